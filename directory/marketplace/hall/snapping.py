"""Where a dragged thing comes to rest: on the grid, at a wall, or in line with its neighbours."""

from collections.abc import Collection, Iterable, Iterator

from directory.marketplace.hall.changing import found
from directory.marketplace.hall.shapes import bounds
from directory.marketplace.hall.things import Ref, corners_of, refs, thing, walls
from directory.model.events import Event
from directory.model.halls import Pitch, Point

GRID = 0.1
"""Metres."""
REACH = 0.25
"""Metres within which a wall or a neighbour draws a thing."""


def snapped(event: Event, moving: Collection[Ref], across: float, up: float) -> Point:
    """Return the metres to move by, instead of those that were dragged."""
    things = found(event, moving).values()
    limits = bounds([point for one in things for point in corners_of(one)])
    others = tuple(_limits(event, set(moving)))
    return (
        _nearest((limits[0] + across, limits[2] + across), _lines(event, others, 0), across),
        _nearest((limits[1] + up, limits[3] + up), _lines(event, others, 1), up),
    )


def snapped_point(event: Event, point: Point) -> Point:
    """Return the point that is drawn for one that was pointed at: a corner, or on the grid."""
    corners = (corner for wall in walls(event.hall) for corner in wall)
    near = [one for one in corners if max(abs(one[0] - point[0]), abs(one[1] - point[1])) < REACH]
    return near[0] if near else (_on_grid(point[0]), _on_grid(point[1]))


def _nearest(sides: tuple[float, float], lines: Iterable[float], by: float) -> float:
    """Return by how much to move, so that a side lies on the nearest line, else on the grid."""
    ways = (line - side for line in lines for side in sides)
    best = min(ways, key=abs, default=REACH)
    if abs(best) < REACH:
        return round(by + best, 4)
    return round(by + _on_grid(sides[0]) - sides[0], 4)


def _lines(
    event: Event, others: Iterable[tuple[float, float, float, float]], axis: int
) -> Iterator[float]:
    """Yield where edges lie that run along the other axis: of walls, then of neighbours."""
    for a, b in walls(event.hall):
        if a[axis] == b[axis]:
            yield a[axis]
    for one in others:
        yield from (one[axis], one[axis + 2])


def _limits(event: Event, moving: Collection[Ref]) -> Iterator[tuple[float, float, float, float]]:
    for ref in refs(event):
        one = thing(event, ref)
        if ref not in moving and isinstance(one, Pitch) and one.x is not None:
            yield bounds(corners_of(one))


def _on_grid(value: float) -> float:
    return round(round(value / GRID) * GRID, 4)
