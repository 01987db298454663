"""Weighs services by what they are about, once the words are finished.

While somebody types, the likeliest name is wanted, and each key must be quick: that is ``ranking``.
Finished words mostly say a topic. Then each typed word gathers evidence from every place where a
record says it, or another word for the same: much from a name, little from a long text. Evidence
counts for less the more there is, so that a service that says every word a little stands above
one that says one of them often.
"""

from collections.abc import Mapping

from directory.search.query import Typed
from directory.search.ranking import Weigher
from directory.search.records import Candidate, Told
from directory.search.tiers import Candidates

IN_FIELD = {"name": 5.0, "number": 5.0, "organisation": 2.0, "place": 1.5, "need": 1.0}
"""Evidence of one word in a short field. What a need is called is not said by the record."""
IN_OPENING = 2.0
"""The same in the summary, first sentences or categories."""
IN_TEXT = 1.0
"""The same anywhere else."""
HALF = 1.5
"""Evidence that is worth half of what any amount of it could be."""


class TopicWeigher(Weigher):
    """Weighs the candidates of one finished text."""

    SMALL_WORD = 0.2
    GATHERING = 0.5
    LEAST = 1.0
    LIKENESS = 0.4
    PER_TIER = 0.0

    def __init__(
        self,
        typed: Typed,
        candidates: Candidates,
        told: Mapping[int, Told],
    ) -> None:
        super().__init__(typed, candidates)
        self._in_full = told

    def _worth(self, candidate: Candidate, best: list[float], by_name: bool) -> list[float]:
        found = [0.0] * len(best)
        for word in self._meant(candidate):
            self._add(found, word, IN_FIELD[candidate.words[word][2]])
        told = self._in_full[candidate.key]
        for word in self._known.keys() & told.opening:
            self._add(found, word, IN_OPENING)
        if self._begun and f" {self._begun}" in candidate.about:
            self._add(found, self._begun, IN_OPENING)
        for word in self._known.keys() & told.text:
            self._add(found, word, IN_TEXT)
        return [evidence / (evidence + HALF) for evidence in found]

    def _add(self, found: list[float], word: str, evidence: float) -> None:
        for place, value, *_ in self._known.get(word, self._last):
            found[place] += value * evidence
