"""Sheets to count on with a pen, in strokes: who came in by the hour, and talks at a table."""

from collections.abc import Mapping, Sequence

from directory.disclosure.paper.writing import Blank, WritingPart
from directory.marketplace.at_event import AtEvent, ShownStall
from directory.marketplace.papers.day_words import day_of, time_of, written_to
from directory.marketplace.papers.paper import Column, EventPaper, PaperSheet, Rows, paper
from directory.model.events import Hours

STROKES = "One stroke for each, the fifth across. No name, no note about anybody."
UNKNOWN_HOURS = 6
"""Rows without an hour, before the event has times."""
ARRIVALS = (Column("Hour", 0.24), Column("Visitors", 0.42), Column("Staff of services", 0.34))
TALKS = (Column("Hour", 0.24), Column("Talks", 0.42), Column("Slips given", 0.34))
TOTAL = "Total"
MIDNIGHT = 24


def arrival_tally(at: AtEvent, _stalls: Sequence[str], _options: Mapping[str, str]) -> EventPaper:
    """Return the sheet on which the door counts who comes in, by the hour."""
    both = (at.event.staff_hours, at.event.public_hours)
    sheet = PaperSheet(
        "Who comes in",
        (day_of(at.event), STROKES, "Count people once, when they come in."),
        (
            Rows("", ARRIVALS, _hours(both)),
            WritingPart(
                "", rows=((Blank("Door:", share=0.5), Blank("Counted by (role):", share=0.5)),)
            ),
        ),
    )
    return paper(at, "arrival-tally", "stallholders", (_whole(sheet),))


def stall_tally(at: AtEvent, stalls: Sequence[str], _options: Mapping[str, str]) -> EventPaper:
    """Return the sheet on which each table named counts its talks, or each that is confirmed.

    It lies where visitors see it: a table about which nothing may be told has its number alone.

    Raises:
        UnknownName: If the event has no such stall.
    """
    shown = written_to(at, stalls, ("confirmed", "came"))
    sheets = [_talks(at, one) for one in shown or [None]]
    return paper(at, "stall-tally", "stallholders", sheets, entries=len(shown))


def _talks(at: AtEvent, shown: ShownStall | None) -> PaperSheet:
    return _whole(
        PaperSheet(
            _table_of(at, shown),
            (STROKES, "A slip is a paper with who rings whom, by when."),
            (
                Rows("", TALKS, _hours((at.event.staff_hours, at.event.public_hours))),
                WritingPart(
                    "What people asked for, and nobody here has",
                    "The kind of help only, with a stroke each time.",
                    ((Blank(lines=3),),),
                    grows=True,
                ),
            ),
            ("At the end, hand this to the information desk.",),
        )
    )


def _table_of(at: AtEvent, shown: ShownStall | None) -> str:
    if shown is None or not (shown.number or shown.name):
        return "Table ______"
    number = f"Table {shown.number}" if shown.number else "Table ______"
    if shown.discreet or at.is_apart(shown.stall):
        return number
    return f"{number}: {at.shown(shown.id).name}"


def _whole(sheet: PaperSheet) -> PaperSheet:
    """Return a sheet without sentences that have nothing to say."""
    return PaperSheet(sheet.title, tuple(filter(None, sheet.start)), sheet.parts, sheet.end)


def _hours(times: Sequence[Hours]) -> tuple[tuple[str, ...], ...]:
    """Return a row for each hour from the first opening to the last closing, and the total."""
    opens = [_hour(one.opens) for one in times if one.opens]
    closes = [_hour(one.closes, up=True) for one in times if one.closes]
    rows = [
        (f"{time_of(f'{hour}:00')} to {time_of(f'{hour + 1}:00')}", "", "")
        for hour in range(min(opens, default=0), max(closes, default=0))
    ]
    return (*(rows or (("", "", ""),) * UNKNOWN_HOURS), (TOTAL, "", ""))


def _hour(clock: str, *, up: bool = False) -> int:
    """Return the hour a time lies in, or with ``up`` the next full hour."""
    hours, _, minutes = clock.partition(":")
    if not hours.isdigit():
        return 0
    return min(int(hours), MIDNIGHT) + (1 if up and minutes.strip("0") else 0)
