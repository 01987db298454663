"""Areas that lie within each other, and places in them: whether one takes in the other."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

AreaKind = Literal["small_area", "ward", "town", "borough", "region", "nation"]
PlaceKind = Literal[
    "postcode",
    "outcode",
    "gp_practice",
    "small_area",
    "ward",
    "town",
    "borough",
    "region",
    "nation",
]
Fit = Literal["yes", "ask", "no"]
"""Whether an area takes in a place: *ask* where its edge, or the place, is not known well."""


@dataclass(frozen=True, slots=True)
class Area:
    """One area, with the numbers of all that are larger."""

    id: int
    code: str
    """ONS code, or empty for an area that has none."""
    name: str
    kind: AreaKind
    chain: tuple[int, ...]
    """Its own number, then those of the larger areas, from small to large."""
    latitude: float | None
    longitude: float | None
    """The middle of its postcodes."""
    approximate: bool
    """People there may draw its edge elsewhere."""


@dataclass(frozen=True, slots=True)
class Place:
    """What somebody typed to say where: a postcode, the first half of one, an area."""

    name: str
    kind: PlaceKind
    latitude: float | None
    longitude: float | None
    areas: tuple[Area, ...]
    """The areas it lies in, from small to large; itself first, if it is an area."""
    coarse: bool = False
    """True where the coordinates are only the middle of something larger."""
    touches: frozenset[int] = field(default=frozenset(), compare=False)
    """Numbers of all areas that some of its postcodes lie in; empty where that is not known."""

    @property
    def label(self) -> str:
        """Return the name with the area around it: ``Kirkby, Knowsley``."""
        told = (a.name for a in self.areas if a.kind not in ("small_area", "nation"))
        around = next((name for name in told if name != self.name), "")
        return f"{self.name}, {around}" if around else self.name

    @property
    def within(self) -> tuple[str, ...]:
        """Return the names of the areas it lies in, from small to large."""
        return tuple(area.name for area in self.areas)


def fits(stated: Area, place: Place) -> Fit:
    """Return whether ``stated`` takes in ``place``."""
    held = {area.id for area in place.areas}
    if stated.id in held:
        return "yes"
    if not place.areas or place.areas[0].id in stated.chain:
        return _fits_larger(stated, place)
    return "ask" if stated.approximate and _may_reach(stated, place) else "no"


def _fits_larger(stated: Area, place: Place) -> Fit:
    """Return whether an area takes in somebody of a larger place, or of one not well known.

    *No* where it is known that no postcode of the place lies in the area.
    """
    reached = {stated.id, *stated.chain[1:2]} if stated.approximate else {stated.id}
    return "ask" if not place.touches or reached & place.touches else "no"


def _may_reach(stated: Area, place: Place) -> bool:
    """Say whether the place is so near that others may count it in.

    It is, if both lie in the same larger area and the place is in no other area of that kind
    whose edge is clear: who lives in Kirkby does not live in Huyton.
    """
    around = stated.chain[1] if len(stated.chain) > 1 else 0
    if around not in {area.id for area in place.areas}:
        return False
    beside = (one for one in place.areas if one.kind == stated.kind and around in one.chain[1:])
    return all(one.approximate for one in beside)


def fit_of_any(stated: Sequence[Area], place: Place) -> Fit:
    """Return whether any of several areas takes in ``place``."""
    found = {fits(area, place) for area in stated}
    return "yes" if "yes" in found else "ask" if "ask" in found or not found else "no"
