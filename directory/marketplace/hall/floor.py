"""The free floor of a hall as small squares, and the walks over it.

A walk goes from square to square in sixteen directions, with the lengths 5, 7 and 11 for a step
straight, slanting, and as a knight moves: at most 3 % longer than the shortest way. All walks
from one place are worked out at once, and kept.
"""

from collections.abc import Iterable, Sequence
from math import ceil, inf, sqrt

from directory.marketplace.hall.shapes import (
    Shape,
    bounds,
    far,
    from_edge,
    inside,
    strip,
)
from directory.marketplace.hall.things import WALL_THICK, opening, things_in_the_way, walls
from directory.model.halls import Hall, HallDoor, Pitch, Point

FINE, MOST_SQUARES = 0.25, 8000
"""Metres of a square in a small hall; in a large one they are larger, and never more than this."""
PERSON = 0.25
"""Metres from the middle of somebody to their side."""
NEAR = 0.8
"""Metres from a place to the nearest free floor, for it to count as reached."""
STRAIGHT, SLANT, KNIGHT = 5, 7, 11
STEPS = (
    (1, 0, STRAIGHT), (-1, 0, STRAIGHT), (0, 1, STRAIGHT), (0, -1, STRAIGHT),
    (1, 1, SLANT), (-1, 1, SLANT), (1, -1, SLANT), (-1, -1, SLANT),
    (1, 2, KNIGHT), (-1, 2, KNIGHT), (1, -2, KNIGHT), (-1, -2, KNIGHT),
    (2, 1, KNIGHT), (-2, 1, KNIGHT), (2, -1, KNIGHT), (-2, -1, KNIGHT),
)  # fmt: skip
"""Columns, rows, and how far."""
Limits = tuple[float, float, float, float]


