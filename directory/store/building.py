"""Big changes are built beside the live file, verified, and put in force in one step.

Until the pointer is replaced nothing has changed, whatever happens: a cancel, a full disk or a
power cut leaves the directory as it was. Look-ups go on all the while.
"""

import os
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import Connection, func, insert, select

from directory.errors import CannotKeep, DamagedFile
from directory.model import DeskFact, Edition, Publisher, ServicePage
from directory.model.base import Noun
from directory.model.keeping import EditionRow, PublisherRow
from directory.model.local import DeskFactRow
from directory.store import search_rows
from directory.store.bases import Issued, base_digests, read_bases, write_bases
from directory.store.digests import digest_of
from directory.store.files import explained, open_engine, raw_of, read_only, version_of, writing
from directory.store.folder import DataFolder, sync_folder
from directory.store.health import faults_of
from directory.store.hiding import past_of, say_nothing_more, scrub_leavings, with_words_of
from directory.store.moving import former_ids, move_records
from directory.store.ready import Ready
from directory.store.records import chunks, every_id, read_pages, table_of
from directory.store.saving import (
    add_records,
    begin_batch,
    need_words,
    renew_search,
    save_pages,
    services_of_renamed,
)
from directory.store.settings import put_setting, setting
from directory.store.shelves import issue_shelf
from directory.store.upgrades import VERSION, upgrade

SAVE_AT_ONCE = 2_000
"""Records written between two progress reports; bounds the memory of a long import."""

BULK_FROM = 500
"""From this many records on, rebuilding the search index beats keeping it in step."""


