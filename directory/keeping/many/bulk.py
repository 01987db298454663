"""One change to many records: looked at first, then made as one act, and undone as one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from datetime import date

from sqlalchemy import Connection

from directory.errors import BadInput, Stopped
from directory.keeping.many.bulk_kinds import (
    BULK_CHANGES,
    PUTS,
    BulkChange,
    Known,
    known_for,
    named,
)
from directory.model import ServicePage
from directory.store import Directory
from directory.store.acts import Act, do
from directory.store.records import CHUNK, chunks, read_pages

__all__ = [
    "BULK_CHANGES",
    "BulkChange",
    "Cancelled",
    "Filter",
    "Preview",
    "Progress",
    "choose",
    "make",
    "preview",
]

Progress = Callable[[int, int], None]
"""Called with how many records were done, and of how many."""
Cancelled = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Filter:
    """Which records: those for which everything that is said here holds; empty means any."""

    kind: str = ""
    status: str = ""
    standing: str = ""
    publisher: str = ""
    source: str = ""
    organisation: str = ""
    need: str = ""
    name: str = ""
    """Words that stand in the name."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What a change would do."""

    change: tuple[str, ...]
    """The ids of the records that would be different."""
    same: tuple[str, ...]
    """Those that say it already."""
    refused: tuple[tuple[str, str], ...]
    """Those that would be left as they are: the id, and why."""
    words: str


def choose(directory: Directory, wanted: Filter) -> tuple[str, ...]:
    """Return the ids of the records that a filter lets through, by name."""
    said = {one.name: getattr(wanted, one.name) for one in fields(wanted)}
    parts = [(_ASKED[name], value) for name, value in said.items() if value]
    where = " AND ".join(["1", *(part for part, _ in parts)])
    rows = directory.rows(
        f"SELECT id FROM service s WHERE {where} ORDER BY name COLLATE NOCASE, id",
        [value for _, value in parts],
    )
    return tuple(str(row[0]) for row in rows)


def preview(directory: Directory, ids: Sequence[str], change: BulkChange, today: date) -> Preview:
    """Return what a change would do to the records of ``ids``, without doing it.

    Raises:
        BadInput: If nothing of that kind can be changed at once, or not to that.
    """

    def ask(connection: Connection) -> Preview:
        known, sorted_out = known_for(connection, change, today), _SortedOut()
        for part in chunks(dict.fromkeys(ids), CHUNK):
            sorted_out.take(read_pages(connection, part), change, known)
        return sorted_out.told()

    return directory.ask(ask)


def make(
    directory: Directory,
    ids: Sequence[str],
    change: BulkChange,
    today: date,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> tuple[str, ...]:
    """Change the records of ``ids`` as one act; those that refuse stay as they are.

    Returns:
        The ids of those that are different now.

    Raises:
        BadInput: If the change does not fit, or nothing would be different.
        Stopped: If it was cancelled; nothing was changed.
    """
    wanted = list(dict.fromkeys(ids))

    def work(act: Act) -> tuple[str, ...]:
        known, sorted_out = known_for(act.connection, change, today), _SortedOut()
        for part in chunks(wanted, CHUNK):
            if cancelled and cancelled():
                raise Stopped("Stopped. Nothing was changed.")
            act.save(sorted_out.take(act.pages(part), change, known))
            if progress:
                progress(sorted_out.seen, len(wanted))
        if not sorted_out.change:
            raise BadInput("Nothing would be different, so nothing was done.")
        return tuple(sorted_out.change)

    return do(directory, f"Many at once: {named(change)}", work, records=len(wanted))


class _SortedOut:
    """Records sorted by what a change does to them."""

    def __init__(self) -> None:
        self.change: list[str] = []
        self._same: list[str] = []
        self._refused: list[tuple[str, str]] = []

    @property
    def seen(self) -> int:
        return len(self.change) + len(self._same) + len(self._refused)

    def take(
        self, pages: dict[str, ServicePage], change: BulkChange, known: Known
    ) -> list[ServicePage]:
        """Return those of ``pages`` that are different with the change made."""
        put, different = PUTS[change.kind], []
        for one, page in pages.items():
            try:
                new = put(page, change, known)
            except BadInput as problem:
                self._refused.append((one, problem.words))
                continue
            (self._same if new == page else self.change).append(one)
            if new != page:
                different.append(new)
        return different

    def told(self) -> Preview:
        parts = [f"{len(self.change):,} would change"]
        parts += [f"{len(self._same):,} say it already"] if self._same else []
        parts += [f"{len(self._refused):,} would be left as they are"] if self._refused else []
        words = f"{', '.join(parts)}."
        return Preview(tuple(self.change), tuple(self._same), tuple(self._refused), words)


_ASKED = {
    "kind": "s.kind = ?",
    "status": "s.status = ?",
    "standing": "s.standing = ?",
    "publisher": "s.publisher = ?",
    "source": "s.source = ?",
    "organisation": "s.organisation_id = ?",
    "need": "s.key IN (SELECT service_key FROM service_need WHERE need = ?)",
    "name": "instr(lower(s.name), lower(?)) > 0",
}
