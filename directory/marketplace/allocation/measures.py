"""What a plan is measured by: who belongs together, how far places lie apart, what each lacks."""

import math
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property

from directory.marketplace.allocation.needs import unmet
from directory.marketplace.allocation.setting import Setting
from directory.marketplace.allocation.spots import Table
from directory.marketplace.hall.walking import Walks

Related = Mapping[str, Sequence[str]]
"""For each need the needs that people often have with it."""
Flow = tuple[tuple[int, ...], ...]


class Measures:
    """The measures of one setting, each made when it is first asked for."""

    def __init__(self, setting: Setting, related: Related | None = None) -> None:
        self.setting = setting
        self._related = related or {}

    @cached_property
    def same_group(self) -> Flow:
        """1 for each two stalls of one group."""
        groups = [one.group for one in self.setting.stalls]
        return _each_two(len(groups), lambda n, m: bool(groups[n]) and groups[n] == groups[m])

    @cached_property
    def often_together(self) -> Flow:
        """1 for each two stalls that people often need on one day."""
        mine = [self._needs(n) for n in range(len(self.setting.stalls))]
        wide = [one.union(*(self._related.get(need, ()) for need in one)) for one in mine]
        return _each_two(len(mine), lambda n, m: bool(wide[n] & mine[m] or wide[m] & mine[n]))

    @cached_property
    def misses(self) -> tuple[tuple[int, ...], ...]:
        """How many wishes of each stall each place leaves open."""
        places = self.setting.places
        return tuple(
            tuple(len(unmet(stall, place)) for place in places) for stall in self.setting.stalls
        )

    @cached_property
    def wishes(self) -> int:
        """How many wishes all stalls have."""
        return sum(len(set(one.wants)) for one in self.setting.stalls)

    @cached_property
    def apart(self) -> Table:
        """How far apart two places are, from 0 to 1."""
        metres = self.setting.spots.distances
        widest = max((max(row) for row in metres), default=0.0) or 1.0
        return _of_each(metres, lambda far: far / widest)

    @cached_property
    def close(self) -> Table:
        """How close two places are, from 0 to 1; what is very close counts far more."""
        return _of_each(self.apart, lambda far: (1 - far) ** 2)

    @cached_property
    def walks(self) -> Table:
        """Metres to walk between each two places; straight ones where nothing is drawn."""
        pitches, straight = self.setting.pitches, self.setting.spots.distances
        walked = {
            (p, q): _finite(self._walks.between(one, pitches[q]), straight[p][q])
            for p, one in enumerate(pitches)
            for q in range(p)
        }
        size = range(len(pitches))
        return tuple(
            tuple(0.0 if p == q else walked[max(p, q), min(p, q)] for q in size) for p in size
        )

    @cached_property
    def door(self) -> tuple[float, ...]:
        """Metres to walk from the main door to each place."""
        straight = self.setting.spots.from_door
        walked = (self._walks.from_door(one) for one in self.setting.pitches)
        return tuple(_finite(one, other) for one, other in zip(walked, straight, strict=True))

    @cached_property
    def longest(self) -> float:
        """The longest walk in metres, never 0."""
        return max((*self.door, *(one for row in self.walks for one in row)), default=0.0) or 1.0

    @cached_property
    def _walks(self) -> Walks:
        return Walks(self.setting.event)

    def _needs(self, stall: int) -> frozenset[str]:
        one = self.setting.stalls[stall]
        group = next((g for g in self.setting.event.groups if g.id == one.group), None)
        return frozenset(one.covers or (group.needs if group else ()))


def pairs(flow: Flow) -> int:
    """Return how many pairs of stalls a measure is about."""
    return sum(map(sum, flow)) // 2


def mean_of_pairs(flow: Flow, distance: Table, at: Sequence[int]) -> float:
    """Return the mean distance of the pairs that belong together; 0.0 for none."""
    found = [
        distance[at[n]][at[m]]
        for n, row in enumerate(flow)
        for m, one in enumerate(row)
        if one and n < m
    ]
    return math.fsum(found) / len(found) if found else 0.0


def _each_two(count: int, belong: Callable[[int, int], bool]) -> Flow:
    return tuple(tuple(int(n != m and belong(n, m)) for m in range(count)) for n in range(count))


def _of_each(table: Table, change: Callable[[float], float]) -> Table:
    return tuple(tuple(change(one) for one in row) for row in table)


def _finite(metres: float, instead: float) -> float:
    return metres if math.isfinite(metres) else instead
