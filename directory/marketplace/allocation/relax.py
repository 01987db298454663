"""The fewest rules to give up so that there is a plan.

A core is a set of rules that cannot be kept together, though all but any one of them can. Whatever
is given up must hit every core; sets that do are tried by size, so the first that works is least.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from directory.marketplace.allocation.rules import SOFTEST_FIRST, Rule

QUESTIONS = 150
"""How often to ask whether rules can be kept, before a small set must do for the smallest."""

CanKeep = Callable[[Sequence[Rule]], bool]


class Relaxed(NamedTuple):
    """Rules to give up."""

    rules: tuple[Rule, ...]
    least: bool
    """Whether no fewer would do; else only: with these it works."""


def to_give_up(rules: Sequence[Rule], can_keep: CanKeep, questions: int = QUESTIONS) -> Relaxed:
    """Return the fewest rules to give up, the softest among equals.

    Args:
        rules: Rules that cannot all be kept; with none of them there is a plan.
        can_keep: Answers whether some rules can be kept together.
        questions: How many to ask at most.
    """
    asking = _Asking(can_keep, questions)
    ordered = sorted(rules, key=lambda one: SOFTEST_FIRST.index(one.kind))
    cores: list[frozenset[int]] = []
    queue: list[frozenset[int]] = [frozenset()]
    for given in queue:
        core = next((one for one in cores if not one & given), None)
        if core is None:
            left = [n for n in range(len(ordered)) if n not in given]
            if asking.left < 0:
                break
            if asking.can([ordered[n] for n in left]):
                return Relaxed(tuple(ordered[n] for n in sorted(given)), least=True)
            core = frozenset(_core(left, ordered, asking))
            cores.append(core)
        longer = (given | {n} for n in sorted(core))
        queue += [one for one in longer if one not in queue]
    return Relaxed(_by_one(ordered, can_keep), least=False)


class _Asking:
    def __init__(self, can_keep: CanKeep, left: int) -> None:
        self._can_keep, self.left = can_keep, left

    def can(self, rules: Sequence[Rule]) -> bool:
        self.left -= 1
        return self._can_keep(rules)


def _core(left: Sequence[int], rules: Sequence[Rule], asking: _Asking) -> list[int]:
    """Return a core of these rules, by halving (QuickXplain)."""

    def inner(ground: list[int], added: bool, some: list[int]) -> list[int]:
        if added and not asking.can([rules[n] for n in ground]):
            return []
        if len(some) == 1:
            return some
        half = len(some) // 2
        first, second = some[:half], some[half:]
        of_second = inner([*ground, *first], bool(first), second)
        of_first = inner([*ground, *of_second], bool(of_second), first)
        return [*of_first, *of_second]

    return inner([], False, list(left))


def _by_one(rules: Sequence[Rule], can_keep: CanKeep) -> tuple[Rule, ...]:
    """Return rules to give up, found by taking up one rule after the other, the hardest first."""
    kept: list[Rule] = []
    for rule in reversed(rules):
        if can_keep([*kept, rule]):
            kept.append(rule)
    return tuple(one for one in rules if one not in kept)