class Floor:
    """The free floor, for somebody who needs ``clear`` metres to each side."""

    def __init__(self, hall: Hall, pitches: Sequence[Pitch], clear: float = PERSON) -> None:
        self.clear = clear
        shapes = tuple(things_in_the_way(hall, pitches))
        corners = hall.outline or tuple(point for shape in shapes for point in shape)
        room = 0.0 if hall.outline else 3.0
        self._left, self._low, right, high = _wider(bounds(corners), room)
        self.square = max(FINE, sqrt((right - self._left) * (high - self._low) / MOST_SQUARES))
        self._across = max(ceil((right - self._left) / self.square), 1)
        self._up = max(ceil((high - self._low) / self.square), 1)
        self._free = self._look(hall, shapes)
        self._beside: dict[int, list[tuple[int, int]]] = {}
        self._from: dict[int, list[int]] = {}

    def metres(self, start: Point, end: Point) -> float:
        """Return how far it is to walk; infinite where there is no way."""
        one, other = self._nearest(start), self._nearest(end)
        length = -1 if one is None or other is None else self._lengths(other)[one]
        return inf if length < 0 else max(length * self.square / STRAIGHT, far(start, end))

    def path(self, start: Point, end: Point) -> tuple[Point, ...]:
        """Return the corners of the way from one place to another; none where there is no way."""
        here, there = self._nearest(start), self._nearest(end)
        if here is None or there is None:
            return ()
        lengths = self._lengths(there)
        if lengths[here] < 0:
            return ()
        way = [here]
        while way[-1] != there:
            way.append(min(self._steps(way[-1]), key=lambda one: lengths[one[0]] + one[1])[0])
        return (start, *self._pulled([self._middle(one) for one in way]), end)

    def _look(self, hall: Hall, things: Iterable[Shape]) -> bytearray:
        """Return which squares are free: inside, clear of walls but at doors, clear of things."""
        count = self._across * self._up
        within = [not hall.outline or inside(self._middle(at), hall.outline) for at in range(count)]
        free = bytearray(within)
        for side in walls(hall):
            self._cover(free, strip(*side, WALL_THICK))
        for door in hall.doors:
            for at in self._doorway(hall, door):
                free[at] = within[at]
        for shape in things:
            self._cover(free, shape)
        return free

    def _cover(self, free: bytearray, shape: Shape) -> None:
        for at in self._squares(_wider(bounds(shape), self.clear)):
            point = self._middle(at)
            if free[at] and (from_edge(point, shape) < self.clear - 1e-6 or inside(point, shape)):
                free[at] = 0

    def _doorway(self, hall: Hall, door: HallDoor) -> Iterable[int]:
        """Yield the squares in which one passes a door that is wide enough."""
        if door.width <= 0 or door.width < 2 * self.clear - 1e-6:
            return
        start, end = opening(hall, door)
        share = self.clear / door.width
        ends = (_between(start, end, share), _between(end, start, share))
        deep = strip(*ends, 2 * (self.clear + self.square))
        for at in self._squares(bounds(deep)):
            point = self._middle(at)
            if inside(point, deep) or from_edge(point, deep) < self.square / 2:
                yield at

    def _squares(self, limits: Limits) -> list[int]:
        """Return the squares of a part of the floor."""
        left, low, right, high = limits
        columns = self._reach(left - self._left, right - self._left, self._across)
        rows = self._reach(low - self._low, high - self._low, self._up)
        return [row * self._across + column for row in rows for column in columns]

    def _reach(self, least: float, most: float, count: int) -> range:
        return range(max(int(least / self.square), 0), min(int(most / self.square) + 1, count))

    def _middle(self, at: int) -> Point:
        row, column = divmod(at, self._across)
        return (self._left + (column + 0.5) * self.square, self._low + (row + 0.5) * self.square)

    def _nearest(self, point: Point) -> int | None:
        """Return the free square nearest to a place; None where none is near."""
        near = NEAR + self.clear
        free = [at for at in self._squares(_wider((*point, *point), near)) if self._free[at]]
        best = min(free, key=lambda at: far(point, self._middle(at)), default=None)
        return None if best is None or far(point, self._middle(best)) > near else best

    def _steps(self, at: int) -> list[tuple[int, int]]:
        """Return the squares that one step leads to, and how far each is."""
        held = self._beside.get(at)
        if held is None:
            row, column = divmod(at, self._across)
            held = self._beside[at] = [
                (at + y * self._across + x, length)
                for x, y, length in STEPS
                if 0 <= column + x < self._across and 0 <= row + y < self._up
                if self._is_open(at, x, y)
            ]
        return held

    def _is_open(self, at: int, x: int, y: int) -> bool:
        """Return whether a step ends on free floor, and brushes nothing on its way."""
        free, across = self._free, self._across
        if not free[at + y * across + x]:
            return False
        if not x or not y:
            return True
        if abs(x) == abs(y):
            return bool(free[at + x] and free[at + y * across])
        straight = x // 2 if abs(x) == 2 else y // 2 * across
        slant = (x // 2 + y * across) if abs(x) == 2 else (x + y // 2 * across)
        return bool(free[at + straight] and free[at + slant])

    def _lengths(self, start: int) -> list[int]:
        """Return how far each square is from one; -1 where there is no way (Dijkstra, in rings)."""
        held = self._from.get(start)
        if held is not None:
            return held
        lengths = [-1] * len(self._free)
        rings: list[list[int]] = [[] for _ in range(KNIGHT + 1)]
        rings[0].append(start)
        now, waiting = 0, 1
        while waiting:
            ring, rings[now % len(rings)] = rings[now % len(rings)], []
            waiting -= len(ring)
            for at in ring:
                if lengths[at] < 0:
                    lengths[at] = now
                    for there, length in self._steps(at):
                        if lengths[there] < 0:
                            rings[(now + length) % len(rings)].append(there)
                            waiting += 1
            now += 1
        self._from[start] = lengths
        return lengths

    def _pulled(self, way: Sequence[Point]) -> list[Point]:
        """Return only the corners of a way, pulled straight like a thread between them."""
        kept, here = [way[0]], 0
        while here < len(way) - 1:
            ahead = range(len(way) - 1, here, -1)
            here = next(n for n in ahead if n == here + 1 or self._sees(way[here], way[n]))
            kept.append(way[here])
        return kept

    def _sees(self, start: Point, end: Point) -> bool:
        count = ceil(far(start, end) / (self.square / 2)) or 1
        points = (_between(start, end, n / count) for n in range(count + 1))
        return all(self._free[self._squares((*one, *one))[0]] for one in points)


def _between(start: Point, end: Point, share: float) -> Point:
    return (start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1]))


def _wider(limits: Limits, by: float) -> Limits:
    return (limits[0] - by, limits[1] - by, limits[2] + by, limits[3] + by)
