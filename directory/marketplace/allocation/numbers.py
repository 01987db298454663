"""Numbers of places: in walking order from the main door, along each row, kept once printed.

Rows are walked one after the other, each from one end to the other, so that numbers run along a
row and the next row begins where the last one ended.
"""

import math
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise

from directory.marketplace.allocation.spots import LAST, Spots
from directory.marketplace.hall.shapes import far
from directory.marketplace.hall.things import front, is_drawn, main_door
from directory.marketplace.hall.walking import Walks
from directory.model.events import Event
from directory.model.halls import Pitch, Point

Row = tuple[Pitch, ...]
TURNS = 40
"""How often a walk is looked over for a shorter one."""


def number(event: Event) -> Event:
    """Return an event whose places are numbered from 1 in walking order.

    Once numbers were printed they stay, and only places that have none take the next free ones.
    Places that are not drawn keep their order, after those that are.
    """
    if event.numbers_kept_since:
        return _number_new(event)
    numbers = {one.id: n for n, one in enumerate(walking_order(event), 1)}
    return _with(event, numbers)


def keep_numbers(event: Event, today: date) -> Event:
    """Return an event whose numbers stay with their places from its first print on."""
    if event.numbers_kept_since:
        return event
    return _number_new(event).model_copy(update={"numbers_kept_since": today})


def walking_order(event: Event) -> tuple[Pitch, ...]:
    """Return the places in the order in which somebody walks past them from the main door."""
    others = [one for one in event.pitches if not is_drawn(one)]
    others.sort(key=lambda one: one.number or LAST)
    walk = _Walk(event)
    return (*(pitch for row in walk.shortest(rows_of(event)) for pitch in row), *others)


def rows_of(event: Event) -> tuple[Row, ...]:
    """Return the drawn places row by row, each row in order along it.

    A row is what was drawn as one and looks one way; places without a row are one where they
    stand beside each other and look the same way.
    """
    spots, found = Spots(event), dict[tuple[str, float], list[int]]()
    for place, pitch in enumerate(event.pitches):
        if is_drawn(pitch):
            name = pitch.row or f"\n{_first_beside(spots, place)}"
            found.setdefault((name, pitch.turn % 360), []).append(place)
    return tuple(
        tuple(sorted((event.pitches[n] for n in some), key=_along)) for some in found.values()
    )


class _Walk:
    """Walks along rows from the main door."""

    def __init__(self, event: Event) -> None:
        door = main_door(event.hall)
        self._door: Point = (door.x, door.y) if door else (0.0, 0.0)
        self._walks = Walks(event) if door else None
        self._known: dict[tuple[str, str], float] = {}

    def shortest(self, rows: Sequence[Row]) -> list[Row]:
        """Return the rows in a short order, each in the direction in which it is walked."""
        starts = [turned for row in rows for turned in (row, row[::-1])]
        walks = [self._shorter(self._onwards(first, rows)) for first in starts]
        return min(walks, key=lambda walk: round(self.length(walk), 6), default=[])

    def length(self, walk: Sequence[Row]) -> float:
        """Return the metres between the rows, and from the door to the first."""
        ends = pairwise(walk)
        return self._from_door(walk[0][0]) + sum(self._between(a[-1], b[0]) for a, b in ends)

    def _onwards(self, first: Row, rows: Sequence[Row]) -> list[Row]:
        walk, left = [first], [one for one in rows if one not in (first, first[::-1])]
        while left:
            ways = [turned for row in left for turned in (row, row[::-1])]
            here = walk[-1][-1]
            walk.append(min(ways, key=lambda row: round(self._between(here, row[0]), 6)))
            left = [one for one in left if one not in (walk[-1], walk[-1][::-1])]
        return walk

    def _shorter(self, walk: list[Row]) -> list[Row]:
        """Return the walk with parts of it turned round while that is shorter (2-opt)."""
        for _ in range(TURNS):
            tries = (
                [*walk[:a], *(row[::-1] for row in reversed(walk[a:b])), *walk[b:]]
                for a in range(len(walk))
                for b in range(a + 1, len(walk) + 1)
            )
            best = min(tries, key=self.length)
            if self.length(best) >= self.length(walk) - 1e-6:
                return walk
            walk = best
        return walk

    def _between(self, one: Pitch, two: Pitch) -> float:
        key = (min(one.id, two.id), max(one.id, two.id))
        if key not in self._known:
            walked = self._walks.between(one, two) if self._walks else math.inf
            straight = far(front(one), front(two))
            self._known[key] = walked if math.isfinite(walked) else straight
        return self._known[key]

    def _from_door(self, pitch: Pitch) -> float:
        return far(self._door, front(pitch))


def _along(pitch: Pitch) -> tuple[float, float]:
    """Return how far along its front a place lies, so that a row has an order."""
    x, y = front(pitch)
    angle = math.radians(pitch.turn)
    return (x * math.cos(angle) + y * math.sin(angle), x + y)


def _first_beside(spots: Spots, place: int) -> int:
    """Return the first place that hangs together with this one, looking the same way."""
    turn = spots.pitches[place].turn % 360
    queue = [place]
    for one in queue:
        queue += [
            n for n, other in enumerate(spots.pitches)
            if spots.beside[one] >> n & 1 and other.turn % 360 == turn
            and not other.row and n not in queue
        ]  # fmt: skip
    return min(queue)


def _number_new(event: Event) -> Event:
    last = max((one.number for one in event.pitches), default=0)
    new = [one for one in walking_order(event) if not one.number]
    kept: Mapping[str, int] = {one.id: one.number for one in event.pitches if one.number}
    return _with(event, {**kept, **{one.id: last + n for n, one in enumerate(new, 1)}})


def _with(event: Event, numbers: Mapping[str, int]) -> Event:
    pitches = tuple(one.model_copy(update={"number": numbers[one.id]}) for one in event.pitches)
    return event.model_copy(update={"pitches": pitches})
