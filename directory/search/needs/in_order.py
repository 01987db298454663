"""Phrases as lists hold them, looked for in a text as it was typed.

``my/me coach`` is said with either word, ``<any>`` is any one word, and a word that ends in ``*``
stands for itself with any ending. Apostrophes may be left out, and capitals say nothing.
"""

import re
from collections.abc import Iterable

ANY = "<any>"
_APOSTROPHE = "['’]?"  # noqa: RUF001


def any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    """Return what finds any of ``phrases`` in a text; nothing, where there are none."""
    each = "|".join(map(_one, phrases))
    return re.compile(rf"\b(?:{each})\b" if each else "(?!)", re.IGNORECASE)


def _one(phrase: str) -> str:
    return r"\s+".join(f"(?:{'|'.join(map(_word, piece.split('/')))})" for piece in phrase.split())


def _word(word: str) -> str:
    if word == ANY:
        return r"\w+"
    ending = r"\w*" if word.endswith("*") else ""
    return re.escape(word.removesuffix("*")).replace("'", _APOSTROPHE) + ending
