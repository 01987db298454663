"""What a line says of for whom, where and when: on as it was said, and off when tapped."""

import pytest

from directory.desk.heard.line import SAID_WOMEN_ONLY
from directory.desk.heard.times import time_heard

SWIM = "women only swimming"


def told(desk, said, off=()):
    return desk.ask(said, frozenset(off), whole=True).told


def test_women_only_that_was_said_is_on_and_not_offered_again(still_desk):
    answer = still_desk.ask(f"{SWIM} in Bootle", whole=True)
    chip = next(one for one in answer.told if one.id == SAID_WOMEN_ONLY)
    assert (chip.kind, chip.public_name) == ("filter", "Women only")
    assert not [one for one in answer.offered if one.id == "women_only"]
    assert "women_only" in answer.services[0].card.facts
    assert not any("-women_only" in one.card.facts for one in answer.services)


def test_tapped_off_it_changes_nothing_and_comes_with_no_other_line(still_desk):
    off = still_desk.ask(SWIM, frozenset({SAID_WOMEN_ONLY}), whole=True)
    assert not off.told
    assert not [one for one in off.offered if one.id == "women_only"]
    assert not told(still_desk, "swimming")


@pytest.mark.parametrize("said", ["food bank in Bootle", "somewhere to meet people in Kirkby"])
def test_a_place_that_was_tapped_off_comes_back_by_no_other_way(real_desk, said):
    first = told(real_desk, said)
    assert [one.kind for one in first] == ["place"]
    assert not told(real_desk, said, [first[0].id])


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("I look after my nan, after the school run", "Weekday mornings"),
        ("I care for my husband, Wednesday afternoon", "Wednesday afternoon"),
        ("my mate's lonely, Thursday evening", "Thursday evening"),
    ],
)
def test_a_time_after_a_comma_is_when_somebody_can_come(said, words):
    heard = time_heard(said)
    assert heard
    assert heard.words == words


@pytest.mark.parametrize(
    "said",
    [
        "my mum fell on the stairs, Tuesday evening",
        "they burgled the flat over the road, Friday night",
        "she got sacked from the bakery, Monday morning",
        "we had a right row about it, Thursday evening",
    ],
)
def test_when_something_happened_is_no_such_time(said):
    assert time_heard(said) is None
