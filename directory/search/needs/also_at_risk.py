"""Whoever stands beside what harms is thought of too: a child, or somebody frail.

A child who sees, hears or lives with abuse is harmed by it (Domestic Abuse Act 2021, section 3); to
exploit a child is abuse (Working Together to Safeguard Children). An adult who needs care and is
hurt is at risk (Care Act 2014, section 42). None of it opens a panel here: what harms leads, and
decides how urgent it is.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from directory.search.language import BesideHarm
from directory.search.needs.ages import ages_in
from directory.search.needs.phrases import Heard
from directory.search.needs.speaker import CHILD_AT_RISK
from directory.search.needs.speech import Spoken

_SURELY_READ = 3
_CLEARLY = 0.5
"""Share of the best score from which safety gives way to nothing."""
_HEARD = 0.25
"""Share of the best score from which somebody beside a harm is thought of."""
_BESIDE = 0.15
"""Share of the best score: enough to be shown, too little to lead."""


class Line(NamedTuple):
    """One line: its words, what they are heard as with their places, and if a child says it."""

    words: Sequence[Spoken]
    features: Mapping[str, Sequence[int]]
    child: bool


class AlsoAtRisk:
    """Thinks of others beside what harms."""

    def __init__(
        self, rules: Iterable[BesideHarm], needs: Collection[str], people: Collection[str]
    ) -> None:
        """Take whom to think of beside which need, the ids of all needs, and words for people."""
        self._rules = tuple(rule for rule in rules if rule.need in needs)
        self._people = people

    def thought_of(
        self,
        shown: Sequence[Heard],
        line: Line,
        safety: Collection[str],
    ) -> list[Heard]:
        """Return ``shown`` with those whom the words name among the first three.

        Args:
            shown: What was heard, best first.
            line: Its words.
            safety: Needs that stay where they are, if they are heard clearly.
        """
        held = list(shown)
        first = {heard.owner for heard in shown[:_SURELY_READ]}
        least = _HEARD * max((heard.score for heard in shown), default=0.0)
        harm = {heard.owner for heard in shown[:_SURELY_READ] if heard.score >= least}
        for rule in self._rules:
            beside = harm & rule.beside
            if not beside or rule.need in first:
                continue
            named = self._named(rule, line.words)
            if named or (rule.need == CHILD_AT_RISK and line.child):
                terms = frozenset(term for term, at in line.features.items() if named & set(at))
                held = _among_the_first(held, rule.need, terms, safety, beside)
                first.add(rule.need)
        return held[: max(len(shown), _SURELY_READ)]

    def _named(self, rule: BesideHarm, words: Sequence[Spoken]) -> set[int]:
        """Return the places that name somebody of the rule, by a word or by an age."""
        told = {place for place, spoken in enumerate(words) if spoken.word in rule.words}
        if rule.ages:
            told.update(at for at, age in ages_in(words, self._people) if age in rule.ages)
        return told


def _among_the_first(
    held: Sequence[Heard],
    need: str,
    terms: frozenset[str],
    safety: Collection[str],
    beside: Collection[str],
) -> list[Heard]:
    """Return ``held`` with a need in third place, or behind it where no other can give way.

    The first need gives way to nothing, nor does safety that is heard clearly, nor the harm
    ``beside`` which somebody stands.
    """
    own = next((heard for heard in held if heard.owner == need), None)
    rest = [heard for heard in held if heard is not own]
    clearly = _CLEARLY * held[0].score
    new = own or Heard(need, _BESIDE * held[0].score, terms, 0.0, 0.0)
    if len(rest) < _SURELY_READ:
        return [*rest, new]
    for place in range(_SURELY_READ - 1, 0, -1):
        one = rest[place]
        stays = one.owner in beside or (one.owner in safety and one.score >= clearly)
        if not stays:
            read = [h for h in rest[:_SURELY_READ] if h is not one]
            return [*read, new, one, *rest[_SURELY_READ:]]
    return [*rest[:_SURELY_READ], new, *rest[_SURELY_READ:]]
