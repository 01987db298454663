"""A plain map: a dot for each area, as large as its number, with a scale. It shows no address."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, hypot, radians, sqrt
from typing import cast

from reportlab.lib.colors import HexColor
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable

from directory.disclosure.paper.tables import Dot
from directory.printing.layout.fonts import BOLD, NUMBERS, REGULAR
from directory.printing.layout.tagging import Node, TaggedCanvas

HEIGHT, HIGHER = 300.0, 430.0
"""How high the map is, and how high where there are many dots."""
LARGEST, SMALLEST = 26.0, 11.0
"""The radius of the dot with the largest number, and of the smallest dot; in points."""
NAME, SMALL_NAME = 11, 10
MILES_IN_A_DEGREE = 69.0
FEW = 10
"""Up to so many dots can be large, and their names too."""
PUSHES = 400
_APART, _WIDE_APART = 5.0, 15.0
"""Points between dots; more where there are many, so that names have room between them."""
_EDGE = 34.0
_GAP = 3.0
_STEPS = (1, 2, 5, 10, 20, 50)
_GROUND = HexColor("#E9EFEE")


@dataclass(slots=True)
class _Placed:
    """A dot on the paper; it may be moved, so that none lies on another."""

    dot: Dot
    x: float
    y: float
    radius: float


class DotMap(Flowable):
    """Dots in their places, their names beside them, and how far a mile is.

    Args:
        dots: The areas.
        node: What a screen reader hears stands in its alternative text.
    """

    def __init__(self, dots: Sequence[Dot], node: Node) -> None:
        super().__init__()
        self.dots = dots
        self.node = node
        self.spaceAfter = 8.0

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803
        """As wide as there is room."""
        self.width, self.height = aW, HIGHER if self._many else HEIGHT
        return self.width, self.height

    def draw(self) -> None:
        """Draw the frame, the dots, their names and the scale."""
        canvas = cast(TaggedCanvas, self.canv)
        with canvas.tagged(self.node):
            canvas.saveState()
            canvas.setLineWidth(0.8)
            canvas.rect(0, 0, self.width, self.height)
            self._draw_dots(canvas)
            self._draw_scale(canvas)
            canvas.restoreState()

    def _draw_dots(self, canvas: TaggedCanvas) -> None:
        placed = self._placed()
        taken = [(p.x - p.radius, p.y - p.radius, p.x + p.radius, p.y + p.radius) for p in placed]
        for one in placed:
            canvas.setFillColor(_GROUND)
            canvas.circle(one.x, one.y, one.radius, fill=1)
        canvas.setFillColor(HexColor("#000000"))
        for one in placed:
            size = 12 if one.radius >= 14 else 10
            canvas.setFont(NUMBERS, size)
            canvas.drawCentredString(one.x, one.y - size * 0.36, str(one.dot.number))
            self._draw_name(canvas, one, taken)

    def _draw_name(
        self, canvas: TaggedCanvas, one: _Placed, taken: list[tuple[float, float, float, float]]
    ) -> None:
        """Write a name beside its dot, where nothing else stands if there is such a place."""
        size = SMALL_NAME if self._many else NAME
        wide = stringWidth(one.dot.name, BOLD, size)
        half, beside = size * 0.36, one.radius + _GAP
        places = (
            (one.x + beside, one.y - half),
            (one.x - beside - wide, one.y - half),
            (one.x - wide / 2, one.y - beside - size * 0.8),
            (one.x - wide / 2, one.y + beside),
        )
        boxes = [(x, y - 1, x + wide, y + size) for x, y in places]
        free = [at for at, box in enumerate(boxes) if self._is_free(box, taken)]
        at = free[0] if free else 0
        taken.append(boxes[at])
        canvas.setFont(BOLD, size)
        canvas.drawString(*places[at], one.dot.name)

    def _is_free(
        self,
        box: tuple[float, float, float, float],
        taken: Sequence[tuple[float, float, float, float]],
    ) -> bool:
        left, low, right, high = box
        inside = left > 2 and right < self.width - 2 and low > 2 and high < self.height - 2
        return inside and not any(
            left < r and right > le and low < h and high > lo for le, lo, r, h in taken
        )

    def _placed(self) -> list[_Placed]:
        """Return the dots on the paper, north up, the largest first, none over another."""
        scale, west, south = self._scale()
        most = max((dot.number for dot in self.dots), default=0)
        wide = cos(radians(self._middle()))
        placed = []
        for dot in sorted(self.dots, key=lambda dot: (-dot.number, dot.name)):
            x = (dot.longitude - west) * wide * scale + self._left
            y = (dot.latitude - south) * scale + self._low
            share = sqrt(dot.number / most) if most else 0.0
            placed.append(_Placed(dot, x, y, max(SMALLEST, self._largest * share)))
        for _ in range(PUSHES):
            if not self._push_apart(placed):
                break
        return placed

    @property
    def _largest(self) -> float:
        """Return the radius of the largest dot: smaller where there are many."""
        return SMALLEST + 3 if self._many else LARGEST

    @property
    def _many(self) -> bool:
        return len(self.dots) > FEW

    def _push_apart(self, placed: list[_Placed]) -> bool:
        """Move dots that touch a little apart; say whether there were any."""
        moved, apart = False, _WIDE_APART if self._many else _APART
        for at, one in enumerate(placed):
            for other in placed[at + 1 :]:
                far = hypot(other.x - one.x, other.y - one.y)
                lack = one.radius + other.radius + apart - far
                if lack > 0:
                    moved = True
                    step = lack / 2 + 0.01
                    across = (other.x - one.x) / far if far else 1.0
                    up = (other.y - one.y) / far if far else 0.0
                    self._shift(one, -step * across, -step * up)
                    self._shift(other, step * across, step * up)
        return moved

    def _shift(self, one: _Placed, across: float, up: float) -> None:
        one.x = min(max(one.x + across, one.radius + 2), self.width - one.radius - 2)
        one.y = min(max(one.y + up, one.radius + 24), self.height - one.radius - 2)

    def _scale(self) -> tuple[float, float, float]:
        """Return points for a degree of latitude, and the corner that the map begins in."""
        norths = [dot.latitude for dot in self.dots]
        easts = [dot.longitude for dot in self.dots]
        wide = cos(radians(self._middle()))
        across = max((max(easts) - min(easts)) * wide, 0.02)
        up = max(max(norths) - min(norths), 0.02)
        room_across, room_up = self.width - 4 * _EDGE, self.height - 2 * _EDGE - 14
        scale = min(room_across / across, room_up / up)
        self._left = (self.width - (max(easts) - min(easts)) * wide * scale) / 2
        self._low = _EDGE + 14 + (room_up - (max(norths) - min(norths)) * scale) / 2
        return scale, min(easts), min(norths)

    def _middle(self) -> float:
        norths = [dot.latitude for dot in self.dots]
        return (max(norths) + min(norths)) / 2

    def _draw_scale(self, canvas: TaggedCanvas) -> None:
        """Draw a bar of whole miles, about a fifth of the width."""
        mile = self._scale()[0] / MILES_IN_A_DEGREE
        miles = max((step for step in _STEPS if step * mile <= self.width / 4), default=_STEPS[0])
        right = self.width - 12
        left = right - miles * mile
        canvas.setLineWidth(1.5)
        canvas.line(left, 12, right, 12)
        for x in (left, right):
            canvas.line(x, 9, x, 15)
        canvas.setFont(REGULAR, 10)
        canvas.drawRightString(right, 18, f"{miles} mile" if miles == 1 else f"{miles} miles")
        canvas.drawString(12, 10, "North is up")
