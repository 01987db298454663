"""Pages of tables for staff, laid out close: a report on one side, a tally to tick on."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import product

from reportlab.lib.enums import TA_CENTER
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable, KeepTogether

from directory.disclosure.paper.tables import Table, TableLine, TableSheet
from directory.disclosure.paper.writing import THIRD, Blank
from directory.printing.layout.blocks import Words, words
from directory.printing.layout.dot_map import DotMap
from directory.printing.layout.drawing import draw
from directory.printing.layout.enlarging import enlarged
from directory.printing.layout.fonts import BOLD, REGULAR, Ink
from directory.printing.layout.furniture import ROOM, Furniture
from directory.printing.layout.looks import Looks, Sizes, looks, style
from directory.printing.layout.printable import Printed
from directory.printing.layout.tables import PADDING, Row
from directory.printing.layout.tagging import Node, finish
from directory.printing.layout.writing_rows import Maker, WritingRow

CLOSE = looks(
    Sizes(body=10, small=10, larger=10, name=12.5, title=20, number=12, list_number=11, foot=10)
)
MIDDLE = looks(
    Sizes(body=11, small=10, larger=11, name=13, title=21, number=13, list_number=11.5, foot=10)
)
ROOMY = looks(
    Sizes(body=12, small=11, larger=12, name=14, title=22, number=14, list_number=12, foot=10)
)
ON_A3 = tuple(
    looks(Sizes(body=n, small=n, larger=n + 1, name=n + 2, title=n + 9, number=n, list_number=n,
                foot=max(n, 7)))
    for n in (14, 12, 11, 10.25, 9.5, 8.5)
)  # fmt: skip
"""On A4, before the page is made larger: from 20 to 12 points on A3."""
HEADING_SHARES = (0.27, 0.2, 0.15)
"""Of the width, for the headings of lines of numbers: the widest that leaves room for the words
over the columns."""
NUMBER_SHARE = 0.06
"""The same where lines to write on have a number alone."""
WORDS_HEADING_SHARE, BESIDE_ONE, FEW_SHARE = 0.2, 0.36, 0.11
"""Of the width, for the headings of lines of words, for those beside one column alone, and for a
short cell before the words."""
TICK_HEIGHTS = (33.0, 28.0, 24.0, 20.0)
"""How high a box to write in can be; the highest that does."""
LEAST_HEAD = 10.0
HEAD_OUT = 2.0
"""Points by which long words over a column may come nearer to the next than what stands in it."""
WHO = "table"
"""Begins the name of a box to tick; on paper nobody meets it."""
NO_ROOM = "{n} more lines are in the spreadsheet."
NO_ROOM_FOR = "{n} more had no room here."
"""Of services, which are in no spreadsheet."""


def lay_out(sheet: TableSheet, file_title: str, *, sides: int = 1) -> Printed:
    """Lay out pages of tables.

    Args:
        sheet: The words, already allowed by the rules of disclosure.
        file_title: A neutral title of the file.
        sides: How many sides it may take. It is laid out closer where it needs more, and at last
            lines of words are left out, and counted.
    """
    ticks = TICK_HEIGHTS if any(table.to_write for table in sheet.tables) else TICK_HEIGHTS[-1:]
    for look, tick in product((ROOMY, MIDDLE, CLOSE), ticks):
        tried = _Laying(sheet, look, 1, tick)
        if tried.pages <= sides:
            closer, pages = _saving_a_side(sheet, look, tried.pages, tick)
            return _Laying(sheet, closer, pages, tick).printed(file_title)
    tick = TICK_HEIGHTS[-1]
    made = _Laying(sheet, CLOSE, 1, tick)
    while made.pages > sides and (shorter := _shortened(sheet)) is not None:
        sheet = shorter
        made = _Laying(sheet, CLOSE, 1, tick)
    return _Laying(sheet, CLOSE, made.pages, tick).printed(file_title)


def _saving_a_side(sheet: TableSheet, look: Looks, pages: int, tick: float) -> tuple[Looks, int]:
    """Return a look a little closer where that saves a side, and how many sides there are."""
    if look is ROOMY and pages > 1:
        closer = _Laying(sheet, MIDDLE, 1, tick).pages
        if closer < pages:
            return MIDDLE, closer
    return look, pages


def lay_out_on_a3(sheet: TableSheet, file_title: str) -> Printed:
    """Lay out tables on as few A3 pages as can be read, in the largest letters they have room for.

    What hangs on a wall has no second side, so a further page hangs beside the first.
    """
    tick = TICK_HEIGHTS[-1]
    sides = _Laying(sheet, ON_A3[-1], 1, tick).pages
    tried = (_Laying(sheet, look, sides, tick) for look in ON_A3)
    made = next(one for one in tried if one.pages <= sides)
    return made.printed(file_title, on_a3=True)


def _shortened(sheet: TableSheet) -> TableSheet | None:
    """Return a sheet with a line less in its longest table of words; None if there is none."""
    among = [table for table in sheet.tables if table.wide_cells and len(table.lines) > 1]
    if not among:
        return None
    longest = max(among, key=lambda table: len(table.lines))
    cut = replace(longest, lines=longest.lines[:-1], left_out=longest.left_out + 1)
    made = replace(sheet, tables=tuple(cut if one is longest else one for one in sheet.tables))
    return replace(made, records=made.records - 1) if longest.of_services else made


class _Laying:
    """One pass over one sheet; ``sides`` is how many pages the foot shall speak of."""

    def __init__(self, sheet: TableSheet, look: Looks, sides: int, tick: float) -> None:
        self.sheet = sheet
        self.look = look
        self.tick = tick
        self.ink = Ink()
        self.document = Node("Document")
        size = look.body.fontSize
        self.number = style(REGULAR, size, alignment=TA_CENTER)
        self.marked = style(BOLD, size, alignment=TA_CENTER)
        furniture = Furniture(sheet, self.ink, self.document, sides, look)
        self.drawn, self.pages = draw(self._story, furniture)

    def printed(self, file_title: str, *, on_a3: bool = False) -> Printed:
        """The finished file."""
        drawn = enlarged(self.drawn.pdf) if on_a3 else self.drawn.pdf
        pdf = finish(drawn, self.document, file_title, self.sheet.made_on)
        warning = self.ink.warning("This page")
        told = (*self.sheet.warnings, *((warning,) if warning else ()))
        return Printed(pdf, self.pages, self.sheet.records, told)

    def _story(self) -> list[Flowable]:
        document, look = self.document, self.look
        story: list[Flowable] = [words(self.ink, self.sheet.title, look.title, document.add("H1"))]
        for text in self.sheet.start:
            line = words(self.ink, text, look.body, document.add("P"))
            line.spaceAfter = 3
            story.append(line)
        if self.sheet.dots:
            story.append(DotMap(self.sheet.dots, document.add("Figure", self.sheet.map_words)))
        for table in self.sheet.tables:
            story += self._table(table)
        return story

    def _table(self, table: Table) -> list[Flowable]:
        title = words(self.ink, table.title, self.look.section, self.document.add("H2"))
        title.spaceBefore = 7
        rows: list[Flowable] = list(self._ticks(table)) if table.to_tick else []
        if table.lines:
            make = self._boxes if table.to_write else self._rows
            rows += make(table, _widths(table))
        no_room = NO_ROOM_FOR if table.of_services else NO_ROOM
        told = (no_room.format(n=table.left_out),) if table.left_out else ()
        notes = [self._note(note) for note in (*told, *table.notes)]
        # A title never stands at the foot of a page without what it is about.
        whole = [title, *rows, *notes]
        return [KeepTogether(whole[:4]), *whole[4:]]

    def _ticks(self, table: Table) -> Iterator[Flowable]:
        """Yield words with a box before each, three in a row."""
        maker = Maker(self.ink, self.look, self.tick, WHO, fillable=False)
        items = self.document.add("L")
        for start in range(0, len(table.to_tick), 3):
            row = [
                Blank(one, lines=0, share=THIRD, tick=True)
                for one in table.to_tick[start : start + 3]
            ]
            yield WritingRow(maker, table.title, row, items)

    def _note(self, note: str) -> Words:
        made = words(self.ink, note, self.look.body, self.document.add("P"))
        made.spaceBefore = 2
        return made

    def _rows(self, table: Table, widths: Sequence[float]) -> Iterator[Row]:
        node = self.document.add("Table")
        again = None
        if any(table.columns):
            yield self._heads(table, node, widths)
            look = self._head_look(table, widths)
            again = Row([self._cell(one, look, None) for one in ("", *table.columns)], widths)
        for line in table.lines:
            row = self._row(table, line, node, widths)
            row.heads = again
            yield row

    def _head_look(self, table: Table, widths: Sequence[float]) -> ParagraphStyle:
        return self.look.strong if table.wide_cells else self._head(table, widths)

    def _heads(self, table: Table, node: Node, widths: Sequence[float]) -> Row:
        row = node.add("TR")
        look = self._head_look(table, widths)
        cells = [self._cell("", look, row.add("TD"))]
        for column in table.columns:
            head = row.add("TH" if column else "TD")
            head.scope = "Column" if column else ""
            cells.append(self._cell(column, look, head))
        return Row(cells, widths)

    def _row(self, table: Table, line: TableLine, node: Node, widths: Sequence[float]) -> Row:
        row = node.add("TR")
        head = row.add("TH")
        head.scope = "Row"
        cells = [self._cell(line.heading, self.look.strong, head)]
        for place, text in enumerate(line.cells):
            usual = self.look.body if table.wide_cells else self.number
            look = self.marked if place in line.marked else usual
            cells.append(self._cell(text, look, row.add("TD")))
        return Row(cells, widths, marked=frozenset(place + 1 for place in line.marked))

    def _boxes(self, table: Table, widths: Sequence[float]) -> Iterator[Row]:
        """Yield boxes to write in. Empty they are no table to a screen reader, but a list."""
        look = self._head(table, widths)
        heads = [self._cell(column, look, self.document.add("P")) for column in table.columns]
        yield Row([self._cell("", look, None), *heads], widths)
        items = self.document.add("L")
        for line in table.lines:
            head = self._cell(line.heading, self.look.strong, items.add("LI").add("LBody"))
            empty = [self._cell("", self.number, None) for _ in line.cells]
            yield Row([head, *empty], widths, boxes=True, least=self.tick)

    def _head(self, table: Table, widths: Sequence[float]) -> ParagraphStyle:
        """Return a look for headings in which no word is too long for its column."""
        size = max(LEAST_HEAD, self.look.body.fontSize - 1)
        longest = _longest_word(table)
        room = min(widths[1:]) - 2 * PADDING
        out = 0.0 if room > longest * LEAST_HEAD else HEAD_OUT
        fitting = max(LEAST_HEAD, min(size, (room + 2 * out) / longest - 0.01))
        return style(BOLD, fitting, alignment=TA_CENTER, leftIndent=-out, rightIndent=-out)

    def _cell(self, text: str, look: ParagraphStyle, node: Node | None) -> Words:
        return words(self.ink, text, look, node)


def _widths(table: Table) -> list[float]:
    """Return the width of each column, in points."""
    if table.wide_cells:
        few = [FEW_SHARE * ROOM] if len(table.columns) > 1 and _is_short(table) else []
        alone = len(table.columns) == 1 and any(table.columns)
        head = (BESIDE_ONE if alone else WORDS_HEADING_SHARE) * ROOM
        rest = len(table.columns) - len(few)
        return [head, *few, *[(ROOM - head - sum(few)) / rest] * rest]
    shares = (NUMBER_SHARE,) if _is_numbered(table) else HEADING_SHARES
    count, least = len(table.columns), LEAST_HEAD * _longest_word(table)
    room = (
        (ROOM * (1 - share) / count - 2 * (PADDING - HEAD_OUT) > least, share) for share in shares
    )
    head = next((share for fits, share in room if fits), shares[-1]) * ROOM
    return [head, *[(ROOM - head) / count] * count]


def _longest_word(table: Table) -> float:
    """Return how wide the longest word over a column is, for a size of 1."""
    every = (stringWidth(word, BOLD, 1) for column in table.columns for word in column.split())
    return max(every, default=1.0)


def _is_numbered(table: Table) -> bool:
    """Say whether lines to write on have no more than a number before them."""
    return table.to_write and all(line.heading.isdigit() for line in table.lines)


def _is_short(table: Table) -> bool:
    """Say whether the first cell of every line is no more than a few letters."""
    return all(len(line.cells[0]) <= 8 for line in table.lines)
