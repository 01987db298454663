"""Telephone numbers in running words: which they are, how to dial them, how they hold together."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from directory.words import digits, unbroken

_WHOLE = (
    r"(?<![\w+/.-])(?:\+44[\d\u00a0]{9,15}|0[\d\u00a0]{6,14}\d|116\u00a0?\d{3}|18001[\d\u00a0]{9,15})"
    r"(?![\w/])"
)
_SHORT = r"(?i:(?<=\bring )|(?<=\bcall )|(?<=\bdial )|(?<=^))\d{3}(?![\w\u00a0/-])"
_SMS = r"(?i:\btext\b[^.?!]{0,60}?)"
_NUMBER = re.compile(rf"{_WHOLE}|{_SHORT}|(?<= to )\d{{5,6}}(?!\w)")
_TEXT_BEFORE = re.compile(rf"{_SMS}$")
_LENGTHS = {3, 6, 10, 11, 15, 16}
_EIGHT = "08001111"


class Bit(NamedTuple):
    """A piece of running words."""

    words: str
    link: str = ""
    """How a phone dials it, or writes to it; empty for plain words."""


def bits(text: str) -> Iterator[Bit]:
    """Yield the words and the numbers of one line, in their order."""
    line, start = unbroken(text), 0
    for found in _NUMBER.finditer(line):
        link = _link(found.group(), line[: found.start()])
        if not link:
            continue
        if found.start() > start:
            yield Bit(line[start : found.start()])
        yield Bit(found.group(), link)
        start = found.end()
    if line[start:]:
        yield Bit(line[start:])


def _link(number: str, before: str) -> str:
    """Return how a phone reaches a number; nothing for digits that are no number to ring."""
    dialled = digits(number)
    written = bool(_TEXT_BEFORE.search(before))
    short_code = len(dialled) in (5, 6) and not dialled.startswith("116")
    if short_code:
        return f"sms:{dialled}" if written else ""
    if len(dialled) not in _LENGTHS and dialled != _EIGHT:
        return ""
    return f"{'sms' if written else 'tel'}:{dialled}"
