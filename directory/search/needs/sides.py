"""Keeps those who are harmed apart from those who harm: the two never share an answer.

"My wife slaps me" and "I slap my wife" are the same words; who stands before them tells which.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from directory.search.language import Language
from directory.search.needs.phrases import Heard
from directory.search.needs.speech import Spoken

HARMING = "own_behaviour"
HARMED = frozenset({"domestic_abuse", "sexual_violence"})

_OTHERS = frozenset({"he", "she", "they", "him", "someone", "people"})


class Sides:
    """Tells who does it, by the person named last before the words that decided."""

    def __init__(self, language: Language) -> None:
        """Take the words for other people from ``language.roles``."""
        self._others = _OTHERS.union(language.roles)

    def kept_apart(
        self, ranked: list[Heard], words: Sequence[Spoken], features: Mapping[str, Sequence[int]]
    ) -> list[Heard]:
        """Return ``ranked`` with only one of the two sides; the harmed side when in doubt."""
        own = next((h for h in ranked if h.owner == HARMING), None)
        if own is None:
            return ranked
        if not self._speaker_does(own, words, features):
            return _told_of_another(own, ranked)
        harmed = max((h.score for h in ranked if h.owner in HARMED), default=0.0)
        dropped = HARMED if own.score >= harmed else {HARMING}
        return [h for h in ranked if h.owner not in dropped]

    def _speaker_does(
        self, own: Heard, words: Sequence[Spoken], features: Mapping[str, Sequence[int]]
    ) -> bool:
        places = [p for term in own.terms for p in features[term] if not self._is_person(words[p])]
        return any(self._subject(words, place) for place in places)

    def _is_person(self, spoken: Spoken) -> bool:
        return spoken.word in self._others or spoken.word in {"i", "me", "my"}

    def _subject(self, words: Sequence[Spoken], place: int) -> bool:
        """Tell whether the speaker is the person named last before ``place`` in its clause."""
        for before in range(place - 1, -1, -1):
            spoken = words[before]
            if spoken.clause != words[place].clause or spoken.word in self._others:
                return False
            if spoken.word in {"i", "my"}:
                return True
        return False


def _told_of_another(own: Heard, ranked: list[Heard]) -> list[Heard]:
    """Read the words of somebody who harms, said of somebody else, as being harmed by them."""
    others = [h for h in ranked if h.owner != HARMING]
    if own is not ranked[0]:
        return others
    return [
        replace(own, owner="domestic_abuse"),
        *(h for h in others if h.owner != "domestic_abuse"),
    ]
