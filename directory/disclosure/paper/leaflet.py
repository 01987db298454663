"""What a leaflet is made from: blocks under a name, each of parts with a heading of their own.

Everything here has already been through the rules of disclosure. Printing only lays it out.
"""

from dataclasses import dataclass

from directory.disclosure.paper.foot import Footed
from directory.disclosure.paper.sheet import CrisisWords


@dataclass(frozen=True, slots=True)
class LeafletPart:
    """One heading with what stands under it, or beside it."""

    heading: str = ""
    lines: tuple[str, ...] = ()
    number: str = ""
    """To ring, large and alone on its line, before the lines: ``Ring 0151 496 0123``."""
    beside: bool = False
    """Whether the heading is one short word that stands at the left of its lines."""
    listed: bool = False
    """Whether it is an item of a list: its heading in bold at the beginning of its one line, or
    where it has none each of its lines after a mark."""
    plain: bool = False
    """Whether lines without a heading are printed as large as any, and not as a note."""
    strong: bool = False
    """Whether the lines are printed bold: the ring-first line."""


@dataclass(frozen=True, slots=True)
class LeafletBlock:
    """One subject of a leaflet: a service, a kind of trouble, a short word explained."""

    name: str = ""
    """Empty where the leaflet is about this one alone, and its title says it."""
    parts: tuple[LeafletPart, ...] = ()
    numbered: bool = False
    """Whether the name has its place on the leaflet before it."""


@dataclass(frozen=True, slots=True)
class Leaflet(Footed):
    """A whole leaflet before it is laid out."""

    title: str
    blocks: tuple[LeafletBlock, ...]
    start: tuple[str, ...] = ()
    """Sentences under the title."""
    next_heading: str = "What to do next"
    next_steps: tuple[str, ...] = ()
    """Lines to tick; the last says where to turn if it does not work, and has no box."""
    crisis: CrisisWords | None = None
    source: str = ""
    """Where the words come from, and of when they are."""
    services: int = 0
    close: bool = False
    """Whether it is for staff, and laid out close."""
