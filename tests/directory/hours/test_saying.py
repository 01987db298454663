"""Nights are said as people speak of them: nobody says that Monday begins at midnight."""

from datetime import date

import pytest

from directory.disclosure.rules.hours import hours_in_words
from directory.hours.saying import in_words, line_in_words
from directory.model import Session

WEEK_NIGHTS = "Tuesday to Friday 5pm to 9am. Saturday and Sunday, day and night."
WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def at(days, opens, closes, **more):
    return [Session(weekday=day, opens=opens, closes=closes, **more) for day in days]


@pytest.mark.parametrize(
    ("sessions", "said"),
    [
        (at(WEEK, "00:00", "24:00"), "Every day, day and night."),
        (
            at(("mon",), "00:00", "09:00")
            + at(WEEK[:5], "17:00", "09:00")
            + at(WEEK[5:], "00:00", "24:00"),
            f"Monday until 9am and 5pm to 9am. {WEEK_NIGHTS}",
        ),
        (at(WEEK, "17:00", "24:00") + at(WEEK, "00:00", "09:00"), "Every day 5pm to 9am."),
        (at(("fri",), "22:00", "24:00") + at(("sat",), "00:00", "04:00"), "Friday 10pm to 4am."),
        (at(("mon",), "00:00", "09:00"), "Monday midnight to 9am."),
        (
            at(("fri",), "22:00", "24:00") + at(("sat",), "00:00", "04:00", booking=True),
            "Friday 10pm to midnight. Saturday midnight to 4am. By appointment.",
        ),
    ],
)
def test_a_night_is_one_session(sessions, said):
    assert in_words(sessions) == said


def test_paper_says_a_night_as_the_form_does():
    sessions = at(WEEK, "17:00", "24:00") + at(WEEK, "00:00", "09:00")
    assert hours_in_words(sessions, date(2026, 11, 22)) == ("Every day 5pm to 9am.",)


def test_a_day_of_the_month_that_is_day_and_night_has_one_comma():
    first = Session(weekday="tue", nth=1, every="month", opens="00:00", closes="24:00")
    assert line_in_words([first]) == "First Tuesday of the month, day and night."
