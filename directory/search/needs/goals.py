"""What matters to a person: "meet people", "help out at the food bank"."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from directory.model import Goal
from directory.search.needs.figures import NO_MATTER
from directory.search.needs.phrases import Phrase
from directory.search.needs.speech import Ear, Spoken

_WISHES = frozenset({"help", "see"})
"""Small words that make all the difference to a goal that begins with one."""
_LEFT_OUT = NO_MATTER | {"at", "out", "with", "me"}
_LIGHT = NO_MATTER | {"me", "us", "my", "our", "some", "to", "so"}
"""Words that may stand between those of a goal, or be wanting."""


class _Placed(NamedTuple):
    place: int
    phrase: Phrase
    order: tuple[str, ...]
    """All its words, where only one of them tells anything: "get", "out", "of", "house"."""


class GoalEar:
    """Hears goals by all telling words of one of their phrases."""

    def __init__(self, goals: Iterable[Goal], ear: Ear) -> None:
        """Take the goals, and the ear that hears their phrases."""
        self._by_word: dict[str, list[_Placed]] = {}
        said = ((goal.id, ear.hear(phrase)) for goal in goals for phrase in goal.phrases)
        for place, (id_, words) in enumerate(said):
            terms = _wished(ear, words)
            if terms:
                order = _order(ear, words) if len(terms) == 1 else ()
                self._by_word.setdefault(min(terms), []).append(
                    _Placed(place, Phrase(id_, terms), order)
                )

    def heard(self, features: Mapping[str, Sequence[int]]) -> tuple[str, ...]:
        """Return the goals that are told of, in the order of the list.

        A word alone is no goal where people say more: "house" is not to get out of it.
        """
        told = [
            placed
            for word in features
            for placed in self._by_word.get(word, ())
            if placed.phrase.terms <= features.keys() and _in_order(placed.order, features)
        ]
        return tuple(dict.fromkeys(one.phrase.owner for one in sorted(told, key=_place)))


def _wished(ear: Ear, words: Sequence[Spoken]) -> frozenset[str]:
    """Return what must be said of a goal: "food bank" alone is no wish to help out at one."""
    told = ear.telling([spoken.word for spoken in words])
    if words[0].word not in _WISHES:
        return told
    return told.union(ear.features([one for one in words if one.word not in _LEFT_OUT]))


def _order(ear: Ear, words: Sequence[Spoken]) -> tuple[str, ...]:
    """Return all words of a phrase as they are compared, in their order."""
    heard = (next(iter(ear.features([one]))) for one in words if one.word not in _LIGHT)
    return tuple(heard)


def _in_order(order: Sequence[str], features: Mapping[str, Sequence[int]]) -> bool:
    """Tell whether words stand in this order, and one other at most before the last of them."""
    if len(order) <= 1:
        return True
    if not all(word in features for word in order):
        return False
    light = {at for word in _LIGHT for at in features.get(word, ())}
    return any(_goes_on(order, features, light, at) for at in features[order[0]])


def _goes_on(
    order: Sequence[str], features: Mapping[str, Sequence[int]], light: set[int], at: int
) -> bool:
    for number, word in enumerate(order[1:], 2):
        at += 1
        while at in light:
            at += 1
        if at not in features[word] and number == len(order):
            at += 1
        if at not in features[word]:
            return False
    return True


def _place(placed: _Placed) -> int:
    return placed.place
