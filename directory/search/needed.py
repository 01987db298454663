"""Services for the needs that were heard: which to look at, and how well each fits."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from directory.search.hits import Rows
from directory.search.nearby import needed_nearby
from directory.search.query import SMALL_WORDS, Typed
from directory.search.readings import match
from directory.search.records import Candidate
from directory.search.tiers import Candidates
from directory.store.search_words import STATED_MARK, SUGGESTED_MARK, need_mark


class Many(NamedTuple):
    """How many services are looked at."""

    strongest: int
    """For the strongest need."""
    further: int
    """For each other need."""
    together: int
    """For two needs at once, or for a need and a word."""


FINISHED, TYPED = Many(40, 10, 20), Many(20, 5, 8)
"""For finished words, and while somebody types: then the list of this key is soon gone."""
MOST_WORDS_WITH_NEEDS = 3
MOST_NEEDS = 4
NEAR_BEST = 0.5
"""Share of the strongest need from which another counts."""
SHARPNESS = 1.5
"""How steeply a weaker need counts for less."""
CLEAR = 0.3
"""How strongly a need must be felt to count in full; a weak one is often a misheard name."""
SUGGESTED = 0.8
"""A need that only the program suggests counts so much of one that is stated."""
LATER_NEED, MOST_LATER = 0.15, 2
"""What a need loses by each need that a service names before it, and how often."""
FURTHER_NEED = 0.3
"""What each further need that a service helps with adds, of its own weight."""
MOST_HELD = 512


def strongest(needs: Mapping[str, float]) -> dict[str, float]:
    """Return the strongest needs; the strongest of all counts as 1 when it is clearly felt."""
    felt = sorted((item for item in needs.items() if item[1] > 0), key=lambda item: -item[1])
    best = felt[0][1] if felt else 1.0
    clear = min(1.0, best / CLEAR)
    near = {need: score / best for need, score in felt[:MOST_NEEDS]}
    return {n: clear * share**SHARPNESS for n, share in near.items() if share >= NEAR_BEST}


class Fit:
    """Tells how well services fit some needs."""

    def __init__(self, needs: Mapping[str, float]) -> None:
        """Take the ``strongest`` needs."""
        self._felt = {need_mark(need, STATED_MARK): felt for need, felt in needs.items()}
        self._felt |= {need_mark(n, SUGGESTED_MARK): SUGGESTED * f for n, f in needs.items()}

    def of(self, candidate: Candidate) -> tuple[float, int]:
        """Return how well a service fits, from 0 to about 1, and how many needs it helps with."""
        felt = self._felt
        helped = [
            felt[mark] * (1 - LATER_NEED * min(place, MOST_LATER))
            for place, mark in enumerate(candidate.needs)
            if mark in felt
        ]
        if not helped:
            return 0.0, 0
        best = max(helped)
        return best + FURTHER_NEED * (sum(helped) - best), len(helped)


class NeededServices:
    """Finds the services of needs. What was asked is held: each key pressed asks it again."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._held: dict[tuple[str, ...], list[int]] = {}

    def forget(self) -> None:
        """Drop everything held: the directory has changed."""
        self._held.clear()

    def keys(
        self, needs: Sequence[str], typed: Typed, found: Candidates, many: Many = FINISHED
    ) -> Iterable[int]:
        """Return services of the needs: with a word typed, of two at once, and the best of each.

        Which of them hold a word typed somewhere is noted in ``found``.
        """
        keys: dict[int, None] = {}
        marks = {need: _marks(need) for need in needs}
        every = tuple(mark for pair in marks.values() for mark in pair)
        for place in _telling(typed, found) if needs else ():
            word = found.readings[place].everything
            together = self._together(every, word)[: many.together]
            keys.update(dict.fromkeys(together))
            found.also_hold(place, together)
        if len(needs) > 1:
            one, other = needs[:2]
            both = self._together(marks[one], f"({_any_of(marks[other])})")
            keys.update(dict.fromkeys(both[: many.together]))
        for place, need in enumerate(needs):
            best = self._best(need)[: many.further if place else many.strongest]
            keys.update(dict.fromkeys(best))
        keys.update(dict.fromkeys(needed_nearby(self._rows, every, typed, found)))
        return keys

    def _together(self, marks: tuple[str, ...], besides: str) -> list[int]:
        """Return services of any of the needs that also match ``besides``."""
        asked = (*marks, besides)
        if asked not in self._held:
            both = f"({_any_of(marks)}) AND {besides}"
            self._hold(asked, match(self._rows, "search_all", both, FINISHED.together))
        return self._held[asked]

    def _best(self, need: str) -> list[int]:
        """Return the first services of a need: stated, checked last, by name."""
        if (need,) not in self._held:
            asked = (
                "SELECT key FROM search_need WHERE need = ?"
                " ORDER BY need, suggested, age, name_k LIMIT ?"
            )
            self._hold((need,), [k for (k,) in self._rows.rows(asked, (need, FINISHED.strongest))])
        return self._held[need,]

    def _hold(self, asked: tuple[str, ...], keys: list[int]) -> None:
        if len(self._held) >= MOST_HELD:
            self._held.clear()
        self._held[asked] = keys


def _marks(need: str) -> tuple[str, str]:
    return need_mark(need, STATED_MARK), need_mark(need, SUGGESTED_MARK)


def _any_of(marks: Iterable[str]) -> str:
    return " OR ".join(f'"{mark}"' for mark in marks)


def _telling(typed: Typed, found: Candidates) -> Iterator[int]:
    """Return the places of the words that narrow a need most, such as a town or an age."""
    words = zip(typed.words, found.readings, strict=False)
    telling = [
        (reading.records, place)
        for place, (word, reading) in enumerate(words)
        if reading.everything and word not in SMALL_WORDS
    ]
    return (place for _, place in sorted(telling)[:MOST_WORDS_WITH_NEEDS])
