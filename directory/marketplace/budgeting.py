"""Participatory budgeting: who speaks when, what the ballots say, and who gets the money.

The rule is plain enough to be read out in the hall: the best bid first, each in full while the
money lasts; where less is left than a bid asks for, it gets what is left if it can do with that,
else the money goes to the next. Where a tie decides who gets money, people decide, never we.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import partial
from itertools import groupby
from typing import NamedTuple

from directory.errors import BadInput
from directory.marketplace.tallying import BEST, counted, pounds, problems, tallied, with_bids
from directory.model.events import Bid, Budget, Funding

__all__ = [
    "BEST",
    "Award",
    "Decision",
    "Placed",
    "Tie",
    "counted",
    "decided",
    "drawn",
    "funded",
    "in_order",
    "pounds",
    "problems",
    "settled",
    "tallied",
]


class Award(NamedTuple):
    """What one bid gets."""

    funded: Funding
    given: int
    """Pence."""


WAITS, NOTHING = Award("", 0), Award("none", 0)


@dataclass(frozen=True, slots=True)
class Placed:
    """One bid with its result."""

    bid: Bid
    rank: int
    """1 is best; tied bids have the same."""
    points: Fraction
    """Votes, or the mean of the scores."""
    words: str
    """The result as it is read: ``31 votes``, ``4.25 (of 40 scores)``."""
    funded: Funding
    """Empty while a tie has to be decided first."""
    given: int
    """Pence."""


@dataclass(frozen=True, slots=True)
class Tie:
    """Bids with the same result."""

    rank: int
    bids: tuple[str, ...]
    """Their ids."""
    decides: bool
    """Whether it decides who gets money, and nobody has settled it yet."""
    words: str


@dataclass(frozen=True, slots=True)
class Decision:
    """The whole result, the best bid first."""

    placed: tuple[Placed, ...]
    ties: tuple[Tie, ...]
    pot: int
    given: int
    """Pence."""
    problems: tuple[str, ...]
    """What does not add up in the tally, each in a sentence."""

    @property
    def left(self) -> int:
        """Return the pence that nobody got."""
        return self.pot - self.given

    @property
    def is_whole(self) -> bool:
        """Say whether every bid has its answer and the tally adds up."""
        return not self.problems and all(one.funded for one in self.placed)

    def how_many(self, funded: Funding) -> int:
        """Return how many bids were funded in full, in part or not."""
        return sum(one.funded == funded for one in self.placed)


def drawn(budget: Budget, seed: int) -> Budget:
    """Return the budget with the order of talks drawn; the same seed draws the same order."""
    ids = sorted(one.id for one in budget.bids)
    random.Random(seed).shuffle(ids)
    order = {bid: at for at, bid in enumerate(ids, 1)}
    return with_bids(budget, {one: {"order": order[one]} for one in ids})


def in_order(budget: Budget) -> tuple[Bid, ...]:
    """Return the bids as they speak; those not drawn yet come last, as they were entered."""
    return tuple(sorted(budget.bids, key=lambda one: one.order or len(budget.bids) + 1))


def settled(budget: Budget, order: Sequence[str]) -> Budget:
    """Return the budget with a tie settled as people decided, the first of them first.

    Raises:
        BadInput: If these bids are not one tie, whole.
    """
    ties = (one for one in decided(budget).ties if set(order) == set(one.bids))
    if len(order) != len(set(order)) or next(ties, None) is None:
        raise BadInput("Name all bids of one tie, each once, the one that goes first first.")
    return with_bids(budget, {bid: {"first": at} for at, bid in enumerate(order, 1)})


def decided(budget: Budget) -> Decision:
    """Return who gets what, from the tally as it stands."""
    placed: list[Placed] = []
    ties: list[Tie] = []
    left, waits = budget.pot, False
    for points, some in groupby(_best_first(budget), partial(_points, budget)):
        level, rank = tuple(some), len(placed) + 1
        open_tie = not waits and bool(points) and _tie_decides(level, left)
        waits = waits or open_tie
        if len(level) > 1 and points:
            ties.append(_tie(budget, level, rank, decides=open_tie))
        for bid in level:
            award = WAITS if waits and points else _award(bid, points, left)
            left -= award.given
            placed.append(Placed(bid, rank, points, _result_words(budget, bid), *award))
    return Decision(
        tuple(placed), tuple(ties), budget.pot, budget.pot - left, tuple(problems(budget))
    )


def funded(budget: Budget) -> Budget:
    """Return the budget with the decision written into its bids."""
    told = decided(budget).placed
    return with_bids(budget, {one.bid.id: {"funded": one.funded, "given": one.given}
                               for one in told})  # fmt: skip


def _best_first(budget: Budget) -> list[Bid]:
    """Return the bids by result; within a tie as people decided, else as they spoke."""
    spoken = {one.id: at for at, one in enumerate(in_order(budget))}
    return sorted(
        budget.bids,
        key=lambda one: (-_points(budget, one), one.first or len(spoken) + 1, spoken[one.id]),
    )


def _points(budget: Budget, bid: Bid) -> Fraction:
    if budget.method == "ballot":
        return Fraction(bid.votes)
    total = sum(score * number for score, number in enumerate(bid.scores, 1))
    return Fraction(total, sum(bid.scores) or 1)


def _result_words(budget: Budget, bid: Bid) -> str:
    if budget.method == "ballot":
        return "1 vote" if bid.votes == 1 else f"{bid.votes} votes"
    number = sum(bid.scores)
    return f"{float(_points(budget, bid)):.2f} (of {number} scores)" if number else "no scores"


def _tie_decides(level: Sequence[Bid], left: int) -> bool:
    """Say whether bids with the same result cannot all have what they ask for, or all nothing."""
    firsts = {one.first for one in level}
    if len(level) == 1 or (0 not in firsts and len(firsts) == len(level)):
        return False
    if sum(one.asked for one in level) <= left:
        return False
    return any(_given(one, left) for one in level)


def _award(bid: Bid, points: Fraction, left: int) -> Award:
    """Return what a bid gets; one that nobody chose gets nothing, whatever is left."""
    given = _given(bid, left) if points else 0
    if not given:
        return NOTHING
    return Award("full" if given == bid.asked else "part", given)


def _given(bid: Bid, left: int) -> int:
    """Return the pence that a bid would get if it were next."""
    given = min(bid.asked, left)
    return given if given > 0 and given >= min(bid.least, bid.asked) else 0


def _tie(budget: Budget, level: Sequence[Bid], rank: int, *, decides: bool) -> Tie:
    named = " and ".join(f"{one.organisation} ({one.id})" for one in level)
    result = _result_words(budget, level[0])
    words = f"Rank {rank}: {named} have the same result, {result}."
    if decides:
        words += " There is not enough money for all of them: decide together which goes first."
    return Tie(rank, tuple(one.id for one in level), decides, words)
