"""What every writer of a format is given, and how it says what it left out."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import BinaryIO, NamedTuple, Protocol

from directory.disclosure.editions import FileEdition
from directory.model import Need, Note, ServicePage

NOT_THEIRS = "not for whoever reads this edition"
NO_ROOM = "the format has no room for it"
MOST_NAMED = 20
"""Records that are named for each thing left out; all of them are counted."""


@dataclass(slots=True)
class LeftOut:
    """One kind of thing that a file does not hold."""

    what: str
    why: str
    """:data:`NOT_THEIRS` or :data:`NO_ROOM`."""
    records: int = 0
    ids: list[str] = field(default_factory=list)
    """The first :data:`MOST_NAMED`."""


class Kept(NamedTuple):
    """What is kept of a record besides the record: another keeper gets it too."""

    issued_by: str = ""
    """Who issued it, if anybody did."""
    issued: ServicePage | None = None
    """As it was issued last."""
    forms: Mapping[str, bytes] = {}
    """Its blank forms by their digests."""


def _nothing_kept(_page: ServicePage) -> Kept:
    """Tell of a record that nothing is kept besides."""
    return Kept()


@dataclass(slots=True)
class Around:
    """What a writer knows besides the records."""

    edition: FileEdition
    practice: bool
    needs: Mapping[str, Need]
    notes: Mapping[str, tuple[Note, ...]] = field(default_factory=dict)
    """Notes of the desk by the id of their record; empty unless somebody chose to take them out."""
    twice: frozenset[str] = frozenset()
    """The records and organisations whose UUID another one has too, and has first."""
    left_out: dict[str, LeftOut] = field(default_factory=dict)
    kept: Callable[[ServicePage], Kept] = _nothing_kept
    """Tells what is kept besides a record; asked for another keeper only."""

    def tell(self, id_: str, what: Iterable[str], why: str = NO_ROOM) -> None:
        """Note what the file does not hold of a record, and why."""
        for words in what:
            one = self.left_out.setdefault(words, LeftOut(words, why))
            one.records += 1
            if len(one.ids) < MOST_NAMED:
                one.ids.append(id_)


class Writer(Protocol):
    """One format that Signpost writes."""

    name: str
    """As typed after ``--format``."""
    title: str
    """As shown to a person."""
    suffix: str
    """How the names of its files end: ``.csv``."""

    def write(self, pages: Iterator[ServicePage], file: BinaryIO, around: Around) -> None:
        """Write records, in the order they come, one at a time.

        Args:
            pages: As the edition may hold them.
            file: Opened for writing, empty.
            around: What else is known; told what the format cannot hold.
        """
