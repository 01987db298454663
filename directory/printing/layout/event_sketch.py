"""A small plan of the hall beside facts about one table. Sizes and widths are in points."""

from collections.abc import Sequence
from typing import cast

from reportlab.platypus import Flowable

from directory.marketplace.papers.paper import Sketch
from directory.model.halls import Point
from directory.printing.layout.fonts import BOLD, NUMBERS
from directory.printing.layout.furniture import ROOM
from directory.printing.layout.tagging import Node, TaggedCanvas

WIDE, HIGH = 190.0, 130.0
"""The most that it takes."""
_DOOR_WORDS = 14.0
_DOOR = 18.0
_SIZE = 12.0


class BesideSketch(Flowable):
    """Facts at the left, the plan at the right.

    Args:
        facts: From the top.
        plan: What is drawn.
        figure: The node that tells it to whoever cannot see it.
    """

    def __init__(self, facts: Sequence[Flowable], plan: Sketch, figure: Node) -> None:
        super().__init__()
        self.facts = facts
        self.plan = plan
        self.figure = figure
        across = [x for x, _ in plan.outline]
        up = [y for _, y in plan.outline]
        self.low = (min(across), min(up))
        wide, high = max(across) - min(across), max(up) - min(up)
        self.scale = min(WIDE / max(wide, 1.0), HIGH / max(high, 1.0))
        self.wide = wide * self.scale

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803
        """As wide as there is room, as high as the higher of the two."""
        left = aW - WIDE - 12
        heights = [one.wrap(left, aH)[1] + one.getSpaceBefore() for one in self.facts]
        self.width = aW
        self.height = max(sum(heights), HIGH + _DOOR_WORDS)
        return self.width, self.height

    def draw(self) -> None:
        """Draw the facts, then the plan."""
        bottom = self.height
        for one in self.facts:
            bottom -= one.getSpaceBefore() + one.height
            one.drawOn(self.canv, 0, bottom)
        canvas = cast(TaggedCanvas, self.canv)
        with canvas.tagged(self.figure):
            canvas.saveState()
            canvas.translate(ROOM - self.wide - 1, self.height - HIGH)
            self._draw_hall(canvas)
            canvas.restoreState()

    def _draw_hall(self, canvas: TaggedCanvas) -> None:
        canvas.setLineWidth(1.5)
        self._shape(canvas, self.plan.outline, fill=0)
        canvas.setLineWidth(0.7)
        for table in self.plan.tables:
            self._shape(canvas, table, fill=0)
        self._shape(canvas, self.plan.own, fill=1)
        across, up = self._at(self.plan.door)
        canvas.setLineWidth(3)
        canvas.setStrokeGray(1)
        canvas.line(across - _DOOR / 2, up, across + _DOOR / 2, up)
        canvas.setStrokeGray(0)
        canvas.setLineWidth(0.7)
        canvas.setFont(BOLD, _SIZE)
        canvas.drawCentredString(across, up - _DOOR_WORDS + 2, "Way in")
        if self.plan.number:
            self._name_own(canvas)

    def _name_own(self, canvas: TaggedCanvas) -> None:
        """Write the number in a white disc beside the table, on the side where there is room."""
        points = [self._at(one) for one in self.plan.own]
        middle = sum(x for x, _ in points) / len(points)
        top = max(y for _, y in points)
        up = top + 10 if top + 20 < HIGH else min(y for _, y in points) - 10
        canvas.setFillGray(1)
        canvas.circle(middle, up, 9, stroke=1, fill=1)
        canvas.setFillGray(0)
        canvas.setFont(NUMBERS, _SIZE)
        canvas.drawCentredString(middle, up - 4.3, str(self.plan.number))

    def _shape(self, canvas: TaggedCanvas, points: Sequence[Point], *, fill: int) -> None:
        path = canvas.beginPath()
        first, *rest = [self._at(one) for one in points]
        path.moveTo(*first)
        for one in rest:
            path.lineTo(*one)
        path.close()
        canvas.drawPath(path, fill=fill)

    def _at(self, point: Point) -> Point:
        return (
            (point[0] - self.low[0]) * self.scale,
            (point[1] - self.low[1]) * self.scale,
        )
