"""Where the places of an event lie to each other: who is beside whom, how far to what. Metres."""

import math
from functools import cached_property

from directory.marketplace.hall.figures import figure
from directory.marketplace.hall.shapes import far, gap, middle
from directory.marketplace.hall.things import (
    feature_middle,
    feature_shapes,
    front,
    ground,
    is_drawn,
    main_door,
)
from directory.model.events import Event
from directory.model.halls import FeatureKind, HallFeature

LAST = 10**6
"""The order of a place that has no number yet: after all that have one."""
Table = tuple[tuple[float, ...], ...]


class Spots:
    """The places of one event, known by where they stand in its list."""

    def __init__(self, event: Event) -> None:
        self.figures = event.figures
        self.hall = event.hall
        self.pitches = event.pitches
        self._grounds = tuple(ground(one) for one in event.pitches)
        numbers = [one.number or LAST for one in event.pitches]
        order = sorted(range(len(numbers)), key=lambda place: (numbers[place], place))
        self.turn = {place: nth for nth, place in enumerate(order)}
        """Which one it is in the order of numbers."""

    @cached_property
    def distances(self) -> Table:
        """From the middle of each place to that of each other, straight."""
        count = range(len(self.pitches))
        return tuple(tuple(self._distance(one, two) for two in count) for one in count)

    @cached_property
    def beside(self) -> tuple[int, ...]:
        """For each place those beside it, as a number with a bit for each."""
        count = range(len(self.pitches))
        pairs = [(p, q) for p in count for q in count if p < q and self._is_beside(p, q)]
        found = [0 for _ in count]
        for one, two in pairs:
            found[one] |= 1 << two
            found[two] |= 1 << one
        return tuple(found)

    @cached_property
    def from_door(self) -> tuple[float, ...]:
        """From the door that most people come in by to the front of each place."""
        return tuple(self._from_door(place) for place in range(len(self.pitches)))

    def to_kind(self, place: int, kind: FeatureKind) -> float:
        """Return the metres from a place to the nearest feature of a kind; endless if none."""
        found = (self.to_feature(place, one) for one in self.hall.features if one.kind == kind)
        return min(found, default=math.inf)

    def to_feature(self, place: int, feature: HallFeature) -> float:
        """Return the metres from a place to a feature; endless where the place is not drawn."""
        mine = self._grounds[place]
        if not mine:
            return math.inf
        shapes = [one for one in feature_shapes(feature) if one]
        at = feature_middle(feature)
        return min((gap(mine, one) for one in shapes), default=far(middle(mine), at))

    def to_door(self, place: int, kinds: tuple[str, ...]) -> float:
        """Return the metres from a place to the nearest door of these kinds; endless if none."""
        mine = self._grounds[place]
        doors = (one for one in self.hall.doors if mine and one.kind in kinds)
        return min((gap(mine, ((one.x, one.y),)) for one in doors), default=math.inf)

    def _from_door(self, place: int) -> float:
        door, pitch = main_door(self.hall), self.pitches[place]
        if door is None or not is_drawn(pitch):
            return figure(self.figures, "step") * (1 + self.turn[place])
        return far((door.x, door.y), front(pitch))

    def _is_beside(self, one: int, two: int) -> bool:
        mine, other = self._grounds[one], self._grounds[two]
        if not mine or not other:
            return abs(self.turn[one] - self.turn[two]) == 1
        room = figure(self.figures, "beside")
        size = sum(math.hypot(at.w, at.d) for at in (self.pitches[one], self.pitches[two])) / 2
        return self.distances[one][two] <= room + size and gap(mine, other) <= room + 1e-9

    def _distance(self, one: int, two: int) -> float:
        mine, other = self._grounds[one], self._grounds[two]
        if mine and other:
            return far(middle(mine), middle(other))
        return figure(self.figures, "step") * abs(self.turn[one] - self.turn[two])
