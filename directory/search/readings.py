"""How each typed word may be read: as it stands, its plural, its endings, a typing mistake."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache, partial
from typing import NamedTuple

from rapidfuzz import fuzz

from directory.search.hits import Rows
from directory.search.other_words import OtherWords
from directory.search.vocabulary import SHORTEST, Vocabulary
from directory.words import stem

SAME_STEM, UNFINISHED, OTHER_FORM, JOINED, SPLIT = 0.2, 0.3, 0.5, 0.5, 0.6
"""What a reading costs, beside a whole mistake (1)."""
MISTAKE = 1.0
SAME_TOGETHER, SAME = 2.5, 2.8
"""What another word costs for what several words mean together, and for what one word means.

It is a hint, never as good as the word itself, and costs more than any mistake.
"""
MOST_REPAIRS = 24
MOST_ENDINGS = 48
MOST_STEMS = 6
DOING = ("e", "es", "er", "ers", "ed", "ing", "ings")
"""Endings of the forms of a doing word, beside none and the plural."""
FEW, TWICE = 20, 2
"""A form that is so much commoner than the word typed mostly means something else."""
MOST_READ = 512
"""Readings that are held, of up to 7 KB each: the words of what is typed come with each key."""
SHORT = 4
"""A beginning of up to so many letters has an index of its own; a longer one is looked up."""
LAST_CHARACTER = "\U0010ffff"


class Count(NamedTuple):
    """In how many records a word stands."""

    head: int
    everything: int


@dataclass(frozen=True, slots=True)
class Reading:
    """The ways to read one typed word, and the same as questions for the full-text index."""

    costs: dict[str, float] = field(default_factory=dict)
    head: str = ""
    """Over names, organisation, place, needs and codes; empty when nothing is known."""
    everything: str = ""
    """Over all words; without the bare beginning, which would match far too much."""
    records: int = 0
    """About how many records hold one of them: what asking for all words would cost."""
    others: int = 0
    """About how many more hold another word for the same thing."""


class Reader:
    """Reads typed words with the words that the index knows."""

    def __init__(self, rows: Rows, others: OtherWords) -> None:
        """Take the index, and the words that mean the same as others."""
        self._rows = rows
        self.others = others
        self._seen = -1
        self._generation = 0
        self._born = 0
        self.total = 0
        """How many records there are."""
        self._vocabulary: Vocabulary | None = None
        self._long_text: Vocabulary | None = None
        self.read = lru_cache(maxsize=MOST_READ)(self._read)
        """``read(word, unfinished, repair)`` -> Reading."""
        self.match = lru_cache(maxsize=1024)(partial(match, rows))
        """``match(index, asked, most)`` -> keys: the next key pressed asks much of it again."""

    def refresh(self) -> bool:
        """Take notice of changes of the directory, and return whether there were any."""
        if self._rows.revision == self._seen:
            return False
        self._seen = self._rows.revision
        self.read.cache_clear()
        self.match.cache_clear()
        self.total = self._rows.rows("SELECT count(*) FROM search_row")[0][0]
        asked = "SELECT generation FROM search_built"
        generation = self._rows.rows(asked)[0][0]
        if generation != self._generation:
            self._generation, self._born = generation, 0
            self._vocabulary = self._long_text = None
        else:
            self._take_new_words()
        return True

    def warm(self) -> None:
        """Load the vocabulary, which the first mistake would otherwise wait for."""
        self._head_words()
        self._other_words()

    def count(self, word: str) -> Count:
        """Return in how many records a word stands."""
        found = self._rows.rows("SELECT head, everything FROM search_term WHERE term = ?", (word,))
        return Count(*found[0]) if found else Count(0, 0)

    def widened(self, word: str, reading: Reading, together: Iterable[str] = ()) -> Reading:
        """Return the reading of ``word`` with other words for the same thing.

        Those ``together`` are for what it means with the words beside it.
        """
        meant = [word, *(known for known, cost in reading.costs.items() if cost < MISTAKE)]
        others = dict.fromkeys((other for one in meant for other in self.others.of(one)), SAME)
        others |= dict.fromkeys(together, SAME_TOGETHER)
        counts = {other: self.count(other).everything for other in others}
        new = {other: n for other, n in counts.items() if n and other not in reading.costs}
        if not new:
            return reading
        return Reading(
            {**reading.costs, **{other: others[other] for other in new}},
            reading.head,
            _any_of([*filter(None, [reading.everything]), *(f'"{other}"' for other in new)]),
            reading.records,
            sum(new.values()),
        )

    def _head_words(self) -> Vocabulary:
        """Return the words of names, organisations, places and needs."""
        if self._vocabulary is None:
            self._vocabulary = self._load("head > 0")
        return self._vocabulary

    def _other_words(self) -> Vocabulary:
        """Return the words that stand in long texts only."""
        if self._long_text is None:
            self._long_text = self._load("head = 0")
        return self._long_text

    def _load(self, which: str) -> Vocabulary:
        self._take_new_words()
        known = self._rows.rows(f"SELECT term FROM search_term WHERE {which}")
        return Vocabulary(word for (word,) in known)

    def _take_new_words(self) -> None:
        """Add the words that came with single saves since the last look."""
        asked = "SELECT term, born, head FROM search_term WHERE born > ?"
        found = self._rows.rows(asked, (self._born,))
        self._born = max((born for _, born, _ in found), default=self._born)
        if self._vocabulary:
            self._vocabulary.add(word for word, _, head in found if head)
        if self._long_text:
            self._long_text.add(word for word, _, head in found if not head)

    def _read(self, word: str, unfinished: bool, repair: bool) -> Reading:
        if not (word.isascii() and word.isalpha()):
            return _as_it_stands(word, unfinished)
        known = self.count(word)
        costs, records = self._known_readings(word, unfinished, known)
        parts = None
        if repair:
            for near, cost in self._repairs(word, unfinished, bool(costs)):
                costs[near] = min(costs.get(near, 9.0), cost)
            parts = self._split(word) if _rare(known) else None
        return _reading(word, costs, parts, records, begun=unfinished and len(word) <= SHORT)

    def _known_readings(
        self, word: str, unfinished: bool, known: Count
    ) -> tuple[dict[str, float], int]:
        """Return what a word may stand for without a mistake, and in how many records."""
        found = [(word, 0.0, known.everything)] if known.everything else []
        same = self._rows.rows(
            "SELECT term, everything FROM search_term WHERE stem = ?"
            " ORDER BY everything DESC LIMIT ?",
            (stem(word), MOST_STEMS),
        )
        found += [(term, SAME_STEM, records) for term, records in same if term != word]
        costs = {term: cost for term, cost, _ in found}
        most = max(FEW, TWICE * sum(n for _, _, n in found))
        others = ((term, n) for term, n in self._other_forms(word) if n <= most)
        found += [(term, OTHER_FORM, n) for term, n in others if term not in costs]
        costs = {term: cost for term, cost, _ in found}
        if unfinished and len(word) >= SHORT:
            longer = self._endings(word, MOST_ENDINGS)
            found += [(term, UNFINISHED, n) for term, n in longer if term not in costs]
        return {term: cost for term, cost, _ in found}, sum(n for _, _, n in found)

    def _other_forms(self, word: str) -> list[tuple[str, int]]:
        """Return other forms of a doing word: "cleaner" for "cleaning", "care" for "caring"."""
        begun = _without_ending(word)
        forms = [begun + ending for ending in DOING]
        if len(begun) >= SHORT and not word.endswith("e"):
            forms += (begun, begun + "s")
        places = ", ".join("?" * len(forms))
        asked = f"SELECT term, everything FROM search_term WHERE term IN ({places})"
        known = self._rows.rows(asked, forms) if len(begun) >= SHORTEST else []
        done = begun + "ing"
        is_doing = word == done or any(term == done for term, _ in known)
        return [(term, n) for term, n in known] if is_doing else []

    def _endings(self, word: str, most: int) -> list[tuple[str, int]]:
        """Return words that begin with ``word``, the commonest first, with their records."""
        asked = (
            "SELECT term, everything FROM search_term WHERE term >= ? AND term < ?"
            " ORDER BY everything DESC LIMIT ?"
        )
        return [
            (term, records)
            for term, records in self._rows.rows(asked, (word, word + LAST_CHARACTER, most))
        ]

    def _repairs(self, word: str, unfinished: bool, known: bool) -> list[tuple[str, float]]:
        """Return the likeliest words that were meant, with what each costs."""
        mistakes = 0 if len(word) < SHORT else 1 if len(word) < 7 else 2
        if not mistakes:
            return []
        vocabulary = self._head_words()
        near = vocabulary.near(word, mistakes)
        if not known and all(distance > 1 for _, distance in near):
            near += vocabulary.near_any_beginning(word)
        if not known and not near and not unfinished:
            near = self._other_words().near(word, mistakes)
        found = [(distance * MISTAKE, -fuzz.ratio(word, term), term) for term, distance in near]
        if unfinished:
            for begun, distance in vocabulary.near_beginnings(word):
                cost = distance * MISTAKE + UNFINISHED
                for term, _ in self._endings(begun, MOST_STEMS):
                    found.append((cost, -fuzz.ratio(word, term[: len(word)]), term))
        return [(term, cost) for cost, _, term in sorted(found)[:MOST_REPAIRS]]

    def _split(self, word: str) -> tuple[str, str] | None:
        """Return the two known words that a run-together word is made of."""
        if len(word) < 7:
            return None
        halves = [(word[:i], word[i:]) for i in range(3, len(word) - 2)]
        weighed = ((min(self.count(a).head, self.count(b).head), (a, b)) for a, b in halves)
        best = max(weighed)
        return best[1] if best[0] else None


def match(rows: Rows, index: str, asked: str, most: int) -> list[int]:
    """Return services whose words in one full-text index match what is asked."""
    found = rows.rows(f"SELECT rowid FROM {index} WHERE {index} MATCH ? LIMIT ?", (asked, most))
    return [key for (key,) in found]


def _without_ending(word: str) -> str:
    for ending in ("ings", "ing", "ers", "er", "ed", "es", "e", "s"):
        if word.endswith(ending):
            return word[: -len(ending)]
    return word


def _rare(known: Count) -> bool:
    """Return whether a word is so seldom that it may itself be a mistake in a record."""
    return not known.head and known.everything < 2


def _as_it_stands(word: str, unfinished: bool) -> Reading:
    """Return the reading of a number, code or word of another script: no repair."""
    asked = f'"{word}"*' if unfinished or len(word) >= SHORT else f'"{word}"'
    return Reading({word: 0.0}, asked, asked)


def _reading(
    word: str,
    costs: dict[str, float],
    parts: tuple[str, str] | None,
    records: int,
    *,
    begun: bool,
) -> Reading:
    asked = [f'"{term}"' for term in costs]
    if parts:
        asked.append('("{}" AND "{}")'.format(*parts))
        costs = {**dict.fromkeys(parts, SPLIT), **costs}
    everything = _any_of(asked)
    head = _any_of([*asked, f'"{word}"*']) if begun else everything
    return Reading(costs, head, everything, records)


def _any_of(asked: list[str]) -> str:
    return f"({' OR '.join(asked)})" if asked else ""
