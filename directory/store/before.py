"""What a directory was before an import, so that one can go back: which files hold it."""

import json
import sqlite3
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path

from directory.store.building import Draft
from directory.store.files import read_only
from directory.store.folder import DataFolder

CAME_FROM = "came_from"
"""The setting that names the file as it was before the last import."""
_SETTING = "SELECT value FROM setting WHERE id = ?"


@dataclass(frozen=True, slots=True)
class CameFrom:
    """Where the directory as it was before an import still stands."""

    file: str
    """The directory file that was in force."""
    backup: str
    """The backup made of it; empty where there was nothing to back up."""
    ends: int
    """The last entry of the history in it, by which it is known again."""
    batch: int
    """The entry of the history that the import is; what has a larger number came after it."""
    what: str
    """What was done, as the history has it."""


def remember_before(draft: Draft, came: CameFrom) -> None:
    """Keep in a draft what it comes from."""
    draft.set(CAME_FROM, json.dumps(asdict(came)))


def came_from(setting: str) -> CameFrom | None:
    """Return what the setting of an open file says; None where nothing was ever brought in."""
    try:
        return CameFrom(**json.loads(setting)) if setting else None
    except (ValueError, TypeError):
        return None


def backup_named_in(path: Path) -> str:
    """Return the backup that a directory file can still go back to; empty where there is none."""
    try:
        with closing(sqlite3.connect(read_only(path), uri=True)) as reader:
            found = reader.execute(_SETTING, (CAME_FROM,)).fetchone()
    except sqlite3.DatabaseError:
        return ""
    came = came_from(str(found[0])) if found else None
    return came.backup if came else ""


def file_before(folder: DataFolder, came: CameFrom) -> Path | None:
    """Return the file that still holds the directory as it was; None where none is left.

    A name alone is no proof: the file must end with the same entry of the history.
    """
    backup = folder.backups / came.backup if came.backup else None
    for path in (folder.path / came.file, backup):
        if path is not None and path.is_file() and last_batch(path) == came.ends:
            return path
    return None


def last_batch(path: Path) -> int:
    """Return the last entry of the history in a directory file; -1 where it cannot be read."""
    return _number(path, "SELECT coalesce(max(number), 0) FROM batch")


def last_change(path: Path) -> str:
    """Return when the last entry of the history was made; empty where it cannot be read."""
    try:
        with closing(sqlite3.connect(read_only(path), uri=True)) as reader:
            return str(reader.execute("SELECT coalesce(max(at), '') FROM batch").fetchone()[0])
    except sqlite3.DatabaseError:
        return ""


def records_in(path: Path) -> int:
    """Return how many records a directory file holds; -1 where it cannot be read."""
    return _number(path, "SELECT count(*) FROM service")


def records_of(path: Path) -> frozenset[str]:
    """Return the ids of the records that a directory file holds; none where it cannot be read."""
    try:
        with closing(sqlite3.connect(read_only(path), uri=True)) as reader:
            return frozenset(str(one) for (one,) in reader.execute("SELECT id FROM service"))
    except sqlite3.DatabaseError:
        return frozenset()


def _number(path: Path, asked: str) -> int:
    try:
        with closing(sqlite3.connect(read_only(path), uri=True)) as reader:
            return int(reader.execute(asked).fetchone()[0])
    except sqlite3.DatabaseError:
        return -1
