"""What every page to write on is put together with: lines, boxes to tick, and what frames it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from directory.desk.paper.sheets import refuse_both_sides, why_not
from directory.disclosure.paper.numbers import NumberLine
from directory.disclosure.paper.sheet import SheetEntry
from directory.disclosure.paper.surroundings import Surroundings
from directory.disclosure.paper.writing import THIRD, Blank, WritingPart, WritingSheet
from directory.disclosure.record.entry import sheet_entry
from directory.disclosure.record.reached import as_number
from directory.model import ServicePage

TICK = Blank(tick=True, lines=0)


def lines_for(heading: str, lines: int, hint: str = "") -> WritingPart:
    """Return a heading with room to write."""
    return WritingPart(heading, hint, ((Blank(lines=lines),),), grows=lines > 1)


def in_threes(words: Sequence[str]) -> Iterator[tuple[Blank, ...]]:
    """Yield boxes to tick, three in a row."""
    for start in range(0, len(words), 3):
        yield tuple(replace(TICK, label=one, share=THIRD) for one in words[start : start + 3])


def writing_page(
    around: Surroundings,
    id_: str,
    title: str,
    start: tuple[str, ...],
    parts: tuple[WritingPart, ...],
    end: tuple[str, ...],
) -> WritingSheet:
    """Return a page to write on, with crisis help and the foot that every sheet has."""
    return WritingSheet(
        id=id_,
        title=title,
        start=start,
        parts=parts,
        end=end,
        crisis=around.crisis,
        **around.foot(),
    )


class WhoHelps(NamedTuple):
    """The services of a page to write on, and what staff should know of them."""

    lines: tuple[NumberLine, ...]
    warnings: tuple[str, ...]


def who_helps(pages: Sequence[ServicePage], around: Surroundings) -> WhoHelps:
    """Return services with their numbers, by the names that the public may read.

    Raises:
        RefusedWords: If services for people who are harmed and for people who harm would meet.
    """
    refuse_both_sides(pages)
    kept = [page for page in pages if not why_not(page, around.today)]
    entries = [
        as_number(
            sheet_entry(page, around.today, practice=around.practice, limits=around.limits),
            page,
            around,
        )
        for page in kept
    ]
    dropped = (page for page in pages if page not in kept)
    return WhoHelps(
        tuple(map(_line, entries)),
        (
            *(f"{page.name} {why_not(page, around.today)}: left out." for page in dropped),
            *(words for entry in entries for words in entry.left_out),
        ),
    )


def _line(entry: SheetEntry) -> NumberLine:
    number = entry.phone or entry.instead_of_phone or "Ask us"
    return NumberLine(entry.name, "", number, checked=entry.checked, ring_first=entry.ring_first)
