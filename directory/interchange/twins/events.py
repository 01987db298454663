"""Papers of a day that its organisers edit or send on: booklet, list of tables, letters."""

from collections.abc import Iterator

from directory.disclosure.paper.writing import WritingPart
from directory.errors import BadInput
from directory.interchange.twins.lists import writing_part
from directory.interchange.twins.outline import (
    Blank,
    Heading,
    Items,
    Line,
    Outline,
    Piece,
    Rows,
    Urgent,
)
from directory.marketplace.papers.event_booklet import Booklet, BookletEntry
from directory.marketplace.papers.hall_map.words import HOW_TO_USE, MapSheet
from directory.marketplace.papers.need_lists import WHAT_NEED, ListPart
from directory.marketplace.papers.paper import EventPaper, Known, PaperSheet, Part, Told

NO_TABLES = "Tables to fill in and plans come on paper only: save it as a PDF."


def of_booklet(booklet: Booklet) -> Outline:
    """Return the booklet of a day as pieces."""
    pieces = tuple(_booklet_pieces(booklet))
    return Outline(booklet.title, pieces, booklet, booklet.tables, booklet.crisis.foot)


def of_lists(sheet: MapSheet) -> Outline:
    """Return the lists of the tables as pieces.

    Raises:
        BadInput: If a hall is drawn: a map is no words.
    """
    if sheet.hall:
        raise BadInput("A map comes on paper only. The list of the tables can be edited.")
    return Outline(sheet.day.name, tuple(_list_pieces(sheet)), sheet.day, sheet.stalls)


def of_event_paper(paper: EventPaper) -> Outline:
    """Return letters of a day as pieces, each on a leaf of its own.

    Raises:
        BadInput: If it has tables to write in.
    """
    title = paper.sheets[0].title
    return Outline(title, tuple(_letters(paper)), paper, paper.entries, paper.help_now)


def _booklet_pieces(booklet: Booklet) -> Iterator[Piece]:
    yield from (Line(text) for text in booklet.start)
    for part in booklet.parts:
        yield Heading(part.heading)
        for entry in part.entries:
            yield from _entry(entry)
    yield Line(booklet.end, "strong")
    yield Urgent(booklet.crisis)


def _entry(entry: BookletEntry) -> Iterator[Piece]:
    yield Heading(entry.name, 3, label=entry.number)
    yield Line(entry.sentence)
    yield Line(entry.ring, "number")
    yield from (Line(text) for text in entry.lines)
    yield Line(entry.checked, "strong" if entry.ring_first else "small")


def _list_pieces(sheet: MapSheet) -> Iterator[Piece]:
    yield Line(sheet.over, "strong")
    yield from (Line(text) for text in sheet.place)
    if sheet.steps:
        yield Heading(HOW_TO_USE)
        yield Items(tuple((Line(step),) for step in sheet.steps), "numbered")
    yield Line(sheet.not_sure)
    yield Heading(WHAT_NEED)
    for part in sheet.parts:
        yield from _listed(part, 3)
    yield from _listed(sheet.names, 2) if sheet.names else ()
    yield Line(sheet.nobody, "strong")
    yield Line(sheet.day.crisis.foot, "strong")


def _listed(part: ListPart, level: int) -> Iterator[Piece]:
    yield Heading(part.heading, level)
    lines = tuple((line.number, line.name) for line in part.lines)
    yield Rows(part.heading, ("",), lines)


def _letters(paper: EventPaper) -> Iterator[Piece]:
    for number, sheet in enumerate(paper.sheets):
        if number:
            yield Heading(sheet.title, new_page=True)
        yield Line(paper.over, "strong")
        yield from _letter(sheet)
    yield Line(paper.help_now, "strong")


def _letter(sheet: PaperSheet) -> Iterator[Piece]:
    yield from (Line(text) for text in sheet.start)
    for part in sheet.parts:
        yield from _part(part)
    for at, text in enumerate(sheet.end, start=1):
        yield Line(text, "strong" if at == len(sheet.end) else "plain")


def _part(part: Part) -> Iterator[Piece]:
    if isinstance(part, WritingPart):
        yield from writing_part(part)
        return
    if not isinstance(part, Told | Known):
        raise BadInput(NO_TABLES)
    if part.heading:
        yield Heading(part.heading)
    if isinstance(part, Known):
        for label, words in part.facts:
            yield Line(words, "fact", label) if words else Blank(label, part.heading)
    elif part.listed:
        yield Items(tuple((Line(text),) for text in part.lines))
    else:
        yield from (Line(text) for text in part.lines)
