"""Which letters stand in a file that is not UTF-8: those of Windows, or of a Mac of long ago.

Both give each byte a letter, so a wrong guess is silent: *Café* becomes *CafŽ*. What tells them
apart is how the letters stand: a large one or a sign in the middle of a word is no writing.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence

MAC = "mac_roman"
WINDOWS = "cp1252"
_STANDS = re.compile(rb"[ -~]?[\x80-\xff]+[ -~]?")
_CLEARLY = 4
"""So many times as often as in the other a letter must stand oddly."""
_WHOLE = frozenset("æøßœÆØŒ")
"""Letters that are not made of another and an accent."""
_MOST = 5_000
"""Places that are looked at."""
_COMMON = frozenset("éèêÉÀôöüñï’‘“”–—£•…")  # noqa: RUF001
"""One of these stands in most lists in Britain that hold any such letter."""
_SIGNS = frozenset("’‘“”–—£•…°½¼¾©®™·\N{NO-BREAK SPACE}€²«»")  # noqa: RUF001
_JOINS = frozenset("’‘–—\N{NO-BREAK SPACE}·")  # noqa: RUF001
"""Signs that may stand between two letters."""


def places_of(chunk: bytes) -> list[bytes]:
    """Return where bytes stand that are not ASCII, with what is beside them."""
    return _STANDS.findall(chunk)[:_MOST]


def old_encoding(places: Sequence[bytes]) -> str:
    """Return the encoding in which the places read like writing; Windows where both do."""
    mac, windows = (_odd(places[:_MOST], name) for name in (MAC, WINDOWS))
    common = any(letter in _COMMON for place in places[:_MOST] for letter in place.decode(MAC))
    return MAC if common and windows > _CLEARLY * mac else WINDOWS


def _odd(places: Iterable[bytes], encoding: str) -> int:
    """Return how many letters stand as in no writing."""
    return sum(_odd_in(place.decode(encoding, "replace")) for place in places)


def _odd_in(text: str) -> int:
    beside = ((text[max(at - 1, 0) : at], text[at + 1 : at + 2]) for at in range(len(text)))
    return sum(
        not letter.isascii() and not _stands_well(letter, before, after)
        for letter, (before, after) in zip(text, beside, strict=True)
    )


def _stands_well(letter: str, before: str, after: str) -> bool:
    if letter in _SIGNS:
        return letter in _JOINS or not (before.isalpha() and after.isalpha())
    if not letter.isalpha() or not unicodedata.decomposition(letter):
        return letter in _WHOLE
    return letter.islower() or not before.isalpha() or (before.isupper() and not after.islower())
