"""Spreadsheets that say when in several columns: a weekday each, from and to, or day and time."""

import pytest

from directory.interchange.tables.column_choice import look_at_columns
from directory.interchange.tables.columns import columns_of
from directory.interchange.tables.signpost_csv import SignpostCsv
from tests.directory.interchange.reading_files import everything


def sessions(tmp_path, headings, *rows):
    """What the first record of a list says of its times, in short."""
    path = tmp_path / "groups.csv"
    lines = (f"Name,{headings}", *(f"Elm Tea,{row}" for row in rows))
    path.write_text("\n".join(lines), encoding="utf-8")
    (record,) = everything(SignpostCsv(), path, "groups")
    return [
        one.words or f"{one.weekday} {one.opens}-{one.closes}".rstrip("-")
        for one in record.page.sessions
    ]


@pytest.mark.parametrize(
    ("headings", "row", "said"),
    [
        ("Mon,Tues,Weds,Thur", "9-5,,closed,9-7", ["mon 09:00-17:00", "thu 09:00-19:00"]),
        ("Mondays,SAT", "9-5,10-2", ["mon 09:00-17:00", "sat 10:00-14:00"]),
        ("Monday Open,Monday Close", "09:00,17:00", ["mon 09:00-17:00"]),
        ("Tue from,Tue to,Wed from,Wed to", "9am,1pm,,", ["tue 09:00-13:00"]),
        ("Monday Open,Monday Close", "closed,closed", []),
        ("Monday open", "9-5", ["mon 09:00-17:00"]),
        ("Mon AM,Mon PM", "9-12,1-5", ["mon 09:00-12:00", "mon 13:00-17:00"]),
        ("Mon-Wed,Saturday", "9-5,10-12", [
            "mon 09:00-17:00", "tue 09:00-17:00", "wed 09:00-17:00", "sat 10:00-12:00"]),
    ],
)  # fmt: skip
def test_columns_of_weekdays(tmp_path, headings, row, said):
    assert sessions(tmp_path, headings, row) == said


@pytest.mark.parametrize(
    ("headings", "row", "said"),
    [
        ("Day,Time", "Monday,10-12", ["mon 10:00-12:00"]),
        ("Days,Times", "Tue & Thu,2-4pm", ["tue 14:00-16:00", "thu 14:00-16:00"]),
        ("Day,Start time,Finish time", "Friday,9.30,11", ["fri 09:30-11:00"]),
        ("Time,Venue,Day", "10-12,Elm Hall,Monday", ["mon 10:00-12:00"]),
        ("Day,Time,Frequency", "Monday,10-12,Weekly", ["mon 10:00-12:00"]),
        ("Day,Time", ",10-12", ["10-12"]),
        ("Day,Time", "Daily,tbc", ["Daily tbc"]),
    ],
)
def test_the_day_and_the_time_are_one_line(tmp_path, headings, row, said):
    assert sessions(tmp_path, headings, row) == said


def test_what_is_not_every_week_never_says_so(tmp_path):
    path = tmp_path / "groups.csv"
    path.write_text("Name,Day,Time,How often\nElm,Monday,10-12,fortnightly\n", encoding="utf-8")
    (record,) = everything(SignpostCsv(), path, "groups")
    assert [one.every for one in record.page.sessions] == ["second_week"]


@pytest.mark.parametrize("tick", ["x", "Y", "\u2713", "Yes", "TRUE"])
def test_ticked_days_have_the_time_that_stands_beside_them(tmp_path, tick):
    row = f"{tick},,no,10:00,12:00"
    assert sessions(tmp_path, "Mon,Tue,Wed,Start time,End time", row) == ["mon 10:00-12:00"]


def test_a_ticked_day_without_a_time_is_open_then(tmp_path):
    assert sessions(tmp_path, "Mon,Tue", "x,") == ["Mon: open"]


def test_no_column_of_two_days_that_are_no_range():
    columns = columns_of(["Name", "Mon/Wed", "Sunday school"], None, "list.csv")
    assert not columns.days


def test_a_person_who_chose_both_gets_one_line(tmp_path):
    path = tmp_path / "groups.csv"
    path.write_text("Name,Times,Days\nElm,10-12,Monday\n", encoding="utf-8")
    (record,) = everything(SignpostCsv(), path, "groups", {"hours": "Times\nDays"})
    assert [one.weekday for one in record.page.sessions] == ["mon"]


def test_the_window_shows_each_of_them_as_hours(tmp_path):
    path = tmp_path / "groups.csv"
    path.write_text("Name,Mon open,Mon close,Day,Time\nElm,9,5,Tue,2-4\n", encoding="utf-8")
    look = look_at_columns(tmp_path, path, {})
    assert look.fields == ("name", "hours", "hours", "hours", "hours")
