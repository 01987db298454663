"""Where words can stand on a map so that none lies on another, on a table or across a wall.

Points from the bottom left corner. A place is looked for near where it belongs, step by step.
"""

from collections.abc import Iterable, Iterator, Sequence
from math import cos, pi, sin
from typing import NamedTuple

Point = tuple[float, float]
STEP = 7.0
WAYS = 16
"""Directions that are tried at each distance."""
GAP = 2.0
"""Points between words and anything else."""
TO_A_WALL = 1.0


class Rect(NamedTuple):
    """A box by its edges."""

    left: float
    low: float
    right: float
    high: float

    @property
    def width(self) -> float:
        """Points across."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Points up."""
        return self.high - self.low

    @property
    def middle(self) -> Point:
        """Its middle."""
        return ((self.left + self.right) / 2, (self.low + self.high) / 2)

    def grown(self, by: float) -> "Rect":
        """Return it with so many points more on each side."""
        return Rect(self.left - by, self.low - by, self.right + by, self.high + by)

    def meets(self, other: "Rect") -> bool:
        """Return whether two boxes lie over each other."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.low < other.high
            and other.low < self.high
        )

    def holds(self, other: "Rect") -> bool:
        """Return whether another box lies within this one."""
        return (
            self.left <= other.left
            and other.right <= self.right
            and self.low <= other.low
            and other.high <= self.high
        )


def around(points: Sequence[Point]) -> Rect:
    """Return the box around some points."""
    across, up = [x for x, _ in points], [y for _, y in points]
    return Rect(min(across), min(up), max(across), max(up))


def centred(at: Point, width: float, height: float) -> Rect:
    """Return a box about its middle."""
    return Rect(at[0] - width / 2, at[1] - height / 2, at[0] + width / 2, at[1] + height / 2)


class Ground:
    """The ground of one map: what is taken, and what is free.

    Args:
        bounds: Nothing may stand outside.
        seam: Where the sheet is cut and taped: no words across it.
    """

    def __init__(self, bounds: Rect, seam: float | None = None) -> None:
        self.bounds = bounds
        self.seam = seam
        self.taken: list[Rect] = []
        self.walls: list[tuple[Point, Point]] = []

    def take(self, box: Rect) -> None:
        """Let nothing else stand there."""
        self.taken.append(box)

    def is_free(self, box: Rect) -> bool:
        """Return whether words can stand in a box."""
        wide = box.grown(GAP)
        if not self.bounds.holds(box) or self._on_seam(box):
            return False
        left, low, right, high = wide
        # Asked thousands of times for one map, so without a call for each thing that is there.
        for one in self.taken:
            if left < one[2] and one[0] < right and low < one[3] and one[1] < high:
                return False
        near = box.grown(TO_A_WALL)
        return not any(crosses(wall, near) for wall in self.walls)

    def first_free(self, boxes: Iterable[Rect]) -> Rect | None:
        """Return the first box that is free; None if none is."""
        return next((box for box in boxes if self.is_free(box)), None)

    def _on_seam(self, box: Rect) -> bool:
        return self.seam is not None and box.left - GAP < self.seam < box.right + GAP


def rings(at: Point, width: float, height: float, reach: float) -> Iterator[Rect]:
    """Yield boxes about a point, the nearest first, up to ``reach`` points away."""
    yield centred(at, width, height)
    for step in range(1, int(reach / STEP) + 1):
        for way in range(WAYS):
            angle = -pi / 2 + way * 2 * pi / WAYS
            far = step * STEP
            middle = (at[0] + far * cos(angle), at[1] + far * sin(angle))
            yield centred(middle, width, height)


def beside(box: Rect, width: float, height: float, gap: float = GAP + 1) -> Iterator[Rect]:
    """Yield boxes right beside another: over and under it along its length, then at its ends."""
    slides = [0.0]
    for share in (0.25, 0.5, 0.75, 1.0):
        slides += [-share, share]
    x, y = box.middle
    up = box.height / 2 + height / 2 + gap
    across = box.width / 2 + width / 2 + gap
    for share in slides:
        along = share * abs(box.width - width) / 2
        yield centred((x + along, y + up), width, height)
        yield centred((x + along, y - up), width, height)
    for share in slides:
        along = share * abs(box.height - height) / 2
        yield centred((x - across, y + along), width, height)
        yield centred((x + across, y + along), width, height)


def crosses(wall: tuple[Point, Point], box: Rect) -> bool:
    """Say whether a line goes through a box (it is cut by each side in turn)."""
    (x, y), (end_x, end_y) = wall
    left, low, right, high = box
    if (x < left and end_x < left) or (x > right and end_x > right):
        return False
    if (y < low and end_y < low) or (y > high and end_y > high):
        return False
    start, stop = 0.0, 1.0
    for origin, step, least, most in ((x, end_x - x, left, right), (y, end_y - y, low, high)):
        if abs(step) < 1e-9:
            if not least < origin < most:
                return False
            continue
        first, last = sorted(((least - origin) / step, (most - origin) / step))
        start, stop = max(start, first), min(stop, last)
    return start < stop
