"""Thanks after the day: what it came to, and a last look at what we hold about each."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from directory.disclosure.paper.writing import Blank, WritingPart
from directory.disclosure.record.slip import slip_service
from directory.marketplace.after import COUNTED, day_counts
from directory.marketplace.at_event import AtEvent, ShownStall
from directory.marketplace.papers.day_words import day_of, own_name, to_whom, written_to
from directory.marketplace.papers.event_report import told_counts
from directory.marketplace.papers.paper import (
    Column,
    EventPaper,
    Known,
    PaperSheet,
    Part,
    Rows,
    paper,
)
from directory.marketplace.papers.written_apart import one_side_of

CAME = ("came", "confirmed")
HOLD = (
    Column("What we tell people", 0.18),
    Column("As it stands", 0.4),
    Column("If not right, now", 0.42),
)
TOLD = ("public", "staff", "talks", "slips")
"""What is told of the day as a whole: numbers only."""


def thank_you(at: AtEvent, stalls: Sequence[str], _options: Mapping[str, str]) -> EventPaper:
    """Return thanks and corrections for each stall named, or for each that came.

    Raises:
        UnknownName: If the event has no such stall.
        RefusedWords: If stalls of both sides of abuse were named.
    """
    every = written_to(at, stalls, CAME)
    shown, told = one_side_of(at, every, chosen=bool(stalls))
    sheets = [_sheet(at, one) for one in shown or [None]]
    made = paper(at, "thank-you", "stallholders", sheets, entries=len(shown))
    return replace(made, warnings=(*made.warnings, *told))


def _sheet(at: AtEvent, shown: ShownStall | None) -> PaperSheet:
    to = f"For {to_whom(shown.stall, own_name(shown))}. " if shown else ""
    day = f" on {day_of(at.event)}" if at.event.held_on else ""
    return PaperSheet(
        title="Thank you",
        start=(f"{to}Thank you for your table at {at.event.name}{day}.",),
        parts=(
            Known("What the day came to", tuple(_totals(at, shown))),
            # Before what may go on overleaf: room to write stands on no page of its own.
            WritingPart("People you will work with now", rows=((Blank(lines=2),),), grows=True),
            *_corrections(at, shown),
        ),
        end=("Please write about your service only, never about a person. Then send this back.",),
        about=own_name(shown) if shown else "",
    )


def _totals(at: AtEvent, shown: ShownStall | None) -> Iterator[tuple[str, str]]:
    event = at.event
    said = told_counts(event, day_counts(at))
    yield from ((COUNTED[what], said[what]) for what in TOLD if said[what] or what == "public")
    own = sum(
        one.number
        for one in event.counts
        if shown and one.what == "talks" and one.stall == shown.id
    )
    if own:
        yield "Talks at your table", f"{own:,}"


def _corrections(at: AtEvent, shown: ShownStall | None) -> Iterator[Part]:
    """Yield what we hold about a stall, to be put right; room to write where we hold nothing."""
    page = shown.page if shown else None
    if page is None:
        lines = ((Blank("What you do:", lines=2),), (Blank("Who can come, and how:", lines=2),),
                 (Blank("Phone and times:", lines=2),))  # fmt: skip
        yield WritingPart("What we should tell people about you", rows=lines, grows=True)
        return
    service = slip_service(page, at.around.today)
    held = [fact for group in service.groups for fact in group.facts]
    rows = tuple((fact.label, fact.words, "") for fact in held)
    asked = tuple((fact.ask.rstrip("?"), "", "") for fact in service.missing)
    if rows or asked:
        yield Rows("Is this right?", HOLD, (*rows, *asked))
