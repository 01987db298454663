"""Papers of a day: print one, and see which must be printed again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from directory.errors import BadInput, UnknownName
from directory.interchange.tables import spreadsheets
from directory.marketplace import reprints
from directory.marketplace.papers.professional_digest import digest_grids, professional_digest
from directory.printing import PRINTABLES, Wanted
from directory.words import one_line
from ui.actions.event import events
from ui.actions.handing_over import save_file

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from directory.desk import Desk
    from directory.desk.papers import Papers
    from directory.marketplace.at_event import AtEvent
    from directory.marketplace.reprints import Sheet
    from directory.model.events import Event
    from directory.printing import Printable, Printed


@dataclass(frozen=True, slots=True)
class Again:
    """One sheet that says something else now than when it was printed."""

    words: str
    """As staff read it: ``Table signs: table 4, Practice Money Help``."""
    sheet: Sheet


def event_papers() -> tuple[Printable[object], ...]:
    """Return everything that can be printed of an event."""
    return tuple(thing for thing in PRINTABLES if thing.of_event)


def print_event_paper(
    desk: Desk,
    event_id: str,
    name: str,
    options: Mapping[str, str] | None = None,
    stalls: Sequence[str] = (),
) -> Printed:
    """Return one paper of an event, and remember what it said, so that changes can be told.

    From the first paper with table numbers on, numbers stay with their places. Nothing is
    remembered of a slip that was made for a visitor.

    Raises:
        SignpostProblem: In one sentence, if there is nothing to print.
    """
    asked = dict(options or {})
    thing = paper_named(name)
    papers = papers_of(desk)
    printed = thing.print(papers, Wanted([event_id, *stalls], options=asked))
    event = events.event(desk, event_id)
    told = digests_of(papers, event, thing, asked, stalls) if reprints.is_kept(name, asked) else {}
    remember_printed(desk, event, [name], told)
    return printed


def to_print_again(desk: Desk, event_id: str) -> tuple[Again, ...]:
    """Return the sheets that were printed and say something else now, as staff name them.

    Raises:
        SignpostProblem: In one sentence, if there is no such event.
    """
    event, papers = events.event(desk, event_id), papers_of(desk)
    sheets = {one.thing: reprints.sheet_of(one.thing) for one in event.printed}
    now = {key: _digest(papers, event, sheet) for key, sheet in sheets.items()}
    names = {thing.name for thing in event_papers()}
    return tuple(
        Again(_named(papers, event_id, sheet, gone=not now[sheet.key]), sheet)
        for sheet in reprints.out_of_date(event, now)
        if sheet.name in names
    )


def save_digest(desk: Desk, event_id: str, path: Path) -> None:
    """Write what staff read of every stall as a spreadsheet, by the ending of the file's name.

    Raises:
        SignpostProblem: In one sentence, if its name is that of no spreadsheet, or it cannot be
            written.
    """
    digest = professional_digest(desk.papers().at_event(event_id), (), {})
    save_file(spreadsheets.as_named(digest_grids(digest), path), path)


class _SameEvent:
    """The papers of a desk while it prints many of one event: it is put together once."""

    def __init__(self, papers: Papers) -> None:
        self._papers = papers
        self._events: dict[str, AtEvent] = {}

    def at_event(self, event_id: str) -> AtEvent:
        """Return the event, as it was when it was first asked for."""
        if event_id not in self._events:
            self._events[event_id] = self._papers.at_event(event_id)
        return self._events[event_id]

    def __getattr__(self, name: str) -> object:
        return getattr(self._papers, name)


def papers_of(desk: Desk) -> Papers:
    """Return the papers of a desk for one act."""
    return cast("Papers", _SameEvent(desk.papers()))


def paper_named(name: str) -> Printable[object]:
    """Return one paper of an event.

    Raises:
        UnknownName: If none has that name.
    """
    for thing in event_papers():
        if thing.name == name:
            return thing
    raise UnknownName(f"No paper of an event is called '{one_line(name)}'.")


def remember_printed(
    desk: Desk, event: Event, names: Sequence[str], told: Mapping[str, str]
) -> None:
    """Keep what was printed, and that numbers stay from now on; nothing if neither is new."""
    changed = reprints.printed_on(event, told, desk.today) if told else event
    for name in names:
        changed = reprints.numbers_kept(changed, name, desk.today)
    if changed != events.event(desk, event.id):
        events.keep_event(desk, changed, "Paper printed")


def digests_of(
    papers: Papers,
    event: Event,
    thing: Printable[object],
    options: Mapping[str, str],
    stalls: Sequence[str],
) -> dict[str, str]:
    """Return the digest of a paper by its key, or of each of its pages that is one stall's."""
    form = options.get("format", thing.formats[0])
    edition = options.get("edition", thing.editions[0])
    whole = reprints.Sheet(thing.name, form, edition)
    sheets = [whole]
    if thing.name in reprints.EACH_STALL:
        named = stalls or [one.id for one in papers.at_event(event.id).stalls() if one.number]
        sheets = [whole._replace(stall=one) for one in named]
    elif stalls:
        return {}
    digests = ((one.key, _digest(papers, event, one)) for one in sheets)
    return {key: digest for key, digest in digests if digest}


def _digest(papers: Papers, event: Event, sheet: Sheet) -> str:
    """Return the digest of a sheet as it would be printed now; nothing if it could not be."""
    options = {"format": sheet.form, "edition": sheet.edition}
    ids = [event.id, *([sheet.stall] if sheet.stall else ())]
    try:
        return reprints.digest_of(
            paper_named(sheet.name).words(papers, Wanted(ids, options=options))
        )
    except (BadInput, UnknownName):
        return ""


def _named(papers: Papers, event_id: str, sheet: Sheet, *, gone: bool) -> str:
    """Return a sheet as staff name it."""
    thing = paper_named(sheet.name)
    more = list(told_apart(thing, {"format": sheet.form, "edition": sheet.edition}))
    named = f"{thing.title} ({', '.join(more)})" if more else thing.title
    if not sheet.stall:
        return named
    at = papers.at_event(event_id)
    if sheet.stall not in {one.id for one in at.event.stalls}:
        return f"{named}: take away that of a stall that is gone"
    stall = at.shown(sheet.stall)
    if gone or not stall.number:
        return f"{named}: take away that of {stall.name}"
    return f"{named}: table {stall.number}, {stall.name}"


def told_apart(thing: Printable[object], options: Mapping[str, str]) -> Iterator[str]:
    """Yield format and edition, where they are not the usual ones."""
    form, edition = options.get("format", ""), options.get("edition", "")
    if form and form != thing.formats[0]:
        yield form
    if edition and edition != thing.editions[0]:
        yield edition
