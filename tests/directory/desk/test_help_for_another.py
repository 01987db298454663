"""Where and when, told of somebody else: "my nan in Bootle can't get out, Saturday mornings"."""

from datetime import datetime, timedelta

import pytest

from directory.desk import Situation
from directory.desk.answering.by_place import Stated, Where, Whereabouts, in_order, standing_of
from directory.desk.answering.ordering import Wish, open_words, wish_of
from directory.desk.answering.times import opening_of
from directory.desk.heard.person import person_in
from directory.desk.heard.times import time_heard
from directory.desk.situation import NEW_SITUATION
from directory.geo import Gazetteer
from directory.hours.terms import NOT_ENTERED
from directory.model import ServicePage
from directory.search.hits import Hit
from directory.store.search_words import card
from tests.conftest import TODAY

MONDAY_AT_11 = datetime(2026, 11, 23, 11, 0)  # noqa: DTZ001  (local time)


def told(desk, line, **situation):
    answer = desk.ask(line, whole=True, situation=Situation(**situation))
    return {chip.public_name for chip in answer.told}, answer


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("our nan in Tower Hill can't get out, any Saturday", "Saturday"),
        ("my nan in Bootle can't get out, Saturday mornings", "Saturday morning"),
        ("she has nobody to talk to, weekends only", "Weekends"),
        ("open now in L33", "Open now"),
        ("chess club, open right now", "Open now"),
        ("any evening", "Evening"),
    ],
)
def test_a_clause_that_tells_only_when_is_a_wish(line, words):
    assert time_heard(line).words == words


@pytest.mark.parametrize(
    "line",
    [
        "he hits me and the kids when he has had a drink, Saturday nights",
        "he comes round drunk and smashes the place up, any Saturday",
        "the court hearing about my children is soon, Monday morning",
        "he told me to get out, now",
        "she has been crying in her room for a week, Monday she did not get up",
    ],
)
def test_when_something_happens_is_none(line):
    assert time_heard(line) is None


def test_the_place_of_whom_help_is_for_is_used(still_desk):
    assert "In Bootle" in told(still_desk, "women only group for my sister in Bootle")[0]
    assert "In Bootle" in told(still_desk, "my nan in Bootle can't get out, Saturday mornings")[0]
    assert "In Bootle" not in told(still_desk, "my sister in Bootle gave me this number")[0]


def test_a_place_of_two_ordinary_words_that_is_not_known_is_told(still_desk):
    line = "our nan in Tower Hill can't get out, any Saturday"
    assert told(still_desk, line)[1].unknown_place == "Tower Hill"
    for ordinary in ("he is in Social Services care", "she lives in tower hill", "IN TOWER HILL"):
        assert told(still_desk, ordinary)[1].unknown_place == ""


def test_what_is_open_now_comes_first_and_says_till_when(still_desk):
    chips, answer = told(still_desk, "food bank open now in L33", at=MONDAY_AT_11)
    assert chips == {"In L33", "Open now"}
    assert all(one.opening.startswith("Open ") for one in answer.services[:3])
    late = told(still_desk, "food bank open now in L33", at=MONDAY_AT_11 + timedelta(hours=11))[1]
    now = [one for one in late.services if one.opening.startswith("Open ")]
    at = MONDAY_AT_11 + timedelta(hours=11)
    assert all(opening_of(one.card, at, NOT_ENTERED).state == "open" for one in now)


def test_the_words_open_now_find_nothing_beside_what_is_wanted(still_desk):
    late = MONDAY_AT_11 + timedelta(hours=8)
    answer = told(still_desk, "looking after someone, open now", at=late)[1]
    assert "carers" in answer.services[0].card.needs
    assert not any("Hosts" in one.card.name for one in answer.services[:10])
    assert told(still_desk, "open now in L33", at=MONDAY_AT_11)[1].services


def test_without_a_clock_open_now_is_today(still_desk):
    wanted = time_heard("food bank open now")
    assert wanted.now
    assert wish_of(None, MONDAY_AT_11, TODAY) is None
    assert not wish_of(wanted, None, TODAY).wanted.now
    money = still_desk.ask("Practice Money Help", whole=True).services[0].card
    assert open_words(money, Wish(wanted, MONDAY_AT_11)) == "Open till 1pm"
    assert open_words(money, Wish(wanted, MONDAY_AT_11 + timedelta(hours=9))) == ""


def test_whoever_asks_for_women_only_is_sent_to_no_mens_group(still_desk):
    assert person_in("women only group in L20", NEW_SITUATION).sex == "woman"
    assert person_in("men-only swimming", NEW_SITUATION).sex == "man"
    names = [one.card.name for one in told(still_desk, "women only group in L20")[1].services[:8]]
    assert not any("Men" in name or "Lads" in name for name in names), names


def test_who_takes_only_people_of_another_city_comes_after_what_is_worth_a_third():
    gazetteer = Gazetteer.open()
    leicester, bootle = (gazetteer.understand(one).areas[:1] for one in ("Leicester", "Bootle"))
    hits = [
        Hit(card(ServicePage(id=one, name=one)), score, 0, (), (), by_name=False)
        for one, score in (("theirs", 1.0), ("ours", 0.35), ("faint", 0.2))
    ]
    ours = Whereabouts("home_address", (Stated("Bootle", bootle),))
    theirs = Whereabouts("home_address", (Stated("Leicester", leicester),))
    known = {"theirs": theirs, "ours": ours, "faint": ours}
    where = Where(home=gazetteer.understand("L20"))
    standing = {one: standing_of(told, where) for one, told in known.items()}
    told = in_order(hits, standing, where)
    assert [hit.card.id for hit, _ in told] == ["ours", "theirs", "faint"]