class Draft:
    """The copy that is being built. Nothing in it is in force until the swap."""

    def __init__(self, connection: Connection, at: datetime, what: str) -> None:
        self._connection = connection
        self._batch = begin_batch(connection, what, at)
        self._put = 0
        self._bulk = False
        self.hid_a_place = False

    @property
    def connection(self) -> Connection:
        """The transaction in which the copy is changed; for the other rooms of the store."""
        return self._connection

    @property
    def batch(self) -> int:
        """The entry of the history that all of it belongs to."""
        return self._batch

    def ids(self) -> list[str]:
        """Return the id of every service held."""
        return every_id(self._connection)

    def pages(self, ids: Sequence[str]) -> dict[str, ServicePage]:
        """Return the records of ``ids`` that are held."""
        return read_pages(self._connection, ids)

    def base_digests(self) -> dict[str, str]:
        """Return, for each service that a publisher issued, the digest as issued."""
        return base_digests(self._connection)

    def bases(self, ids: Sequence[str]) -> dict[str, ServicePage]:
        """Return the records of ``ids`` as their publisher issued them."""
        return read_bases(self._connection, ids)

    def rebase(self, issued: Issued) -> None:
        """Keep what a publisher issued, of records that themselves stay as they are."""
        write_bases(self._connection, issued)

    def put(self, pages: Iterable[ServicePage], issued: Issued | None = None) -> None:
        """Keep records, and their bases if a publisher issued them.

        Raises:
            BadInput: If a record cannot be kept as it is; nothing is in force then.
        """
        for part in chunks(pages, SAVE_AT_ONCE):
            self.expect(len(part))
            these = issued and issued._replace(
                pages={p.id: issued.pages[p.id] for p in part if p.id in issued.pages}
            )
            self.hid_a_place |= save_pages(self._connection, part, self._batch, these)

    def add(self, records: Iterable[Ready], publisher: str, edition: int) -> None:
        """Keep records of a publisher that were never held or issued, and hide no place."""
        for part in chunks(records, SAVE_AT_ONCE):
            self.expect(len(part))
            add_records(self._connection, part, self._batch, publisher, edition)

    def issue(self, nouns: Sequence[Noun], publisher: str, edition: int) -> list[str]:
        """Put an edition's needs, goals or lines on their shelf; return ids that stay local."""
        names = need_words(self._connection)
        kept = issue_shelf(self._connection, nouns, publisher=publisher, edition=edition)
        renamed = services_of_renamed(self._connection, names)
        self.expect(len(renamed))
        renew_search(self._connection, renamed)
        return kept

    def issue_pages(self, pages: Iterable[ServicePage], publisher: str, edition: int) -> list[str]:
        """Put an edition's records in; return the ids of those that were changed here and stay.

        A record that is still as it was issued last time, or is new, takes the new content.
        """
        based, kept = self.base_digests(), []
        for part in chunks(pages, SAVE_AT_ONCE):
            issued = Issued(publisher, edition, {page.id: page for page in part})
            local = {
                one
                for one, held in self.pages([page.id for page in part]).items()
                if digest_of(held.as_text()) != based.get(one)
            }
            self.put((page for page in part if page.id not in local), issued)
            self.rebase(issued._replace(pages={one: issued.pages[one] for one in local}))
            kept += sorted(local)
        return kept

    def move(self, moves: Mapping[str, str]) -> None:
        """Give records that hide where they are other ids, by their old ones."""
        move_records(self._connection, moves)
        self.hid_a_place |= bool(moves)

    def say_nothing_more(self, ids: Sequence[str]) -> None:
        """Take words that records no longer say out of their past, as their places went."""
        for page in self.pages(ids).values():
            say_nothing_more(self._connection, page)
        self.hid_a_place |= bool(ids)

    def keep_hidden(self, hidden: Mapping[str, ServicePage], in_force: Iterable[str]) -> None:
        """Hide in these older records what was hidden since; only a person can show it again.

        Args:
            hidden: The records as they are held now, each with a place that is not to be found.
            in_force: The id of every record that is held now.
        """
        self.move(former_ids(self._connection, hidden, in_force))
        old = self.pages(list(hidden))
        safe = [past_of(page, hidden[one]) for one, page in old.items()]
        changed = [page for page in safe if page != old[page.id]]
        if changed:
            self.put(with_words_of(page, hidden[page.id]) for page in changed)
            for page in changed:
                say_nothing_more(self._connection, hidden[page.id])
            self.hid_a_place = True

    def publish(self, publisher: Publisher, edition: Edition) -> None:
        """Note who issued what the draft holds, and as which edition."""
        for table, noun in ((PublisherRow, publisher), (EditionRow, edition)):
            values = dict(noun.__dict__)
            self._connection.execute(
                insert(table_of(table)).prefix_with("OR REPLACE").values(values)
            )

    def last_edition(self, publisher: str) -> int:
        """Return the number of the newest edition of a publisher, or 0."""
        table = table_of(EditionRow)
        asked = select(func.max(table.c.number)).where(table.c.publisher == publisher)
        return int(self._connection.execute(asked).scalar() or 0)

    def set_desk(self, facts: Iterable[DeskFact]) -> None:
        """Keep what this desk says about itself."""
        for fact in facts:
            row = insert(table_of(DeskFactRow)).prefix_with("OR REPLACE")
            self._connection.execute(row.values(dict(fact.__dict__)))

    def setting(self, name: str) -> str:
        """Return a setting of the file, or nothing."""
        return setting(self._connection, name)

    def set(self, name: str, value: str) -> None:
        """Keep a setting of the file."""
        put_setting(self._connection, name, value)

    def expect(self, records: int) -> None:
        """Write search rows in bulk from now on, if many are about to change."""
        self._put += records
        if not self._bulk and self._put >= BULK_FROM:
            search_rows.drop_triggers(raw_of(self._connection))
            self._bulk = True

    def finish(self) -> None:
        """Bring the search index up to date after a bulk load."""
        if self._bulk:
            search_rows.rebuild(raw_of(self._connection))


Work = Callable[[Draft], None]


