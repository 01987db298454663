"""Open one directory file: its settings, its marks, and whether this Signpost may write it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event, exc

from directory.errors import CannotKeep, DamagedFile, DirectoryBusy, NewerFile

APPLICATION_ID = 0x5349474E
"""``SIGN``: marks a file as ours, so that no other database is ever taken for a directory."""

BUSY_MILLISECONDS = 5_000
_DAMAGE = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def open_engine(path: Path, *, building: bool = False) -> Engine:
    """Open the file at ``path`` for reading and writing, creating it if it is not there.

    Args:
        path: The directory file.
        building: True for a copy that is built beside the live file, and thrown away if anything
            goes wrong. Safety is then left to the swap: there is no journal, which for a list
            that is brought in again would hold the whole old file in memory.
    """
    engine = create_engine(f"sqlite:///{path}", connect_args={"timeout": BUSY_MILLISECONDS / 1000})

    @event.listens_for(engine, "connect")
    def _set_up(raw: sqlite3.Connection, _record: object) -> None:
        raw.isolation_level = None  # we say BEGIN ourselves, see below
        raw.execute("PRAGMA foreign_keys = ON")
        raw.execute("PRAGMA secure_delete = ON")  # what is taken out is gone from the disk too
        raw.execute(f"PRAGMA journal_mode = {'OFF' if building else 'TRUNCATE'}")
        raw.execute(f"PRAGMA synchronous = {'OFF' if building else 'FULL'}")
        raw.execute(f"PRAGMA cache_size = {-65536 if building else -16384}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        # A transaction that reads first and writes later fails at once if somebody else writes.
        reading = connection.get_execution_options().get("reading", False)
        connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")

    return engine


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """One transaction that writes: all of it is kept, or none."""
    with explained(), engine.begin() as connection:
        yield connection


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """One short transaction that only reads."""
    with explained(), engine.connect().execution_options(reading=True) as connection:
        yield connection


@contextmanager
def explained() -> Iterator[None]:
    """Say in words what is wrong with the file; a fault of our own stays a fault."""
    try:
        yield
    except (exc.DBAPIError, sqlite3.Error) as problem:
        cause = problem.orig if isinstance(problem, exc.DBAPIError) else problem
        if isinstance(cause, sqlite3.IntegrityError | sqlite3.ProgrammingError):
            raise
        raise in_words(cause) from problem


def raw_of(connection: Connection) -> sqlite3.Connection:
    """Return the SQLite connection under ``connection``, inside the same transaction."""
    raw = connection.connection.driver_connection
    if not isinstance(raw, sqlite3.Connection):
        raise TypeError(f"not SQLite: {raw!r}")
    return raw


def read_only(path: Path) -> str:
    """Return the address of a file for a connection that can only read."""
    return f"{path.absolute().as_uri()}?mode=ro"


def open_reader(path: Path) -> sqlite3.Connection:
    """Open a connection that can only read, for questions asked on every key.

    Raises:
        DamagedFile: If the file cannot be read.
    """
    with explained():
        reader = sqlite3.connect(
            read_only(path), uri=True, isolation_level=None, check_same_thread=False
        )
        try:  # the first of these that reads the file shows that it is damaged
            reader.execute(f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}")
            reader.execute("PRAGMA cache_size = -32768")
            reader.execute("PRAGMA mmap_size = 268435456")
        except sqlite3.Error:
            reader.close()
            raise
    return reader


def version_of(path: Path, newest: int) -> int:
    """Return the version of the file at ``path`` before anything else is asked of it.

    Raises:
        DamagedFile: If it is not a directory file at all.
        NewerFile: If a newer Signpost wrote it.
    """
    if not path.exists():
        raise DamagedFile(f"{path.name} is missing from {path.parent}.")
    roll_back_leavings(path)
    try:
        with closing(sqlite3.connect(read_only(path), uri=True)) as reader:
            mark = reader.execute("PRAGMA application_id").fetchone()[0]
            version = int(reader.execute("PRAGMA user_version").fetchone()[0])
    except sqlite3.DatabaseError as problem:
        raise DamagedFile(f"{path.name} is damaged or is not a Signpost directory.") from problem
    if mark != APPLICATION_ID:
        raise DamagedFile(f"{path.name} is not a Signpost directory.")
    if version > newest:
        raise NewerFile(
            f"{path.name} was written by a newer Signpost (file version {version}; this one "
            f"reads up to {newest}). Install the newer Signpost on this computer."
        )
    return version


def roll_back_leavings(path: Path) -> bool:
    """Take back what a program that was killed in the middle of a save left half written.

    SQLite does so by itself, but not on a connection that can only read: that one says that the
    file cannot be opened.

    Returns:
        Whether something may have been left.
    """
    journal = path.with_name(f"{path.name}-journal")
    with suppress(OSError, sqlite3.Error):  # then opening the file says what is wrong
        if journal.stat().st_size == 0:
            return False
        address = f"{path.absolute().as_uri()}?mode=rw"
        with closing(sqlite3.connect(address, uri=True)) as writer:
            writer.execute("SELECT count(*) FROM sqlite_master").fetchone()
        return True
    return False


def in_words(problem: BaseException | None) -> CannotKeep:
    """Return what went wrong with the file as a sentence for the person."""
    said = str(problem).lower()
    if "locked" in said or "busy" in said:
        return DirectoryBusy("The directory is being changed elsewhere. Try again in a moment.")
    if "disk is full" in said:
        return CannotKeep("The disk is full. Nothing was changed. Make room and try again.")
    if "readonly" in said or "unable to open" in said or "disk i/o" in said:
        return CannotKeep(
            "The data folder cannot be written, so nothing was changed. "
            "Ask whoever looks after this computer."
        )
    if isinstance(problem, sqlite3.Error) and getattr(problem, "sqlite_errorcode", 0) in _DAMAGE:
        return DamagedFile(
            "The directory file is damaged. `signpost check` puts it aside and opens the newest "
            "whole copy; nothing is lost."
        )
    return DamagedFile(f"The directory file could not be read or written ({problem}).")
