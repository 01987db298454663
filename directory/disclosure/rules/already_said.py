"""Whether a rule says anything that the record's own words for whom it is for do not say yet."""

import re
from collections.abc import Sequence

_WORD = re.compile(r"\d+(?:\s*(?:-|\u2013|to)\s*\d+)?|[a-z]+|\+")
_PARTED = re.compile(r"\s*(?:-|\u2013|to)\s*(?=\d)")
"""What stands in a range of numbers: ``18 to 64`` and ``18-64`` are one word."""
_LITTLE = frozenset((
    "a", "an", "and", "any", "are", "aged", "at", "be", "by", "can", "for", "from", "has", "have",
    "if", "in", "is", "it", "live", "lives", "living", "must", "of", "on", "or", "people",
    "person", "that", "the", "their", "they", "this", "to", "who", "with", "year", "years", "old",
    "you", "your",
))  # fmt: skip
"""Words that add nothing to what a rule asks."""
_SAME = {
    "older": ("over",), "more": ("over",), "above": ("over",), "+": ("over",),
    "younger": ("under",), "below": ("under",), "less": ("under",),
    "man": ("men",), "woman": ("women",), "gp": ("doctor",), "gps": ("doctor",),
    "doctors": ("doctor",), "registered": (), "adults": ("18", "over"), "adult": ("18", "over"),
}  # fmt: skip
"""Other words for the same thing."""
_NEGATIVE = frozenset(("not", "no", "never", "without", "cannot", "except"))
"""Words that turn a sentence round: both have them, or they do not say the same."""


def is_said(rule: str, lines: Sequence[str]) -> bool:
    """Return whether one of ``lines`` has all that ``rule`` says; in doubt it is not said."""
    asked = _telling(rule)
    told = map(_telling, lines)
    return bool(asked) and any(asked <= one and _turns(asked) == _turns(one) for one in told)


def _telling(text: str) -> frozenset[str]:
    found = (word for word in _WORD.findall(text.lower()) if word not in _LITTLE)
    alike = (same for word in found for same in _SAME.get(word, (word,)))
    return frozenset(_PARTED.sub("-", _one_of(word)) for word in alike)


def _one_of(word: str) -> str:
    """Return a word without the ``s`` of several, or of him and her: ``rents``, ``sleeps``."""
    return word[:-1] if len(word) > 3 and word.endswith("s") and word[-2] != "s" else word


def _turns(words: frozenset[str]) -> frozenset[str]:
    return words & _NEGATIVE
