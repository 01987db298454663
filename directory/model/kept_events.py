"""Events and halls as the file keeps them: their canonical text, beside what lists show of them.

Apart from what is in them, which nobody needs who only opens a directory.
"""

from datetime import date

from sqlmodel import Field

from directory.model.base import Noun


class KeptEvent(Noun):
    """An event as the file keeps it: whole, beside what lists show of it."""

    id: str
    name: str = ""
    held_on: date | None = None
    content: str = ""
    """The event in its canonical text (JSON)."""


class KeptEventRow(KeptEvent, table=True):
    """A kept event as stored."""

    __tablename__ = "kept_event"

    id: str = Field(primary_key=True)


class KeptHall(Noun):
    """A hall that can be used again, with its tables."""

    id: str
    name: str = ""
    content: str = ""
    """The hall and its places, as an event file holds them (JSON)."""


class KeptHallRow(KeptHall, table=True):
    """A kept hall as stored."""

    __tablename__ = "kept_hall"

    id: str = Field(primary_key=True)
