"""A picture at the left and lines of words at its right. Sizes are in points."""

from collections.abc import Sequence
from typing import cast

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from directory.printing.layout.blocks import Words
from directory.printing.layout.pictures import draw_picture
from directory.printing.layout.tagging import Node, TaggedCanvas

COLUMN = 45 * mm
"""How wide the column of pictures is."""


class PictureRow(Flowable):
    """One row of an easy page.

    Args:
        picture: Its name.
        side: How wide and high the picture is.
        between: White between one line and the next.
        lines: From the top down.
        node: The figure; None for what goes on overleaf, where it is seen and not heard again.
    """

    def __init__(
        self,
        picture: str,
        side: float,
        between: float,
        lines: Sequence[Words],
        node: Node | None,
    ) -> None:
        super().__init__()
        self.picture = picture
        self.side = side
        self.between = between
        self.lines = list(lines)
        self.node = node
        self.spaceBefore = self.spaceAfter = 0.0

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803
        """As wide as there is room, as high as the picture or the words."""
        self.width = aW
        self.words_high = self._down(aW, aH)
        self.height = max(self.words_high, self.side if self.picture else 0.0)
        return self.width, self.height

    def split(self, aW: float, aH: float) -> list[Flowable]:  # noqa: N803
        """The lines that fit stay with the picture; the others follow beside it once more."""
        if self.picture and self.side > aH:
            return []
        count = sum(self._down(aW, aH, at + 1) <= aH for at in range(len(self.lines)))
        first, rest = self.lines[:count], self.lines[count:]
        if not first:
            halves = rest.pop(0).split(aW - COLUMN, aH)
            parted = [half for half in halves if isinstance(half, Words)]
            first, rest = parted[:1], [*parted[1:], *rest]
            if len(parted) == 1 or not first:
                return []
        top = PictureRow(self.picture, self.side, self.between, first, self.node)
        top.spaceBefore = self.spaceBefore
        return [top, PictureRow(self.picture, self.side, self.between, rest, None)]

    def draw(self) -> None:
        """Draw the picture, then the lines; the lower of the two stands in the middle."""
        canvas = cast(TaggedCanvas, self.canv)
        if self.picture:
            spare = max(self.height - self.side, 0.0) / 2
            left = (COLUMN - self.side) / 2
            draw_picture(canvas, self.picture, (left, self.height - spare, self.side), self.node)
        at = self.height - (self.height - self.words_high) / 2
        for line in self.lines:
            at -= line.height
            line.drawOn(canvas, COLUMN, at)
            at -= self.between

    def _down(self, wide: float, high: float, count: int | None = None) -> float:
        """Return how high the first lines are with the white between them."""
        heights = [line.wrap(wide - COLUMN, high)[1] for line in self.lines[:count]]
        return float(sum(heights) + self.between * max(len(heights) - 1, 0))
