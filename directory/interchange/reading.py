"""What every reader of a file hands over: records and problems, told apart by row."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, NamedTuple, Protocol, Self

from directory.disclosure.editions import FileEdition
from directory.model import ServicePage

Progress = Callable[[int, int], None]
"""Told how much of the file has been read, and how much there is, both in bytes."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something about a file that its keeper should know."""

    row: int
    """As counted in the file: the first record of JSON is 1, the header of a spreadsheet is 1."""
    field: str
    """The column or property, or nothing when it is about the whole row."""
    problem: str
    name: str = ""
    """Of the record, as far as it is known: a row of a feed is found by nobody."""


@dataclass(frozen=True, slots=True)
class Beside:
    """What a file that Signpost wrote says beside a record, or what another does not say of it."""

    edition: FileEdition = "keeper"
    """Whom it was written for: what others alone may read is not said, which is not removed."""
    base: ServicePage | None = None
    """The record as its source issued it last, where the file says so."""
    issued_by: str = ""
    """That source, where the file says so."""
    forms: Mapping[str, bytes] = field(default_factory=dict)
    """The blank forms of the record by their digests."""
    whole: ServicePage | None = None
    """The record as Signpost wrote it, where what stands beside it was edited since."""
    tables: bool = False
    """Whether that stood beside rows of tables."""
    ways_edited: bool = False
    """Whether the ways in among its attributes are other than Signpost wrote them."""
    unsaid: frozenset[str] = frozenset()
    """The fields that somebody else's feed does not speak of; ``contacts.phone`` for numbers."""
    told: frozenset[str] = frozenset()
    """The properties of such a feed's record."""


TICKED = "ticked "
"""How a code begins that is the heading of a column which is no field, ticked in a row."""


@dataclass(frozen=True, slots=True)
class ReadRecord:
    """One record as it was read, with what was odd about it."""

    row: int
    page: ServicePage
    notes: tuple[Problem, ...] = ()
    needs_said: tuple[str, ...] = ()
    """Needs as the file words them, by id or public name; not yet looked up."""
    codes: tuple[str, ...] = ()
    """Codes of lists of others that say what it is for, such as ``lgsl 112``; not kept."""
    complete: bool = False
    """Whether it is a whole record that Signpost wrote: then nothing is suggested for it."""
    beside: Beside | None = None
    """None for what somebody else wrote and that speaks of everything."""

    @property
    def id(self) -> str:
        """Our id of the record."""
        return self.page.id

    @property
    def says(self) -> str:
        """What stands for all that the record says."""
        return hashlib.blake2b(self.page.as_text().encode(), digest_size=16).hexdigest()

    def whole(self) -> ServicePage:
        """Return the record itself."""
        return self.page

    def under(self, id_: str, note: Problem) -> Self:
        """Return the same record under another id, with a note of why."""
        return replace(
            self, page=self.page.model_copy(update={"id": id_}), notes=(*self.notes, note)
        )


ReadItem = ReadRecord | Problem
"""A problem that stands alone is a row that was left out."""


class Notes:
    """Collects what is odd about one row while it is being read.

    Attributes:
        row: The row that the notes are about.
        problems: What was told so far, in order.
    """

    def __init__(self, row: int) -> None:
        self.row = row
        self.problems: list[Problem] = []

    def tell(self, field: str, problem: str) -> None:
        """Note that ``field`` of this row is odd, in one short sentence."""
        self.problems.append(Problem(self.row, field, problem))


class Opened(NamedTuple):
    """A file that is being read: its rows in order, and how each of them becomes a record."""

    rows: Iterator[Any]
    read_row: Callable[[Any], ReadItem]
    """Needs nothing but the row, and can be handed to another process."""
    about: tuple[Problem, ...] = ()
    """What is odd about the whole file, such as a column that is not read."""
    fields: frozenset[str] = frozenset()
    """Of a spreadsheet the fields that it has a column for: of others its rows say nothing."""
    not_used: tuple[str, ...] = ()
    """Of a spreadsheet the headings that nobody understood: what stands there is kept beside."""
    as_ours: bool = False
    """Of a spreadsheet whether its fields have the headings that Signpost itself writes."""


class Reader(Protocol):
    """One format that Signpost reads."""

    name: str
    """As typed after ``--format``."""
    title: str
    """As shown to a person."""

    def looks_like(self, head: bytes, path: Path) -> bool:
        """Say whether a file that begins with ``head`` is of this format."""

    def open(
        self,
        path: Path,
        publisher: str,
        *,
        progress: Progress | None = None,
        mapping: Mapping[str, str] | None = None,
    ) -> Opened:
        """Open a file, to give its records in order, and a problem for each row left out.

        Args:
            path: The file.
            publisher: Begins the ids of the records.
            progress: Told now and then how far the reading has come.
            mapping: Field to column, where the columns cannot be guessed.

        Raises:
            UnreadableFile: The file is not what it claims to be; its rows raise it too.
        """