def build_beside(
    folder: DataFolder,
    what: str,
    work: Work,
    *,
    at: datetime,
    kind: str = "real",
    opens: bool = True,
) -> Path:
    """Build the next file of ``kind``, verify it and put it in force.

    Args:
        folder: The data folder.
        what: What is being done, for the history and for whoever has to wait.
        work: Changes the draft; raise anything to leave the directory as it was.
        at: When this is done.
        kind: ``real`` or ``practice``.
        opens: Whether ``kind`` is what is open afterwards; else what was open stays so.

    Returns:
        The file that is now in force.

    Raises:
        DirectoryBusy: If another writer holds the folder.
        CannotKeep: If the disk is full or the copy does not verify; nothing was changed.
    """
    return _build(folder, what, _Job(work, at, kind, opens))


def build_from(  # noqa: PLR0913  (which file, of what, and how it is put in force)
    folder: DataFolder,
    source: Path,
    what: str,
    work: Work,
    *,
    at: datetime,
    kind: str = "real",
    opens: bool = True,
) -> Path:
    """Build the next file of ``kind`` from another file than the one in force.

    Returns and raises what :func:`build_beside` does.
    """
    return _build(folder, what, _Job(work, at, kind, opens, source))


class _Job(NamedTuple):
    """What is done to a copy, and of which file."""

    work: Work
    at: datetime
    kind: str = "real"
    opens: bool = True
    source: Path | None = None


def _build(folder: DataFolder, what: str, job: _Job) -> Path:
    kind = job.kind
    with folder.writing(what):
        pointer = folder.pointer()
        live = folder.path / (pointer.practice if kind == "practice" else pointer.real)
        stem = "practice" if kind == "practice" else "directory"
        target = folder.path / folder.next_file(stem)
        building = target.with_suffix(".building")
        try:
            copy_verbatim(job.source or live, building)
            _change(building, what, job.work, job.at)
            publish_file(building, target)
            was_open = pointer.open
            folder.point(
                replace(pointer, **{kind: target.name, "open": kind if job.opens else was_open})
            )
        except BaseException:  # cancelled, disk full, power going: nothing may stay behind
            if folder.pointer() == pointer:
                target.unlink(missing_ok=True)
            raise
        finally:
            building.unlink(missing_ok=True)
        folder.drop_old_files(stem)
    return target


def create_file(path: Path, what: str, work: Work, *, at: datetime) -> None:
    """Make a new directory file at ``path`` and let ``work`` fill it."""
    building = path.with_suffix(".building")
    building.unlink(missing_ok=True)
    try:
        engine = open_engine(building, building=True)
        try:
            upgrade(engine, 0)
        finally:
            engine.dispose()
        _change(building, what, work, at)
        publish_file(building, path)
    finally:
        building.unlink(missing_ok=True)


def copy_verbatim(source: Path, target: Path) -> None:
    """Copy a live directory file, whole and as of one moment, to a new path."""
    target.unlink(missing_ok=True)
    version_of(source, VERSION)
    try:
        with explained(), closing(sqlite3.connect(read_only(source), uri=True)) as reader:
            # Of damage here, VACUUM says no more than that the *target* cannot be opened.
            reader.execute("SELECT count(*) FROM sqlite_master").fetchone()
            reader.execute("VACUUM INTO ?", (str(target),))
    except CannotKeep:
        target.unlink(missing_ok=True)
        raise


def publish_file(building: Path, target: Path) -> None:
    """Give a finished file its name, once its content is safely on the disk."""
    try:
        with building.open("rb+") as file:
            os.fsync(file.fileno())
        building.replace(target)
        sync_folder(target.parent)
    except OSError as problem:
        raise CannotKeep(f"{target.name} cannot be written: {problem.strerror}.") from problem


def _change(building: Path, what: str, work: Work, at: datetime) -> None:
    engine = open_engine(building, building=True)
    try:
        upgrade(engine, version_of(building, VERSION))
        with writing(engine) as connection:
            draft = Draft(connection, at, what)
            work(draft)
            draft.finish()
        if draft.hid_a_place:
            scrub_leavings(engine)
    finally:
        engine.dispose()
    faults = faults_of(building)
    if faults:
        raise DamagedFile(f"The new copy did not verify ({faults[0]}). Nothing was changed.")
