"""What every paper says around its words, whatever it is about: written once, for all of them."""

from dataclasses import dataclass
from datetime import date
from typing import TypedDict

from directory.disclosure.second_language import SecondLanguage


@dataclass(frozen=True, slots=True, kw_only=True)
class Footed:
    """What stands at the foot of each page; every paper is made from it."""

    ask_us: str
    """Bigger print, another language, or to read it together; or how to send it back."""
    edition: int
    """The number of the edition."""
    edition_colour: str
    """The colour of its band, as a word: ``blue``."""
    made_on: date
    """The day of the print."""
    practice: bool
    """Whether nothing of it is real."""
    crisis_first: bool = False
    """Whether a crisis need is on the paper: the crisis box then stands at the top."""
    warnings: tuple[str, ...] = ()
    """For staff: what was left out, is missing or could not be drawn. Never printed."""
    second: SecondLanguage | None = None
    """The language beside English, where one was asked for."""


class FootWords(TypedDict):
    """What a desk puts there, ready to be handed to a paper."""

    ask_us: str
    edition: int
    edition_colour: str
    made_on: date
    practice: bool
    second: SecondLanguage | None
