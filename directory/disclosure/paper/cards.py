"""Pocket cards before they are laid out: a few numbers, and overleaf whom to ring in danger."""

from dataclasses import dataclass

from directory.disclosure.paper.foot import Footed
from directory.disclosure.paper.numbers import NumberLine

CARD_TITLE = "Useful numbers"
"""On every card, whatever is on it: who sees the card learns nothing from it."""
HOW_TO_MAKE = "Print on both sides (long edge). Cut on the lines."
SEVERAL = "{n} of each."


@dataclass(frozen=True, slots=True)
class CardSheet(Footed):
    """All the cards of one person."""

    title: str
    lines: tuple[NumberLine, ...]
    """For the front, as many cards as they need."""
    back: tuple[NumberLine, ...]
    """Whom to ring in danger; the same on the back of every card."""
    end: str
    """What to do if it did not work."""
    services: int
    several: bool = True
    """Whether the paper is filled with the same cards; delicate ones must not be left over."""


def how_to_make(times: int) -> str:
    """Return what whoever prints reads beside the cards, each of which is there so many times."""
    return f"{HOW_TO_MAKE} {SEVERAL.format(n=times)}" if times > 1 else HOW_TO_MAKE
