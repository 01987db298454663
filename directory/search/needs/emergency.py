"""Literal words of an emergency: "not breathing", "smell gas". They need no scoring."""

from collections.abc import Iterable, Sequence

from directory import words
from directory.search.language import EmergencyWords
from directory.search.needs.speech import Ear, Spoken

MOST_CHARACTERS = 20_000
_NO_MATTER = frozenset(
    {
        "a", "an", "the", "of", "his", "her", "my", "our", "their", "any", "some",
    }
)  # fmt: skip


class EmergencyEar:
    """Hears the emergency words in a text, whatever stands around them."""

    def __init__(self, emergencies: Sequence[EmergencyWords], ear: Ear) -> None:
        """Take the list of emergency words, most urgent first."""
        self._listed = [
            (form, e.words)
            for e in emergencies
            for form in (_tidy(e.words), _bare(w.word for w in ear.hear(e.words)))
        ]

    def heard(self, text: str, heard: Sequence[Spoken]) -> str:
        """Return the first listed words that stand in ``text``, or nothing.

        ``heard`` is the same text as the ear hears it.

        Articles do not matter, and "isn't breathing" holds "not breathing".
        """
        line = _tidy(text[:MOST_CHARACTERS]) + "|" + _bare(w.word for w in heard)
        return next((listed for form, listed in self._listed if form in line), "")


def _tidy(text: str) -> str:
    return _bare(words.tokens(text))


def _bare(words_said: Iterable[str]) -> str:
    """Return words with a blank around each, so that only whole words are found in them."""
    return f" {' '.join(word for word in words_said if word not in _NO_MATTER)} "
