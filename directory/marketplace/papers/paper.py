"""What most papers of an event are made of: sheets of a few kinds of parts, ready to be laid out.

A paper is a short file of words; one layout (``printing.event_paper``) sets them all.
"""

from collections.abc import Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any, Literal

from directory.disclosure.paper.foot import Footed
from directory.disclosure.paper.tables import FOR_STAFF
from directory.disclosure.paper.writing import WritingPart
from directory.disclosure.rules.clean import without_labels
from directory.marketplace.at_event import AtEvent
from directory.model.halls import Point
from directory.words import one_line

LONGEST_FOOT = 100
"""Letters; more would take the room of the page."""
Readers = Literal["public", "staff", "stallholders"]
"""Who reads it: the public reads larger words; what is for staff says so at its head."""


@dataclass(frozen=True, slots=True)
class Told:
    """Sentences under a heading."""

    heading: str
    lines: tuple[str, ...]
    listed: bool = False
    """Whether each is a thing of its own."""


@dataclass(frozen=True, slots=True)
class Sketch:
    """A small plan of a hall with one table marked; metres, the main door at the bottom."""

    outline: tuple[Point, ...]
    door: Point
    tables: tuple[tuple[Point, ...], ...]
    own: tuple[Point, ...]
    number: int
    """Of that table; 0 while it has none."""
    words: str
    """What it shows, for whoever cannot see it."""


@dataclass(frozen=True, slots=True)
class Known:
    """What each thing is called, and what it is; where nobody has said, a line to write on."""

    heading: str
    facts: tuple[tuple[str, str], ...]
    beside: Sketch | None = None
    """Stands at the right of them."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table."""

    heading: str
    share: float
    """Of the width; those of one table make 1."""
    centred: bool = False


@dataclass(frozen=True, slots=True)
class Rows:
    """A table. An empty cell is a box to write in, so nothing that is not known looks known."""

    heading: str
    columns: tuple[Column, ...]
    lines: tuple[tuple[str, ...], ...]
    hint: str = ""
    strong: str = ""
    """Cells that say this ask for attention."""


@dataclass(frozen=True, slots=True)
class Faces:
    """Three faces, each with its word and a box to tick."""

    heading: str
    words: tuple[str, str, str]


Part = Told | Known | Rows | Faces | WritingPart


@dataclass(frozen=True, slots=True)
class PaperSheet:
    """One sheet; it begins on a page of its own."""

    title: str
    start: tuple[str, ...]
    """Sentences under the title."""
    parts: tuple[Part, ...]
    end: tuple[str, ...] = ()
    """Sentences at the end; the last one in bold."""
    about: str = ""
    """Whom it is about: stands with the title on its further pages."""


@dataclass(frozen=True, slots=True)
class EventPaper(Footed):
    """A whole paper before it is laid out."""

    id: str
    """Begins the name of every field of it."""
    readers: Readers
    over: str
    """Stands over each title: who it is for, or the name of the event."""
    sheets: tuple[PaperSheet, ...]
    help_now: str
    """One line of crisis help for the foot of what the public reads, else nothing."""
    entries: int = 0
    """Services on it."""


def paper(
    at: AtEvent, id_: str, readers: Readers, sheets: Sequence[PaperSheet], *, entries: int = 0
) -> EventPaper:
    """Return a paper of an event with what stands around its words.

    A sentence with a label on people is left out, whoever typed it, and told to staff.

    Args:
        at: The event.
        id_: The name of the printed thing.
        readers: Who reads it.
        sheets: What it says; at least one sheet.
        entries: How many services are on it.
    """
    around = at.around
    left_out: list[str] = []
    return EventPaper(
        id=id_,
        readers=readers,
        over=FOR_STAFF if readers == "staff" else at.event.name,
        sheets=_without_labels(tuple(sheets), left_out),
        help_now=around.crisis.foot if readers == "public" else "",
        **around.foot(_ask_us(at, readers)),
        warnings=tuple(f"Left out, it labels people: {words}" for words in left_out),
        entries=entries,
    )


def _without_labels(told: Any, left_out: list[str]) -> Any:  # noqa: ANN401  (of whatever it is)
    """Return sheets, their parts and all words in them without labels on people."""
    if isinstance(told, str):
        clean = without_labels(told)
        left_out.extend(one for one in clean.left_out if one not in left_out)
        return clean.text
    if isinstance(told, tuple):
        return tuple(_without_labels(one, left_out) for one in told)
    if not is_dataclass(told) or isinstance(told, type):
        return told
    held = ((one.name, getattr(told, one.name)) for one in fields(told))
    return replace(told, **{name: _without_labels(value, left_out) for name, value in held})


def _ask_us(at: AtEvent, readers: Readers) -> str:
    if readers == "public":
        return at.around.texts.say("ask_us")
    if readers == "staff":
        return FOR_STAFF
    said = one_line(without_labels(at.event.organiser).text)
    return f"Questions? {said if 0 < len(said) <= LONGEST_FOOT else 'Ask whoever invited you.'}"
