"""What every page to write on is put together with: lines, boxes to tick, and what frames it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from directory.desk.paper.delicate import tells
from directory.desk.paper.sheets import refuse_both_sides, why_not
from directory.disclosure.paper.numbers import NumberLine
from directory.disclosure.paper.sheet import SheetEntry
from directory.disclosure.paper.surroundings import Surroundings
from directory.disclosure.paper.writing import THIRD, Blank, WritingPart, WritingSheet
from directory.disclosure.record.entry import NO_NUMBER, sheet_entry
from directory.disclosure.record.reached import address_of, as_number
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
    lines = [
        _line(entry, quiet=tells(page, around)) for page, entry in zip(kept, entries, strict=True)
    ]
    return WhoHelps(
        tuple(lines),
        (
            *(f"{page.name} {why_not(page, around.today)}: left out." for page in dropped),
            *(words for entry in entries for words in entry.left_out),
        ),
    )


def _line(entry: SheetEntry, *, quiet: bool) -> NumberLine:
    """Return a service with its number, or with what leads there instead.

    The address of what is delicate tells what it is: only its number stands on such a page.
    """
    told, sure = entry.phone or entry.instead_of_phone, (entry.checked, entry.ring_first)
    if told not in ("", NO_NUMBER):
        under = () if quiet else tuple(filter(None, [address_of(entry)]))
        return NumberLine(entry.name, "", told, under, *sure)
    where = "" if quiet else address_of(entry)
    return NumberLine(entry.name, "", "", tuple(filter(None, [where, NO_NUMBER])), *sure)
