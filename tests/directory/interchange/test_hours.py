import pytest

from directory.interchange.cells.hours import (
    clock,
    day_sessions,
    doubt_about,
    sessions_of,
    weekday_of,
)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Mon 10:00-12:00", [("mon", "10:00", "12:00")]),
        ("Mondays 9.30am - 12noon", [("mon", "09:30", "12:00")]),
        ("Tue: 2pm to 4:30pm", [("tue", "14:00", "16:30")]),
        ("Mon 10:00-12:00; Thursday 19:00-21:00",
         [("mon", "10:00", "12:00"), ("thu", "19:00", "21:00")]),
        ("Wed 11am\u20131pm, Sat 10am-12pm",
         [("wed", "11:00", "13:00"), ("sat", "10:00", "12:00")]),
        ("Fri-Sun 10:00-16:00",
         [("fri", "10:00", "16:00"), ("sat", "10:00", "16:00"), ("sun", "10:00", "16:00")]),
        ("Mon 1-3", [("mon", "13:00", "15:00")]),
        ("Mon 1.30 - 3.30pm", [("mon", "13:30", "15:30")]),
        ("Tuesday - Wednesday 12noon - 2pm",
         [("tue", "12:00", "14:00"), ("wed", "12:00", "14:00")]),
    ],
)  # fmt: skip
def test_simple_hours_become_sessions(written, read):
    assert [(s.weekday, s.opens, s.closes) for s in sessions_of(written)] == read


@pytest.mark.parametrize(
    "written",
    [
        "Mon 8-10", "Mon 8.30 - 9.30pm", "Mon 10:00-12:00 most weeks", "Most mornings",
        "Mon 14:00-12:00", "Mon 10:00-12:00; some Tuesdays 2pm-4pm", "Monster 10:00-12:00",
        "Sun-Mon 10:00-12:00", "Mon 25:00-26:00", "Wed 13pm-14pm", "24 hours notice", "Mon",
        "Mon 10:00-12:00;" * 100,
    ],
)  # fmt: skip
def test_hours_with_any_doubt_stay_words(written):
    (session,) = sessions_of(written)
    assert (session.words, session.weekday, session.opens) == (written, None, "")
    assert session.every == "words_only"


def test_no_hours_are_no_sessions():
    assert sessions_of("  ") == ()


def test_a_column_of_one_weekday():
    assert [(s.opens, s.closes) for s in day_sessions("mon", "09:00-13:00,14:00-17:30")] == [
        ("09:00", "13:00"),
        ("14:00", "17:30"),
    ]
    assert day_sessions("sun", "CLOSED") == ()
    (odd,) = day_sessions("tue", "by arrangement")
    assert (odd.weekday, odd.words) == ("tue", "Tue: by arrangement")


def test_days_and_clocks_of_feeds():
    assert [weekday_of(w) for w in ("MO", "Monday", "thurs", "x", "")] == [
        "mon", "mon", "thu", None, None,
    ]  # fmt: skip
    assert [clock(t) for t in ("9:00", "09:30:00", "25:00", "noon")] == ["09:00", "09:30", "", ""]


@pytest.mark.parametrize(
    "text",
    [
        "Saturday 12 midnight - 2am", "Mon-Fri 9-5 by the clock tower or 9-1", "Tue 13-17",
        "Mon-Fri 24hr notice", "Mon 9-12, 1-5 Tue",
    ],
)  # fmt: skip
def test_times_that_stay_words_are_listed(text):
    assert "kept as words" in doubt_about(text)


@pytest.mark.parametrize(
    "text",
    ["Mon-Fri 9-5 (closed 1-2)", "Mon-Fri 0900-1700", "Mon - Sun 24hrs", "Mon-Fri 9-17",
     "By appointment", "Wednesday mornings"],
)  # fmt: skip
def test_times_that_are_read_and_words_without_times_are_not_listed(text):
    assert doubt_about(text) == ""
