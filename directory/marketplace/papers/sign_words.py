"""What a sign says: a number or an arrow, a few large words, and a line under them."""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

Arrow = Literal["", "left", "right", "ahead", "back"]


@dataclass(frozen=True, slots=True)
class Sign:
    """One side of a sign; the same words can stand on both."""

    title: str
    over: str = ""
    """What it is the number of."""
    number: str = ""
    """At least 100 mm high."""
    arrow: Arrow = ""
    pictures: tuple[str, ...] = ()
    """Beside the arrow: names of signs of the map."""
    lines_heading: str = ""
    lines: tuple[str, ...] = ()
    """Beside the number, or under the title where there is none."""
    last: str = ""
    """Smaller, at the end."""


@dataclass(frozen=True, slots=True)
class SignSheet:
    """Signs, one to a page."""

    signs: tuple[Sign, ...]
    made_on: date
    practice: bool
    foot: str = ""
    """The event, small at the foot."""
    upright: bool = False
    """Higher than wide."""
    services: int = 0
    sides: int = 1
    """Each sign is printed so many times, one after another: 2 for both sides of a sheet."""
    stickers: tuple[str, ...] = field(default=())
    """Words for a page of stickers after the signs."""
    warnings: tuple[str, ...] = ()
    """For staff. Never printed."""
