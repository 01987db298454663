"""Phrases that were said word for word: these are never too little to show a need.

"I want to be dead" holds one telling word, and that word also stands for bereavement. Weighing
words cannot tell the two apart; the phrase as a whole can.
"""

from collections.abc import Iterable, Sequence

from directory.search.needs.phrases import Heard
from directory.search.needs.speech import Spoken

FEWEST = 3
"""Words from which a phrase tells by itself, small words counted."""
MOST = 8


class Verbatim:
    """The whole phrases of all needs."""

    def __init__(self, phrases: Iterable[tuple[str, tuple[str, ...]]]) -> None:
        """Take the need and the heard words of each phrase."""
        self._owners = {words: need for need, words in phrases if FEWEST <= len(words) <= MOST}

    def heard(self, words: Sequence[Spoken]) -> str:
        """Return the need whose phrase stands whole in ``words``, or nothing."""
        said = [spoken.word for spoken in words]
        for length in range(min(MOST, len(said)), FEWEST - 1, -1):
            for start in range(len(said) - length + 1):
                owner = self._owners.get(tuple(said[start : start + length]))
                if owner:
                    return owner
        return ""


def put_first(owner: str, ranked: Sequence[Heard], shown: list[Heard]) -> list[Heard]:
    """Put the need whose phrase was said whole first; it explains the words of that phrase.

    "My mum is dead" must not also be heard as the "dead" of somebody who wants to die.
    """
    whole = next((h for h in ranked if h.owner == owner), None)
    if whole is None:
        return shown
    others = [h for h in shown if h.owner != owner and not h.terms <= whole.terms]
    better = [h for h in others if h.score > whole.score]
    return [*better, whole, *(h for h in others if h not in better)]
