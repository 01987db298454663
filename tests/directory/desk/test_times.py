"""What is open now, tonight and tomorrow: only what is certain is said."""

from dataclasses import replace
from datetime import datetime

import pytest

from directory.desk.answering.times import closes_soon, opening_of, part_of
from directory.model.hours import Closed, Hours
from directory.store.search_words import card

WEEK = "mon tue wed thu fri"
OFFICE = Hours(WEEK, "09:00", "17:00")
MONDAY = datetime.fromisoformat("2026-11-23T15:30")


@pytest.fixture
def at(full_page):
    """Return the opening of a service with the hours given, at a moment."""

    def ask(moment, *hours, closures=(), **changes):
        made = replace(card(full_page), hours=hours, closures=closures, status="open", **changes)
        return opening_of(made, moment)

    return ask


@pytest.mark.parametrize(
    ("moment", "state", "words"),
    [
        (MONDAY, "open", "Open till 5pm"),
        (MONDAY.replace(hour=17, minute=0), "later", "Opens tomorrow 9am"),
        (MONDAY.replace(hour=8), "today", "Opens 9am"),
        (datetime.fromisoformat("2026-11-27T18:00"), "later", "Opens Monday 9am"),
    ],
)
def test_office_hours(at, moment, state, words):
    opening = at(moment, OFFICE)
    assert (opening.state, opening.words) == (state, words)


def test_hours_over_midnight_are_open_the_next_morning(at):
    night = Hours("sun", "20:00", "08:00")
    assert at(datetime.fromisoformat("2026-11-23T02:00"), night).words == "Open till 8am"
    assert at(datetime.fromisoformat("2026-11-23T08:00"), night).state == "later"


def test_day_and_night_does_not_close_at_midnight(at):
    always = Hours("mon tue wed thu fri sat sun", "00:00", "24:00")
    assert at(MONDAY, always).words == "Open day and night"
    also = Hours("mon tue wed thu fri sat sun", "00:00", "00:00")
    assert at(MONDAY, also).words == "Open day and night"


def test_every_second_week_is_certain_only_with_a_first_day(at):
    known = Hours("mon", "10:00", "16:00", "second_week", "all_year", "2026-11-09")
    assert at(MONDAY, known).state == "open"
    assert at(datetime.fromisoformat("2026-11-16T12:00"), known).words == "Opens Monday 10am"
    assert at(MONDAY, Hours("mon", "10:00", "16:00", "second_week")).state == "unknown"


@pytest.mark.parametrize(
    "uncertain",
    [
        Hours("mon", "10:00", "16:00", "month"),
        Hours("mon", "10:00", "16:00", "week", "term_time"),
        Hours("mon", "10:00", "16:00", "week", "winter"),
    ],
)
def test_hours_that_hold_only_at_times_say_nothing(at, uncertain):
    opening = at(MONDAY, uncertain)
    assert (opening.state, opening.words) == ("unknown", "")


def test_one_dated_day(at):
    once = Hours("", "10:00", "16:00", "once", "dated", "2026-11-25", "2026-11-25")
    assert at(MONDAY, once).words == "Opens Wednesday 10am"
    assert at(datetime.fromisoformat("2026-11-26T09:00"), once).state == "unknown"


def test_a_dated_closure_wins(at):
    closed = (Closed("2026-11-23", "2026-11-24"),)
    assert at(MONDAY, OFFICE, closures=closed).words == "Opens Wednesday 9am"
    shorter = (Closed("2026-11-23", "2026-11-23", "09:00", "15:00"),)
    assert at(MONDAY, OFFICE, closures=shorter).words == "Opens tomorrow 9am"


def test_a_session_that_has_ended_is_not_open(at):
    assert at(MONDAY, OFFICE._replace(ends_on="2026-11-20")).state == "unknown"


def test_a_closed_service_has_no_opening(at, full_page):
    made = replace(card(full_page), hours=(OFFICE,), closures=(), status="closed")
    assert opening_of(made, MONDAY).state == "unknown"


def test_the_list_is_split_into_now_tonight_tomorrow_and_to_ask(at):
    late = MONDAY.replace(hour=16)
    parts = [
        part_of(at(late, hours), late)
        for hours in (
            OFFICE,
            Hours("mon", "18:00", "21:00"),
            Hours("tue", "09:00", "12:00"),
            Hours("mon", "10:00", "16:00", "month"),
        )
    ]
    assert parts == ["now", "tonight", "tomorrow", "ask"]


def test_two_hours_before_closing_it_is_time_to_think_of_tonight(at):
    assert closes_soon([at(MONDAY, OFFICE)], MONDAY)
    always = at(MONDAY, Hours("mon tue", "00:00", "24:00"))
    assert not closes_soon([at(MONDAY, OFFICE), always], MONDAY), "half of it is there tonight"
    noon = MONDAY.replace(hour=12)
    assert not closes_soon([at(noon, OFFICE)], noon)
