"""Which parts of a line to mark, because they hold the words that were typed."""

import re
from collections.abc import Sequence
from functools import lru_cache

from directory.words import stem, tidy

_WORD = re.compile(r"[\w'\N{RIGHT SINGLE QUOTATION MARK}]+")
SHORTEST_START = 3
"""A mark of at least this many letters also marks a word that begins with it."""


def runs(text: str, marks: Sequence[str]) -> list[tuple[str, bool]]:
    """Cut ``text`` into runs, each with whether it is marked.

    Args:
        text: A line as it is shown.
        marks: Tidy words.

    Returns:
        The runs in order; joined they give ``text`` again.
    """
    if not marks:
        return [(text, False)]
    marked = _Marked(marks)
    made: list[tuple[str, bool]] = []
    at = 0
    for found in _WORD.finditer(text):
        if marked.has(found[0]):
            if found.start() > at:
                made.append((text[at : found.start()], False))
            made.append((found[0], True))
            at = found.end()
    if at < len(text):
        made.append((text[at:], False))
    return made


class _Marked:
    """The words to mark, ready to be asked about many words."""

    def __init__(self, marks: Sequence[str]) -> None:
        self._whole = frozenset(marks)
        self._starts = tuple(mark for mark in marks if len(mark) >= SHORTEST_START)
        self._stems = frozenset(_plain(mark)[1] for mark in self._starts)

    def has(self, word: str) -> bool:
        plain, bare = _plain(word)
        return plain in self._whole or plain.startswith(self._starts) or bare in self._stems


@lru_cache(maxsize=4096)
def _plain(word: str) -> tuple[str, str]:
    """Return a word tidied, and its stem; each word of the directory is drawn many times."""
    plain = tidy(word)
    return plain, stem(plain)
