"""Whether somebody mends the line in the box, or types another one over it."""

from __future__ import annotations

from itertools import takewhile
from operator import eq

LEFT = 0.25
"""So little of a line stays where another is typed over it: a letter may be the same by chance."""
SHORT = 3
"""So short a line has just been begun."""


def is_another_line(was: str, words: str) -> bool:
    """Return whether ``words`` stand in place of ``was``, and do not only mend or lengthen it.

    Who marks the whole line and types sends one letter first; who pastes sends all at once.
    """
    was, words = was.strip(), words.strip()
    if len(was) <= SHORT:
        return False
    begun = _alike(was, words)
    ended = _alike(was[begun:][::-1], words[begun:][::-1])
    return begun + ended < LEFT * len(was)


def _alike(one: str, other: str) -> int:
    """Return how many characters both begin with."""
    return sum(takewhile(bool, map(eq, one, other)))
