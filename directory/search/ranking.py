"""Weighs candidates: words matched by field, less mistakes, and likeness of the name; and says why.

Everything runs on the small rows of ``search_row``, some hundred at a keystroke, so the inner
loop keeps to tuples and one table of words already seen.
"""

from collections.abc import Iterable
from itertools import islice
from math import log
from operator import mul
from typing import NamedTuple

from rapidfuzz.fuzz import ratio

from directory.search.query import GATHERINGS, SMALL_WORDS, Typed
from directory.search.readings import MISTAKE, SAME_TOGETHER, UNFINISHED, Reading
from directory.search.records import Candidate
from directory.search.tiers import Candidates, Tier
from directory.store.search_words import SOURCE_MARK

MOST = 240
"""Candidates that are weighed."""

IS_NAME = 75
"""Likeness of the text to a name (of 100) from which one word typed is that name."""
TOLD_TOO = 0.3
"""What is added for a word of a need that is told at length as well, as a share of that."""
NEED_WORTH = 0.6
ABOUT = 0.5
"""What a word is worth that stands in the summary, first sentence or categories."""
LONG_TEXT = 0.2
"""What a word is worth that stands in the long text only."""
COMMON = 0.02
"""Share of all records that softens the difference between seldom and very seldom words."""
MOST_TOLD = 12
"""Readings of one typed word that are looked for in what a candidate is about."""
PER_MISTAKE = 0.22
LIKE_NAME, LIKE_BOTH = 0.25, 0.1
"""What likeness of the whole text to the name, and to name and organisation, is worth."""
CHANCE = 40
"""Likeness (of 100) that any two texts may have; only what goes beyond it counts."""


class Weight(NamedTuple):
    """What one candidate is worth."""

    words: float
    """By the words typed, from 0 to about 1.35."""
    by_name: bool
    """Every word typed stands in its name, organisation, place or codes, without a mistake."""
    is_name: bool
    """What was typed is its name or names it, perhaps with mistakes."""


Weighed = tuple[Candidate, Weight]


class Placed(NamedTuple):
    """A candidate with its weight, ready to be put in order."""

    candidate: Candidate
    weight: Weight
    fit: float
    """How well it fits the needs asked for, from 0 to about 1."""
    needs: int
    """How many of the needs asked for it helps with."""


Meaning = tuple[tuple[int, float, int, int], ...]
"""The typed words that a word of a record answers: place, how well, its bit if there is no mistake,
and its bit if it is the word meant, perhaps with mistakes, and not another for the same thing."""


_Sought = tuple[int, tuple[tuple[str, float], ...]]
"""The place of a typed word, and what to look for in a text, with what each is worth."""


class _Meanings(NamedTuple):
    """What the words of a record mean for the words typed."""

    known: dict[str, Meaning]
    begun: str
    """The unfinished word; whatever begins with it answers it."""
    last: Meaning


def _meanings(readings: tuple[Reading, ...], begun: str) -> _Meanings:
    last = (_answer(len(readings) - 1, UNFINISHED),) if begun else ()
    gathered: dict[str, Meaning] = {}
    for place, reading in enumerate(readings):
        for word, cost in reading.costs.items():
            gathered[word] = (*gathered.get(word, ()), _answer(place, cost))
    if begun:
        for word in gathered.keys() - readings[-1].costs.keys():
            if word.startswith(begun):
                gathered[word] += last
    return _Meanings(gathered, begun, last)


def _answer(place: int, cost: float) -> tuple[int, float, int, int]:
    bit = 1 << place
    return (
        place,
        1 - PER_MISTAKE * cost,
        bit if cost < MISTAKE else 0,
        bit if cost < SAME_TOGETHER else 0,
    )


