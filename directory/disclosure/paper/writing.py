"""What a page to write on is made from: headings, what to put there, and what stands there already.

Whatever somebody writes on it stays on their paper or their screen: none of it is held here.
"""

from dataclasses import dataclass

from directory.disclosure.paper.foot import Footed
from directory.disclosure.paper.numbers import NumberLine
from directory.disclosure.paper.sheet import CrisisWords

WHOLE, HALF, THIRD, SIXTH = 1.0, 1 / 2, 1 / 3, 1 / 6


@dataclass(frozen=True, slots=True)
class Blank:
    """One thing to write, or a box to tick."""

    label: str = ""
    lines: int = 1
    """Lines to write on; under a box to tick there may be one for the day."""
    share: float = WHOLE
    """How much of the width it takes."""
    tick: bool = False


@dataclass(frozen=True, slots=True)
class WritingPart:
    """One heading with what is to be written under it."""

    heading: str
    hint: str = ""
    rows: tuple[tuple[Blank, ...], ...] = ()
    """Each row from left to right."""
    grows: bool = False
    """Whether it gets more lines where a page has room for them."""


@dataclass(frozen=True, slots=True)
class WritingSheet(Footed):
    """A whole page to write on before it is laid out."""

    id: str
    """Begins the name of every field of it."""
    title: str
    start: tuple[str, ...]
    parts: tuple[WritingPart, ...]
    crisis: CrisisWords
    who_helps: tuple[NumberLine, ...] = ()
    """Services that were chosen, by the names that the public may read."""
    end: tuple[str, ...] = ()
    """Sentences at the end; the last one in bold."""
    services: int = 0
