"""The order of a list: what is open and fresh first among equals, no organisation everywhere."""

from dataclasses import replace
from datetime import date

import pytest

from directory.desk.answering.answer import Result
from directory.desk.answering.order import FIRST, MOST_OF_ONE, sooner_first, spread
from directory.desk.answering.times import Opening
from directory.model import ServicePage
from directory.store.search_words import card

TODAY = date(2026, 11, 22)
BLANK = card(ServicePage(id="blank", name="Practice Blank"))


def found(name, organisation="", score=1.0, **more):
    checked = more.pop("checked_on", "")
    one = replace(BLANK, id=name, name=name, organisation=organisation, checked_on=checked)
    return Result(card=one, score=score, why=more.pop("why", ()), marks=(), **more)


def ids(results):
    return [one.card.id for one in results]


def in_turn(*pairs):
    opened = [(one, Opening(state)) for one, state in pairs]
    return [one.card.id for one, _ in sooner_first(opened, TODAY)]


def test_among_equals_open_now_comes_before_today_and_today_before_the_rest():
    turn = in_turn(
        (found("later"), "later"),
        (found("unknown"), "unknown"),
        (found("today"), "today"),
        (found("open"), "open"),
    )
    assert turn == ["open", "today", "later", "unknown"]


def test_a_service_that_fits_clearly_better_stays_first_although_it_is_shut():
    assert in_turn((found("fits", score=1.0), "later"), (found("open", score=0.8), "open")) == [
        "fits", "open",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"level": 1}, {"level": 4}),
        ({"area_fit": "yes"}, {"area_fit": "no"}),
        ({"distance_miles": 0.4}, {"distance_miles": 3.0}),
        ({"distance_miles": 0.4}, {}),
    ],
)
def test_being_open_moves_nothing_before_a_nearer_place_or_a_smaller_area(first, second):
    assert in_turn((found("a", **first), "later"), (found("b", **second), "open")) == ["a", "b"]


def test_of_equals_that_are_open_the_one_checked_lately_comes_first():
    old, fresh = found("old", checked_on="2025-01-02"), found("fresh", checked_on="2026-11-03")
    assert in_turn((found("never"), "open"), (old, "open"), (fresh, "open")) == [
        "fresh", "never", "old",
    ]  # fmt: skip


def test_one_organisation_has_two_of_the_first_ten_and_the_others_of_it_follow():
    one = [found(f"one-{number}", "Practice One") for number in range(6)]
    others = [found(f"other-{number}", f"Practice {number}", 0.9) for number in range(12)]
    order = ids(spread([*one, *others]))
    assert order[:2] == ["one-0", "one-1"]
    assert sum(name.startswith("one-") for name in order[:FIRST]) == MOST_OF_ONE
    assert order[FIRST : FIRST + 4] == ["one-2", "one-3", "one-4", "one-5"]
    assert sorted(order) == sorted(ids([*one, *others]))


def test_it_goes_on_where_the_others_fit_clearly_less_well():
    one = [found(f"one-{number}", "Practice One") for number in range(4)]
    others = [found(f"other-{number}", f"Practice {number}", 0.7) for number in range(12)]
    assert ids(spread([*one, *others]))[:4] == ids(one)


def test_what_is_for_people_elsewhere_does_not_come_before_it():
    one = [found(f"one-{number}", "Practice One", area_fit="yes") for number in range(3)]
    far = found("far", "Practice Far", area_fit="no", elsewhere=True)
    assert ids(spread([*one, far])) == ["one-0", "one-1", "one-2", "far"]


def test_it_does_not_hold_where_the_name_of_the_organisation_was_typed():
    named = ("organisation: shelter",)
    one = [found(f"one-{number}", "Practice Shelter", why=named) for number in range(5)]
    others = [found(f"other-{number}", f"Practice {number}") for number in range(9)]
    assert ids(spread([*one, *others]))[:5] == ids(one)


def test_two_records_of_one_name_and_organisation_do_not_stand_side_by_side():
    one = found("Practice Drop In", "Practice Trust")
    twin = replace(one, card=replace(one.card, id="twin"))
    other = found("other", "Practice Others", score=0.9)
    assert ids(spread([one, twin, other])) == [one.card.id, "other", "twin"]
    assert ids(spread([one, twin, replace(other, score=0.1)]))[1] == "twin"


def test_services_of_nobody_are_not_taken_for_one_organisation():
    nobody = [found(f"n-{number}") for number in range(5)]
    assert spread(nobody) == nobody


def cafes(score=1.0, **more):
    """Return four cafes of one body, other services, and then what goes by the body's name."""
    body = "Practice Memory Society (Kirkby)"
    cafe = [found(f"cafe-{number}", body, **more) for number in range(4)]
    others = [found(f"other-{number}", f"Practice {number}", 0.95) for number in range(12)]
    return [*cafe, *others, found("Practice Memory Society", body, score, **more)]


def test_what_goes_by_the_name_of_a_body_is_one_of_its_two():
    order = ids(spread(cafes(0.9)))
    assert order[:2] == ["cafe-0", "Practice Memory Society"]
    assert sorted(order) == sorted(ids(cafes(0.9)))
    held = ["cafe-1", "cafe-2", "cafe-3"]
    assert [one for one in order if one in held] == held
    assert not set(held) & set(order[:FIRST])


def test_it_is_not_where_it_fits_clearly_less_well_or_the_name_was_typed():
    assert ids(spread(cafes(0.7)))[:2] == ["cafe-0", "cafe-1"]
    typed = cafes(0.9, why=("organisation: memory society practice kirkby",))
    assert ids(spread(typed))[:4] == ["cafe-0", "cafe-1", "cafe-2", "cafe-3"]
