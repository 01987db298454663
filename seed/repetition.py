"""Measure whether descriptions were written, or filled from a pattern."""

from collections.abc import Mapping
from typing import NamedTuple

from directory.words import tokens


class SharedRun(NamedTuple):
    """A run of words that two texts share."""

    first: str
    """Key of the text that has it first."""
    second: str
    words: str


def shared_runs(texts: Mapping[str, str], n: int = 6) -> tuple[SharedRun, ...]:
    """Return the first run of ``n`` words that each pair of texts shares.

    Args:
        texts: a key, such as the id of a service, to its text.
        n: how many words in a row count as copied.

    Case, accents and punctuation make no difference.
    """
    owner: dict[tuple[str, ...], str] = {}
    found: dict[tuple[str, str], SharedRun] = {}
    for key, text in texts.items():
        words = tokens(text)
        for run in zip(*(words[start:] for start in range(n)), strict=False):
            first = owner.setdefault(run, key)
            if first != key and (first, key) not in found:
                found[first, key] = SharedRun(first, key, " ".join(run))
    return tuple(found.values())
