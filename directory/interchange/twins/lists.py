"""Lists of numbers and pages to write on, piece by piece in the order of the paper."""

from collections.abc import Iterator, Sequence

from directory.disclosure.paper.numbers import NumberGroup, NumberLine, NumberSheet
from directory.disclosure.paper.sheet_lines import NEXT_STEPS
from directory.disclosure.paper.writing import WritingPart, WritingSheet
from directory.interchange.twins.outline import (
    Blank,
    Heading,
    Items,
    Line,
    Outline,
    Part,
    Piece,
    Urgent,
)

WHO_HELPS = "Who can help"


def of_numbers(sheet: NumberSheet) -> Outline:
    """Return a list of numbers as pieces."""
    later = sheet.crisis.foot if sheet.crisis else ""
    return Outline(sheet.title, tuple(_number_pieces(sheet)), sheet, sheet.services, later)


def of_writing(sheet: WritingSheet) -> Outline:
    """Return a page to write on as pieces."""
    pieces = tuple(_writing_pieces(sheet))
    return Outline(sheet.title, pieces, sheet, sheet.services, sheet.crisis.foot)


def _number_pieces(sheet: NumberSheet) -> Iterator[Piece]:
    yield Line(sheet.start)
    for one in sheet.groups:
        yield from group(one)
    yield from next_steps(sheet.next_steps)
    yield Line(sheet.source, "small")
    if sheet.crisis:
        yield Urgent(sheet.crisis)


def group(numbers: NumberGroup, level: int = 2) -> Iterator[Piece]:
    """Yield the numbers for one kind of trouble, under a heading of a level."""
    if numbers.heading:
        yield Heading(numbers.heading, level)
    yield Line(numbers.about)
    yield Items(tuple(tuple(number(line, stop=".")) for line in numbers.lines))
    yield from (Line(note) for note in numbers.notes)


def number(line: NumberLine, stop: str = "") -> Iterator[Part]:
    """Yield one number with its name and what stands under it.

    Args:
        line: The number.
        stop: What ends the name.
    """
    yield Line(f"{line.name}{stop}", "strong")
    yield Line(line.number, "number")
    yield from (Line(text) for text in (line.about, *line.under))
    yield Line(line.checked, "strong" if line.ring_first else "small")


def next_steps(steps: Sequence[str], heading: str = NEXT_STEPS) -> Iterator[Piece]:
    """Yield lines to tick; the last is none: it says where to turn."""
    if steps[1:]:
        yield Heading(heading)
        yield Items(tuple((Line(step),) for step in steps[:-1]), "ticks")
    yield from (Line(step, "strong") for step in steps[-1:])


def _writing_pieces(sheet: WritingSheet) -> Iterator[Piece]:
    yield from (Line(text) for text in sheet.start)
    helping = _who_helps(sheet.who_helps)
    for at, part in enumerate(sheet.parts, start=1):
        if at == len(sheet.parts):
            yield from helping
        yield from writing_part(part)
    for at, text in enumerate(sheet.end, start=1):
        yield Line(text, "strong" if at == len(sheet.end) else "plain")
    yield Urgent(sheet.crisis)


def _who_helps(lines: Sequence[NumberLine]) -> list[Piece]:
    if not lines:
        return []
    return [Heading(WHO_HELPS), Items(tuple(tuple(number(line)) for line in lines))]


def writing_part(part: WritingPart) -> Iterator[Piece]:
    """Yield what is to be filled in, under its heading."""
    if part.heading:
        yield Heading(part.heading)
    yield Line(part.hint)
    for row in part.rows:
        for one in row:
            yield Blank(one.label, part.heading, one.lines, one.tick, share=one.share)
