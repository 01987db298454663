"""Finding services by what they are about, once the words are finished."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from directory.search.needed import strongest
from directory.search.services import Question
from seed.contents import contents
from tests.directory.search.practice_shelf import Shelf, practice_pages, service, suggested


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    made = Shelf(tmp_path / "practice.db")
    made.save(*practice_pages())
    yield made
    made.close()


def found(shelf: Shelf, said: str, needs: dict[str, float] | None = None) -> list[str]:
    hits = shelf.search().find_all(said, needs or {}, question=Question(whole=True))
    return [hit.card.id for hit in hits]


def test_every_word_told_a_little_stands_above_one_word_in_a_name(shelf: Shelf) -> None:
    shelf.save(
        service("named", "Practice Wheelchair Rugby", description="Sport every Tuesday evening."),
        service("about", "Practice Mobility", description="Wheelchairs to hire for a day."),
    )
    assert found(shelf, "hire a wheelchair")[:2] == ["about", "named"]


def test_a_word_for_any_gathering_tells_less_than_what_it_is_about(shelf: Shelf) -> None:
    shelf.save(
        service("any", "Practice Paracise Class", description="A class on Monday, and a class."),
        service("about", "Practice Elm", description="We make lace by hand."),
    )
    assert found(shelf, "lace class")[:2] == ["about", "any"]


def test_a_part_of_what_was_said_is_nobodys_name(shelf: Shelf) -> None:
    shelf.save(
        service("named", "Practice Lace Club", description="Lace."),
        service(
            "needed",
            "Practice Fern",
            description="Lace made together.",
            needs=suggested("loneliness"),
        ),
    )
    needs = {"loneliness": 1.0}
    part = shelf.search().find_all(
        "practice lace club", needs, question=Question(whole=True, part=True)
    )
    named = shelf.search().find_all("practice lace club", needs, question=Question(whole=True))
    scores = [{hit.card.id: hit.score for hit in hits}["needed"] for hits in (part, named)]
    assert scores[0] > scores[1]


def test_the_opening_tells_more_than_a_word_in_passing(shelf: Shelf) -> None:
    long = "We are here for the whole town and do many things. " * 12
    shelf.save(
        service("passing", "Practice Ash", description=f"{long} Somebody also knits."),
        service("opening", "Practice Birch", description=f"Everybody knits together. {long}"),
    )
    assert found(shelf, "knits")[:2] == ["opening", "passing"]


def test_a_record_that_says_the_word_stands_above_one_given_the_need(shelf: Shelf) -> None:
    shelf.save(
        service("given", "Practice Cedar", description="Come and see.", needs=suggested("debt")),
        service("says", "Practice Dogwood", description="Bailiffs, and debt of any kind."),
    )
    ranked = found(shelf, "debt")
    assert ranked.index("says") < ranked.index("given")


@pytest.mark.parametrize(
    ("said", "first"), [("odd jobs", "plain"), ("any odd jobs for us please", "near")]
)
def test_words_of_a_need_that_only_stands_near_tell_in_a_situation_not_in_a_topic(
    shelf: Shelf, said: str, first: str
) -> None:
    told = "Odd jobs done. Come and see us on a Monday in the hall by the green."
    near = "Odd jobs done. Gamblers and betting: help with gambling and bets."
    shelf.save(
        service("near", "Practice Yew", description=near),
        service("plain", "Practice Elm", description=told),
    )
    needs = {"food": 0.9, "gambling": 0.6}
    hits = shelf.search().find_all(said, needs, question=Question(whole=True, beside={"gambling"}))
    ranked = [hit.card.id for hit in hits if hit.card.id in ("near", "plain")]
    assert ranked[0] == first


def test_a_need_hardly_felt_counts_for_little_even_where_it_is_the_only_one() -> None:
    assert strongest({"food": 0.03})["food"] == pytest.approx(0.1)
    assert strongest({"food": 0.4})["food"] == 1


def test_a_code_is_found_although_it_is_finished(shelf: Shelf) -> None:
    assert found(shelf, "0117") == []
    assert found(shelf, "0151")


def test_a_finished_text_may_still_end_in_the_beginning_of_a_name(shelf: Shelf) -> None:
    shelf.save(
        service("long", "Practice Quiltmaking Larkhill", description="Every Tuesday."),
        service("short", "Practice Quiltmaking", description="Every Friday, and on Sundays."),
    )
    assert found(shelf, "quiltmaking lark")[0] == "long"


def test_what_a_service_says_of_itself_counts_for_the_need_that_was_heard(shelf: Shelf) -> None:
    shelf.save(
        service("given", "Practice Elder", description="Come and see.", needs=suggested("debt")),
        service(
            "says",
            "Practice Fir",
            description="Come and see us about bailiffs and arrears.",
            needs=suggested("debt"),
        ),
    )
    ranked = found(shelf, "i owe everybody", {"debt": 0.5})
    assert ranked.index("says") < ranked.index("given")


def test_a_service_that_was_given_no_need_is_found_by_what_it_says(shelf: Shelf) -> None:
    shelf.save(
        service("plain", "Practice Gorse", description="We help people whose bailiffs call.")
    )
    assert "plain" in found(shelf, "zzz", {"debt": 0.5})


def test_every_need_has_words_that_services_use(shelf: Shelf) -> None:
    held = contents()
    assert set(held.language.of_needs) == {need.id for need in held.needs}
