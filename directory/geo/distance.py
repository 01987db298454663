"""How far it is between two places, as the crow flies."""

from math import asin, cos, radians, sin, sqrt
from typing import Protocol

EARTH_RADIUS_MILES = 3958.7613


class Somewhere(Protocol):
    """Anything that may have coordinates."""

    @property
    def latitude(self) -> float | None:
        """Degrees north, or None where it is not known."""

    @property
    def longitude(self) -> float | None:
        """Degrees east, or None where it is not known."""


def miles_between(one: Somewhere, other: Somewhere) -> float | None:
    """Return the great-circle distance in miles, or None if either has no coordinates."""
    if one.latitude is None or one.longitude is None:
        return None
    if other.latitude is None or other.longitude is None:
        return None
    north, other_north = radians(one.latitude), radians(other.latitude)
    east = radians(other.longitude - one.longitude)
    half = sin((other_north - north) / 2) ** 2 + cos(north) * cos(other_north) * sin(east / 2) ** 2
    return 2 * EARTH_RADIUS_MILES * asin(min(1.0, sqrt(half)))
