"""Finding services by what a person said: whole sentences, with needs heard in them."""

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from directory.search.language import NO_LANGUAGE
from directory.search.needs.answer import FoundNeed, NeedAnswer
from directory.search.query import read
from directory.search.services import Question, Search
from tests.directory.search.practice_shelf import (
    TODAY,
    Shelf,
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


def ids(search: Search, text: str, needs: dict[str, float], whole: bool = True) -> list[str]:
    return [hit.card.id for hit in search.find_all(text, needs, question=Question(whole=whole))]


@pytest.mark.parametrize("said", ["my husband hits me", "someone to talk to", "where can i go"])
def test_a_small_last_word_of_a_sentence_is_finished(said: str) -> None:
    assert not read(said).open


@pytest.mark.parametrize("typed", ["me", "to", "talk to", "help me", "kirkby foodbank"])
def test_a_last_word_with_little_before_it_may_go_on(typed: str) -> None:
    assert read(typed).open


def test_a_sentence_is_led_by_its_need_not_by_words_that_sound_like_it(shelf: Shelf) -> None:
    shelf.save(
        service("menders", "Practice Menders", description="We mend what others hit."),
        service("hats", "Practice Hats of Merit"),
    )
    found = ids(shelf.search(), "my husband hits me", {"domestic_abuse": 0.4}, whole=False)
    assert found[0] == "refuge"


def test_a_need_far_behind_the_strongest_brings_nothing_in(shelf: Shelf) -> None:
    found = ids(shelf.search(), "i cannot pay what i owe", {"debt": 0.4, "loneliness": 0.1})
    assert found[0] == "money"
    assert not {"befriending", "cafe"} & set(found)


def test_an_ordinary_word_is_no_typing_mistake_where_a_need_was_heard(shelf: Shelf) -> None:
    shelf.save(service("hill", "Practice Hill Farm", description="Sheep and goats."))
    plain = Search(shelf, TODAY)
    knowing = Search(shelf, TODAY, replace(NO_LANGUAGE, common=frozenset({"kill"})))
    asked = ("want to kill myself", {"domestic_abuse": 0.4})
    assert "hill" in ids(plain, *asked)
    assert "hill" not in ids(knowing, *asked)
    assert "hill" in ids(knowing, "kill farm", {})


def test_nor_is_it_in_a_sentence_that_is_still_typed_and_faintly_heard(shelf: Shelf) -> None:
    shelf.save(service("hill", "Practice Hill Farm", description="Sheep and goats."))
    knowing = Search(shelf, TODAY, replace(NO_LANGUAGE, common=frozenset({"kill"})))
    faintly = {"domestic_abuse": 0.1}
    assert "hill" not in ids(knowing, "afraid to kill ti", faintly, whole=False)
    assert "hill" in ids(knowing, "kill fa", faintly, whole=False), "a name may be meant"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("cleaner", "Domestic cleaning for older people."),
        ("gardening", "Bring your own spade to our garden on Fridays."),
        ("chiropody", "A podiatrist visits once a month."),
        ("toenail cutting", "Care of the feet, at home."),
        ("a break from caring", "Respite at weekends."),
        ("chemist", "A late pharmacy that keeps most medicines."),
        ("is there a pharmacy", "A chemist who has time."),
    ],
)
def test_finished_words_meet_other_words_for_the_same(shelf: Shelf, said: str, told: str) -> None:
    shelf.save(service("meant", "Practice Fernleigh", description=told))
    assert "meant" in ids(shelf.search(), said, {})


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("handyman", "Small repairs, and maintenance of gates."),
        ("dial a ride", "Transport by minibus."),
        ("Dial-a-ride please", "Transport by minibus."),
        ("care homes", "Residential, and nursing."),
        ("leaving hospital", "For whoever was discharged."),
        ("visually impaired", "A club for people who lose their sight."),
    ],
)
def test_what_people_ask_for_meets_what_services_call_it(
    shelf: Shelf, said: str, told: str
) -> None:
    shelf.save(service("meant", "Practice Fernleigh", description=told))
    assert "meant" in ids(shelf.search(), said, {})


def test_several_words_mean_another_thing_only_together(shelf: Shelf) -> None:
    shelf.save(service("bus", "Practice Wheels", description="Transport by minibus."))
    assert "bus" not in ids(shelf.search(), "a pony ride", {})
    assert "bus" not in ids(shelf.search(), "ride a dial", {})


