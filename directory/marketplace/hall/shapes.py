"""Shapes on the floor: turned boxes and polygons, in metres. Who overlaps, who is how far away."""

from collections.abc import Iterator, Sequence
from math import cos, hypot, radians, sin

from directory.model.halls import Point

Shape = tuple[Point, ...]
"""Corners in order, either way round."""
TOUCHING = 0.01
"""Square metres that two things may share and only touch: 5 mm along a table."""
EPSILON = 1e-9


def turned(point: Point, about: Point, degrees: float) -> Point:
    """Return a point turned anticlockwise about another."""
    angle = radians(degrees)
    x, y = point[0] - about[0], point[1] - about[1]
    return (
        about[0] + x * cos(angle) - y * sin(angle),
        about[1] + x * sin(angle) + y * cos(angle),
    )


def box(x: float, y: float, w: float, d: float, turn: float = 0.0) -> Shape:
    """Return the corners of a box, turned about its middle; the first is its lower left one."""
    middle = (x + w / 2, y + d / 2)
    straight = ((x, y), (x + w, y), (x + w, y + d), (x, y + d))
    return tuple(turned(one, middle, turn) for one in straight) if turn else straight


def strip(start: Point, end: Point, thick: float) -> Shape:
    """Return a line as a thin box along it."""
    length = far(start, end)
    if length < EPSILON:
        return box(start[0] - thick / 2, start[1] - thick / 2, thick, thick)
    x, y = (end[0] - start[0]) / length * thick / 2, (end[1] - start[1]) / length * thick / 2
    return (
        (start[0] + y, start[1] - x), (end[0] + y, end[1] - x),
        (end[0] - y, end[1] + x), (start[0] - y, start[1] + x),
    )  # fmt: skip


def edges(shape: Shape) -> Iterator[tuple[Point, Point]]:
    """Yield each side of a shape, the last one back to the first corner."""
    return zip(shape, (*shape[1:], *shape[:1]), strict=True)


def signed_area(shape: Shape) -> float:
    """Return the area in square metres; below 0 for corners that run clockwise."""
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in edges(shape)) / 2


def area(shape: Shape) -> float:
    """Return the area in square metres."""
    return abs(signed_area(shape))


def middle(shape: Shape) -> Point:
    """Return the middle of the corners: of a box, its middle."""
    count = len(shape) or 1
    return (sum(one[0] for one in shape) / count, sum(one[1] for one in shape) / count)


def bounds(points: Sequence[Point]) -> tuple[float, float, float, float]:
    """Return the least x and y and the greatest x and y; zeros for no points."""
    across, up = [one[0] for one in points] or [0.0], [one[1] for one in points] or [0.0]
    return min(across), min(up), max(across), max(up)


def far(one: Point, other: Point) -> float:
    """Return the straight distance of two points."""
    return hypot(one[0] - other[0], one[1] - other[1])


def nearest_on(point: Point, start: Point, end: Point) -> Point:
    """Return the point of a line from ``start`` to ``end`` that is nearest to a point."""
    x, y = end[0] - start[0], end[1] - start[1]
    length = x * x + y * y
    if length < EPSILON:
        return start
    share = ((point[0] - start[0]) * x + (point[1] - start[1]) * y) / length
    share = min(max(share, 0.0), 1.0)
    return (start[0] + share * x, start[1] + share * y)


def from_edge(point: Point, shape: Shape) -> float:
    """Return how far a point is from the nearest side of a shape, inside or outside."""
    return min(far(point, nearest_on(point, a, b)) for a, b in edges(shape))


def inside(point: Point, shape: Shape) -> bool:
    """Return whether a point lies in a shape; on its side counts as inside."""
    if from_edge(point, shape) < EPSILON:
        return True
    x, y = point
    within = False
    for (ax, ay), (bx, by) in edges(shape):
        if (ay > y) != (by > y) and x < ax + (y - ay) / (by - ay) * (bx - ax):
            within = not within
    return within


def common(shape: Shape, convex: Shape) -> Shape:
    """Return what a shape has in common with a convex one, such as a turned box.

    Where that falls into parts, they hang together by lines without area.
    """
    kept = list(shape)
    clockwise = signed_area(convex) < 0
    for a, b in edges(convex):
        start, end = (b, a) if clockwise else (a, b)
        kept = list(_left_of(kept, start, end))
    return tuple(kept)


def overlap(shape: Shape, convex: Shape) -> bool:
    """Return whether a shape and a convex one lie over each other, by more than a touch."""
    return _may_meet(shape, convex) and area(common(shape, convex)) > TOUCHING


def holds(outline: Shape, convex: Shape) -> bool:
    """Return whether a convex shape lies inside an outline, but for a touch."""
    return area(convex) - area(common(outline, convex)) <= TOUCHING


def crossing(a: Point, b: Point, c: Point, d: Point) -> bool:
    """Return whether the lines from a to b and from c to d meet."""
    apart = _side(a, b, c) * _side(a, b, d) > 0 or _side(c, d, a) * _side(c, d, b) > 0
    if apart:
        return False
    return min(max(a[0], b[0]), max(c[0], d[0])) + EPSILON >= max(
        min(a[0], b[0]), min(c[0], d[0])
    ) and min(max(a[1], b[1]), max(c[1], d[1])) + EPSILON >= max(min(a[1], b[1]), min(c[1], d[1]))


def gap(one: Shape, other: Shape) -> float:
    """Return the least distance of two shapes in metres; 0 where they meet."""
    if inside(one[0], other) or inside(other[0], one):
        return 0.0
    sides = list(edges(other))
    return min(_gap(a, b, c, d) for a, b in edges(one) for c, d in sides)


def _gap(a: Point, b: Point, c: Point, d: Point) -> float:
    if crossing(a, b, c, d):
        return 0.0
    return min(
        far(a, nearest_on(a, c, d)), far(b, nearest_on(b, c, d)),
        far(c, nearest_on(c, a, b)), far(d, nearest_on(d, a, b)),
    )  # fmt: skip


def _side(a: Point, b: Point, point: Point) -> float:
    """Return above 0 for a point left of the line from a to b, below 0 for one right of it."""
    turn = (b[0] - a[0]) * (point[1] - a[1]) - (b[1] - a[1]) * (point[0] - a[0])
    return 0.0 if abs(turn) < EPSILON else turn


def _left_of(shape: Sequence[Point], start: Point, end: Point) -> Iterator[Point]:
    for a, b in edges(tuple(shape)):
        one, other = _side(start, end, a), _side(start, end, b)
        if one >= 0:
            yield a
        if one * other < 0:
            share = one / (one - other)
            yield (a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1]))


def _may_meet(one: Shape, other: Shape) -> bool:
    a, b = bounds(one), bounds(other)
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
