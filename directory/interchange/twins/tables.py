"""Pages of tables, piece by piece in the order of the paper."""

from collections.abc import Iterator

from directory.disclosure.paper.tables import TableSheet
from directory.interchange.twins.outline import Heading, Line, Outline, Piece, Rows


def of_tables(sheet: TableSheet) -> Outline:
    """Return tables as pieces; a map is told in its words."""
    return Outline(sheet.title, tuple(_pieces(sheet)), sheet, sheet.records)


def _pieces(sheet: TableSheet) -> Iterator[Piece]:
    yield from (Line(text) for text in sheet.start)
    yield Line(sheet.map_words)
    for table in sheet.tables:
        yield Heading(table.title)
        lines = tuple((line.heading, *line.cells) for line in table.lines)
        yield Rows(table.title, table.columns, lines)
        yield from (Line(note) for note in table.notes)