def test_what_is_asked_for_is_not_led_to_by_what_services_call_it(shelf: Shelf) -> None:
    shelf.save(service("man", "Practice Fernleigh", description="Ask for our handyman."))
    assert "man" not in ids(shelf.search(), "maintenance", {})


def test_other_words_for_what_was_typed_name_no_service(shelf: Shelf) -> None:
    shelf.save(service("bus", "Practice Community Transport"))
    found = shelf.search().find_all("dial a ride", {"debt": 0.4}, question=Question(whole=True))
    by_id = {hit.card.id: hit for hit in found}
    assert not by_id["bus"].by_name
    assert "money" in by_id


def test_an_ordinary_word_that_records_use_is_no_mistake_once_it_is_finished(
    shelf: Shelf,
) -> None:
    shelf.save(
        service("washing", "Practice Fernleigh", description="A machine for washing."),
        service("walking", "Practice Walking Group"),
    )
    knowing = Search(shelf, TODAY, replace(NO_LANGUAGE, common=frozenset({"washing", "walkind"})))
    assert "walking" not in ids(knowing, "washing", {})
    assert "walking" in ids(knowing, "walkind", {})
    assert "walking" in ids(knowing, "wolking group", {})


def test_the_word_itself_stands_above_another_for_the_same(shelf: Shelf) -> None:
    shelf.save(
        service("other", "Practice Ash", description="Podiatry on Mondays."),
        service("itself", "Practice Birch", description="Chiropody on Mondays."),
    )
    assert ids(shelf.search(), "chiropody", {})[:2] == ["itself", "other"]


def test_a_much_commoner_form_is_not_taken_for_the_word(shelf: Shelf) -> None:
    shelf.save(
        *(service(f"c{n}", f"Practice House {n}", description="Care in it.") for n in range(30)),
        service("cars", "Practice Caring Neighbours"),
    )
    found = ids(shelf.search(), "caring", {})
    assert found[0] == "cars"
    assert "c1" not in found


def test_a_need_heard_in_words_that_a_stronger_one_explains_is_felt_less() -> None:
    answer = NeedAnswer((
        FoundNeed("learning", 0.43, ("learning disabilities",)),
        FoundNeed("aids", 0.31, ("disabilities",)),
        FoundNeed("company", 0.2, ("clubs",)),
    ))  # fmt: skip
    felt = answer.felt()
    assert felt["learning"] == 0.43
    assert felt["aids"] < 0.31
    assert felt["company"] == 0.2


def test_no_text_of_any_kind_is_an_error(shelf: Shelf) -> None:
    chance = random.Random(20261122)
    letters = (
        "abc kirkby 'food' \"OR\" AND NOT NEAR( * : ^ - ) ( \\ \x00 \ue000 é 食 0151 L32 🍞 \n\t"
    )
    search = Search(shelf, TODAY, replace(NO_LANGUAGE, common=frozenset({"food"})))
    for _ in range(400):
        text = "".join(chance.choice(letters) for _ in range(chance.randrange(60)))
        for needs in ({}, {"food": 0.4, "debt": 0.3}):
            search.find_all(text, needs, question=Question(whole=chance.random() < 0.5))


def test_one_by_one_and_in_bulk_answer_the_same(shelf: Shelf, tmp_path: Path) -> None:
    more = [
        service(f"n{n}", f"Practice {word} {n}", description=f"{word} for everyone.", needs=need)
        for n, (word, need) in enumerate([
            ("Gardening", suggested("loneliness")), ("Cleaner", stated("food", "debt")),
            ("Podiatry", ()), ("Respite", suggested("debt", "food")),
        ])
    ]  # fmt: skip
    shelf.save(*more)
    bulk = Shelf(tmp_path / "bulk.db")
    bulk.save_in_bulk(*practice_pages(), *more)
    for said in ("garden", "cleaning for my nan", "break from caring", "feet", "kirkby foodbnk"):
        for needs in ({}, {"debt": 0.4, "food": 0.35}):
            for whole in (True, False):
                assert ids(shelf.search(), said, needs, whole) == ids(
                    bulk.search(), said, needs, whole
                )
    bulk.close()
