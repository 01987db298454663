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
    for start, end, plain, bare in _words(text):
        if marked.has(plain, bare):
            if start > at:
                made.append((text[at:start], False))
            made.append((text[start:end], True))
            at = end
    if at < len(text):
        made.append((text[at:], False))
    return made


class _Marked:
    """The words to mark, ready to be asked about many words."""

    def __init__(self, marks: Sequence[str]) -> None:
        self._whole = frozenset(marks)
        self._starts = tuple(mark for mark in marks if len(mark) >= SHORTEST_START)
        self._stems = frozenset(stem(mark) for mark in self._starts)

    def has(self, plain: str, bare: str) -> bool:
        return plain in self._whole or plain.startswith(self._starts) or bare in self._stems


@lru_cache(maxsize=1024)
def _words(text: str) -> tuple[tuple[int, int, str, str], ...]:
    """Return where each word of a line stands, with the word tidied, and its stem.

    The lines are those of the directory, which are drawn again and again; what was typed never
    comes here, as it must not be kept.
    """
    found = []
    for word in _WORD.finditer(text):
        plain = tidy(word[0])
        found.append((word.start(), word.end(), plain, stem(plain)))
    return tuple(found)
