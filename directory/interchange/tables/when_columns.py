"""Columns that say when: one for each weekday, or the day in one column and the time in others.

A day without its time, or a time without its day, sends people to a closed door. So columns that
only make sense together are read as one line: ``Monday`` and ``10:00`` and ``12:00``.
"""

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass
from typing import get_args

from directory.interchange.cells.cleaning import cell, plain_line
from directory.model.vocabulary import Weekday
from directory.words import tidy

_WEEK: tuple[Weekday, ...] = get_args(Weekday)
_DAY_NAMES: dict[str, Weekday] = {
    "monday": "mon", "tuesday": "tue", "wednesday": "wed", "thursday": "thu", "friday": "fri",
    "saturday": "sat", "sunday": "sun", "mondays": "mon", "tuesdays": "tue", "wednesdays": "wed",
    "thursdays": "thu", "fridays": "fri", "saturdays": "sat", "sundays": "sun", "mon": "mon",
    "tue": "tue", "tues": "tue", "wed": "wed", "weds": "wed", "thu": "thu", "thur": "thu",
    "thurs": "thu", "fri": "fri", "sat": "sat", "sun": "sun",
}  # fmt: skip
_RANGE = re.compile(r"(?i)\b([a-z]+)\s*(?:-|\u2013|\bto\b)\s*([a-z]+)\b")
_HOURS_WORDS = frozenset({"opening", "hours", "open", "times", "time"})
_FROM = frozenset({"open", "opens", "opening", "start", "starts", "starting", "from", "opened"})
_TO = frozenset({
    "close", "closes", "closing", "end", "ends", "ending", "finish", "finishes", "to", "until",
})  # fmt: skip
_PARTS_OF_DAY = frozenset({"am", "pm", "morning", "afternoon", "evening"})

_DAY = (
    "day", "days", "day s", "weekday", "day of week", "day of the week", "days open",
    "opening days", "open days", "which day", "which days", "day held", "session day",
)  # fmt: skip
_TIME = (
    "time", "times", "time s", "session time", "session times", "opening times", "opening hours",
    "hours", "open times", "what time", "time of day", "start end time", "start and end time",
)  # fmt: skip
_BEGINS = ("start time", "time from", "from time", "opening time", "open time", "opens at",
           "opens", "open from", "starts at", "begins", "time start", "start")  # fmt: skip
_ENDS = ("end time", "finish time", "time to", "to time", "closing time", "close time",
         "closes at", "closes", "open until", "ends at", "finishes", "time end", "finish",
         "end", "finish at")  # fmt: skip
_HOW_OFTEN = ("frequency", "how often", "recurrence", "repeats", "regularity")
_EVERY_WEEK = frozenset({"weekly", "every week", "once a week", "each week", "w"})
TICKS = frozenset({"x", "y", "yes", "\u2713", "\u2714", "\u2611", "1", "true", "t"})
"""Cells that say no more than that it is so."""
CROSSES = frozenset({"n", "no", "\u2717", "\u2718", "\u2610", "0", "false", "none"})
"""Cells that say no more than that it is not so."""


@dataclass(frozen=True, slots=True)
class DayColumn:
    """A column of one weekday's hours, and the one beside it that says until when."""

    at: int
    day: Weekday
    of: str = ""
    """What they are hours of (``staffed``)."""
    until: int | None = None


@dataclass(frozen=True, slots=True)
class OneLine:
    """Columns that are read as one line of hours."""

    days: tuple[int, ...] = ()
    times: tuple[int, ...] = ()
    """The time; or from when, and until when."""
    how_often: tuple[int, ...] = ()

    @property
    def places(self) -> tuple[int, ...]:
        """All columns, in the order in which they are read."""
        return (*self.days, *self.times, *self.how_often)


def day_columns(
    headings: Sequence[str], tidied: Sequence[str], taken: Container[int]
) -> tuple[DayColumn, ...]:
    """Return the columns of weekdays among headings, in their order."""
    said = {
        at: told
        for at, words in enumerate(tidied)
        if at not in taken and (told := _told(words, headings[at]))
    }
    ends = {(days, of): at for at, (days, of, kind) in said.items() if kind == "to"}
    begins = {(days, of) for days, of, kind in said.values() if kind == "from"}
    return tuple(
        DayColumn(at, day, _name(of), ends.get((days, of)) if kind == "from" else None)
        for at, (days, of, kind) in said.items()
        if kind != "to" or (days, of) not in begins
        for day in days
    )


