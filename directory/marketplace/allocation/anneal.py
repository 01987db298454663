"""Exchanges that are made even for the worse while it is warm: plans among rules that part them.

Rules that stand between good plans like walls stop a search that never breaks one. Here a broken
rule costs a few points only, so that the search passes through; what fits a stall by itself is
never left. Whoever asks looks whether the plan that came out keeps its rules.
"""

import math
from collections.abc import Sequence
from random import Random
from typing import NamedTuple

from directory.marketplace.allocation.fitting import bits
from directory.marketplace.allocation.problem import Number, Problem

Near = list[list[tuple[int, list[list[Number]]]]]


class Cooling(NamedTuple):
    """How long it cools, and from what to what, in the cost of the problem."""

    steps: int
    warm: float
    cold: float


class Annealing:
    """A problem whose flows and distances are symmetric, made ready to be annealed often."""

    def __init__(self, problem: Problem, allowed: Sequence[int]) -> None:
        """Take a problem with a linear cost, and the places that fit each thing, as bits."""
        self._alone = problem.linear or ()
        self._allowed = allowed
        self._places = problem.places
        self._open = [list(bits(mask)) for mask in allowed]
        self._moving = [n for n, one in enumerate(self._open) if len(one) > 1]
        self._near = _near(problem)

    def run(self, start: Sequence[int], cooling: Cooling, draw: Random) -> tuple[int, ...]:
        """Return the best assignment on the way from ``start``."""
        place, who = list(start), [-1] * self._places
        for thing, at in enumerate(place):
            who[at] = thing
        cost = lowest = 0.0
        best, warmth = place[:], cooling.warm
        cools = (cooling.cold / cooling.warm) ** (1 / max(cooling.steps, 1))
        for _ in range(cooling.steps if self._moving else 0):
            warmth *= cools
            thing = self._moving[int(draw.random() * len(self._moving))]
            open_ = self._open[thing]
            to = open_[int(draw.random() * len(open_))]
            here, other = place[thing], who[to]
            if to == here or (other >= 0 and not self._allowed[other] >> here & 1):
                continue
            change = self._change(place, thing, to, other)
            if change <= 0 or draw.random() < math.exp(-change / warmth):
                place[thing], who[to], who[here] = to, thing, other
                if other >= 0:
                    place[other] = here
                cost += change
                if cost < lowest:
                    lowest, best = cost, place[:]
        return tuple(best)

    def _change(self, place: list[int], thing: int, to: int, other: int) -> float:
        """Return what it costs that a thing and the one at its new place change places."""
        here = place[thing]
        change = self._alone[thing][to] - self._alone[thing][here]
        for one, far in self._near[thing]:
            if one != other:
                at = place[one]
                change += far[to][at] - far[here][at]
        if other < 0:
            return change
        change += self._alone[other][here] - self._alone[other][to]
        for one, far in self._near[other]:
            if one != thing:
                at = place[one]
                change += far[here][at] - far[to][at]
        return change


def _near(problem: Problem) -> Near:
    """Return for each thing the others that it has to do with, and what each two places cost."""
    made: dict[tuple[int, ...], list[list[Number]]] = {}
    near: Near = [[] for _ in range(problem.things)]
    for one in range(problem.things):
        for other in range(one):
            which = tuple(n for n, term in enumerate(problem.terms) if term.flow[one][other])
            if which:
                far = made.setdefault(which, []) or _both_ways(problem, which)
                made[which] = far
                near[one].append((other, far))
                near[other].append((one, far))
    return near


def _both_ways(problem: Problem, which: tuple[int, ...]) -> list[list[Number]]:
    tables = [problem.terms[n].distance for n in which]
    size = range(problem.places)
    return [[2 * sum(table[p][q] for table in tables) for q in size] for p in size]
