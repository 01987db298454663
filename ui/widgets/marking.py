"""Which parts of a line to mark, because they hold the words that were typed."""

import re
from collections.abc import Sequence

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
    made: list[tuple[str, bool]] = []
    at = 0
    for found in _WORD.finditer(text):
        if _is_marked(found[0], marks):
            if found.start() > at:
                made.append((text[at : found.start()], False))
            made.append((found[0], True))
            at = found.end()
    if at < len(text):
        made.append((text[at:], False))
    return made


def _is_marked(word: str, marks: Sequence[str]) -> bool:
    plain = tidy(word)
    return any(
        plain == mark
        or (len(mark) >= SHORTEST_START and (plain.startswith(mark) or stem(plain) == stem(mark)))
        for mark in marks
    )
