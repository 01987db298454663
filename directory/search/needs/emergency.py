"""Literal words of an emergency: "not breathing", "smell gas". They need no scoring."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

from directory import words
from directory.search.language import EmergencyWords
from directory.search.needs.figures import NO_MATTER
from directory.search.needs.speech import Ear, Spoken
from directory.search.query import beginning

_MAY_BE_OVER = frozenset({"fire", "ambulance"})
"""What staff do nothing about where it was long ago; of a crime or an overdose they always ask."""
MOST_CHARACTERS = 2_000
"""More than decides otherwise: an emergency may stand at the foot of what somebody pastes."""


class EmergencyEar:
    """Hears the emergency words in a text, whatever stands around them."""

    def __init__(self, emergencies: Sequence[EmergencyWords], ear: Ear) -> None:
        """Take the list of emergency words, most urgent first."""
        self._by_first = _by_first_word(
            (form, e.words)
            for e in emergencies
            for form in (_tidy(e.words), _bare(ear.own_words(e.words)))
        )
        self._may_be_over = frozenset(e.words for e in emergencies if e.says in _MAY_BE_OVER)

    def heard(
        self,
        text: str,
        heard: Sequence[Spoken],
        not_meant: Collection[int] = (),
        over: Collection[int] = (),
    ) -> str:
        """Return the first listed words that stand in ``text``, or nothing.

        ``heard`` is the same text as the ear hears it. Words that begin at one of the places
        ``not_meant`` are a manner of speaking, and those that begin at ``over`` tell what was.

        Articles do not matter, and "isn't breathing" holds "not breathing".
        """
        found = self._first(
            _tidy(beginning(text, MOST_CHARACTERS)) + "|" + _bare(w.word for w in heard)
        )
        if found and not_meant:
            found = self._first(_bare(w.word for w in heard if w.start not in not_meant))
        if found in self._may_be_over and over:
            silent = {*not_meant, *over}
            found = self._first(_bare(w.word for w in heard if w.start not in silent))
        return found

    def _first(self, line: str) -> str:
        begun = self._by_first.keys() & set(line.split(" "))
        found = (one for word in begun for one in self._by_first[word] if one[1] in line)
        return min(found, default=(0, "", ""))[2]


def _by_first_word(listed: Iterable[tuple[str, str]]) -> dict[str, list[tuple[int, str, str]]]:
    """Return the forms by the word they begin with, each with its place in the list.

    Few of them begin with a word that was said; only those are looked for at each key.
    """
    by_first: dict[str, list[tuple[int, str, str]]] = defaultdict(list)
    for place, (form, words_listed) in enumerate(listed):
        by_first[form.split()[0]].append((place, form, words_listed))
    return dict(by_first)


def _tidy(text: str) -> str:
    return _bare(words.tokens(text))


def _bare(words_said: Iterable[str]) -> str:
    """Return words with a blank around each, so that only whole words are found in them."""
    return f" {' '.join(word for word in words_said if word not in NO_MATTER)} "
