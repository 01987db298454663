"""The note about this place: a sentence or two with where it was read, and of when; or none.

It is for readers alone: nothing is found, ranked or decided by it.
"""

import re
from collections.abc import Mapping

from directory.disclosure.rules.labels import labels_in
from directory.disclosure.rules.personal import check_typed
from directory.errors import BadInput, RefusedWords
from directory.model import DeskFact
from directory.words import one_line

FACT = "about_place"
LONGEST = 400
FORM = "End it with where you read it and of when, in brackets: (Council profile, March 2024)."
_SOURCED = re.compile(
    r"(?P<words>.*\S)\s*\((?P<source>[^()]*[^()\W\d][^()]*),\s*(?P<date>[^(),]*)\)\.?"
)
_PARTED = re.compile(
    r"(?P<whole>\d[\d,]*) \w+ ?[(:] ?(?P<one>\d[\d,]*) \w+(?:,| and|, and) (?P<other>\d[\d,]*) \w+"
)
"""A number with its two parts: "639 people (296 children, 343 adults)"."""
_DATED = re.compile(r"(?<!\d)(19|20)\d\d(?!\d)")


def checked_note(value: str) -> str:
    """Return the note as it is kept.

    Raises:
        BadInput: If it does not say where it was read and of which year it is, is too long, or
            holds a number whose parts do not add up.
        RefusedWords: If it is about a person, or labels people.
    """
    value = one_line(value)
    if len(value) > LONGEST:
        raise BadInput(f"About this place: at most {LONGEST} letters.")
    if not _is_sourced(value):
        raise BadInput(FORM)
    for sum_ in _PARTED.finditer(value):
        whole, one, other = (int(part.replace(",", "")) for part in sum_.groups())
        if one + other != whole:
            raise BadInput(
                f"{one:,} and {other:,} make {one + other:,}, not {whole:,}. Read again."
            )
    found = labels_in(value)
    if found:
        raise RefusedWords(f"'{found[0]}' puts people in a box. Say it in another way.")
    check_typed(_SOURCED.sub(lambda note: note["words"], value))
    return value


def note_about_place(facts: Mapping[str, DeskFact]) -> str:
    """Return the note with its source and date, or nothing where any of the three is missing."""
    held = facts.get(FACT)
    value = one_line(held.value) if held else ""
    return value if _is_sourced(value) and not labels_in(value) else ""


def _is_sourced(value: str) -> bool:
    told = _SOURCED.fullmatch(value)
    return told is not None and _DATED.search(told["date"]) is not None
