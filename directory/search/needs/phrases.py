"""How well what was said covers the phrases people use for each need.

Every phrase is a set of telling words. A line of speech is compared with all phrases that share a
word with it: a phrase counts by the share of its words that were heard, rare words more than
common ones, and by how much there was to hear. No training, no numbers to keep beside the seed.
"""

import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

_SECOND_PHRASE = 0.35
"""Share of a second phrase of the same need in its score."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """One phrase: whose it is and its telling words."""

    owner: str
    terms: frozenset[str]


@dataclass(frozen=True, slots=True)
class Heard:
    """How well one owner's phrases were covered."""

    owner: str
    score: float
    terms: frozenset[str]
    """The telling words that were heard of its best phrase."""
    cover: float
    """Share of the best phrase that was heard, 0 to 1."""
    weight: float
    """How much was heard of it: the sum of the rarities of its words."""

    def times(self, share: float) -> "Heard":
        """Return the same with only a ``share`` of its score."""
        return Heard(self.owner, self.score * share, self.terms, self.cover, self.weight)


class PhraseBook:
    """The phrases of all needs, found by their words."""

    def __init__(self, phrases: Sequence[Phrase]) -> None:
        self._phrases = phrases
        self.rarity = _rarities(phrases)
        self._weights = [sum(self.rarity[t] for t in p.terms) or 1e-9 for p in phrases]
        self._with_term: dict[str, list[int]] = defaultdict(list)
        for number, phrase in enumerate(phrases):
            for term in phrase.terms:
                self._with_term[term].append(number)

    def weigh(self, terms: Iterable[str]) -> list[Heard]:
        """Return the owners of every phrase that shares one of ``terms``, best first."""
        heard: dict[int, float] = defaultdict(float)
        for term in terms:
            rarity = self.rarity.get(term, 0.0)
            for number in self._with_term.get(term, ()):
                heard[number] += rarity
        best: dict[str, tuple[float, int]] = {}
        second: dict[str, float] = defaultdict(float)
        for number, weight in heard.items():
            score = (weight / self._weights[number]) ** 2 * math.log1p(weight)
            owner = self._phrases[number].owner
            top = best.get(owner)
            if top is None or score > top[0]:
                second[owner] = top[0] if top else 0.0
                best[owner] = (score, number)
            elif score > second[owner]:
                second[owner] = score
        return self._ranked(best, second, heard, frozenset(terms))

    def _ranked(
        self,
        best: Mapping[str, tuple[float, int]],
        second: Mapping[str, float],
        heard: Mapping[int, float],
        terms: Collection[str],
    ) -> list[Heard]:
        answers = [
            Heard(
                owner,
                score + _SECOND_PHRASE * second[owner],
                self._phrases[number].terms.intersection(terms),
                heard[number] / self._weights[number],
                heard[number],
            )
            for owner, (score, number) in best.items()
        ]
        return sorted(answers, key=lambda h: (-h.score, h.owner))


def _rarities(phrases: Sequence[Phrase]) -> dict[str, float]:
    """Return for each word how few owners use it, as a natural logarithm."""
    owners: dict[str, set[str]] = defaultdict(set)
    for phrase in phrases:
        for term in phrase.terms:
            owners[term].add(phrase.owner)
    everyone = len({p.owner for p in phrases})
    return {t: max(0.0, math.log((everyone + 1) / (len(o) + 0.5))) for t, o in owners.items()}
