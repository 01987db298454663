"""Somebody described in a few facts: ``mother of 22, child of 2, new low mood, Kirkby``.

That is how a worker notes who comes. Whoever is described so is told as a whole: what is not said
of them is hardly so. And words that tell only who somebody is are no trouble: a mother of a child
is not in need because of that, nor is "new low mood" a new baby.
"""

import re
from dataclasses import dataclass
from typing import Literal

from directory.search.query import beginning
from directory.words import tokens

_WOMEN = frozenset({
    "mother", "mum", "mam", "mom", "mummy", "woman", "lady", "girl", "grandmother", "grandma",
    "gran", "nan",
})  # fmt: skip
_MEN = frozenset({
    "father", "dad", "daddy", "man", "gent", "gentleman", "bloke", "fella", "lad", "boy",
    "grandfather", "grandad",
})  # fmt: skip
_PARENTS = frozenset(
    {"mother", "mum", "mam", "mom", "father", "dad", "parent", "parents", "couple"}
)
_CHILDREN = frozenset({
    "child", "children", "kid", "kids", "baby", "babies", "toddler", "toddlers", "son", "sons",
    "daughter", "daughters", "boy", "boys", "girl", "girls", "grandchild", "grandchildren",
    "grandson", "granddaughter", "infant", "newborn",
})  # fmt: skip
_NUMBERS = frozenset(
    ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
)
_GLUE = frozenset({
    "a", "an", "the", "of", "aged", "age", "is", "has", "with", "and", "her", "his", "their", "old",
    "year", "years", "yr", "yrs", "yo", "y", "o", "month", "months", "mth", "mths", "week", "weeks",
    "wk", "wks", "single", "young", "lone", "new", "first", "time", "male", "female", "f", "m",
    "both", "under",
})  # fmt: skip
_ALSO_PEOPLE = frozenset({
    "carer", "widow", "widower", "pensioner", "refugee", "student", "patient", "pt", "person",
    "teenager", "parent", "parents", "couple",
})  # fmt: skip
_WHO = _WOMEN | _MEN | _PARENTS | _CHILDREN | _NUMBERS | _GLUE
_SAYS_I = re.compile(r"\b(?:i|i'?m|i'?ve|i'?d|i'?ll|me|my|mine|we|we'?re|us|our)\b", re.I)
_PIECE = re.compile(r"[^,;\n]+")
_AGE = re.compile(r"\b(1[4-9]|[2-9]\d|10\d)\b(?!\s*(?:weeks?|months?|wks?|mths?|kids|children))")
_SHORT = re.compile(r"\b(?:\d\d\s?[fm]|[fm]\s?\d\d)\b", re.I)
_RAISES = re.compile(r"\b(?:raising|raises|bringing up|brings up)\b", re.I)
MOST_IN_FIRST = 12
"""Words in the piece that tells who somebody is."""


@dataclass(frozen=True, slots=True)
class Profile:
    """Who is described. Held in memory only."""

    rest: str
    """The line, with blanks where it tells only who they are."""
    who: frozenset[str]
    """The words that tell only that."""
    age: int | None = None
    sex: Literal["woman", "man", ""] = ""
    parent: bool = False
    """Whether they bring up children."""


def profile_in(text: str) -> Profile | None:
    """Return who is described by ``text``, or None where it is told otherwise."""
    said = beginning(text).replace("\u2019", "'")
    pieces = [found.span() for found in _PIECE.finditer(said)]
    if len(pieces) < 2 or _SAYS_I.search(said):
        return None
    first = said[slice(*pieces[0])]
    words = tokens(first)
    if len(words) > MOST_IN_FIRST or not _tells_of_somebody(first, words):
        return None
    rest, who = said, set(_GLUE)
    for start, end in pieces:
        told = tokens(said[start:end])
        if told and all(word in _WHO or word.isdigit() for word in told):
            rest = rest[:start] + " " * (end - start) + rest[end:]
            who.update(told)
    age = _AGE.search(first)
    return Profile(
        rest + text[len(said) :],
        frozenset(who),
        int(age[1]) if age else None,
        _sex(words),
        not _PARENTS.isdisjoint(words) or bool(_RAISES.search(said)),
    )


def _tells_of_somebody(first: str, words: list[str]) -> bool:
    """Say whether the first piece tells of one person by their age, or of a parent."""
    people = _WOMEN | _MEN | _ALSO_PEOPLE
    aged = bool(_AGE.search(first)) and not people.isdisjoint(words)
    return aged or bool(_SHORT.search(first)) or not _PARENTS.isdisjoint(words)


def _sex(words: list[str]) -> Literal["woman", "man", ""]:
    for word in words:
        if word in _WOMEN:
            return "woman"
        if word in _MEN:
            return "man"
    return ""
