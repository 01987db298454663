"""The search for the best plan: annealed many times with soft rules, then made sure with hard ones.

Every plan that comes out keeps all rules, because the start does and nothing else is taken.
"""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from random import Random

from directory.marketplace.allocation import tabu
from directory.marketplace.allocation.anneal import Annealing, Cooling
from directory.marketplace.allocation.penalties import left_open, with_rules
from directory.marketplace.allocation.problem import Number, Problem
from directory.marketplace.allocation.rules import Rule

STEPS_A_SECOND, STEPS_BY_SIZE = 200_000, 8_000_000
"""Exchanges tried, at most; and of a hall with one thing, with more things that much fewer."""
STEPS_A_THING = 1_500
"""In one run, from warm to cold."""
ROUNDS = 150
"""Of the tabu search that ends it."""
SOFT = (0.03, 0.05)
"""What breaking a rule costs in a run, as a share of what the start costs."""
WARM, COLD = 0.04, 0.0006
"""As shares of what the start costs."""


@dataclass(frozen=True, slots=True)
class Allowance:
    """How long to search.

    Attributes:
        seconds: That the search is made for, of the processor: it takes about half of them on a
            usual machine, and ends when they are over on a slow one. A machine that is busy with
            other things takes longer for the same plan.
        stopped: Asked now and then; true ends it.
        on_progress: Told the share that is done.
    """

    seconds: float
    stopped: Callable[[], bool] | None = None
    on_progress: Callable[[float], None] | None = None

    @property
    def is_stopped(self) -> bool:
        """Whether somebody stopped it."""
        return self.stopped is not None and self.stopped()


def better(
    problem: Problem, allowed: Sequence[int], rules: Sequence[Rule], allowance: Allowance,
    seed: int,
) -> tuple[int, ...]:  # fmt: skip
    """Return a plan that keeps every rule and is as good as the search could make it.

    Args:
        problem: Without rules, in whole numbers, with a start that keeps every rule.
        allowed: The places that fit each thing, as bits.
        rules: What must be kept.
        allowance: How long to search.
        seed: Another seed searches in another order.
    """
    start, until = problem.start or (), time.process_time() + allowance.seconds
    things = max(problem.things, 1)
    draw = Random(seed)
    whole = max(float(problem.cost(start)), 1.0)
    steps = allowance.seconds * min(STEPS_A_SECOND, STEPS_BY_SIZE / things)
    runs = max(int(steps / STEPS_A_THING / things), 1)
    cooling = Cooling(STEPS_A_THING * things, whole * WARM, whole * COLD)
    alone = left_open(allowed, start, rules)
    ready = [Annealing(with_rules(problem, alone, rules, int(whole * s)), alone) for s in SOFT]
    best: tuple[Number, tuple[int, ...]] = (problem.cost(start), start)
    for run in range(runs):
        if allowance.is_stopped:
            return best[1]
        if run and time.process_time() > until:
            break
        if allowance.on_progress:
            allowance.on_progress(run / runs)
        at = draw.choice(ready).run(best[1], cooling, draw)
        if all(rule.is_kept(dict(enumerate(at))) for rule in rules):
            best = min(best, (problem.cost(at), at))
    return _made_sure(problem, alone, rules, allowance, best[1])


def _made_sure(
    problem: Problem, alone: Sequence[int], rules: Sequence[Rule], allowance: Allowance,
    at: tuple[int, ...],
) -> tuple[int, ...]:  # fmt: skip
    """Return the best plan that exchanges make of this one without ever breaking a rule."""
    hard = replace(with_rules(problem, alone, rules), start=at)
    limits = tabu.Limits(ROUNDS, stopped=allowance.stopped)
    return tabu.search(hard, limits).permutation
