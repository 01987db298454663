"""How much white there is between things: as much as each page has room for."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Spacing:
    """Points of white."""

    around_rule: float
    """Above and below a line between two blocks."""
    air: float
    """Between the groups of lines inside a block."""


@dataclass(frozen=True, slots=True)
class Placed:
    """One block (a service, the next steps) as it was laid out close together."""

    page: int
    """From 0."""
    height: float


CLOSE = Spacing(around_rule=4.5, air=0.0)
_MORE_WHITE = (Spacing(around_rule=9.0, air=5.0), Spacing(around_rule=6.0, air=2.0))
"""Easier on tired eyes."""
_GROUPS = 5
"""Groups of lines in a block, at most."""


def roomiest(blocks: Sequence[Placed], room: Sequence[float]) -> list[Spacing]:
    """The spacing for each block that moves nothing to another page.

    Args:
        blocks: As they were placed with ``CLOSE``.
        room: Points for blocks on each page.
    """
    pages = {
        page: _for_page([b.height for b in blocks if b.page == page], height)
        for page, height in enumerate(room)
    }
    return [pages[block.page] for block in blocks]


def _for_page(heights: Iterable[float], room: float) -> Spacing:
    taken = list(heights)
    spare = room - sum(taken)
    for spacing in _MORE_WHITE:
        if len(taken) * _extra(spacing) <= spare:
            return spacing
    return CLOSE


def _extra(spacing: Spacing) -> float:
    return _GROUPS * spacing.air + 2 * (spacing.around_rule - CLOSE.around_rule)