def _told(words: str, heading: str) -> tuple[tuple[Weekday, ...], str, str] | None:
    """Return the weekdays of a heading, what the hours are of, and which end of them it is."""
    parts = words.split()
    named = [part for part in parts if part in _DAY_NAMES]
    days = _days(named, heading)
    rest = [part for part in parts if part not in named]
    if len(days) > 1:
        rest = [part for part in rest if part != "to"]
    known = _HOURS_WORDS | _FROM | _TO | _PARTS_OF_DAY
    if not days or not (not rest or known.intersection(rest)):
        return None
    kind = "to" if _TO.intersection(rest) else "from" if _FROM.intersection(rest) else ""
    return days, " ".join(part for part in rest if part not in known - _PARTS_OF_DAY), kind


def _name(of: str) -> str:
    """Return what the hours of a column are of; the part of the day tells only whose end it is."""
    return " ".join(word for word in of.split() if word not in _PARTS_OF_DAY)


def _days(named: Sequence[str], heading: str) -> tuple[Weekday, ...]:
    """Return the weekdays that a heading names: one, or those from the first to the last."""
    if len(named) == 1:
        return (_DAY_NAMES[named[0]],)
    ends = _RANGE.search(heading)
    if len(named) != 2 or not ends or [tidy(end) for end in ends.groups()] != list(named):
        return ()
    first, last = (_WEEK.index(_DAY_NAMES[name]) for name in named)
    return _WEEK[first : last + 1]


def one_line_among(tidied: Sequence[str], taken: Container[int]) -> OneLine | None:
    """Return the columns that say together when, where one has the day and others the time."""
    free = {words: at for at, words in reversed(list(enumerate(tidied))) if at not in taken}
    days, times = _first(_DAY, free), _times(free)
    if not days or not times:
        return None
    return OneLine(days, times, _first(_HOW_OFTEN, free))


def times_beside_days(tidied: Sequence[str], taken: Container[int]) -> OneLine | None:
    """Return the columns of the time, for a list that has ticks under its weekdays."""
    free = {words: at for at, words in reversed(list(enumerate(tidied))) if at not in taken}
    times = _times(free)
    return OneLine((), times, _first(_HOW_OFTEN, free)) if times else None


def as_one_line(tidied: Sequence[str], places: Sequence[int]) -> OneLine | None:
    """Return how columns that a person chose for the hours are read, if they are one line."""
    chosen = {tidied[at]: at for at in places}
    found = one_line_among(tidied, {at for at in range(len(tidied)) if at not in places})
    return found if found and len(found.places) == len(chosen) else None


def _times(free: dict[str, int]) -> tuple[int, ...]:
    """Return the columns of from and to where there are both, else the one of the time."""
    begins, ends = _first(_BEGINS, free), _first(_ENDS, free)
    return (*begins, *ends) if begins and ends else _first(_TIME, free)


def _first(names: Sequence[str], free: dict[str, int]) -> tuple[int, ...]:
    return next(((free[name],) for name in names if name in free), ())


def line_of(line: OneLine, cells: Sequence[str]) -> str:
    """Return what a row says in columns that are read as one line."""
    days, times, often = (
        [cells[at].strip() for at in group if at < len(cells) and cells[at].strip()]
        for group in (line.days, line.times, line.how_often)
    )
    said = f"{', '.join(days)} {'-'.join(times)}".strip()
    told = ", ".join(one for one in often if one.casefold() not in _EVERY_WEEK)
    return f"{said}, {told}" if said and told else said or told


def is_ticked(column: DayColumn, cells: Sequence[str]) -> bool:
    """Say whether a row says of a weekday no more than that it is open then."""
    return _at(column.at, cells).casefold() in TICKS


def hours_of(column: DayColumn, cells: Sequence[str], times: str) -> str:
    """Return what a row says in the column of a weekday, and in the one until when.

    Args:
        column: Which.
        cells: Of the row.
        times: What it says of all days, for one that is only ticked.
    """
    said, until = _at(column.at, cells), _at(column.until, cells)
    if said.casefold() in CROSSES:
        return ""
    if said.casefold() in TICKS:
        return times or "open"
    return f"{said} - {until}" if said and until and said != until else said or until


def _at(place: int | None, cells: Sequence[str]) -> str:
    """Return a cell as one plain line; nothing where there is no such column."""
    if place is None or place >= len(cells):
        return ""
    return plain_line(cell(cells[place]))
