"""How the directory keeps itself: publishers, editions, bases, history and counts."""

from datetime import date, datetime

from sqlmodel import Field, LargeBinary

from directory.model.base import Noun


class Publisher(Noun):
    """Who issues official records; begins the ids of its records."""

    id: str
    name: str = ""


class PublisherRow(Publisher, table=True):
    """A publisher as stored."""

    __tablename__ = "publisher"

    id: str = Field(primary_key=True)


class Edition(Noun):
    """The official content of a directory at a number and date."""

    publisher: str
    number: int
    issued_on: date
    digest: str = ""
    records: int = 0


class EditionRow(Edition, table=True):
    """An edition as stored."""

    __tablename__ = "edition"

    publisher: str = Field(primary_key=True)
    number: int = Field(primary_key=True)


class BaseRow(Noun, table=True):
    """An official record as its publisher issued it: the middle of a three-way comparison."""

    __tablename__ = "base"

    kind: str = Field(primary_key=True)
    id: str = Field(primary_key=True)
    publisher: str
    edition: int = 0
    digest: str
    content: bytes = Field(sa_type=LargeBinary)
    """Canonical JSON, deflated."""


class HistoryRow(Noun, table=True):
    """One change of one record: what it was, and what it became."""

    __tablename__ = "history"

    number: int | None = Field(default=None, primary_key=True)
    batch: int = Field(index=True)
    kind: str
    id: str = Field(index=True)
    old: bytes | None = Field(default=None, sa_type=LargeBinary)
    """Canonical JSON, deflated; None when the record was new."""
    new: bytes | None = Field(default=None, sa_type=LargeBinary)
    """None when the record was removed, or is its base as imported in the same batch."""


class BatchRow(Noun, table=True):
    """One thing that somebody did: a save, an import, an edition, an undo."""

    __tablename__ = "batch"

    number: int | None = Field(default=None, primary_key=True)
    at: datetime
    what: str
    records: int = 0
    turn: str = Field(default="", sa_column_kwargs={"server_default": ""})
    """``done`` can be undone, ``undone`` can be done again; empty can be neither."""
    undoes: int | None = None
    """The number of the batch that this one took back."""
    redoes: int | None = None
    """The number of the batch that this one did again."""


class DraftRow(Noun, table=True):
    """A record as somebody was editing it: kept until it is saved or given up."""

    __tablename__ = "draft"

    id: str = Field(primary_key=True)
    """Of the record."""
    opened: str = ""
    """The digest of the record as it was opened; empty for a new one."""
    kept_at: datetime
    content: bytes = Field(sa_type=LargeBinary)
    """Canonical JSON of the record, deflated."""
    typed: bytes = Field(sa_type=LargeBinary)
    """What was typed and does not fit its field yet: JSON, deflated."""


class CountRow(Noun, table=True):
    """A monthly count, such as prints of a service. Counts only, never of whom."""

    __tablename__ = "count"

    month: str = Field(primary_key=True)
    what: str = Field(primary_key=True)
    id: str = Field(primary_key=True)
    number: int = 0


class FormBytesRow(Noun, table=True):
    """The bytes of a blank form, kept once by digest."""

    __tablename__ = "form_bytes"

    digest: str = Field(primary_key=True)
    content: bytes = Field(sa_type=LargeBinary)


class SettingRow(Noun, table=True):
    """A fact about the file itself, such as its content digest."""

    __tablename__ = "setting"

    id: str = Field(primary_key=True)
    value: str = ""
