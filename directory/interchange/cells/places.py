"""Where a service is, from the words of a source; a hidden place is not held at all."""

import math
import re
from dataclasses import dataclass
from functools import lru_cache

from directory.geo import Gazetteer
from directory.interchange.reading import Notes
from directory.model import Location
from directory.model.vocabulary import Visibility
from directory.reading.streets import STREETS
from directory.words import one_line, postcode, postcodes_within, sentences, tidy

_VISIBILITY: dict[str, Visibility] = {
    "": "public", "public": "public", "shown": "public", "no": "public", "not hidden": "public",
    "area only": "area_only", "area": "area_only", "town only": "area_only",
    "hidden": "hidden", "confidential": "hidden", "secret": "hidden", "private": "hidden",
    "yes": "hidden", "y": "hidden", "true": "hidden", "1": "hidden", "n": "public", "0": "public",
    "false": "public",
}  # fmt: skip
_UK_NORTH, _UK_SOUTH, _UK_WEST, _UK_EAST = 61.0, 49.0, -9.0, 2.5
_HOUSE_NUMBER = re.compile(r"^\d+\w?(?:\s*[-/]\s*\d+\w?)?\s+")
_LEAST_TELLING = 6
"""Letters; shorter parts of an address stand in too many innocent words."""
NOT_HELD_HERE = ("BT", "GY", "IM", "JE")
"""Postcodes of Northern Ireland and the islands are not among those that ship."""


@dataclass(frozen=True, slots=True)
class Written:
    """A place as a source words it; any of it may be empty."""

    name: str = ""
    address: str = ""
    town: str = ""
    postcode: str = ""
    latitude: str = ""
    longitude: str = ""
    area: str = ""

    @property
    def leads_nowhere(self) -> bool:
        """Whether nothing of it is known that would find it, but perhaps its area."""
        found_by = (
            self.name, self.address, self.town, self.postcode, self.latitude, self.longitude,
        )  # fmt: skip
        return not any(found_by)


NOWHERE = Written()
"""A place of which a source says nothing."""


def visibility_of(text: str, notes: Notes) -> Visibility:
    """Return how much of a place may be shown; a word that we do not know hides it, and is told."""
    found = _VISIBILITY.get(tidy(text))
    if found is None:
        notes.tell("location_visibility", "Not public, area only or hidden; taken as hidden.")
    return found or "hidden"


def location_of(
    id_: str, written: Written, visibility: Visibility, notes: Notes
) -> Location | None:
    """Return the place as we hold it, or None when nothing of it is known.

    For a place that is not public, everything that would find it is dropped, and told without
    repeating it.
    """
    if visibility != "public":
        return _kept_back(id_, written, visibility, notes)
    if written == NOWHERE:
        return None
    address, code = _address(written, notes)
    latitude, longitude = _point(written, notes)
    return Location(
        id=id_,
        name=written.name,
        address=address,
        town=written.town,
        postcode=code,
        latitude=latitude,
        longitude=longitude,
    )


def without_place(text: str, written: Written) -> str:
    """Return ``text`` without the sentences that would tell where a hidden place is."""
    telling = [
        words for part in _telling_parts(written) if len(words := tidy(part)) >= _LEAST_TELLING
    ]
    if not telling and not postcodes_within(text):
        return text
    squeezed = [words.replace(" ", "") for words in telling]
    lines = (
        " ".join(part for part in sentences(line) if not _tells(part, squeezed))
        for line in text.splitlines()
    )
    return "\n".join(line for line in lines if line)


def _telling_parts(written: Written) -> list[str]:
    """Return what would lead to a place: its name, its postcode and the parts of its address.

    The last part of an address is most often the town. The words of a service may name that,
    unless it is a street.
    """
    parts = [part.strip() for part in written.address.split(",") if part.strip()]
    if len(parts) > 1 and not _is_street(parts[-1]):
        parts.pop()
    streets = [_HOUSE_NUMBER.sub("", part) for part in parts if _is_street(part)]
    return [written.name, written.address, written.postcode, *parts, *streets]


def _is_street(part: str) -> bool:
    """Say whether one part of an address is a building or a street rather than a town."""
    return any(c.isdigit() for c in part) or not STREETS.isdisjoint(tidy(part).split())


def _tells(sentence: str, squeezed: list[str]) -> bool:
    """Say whether a sentence holds a postcode or any part of an address."""
    words = tidy(sentence).replace(" ", "")
    return bool(postcodes_within(sentence)) or any(part in words for part in squeezed)


def _kept_back(id_: str, written: Written, visibility: Visibility, notes: Notes) -> Location:
    """Return a place that is hidden or told by its area only."""
    dropped = [
        field
        for field in ("name", "address", "postcode", "latitude", "longitude")
        if getattr(written, field)
    ]
    if dropped:
        words = "hidden" if visibility == "hidden" else "told by its area only"
        notes.tell("location_visibility", f"The place is {words}: {', '.join(dropped)} left out.")
    area = "" if visibility == "hidden" else written.town or written.area
    return Location(id=id_, visibility=visibility, area=area)


def _address(written: Written, notes: Notes) -> tuple[str, str]:
    """Return address and postcode; a postcode that is none stays in the address, and is told."""
    code = postcode(written.postcode) or ""
    address = one_line(written.address).strip(" ,")
    if written.postcode and not code:
        notes.tell("postcode", f'"{written.postcode[:20]}" is not a UK postcode; kept as written.')
        return f"{address}, {written.postcode}".strip(", "), ""
    if not code and (only := postcode(address)):
        address, code = "", only
    within = postcodes_within(address) if not code else ()
    if code and not _is_known(code):
        notes.tell("postcode", f'"{code}" is no postcode of anywhere that is known; is it right?')
    return address, within[0] if len(within) == 1 else code


@lru_cache(maxsize=4096)
def _is_known(code: str) -> bool:
    """Say whether there is such a postcode, as far as those that ship tell."""
    return code.startswith(NOT_HELD_HERE) or _shipped().knows(code)


@lru_cache(maxsize=4096)
def is_area(name: str, code: str = "") -> bool:
    """Say whether an area of that name ships, one of several or a postcode district."""
    shipped = _shipped()
    known = shipped.called(name) or shipped.areas_called(name, code) or shipped.place_of(name)
    return bool(known)


@lru_cache(maxsize=1)
def _shipped() -> Gazetteer:
    return Gazetteer.open()


def _point(written: Written, notes: Notes) -> tuple[float | None, float | None]:
    """Return latitude and longitude in degrees, or neither when they are not in these islands."""
    if not written.latitude and not written.longitude:
        return None, None
    try:
        latitude, longitude = float(written.latitude), float(written.longitude)
    except ValueError:
        latitude = longitude = math.nan
    if _UK_SOUTH <= latitude <= _UK_NORTH and _UK_WEST <= longitude <= _UK_EAST:
        return latitude, longitude
    notes.tell("latitude", "Latitude and longitude are not a point in the UK; left out.")
    return None, None
