"""The words of the index in memory, for repairing typing mistakes.

Words are kept by first letter and length: a mistake seldom touches the first letter, and never
changes the length by more than the mistakes allowed. Within a bucket the strings lie next to each
other in memory, which makes a scan several times faster.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from string import ascii_lowercase

from rapidfuzz import process
from rapidfuzz.distance import OSA

SHORTEST = 3
"""Words under this length are never offered as a repair."""

Near = tuple[str, int]
"""A word, and how many mistakes lie between it and what was typed."""


class Vocabulary:
    """Words in buckets by first letter and length."""

    def __init__(self, words: Iterable[str]) -> None:
        self._buckets: dict[tuple[str, int], list[str]] = {}
        self._longest = 0
        self._beginnings = lru_cache(maxsize=512)(self._find_beginnings)
        self.add(words)

    def add(self, words: Iterable[str]) -> None:
        """Take further words in."""
        grouped: defaultdict[tuple[str, int], list[str]] = defaultdict(list)
        for word in words:
            grouped[word[0], len(word)].append(word)
        for bucket, new in grouped.items():
            self._buckets[bucket] = _side_by_side(self._buckets.get(bucket, []) + new)
            self._longest = max(self._longest, bucket[1])
        self._beginnings.cache_clear()

    def near(self, word: str, mistakes: int) -> list[Near]:
        """Return the words near ``word`` that begin with its first or second letter.

        A letter put in, left out, changed or swapped with its neighbour counts as one.
        """
        return list(self._scan(word, mistakes, {word[0], word[1]}))

    def near_any_beginning(self, word: str) -> list[Near]:
        """Return the words one mistake from ``word``, whatever their first letter."""
        return list(self._scan(word, 1, ascii_lowercase))

    def near_beginnings(self, word: str) -> list[Near]:
        """Return the beginnings of words that lie within one mistake of ``word``."""
        best: dict[str, int] = {}
        for letter in {word[0], word[1]}:
            for length in range(max(SHORTEST, len(word) - 1), len(word) + 2):
                for found, distance in _nearest(word, self._beginnings(letter, length), 1):
                    best[found] = min(distance, best.get(found, distance))
        return list(best.items())

    def _scan(self, word: str, mistakes: int, letters: Iterable[str]) -> Iterator[Near]:
        for letter in letters:
            for length in range(max(SHORTEST, len(word) - mistakes), len(word) + mistakes + 1):
                yield from _nearest(word, self._buckets.get((letter, length), []), mistakes)

    def _find_beginnings(self, letter: str, length: int) -> list[str]:
        longer = (self._buckets.get((letter, n), []) for n in range(length, self._longest + 1))
        return _side_by_side(sorted({word[:length] for bucket in longer for word in bucket}))


def _nearest(word: str, among: list[str], mistakes: int) -> Iterator[Near]:
    found = process.extract(word, among, scorer=OSA.distance, score_cutoff=mistakes, limit=None)
    return ((near, int(distance)) for near, distance, _ in found)


def _side_by_side(words: list[str]) -> list[str]:
    """Return the same words, made anew one after the other: neighbours in memory."""
    return "\n".join(words).split("\n") if words else []
