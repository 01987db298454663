"""Free text is checked for people: what is written here is about places, never about somebody.

A check by shapes finds a title with a name, a date of birth and the numbers that people carry.
It cannot find every person, and it stops a few harmless words; those can be said in another way.
"""

import re
from collections.abc import Callable

from directory.disclosure.rules.labels import labels_in
from directory.errors import RefusedWords

LEAVE_OUT = "Is this about a person who came for help? Leave it out."

_TITLED = re.compile(
    r"\b(?P<title>(?:(?i:mrs?|mx)|Dr|DR|Ms|ms|Miss|MISS)\b\.?)\s+(?P<name>[^\W\d_][\w'\u2019-]*)"
    r"(?=(?P<then>\s+[^\W\d_]+)?)"
)
_NO_NAMES = frozenset({
    "a", "an", "and", "any", "at", "for", "in", "is", "it", "more", "my", "no", "of", "on", "or",
    "our", "out", "that", "the", "their", "them", "this", "to", "us", "you", "your",
})  # fmt: skip
"""Words that may follow a title without being a name: "Miss the bus"."""
_NAMED_AFTER = frozenset({
    "academy", "breakfast", "cafe", "centre", "charity", "choir", "class", "classes", "clinic",
    "club", "clubs", "course", "foundation", "group", "gym", "hall", "house", "kitchen", "pantry",
    "practice", "quiz", "road", "school", "session", "sessions", "show", "shop", "street",
    "surgery", "trust",
})  # fmt: skip
"""What goes by a person's name without being one: "Mr Motivator class", "Dr Shah's surgery"."""

_BORN = re.compile(r"(?i)\b(?:d\.?\s?o\.?\s?b\b|dates? of birth|birth ?day|born\b)\D{0,12}\d")
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*"
_DATES = (
    re.compile(r"(?<!\d)\d{1,2}\s?([/.\-])\s?\d{1,2}\s?\1\s?(?P<year>\d{4}|\d{2})(?!\d)"),
    re.compile(r"(?<!\d)(?P<year>\d{4})-\d{2}-\d{2}(?!\d)"),
    re.compile(
        rf"(?i)(?<!\d)\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}\.?,?\s+(?P<year>\d{{4}}|\d{{2}})(?!\d)"
    ),
)
LAST_LIKELY_BIRTH = 2019
"""A whole date up to this year is taken for a birth; a later one is more likely of a service."""

_NHS = re.compile(r"(?<!\d)[1-9]\d{2}[\s.\-]?\d{3}[\s.\-]?\d{4}(?!\d)")
"""A phone number begins with 0, so it is never taken for one."""
_MOBILE = re.compile(r"(?<!\d)(?:(?:\+|00)\s?44[\s()0\-]*|0)7(?:[\s.\-]?\d){9}(?!\d)")
_ABROAD = re.compile(r"(?:\+|\b00)\s?44[\s()0\-]*\d+")
_INSURANCE = re.compile(
    r"(?i)\b(?![dfiquv])[a-z](?![dfiquvo])[a-z]\s?\d{2}\s?\d{2}\s?\d{2}\s?[a-d]\b"
)


def about_a_person(text: str) -> tuple[str, ...]:
    """Return what in ``text`` looks as if it were about a person, as kinds: ``a date of birth``.

    The words themselves are not returned, so that no message or log can hold them.
    """
    plain = " ".join(text.split())
    return tuple(kind for kind, finds in _KINDS.items() if finds(plain))


def check_typed(text: str) -> None:
    """Refuse words typed here that are about a person, or that label people.

    Raises:
        RefusedWords: With one question, and what it looks like.
    """
    found = about_a_person(text)
    if found:
        raise RefusedWords(f"{LEAVE_OUT} It looks like {' and '.join(found)}.")
    labels = labels_in(text)
    if labels:
        raise RefusedWords(f"'{labels[0]}' is a label on people. Say it in other words.")


def _titled_name(text: str) -> bool:
    return any(_is_a_name(found) for found in _TITLED.finditer(text))


def _is_a_name(found: re.Match[str]) -> bool:
    name, then = found["name"], (found["then"] or "").strip().lower()
    if name.lower() in _NO_NAMES or then in _NAMED_AFTER:
        return False
    return not (found["title"].startswith("Miss") and name.islower())  # "Miss appointments and"


def _birth(text: str) -> bool:
    years = (found["year"] for shape in _DATES for found in shape.finditer(text))
    return _BORN.search(text) is not None or any(_long_ago(year) for year in years)


def _long_ago(year: str) -> bool:
    if len(year) == 4:
        return 1900 <= int(year) <= LAST_LIKELY_BIRTH
    return not LAST_LIKELY_BIRTH - 2000 < int(year) < 30


def _nhs_number(text: str) -> bool:
    found = _NHS.finditer(_ABROAD.sub(" ", text))
    return any(_checks([int(char) for char in one[0] if char.isdigit()]) for one in found)


def _checks(bare: list[int]) -> bool:
    """Say whether the last of ten digits is the check digit of the others."""
    total = sum(digit * weight for digit, weight in zip(bare[:9], range(10, 1, -1), strict=True))
    return (11 - total % 11) % 11 == bare[9]


def _mobile(text: str) -> bool:
    return _MOBILE.search(text) is not None


def _insurance(text: str) -> bool:
    return _INSURANCE.search(text) is not None


_KINDS: dict[str, Callable[[str], bool]] = {
    "a name with a title": _titled_name,
    "a date of birth": _birth,
    "an NHS number": _nhs_number,
    "a mobile number": _mobile,
    "a National Insurance number": _insurance,
}
