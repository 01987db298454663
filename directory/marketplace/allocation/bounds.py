"""A floor under the cost of every assignment (Gilmore 1962, Lawler 1963).

For each thing at each place the cheapest imaginable company is reckoned: its largest flows go the
shortest ways. The cheapest assignment of these is a cost that no plan can go below.
"""

from collections.abc import Sequence
from operator import mul

from directory.marketplace.allocation.assignment import assign, total
from directory.marketplace.allocation.problem import Matrix, Number, Problem, Term

Costs = list[list[Number]]


def lower_bound(problem: Problem) -> Number:
    """A cost that no assignment goes below, in the units of the problem; pinned things stay."""
    costs = [list(row) for row in problem.linear or _nothing(problem)]
    for term in problem.terms:
        _add_cheapest_company(costs, term)
    fixed = {thing: problem.start[thing] for thing in problem.pinned} if problem.start else {}
    taken = set(fixed.values())
    free = [place for place in range(problem.places) if place not in taken]
    left = [[row[place] for place in free] for thing, row in enumerate(costs) if thing not in fixed]
    return total(left, assign(left)) + sum(costs[thing][place] for thing, place in fixed.items())


def _nothing(problem: Problem) -> Matrix:
    return [[0] * problem.places for _ in range(problem.things)]


def _add_cheapest_company(costs: Costs, term: Term) -> None:
    """Add, for thing ``i`` at place ``p``, the least that its own row of the term can cost."""
    spare = [0] * (len(term.distance) - len(term.flow))
    flows = [sorted([*_without(row, i), *spare]) for i, row in enumerate(term.flow)]
    ways = [sorted(_without(row, p), reverse=True) for p, row in enumerate(term.distance)]
    for i, row in enumerate(costs):
        own, sums = term.flow[i][i], flows[i]
        for p, way in enumerate(ways):
            row[p] += sum(map(mul, sums, way)) + own * term.distance[p][p]


def _without(row: Sequence[Number], index: int) -> list[Number]:
    return [one for at, one in enumerate(row) if at != index]
