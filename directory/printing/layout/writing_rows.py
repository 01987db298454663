"""One row of a page to write on: lines to write on and boxes to tick, side by side.

Sizes and widths are in points.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, cast

from reportlab.lib.colors import HexColor
from reportlab.platypus import Flowable

from directory.disclosure.paper.writing import Blank
from directory.printing.layout.blocks import Words, words
from directory.printing.layout.fonts import Ink
from directory.printing.layout.form_fields import Field
from directory.printing.layout.looks import Looks
from directory.printing.layout.tagging import Node, TaggedCanvas

_INK = HexColor("#555555")
_BETWEEN = 14.0
"""Between two things of one row."""
_AFTER_LABEL = 6.0
_BOX = 14.0
Kind = Literal["tick", "line"]
TICKED: Kind = "tick"

Box = tuple[float, float, float, float]


@dataclass
class Maker:
    """What all rows of one page share."""

    ink: Ink
    looks: Looks
    line: float
    """The height of one line to write on."""
    name: str
    """Begins the name of every field."""
    fillable: bool
    fields: int = field(default=0)

    @property
    def box(self) -> float:
        """The side of a box to tick."""
        return _BOX * self.looks.scale


@dataclass
class _Cell:
    """One thing of a row, at its place."""

    blank: Blank
    said: Words | None
    body: Node
    left: float = 0.0
    width: float = 0.0
    said_width: float = 0.0


class WritingRow(Flowable):
    """Things to write beside one another.

    Args:
        maker: What all rows share.
        heading: What stands above; a screen reader says it with each field.
        blanks: From left to right.
        items: The list that they belong to.
    """

    def __init__(self, maker: Maker, heading: str, blanks: Sequence[Blank], items: Node) -> None:
        super().__init__()
        self.maker = maker
        self.heading = heading
        self.cells = [self._cell(blank, items.add("LI").add("LBody")) for blank in blanks]

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803
        """As wide as there is room, as high as the highest of its things."""
        self.width, left = aW, 0.0
        for cell in self.cells:
            share = aW * cell.blank.share
            between = _BETWEEN if left + share < aW - 1 else 0.0
            cell.left, cell.width = left, share - between
            left += share
            self._wrap_words(cell, aH)
        self.height = max(map(self._height, self.cells))
        return self.width, self.height

    def draw(self) -> None:
        """Draw each thing: its words, then what is to be filled in."""
        for cell in self.cells:
            if cell.blank.tick:
                self._draw_tick(cell)
            else:
                self._draw_lines(cell)

    def _cell(self, blank: Blank, body: Node) -> _Cell:
        said = words(self.maker.ink, blank.label, self.maker.looks.body, body)
        return _Cell(blank, said if blank.label else None, body)

    def _wrap_words(self, cell: _Cell, room: float) -> None:
        if cell.said is None:
            return
        before = self.maker.box + _AFTER_LABEL if cell.blank.tick else 0.0
        cell.said.wrap(cell.width - before, room)
        cell.said_width = cell.said.first_line_width()

    def _height(self, cell: _Cell) -> float:
        line = self.maker.line
        if cell.blank.tick:
            said = cell.said.height if cell.said else self.maker.box
            return said + 6 + cell.blank.lines * line
        return cell.blank.lines * line

    def _draw_tick(self, cell: _Cell) -> None:
        size, top = self.maker.box, self.height - 4
        if cell.said:
            left = cell.left + size + _AFTER_LABEL
            cell.said.drawOn(self.canv, left, top - cell.said.height + 1)
        self._fill(cell, TICKED, (cell.left, top - size, cell.left + size, top))
        if cell.blank.lines:
            self._fill(cell, "line", (cell.left, 2, cell.left + cell.width, self.maker.line - 4))

    def _draw_lines(self, cell: _Cell) -> None:
        """The first line begins after the words; on a screen all of them are one field."""
        line, right = self.maker.line, cell.left + cell.width
        first = cell.left
        if cell.said:
            cell.said.drawOn(self.canv, cell.left, self.height - line + 1)
            first += cell.said_width + _AFTER_LABEL
        if self.maker.fillable:
            self._fill(cell, "line", (first, 2, right, self.height - 4))
            return
        for number in range(1, cell.blank.lines + 1):
            bottom = self.height - number * line + 2
            self._fill(cell, "line", (first if number == 1 else cell.left, bottom, right, bottom))

    def _fill(self, cell: _Cell, kind: Kind, box: Box) -> None:
        canvas = cast(TaggedCanvas, self.canv)
        left, bottom, right, top = box
        with canvas.tagged(None):
            canvas.saveState()
            canvas.setLineWidth(1.2 if kind == TICKED else 0.8)
            canvas.setStrokeColor(_INK)
            if kind == TICKED or self.maker.fillable:
                canvas.rect(left, bottom, right - left, top - bottom)
            else:
                canvas.line(left, bottom, right, bottom)
            canvas.restoreState()
        if self.maker.fillable:
            self._add_field(canvas, cell, kind, box)

    def _add_field(self, canvas: TaggedCanvas, cell: _Cell, kind: Kind, box: Box) -> None:
        maker = self.maker
        maker.fields += 1
        left, bottom = canvas.absolutePosition(box[0], box[1])
        right, top = canvas.absolutePosition(box[2], box[3])
        label = cell.blank.label.rstrip(":")
        day = ", day" if cell.blank.tick and kind == "line" else ""
        says = f"{self.heading}: {label}{day}." if label else f"{self.heading}."
        name = f"{maker.name}|{maker.fields}"
        made = Field(kind, name, says, canvas.next_mark(), (left, bottom, right, top))
        cell.body.add("Form").field = made
