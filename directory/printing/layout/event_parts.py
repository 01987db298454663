"""The parts of a sheet of an event's paper as pieces to draw: words, facts, tables, lines.

Sizes and widths are in points.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from reportlab.lib.enums import TA_CENTER
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable, KeepTogether

from directory.disclosure.paper.writing import Blank, WritingPart
from directory.marketplace.papers.paper import (
    Column,
    Faces,
    Known,
    PaperSheet,
    Part,
    Rows,
    Told,
)
from directory.printing.layout.blocks import Words, named, words
from directory.printing.layout.event_rows import Cells, FaceRow, LongTable
from directory.printing.layout.event_sketch import BesideSketch
from directory.printing.layout.fonts import BOLD, NUMBERS, Ink
from directory.printing.layout.furniture import HEIGHT, ROOM
from directory.printing.layout.looks import Looks, style
from directory.printing.layout.tagging import Node
from directory.printing.layout.writing_rows import Maker, WritingRow
from directory.words import is_whole_number

MOST_MORE = 9
"""Lines more than asked for under one heading, at most."""
MOST_FOR_NAME = 0.45
"""Of the width, for the names of facts."""
GOES_ON = "More on the next page."
TOO_HIGH = HEIGHT / 2
"""A row higher than this is told in sentences, which can go on overleaf."""


class Room(NamedTuple):
    """How much room there is for writing."""

    line: float
    """The height of a line; never under 9 mm."""
    box: float
    """The least height of a row with boxes to write in."""
    more: int = 0
    """Lines more than asked for, where they may be more."""


ROOMS = (
    *(Room(30.0, 30.0 + 5.0 * more, more) for more in range(MOST_MORE, 0, -1)),
    Room(30.0, 30.0),
    Room(28.0, 28.0),
    Room(26.0, 26.0),
)
"""The best first."""


class SheetMaker:
    """Makes the pieces of the sheets of one paper.

    Args:
        ink: Turns words into markup.
        look: The styles of this size of print.
        document: Whose children the pieces are, for a screen reader.
        room: For writing.
        name: Begins the name of every field.
        fillable: Whether what is to be filled in are fields.
    """

    def __init__(
        self, ink: Ink, look: Looks, document: Node, room: Room, name: str, fillable: bool
    ) -> None:
        self.ink = ink
        self.looks = look
        self.document = document
        self.room = room
        self.grown = max(look.scale, 1.0) ** 0.5
        self.maker = Maker(ink, look, room.line * self.grown, name, fillable)
        bold = replace(look, body=look.strong)
        self.maker_bold = replace(self.maker, looks=bold, name=f"{name}|known")

    def story(self, over: str, sheet: PaperSheet, tag: str) -> Iterator[Flowable]:
        """Yield the pieces of one sheet, from the top.

        Args:
            over: What stands over its title.
            sheet: What it says.
            tag: The tag of its title.
        """
        yield self._words(over, self.looks.strong, "P")
        yield self._words(sheet.title, self.looks.title, tag)
        for text in sheet.start:
            yield self._words(text, self.looks.body, "P", before=2)
        for part in sheet.parts:
            yield from self._part(part)
        last = len(sheet.end)
        ending: list[Flowable] = [
            self._words(text, self.looks.strong if at == last else self.looks.body, "P", before=4)
            for at, text in enumerate(sheet.end, 1)
        ]
        yield KeepTogether(ending)

    def _part(self, part: Part) -> Iterator[Flowable]:
        if isinstance(part, Rows):
            yield from self._table(part)
            return
        if isinstance(part, Told):
            pieces = [*self._heading(part.heading), *self._told(part)]
        elif isinstance(part, Known):
            pieces = [*self._heading(part.heading), *self._facts(part)]
        elif isinstance(part, Faces):
            pieces = [*self._heading(part.heading), self._faces(part)]
        else:
            pieces = [*self._heading(part.heading), *self._writing(part)]
        yield KeepTogether(pieces)

    def _told(self, part: Told) -> Iterator[Flowable]:
        if not part.listed:
            for line in part.lines:
                yield self._words(line, self.looks.body, "P", before=1)
            return
        look = self._with_indent(self.looks.body.fontSize)
        items = self.document.add("L")
        for line in part.lines:
            body = items.add("LI").add("LBody")
            made = words(self.ink, line, look, body, label="\u2022")
            made.spaceBefore = 2
            yield made

    def _facts(self, part: Known) -> Iterator[Flowable]:
        if part.beside is None:
            yield from self._known(part)
            return
        facts = tuple(self._known(part))
        figure = self.document.add("Figure", part.beside.words)
        made = BesideSketch(facts, part.beside, figure)
        if made.wrap(ROOM, HEIGHT)[1] > TOO_HIGH:
            yield from facts
        else:
            yield made

    def _known(self, part: Known) -> Iterator[Flowable]:
        items = self.document.add("L")
        widest = max(
            (stringWidth(name, BOLD, self.looks.body.fontSize) for name, _ in part.facts),
            default=0.0,
        )
        look = self._with_indent(min(widest + 14, MOST_FOR_NAME * ROOM))
        for name, said in part.facts:
            if not said:
                yield WritingRow(self.maker_bold, part.heading, [Blank(name)], items)
                continue
            # A number to ring is set in the font of numbers, as everywhere.
            font = NUMBERS if is_whole_number(name) else BOLD
            named = ParagraphStyle(font, parent=look, bulletFontName=font)
            made = words(self.ink, said, named, items.add("LI").add("LBody"), label=name)
            made.spaceBefore = 3
            yield made

    def _writing(self, part: WritingPart) -> Iterator[Flowable]:
        if part.hint:
            yield self._words(part.hint, self.looks.body, "P")
        items = self.document.add("L")
        for row in part.rows:
            roomy = [replace(one, lines=one.lines + self.room.more) for one in row]
            yield WritingRow(self.maker, part.heading, roomy if part.grows else row, items)

    def _faces(self, part: Faces) -> Flowable:
        items = self.document.add("L")
        look = self.looks.strong
        said = [words(self.ink, one, look, items.add("LI").add("LBody")) for one in part.words]
        made = FaceRow(said, self.looks.scale)
        made.spaceBefore = 8
        return made

    def _table(self, part: Rows) -> Iterator[Flowable]:
        if not part.lines:
            return
        title = [*self._heading(part.heading)]
        if part.hint:
            title.append(self._words(part.hint, self.looks.body, "P"))
        node = self.document.add("Table")
        widths = [column.share * ROOM for column in part.columns]
        head = partial(self._head, part.columns, widths, node.add("TR"))
        rows = [self._row(part, widths, line, node) for line in part.lines]
        if any(row.wrap(ROOM, HEIGHT)[1] > TOO_HIGH for row in rows):
            self.document.kids.remove(node)
            yield from title
            yield from self._in_sentences(part)
            return
        if sum(one.wrap(ROOM, HEIGHT)[1] for one in title) > TOO_HIGH / 2:
            yield from title
            title = []
        yield LongTable(title, head, rows, words(self.ink, GOES_ON, self.looks.strong, None))

    def _head(
        self, columns: Sequence[Column], widths: Sequence[float], node: Node, again: bool
    ) -> Cells:
        made = []
        for column in columns:
            cell = None if again else node.add("TH")
            if cell:
                cell.scope = "Column"
            look = self._centred(self.looks.strong) if column.centred else self.looks.strong
            made.append(words(self.ink, column.heading, look, cell))
        return Cells(made, widths, head=True)

    def _row(self, part: Rows, widths: Sequence[float], line: Sequence[str], node: Node) -> Cells:
        row = node.add("TR")
        made: list[Words | Node] = []
        for column, text in zip(part.columns, line, strict=True):
            cell = row.add("TD")
            look = self.looks.strong if text == part.strong else self.looks.body
            shown = self._centred(look) if column.centred else look
            made.append(words(self.ink, text, shown, cell) if text else cell)
        least = 0.0 if all(line) else self.room.box * self.grown
        return Cells(made, widths, least)

    def _in_sentences(self, part: Rows) -> Iterator[Flowable]:
        for line in part.lines:
            for column, text in zip(part.columns, line, strict=True):
                made = named(
                    self.ink, f"{column.heading}:", text, self.looks.body, self.document.add("P")
                )
                made.spaceBefore = 3
                yield made

    def _heading(self, text: str) -> Iterator[Words]:
        if text:
            yield self._words(text, self.looks.section, "H2", before=self.looks.body.fontSize * 0.6)

    def _words(self, text: str, look: ParagraphStyle, tag: str, before: float = 0.0) -> Words:
        made = words(self.ink, text, look, self.document.add(tag))
        made.spaceBefore = before
        return made

    def _centred(self, look: ParagraphStyle) -> ParagraphStyle:
        return style(look.fontName, look.fontSize, alignment=TA_CENTER)

    def _with_indent(self, wide: float) -> ParagraphStyle:
        return style(self.looks.body.fontName, self.looks.body.fontSize, leftIndent=wide)
