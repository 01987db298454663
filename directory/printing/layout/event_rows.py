"""What stands on papers of an event besides words: tables that go on overleaf, and three faces.

Sizes and widths are in points.
"""

from collections.abc import Callable, Sequence
from typing import cast

from reportlab.lib.colors import HexColor
from reportlab.platypus import Flowable

from directory.printing.layout.blocks import Words
from directory.printing.layout.tables import PADDING
from directory.printing.layout.tagging import Node, TaggedCanvas

_INK = HexColor("#555555")
_HEAD = HexColor("#E4E4E4")
_FEW = 2
"""Rows that stay with the headings, and at the end."""
_MOST_OF_A_PAGE = 450.0
"""With so much room, one high row may stand alone under the headings."""


class Cells(Flowable):
    """One row of a table: words, and boxes where there are none.

    Args:
        cells: From left to right; a node alone is a box to write in.
        widths: Points for each.
        least: How high it is at least, where something is to be written in it.
        head: Whether it holds the headings of the columns.
    """

    def __init__(
        self,
        cells: Sequence[Words | Node],
        widths: Sequence[float],
        least: float = 0.0,
        *,
        head: bool = False,
    ) -> None:
        super().__init__()
        self.cells = cells
        self.widths = widths
        self.least = least
        self.head = head

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803
        """As wide as there is room, as high as the highest cell."""
        placed = zip(self.cells, self.widths, strict=True)
        heights = [
            cell.wrap(width - 2 * PADDING, aH)[1]
            for cell, width in placed
            if isinstance(cell, Words)
        ]
        self.width = aW
        self.height = max(max(heights, default=0.0) + 2.5 * PADDING, self.least)
        return self.width, self.height

    def draw(self) -> None:
        """Draw the ground and the rule, then the cells from left to right."""
        canvas = cast(TaggedCanvas, self.canv)
        with canvas.tagged(None):
            self._draw_ground(canvas)
        left = 0.0
        for cell, width in zip(self.cells, self.widths, strict=True):
            if isinstance(cell, Words):
                cell.drawOn(canvas, left + PADDING, self.height - PADDING - cell.height)
            else:
                self._draw_box(canvas, cell, left, width)
            left += width

    def _draw_ground(self, canvas: TaggedCanvas) -> None:
        canvas.saveState()
        if self.head:
            canvas.setFillColor(_HEAD)
            canvas.rect(0, 0, self.width, self.height, stroke=0, fill=1)
        canvas.setStrokeColor(_INK)
        canvas.setLineWidth(0.5)
        canvas.line(0, 0, self.width, 0)
        canvas.restoreState()

    def _draw_box(self, canvas: TaggedCanvas, cell: Node, left: float, width: float) -> None:
        """Draw a box; it belongs to its cell, so that each row is heard with all its cells."""
        with canvas.tagged(cell):
            canvas.saveState()
            canvas.setStrokeColor(_INK)
            canvas.setLineWidth(0.9)
            canvas.rect(left, 0, width, self.height)
            canvas.restoreState()


class LongTable(Flowable):
    """A table under its title; on each further page its headings stand again.

    Args:
        title: What stands over it, or nothing.
        head: Makes the row of headings; told whether they were read out before.
        rows: All rows.
        goes_on: What stands under the rows of a page where more follow on the next.
        again: Whether this is the rest of a table that began on an earlier page.
    """

    def __init__(
        self,
        title: Sequence[Words],
        head: Callable[[bool], Cells],
        rows: Sequence[Cells],
        goes_on: Words,
        *,
        again: bool = False,
    ) -> None:
        super().__init__()
        self.title = title
        self.make_head = head
        self.rows = rows
        self.goes_on = goes_on
        self.head = head(again)
        self.pieces: list[Flowable] = [*title, self.head, *rows]
        self.spaceBefore = 0.0 if again else 7.0

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803
        """As wide as there is room, as high as all of it."""
        self.width = aW
        self.height = sum(piece.wrap(aW, aH)[1] for piece in self.pieces)
        return self.width, self.height

    def split(self, aW: float, aH: float) -> list[Flowable]:  # noqa: N803
        """Go on overleaf, with some rows on both sides; else begin overleaf."""
        fit = self._how_many_fit(aW, aH)
        if len(self.rows) - fit < _FEW < fit:
            fit = len(self.rows) - _FEW
        if fit == 0 or (fit < _FEW and aH < _MOST_OF_A_PAGE):
            return []
        first = LongTable(self.title, lambda _: self.head, self.rows[:fit], self.goes_on)
        first.pieces.append(self.goes_on)
        return [first, LongTable((), self.make_head, self.rows[fit:], self.goes_on, again=True)]

    def _how_many_fit(self, wide: float, room: float) -> int:
        """Return how many rows there is room for, never all: they did not fit."""
        heights = [piece.wrap(wide, room)[1] for piece in self.pieces]
        rows = len(self.rows)
        left = room - sum(heights[:-rows]) - self.goes_on.wrap(wide, room)[1]
        for fit, height in enumerate(heights[-rows:-1]):
            left -= height
            if left < 0:
                return fit
        return rows - 1

    def draw(self) -> None:
        """Draw title, headings and rows, from the top."""
        bottom = self.height
        for piece in self.pieces:
            bottom -= piece.height
            piece.drawOn(self.canv, 0, bottom)


class FaceRow(Flowable):
    """Three faces side by side: glad, neither, sad; under each its word and a box to tick."""

    RADIUS = 26.0
    BOX = 16.0

    def __init__(self, said: Sequence[Words], scale: float) -> None:
        super().__init__()
        self.said = said
        self.scale = scale

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803
        """As wide as there is room, as high as a face with its word."""
        self.width = aW
        for one in self.said:
            one.wrap(aW / 3 - self.BOX * self.scale - 14, aH)
        words = max(one.height for one in self.said)
        self.height = 2 * self.RADIUS * self.scale + words + 16
        return self.width, self.height

    def draw(self) -> None:
        """Draw each face over its box and its word."""
        canvas = cast(TaggedCanvas, self.canv)
        radius, box = self.RADIUS * self.scale, self.BOX * self.scale
        for at, (one, smile) in enumerate(zip(self.said, (1, 0, -1), strict=True)):
            left = at * self.width / 3
            with canvas.tagged(None):
                canvas.saveState()
                canvas.translate(left + radius + 2, self.height - radius - 3)
                _face(canvas, radius, smile)
                canvas.restoreState()
                canvas.setLineWidth(1.2)
                canvas.rect(left + 2, one.height - box + 1, box, box)
            one.drawOn(canvas, left + box + 10, 1)


def _face(canvas: TaggedCanvas, radius: float, smile: int) -> None:
    """Draw a face about the origin; ``smile`` is 1, 0 or -1."""
    canvas.setLineWidth(2)
    canvas.circle(0, 0, radius)
    for side in (-1, 1):
        canvas.circle(side * radius * 0.35, radius * 0.28, radius * 0.09, fill=1)
    wide, level = radius * 0.5, -radius * 0.35
    path = canvas.beginPath()
    path.moveTo(-wide, level)
    bent = level - smile * radius * 0.4
    path.curveTo(-wide / 2, bent, wide / 2, bent, wide, level)
    canvas.drawPath(path)
