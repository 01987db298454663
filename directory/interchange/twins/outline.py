"""What a paper says, piece by piece in its order, before it becomes a web page or a Word file."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

from directory.disclosure.paper.foot import Footed
from directory.disclosure.paper.sheet import CrisisWords
from directory.disclosure.rules.practice import PRACTICE_WARNING
from directory.words import spoken_date

Look = Literal["plain", "strong", "small", "large", "number", "fact", "second"]
"""How a line stands out. A ``fact`` stands beside its label, or under the one above; ``second``
is in the second language of the paper.
"""
ListKind = Literal["plain", "steps", "numbered", "ticks", "contents"]
"""Items of ``contents`` are headings of the second level that stand further on."""
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Marks that turn the words after them round; from a stranger they hide what is written."""
_NOT_TEXT = {"Cc", "Cs"}
_NO_LETTER = re.compile("[\ufdd0-\ufdef\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading under the title."""

    words: str
    level: int = 2
    label: str = ""
    """The number in front of it."""
    new_page: bool = False
    """Whether it begins a leaf of its own: it goes to others than what stands before it."""


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph."""

    words: str
    look: Look = "plain"
    label: str = ""


@dataclass(frozen=True, slots=True)
class Blank:
    """Something to fill in, or a box to tick."""

    label: str
    heading: str
    """What stands above it; a screen reader says it too."""
    lines: int = 1
    tick: bool = False
    typed: str = ""
    share: float = 1.0
    """How much of the width it takes."""


Part = Line | Blank


@dataclass(frozen=True, slots=True)
class Items:
    """A list: the first piece of each item leads it, the others stand under it."""

    items: tuple[tuple[Part, ...], ...]
    kind: ListKind = "plain"


@dataclass(frozen=True, slots=True)
class Rows:
    """A table; the first cell of each line is its heading."""

    title: str
    """What a screen reader calls it."""
    columns: tuple[str, ...]
    """The headings of the cells; the first column has none. All may be empty."""
    lines: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Urgent:
    """The box with crisis help."""

    words: CrisisWords
    second: tuple[str, ...] = ()
    """Each of its lines in the second language, or nothing where that is not known."""


Piece = Heading | Line | Blank | Items | Rows | Urgent


@dataclass(frozen=True, slots=True)
class Outline:
    """A whole paper."""

    title: str
    """The words at its top, which are its one heading of the first level."""
    pieces: tuple[Piece, ...]
    around: Footed
    entries: int = 0
    """Services on it."""
    later: str = ""
    """Crisis help in one line, for the foot of every further side."""

    @property
    def above(self) -> str:
        """What stands above everything: that nothing of it is real."""
        return PRACTICE_WARNING if self.around.practice else ""

    @property
    def foot(self) -> tuple[Line, ...]:
        """What stands under everything, in its order."""
        around = self.around
        colour = f" ({around.edition_colour.lower()})" if around.edition_colour else ""
        made = f"Made on {spoken_date(around.made_on)}. Edition {around.edition}{colour}."
        asked = (Line(around.ask_us, "large"),) if around.ask_us else ()
        return (*asked, Line(made, "small"))


def plain(text: str) -> str:
    """Return one line of text that any file can hold; what is never seen is gone."""
    bare = _NO_LETTER.sub("", _TURNING.sub("", text))
    kept = (" " if c in "\t\n\r\v\f\x85" else c for c in bare)
    seen = "".join(c for c in kept if unicodedata.category(c) not in _NOT_TEXT)
    return " ".join(unicodedata.normalize("NFC", seen).split(" ")).strip()
