"""The open directory: every question goes through here, and sees the newest file."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from threading import RLock
from typing import TypeVar

from sqlalchemy import Connection, Engine, select, text

from directory.errors import DamagedFile, UnknownName
from directory.model import (
    Circumstance,
    DeskFact,
    Edition,
    Goal,
    NationalLine,
    Need,
    ProgrammeCriterion,
    ServicePage,
    Theme,
)
from directory.model.base import Noun
from directory.model.keeping import EditionRow
from directory.model.local import DeskFactRow
from directory.model.wording import OwnWording, WordingKind
from directory.store.bases import base_digests, read_bases
from directory.store.building import build_beside
from directory.store.comparing import as_it_is
from directory.store.files import (
    explained,
    open_engine,
    open_reader,
    reading,
    roll_back_leavings,
    version_of,
    writing,
)
from directory.store.folder import DataFolder
from directory.store.hiding import scrub_leavings
from directory.store.records import read_pages, table_of
from directory.store.rescue import with_advice
from directory.store.saving import begin_act, save_pages
from directory.store.settings import setting
from directory.store.shelves import read_shelf
from directory.store.upgrades import VERSION
from directory.store.wording import (
    criteria_in_use,
    goals_in_use,
    needs_in_use,
    own_wording,
)

Kept = TypeVar("Kept", bound=Noun)
Answer = TypeVar("Answer")
DESK = table_of(DeskFactRow)
EDITION = table_of(EditionRow)


class Directory:
    """A data folder that is open. Follows the pointer: a swap is seen at the next question.

    Several threads may ask at once: the window on every key, and whatever works beside it.
    """

    def __init__(self, folder: DataFolder) -> None:
        self.folder = folder
        self.memory: dict[str, str] = {}  # of words that the file must not keep; see ``local``
        self._revision = 1
        self._lock = RLock()  # over following a swap, and over the one held reader
        self._data_version: list[tuple[object, ...]] = []
        self.rescue: Callable[[], str] | None = None
        """Puts a damaged file aside and a whole copy in force; tells what it did, if anything."""
        self._rescued = ""
        self._tell: list[Callable[[str], None]] = []
        folder.clear_up()
        self._open_files()

    def on_rescue(self, tell: Callable[[str], None]) -> None:
        """Have ``tell`` called with what was done, when a damaged file was put aside."""
        self._tell.append(tell)
        if self._rescued:
            tell(self._rescued)

    def rescued(self, words: str) -> None:
        """Remember what was done about a damaged file, and tell everybody who wants to know."""
        self._rescued = words
        for tell in self._tell:
            tell(words)

    def put_right(self, problem: DamagedFile) -> None:
        """Open the newest whole copy in place of a file that turned out to be damaged.

        Raises:
            DamagedFile: ``problem`` itself, where the file is whole or there is no way to do it.
        """
        with self._lock:
            before = self._stamp
            done = self.rescue() if self.rescue else ""
            if not done and self.folder.stamp() == before:
                raise problem
            self._follow_swap()
        if done:
            self.rescued(done)

    @property
    def path(self) -> Path:
        """The file that is open now."""
        return self._path

    @property
    def practice(self) -> bool:
        """Whether the fictitious practice directory is open."""
        with self._lock:
            self._follow()
            return self._practice

    @property
    def revision(self) -> int:
        """A number that grows whenever anything was changed, by anybody."""
        with self._lock:
            self._follow()
            version = self._ask("PRAGMA data_version", ())
            if version != self._data_version:
                self._data_version = version
                self._revision += 1
            return self._revision

    def rows(self, sql: str, args: Sequence[object] = ()) -> list[tuple[object, ...]]:
        """Return the rows of a question in SQL, on a connection that cannot write."""
        with self._lock:
            self._follow()
            try:
                return self._ask(sql, args)
            except DamagedFile as problem:
                self.put_right(problem)
            return self._ask(sql, args)

    def page(self, service_id: str) -> ServicePage:
        """Return one whole record; for one that was merged into another, that other.

        Raises:
            UnknownName: If no record has that id.
        """
        found = self.pages([service_id]) or self.pages(self._instead_of(service_id))
        if not found:
            raise UnknownName(
                f"There is no service with the id '{service_id}'. `signpost find` tells the ids."
            )
        return found[0]

    def pages(self, ids: Sequence[str]) -> list[ServicePage]:
        """Return the whole records of ``ids`` that are held, in that order."""
        held = self.ask(lambda connection: read_pages(connection, ids))
        return [held[one] for one in ids if one in held]

    def _instead_of(self, service_id: str) -> list[str]:
        """Return the id of the record that one was merged into, or none."""
        asked = 'SELECT "by" FROM replaced WHERE id = ?'
        return [str(by) for (by,) in self.rows(asked, (service_id,))]

    def bases(self, ids: Sequence[str]) -> dict[str, ServicePage]:
        """Return the records of ``ids`` as their publisher issued them."""
        return self.ask(lambda connection: read_bases(connection, ids))

    def base_digests(self) -> dict[str, str]:
        """Return, for each service that a publisher issued, the digest as issued."""
        return self.ask(base_digests)

    def needs(self) -> tuple[Need, ...]:
        """Return every need, with the phrases that are heard here."""
        return self.ask(needs_in_use)

    def themes(self) -> tuple[Theme, ...]:
        """Return every theme, in the order of the first screen."""
        return self._shelf(Theme)

    def goals(self) -> tuple[Goal, ...]:
        """Return every goal, with the phrases that are heard here."""
        return self.ask(goals_in_use)

    def circumstances(self) -> tuple[Circumstance, ...]:
        """Return every circumstance."""
        return self._shelf(Circumstance)

    def criteria(self) -> tuple[ProgrammeCriterion, ...]:
        """Return the criteria of the programme; for professionals only."""
        return self.ask(criteria_in_use)

    def own_wording(self, kind: WordingKind) -> tuple[OwnWording, ...]:
        """Return what is said or heard here otherwise than it ships, of one kind."""
        return self.ask(lambda connection: own_wording(connection, kind))

    def lines(self) -> tuple[NationalLine, ...]:
        """Return every national line with its print rule."""
        return self._shelf(NationalLine)

    def desk(self) -> dict[str, DeskFact]:
        """Return what this desk has set about itself, by name."""
        rows = self.ask(lambda connection: connection.execute(select(DESK)).mappings().all())
        return {row["id"]: DeskFact.model_validate(dict(row)) for row in rows}

    def count(self) -> int:
        """Return how many services are held."""
        return int(str(self.rows("SELECT count(*) FROM service")[0][0]))

    def edition(self) -> Edition | None:
        """Return the newest edition held, of records if there is one; None before the first."""
        of_records, put_in_last = (EDITION.c.records > 0).desc(), text("rowid DESC")
        newest = (EDITION.c.issued_on.desc(), EDITION.c.number.desc())
        asked = select(EDITION).order_by(of_records, *newest, put_in_last)
        row = self.ask(lambda connection: connection.execute(asked).mappings().first())
        return Edition.model_validate(dict(row)) if row else None

    def setting(self, name: str) -> str:
        """Return a setting of the open file, or nothing."""
        return self.ask(lambda connection: setting(connection, name))

    def ask(self, question: Callable[[Connection], Answer]) -> Answer:
        """Return what ``question`` reads from the file that is in force now."""
        try:
            with self._reading() as connection:
                return question(connection)
        except DamagedFile as problem:
            self.put_right(problem)
        with self._reading() as connection:
            return question(connection)

    def change(self, what: str, work: Callable[[Connection], Answer]) -> Answer:
        """Do ``work`` in one transaction, all or nothing, while nobody else writes.

        Args:
            what: What is done, for whoever has to wait.
            work: Writes to the file in force; what it raises leaves everything as it was.

        Returns:
            What ``work`` returned.
        """
        with self._saving_again(), self.writer(what) as engine, writing(engine) as connection:
            return work(connection)

    def save(self, page: ServicePage, what: str = "Edited", at: datetime | None = None) -> None:
        """Keep one record with its search row and history, all or nothing.

        Args:
            page: The record as it shall be held.
            what: What was done, for the history.
            at: When; now if left out.
        """
        with self._saving_again(), self.writer(what) as engine:
            with writing(engine) as connection:
                batch = begin_act(connection, what, at or datetime.now(UTC))
                hid_a_place = save_pages(connection, [page], batch)
            if hid_a_place:
                scrub_leavings(engine)

    @contextmanager
    def writer(self, what: str) -> Iterator[Engine]:
        """Be the one writer of the file that is in force now."""
        with self.folder.writing(f"saving: {what.lower()}"):
            with self._lock:
                self._follow()
                engine = self._engine
            yield engine

    @contextmanager
    def _saving_again(self) -> Iterator[None]:
        """Where a save meets damage: put the file right, and say that the save is to be repeated.

        What was saved was meant for the file as it was, so it is not simply put into a copy.
        """
        try:
            yield
        except DamagedFile as problem:
            self.put_right(problem)
            raise DamagedFile(f"{self._rescued} Nothing was saved: do that again.") from problem

    def close(self) -> None:
        """Let go of the files."""
        with self._lock:
            _let_go(self._engine, self._reader)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        """Read the file that is in force now.

        It is opened before anybody can follow a swap, and then stays readable to the end even if
        it is put away meanwhile.
        """
        with ExitStack() as stack:
            with self._lock:
                self._follow()
                connection = stack.enter_context(reading(self._engine))
            yield connection

    def _shelf(self, noun: type[Kept]) -> tuple[Kept, ...]:
        return self.ask(lambda connection: read_shelf(connection, noun))

    def _ask(self, sql: str, args: Sequence[object]) -> list[tuple[object, ...]]:
        with explained():
            try:
                return self._reader.execute(sql, tuple(args)).fetchall()
            except sqlite3.OperationalError:
                if not roll_back_leavings(self._path):  # of a program killed while it saved
                    raise
                return self._reader.execute(sql, tuple(args)).fetchall()

    def _follow(self) -> None:
        """Reopen if somebody swapped the file, so that no answer comes from an old one."""
        try:
            self._follow_swap()
        except DamagedFile as problem:
            self.put_right(problem)

    def _follow_swap(self) -> None:
        if self.folder.stamp() != self._stamp:
            before = self._engine, self._reader
            self._open_files()
            _let_go(*before)
            self._revision += 1

    def _open_files(self) -> None:
        kind, stamp = "real", None
        try:
            stamp = self.folder.stamp()
            pointer = self.folder.pointer()
            path, kind = self.folder.path / pointer.file, pointer.open
            if version_of(path, VERSION) < VERSION:
                path = self._upgraded(kind)
                stamp = self.folder.stamp()
            engine, reader = open_engine(path), open_reader(path)
            with explained():  # the first row asked for shows a file that was cut short
                reader.execute("SELECT count(*) FROM setting").fetchone()
        except DamagedFile as problem:
            if stamp and self.folder.stamp() != stamp:  # swapped and cleared away in between
                self._open_files()
                return
            raise with_advice(problem, self.folder, kind) from problem
        self._engine: Engine = engine
        self._reader = reader
        self._path, self._practice, self._stamp = path, kind == "practice", stamp
        self._data_version = self._ask("PRAGMA data_version", ())

    def _upgraded(self, kind: str) -> Path:
        at = datetime.now(UTC)
        return build_beside(self.folder, "upgrading the directory", as_it_is, at=at, kind=kind)


def _let_go(engine: Engine, reader: sqlite3.Connection) -> None:
    reader.close()
    engine.dispose()
