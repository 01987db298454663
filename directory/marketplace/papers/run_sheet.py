"""The run sheet: what happens when and who sees to it, with the rota of breaks."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from directory.marketplace.at_event import AtEvent
from directory.marketplace.papers.day_words import time_of, when_and_where
from directory.marketplace.papers.paper import Column, EventPaper, Known, PaperSheet, Rows, paper
from directory.model.events import Event, Shift

TIMES = (Column("Time", 0.24), Column("What", 0.46), Column("Who (role)", 0.3))
ROTA = (
    Column("Role", 0.3),
    Column("From and to", 0.24),
    Column("Break at", 0.16),
    Column("Radio or phone", 0.3),
)
EMPTY = 4
"""Rows for what nobody thought of before."""


def run_sheet(at: AtEvent, _stalls: Sequence[str], _options: Mapping[str, str]) -> EventPaper:
    """Return the run sheet of an event, in the order of the day."""
    event = at.event
    shifts = sorted(event.shifts or _usual(event), key=lambda one: (_clock(one.starts), one.ends))
    lines = [(_times(one), one.what, one.who) for one in shifts]
    lead = ("Safeguarding lead", event.safeguarding)
    sheet = PaperSheet(
        title="Run sheet",
        start=(event.name,),
        parts=(
            Known("", (*when_and_where(event), lead, ("Organiser", event.organiser))),
            Rows("The day", TIMES, (*lines, *_empty(TIMES, EMPTY))),
            Rows("Rota", ROTA, (*_rota(shifts), *_empty(ROTA, EMPTY))),
        ),
    )
    made = paper(at, "run-sheet", "staff", (sheet,))
    return replace(made, warnings=(*made.warnings, *_not_told(event, shifts)))


def _not_told(event: Event, shifts: Sequence[Shift]) -> Iterator[str]:
    """Yield the hours of the day that no line tells: somebody changed one and not the other."""
    told = {_clock(time) for one in shifts for time in (one.starts, one.ends) if time}
    for what, clock in (
        ("staff come in", event.staff_hours.opens), ("everyone comes in", event.public_hours.opens),
        ("quiet time begins", event.quiet_hours.opens), ("doors close", event.public_hours.closes),
    ):  # fmt: skip
        if clock and _clock(clock) not in told:
            yield f"No line says {time_of(clock)}, when {what}. Look at the times of the run sheet."


def _usual(event: Event) -> Iterator[Shift]:
    """Yield what the times of the event say, before anybody wrote a run sheet."""
    told = (
        (event.arrive, "Stallholders arrive and unload"),
        (event.ready, "All tables ready; stewards hear the briefing"),
        (event.staff_hours.opens, "Doors open for staff of services"),
        (event.quiet_hours.opens, "Quiet time: less light and noise"),
        (event.public_hours.opens, "Doors open for everyone"),
        (event.public_hours.closes, "Doors close"),
        (event.pack_up, "Pack up; collect tallies and feedback"),
    )
    return (Shift(starts=clock, what=what) for clock, what in told if clock)


def _rota(shifts: Sequence[Shift]) -> tuple[tuple[str, ...], ...]:
    """Return each role once, with the time from its first line to the end of its last."""
    by_role: dict[str, list[Shift]] = {}
    for one in shifts:
        if one.who:
            by_role.setdefault(one.who, []).append(one)
    return tuple((who, _from_to(held), "", "") for who, held in by_role.items())


def _from_to(held: Sequence[Shift]) -> str:
    ends = [one.ends or one.starts for one in held]
    first, last = held[0].starts, max(ends, key=_clock)
    return _times(Shift(starts=first, ends="" if last == first else last, what=""))


def _times(shift: Shift) -> str:
    return " to ".join(time_of(one) for one in (shift.starts, shift.ends) if one)


def _clock(time: str) -> str:
    """Return a time so that 9:30 comes before 10:00."""
    return time.rjust(5, "0")


def _empty(columns: Sequence[Column], rows: int) -> Iterator[tuple[str, ...]]:
    return (("",) * len(columns) for _ in range(rows))
