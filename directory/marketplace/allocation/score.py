"""How good a plan is, part by part, and the same as a quadratic assignment to search.

Each part of a score runs from 0 (best) to 100; the whole is the parts times their weights.
"""

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from directory.marketplace.allocation.measures import Flow, Measures, mean_of_pairs, pairs
from directory.marketplace.allocation.problem import Term
from directory.marketplace.allocation.setting import Setting
from directory.marketplace.allocation.spots import Table
from directory.model.events import Weights

PRESETS: Mapping[str, tuple[str, Weights]] = {
    "together": ("Same themes together", Weights(together=1.0, spread=0.0, walk=0.3, wants=1.0)),
    "spread": ("Spread out", Weights(together=0.0, spread=1.0, walk=0.3, wants=1.0)),
    "walk": ("Short walks", Weights(together=0.3, spread=0.0, walk=1.0, wants=1.0)),
}
"""Each button: what stands on it, and what it weighs."""
POINT = 10_000
"""What one point of the score is in the whole numbers of the search."""
SPARE = 20
"""Points for each place used that was to be kept free."""


class Part(NamedTuple):
    """One part of a score."""

    name: str
    value: float
    weight: float
    words: str
    """What was measured."""


def preset(name: str, weights: Weights) -> Weights:
    """Return the weights of a button; how much moves weigh stays as it was."""
    return PRESETS[name][1].model_copy(update={"moves": weights.moves})


def parts(measures: Measures, weights: Weights, at: Sequence[int]) -> tuple[Part, ...]:
    """Return each part of the score of a plan: ``at`` is the place of each stall."""
    told = (_group(measures, at), _spread(measures, at), _walk(measures, at))
    every = (*told, _wants(measures, at), _moves(measures.setting, at))
    return tuple(Part(name, value, getattr(weights, name), words) for name, value, words in every)


def total(every: Sequence[Part]) -> float:
    """Return the whole score; less is better."""
    return math.fsum(one.value * one.weight for one in every)


Told = tuple[str, float, str]


def _group(measures: Measures, at: Sequence[int]) -> Told:
    metres = mean_of_pairs(measures.same_group, measures.setting.spots.distances, at)
    value = 100 * mean_of_pairs(measures.same_group, measures.apart, at)
    return "together", value, f"Tables of one group are {metres:.1f} m apart on average."


def _spread(measures: Measures, at: Sequence[int]) -> Told:
    value = 100 * mean_of_pairs(measures.same_group, measures.close, at)
    return "spread", value, "How close tables of one group are: 0 is as far as the hall allows."


def _walk(measures: Measures, at: Sequence[int]) -> Told:
    between = mean_of_pairs(measures.often_together, measures.walks, at)
    door = math.fsum(measures.door[p] for p in at) / max(len(at), 1)
    words = f"The walk from the door is {door:.1f} m on average"
    if pairs(measures.often_together):
        words += f", between what people often need together {between:.1f} m"
    return "walk", 50 * (between + door) / measures.longest, f"{words}."


def _wants(measures: Measures, at: Sequence[int]) -> Told:
    misses = sum(measures.misses[n][p] for n, p in enumerate(at))
    words = f"{misses} of {measures.wishes} wishes are not met."
    return "wants", 100 * misses / max(measures.wishes, 1), words


def _moves(setting: Setting, at: Sequence[int]) -> Told:
    moved = sum(at[n] != p for n, p in setting.before.items())
    words = f"{moved} of {len(setting.before)} moved."
    return "moves", 100 * moved / max(len(setting.before), 1), words


def terms(measures: Measures, weights: Weights) -> tuple[Term, ...]:
    """Return what pairs of stalls cost, in whole numbers; the sum over pairs is the score's."""
    group = _table(
        [(weights.together, measures.apart), (weights.spread, measures.close)],
        100 / max(pairs(measures.same_group), 1),
    )
    walked = _table(
        [(weights.walk / measures.longest, measures.walks)],
        50 / max(pairs(measures.often_together), 1),
    )
    every = ((measures.same_group, group), (measures.often_together, walked))
    return tuple(Term(flow, far) for flow, far in every)


def linear(measures: Measures, weights: Weights) -> list[list[int]]:
    """Return what each stall costs at each place by itself, in whole numbers."""
    setting = measures.setting
    count = max(len(setting.stalls), 1)
    door = [weights.walk * 50 * one / measures.longest / count for one in measures.door]
    spare = [SPARE * one.spare for one in setting.pitches]
    miss = weights.wants * 100 / max(measures.wishes, 1)
    move = weights.moves * 100 / max(len(setting.before), 1)
    return [
        [
            round(POINT * (door[p] + spare[p] + miss * misses + move * _is_move(setting, n, p)))
            for p, misses in enumerate(row)
        ]
        for n, row in enumerate(measures.misses)
    ]


def _is_move(setting: Setting, stall: int, place: int) -> bool:
    return setting.before.get(stall, place) != place


def _table(weighed: Sequence[tuple[float, Table]], each: float) -> Flow:
    """Return distances with their weights; half each, for the search counts each pair twice."""
    size = range(len(weighed[0][1]))
    return tuple(
        tuple(
            round(POINT * each / 2 * sum(weight * table[p][q] for weight, table in weighed))
            for q in size
        )
        for p in size
    )
