"""What a desk keeps for itself: facts, a notice, lists of services, tips, and what was wrong.

None of it is part of an edition. It stays with the directory file through every import.
"""

from datetime import date

from sqlmodel import Field

from directory.model.base import Noun, code, many
from directory.model.vocabulary import Audience, FactGroup, ReportedOn, WhyNo, Wrong


class DeskFact(Noun):
    """One thing that this desk has set once: its name, its phone, whom to ask."""

    id: str
    """``name``, ``phone``, ``safeguarding_lead``, ``connector`` ..."""
    value: str = ""
    checked_on: date | None = None


class DeskFactRow(DeskFact, table=True):
    """A desk fact as stored."""

    __tablename__ = "desk_fact"

    id: str = Field(primary_key=True)


class Notice(Noun):
    """The keeper's one line for everybody, until its day is over."""

    id: str = "notice"
    words: str
    ends_on: date
    """The last day on which it is shown."""
    written_on: date


class NoticeRow(Notice, table=True):
    """A notice as stored."""

    __tablename__ = "notice"

    id: str = Field(primary_key=True)


class KeptList(Noun):
    """Services kept in order: *Ours*, or a ready sheet by its name."""

    id: str
    name: str = ""
    position: int = 0
    services: tuple[str, ...] = many()
    names: tuple[str, ...] = many()
    """What each was called when it was put here, so that one that is gone can still be named."""


class KeptListRow(KeptList, table=True):
    """A kept list as stored."""

    __tablename__ = "kept_list"

    id: str = Field(primary_key=True)


class Note(Noun):
    """Local staff knowledge about a service; never leaves the laptop unless exported on purpose."""

    number: int | None = None
    service_id: str
    text: str
    written_on: date
    audience: Audience = code("professional")


class NoteRow(Note, table=True):
    """A note as stored."""

    __tablename__ = "note"

    number: int | None = Field(default=None, primary_key=True)
    service_id: str = Field(index=True)


class Report(Noun):
    """Somebody at a desk said that something is wrong; it waits for the keeper."""

    number: int | None = None
    about: ReportedOn = code("service")
    id: str
    """Of the service or the national line."""
    reason: Wrong = code()
    why: WhyNo | None = code()
    """Only where they said no."""
    withholds: tuple[FactGroup, ...] = many()
    """The groups of facts of the service that are not shown until they are checked."""
    reported_on: date


class ReportRow(Report, table=True):
    """A report as stored."""

    __tablename__ = "report"

    number: int | None = Field(default=None, primary_key=True)
    id: str = Field(index=True)
