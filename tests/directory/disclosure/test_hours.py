"""Days and times in the words people use."""

from datetime import date

from directory.disclosure.record.entry import sheet_entry
from directory.disclosure.rules.hours import hours_in_words
from directory.model import Location, ServicePage, Session

TODAY = date(2026, 11, 22)


def said(*sessions):
    return hours_in_words([Session(**one) for one in sessions], TODAY)


def test_days_that_share_their_times_stand_on_one_line():
    week = [{"weekday": day, "opens": "09:00", "closes": "17:00"} for day in ("mon", "tue", "wed")]
    assert said(*week) == ("Monday to Wednesday 9am to 5pm.",)


def test_days_apart_are_named():
    two = [{"weekday": day, "opens": "10:00", "closes": "12:00"} for day in ("mon", "thu")]
    assert said(*two) == ("Monday and Thursday 10am to 12 noon.",)


def test_term_time_and_second_weeks_are_told():
    one = {
        "weekday": "tue",
        "opens": "13:15",
        "closes": "14:45",
        "season": "term_time",
        "every": "second_week",
    }
    assert said(one) == ("Tuesday 1.15pm to 2.45pm, every second week, in school term time.",)


def test_a_session_that_is_over_is_left_out():
    assert said({"weekday": "mon", "opens": "09:00", "ends_on": "2026-01-01"}) == ()


def test_words_that_are_not_simple_are_kept_as_they_are():
    assert said({"words": "Ring to find out", "every": "words_only"}) == ("Ring to find out",)


def test_bank_holidays_are_told():
    one = {"weekday": "fri", "opens": "09:00", "closes": "12:00", "closed_on_bank_holidays": True}
    assert said(one) == ("Friday 9am to 12 noon. Closed on bank holidays.",)


def test_a_dated_day_is_named():
    one = {"every": "once", "starts_on": "2026-12-05", "opens": "10:00", "closes": "15:00"}
    assert said(one) == ("5 December 2026, 10am to 3pm.",)


def test_which_one_of_the_month_and_which_months_are_told():
    one = {"weekday": "tue", "opens": "10:00", "closes": "12:00", "every": "month", "nth": 2}
    assert said(one) == ("Second Tuesday of the month, 10am to 12 noon.",)
    winter = {"weekday": "tue", "opens": "10:00", "closes": "12:00", "months": (10, 11, 12, 1, 2)}
    assert said(winter) == ("Tuesday 10am to 12 noon, October to February.",)


def test_a_past_stop_of_a_bus_is_hidden_and_so_is_its_place():
    stops = [("car-park", date(2026, 11, 3)), ("market", date(2026, 12, 1))]
    page = ServicePage(
        id="practice-bus",
        name="Practice Bus",
        locations=tuple(Location(id=id_, name=f"Practice {id_}", mobile=True) for id_, _ in stops),
        sessions=tuple(
            Session(location_id=id_, every="once", starts_on=day, opens="10:00", closes="12:00")
            for id_, day in stops
        ),
    )
    entry = sheet_entry(page, TODAY, practice=True)
    assert entry.when == ("1 December 2026, 10am to 12 noon.",)
    assert entry.where == ("Practice market.",)


def test_a_day_with_a_break_stands_in_one_line_and_every_first_and_third_keeps_its_time():
    days = ("mon", "tue", "wed")
    broken = [
        Session(weekday=day, opens=opens, closes=closes)
        for opens, closes in (("09:00", "12:30"), ("13:30", "17:00"))
        for day in days
    ]
    said = "Monday to Wednesday 9am to 12.30pm and 1.30pm to 5pm."
    assert hours_in_words(broken, TODAY) == (said,)
    longer = Session(weekday="wed", opens="18:00", closes="20:00")
    assert hours_in_words([*broken, longer], TODAY) == (
        "Monday and Tuesday 9am to 12.30pm and 1.30pm to 5pm.",
        "Wednesday 9am to 12.30pm, 1.30pm to 5pm and 6pm to 8pm.",
    )
    of_month = [
        Session(weekday="tue", every="month", nth=nth, opens=opens, closes=closes)
        for nth, opens, closes in ((1, "10:00", "12:00"), (3, "14:00", "16:00"))
    ]
    assert hours_in_words(of_month, TODAY) == (
        "First Tuesday of the month, 10am to 12 noon.",
        "Third Tuesday of the month, 2pm to 4pm.",
    )
