"""Rules as costs: hard ones that no plan is worth breaking, or soft ones to search through."""

from collections.abc import Sequence
from dataclasses import replace

from directory.marketplace.allocation.problem import Problem, Term
from directory.marketplace.allocation.rules import Rule


def with_rules(
    problem: Problem, alone: Sequence[int], rules: Sequence[Rule], each: int | None = None
) -> Problem:
    """Return a problem that also costs what breaks a rule.

    Args:
        problem: In whole numbers.
        alone: The places that are left open to each thing by itself, as bits.
        rules: The rules.
        each: What a rule on a pair costs if it is broken; more than any plan if left out.
    """
    most = _more_than_all(problem)
    linear = [
        [cost if alone[n] >> place & 1 else most for place, cost in enumerate(row)]
        for n, row in enumerate(problem.linear or ())
    ]
    pairs = [one for one in rules if one.kind != "watts" and len(one.stalls) == 2]
    terms = [
        _term([one for one in pairs if one.open == open_], problem, each or most)
        for open_ in dict.fromkeys(one.open for one in pairs)
    ]
    return replace(problem, terms=(*problem.terms, *terms), linear=linear)


def left_open(
    allowed: Sequence[int], start: Sequence[int], rules: Sequence[Rule]
) -> tuple[int, ...]:
    """Return the places that fit each thing, less those that rules on it alone take from it.

    Who draws on a power point that could be overdrawn may leave it, and nobody else may come to
    it, so that never more watts are drawn than at the start.
    """
    left = list(allowed)
    for rule in rules:
        for thing in rule.stalls:
            if rule.kind == "watts":
                is_there = rule.open[0] >> start[thing] & 1
                left[thing] &= -1 if is_there else ~rule.open[0]
            elif len(rule.stalls) == 1:
                left[thing] &= rule.open[0]
    return tuple(left)


def _more_than_all(problem: Problem) -> int:
    """Return more than any plan costs that breaks no rule."""
    paired = sum(
        sum(map(sum, term.flow)) * max((max(row) for row in term.distance), default=0)
        for term in problem.terms
    )
    return int(paired + sum(max(row) for row in problem.linear or ())) + 1


def _term(rules: Sequence[Rule], problem: Problem, cost: int) -> Term:
    """Return one term for rules that leave the same places open."""
    flow = [[0] * problem.things for _ in range(problem.things)]
    for rule in rules:
        one, two = rule.stalls
        flow[one][two] = flow[two][one] = 1
    size, open_ = range(problem.places), rules[0].open
    return Term(flow, [[0 if open_[p] >> q & 1 else cost for q in size] for p in size])
