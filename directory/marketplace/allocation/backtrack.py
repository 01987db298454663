"""A plan that keeps every rule, or the proof that there is none: backtracking that looks ahead.

Only stalls that a rule ties to others are tried out; at every step a matching tells whether the
rest can still stand. Stalls that are alike are tried in one order only, and what failed before is
tried first after each restart. Equal questions get equal answers: steps are counted, not seconds.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from directory.marketplace.allocation.fitting import bits, match
from directory.marketplace.allocation.rules import Rule

STEPS = 20_000
"""Places tried before the search gives up: seconds."""
FIRST_TRY = 200
"""Steps before the first restart; each is four times as long as the one before."""


class Answer(NamedTuple):
    """What came of a search."""

    places: tuple[int, ...] | None
    """Of each stall; None where no plan was found."""
    proved: bool
    """Whether there is no plan, and not only none that was found."""


class _GaveUp(Exception):  # noqa: N818  (a search that ended, not a fault)
    """So many steps were enough."""


def keep_all(
    allowed: Sequence[int], rules: Sequence[Rule], before: Sequence[int | None] = (),
    steps: int = STEPS,
) -> Answer:  # fmt: skip
    """Return places for all stalls that keep every rule, if there are any.

    Args:
        allowed: The places that fit each stall, as bits.
        rules: The rules.
        before: Where each stall was, to be kept where it can; None where it was nowhere.
        steps: How many places to try at most.
    """
    search = _Search(allowed, rules, before)
    least = FIRST_TRY
    while steps > 0:
        try:
            found = search.run(min(least, steps))
        except _GaveUp:
            steps, least = steps - least, least * 4
        else:
            return Answer(found, proved=found is None)
    return Answer(None, proved=False)


class _Search:
    def __init__(
        self, allowed: Sequence[int], rules: Sequence[Rule], before: Sequence[int | None]
    ) -> None:
        self._allowed = list(allowed)
        self._before = [*before, *[None] * (len(allowed) - len(before))]
        self._pairs: list[list[tuple[int, tuple[int, ...]]]] = [[] for _ in allowed]
        self._loads = [rule for rule in rules if rule.kind == "watts"]
        for rule in rules:
            self._take(rule)
        tied = {one for rule in self._loads for one in rule.stalls}
        self._tied = [n for n in range(len(allowed)) if self._pairs[n] or n in tied]
        self._weight = [1 + len(one) for one in self._pairs]
        self._alike = _alike(self._allowed, self._pairs, tied)
        self._left = 0

    def run(self, steps: int) -> tuple[int, ...] | None:
        self._left = steps
        wide = match(self._allowed, self._before)
        if None in wide:
            return None
        once = [n for n in self._tied if self._allowed[n].bit_count() == 1]
        domains = self._narrowed(list(self._allowed), once)
        return None if domains is None else self._next(domains, wide)

    def _take(self, rule: Rule) -> None:
        if rule.kind == "watts":
            return
        one, *others = rule.stalls
        if not others:
            self._allowed[one] &= rule.open[0]
        for other in others:
            self._pairs[one].append((other, rule.open))
            self._pairs[other].append((one, rule.open))

    def _next(self, domains: list[int], last: list[int | None]) -> tuple[int, ...] | None:
        found = match(domains, last)
        if None in found:
            return None
        choice = [n for n in self._tied if domains[n].bit_count() > 1]
        if not choice:
            return tuple(one for one in found if one is not None)
        stall = min(choice, key=lambda n: (domains[n].bit_count() / self._weight[n], n))
        for place in self._in_order(stall, domains):
            self._left -= 1
            if self._left < 0:
                raise _GaveUp
            tried = list(domains)
            tried[stall] = 1 << place
            narrower = self._narrowed(tried, [stall])
            done = None if narrower is None else self._next(narrower, found)
            if done is not None:
                return done
        self._weight[stall] += 1
        return None

    def _in_order(self, stall: int, domains: list[int]) -> Iterator[int]:
        """Return the places of a stall: where it was, then those that take least from others."""

        def taken(place: int) -> tuple[bool, int, int]:
            lost = sum((domains[n] & ~open_[place]).bit_count() for n, open_ in self._pairs[stall])
            return (place != self._before[stall], lost, place)

        return iter(sorted(bits(domains[stall]), key=taken))

    def _narrowed(self, domains: list[int], queue: list[int]) -> list[int] | None:
        """Take away what settled stalls leave to nobody; None where somebody has nothing left."""
        for stall in queue:
            place = domains[stall].bit_length() - 1
            for other, left in self._leaves(stall, place):
                kept = domains[other] & left
                if not kept:
                    self._weight[other] += 1
                    return None
                if kept != domains[other]:
                    domains[other] = kept
                    if kept.bit_count() == 1:
                        queue.append(other)
        return domains if self._within_loads(domains) else None

    def _leaves(self, stall: int, place: int) -> Iterator[tuple[int, int]]:
        """Yield what a settled stall leaves of the places of each other tied one."""
        yield from ((n, ~(1 << place)) for n in self._tied if n != stall)
        yield from ((n, open_[place]) for n, open_ in self._pairs[stall])
        for other in self._alike[stall]:
            yield other, ((1 << place) - 1 if other < stall else ~((1 << place + 1) - 1))

    def _within_loads(self, domains: list[int]) -> bool:
        for rule in self._loads:
            here = rule.open[0]
            sure = (w for n, w in zip(rule.stalls, rule.drawn, strict=True)
                    if not domains[n] & ~here)  # fmt: skip
            if sum(sure) > rule.most:
                return False
        return True


def _alike(
    allowed: Sequence[int], pairs: Sequence[Sequence[tuple[int, tuple[int, ...]]]], tied: set[int]
) -> list[list[int]]:
    """Return for each stall those that could change places with it in any plan."""
    found: list[list[int]] = [[] for _ in allowed]
    for one in range(len(allowed)):
        for two in range(one):
            plain = pairs[one] and pairs[two] and one not in tied and two not in tied
            if plain and allowed[one] == allowed[two] and _same(pairs, one, two):
                found[one].append(two)
                found[two].append(one)
    return found


def _same(pairs: Sequence[Sequence[tuple[int, tuple[int, ...]]]], one: int, two: int) -> bool:
    mine = sorted((n, open_) for n, open_ in pairs[one] if n != two)
    return mine == sorted((n, open_) for n, open_ in pairs[two] if n != one)
