"""Towns that do not ship, from the outcodes of the records that stand in them."""

import re
from collections.abc import Sequence
from statistics import median
from typing import NamedTuple

from directory.geo.areas import Area

FIRST_TOWN = 2_000_000
"""Numbers of such towns begin here."""
UNITED_KINGDOM, ENGLAND = 1, 2
"""The numbers of the nations in the file that ships."""
NOT_ALL_IN_ENGLAND = frozenset({
    "AB", "BT", "CF", "CH", "DD", "DG", "EH", "FK", "G", "GY", "HR", "HS", "IM", "IV", "JE",
    "KA", "KW", "KY", "LD", "LL", "ML", "NP", "PA", "PH", "SA", "SY", "TD", "ZE",
})  # fmt: skip
"""Postcode areas that lie elsewhere, or on both sides of a border."""
_LETTERS = re.compile(r"[A-Z]+")


class Town(NamedTuple):
    """A town that records name, with the outcodes of theirs, the commonest first."""

    name: str
    outcodes: tuple[str, ...]


def chain_of(outcode: str, chain: str) -> str:
    """Return the chain of an outcode, with the nation where no more of it ships."""
    known = chain != str(UNITED_KINGDOM) or not _is_english(outcode)
    return chain if known else f"{ENGLAND} {UNITED_KINGDOM}"


def as_area(number: int, town: Town, middles: Sequence[tuple[float, float]]) -> Area | None:
    """Return a town as an area whose edge nobody knows; None where it is nowhere known.

    Args:
        number: Tells it from the other towns.
        town: Its name and outcodes.
        middles: Latitude and longitude of those outcodes.
    """
    if not middles:
        return None
    english = all(_is_english(code) for code in town.outcodes)
    nations = (ENGLAND, UNITED_KINGDOM) if english else (UNITED_KINGDOM,)
    own = FIRST_TOWN + number
    north, east = (median(one) for one in zip(*middles, strict=True))
    return Area(own, "", town.name, "town", (own, *nations), north, east, approximate=True)


def _is_english(outcode: str) -> bool:
    letters = _LETTERS.match(outcode)
    return letters is not None and letters[0] not in NOT_ALL_IN_ENGLAND
