"""The signposting sheet, piece by piece in the order of the paper."""

from collections.abc import Iterator

from directory.disclosure.paper.sheet import Sheet, SheetEntry
from directory.disclosure.paper.sheet_lines import (
    BY,
    NEXT_STEPS,
    best_time,
    cost_label,
    has_day,
    labelled,
    not_right,
    number_line,
)
from directory.interchange.twins.outline import Blank, Heading, Items, Line, Outline, Piece, Urgent


def of_sheet(sheet: Sheet) -> Outline:
    """Return a signposting sheet as pieces."""
    return Outline(sheet.title, tuple(_pieces(sheet)), sheet, len(sheet.entries), sheet.crisis.foot)


def _pieces(sheet: Sheet) -> Iterator[Piece]:
    yield Line(sheet.start)
    yield Line(sheet.notice, "strong")
    for number, entry in enumerate(sheet.entries, start=1):
        yield Heading(entry.name, label=str(number))
        yield from service(entry)
    if sheet.next_steps:
        yield Heading(NEXT_STEPS)
        yield Items(tuple(_next_step(step) for step in sheet.next_steps), "ticks")
    if sheet.who_else:
        yield Blank(sheet.who_else, NEXT_STEPS)
    yield Urgent(sheet.crisis)


def service(entry: SheetEntry) -> Iterator[Piece]:
    """Yield everything about one service under its name; a line that is empty is absent."""
    yield Line(entry.sentence)
    yield Line(number_line(entry), "number")
    if entry.phone:
        yield Line(best_time(entry.best_time))
    yield Items(tuple((Line(step),) for step in entry.steps), "steps")
    yield from _facts(entry)
    yield Line(entry.they_say, "fact")
    yield Line(entry.also_there, "fact")
    yield Line(entry.good_to_know, "fact")
    yield Line(entry.checked, "strong" if entry.ring_first else "small")
    if entry.second_choice:
        yield Line(not_right(entry.second_choice))


def _facts(entry: SheetEntry) -> Iterator[Piece]:
    for label, texts in (
        ("When", entry.when),
        ("Where", entry.where),
        (cost_label(entry.cost_and_bring), (entry.cost_and_bring,)),
        ("Wait", entry.wait),
    ):
        yield from (Line(text, "fact", said) for said, text in labelled(label, texts))


def _next_step(step: str) -> tuple[Line | Blank, ...]:
    return (Line(step), Blank(BY, step)) if has_day(step) else (Line(step),)
