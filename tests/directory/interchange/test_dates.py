"""Dates as spreadsheets write them; what could be two days is none."""

from datetime import date

import pytest

from directory.interchange.cells.facts import dated
from directory.interchange.reading import Notes


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2026-11-03", date(2026, 11, 3)), ("2026/11/03", date(2026, 11, 3)),
        ("2026/3/4 09:00", date(2026, 3, 4)), ("04-Mar-26", date(2026, 3, 4)),
        ("4 March 2026", date(2026, 3, 4)), ("3rd Sept. 2026", date(2026, 9, 3)),
        ("3/11/26", date(2026, 11, 3)), ("45999", date(2025, 12, 8)),
        ("45999.0", date(2025, 12, 8)),
    ],
)  # fmt: skip
def test_a_date_is_read_as_it_was_meant(written, day):
    notes = Notes(1)
    assert dated(written, "checked_on", notes) == day
    assert notes.problems == []


@pytest.mark.parametrize(
    "written",
    ["13/13/2026", "04-Foo-26", "2026/13/01", "2026/11-03", "2026", "999", "99999", "45999.5",
     "last week", "4 May", "31-Feb-26"],
)  # fmt: skip
def test_what_is_no_date_is_told(written):
    notes = Notes(1)
    assert dated(written, "checked_on", notes) is None
    assert len(notes.problems) == 1
