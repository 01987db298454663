"""How far a service says, in its own words, that it is there for the needs that were heard.

A need says more than the words typed: "landlord wants me out" is about housing, tenants and
eviction. A service that says these is nearer than one that was only given the need, and one that
was never given the need may be found by them.
"""

from collections.abc import Mapping

from directory.search.needed import Fit
from directory.search.readings import Reader
from directory.search.records import Candidate, Told

OWN_WORDS = 0.3
"""What a service that says all of them is worth, beside one that is for the need."""
HALF = 3.0
"""Evidence that is worth half of what any amount of it could be."""
IN_NAMES, IN_OPENING = 2.0, 2.0
"""Evidence of a word in a name, and in the opening, beside one in the long text."""
COMMON = 0.4
"""Share of all records from which a word tells nothing any more."""
MOST = 200
"""Services looked at besides, where few were found."""


class OwnWords:
    """The words that services for some needs use of themselves."""

    def __init__(
        self, needs: Mapping[str, float], words: Mapping[str, tuple[str, ...]], reader: Reader
    ) -> None:
        """Take the ``strongest`` needs, the words of every need, and what knows the index."""
        self._reader = reader
        self._worth: dict[str, float] = {}
        for need, felt in needs.items():
            for word in words.get(need, ()):
                if 0 < reader.count(word).everything <= COMMON * reader.total:
                    self._worth[word] = max(felt, self._worth.get(word, 0.0))

    def keys(self) -> list[int]:
        """Return services that say any of the words, in no order."""
        asked = " OR ".join(f'"{word}"' for word in self._worth)
        return self._reader.match("search_all", asked, MOST) if asked else []

    def said_by(self, candidate: Candidate, told: Told) -> float:
        """Return how far a service says them, from 0 to nearly 1."""
        words, worth = candidate.words, self._worth
        named = (word for word in worth.keys() & words.keys() if words[word][2] != "need")
        evidence = IN_NAMES * sum(worth[word] for word in named)
        evidence += IN_OPENING * sum(worth[word] for word in worth.keys() & told.opening)
        evidence += sum(worth[word] for word in worth.keys() & told.text)
        return evidence / (evidence + HALF)


class ToldFit(Fit):
    """Fit by the needs of a service, and by what it says of itself."""

    def __init__(
        self, needs: Mapping[str, float], own_words: OwnWords, told: Mapping[int, Told]
    ) -> None:
        """Take the ``strongest`` needs, their words, and what the services tell at length."""
        super().__init__(needs)
        self._own_words = own_words
        self._in_full = told

    def of(self, candidate: Candidate) -> tuple[float, int]:
        """Return how well a service fits, from 0 to about 1.3, and how many needs it helps with."""
        fit, needs = super().of(candidate)
        said = self._own_words.said_by(candidate, self._in_full[candidate.key])
        return fit + OWN_WORDS * said, needs
