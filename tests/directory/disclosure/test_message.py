"""Text messages: short, plain and counted as the network counts."""

from dataclasses import replace
from datetime import date

import pytest

from directory.disclosure.entry import sheet_entry
from directory.disclosure.message import message_for, parts_of
from directory.model import ServicePage


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("a" * 160, 1),
        ("a" * 161, 2),
        ("a" * 306, 2),
        ("a" * 307, 3),
        ("\u20ac" * 80, 1),
        ("\u20ac" * 81, 2),
        ("\u0141" * 70, 1),
        ("\u0141" * 71, 2),
        ("\u00a3" * 160, 1),
    ],
)
def test_parts_are_counted_as_the_network_does(text, parts):
    assert parts_of(text) == parts


def test_a_service_without_a_number_says_where_to_look():
    page = ServicePage(
        id="p-1",
        name="Practice Web Help",
        contacts=[{"id": "w", "kind": "website", "value": "https://example.org/help"}],
    )
    entry = sheet_entry(page, date(2026, 11, 22), practice=False)
    said = message_for([entry], "", "Someone in danger? Ring 999.", "").text
    assert said.startswith("Practice Web Help: Look at example.org/help.")


@pytest.mark.parametrize(("days", "more"), [(1, False), (2, False), (3, True)])
def test_hours_that_do_not_fit_are_not_dropped_in_silence(days, more):
    page = ServicePage(id="p-1", name="Practice Web Help")
    when = tuple(f"Day {at} 10am to {at}pm." for at in range(1, days + 1))
    entry = replace(sheet_entry(page, date(2026, 11, 22), practice=False), when=when)
    said = message_for([entry], "", "Someone in danger? Ring 999.", "").text
    assert ("There are more times. Ask." in said) is more
    assert all(line in said for line in (when[:1] if more else when))
