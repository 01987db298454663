"""What matters to a person: "meet people", "help out at the food bank"."""

from collections.abc import Iterable, Sequence

from directory.model import Goal
from directory.search.needs.figures import NO_MATTER
from directory.search.needs.phrases import Phrase
from directory.search.needs.speech import Ear, Spoken

_WISHES = frozenset({"help", "see"})
"""Small words that make all the difference to a goal that begins with one."""
_LEFT_OUT = NO_MATTER | {"at", "out", "with", "me"}

_Placed = tuple[int, Phrase]


class GoalEar:
    """Hears goals by all telling words of one of their phrases."""

    def __init__(self, goals: Iterable[Goal], ear: Ear) -> None:
        """Take the goals, and the ear that hears their phrases."""
        said = ((goal.id, ear.hear(phrase)) for goal in goals for phrase in goal.phrases)
        self._by_word = _by_a_word(Phrase(id_, _wished(ear, words)) for id_, words in said)

    def heard(self, features: Iterable[str]) -> tuple[str, ...]:
        """Return the goals that are told of, in the order of the list."""
        said = frozenset(features)
        told = [
            placed
            for word in said
            for placed in self._by_word.get(word, ())
            if placed[1].terms <= said
        ]
        return tuple(dict.fromkeys(phrase.owner for _, phrase in sorted(told, key=_place)))


def _wished(ear: Ear, words: Sequence[Spoken]) -> frozenset[str]:
    """Return what must be said of a goal: "food bank" alone is no wish to help out at one."""
    told = ear.telling(words)
    if words[0].word not in _WISHES:
        return told
    said = [spoken for spoken in words if spoken.word not in _LEFT_OUT]
    return told.union(ear.features(said))


def _by_a_word(phrases: Iterable[Phrase]) -> dict[str, list[_Placed]]:
    """Return phrases with their places, each under one word that stands in it."""
    found: dict[str, list[_Placed]] = {}
    for place, phrase in enumerate(phrases):
        if phrase.terms:
            found.setdefault(min(phrase.terms), []).append((place, phrase))
    return found


def _place(placed: _Placed) -> int:
    return placed[0]