class Weigher:
    """Weighs the candidates of one question."""

    SMALL_WORD = 0.4
    """What a small word counts for, beside a telling one."""
    GATHERING = 1.0
    """What a word for any gathering counts for, such as *class*: the others say what it is."""
    LEAST = 2.0
    """Lifts words that stand everywhere: in a name they count as well."""
    LIKENESS = 1.0
    """What likeness to the name counts for."""
    PER_TIER = 0.02
    """What each tier further from what was typed takes away."""

    def __init__(self, typed: Typed, candidates: Candidates) -> None:
        self._text = typed.text
        self._tiers, self._anywhere = candidates.tiers, candidates.anywhere
        unfinished = typed.beginning
        self._known, self._begun, self._last = _meanings(candidates.readings, unfinished)
        self._count = len(candidates.readings)
        self._seen: dict[int, set[str]] = {}
        self._told = _told(candidates.readings, unfinished)
        self._shares = self._shares_of(typed, candidates)
        self._telling = sum(
            1 << place for place, word in enumerate(typed.words) if word not in SMALL_WORDS
        )
        self._several = self._telling.bit_count() > 1
        self._all = (1 << self._count) - 1

    def weigh(self, candidates: Iterable[Candidate]) -> list[Weighed]:
        """Return each candidate with what it is worth."""
        by_words = self._by_words if self._count else _nothing
        return [(one, by_words(one)) for one in candidates]

    def _by_words(self, candidate: Candidate) -> Weight:
        best, exactly, roughly = self._in_fields(candidate)
        best = self._worth(candidate, best, exactly == self._all)
        alike = ratio(self._text, candidate.name, score_cutoff=CHANCE)
        both = ratio(self._text, candidate.both, score_cutoff=CHANCE)
        likeness = LIKE_NAME * (alike - CHANCE) if alike else 0.0
        likeness += LIKE_BOTH * (both - CHANCE) if both else 0.0
        score = sum(map(mul, best, self._shares)) + self.LIKENESS * likeness / (100 - CHANCE)
        score -= self.PER_TIER * self._tiers.get(candidate.key, Tier.NEED)
        is_name = not self._telling & ~roughly and (alike >= IS_NAME or self._several)
        return Weight(score, exactly == self._all, is_name)

    def _worth(self, candidate: Candidate, best: list[float], by_name: bool) -> list[float]:
        """Return what each typed word is worth, given what it is by the short fields."""
        if not by_name:
            self._add_what_is_told(candidate, best)
        return best

    def _in_fields(self, candidate: Candidate) -> tuple[list[float], int, int]:
        """Return what each typed word is worth by the short fields, and which are in a name.

        The words in a name come twice, as bits: those without a mistake, and all.
        """
        words, known, last = candidate.words, self._known, self._last
        best = [0.0] * self._count
        exactly = roughly = 0
        for word in self._meant(candidate):
            worth, names, _ = words[word]
            for place, value, exact, rough in known.get(word, last):
                told = value * worth
                if told > best[place]:
                    best[place] = told
                if names:
                    exactly |= exact
                    roughly |= rough
        return best, exactly, roughly

    def _meant(self, candidate: Candidate) -> set[str]:
        """Return the words in the short fields of a candidate that answer anything typed."""
        found = self._seen.get(candidate.key)
        if found is None:
            found = candidate.words.keys() & self._known.keys()
            if self._begun:
                _add_beginning(found, self._begun, candidate.begin)
            self._seen[candidate.key] = found
        return found

    def _add_what_is_told(self, candidate: Candidate, best: list[float]) -> None:
        """Add what each typed word is worth by what is told at length of a candidate."""
        about, anywhere = candidate.about, self._anywhere.get(candidate.key, ())
        for place, words in self._told:
            known = best[place]
            if known > NEED_WORTH:
                continue
            told = LONG_TEXT if place in anywhere else 0.0
            for word, value in words:
                if word in about:
                    if value > told:
                        told = value
                    break
            if told > known:
                best[place] = told
            elif told:
                best[place] = known + TOLD_TOO * told

    def _shares_of(self, typed: Typed, candidates: Candidates) -> list[float]:
        """Return the share of each typed word in the whole; small and common words count less."""
        readings = candidates.readings
        words = typed.words if len(typed.words) == len(readings) else (typed.code,)
        total = candidates.total
        weights = [
            self._standing_of(word)
            * log(self.LEAST + total / (1 + COMMON * total + reading.records))
            for word, reading in zip(words, readings, strict=True)
        ]
        whole = sum(weights) or 1.0  # a code alone is not weighed by how seldom it is
        return [weight / whole for weight in weights]

    def _standing_of(self, word: str) -> float:
        """Return what a word counts for by itself: small ones less, and those for any gathering."""
        if word in SMALL_WORDS:
            return self.SMALL_WORD
        return self.GATHERING if word in GATHERINGS else 1.0

    def explain(self, candidate: Candidate) -> dict[str, list[str]]:
        """Return the words of a weighed candidate that matched, by field."""
        meant = self._meant(candidate)
        words = candidate.words
        found: dict[str, list[str]] = {}
        for word in [word for word in words if word in meant] if len(meant) > 1 else meant:
            found.setdefault(words[word][2], []).append(word.removeprefix(SOURCE_MARK))
        return found

    def matched(self, line: str) -> list[str]:
        """Return those words of a line of words, each after a blank, that answer anything typed."""
        known, begun = self._known, self._begun
        words = line.split()
        if begun and f" {begun}" in line:
            return [word for word in words if word in known or word.startswith(begun)]
        return [] if known.keys().isdisjoint(words) else [word for word in words if word in known]

    def in_long_text(self, candidate: Candidate, matched: Iterable[str]) -> bool:
        """Return whether a word typed is answered by the long text only."""
        places = self._anywhere.get(candidate.key)
        if not places:
            return False
        answered = {place for word in matched for place, *_ in self._known.get(word, self._last)}
        return not answered.issuperset(places)


def _add_beginning(found: set[str], begun: str, line: str) -> None:
    """Add the words of a line of words, each after a blank, that begin with ``begun``."""
    sought = f" {begun}"
    start = line.find(sought)
    while start >= 0:
        end = line.find(" ", start + 1)
        if end < 0:
            found.add(line[start + 1 :])
            return
        found.add(line[start + 1 : end])
        start = line.find(sought, end)


def _told(readings: tuple[Reading, ...], begun: str) -> list[_Sought]:
    """Return what to look for of each typed word in what a candidate is about, the likeliest first.

    Each comes with what it is worth.
    """
    sought = [
        [(f" {word} ", ABOUT * (1 - PER_MISTAKE * cost)) for word, cost in likeliest]
        for likeliest in (islice(reading.costs.items(), MOST_TOLD) for reading in readings)
    ]
    if begun:
        sought[-1].append((f" {begun}", ABOUT * (1 - PER_MISTAKE * UNFINISHED)))
    return [
        (place, tuple(sorted(words, key=lambda word: -word[1])))
        for place, words in enumerate(sought)
    ]


def _nothing(_: Candidate) -> Weight:
    return Weight(0.0, by_name=False, is_name=False)
