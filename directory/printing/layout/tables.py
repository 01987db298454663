"""Tables on paper: rows of words that a screen reader can walk, with thin rules between them."""

from collections.abc import Sequence
from typing import cast

from reportlab.lib.colors import HexColor
from reportlab.platypus import Flowable

from directory.printing.layout.blocks import Words
from directory.printing.layout.tagging import TaggedCanvas

PADDING = 3.0
_GREY = HexColor("#E4E4E4")
_RULE = 0.5


class Row(Flowable):
    """One row: cells side by side, each at its width, with a rule under them.

    Args:
        cells: From left to right.
        widths: Points for each.
        marked: Cells on grey, by their place: they ask for attention.
        boxes: Whether every cell but the first is a box to write in.
        least: The least height in points.
    """

    def __init__(
        self,
        cells: Sequence[Words],
        widths: Sequence[float],
        *,
        marked: frozenset[int] = frozenset(),
        boxes: bool = False,
        least: float = 0.0,
    ) -> None:
        super().__init__()
        self.cells = cells
        self.widths = widths
        self.marked = marked
        self.boxes = boxes
        self.least = least
        self.heads: Row | None = None
        """What the columns are called, seen again above a row that begins a page."""

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803
        """As wide as there is room, as high as the highest cell."""
        heights = [
            cell.wrap(width - 2 * PADDING, aH)[1]
            for cell, width in zip(self.cells, self.widths, strict=True)
        ]
        self.width = aW
        self.below = max(max(heights) + 2 * PADDING, self.least)
        over = self.heads.wrap(aW, aH)[1] if self.heads and self._begins_a_page() else 0.0
        self.height = self.below + over
        return self.width, self.height

    def split(self, aW: float, aH: float) -> list[Flowable]:  # noqa: N803
        """Part a row that no page has room for; any other goes on to the next page whole."""
        self.wrap(aW, aH)
        page = float(getattr(getattr(self, "_frame", None), "_aH", self.height))
        if self.boxes or self.height <= page or aH < page / 2:
            return []
        room = aH - (self.height - self.below) - 2 * PADDING
        parts = [_parted(cell, width - 2 * PADDING, room)
                 for cell, width in zip(self.cells, self.widths, strict=True)]  # fmt: skip
        halves = [Row(cells, self.widths, marked=self.marked) for cells in zip(*parts, strict=True)]
        for half in halves:
            half.heads = self.heads
        return list(halves)

    def _begins_a_page(self) -> bool:
        return bool(getattr(getattr(self, "_frame", None), "_atTop", False))

    def draw(self) -> None:
        """Draw what is behind the cells, the rule, then the cells from left to right."""
        canvas = cast(TaggedCanvas, self.canv)
        if self.heads and self.height > self.below:
            self.heads.drawOn(canvas, 0, self.below)
        with canvas.tagged(None):
            self._draw_ground(canvas)
        left = 0.0
        for cell, width in zip(self.cells, self.widths, strict=True):
            cell.drawOn(canvas, left + PADDING, self.below - PADDING - cell.height)
            left += width

    def _draw_ground(self, canvas: TaggedCanvas) -> None:
        canvas.saveState()
        canvas.setLineWidth(_RULE)
        canvas.setFillColor(_GREY)
        left = 0.0
        for place, width in enumerate(self.widths):
            if place in self.marked:
                canvas.rect(left + 1, 1, width - 2, self.below - 2, stroke=0, fill=1)
            if self.boxes and place:
                canvas.rect(left + 2, 2, width - 4, self.below - 4, fill=0)
            left += width
        canvas.line(0, 0, sum(self.widths), 0)
        canvas.restoreState()


def _parted(cell: Words, width: float, room: float) -> tuple[Words, Words]:
    """Return what of a cell stands on this page, and what goes on to the next."""
    if cell.wrap(width, room)[1] <= room:
        return cell, Words("", cell.style)
    halves = [one for one in cell.split(width, room) if isinstance(one, Words)]
    return (halves[0], halves[1]) if len(halves) == 2 else (Words("", cell.style), cell)
