"""The slip on which a visitor and a table write down what they agreed. Paper only: nothing is kept.

Two to a sheet would tell one visitor of another, so each is a page of its own.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from directory.disclosure.paper.writing import HALF, Blank, WritingPart
from directory.marketplace.at_event import AtEvent, ShownStall
from directory.marketplace.papers.day import chosen_stalls
from directory.marketplace.papers.day_words import day_of
from directory.marketplace.papers.paper import EventPaper, PaperSheet, paper

TITLE = "What we agreed"
YOURS = "This page is yours. We do not keep a copy."
NOT_HEARD = "Not heard by that day? Ring them, or come back to us."
_TICK = Blank(tick=True, lines=0, share=HALF)


def agreed_slip(at: AtEvent, stalls: Sequence[str], _options: Mapping[str, str]) -> EventPaper:
    """Return a slip for each stall that was named, with its table on it; else one to write on.

    Raises:
        UnknownName: If one of them does not stand in the hall.
    """
    chosen = chosen_stalls(at, stalls) if stalls else ()
    day = day_of(at.event)
    sheets = [_slip(_table(one), day) for one in chosen] or [_slip("", day)]
    made = paper(at, "agreed-slip", "public", sheets, entries=len(chosen))
    return replace(made, ask_us=NOT_HEARD)


def _table(shown: ShownStall) -> str:
    """Return which table it is; nothing of a discreet one but its number and neutral name."""
    return f"Table {shown.number}: {shown.name}" if shown.number else shown.name


def _slip(table: str, day: str) -> PaperSheet:
    start = tuple(one for one in (day, table) if one)
    asked = () if table else (WritingPart("Table", rows=((Blank("Number and name:"),),)),)
    return PaperSheet(TITLE, start, (*asked, *_parts()), (YOURS,))


def _parts() -> tuple[WritingPart, ...]:
    return (
        WritingPart("What we agreed", rows=((Blank(lines=3),),), grows=True),
        WritingPart(
            "Who rings whom",
            rows=(
                (replace(_TICK, label="They ring me"), replace(_TICK, label="I ring them")),
                (Blank("Number:", share=HALF), Blank("By (day):", share=HALF)),
                (Blank("Ask for:", share=HALF), Blank("Good time:", share=HALF)),
            ),
        ),
        WritingPart(
            "Is it safe to reach you?",
            rows=(
                (replace(_TICK, label="Yes, you may ring me"),
                 replace(_TICK, label="You may leave a message")),
                (replace(_TICK, label="Only text me"),
                 replace(_TICK, label="Do not ring. I will come")),
            ),
        ),
        WritingPart("What I want to remember", rows=((Blank(lines=2),),)),
    )  # fmt: skip
