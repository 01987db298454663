"""Which sentences tell where a place is, though nothing says what its address is.

A list may leave the cell for the address empty and write the street of a refuge among its hours.
"""

import re
from collections.abc import Iterable

from directory.reading.place_words import one_of, place_words
from directory.reading.way_told import way_told
from directory.words import one_line, postcodes_within, sentences, tidy

STREETS = frozenset(place_words("streets", "ends"))
"""What the names of streets and buildings end in."""
_SHORT, _MORE = place_words("streets", "short"), place_words("streets", "more")
_ENDS = "|".join(
    form
    for one in sorted({*STREETS, *_SHORT, *_MORE})
    for form in (one[:1].upper() + one[1:], one.upper())
)
_NUMBER = r"\d+[A-Za-z]?(?:\s?[-/\u2013]\s?\d+[A-Za-z]?)?,?\s+"
_STREET = re.compile(
    rf"\b(?:{_NUMBER})?(?:[A-Z][\w'\u2019.-]{{0,40}}\s+){{1,3}}(?:(?:{_ENDS})\b|St\b(?!\.?\s+[A-Z]))"
)
"""A street or a building as it is written: ``12 Mill Lane``, ``Canary House``."""
_LITTLE = r"(?:on|in|of|off|and|or|to|from|for|at|a|per|hours?|days?|weeks?|years?|people|minutes?)"
"""No part of the name of a street: "18 and sleeping on the street" tells no door."""
_NUMBERED = re.compile(
    rf"(?i)\b{_NUMBER}(?:(?!{_LITTLE}\b)[a-z][\w'\u2019.-]{{0,40}}\s+){{1,3}}"
    r"(?:road|rd|street|st|avenue|ave|lane|ln|crescent|terrace|mews|grove)\b"
)
"""A street with a house number, in whatever letters: ``12 mill lane``."""
_STOPS = re.compile(r"(?i)\bbus stop\b|\bget off (?:at|the bus)\b|\bin the grounds of\b")
"""What leads somebody to a door beside what stands in a town."""
_POINT = re.compile(
    r"(?<![\d.])(?:49|5\d|60)\.\d{3,}|(?i:\bmaps\.(?:app|google|apple)\b|google\.[a-z.]{2,6}/maps|"
    r"goo\.gl/maps|what3words|w3w\.co|openstreetmap\.org|bing\.com/maps)|///\w+\.\w+\.\w+"
)
"""A point on the earth: degrees, three words or the link of a map."""
_LINK = re.compile(r"(?i)\bhttps?://[^/\s]+(/\S*)|\bwww\.[^/\s]+(/\S*)")
"""A web address with what stands behind the name of its site."""
_IN_A_LINK = re.compile(
    r"(?i)(?<![a-z0-9])(?:\d+[a-z]?[-_+]+(?:[a-z]+[-_+]+){1,3}"
    r"(?:road|rd|street|avenue|ave|lane|crescent|terrace|mews|grove|close)|"
    r"[a-z]{1,2}\d[a-z\d]?[-_+]?\d[a-z]{2})(?![a-z0-9])"
)
"""A street with its number or a postcode, as a web address has it."""
_STREET_IN_A_LINK = re.compile(
    r"(?i)[a-z0-9][-_+](?:road|street|avenue|lane|crescent|terrace|mews|grove)(?![a-z0-9])"
)
_AROUND = " ,;:.(-\u2013\u2014@"
_LEFT_OVER = re.compile(r"(?i)[\s,;:(@\u2013\u2014-]+(?:at|on|in|of|near|by)\s*$")
_NO_PLACE = re.compile(rf"(?:{one_of('streets', 'no_names')})")
_LEADS = re.compile(rf"\b(?:{one_of('streets', 'headings')})\b")
"""What a heading says that Signpost does not know, whose cell leads to a door."""


def without_streets(text: str, names: Iterable[str]) -> str:
    """Return ``text`` without the sentences that would lead to a place.

    Args:
        text: What a record says.
        names: What the service and who runs it are called; these tell nothing.
    """
    known = {tidy(name) for name in names if name}
    if not any(tells_a_street(one, known) for one in sentences(text)):
        return text
    lines = (
        " ".join(one for one in sentences(line) if not tells_a_street(one, known))
        for line in text.splitlines()
    )
    return "\n".join(line for line in lines if line)


def tells_a_street(sentence: str, names: set[str]) -> bool:
    """Say whether a sentence leads to a door: by a street, a building, a point or what is near.

    Args:
        sentence: One sentence.
        names: Of the service and who runs it, as :func:`directory.words.tidy` leaves them.
    """
    found = (match[0] for match in _STREET.finditer(sentence))
    led = bool(way_told(sentence)) or any(
        pattern.search(sentence) for pattern in (_NUMBERED, _STOPS, _POINT)
    )
    led = (
        led
        or any(_STREET_IN_A_LINK.search(one) for one in _links(sentence))
        or bool(_in_links(sentence))
    )
    return led or any(_is_one(one, names) for one in found) or bool(postcodes_within(sentence))


def doors_in(text: str) -> list[str]:
    """Return the words that each tell one door beyond doubt.

    A house number with its street, a postcode or a point on the earth: no name of a service, of
    a town or of another building is taken for one.
    """
    found = [match[0] for pattern in (_STREET, _NUMBERED) for match in pattern.finditer(text)]
    doors = [one_line(one) for one in found if one[:1].isdigit()]
    doors += _in_links(text)
    return [*doors, *(match[0] for match in _POINT.finditer(text)), *postcodes_within(text)]


def _links(text: str) -> list[str]:
    """Return what stands behind the names of sites in the web addresses of a text."""
    if "/" not in text:
        return []
    return [match[1] or match[2] for match in _LINK.finditer(text)]


def _in_links(text: str) -> list[str]:
    return [match[0] for one in _links(text) for match in _IN_A_LINK.finditer(one)]


def names_a_street(name: str) -> bool:
    """Say whether a name tells a door: a house name alone does not."""
    return bool(doors_in(name))


def without_doors_in(name: str) -> str:
    """Return what stands of a name before the first door that it tells; it may be nothing."""
    while doors := doors_in(name):
        letters = (re.escape(one) for one in doors[0].replace(" ", ""))
        told = re.search(r"\s*".join(letters), name, re.IGNORECASE)
        name = _LEFT_OVER.sub("", name[: told.start()] if told else "").strip(_AROUND)
    return name


def without_street_in(value: str) -> str:
    """Return a cell, such as that of the phone, without a street beside what it is for."""
    return _NUMBERED.sub(" ", _STREET.sub(" ", value)).strip(" ,;()") if value else value


def leads_to_a_door(heading: str) -> bool:
    """Say whether a heading that Signpost does not know is about where a place is."""
    return bool(_LEADS.search(tidy(heading)))


def _is_one(found: str, names: set[str]) -> bool:
    """Say whether what looks like a street or a building is one, and no name of the service."""
    words = tidy(found)
    if any(words in name for name in names if name):
        return False
    *before, _ = words.split()
    return any(not _NO_PLACE.fullmatch(one) for one in before)
