"""Other words for the same thing: what services call that which somebody asks for.

"Handyman" is repairs, and "dial a ride" is neither a dial nor a ride but transport. Which words
these are is not our matter: they come as facts of the language.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from directory.search.query import SMALL_WORDS, Typed
from directory.words import stem

Stems = tuple[str, ...]


class OtherWords:
    """Knows other words for single words, and for several that mean one thing together."""

    def __init__(
        self, same: Mapping[str, tuple[str, ...]], phrases: Mapping[str, tuple[str, ...]]
    ) -> None:
        """Take words to others, and tidy phrases to words."""
        self._same = same
        self._phrases: defaultdict[str, list[tuple[Stems, tuple[str, ...]]]] = defaultdict(list)
        for phrase, others in phrases.items():
            stems = tuple(map(stem, phrase.split()))
            self._phrases[stems[0]].append((stems, others))

    def of(self, word: str) -> tuple[str, ...]:
        """Return other words for one word, the nearest first."""
        return self._same.get(word) or self._same.get(stem(word), ())

    def together(self, typed: Typed) -> dict[int, tuple[str, ...]]:
        """Return other words for what several words mean together, by the place of each."""
        found: dict[int, tuple[str, ...]] = {}
        for stems, others in self._said(typed.text):
            for place, word in enumerate(typed.words):
                if stem(word) in stems and word not in SMALL_WORDS:
                    found[place] = (*found.get(place, ()), *others)
        return found

    def _said(self, text: str) -> Iterator[tuple[Stems, tuple[str, ...]]]:
        """Yield the phrases that stand in a tidy text."""
        stems = tuple(map(stem, text.split()))
        for place, first in enumerate(stems):
            for phrase, others in self._phrases.get(first, ()):
                if stems[place : place + len(phrase)] == phrase:
                    yield phrase, others
