"""Headings without what only says how to fill a column in: brackets, and how a question is put."""

import re
from collections.abc import Sequence

from directory.words import tidy

_BRACKETS = re.compile(r"[(\[][^()\[\]]{0,80}[)\]]")
_NOT_FOR_ALL = frozenset({
    "staff", "private", "internal", "personal", "home", "only", "not", "do", "never", "manager",
    "confidential", "professional", "professionals", "emergency", "emergencies", "old", "former",
    "previous", "owner", "person", "trustee", "lead", "worker", "next", "kin", "office", "admin",
    "contact", "coordinator", "volunteer", "volunteers", "first", "last", "forename", "surname",
})  # fmt: skip
"""Words in brackets with which a column says something else, or is not for everybody."""
_ASKING = frozenset({
    "what", "whats", "is", "are", "your", "our", "the", "please", "enter", "give", "tell", "us",
})  # fmt: skip


def plainer(headings: Sequence[str], tidied: Sequence[str]) -> list[str]:
    """Return headings in fewer words, as ``Telephone`` for ``Telephone (public)``.

    Args:
        headings: As they stand.
        tidied: The same, tidy. Those that have no fewer words are returned empty: they have been
            looked at.
    """
    found = map(_plainer, headings)
    return [one if one != before else "" for one, before in zip(found, tidied, strict=True)]


def _plainer(heading: str) -> str:
    for within in _BRACKETS.findall(heading):
        if not _NOT_FOR_ALL.intersection(tidy(within).split()):
            heading = heading.replace(within, " ")
    words = tidy(heading)
    if "?" not in heading and not _ASKING.intersection(words.split()[:2]):
        return words
    return (
        words
        if words.startswith("what do")
        else " ".join(word for word in words.split() if word not in _ASKING)
    )
