"""Whoever stands beside what harms is thought of too: a child, or somebody frail.

A child who sees, hears or lives with abuse is harmed by it (Domestic Abuse Act 2021, section 3); to
exploit a child is abuse (Working Together to Safeguard Children). An adult who needs care and is
hurt is at risk (Care Act 2014, section 42). None of it opens a panel here: what harms leads, and
decides how urgent it is.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence

from directory.search.language import BesideHarm
from directory.search.needs.phrases import Heard
from directory.search.needs.speech import Spoken

_SURELY_READ = 3
_CLEARLY = 0.5
"""Share of the best score from which safety gives way to nothing."""
_BESIDE = 0.15
"""Share of the best score: enough to be shown, too little to lead."""


class AlsoAtRisk:
    """Thinks of others beside what harms."""

    def __init__(self, rules: Iterable[BesideHarm], needs: Collection[str]) -> None:
        """Take whom to think of beside which need, and the ids of the needs that there are."""
        self._rules = tuple(rule for rule in rules if rule.need in needs)

    def thought_of(
        self,
        shown: Sequence[Heard],
        words: Sequence[Spoken],
        features: Mapping[str, Sequence[int]],
        safety: Collection[str],
    ) -> list[Heard]:
        """Return ``shown`` with those whom the words name among the first three.

        Args:
            shown: What was heard, best first.
            words: The line.
            features: What its words are heard as, with their places.
            safety: Needs that stay where they are, if they are heard clearly.
        """
        held = list(shown)
        first = {heard.owner for heard in shown[:_SURELY_READ]}
        for rule in self._rules:
            if not first & rule.beside or rule.need in first:
                continue
            named = {place for place, spoken in enumerate(words) if spoken.word in rule.words}
            if named:
                terms = frozenset(term for term, at in features.items() if named & set(at))
                held = _among_the_first(held, rule.need, terms, safety)
                first.add(rule.need)
        return held[: max(len(shown), _SURELY_READ)]


def _among_the_first(
    held: Sequence[Heard], need: str, terms: frozenset[str], safety: Collection[str]
) -> list[Heard]:
    """Return ``held`` with a need in third place, or behind safety that is heard there clearly."""
    own = next((heard for heard in held if heard.owner == need), None)
    rest = [heard for heard in held if heard is not own]
    place = min(_SURELY_READ - 1, len(rest))
    clearly = _CLEARLY * held[0].score
    while place < len(rest) and rest[place].owner in safety and rest[place].score >= clearly:
        place += 1
    new = own or Heard(need, _BESIDE * held[0].score, terms, 0.0, 0.0)
    return [*rest[:place], new, *rest[place:]]
