"""How far it is to walk at an event: between fronts of tables, from a door, to a feature."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from math import inf

from directory.marketplace.hall.figures import figure
from directory.marketplace.hall.floor import PERSON, Floor
from directory.marketplace.hall.shapes import Shape, edges, far, nearest_on
from directory.marketplace.hall.things import (
    feature_middle,
    feature_shapes,
    front,
    is_drawn,
    main_door,
    ways_out,
)
from directory.model.events import Event
from directory.model.halls import Hall, HallDoor, HallFeature, Pitch, Point

KEPT = 8
"""Floors that are kept at a time; with each, the walks that were asked for."""


def floor_of(hall: Hall, pitches: Sequence[Pitch], clear: float = PERSON) -> Floor:
    """Return the free floor of a hall; asked again for the same hall, the one that is kept."""
    bare = Hall(outline=hall.outline, doors=hall.doors, features=hall.features)
    boxes = tuple(
        Pitch(id="", x=one.x, y=one.y, w=one.w, d=one.d, turn=one.turn)
        for one in pitches
        if is_drawn(one)
    )
    return _floor(bare, boxes, clear)


def step_free_floor(event: Event) -> Floor:
    """Return the floor that is wide enough for a wheelchair, as this hall's figure says."""
    clear = figure(event.figures, "step_free_gangway") / 2
    return floor_of(event.hall, event.pitches, clear)


class Walks:
    """Walks at one event, in metres; infinite where there is no way, or nothing was drawn."""

    def __init__(self, event: Event, *, step_free: bool = False) -> None:
        """Look at a hall, for everybody or ``step_free`` only."""
        self._event = event
        self._step_free = step_free
        self.floor = step_free_floor(event) if step_free else floor_of(event.hall, event.pitches)

    def between(self, one: Pitch, other: Pitch) -> float:
        """Return how far it is from the front of one table to that of another."""
        if one.id == other.id:
            return 0.0
        if not (is_drawn(one) and is_drawn(other)):
            return inf
        return self.floor.metres(self.at(one), self.at(other))

    def from_door(self, pitch: Pitch, doors: Iterable[HallDoor] | None = None) -> float:
        """Return how far it is from the nearest of some doors; else from the main door."""
        if not is_drawn(pitch):
            return inf
        main = main_door(self._event.hall)
        chosen = ((main,) if main else ()) if doors is None else tuple(doors)
        if self._step_free:
            chosen = tuple(one for one in chosen if one.step_free is not False)
        # to the door, not from it: all walks that end at one place are worked out at once
        ways = (self.floor.metres(self.at(pitch), (one.x, one.y)) for one in chosen)
        return min(ways, default=inf)

    def to_way_out(self, pitch: Pitch) -> float:
        """Return how far it is to the nearest way out."""
        return self.from_door(pitch, ways_out(self._event.hall))

    def to_feature(self, pitch: Pitch, feature: HallFeature) -> float:
        """Return how far it is to the nearest side of a feature."""
        if not is_drawn(pitch):
            return inf
        start = self.at(pitch)
        return self.floor.metres(start, beside(feature, start))

    def to_kind(self, pitch: Pitch, kind: str) -> float:
        """Return how far it is to the nearest feature of a kind."""
        found = (one for one in self._event.hall.features if one.kind == kind)
        return min((self.to_feature(pitch, one) for one in found), default=inf)

    def at(self, pitch: Pitch) -> Point:
        """Return where people stand in front of a table."""
        return front(pitch, self.floor.clear + self.floor.square)


def beside(feature: HallFeature, start: Point) -> Point:
    """Return the point of a feature's sides that is nearest to somebody."""
    points = (_on(shape, start) for shape in feature_shapes(feature) if len(shape) > 1)
    return min(points, key=lambda one: far(one, start), default=feature_middle(feature))


def _on(shape: Shape, start: Point) -> Point:
    points = (nearest_on(start, a, b) for a, b in edges(shape))
    return min(points, key=lambda one: far(one, start))


@lru_cache(maxsize=KEPT)
def _floor(hall: Hall, pitches: tuple[Pitch, ...], clear: float) -> Floor:
    return Floor(hall, pitches, clear)
