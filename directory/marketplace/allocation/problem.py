"""A quadratic assignment: things that stand at places, and what each pair of them costs.

The cost of an assignment ``p`` (thing ``i`` stands at place ``p[i]``, both counted from 0) is the
sum over all terms and all pairs of ``flow[i][j] * distance[p[i]][p[j]]``, and of
``linear[i][p[i]]`` for each thing. A hard rule is a term (or a linear cost) with a large number.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import fsum

Number = int | float
Matrix = Sequence[Sequence[Number]]
Places = tuple[int, ...]
"""The place of each thing, counted from 0."""


@dataclass(frozen=True)
class Term:
    """What pairs of things cost: ``flow`` between things, times ``distance`` between places.

    Neither need be symmetric. ``flow[i][j]`` is what goes from thing ``i`` to thing ``j``.
    """

    flow: Matrix
    distance: Matrix


@dataclass(frozen=True)
class Problem:
    """Things and places, as many places as things or more; a place left over stays empty.

    Attributes:
        terms: at least one; all of the same size.
        linear: what thing ``i`` costs at place ``p``, ``linear[i][p]``.
        pinned: things that stay where ``start`` has them.
        start: where each thing stands at first; with pinned things it must be given.
    """

    terms: tuple[Term, ...]
    linear: Matrix | None = None
    pinned: frozenset[int] = frozenset()
    start: Places | None = None

    @property
    def things(self) -> int:
        """How many things are to be placed."""
        return len(self.terms[0].flow)

    @property
    def places(self) -> int:
        """How many places there are."""
        return len(self.terms[0].distance)

    def cost(self, assignment: Sequence[int]) -> Number:
        """What an assignment costs, summed anew: whole if all figures are whole, else a float."""
        parts: list[Number] = []
        for term in self.terms:
            for flows, place in zip(term.flow, assignment, strict=True):
                row = term.distance[place]
                parts += [flow * row[other] for flow, other in zip(flows, assignment, strict=True)]
        if self.linear is not None:
            parts += [row[place] for row, place in zip(self.linear, assignment, strict=True)]
        return sum(parts) if all(isinstance(one, int) for one in parts) else fsum(parts)


@dataclass(frozen=True)
class Found:
    """The best assignment that a search came upon.

    ``cost`` is summed anew from the problem as given; ``rounds`` is how many moves were made.
    """

    permutation: Places
    cost: Number
    rounds: int


Progress = Callable[[float, Number], None]
"""Told the share of the allowance that is used (0 to 1) and the best cost so far."""
