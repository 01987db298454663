"""Finding services by what was typed, on a real file."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from directory.model import Location, Organisation
from directory.search.services import Question, Search
from directory.search.tiers import Tier
from directory.store.search_rows import card, search_text
from tests.directory.search.practice_shelf import (
    TODAY,
    Shelf,
    checked,
    practice_pages,
    service,
    stated,
    suggested,
)


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    made = Shelf(tmp_path / "practice.db")
    made.save(*practice_pages())
    yield made
    made.close()


@pytest.fixture
def search(shelf: Shelf) -> Search:
    return shelf.search()


def ids(search: Search, text: str, whole: bool = False) -> list[str]:
    return [hit.card.id for hit in search.find(text, whole=whole)]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("kirkby foodbank", "kirkby-food"),
        ("Practice Kirkby Foodbank", "kirkby-food"),
        ("foodbank kirkby", "kirkby-food"),
        ("mill trust food", "kirkby-food"),
        ("PKF", "kirkby-food"),
        ("practice larder", "huyton-pantry"),
        ("pantry huyton", "huyton-pantry"),
        ("bailiffs", "money"),
        ("letters about debts", "money"),
        ("cafe zoe", "cafe"),
        ("CAFÉ", "cafe"),
        ("practice project", "refuge"),
    ],
)
def test_plain_words_find_the_service_first(search: Search, typed: str, found: str) -> None:
    assert ids(search, typed)[0] == found


@pytest.mark.parametrize("typed", ["k", "ki", "kir", "kirk", "kirkb", "kirkby fo", "kirkby foodb"])
def test_an_unfinished_word_finds_what_it_may_become(search: Search, typed: str) -> None:
    assert "kirkby-food" in ids(search, typed)


def test_a_finished_word_is_no_longer_a_beginning(search: Search) -> None:
    assert "kirkby-food" in ids(search, "kir")
    assert "kirkby-food" not in ids(search, "kir ")
    assert "kirkby-food" not in ids(search, "kir ", whole=True)


def test_a_last_word_that_no_record_uses_may_be_a_beginning(search: Search) -> None:
    assert "kirkby-food" in ids(search, "kir", whole=True)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("kikrby foodbnk", "kirkby-food"),
        ("comunity pantrey", "huyton-pantry"),
        ("mony maters", "money"),
        ("bailifs ", "money"),
        ("hosuebound visitors", "befriending"),
        ("vistors", "befriending"),
        ("oodbank", "kirkby-food"),
        ("comunity pantr", "huyton-pantry"),
    ],
)
def test_typing_mistakes_are_repaired(search: Search, typed: str, found: str) -> None:
    assert ids(search, typed)[0] == found


def test_run_together_and_split_words_meet(search: Search) -> None:
    assert ids(search, "house bound visitors")[0] == "befriending"
    assert ids(search, "food bank kirkby")[0] == "kirkby-food"
    assert ids(search, "moneymatters")[0] == "money"


@pytest.mark.parametrize(
    "typed",
    [
        "0151 496 0123", "01514960123", "0151-496-0123", "(0151) 4960123", "+44 151 496 0123",
        "0151 49", "496 0123", "4960123", "0151 496 ", "0151 496 01 ",
    ],
)  # fmt: skip
def test_a_phone_number_is_found_however_it_is_spaced(search: Search, typed: str) -> None:
    (hit,) = search.find(typed)
    assert hit.card.id == "kirkby-food"
    assert hit.by_name


def test_a_number_among_words_is_read_as_one(search: Search) -> None:
    assert ids(search, "food 0151 496 0123")[0] == "kirkby-food"
    assert ids(search, "food l32 8xa")[0] == "kirkby-food"


@pytest.mark.parametrize("typed", ["L32 8XA", "l328xa", "L32 8", "l32"])
def test_a_postcode_is_found_however_it_is_written(search: Search, typed: str) -> None:
    assert ids(search, typed) == ["kirkby-food"]


@pytest.mark.parametrize("typed", ["L32 1AA", "l321a", "L32 1AA "])
def test_where_nothing_stands_at_a_postcode_its_first_half_is_looked_for(
    search: Search, typed: str
) -> None:
    (hit,) = search.find(typed)
    assert hit.card.id == "kirkby-food"
    assert hit.tier >= Tier.ONE_WORD_LESS, "so that it is said that nothing fits exactly"
    assert not search.find("M1 1AA")


def test_a_charity_number_finds_the_service(search: Search) -> None:
    assert ids(search, "9912345") == ["kirkby-food"]


def test_a_long_source_id_finds_its_record(shelf: Shelf) -> None:
    shelf.save(
        service("fed", "Practice Fed", source_id="876e1a1a-69a2-42fc-8e5d-7ec03f687839"),
        service("other", "Practice Other", source_id="11111a1a-69a2-42fc-8e5d-7ec03f687839"),
    )
    search = shelf.search()
    assert ids(search, "876e1a1a-69a2-42fc-8e5d-7ec03f687839") == ["fed"]
    assert ids(search, "876e1a1a-69a2-42fc-8e5d") == ["fed"]
    assert search.find("876e1a1a-69a2-42fc-8e5d-7ec03f687839")[0].why == (
        "number: 876e1a1a69a242fc8e5d7ec03f687839",
    )


@pytest.mark.parametrize("typed", ["my boy hes 4", "4", "4f0e", "age 4f", "kirkby 17"])
@pytest.mark.parametrize("whole", [True, False])
def test_no_number_among_words_is_read_as_the_id_of_a_source(
    shelf: Shelf, typed: str, *, whole: bool
) -> None:
    shelf.save(
        service("long", "Practice Long", source_id="4f0e65fb-69a2-42fc-8e5d-7ec03f687839"),
        service("short", "Practice Short", source_id="4"),
        service("middle", "Practice Middle", source_id="17"),
    )
    found = {hit.card.id for hit in shelf.search().find(typed, whole=whole)}
    assert found.isdisjoint({"long", "short", "middle"})


def test_a_short_id_of_a_source_is_found_whole_only(shelf: Shelf) -> None:
    shelf.save(service("fed", "Practice Fed", source_id="20417"))
    assert ids(shelf.search(), "20417") == ["fed"]
    assert ids(shelf.search(), "2041") == []


def test_a_name_that_answers_every_word_stands_above_a_need(shelf: Shelf) -> None:
    shelf.save(
        service("needed", "Practice Larder Two", needs=stated("debt"), checks=checked(TODAY)),
        service("named", "Practice Advice on all kinds of Debt and more in one long name"),
    )
    first = shelf.search().find("debt")[0]
    assert (first.card.id, first.by_name) == ("named", True)
    with_needs = shelf.search().find_all("debt", {"debt": 1.0})
    assert with_needs[0].card.id == "named"


def test_an_organisation_or_place_counts_as_a_name(search: Search) -> None:
    for typed in ("mill trust", "huyton", "kirkby"):
        assert search.find(typed)[0].by_name
    assert not search.find("bailiffs")[0].by_name


def test_a_mistyped_name_is_not_a_name_that_was_typed(search: Search) -> None:
    assert not search.find("foodbonk")[0].by_name


def test_a_hit_says_why_and_what_to_mark(search: Search) -> None:
    hit = search.find("kirkby foodbank")[0]
    assert "name: kirkby foodbank" in hit.why
    assert set(hit.marks) >= {"kirkby", "foodbank"}
    deep = search.find("bailiffs")[0]
    assert deep.why == ("description",)
    assert deep.marks == ("bailiffs",)


def test_small_words_do_not_hide_the_answer(search: Search) -> None:
    assert ids(search, "where can I get help with bailiffs near me")[0] == "money"


def test_some_words_unknown_still_gives_the_nearest(search: Search) -> None:
    assert ids(search, "qqqq kirkby foodbank")[0] == "kirkby-food"


def test_a_closed_service_is_never_offered(shelf: Shelf) -> None:
    page = practice_pages()[0].model_copy(update={"status": "closed"})
    shelf.save(page)
    search = shelf.search()
    for typed in ("kirkby foodbank", "0151 496 0123", "L32 8XA", "tinned"):
        assert "kirkby-food" not in ids(search, typed)
    assert "kirkby-food" not in [hit.card.id for hit in search.by_needs({"food": 1.0})]


def test_a_service_drops_out_on_the_day_after_it_ends(shelf: Shelf) -> None:
    shelf.save(service("short", "Practice Winter Warmth", ends_on=date(2026, 11, 22)))
    assert ids(shelf.search(date(2026, 11, 22)), "winter warmth") == ["short"]
    assert ids(shelf.search(date(2026, 11, 23)), "winter warmth") == []


def test_by_needs_stated_comes_before_suggested(search: Search) -> None:
    found = [hit.card.id for hit in search.by_needs({"food": 1.0})]
    assert found == ["kirkby-food", "huyton-pantry", "money"]


def test_by_needs_the_service_for_both_comes_first(search: Search) -> None:
    found = [hit.card.id for hit in search.by_needs({"debt": 1.0, "food": 0.9})]
    assert found[0] == "money"


def test_by_needs_the_freshest_check_comes_first_then_the_name(shelf: Shelf) -> None:
    shelf.save(
        service("b", "Practice B", needs=stated("loneliness")),
        service("a", "Practice A", needs=stated("loneliness")),
        service("new", "Practice Z", needs=stated("loneliness"), checks=checked(date(2026, 11, 1))),
    )
    found = [hit.card.id for hit in shelf.search().by_needs({"loneliness": 0.7})]
    assert found == ["new", "a", "b", "befriending", "cafe"]


def test_needs_and_words_together_keep_to_the_place(search: Search) -> None:
    hits = search.find_all("i am hungry in huyton", {"food": 1.0})
    assert hits[0].card.id == "huyton-pantry"
    assert "for: food" in hits[0].why


def test_no_needs_and_no_words_give_nothing(search: Search) -> None:
    assert search.find("") == []
    assert search.find("   ") == []
    assert search.by_needs({}) == []
    assert search.by_needs({"unheard_of": 1.0}) == []


def test_the_limit_is_kept(shelf: Shelf) -> None:
    shelf.save(*(service(f"n{n}", f"Practice Night {n}", needs=stated("food")) for n in range(60)))
    search = shelf.search()
    assert len(search.find("practice night")) == 20
    assert len(search.find("practice night", limit=7)) == 7
    assert len(search.by_needs({"food": 1.0}, limit=5)) == 5


def test_the_card_tells_the_easiest_way_in(search: Search) -> None:
    card_found = search.find("kirkby foodbank")[0].card
    assert card_found.way_in == "just_turn_up"
    assert card_found.phone == "0151 496 0123"
    assert card_found.place == "Kirkby"
    assert card_found.checked_on == "2026-11-03"
    assert card_found.summary == "Parcels of tinned food for three days."


def test_a_long_summary_is_cut_at_a_word() -> None:
    long = "Warm meals and company for everybody who lives alone in any of our villages this winter"
    line = card(service("x", "Practice", summary=long)).summary
    assert len(line) <= 60
    assert long.startswith(line[:-1])
    assert long[len(line) - 1] == " "


def test_a_suggested_need_is_told_apart_on_the_card() -> None:
    page = service("x", "Practice", needs=(*stated("debt"), *suggested("food", "debt")))
    made = card(page)
    assert made.needs == ("debt", "food")
    assert made.suggested == ("food",)


def test_what_the_source_kept_beside_the_record_is_not_searched() -> None:
    body = Organisation(id="o", name="Practice", extra={"address": "Canary Wharf"})
    page = service("x", "Practice", organisation=body, extra={"where": "12 Canary Street"})
    assert "canary" not in str(search_text(page, {})).lower()


def test_a_place_told_by_its_area_gives_nothing_finer(shelf: Shelf) -> None:
    place = Location(id="a", visibility="area_only", town="Rainhill", area="Rainhill North")
    shelf.save(service("quiet", "Practice Quiet", locations=(place,)))
    assert ids(shelf.search(), "rainhill") == ["quiet"]


def test_needs_do_not_rank_when_a_name_was_typed_even_with_mistakes(shelf: Shelf) -> None:
    shelf.save(
        service("named", "Practice Sunrise Gardeners"),
        service("other", "Practice Sunrise", needs=stated("food"), checks=checked(TODAY)),
    )
    for typed in ("sunrise gardeners", "sunrse gardners"):
        assert shelf.search().find_all(typed, {"food": 1.0})[0].card.id == "named"


def test_needs_rank_when_only_part_of_the_text_is_a_name(search: Search) -> None:
    hits = search.find_all(
        "no money matters to me i have not eaten", {"food": 1.0}, question=Question(whole=True)
    )
    assert "kirkby-food" in [hit.card.id for hit in hits[:3]]


def test_a_place_of_several_words_beside_a_need_is_no_phrase_to_the_index(shelf: Shelf) -> None:
    town = Location(id="1", town="St Helens")
    one = service("st-helens-food", "Practice Larder by the Bridge", needs=stated("food"))
    shelf.save(one.model_copy(update={"locations": (town,)}))
    found = shelf.search().find_all(
        "", {"food": 1.0}, question=Question(around=("St Helens", "WA10"))
    )
    assert "st-helens-food" in [hit.card.id for hit in found]


def test_two_words_find_what_is_written_as_one_however_much_has_the_two(shelf: Shelf) -> None:
    shelf.save(*(service(f"two{n}", f"Practice Food Bank {n}") for n in range(40)))
    shelf.save(service("one", "Practice Foodbank"))
    (hit,) = [hit for hit in shelf.search().find("food bank", 60) if hit.card.id == "one"]
    assert hit.by_name
