"""How zones are told apart, on paper and on a screen: each pattern tells without its tint.

The tints differ in how light they are, so that a grey copy tells them too; black on the darkest
has a contrast of more than 10 to 1.
"""

from typing import Literal, NamedTuple

Runs = Literal["rising", "dots", "level", "crossed", "upright"]


class ZoneLook(NamedTuple):
    """A tint, the colour of its lines, and how they run."""

    tint: str
    line: str
    runs: Runs


ZONE_LOOKS = (
    ZoneLook("#FBE3A1", "#8A6400", "rising"),
    ZoneLook("#BCDDF5", "#1D5C8C", "dots"),
    ZoneLook("#F3C3B2", "#9A3B1C", "level"),
    ZoneLook("#C5E3CC", "#1F6B3A", "crossed"),
    ZoneLook("#D8CBEA", "#5A3A8C", "upright"),
)
"""In the order of the zones. Told apart by people who see no red, no green or no blue too."""
