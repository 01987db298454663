"""The booklet to take home: each table as one short entry, by what it helps with; crisis help.

A discreet table has its number and its neutral name only, among the others of its heading: one of
their own would tell which they are. Staying safe names what stands under it on the map, no more.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from directory.disclosure.paper.foot import Footed
from directory.disclosure.paper.sheet import CrisisWords, SheetEntry
from directory.disclosure.record.entry import sheet_entry
from directory.marketplace.at_event import AtEvent, ShownStall
from directory.marketplace.papers.day import (
    ASK_AT_I,
    FREE,
    chosen_stalls,
    the_day,
    with_table,
    without_table,
    without_venue,
)
from directory.marketplace.papers.helps_with import languages_of
from directory.marketplace.papers.need_lists import AT_THE_DESK, INFORMATION, by_theme
from directory.marketplace.papers.staying_safe import too_few_safe
from directory.marketplace.papers.unconfirmed import without_need

HOW = "Find what you need. Go to the table with that number, or ring them another day."


@dataclass(frozen=True, slots=True)
class BookletEntry:
    """One table."""

    number: str
    name: str
    sentence: str = ""
    ring: str = ""
    """``Ring 0151 496 0123``, or what to do where there is no number."""
    lines: tuple[str, ...] = ()
    checked: str = ""
    """How old what is said of it is."""
    ring_first: bool = False
    """Whether one had better ring before going; then it is bold."""


@dataclass(frozen=True, slots=True)
class BookletPart:
    """Tables that help with one thing."""

    heading: str
    entries: tuple[BookletEntry, ...]


@dataclass(frozen=True, slots=True)
class Booklet(Footed):
    """The whole booklet before it is laid out."""

    title: str
    start: tuple[str, ...]
    parts: tuple[BookletPart, ...]
    end: str
    crisis: CrisisWords

    @property
    def tables(self) -> int:
        """Return how many tables are in it."""
        told = {one.number for part in self.parts for one in part.entries}
        return len(told - {AT_THE_DESK})


def event_booklet(at: AtEvent, _stalls: Sequence[str], _options: Mapping[str, str]) -> Booklet:
    """Return the booklet of every table that the public may read of.

    Raises:
        BadInput: If no stall has a table yet.
    """
    chosen = chosen_stalls(at, ())
    placed = with_table(chosen)
    day = the_day(at)
    return Booklet(
        title=day.name,
        start=tuple(part for part in (day.when, day.where, FREE, HOW) if part),
        parts=tuple(_parts(at, placed)),
        end=ASK_AT_I,
        crisis=day.crisis,
        **at.around.foot(),
        warnings=(
            *without_venue(at),
            *without_table(chosen),
            *too_few_safe(at, placed),
            *without_need(at, chosen),
        ),
    )


def _parts(at: AtEvent, placed: Sequence[ShownStall]) -> Iterator[BookletPart]:
    """Yield the tables under what they help with first, in the order of the tiles."""
    for group in by_theme(at, placed):
        entries = [
            _bare(one) if group.safe or one.discreet else _entry(at, one) for one in group.stalls
        ]
        desk = [BookletEntry(AT_THE_DESK, INFORMATION)] if group.safe else []
        yield BookletPart(group.heading, (*desk, *entries))


def _bare(shown: ShownStall) -> BookletEntry:
    return BookletEntry(str(shown.number), shown.name)


def _entry(at: AtEvent, shown: ShownStall) -> BookletEntry:
    number, spoken = str(shown.number), languages_of(shown)
    if shown.page is None or shown.page.status == "closed":
        # What has closed is told in no words of its record: whoever stands there tells the rest.
        lines = (spoken,) if spoken else ()
        return BookletEntry(number, shown.name, shown.line, lines=lines)
    around = at.around
    entry = sheet_entry(shown.page, around.today, practice=around.practice, limits=around.limits)
    return BookletEntry(
        number=number,
        name=shown.name,
        sentence=shown.line or entry.sentence,
        ring=_first_step(entry),
        lines=tuple(_lines(entry, spoken)),
        checked=entry.checked,
        ring_first=entry.ring_first,
    )


def _first_step(entry: SheetEntry) -> str:
    """Return how to begin: ring, what to do in its place, or whom to ask."""
    if entry.phone:
        return f"Ring {entry.phone}"
    return entry.instead_of_phone or next(iter(entry.steps), "")


def _lines(entry: SheetEntry, spoken: str) -> Iterator[str]:
    yield from entry.when[:1]
    yield from entry.where[:1]
    if entry.cost_and_bring:
        yield entry.cost_and_bring
    if spoken:
        yield spoken
