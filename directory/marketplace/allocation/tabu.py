"""Robust tabu search with restarts (Taillard 1991, Misevicius 2005): good plans, in pure Python.

From an assignment the best exchange of two things is made again and again, be it for the worse; a
pair that was exchanged of late may not be again. When nothing better has turned up for a while, the
best is shaken and the search goes on from there. Long walks suit even problems, short ones those
with few flows; both take turns.

The same problem, seed and number of ``rounds`` give the same plan on every machine. ``seconds``
only cuts a search short: give both, with enough seconds, where a plan must be repeatable.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from directory.marketplace.allocation.bans import Bans
from directory.marketplace.allocation.problem import Found, Number, Problem, Progress, Term
from directory.marketplace.allocation.standing import Standing
from directory.marketplace.allocation.whole import Rows, Whole, whole

TELL_EVERY = 64
"""Rounds."""

__all__ = ["Found", "Limits", "Problem", "Term", "search"]


@dataclass(frozen=True)
class Limits:
    """When a search ends; whatever comes first.

    Attributes:
        rounds: moves to make; None for no limit.
        seconds: by ``clock``; None for no limit.
        until: a cost that is good enough (a lower bound, or that of a known best).
        clock: ``time.process_time`` measures our own work only.
        stopped: asked now and then; true ends the search with the best so far.
    """

    rounds: int | None = None
    seconds: float | None = None
    until: Number | None = None
    clock: Callable[[], float] = time.monotonic
    stopped: Callable[[], bool] | None = None


def search(
    problem: Problem, limits: Limits, *, seed: int = 0, on_progress: Progress | None = None
) -> Found:
    """The best assignment found within the limits; never worse than the problem's start.

    Raises:
        ValueError: no limit at all, or matrices that do not fit together.
    """
    if limits.rounds is None and limits.seconds is None:
        raise ValueError("a search needs a limit")
    ready = whole(problem)
    run = _Run(ready, limits, seed, _start(problem, ready, seed))
    run.on_progress = on_progress
    run.search()
    return _found(problem, ready, run)


def _start(problem: Problem, ready: Whole, seed: int) -> list[int]:
    """Where each thing of the ready problem stands at first."""
    if problem.start is None:
        place = list(range(problem.places))
        Random(seed).shuffle(place)
        return place
    left = sorted(set(range(problem.places)) - set(problem.start))
    return [problem.start[name] if name < problem.things else left.pop() for name in ready.names]


def _found(problem: Problem, ready: Whole, run: "_Run") -> Found:
    permutation = [0] * problem.things
    for name, place in zip(ready.names, run.best, strict=True):
        if name < problem.things:
            permutation[name] = place
    cost, best = problem.cost(permutation), tuple(permutation)
    if problem.start is not None:
        before = problem.cost(problem.start)
        if before <= cost:
            best, cost = tuple(problem.start), before
    return Found(best, cost, run.rounds)


@dataclass(frozen=True)
class _Style:
    """How a walk goes; all of it in shares of the number of things that may move."""

    patience: float
    """Moves without anything better before the walk ends."""
    ban: tuple[float, float]
    """Least and most moves for which a pair is banned."""
    shake: tuple[float, float]
    """Least and most exchanges at random before the walk begins."""


LONG = _Style(10, (0.9, 1.1), (0.15, 0.5))
SHORT = _Style(1, (0.3, 0.6), (0.15, 0.4))
SPARSE = 0.15
"""Where fewer than this share of all flows (or distances) are there at all, all walks are short."""
LEAST_SHAKE = 3


class _Run:
    """One search: where it stands, the best so far, and what is left of the limits."""

    def __init__(self, ready: Whole, limits: Limits, seed: int, place: list[int]) -> None:
        self.ready, self.limits, self.draw = ready, limits, Random(seed)
        self.standing = Standing(ready, place)
        self.best, self.best_cost = place[:], self.standing.cost
        self.on_progress: Progress | None = None
        self.rounds = 0
        self.began = limits.clock()
        self.enough = None if limits.until is None else limits.until * ready.scale

    def search(self) -> None:
        """Walk, shake and walk again until a limit is reached."""
        ready = self.ready
        if ready.moving < 2 or ready.idle == ready.moving or self.ended():
            return
        spent = dict.fromkeys((SHORT,) if _is_sparse(ready) else (LONG, SHORT), 0)
        while True:
            style = min(spent, key=spent.__getitem__)
            before = self.rounds
            if self.walk(style):
                return
            self.standing.stand(self.best)
            if self.shake(max(LEAST_SHAKE, int(ready.moving * self.draw.uniform(*style.shake)))):
                return
            spent[style] += self.rounds - before

    def ended(self) -> bool:
        """Whether a limit is reached; tells the progress now and then."""
        limits = self.limits
        if self.enough is not None and self.best_cost <= self.enough:
            return True
        share = _share(self.rounds, limits.rounds)
        if limits.seconds is not None:
            share = max(share, _share(limits.clock() - self.began, limits.seconds))
        if self.on_progress is not None and (share >= 1 or not self.rounds % TELL_EVERY):
            self.on_progress(min(share, 1.0), self.best_cost / self.ready.scale)
        return share >= 1 or (limits.stopped is not None and limits.stopped())

    def move(self, one: int, other: int) -> bool:
        """Make an exchange; true if the search has ended."""
        self.standing.exchange(one, other)
        self.rounds += 1
        if self.standing.cost < self.best_cost:
            self.best, self.best_cost = self.standing.place[:], self.standing.cost
        return self.ended()

    def shake(self, count: int) -> bool:
        draw, idle, moving = self.draw, self.ready.idle, self.ready.moving
        for _ in range(count):
            one = draw.randrange(max(idle, 1), moving)
            if self.move(one, draw.randrange(one)):
                return True
        return False

    def walk(self, style: _Style) -> bool:
        """Search until nothing better than the walk's own best came for so long."""
        standing, size, draw = self.standing, self.ready.moving, self.draw
        bans = Bans(standing)
        least, most = (int(share * size) + 1 for share in style.ban)
        lowest, quiet, one = standing.cost, 0, size - 1
        while quiet < style.patience * size:
            one, other = bans.choose(self.best_cost - standing.cost, one)
            if one < 0:  # a few things, all banned
                return self.shake(1)
            bans.ban(one, other, draw.randint(least, most))
            if self.move(one, other):
                return True
            quiet += 1
            if standing.cost < lowest:
                lowest, quiet = standing.cost, 0
        return False


def _share(used: float, allowed: float | None) -> float:
    if allowed is None:
        return 0.0
    return used / allowed if allowed > 0 else 1.0


def _is_sparse(ready: Whole) -> bool:
    enough = SPARSE * len(ready.names) ** 2
    return all(
        min(_there(part.flow), _there(part.distance)) < enough for part in ready.parts
    )  # fmt: skip


def _there(matrix: Rows) -> int:
    return sum([len(row) - row.count(0) for row in matrix])
