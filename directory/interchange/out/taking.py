"""Taking records out: through disclosure, into a file that is there whole or not at all."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

from directory.disclosure.editions import EDITIONS, FileEdition, seen_by
from directory.errors import CannotKeep, Stopped, UnknownName
from directory.interchange.out import writer_named
from directory.interchange.out.hsds.ids import held_twice
from directory.interchange.out.writing import NO_ROOM, NOT_THEIRS, Around, Kept, LeftOut, Writer
from directory.model import Need, Note, ServicePage

_LOOK_EVERY = 50


def _nobody(_done: int, _of: int) -> None:
    """Hear of progress, and do nothing."""


def _never() -> bool:
    """Never cancel."""
    return False


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be taken out."""

    pages: Iterable[ServicePage]
    """The records as they are held; the writer gets them as the edition may hold them."""
    total: int
    practice: bool
    edition: FileEdition = "public"
    needs: Mapping[str, Need] = field(default_factory=dict)
    notes: Mapping[str, tuple[Note, ...]] = field(default_factory=dict)
    kept: Callable[[ServicePage], Kept] | None = None
    """Tells what is kept besides a record."""
    held: Iterable[str] = ()
    """The id of every record of the directory, wanted or not: no id is written for two of them."""
    bodies: Iterable[str] = ()
    """The id of every organisation of the directory, likewise."""


@dataclass(frozen=True, slots=True)
class Watching:
    """Who watches, and may stop it."""

    progress: Callable[[int, int], None] = _nobody
    """Told how many records are written, of how many."""
    cancelled: Callable[[], bool] = _never


@dataclass(frozen=True, slots=True)
class TakenOut:
    """What came of it."""

    file: Path
    records: int
    left_out: tuple[LeftOut, ...]

    def as_json(self) -> dict[str, object]:
        """Return it as one JSON object."""
        told = [asdict(one) for one in self.left_out]
        return {"file": str(self.file), "records": self.records, "left_out": told}

    def kept_back(self) -> tuple[LeftOut, ...]:
        """Return what whoever reads this edition is not to read."""
        return tuple(one for one in self.left_out if one.why == NOT_THEIRS)

    def no_room(self) -> tuple[LeftOut, ...]:
        """Return what the format has no room for, the most frequent first."""
        found = (one for one in self.left_out if one.why == NO_ROOM)
        return tuple(sorted(found, key=lambda one: -one.records))


def edition_named(name: str) -> FileEdition:
    """Return the edition of a name, as typed after ``--edition``.

    Raises:
        UnknownName: There is no such edition.
    """
    for edition in EDITIONS:
        if edition == name:
            return edition
    raise UnknownName(f"There is no edition {name}. The editions are: {', '.join(EDITIONS)}.")


def take_out(wanted: Wanted, form: str, path: Path, watching: Watching | None = None) -> TakenOut:
    """Write records to a file in a format.

    Args:
        wanted: The records, and the edition.
        form: The format, by its name.
        path: Where; a file of that name is replaced once the new one is whole.
        watching: Who watches, and may stop it.

    Raises:
        UnknownName: There is no such format.
        CannotKeep: The file cannot be written there.
        Stopped: Cancelled; nothing was written.
    """
    writer = writer_named(form)
    twice = held_twice(wanted.held) | held_twice(wanted.bodies)
    around = Around(wanted.edition, wanted.practice, wanted.needs, wanted.notes, twice)
    if wanted.kept and wanted.edition == "keeper":
        around.kept = wanted.kept
    seen = _Counted(wanted, around, watching or Watching(), path.name)
    _written_whole(writer, seen, path, around)
    return TakenOut(path, seen.records, tuple(around.left_out.values()))


class _Counted:
    """The records as the edition may hold them, counted, until somebody says stop."""

    def __init__(self, wanted: Wanted, around: Around, watching: Watching, name: str) -> None:
        self.records = 0
        self._wanted, self._around, self._watching, self._name = wanted, around, watching, name

    def __iter__(self) -> Iterator[ServicePage]:
        total = self._wanted.total
        for page in self._wanted.pages:
            if self.records % _LOOK_EVERY == 0:
                if self._watching.cancelled():
                    raise Stopped(f"Stopped. {self._name} was not written.")
                self._watching.progress(self.records, total)
            seen = seen_by(page, self._wanted.edition)
            self._around.tell(page.id, seen.left_out, NOT_THEIRS)
            self.records += 1
            yield seen.page
        self._watching.progress(self.records, total)


def _written_whole(
    writer: Writer, pages: Iterable[ServicePage], path: Path, around: Around
) -> None:
    """Write beside the file, and put it in its place once it is whole."""
    beside = path.with_name(f".{path.name}.part")
    try:
        try:
            with beside.open("wb") as file:
                writer.write(iter(pages), file, around)
                file.flush()
                os.fsync(file.fileno())
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as wrong:
        why = wrong.strerror or "it cannot be written"
        raise CannotKeep(
            f"{path.name} could not be written: {why}. Choose another place."
        ) from wrong
    except ValueError as wrong:
        if "null" not in str(wrong):  # a NUL in the name
            raise
        raise CannotKeep("That is not the name of a file.") from wrong
