"""The fewest of some sets that cover what is wanted; each set is a number whose bits are things.

To pick the largest gain again and again is quick and near. For what is small enough, a search by
branch and bound goes on from there and finds the fewest there are.
"""

import heapq
from collections.abc import Sequence
from typing import NamedTuple

MOST_STEPS = 20_000
"""Steps of the search; with more, the quick answer stands. Counted, so that it is repeatable."""


class Picked(NamedTuple):
    """The places of the sets that were picked, the largest gain first."""

    sets: tuple[int, ...]
    is_fewest: bool
    """Whether it is proved that no fewer do."""


def greedy(sets: Sequence[int], wanted: int) -> tuple[int, ...]:
    """Return sets that cover all of ``wanted`` that can be covered, the largest gain first.

    A gain is worked out again only when its set comes to the top: it can only have shrunk. Among
    equal gains the set that stands first goes first.
    """
    heap = [(-(one & wanted).bit_count(), at) for at, one in enumerate(sets) if one & wanted]
    heapq.heapify(heap)
    picked, left = [], wanted
    while heap and left:
        told, at = heapq.heappop(heap)
        gain = (sets[at] & left).bit_count()
        if gain and gain < -told:
            heapq.heappush(heap, (-gain, at))
        elif gain:
            picked.append(at)
            left &= ~sets[at]
    return tuple(picked)


def fewest(sets: Sequence[int], wanted: int, most_steps: int = MOST_STEPS) -> Picked:
    """Return as few sets as can be found that cover all of ``wanted`` that can be covered."""
    coverable = 0
    for one in sets:
        coverable |= one & wanted
    quick = greedy(sets, wanted)
    search = _Search(sets, _worth_a_look(sets, coverable), quick, most_steps)
    search.go_on(coverable, ())
    chosen = sorted(search.best)
    order = greedy([sets[at] for at in chosen], wanted)
    return Picked(tuple(chosen[at] for at in order), search.steps < most_steps)


def _worth_a_look(sets: Sequence[int], wanted: int) -> tuple[int, ...]:
    """Return the sets that no other set holds whole; of equal ones the first."""
    first: dict[int, int] = {}
    for at, one in enumerate(sets):
        if one & wanted:
            first.setdefault(one & wanted, at)
    large: list[int] = []
    for one in sorted(first, key=lambda one: (-one.bit_count(), first[one])):
        if not any(one & other == one for other in large):
            large.append(one)
    return tuple(sorted(first[one] for one in large))


class _Search:
    """Looks for fewer sets than are known, always at the thing that the fewest sets hold."""

    def __init__(
        self, sets: Sequence[int], among: Sequence[int], known: tuple[int, ...], most_steps: int
    ) -> None:
        self.best = known
        self.steps = 0
        self._sets = sets
        self._among = among
        self._most_steps = most_steps

    def go_on(self, left: int, picked: tuple[int, ...]) -> None:
        """Cover what is left in every way that may need fewer sets than the best so far."""
        self.steps += 1
        if self.steps >= self._most_steps:
            return
        if not left:
            if len(picked) < len(self.best):
                self.best = picked
            return
        gains = sorted(((self._sets[at] & left).bit_count() for at in self._among), reverse=True)
        if len(picked) + _least(gains, left.bit_count()) >= len(self.best):
            return
        for at in self._holding(left):
            self.go_on(left & ~self._sets[at], (*picked, at))

    def _holding(self, left: int) -> list[int]:
        """Return the sets that hold the rarest thing that is left, the largest gain first."""
        rarest: list[int] = []
        rest = left
        while rest:
            bit = rest & -rest
            rest ^= bit
            holding = [at for at in self._among if self._sets[at] & bit]
            if not rarest or len(holding) < len(rarest):
                rarest = holding
        return sorted(rarest, key=lambda at: (-(self._sets[at] & left).bit_count(), at))


def _least(gains: Sequence[int], left: int) -> int:
    """Return how many sets it takes at least, if none of them overlapped."""
    for number, gain in enumerate(gains):
        if left <= 0:
            return number
        left -= gain
    return len(gains)
