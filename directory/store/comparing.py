"""The real directory as it is held, for an import to compare with, whatever is open."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Connection, Engine

from directory.model import ServicePage
from directory.store.bases import base_digests, read_bases
from directory.store.building import Draft, build_beside
from directory.store.files import open_engine, reading, version_of
from directory.store.folder import DataFolder
from directory.store.records import every_id, read_pages
from directory.store.saving import need_words
from directory.store.settings import CONTENT, setting
from directory.store.upgrades import VERSION

Answer = TypeVar("Answer")


class AsHeld:
    """The records of the real directory. Each question is short and keeps nobody from saving."""

    def __init__(self, folder: DataFolder, path: Path, engine: Engine) -> None:
        self._folder, self._path, self._engine = folder, path, engine

    def pages(self, ids: Iterable[str]) -> Mapping[str, ServicePage]:
        """Return the records of ``ids`` that are held."""
        with self._asking() as connection:
            return read_pages(connection, list(ids))

    def bases(self, ids: Iterable[str]) -> Mapping[str, ServicePage]:
        """Return the records of ``ids`` as their publisher issued them."""
        with self._asking() as connection:
            return read_bases(connection, list(ids))

    def ids(self) -> list[str]:
        """Return the id of every record that is held."""
        with self._asking() as connection:
            return every_id(connection)

    def all_ids(self) -> set[str]:
        """Return the id of every record that is held or was issued; of some both, of some one."""
        with self._asking() as connection:
            return {*every_id(connection), *base_digests(connection)}

    def issued_digests(self) -> dict[str, str]:
        """Return, for each service held that a publisher issued, the digest of it as issued."""
        with self._asking() as connection:
            digests = base_digests(connection)
            there = (*every_id(connection), *replaced_ids(connection))
            return {one: digests[one] for one in there if one in digests}

    def issued_by(self, publisher: str) -> list[tuple[str, str]]:
        """Return the id and name of each record of a publisher that is held and not closed."""
        asked = (
            "SELECT s.id, s.name FROM service s JOIN base b ON b.id = s.id AND b.kind = 'service'"
            " WHERE b.publisher = ? AND s.status != 'closed' ORDER BY s.name, s.id"
        )
        with self._asking() as connection:
            found = connection.exec_driver_sql(asked, (publisher,)).all()
        return [(str(one), str(name)) for one, name in found]

    def replaced(self) -> dict[str, str]:
        """Return the ids of records that were merged into others, and of those others."""
        with self._asking() as connection:
            return replaced_ids(connection)

    def rows(self, sql: str, args: Sequence[object] = ()) -> list[tuple[object, ...]]:
        """Return the rows of a question in SQL that only reads."""
        with self._asking() as connection:
            return [tuple(row) for row in connection.exec_driver_sql(sql, tuple(args)).all()]

    def setting(self, name: str) -> str:
        """Return a setting of the file, or nothing."""
        with self._asking() as connection:
            return setting(connection, name)

    def ask(self, question: Callable[[Connection], Answer]) -> Answer:
        """Return what ``question`` reads."""
        with self._asking() as connection:
            return question(connection)

    def content(self) -> str:
        """Return what stands for all that is held: it changes with every save."""
        with self._asking() as connection:
            return setting(connection, CONTENT)

    def need_words(self) -> dict[str, str]:
        """Return, for each need, the names by which a service is found for it."""
        with self._asking() as connection:
            return need_words(connection)

    @property
    def path(self) -> Path:
        """The file that holds it."""
        return self._path

    def is_in_force(self) -> bool:
        """Return whether nobody has put another file in its place since it was opened."""
        return self._folder.path / self._folder.pointer().real == self._path

    def is_empty(self) -> bool:
        """Return whether no service is held."""
        with self._asking() as connection:
            return connection.exec_driver_sql("SELECT 1 FROM service").first() is None

    @contextmanager
    def _asking(self) -> Iterator[Connection]:
        with reading(self._engine) as connection:
            yield connection


def replaced_ids(connection: Connection) -> dict[str, str]:
    """Return the ids of records that were merged into others, and of those others."""
    asked = 'SELECT id, "by" FROM replaced WHERE id NOT IN (SELECT id FROM service) ORDER BY id'
    found = connection.exec_driver_sql(asked).all()
    return {str(one): str(by) for one, by in found}


@contextmanager
def as_held(folder: DataFolder, at: datetime) -> Iterator[AsHeld]:
    """Open the real directory of ``folder`` to compare with, also while practice is open.

    Raises:
        DamagedFile: If it is no directory file.
        NewerFile: If a newer Signpost wrote it.
    """
    live = folder.path / folder.pointer().real
    if version_of(live, VERSION) < VERSION:
        live = _upgraded(folder, at)
    engine = open_engine(live)
    try:
        yield AsHeld(folder, live, engine)
    finally:
        engine.dispose()


def _upgraded(folder: DataFolder, at: datetime) -> Path:
    was_open = folder.pointer().open
    made = build_beside(folder, "upgrading the directory", as_it_is, at=at)
    folder.switch(was_open)
    return made


def as_it_is(_draft: Draft) -> None:
    """Change nothing: building a copy already brings it up to date."""
