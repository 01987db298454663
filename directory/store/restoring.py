"""Bringing a backup back: read it first, keep what is there now, then put it in force.

The backup may be of another folder, and may lie on a stick that cannot be written: it is only
read, and all work is done on a copy. What was hidden since it was made stays hidden.
"""

import os
import shutil
import sqlite3
import zlib
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Connection

from directory.errors import BadInput, CannotKeep, DamagedFile, NewerFile, SignpostProblem
from directory.model import ServicePage
from directory.store.backup import BEFORE, DAILY, STAMP, back_up
from directory.store.before import CAME_FROM, records_in
from directory.store.building import Draft, Work, build_beside, build_from, copy_verbatim
from directory.store.comparing import as_it_is
from directory.store.files import open_engine, read_only, reading, version_of
from directory.store.folder import DataFolder
from directory.store.health import faults_of
from directory.store.hiding import all_that_hide
from directory.store.records import every_id
from directory.store.settings import CONTENT, setting
from directory.store.upgrades import VERSION

Answer = TypeVar("Answer")

_MAGIC = b"SQLite format 3\0"
_ONLY_PRACTICE = """SELECT count(*), coalesce(sum(publisher = 'practice'), 0) FROM base
    WHERE kind = 'service'"""
_LISTED = "`signpost restore` lists the backups that are kept here."


@dataclass(frozen=True, slots=True)
class KeptBackup:
    """One backup in the folder."""

    path: Path
    at: datetime
    """When it was made."""
    practice: bool
    records: int
    problem: str = ""
    """Why it cannot be brought back as it is, in words; mostly nothing."""

    @property
    def why(self) -> str:
        """``daily`` or ``before`` (a big change) where nobody asked for it, else empty."""
        return next((why for why in (DAILY, BEFORE) if f"-{why}" in self.path.stem), "")


@dataclass(frozen=True, slots=True)
class Restored:
    """What bringing a backup back did."""

    file: Path
    """The backup."""
    practice: bool
    records: int
    digest: str
    saved: Path | None
    """Where what was in force before is kept; None where there was nothing."""
    saved_damaged: bool = False
    """What was in force was damaged, and lies there as it was, which is no backup."""


def kept_backups(folder: DataFolder) -> tuple[KeptBackup, ...]:
    """Return the backups in the folder, newest first."""
    found = [_looked_at(path) for path in folder.backups.glob("*.db")]
    return tuple(sorted(found, key=lambda one: (one.at, one.path.name), reverse=True))


def restore(
    folder: DataFolder,
    file: Path,
    at: datetime,
    renew: Callable[[bool], Work] | None = None,
) -> Restored:
    """Put a backup in force in place of the directory of its kind; practice for practice.

    Args:
        folder: The data folder.
        file: The backup, of this or another folder; a bare name is looked for in this one.
        at: When this is done.
        renew: What brings the shipped content of a draft up to date; told whether it is practice.

    Raises:
        BadInput: The file is not there, or is no backup; nothing was changed, as in all of these.
        NewerFile: A newer Signpost wrote it.
        DamagedFile: It does not verify.
        DirectoryBusy: Another writer holds the folder.
    """
    path = _found(folder, file)
    spare = folder.backups / f"restoring-{at.strftime(STAMP)}-{os.getpid()}.partial"
    folder.find_again()
    try:
        folder.backups.mkdir(exist_ok=True)
    except OSError as problem:
        raise CannotKeep(
            f"The data folder {folder.path} cannot be written. Nothing was changed."
        ) from problem
    try:
        _copy_verified(path, spare)
        return _put_in_force(folder, path, spare, at, renew)
    finally:
        spare.unlink(missing_ok=True)


def _put_in_force(
    folder: DataFolder, path: Path, spare: Path, at: datetime, renew: Callable[[bool], Work] | None
) -> Restored:
    practice = _is_practice(spare)
    kind = "practice" if practice else "real"
    kept: list[tuple[Path | None, bool]] = []

    def work(draft: Draft) -> None:
        kept.append(_keep_what_is_there(folder, kind, at))
        draft.keep_hidden(*_hidden_now(folder, kind))
        draft.set(CAME_FROM, "")  # it names files of the folder in which the backup was made
        if renew is not None:
            renew(practice)(draft)

    _bring_up_to_date(folder, kind, at)
    what = f"Restored {path.name}"
    # A real directory opens, as after an import; practice opens only when somebody asks for it.
    made = build_from(folder, spare, what, work, at=at, kind=kind, opens=not practice)
    return Restored(path, practice, records_in(made), _digest(made), *kept[0])


def _bring_up_to_date(folder: DataFolder, kind: str, at: datetime) -> None:
    """Upgrade what is in force, so that the places that it hides can be read."""
    with suppress(DamagedFile):
        if version_of(_live(folder, kind), VERSION) < VERSION:
            what = "upgrading the directory"
            build_beside(folder, what, as_it_is, at=at, kind=kind, opens=False)


def _live(folder: DataFolder, kind: str) -> Path:
    pointer = folder.pointer()
    return folder.path / (pointer.practice if kind == "practice" else pointer.real)


def _found(folder: DataFolder, file: Path) -> Path:
    """Return the file that was meant, of which at least the beginning is a backup's."""
    inside = folder.backups / file.name
    path = inside if file.name == str(file) and not file.exists() and inside.exists() else file
    if path.is_dir():
        raise BadInput(f"{file} is a folder. Name one of the backups in it.")
    if not path.exists():
        raise BadInput(f"{file} is not there. {_LISTED}")
    try:
        with path.open("rb") as begun:
            head = begun.read(len(_MAGIC))
    except OSError as problem:
        raise BadInput(f"{file} cannot be opened: {problem.strerror}. {_LISTED}") from problem
    if head != _MAGIC:
        raise BadInput(f"{path.name} is not a Signpost backup. {_LISTED}")
    return path


def _copy_verified(path: Path, spare: Path) -> None:
    """Copy a backup and read every word of the copy, compared with what was saved."""
    _refuse_no_backup(path)
    try:
        copy_verbatim(path, spare)
        faults = faults_of(spare, words=True)
    except DamagedFile as problem:
        raise DamagedFile(_damaged(path)) from problem
    if faults:
        raise DamagedFile(_damaged(path))


def _refuse_no_backup(path: Path) -> None:
    try:
        if version_of(path, VERSION) > 0:
            return
    except NewerFile as problem:
        raise NewerFile(f"{problem.words} Nothing was changed.") from problem
    except DamagedFile as problem:
        if "damaged" in problem.words:
            raise DamagedFile(_damaged(path)) from problem
    raise BadInput(f"{path.name} is not a Signpost backup. {_LISTED}")


def _damaged(path: Path) -> str:
    return f"{path.name} is damaged, so nothing was changed. Choose another backup. {_LISTED}"


def _keep_what_is_there(folder: DataFolder, kind: str, at: datetime) -> tuple[Path | None, bool]:
    """Back up what is in force; a file that is damaged is put aside as it is.

    Returns:
        Where it is kept, and whether it is damaged.
    """
    live = _live(folder, kind)
    if not live.exists():
        return None, False
    try:
        return back_up(folder, at, kind=kind, words=False), False
    except DamagedFile:
        aside = folder.path / f"damaged-{kind}-{at.strftime(STAMP)}.db"
        try:
            shutil.copyfile(live, aside)
        except OSError as problem:
            raise CannotKeep(
                f"{live.name} is damaged and could not be put aside: {problem.strerror}. "
                "Nothing was changed."
            ) from problem
        return aside, True


def _hidden_now(folder: DataFolder, kind: str) -> tuple[dict[str, ServicePage], list[str]]:
    """Return the records that hide a place in what is in force, and the id of every record there.

    Nothing where it cannot be read.
    """
    with suppress(SignpostProblem, ValueError, zlib.error):
        live = _live(folder, kind)
        version_of(live, VERSION)
        return _asked(live, lambda held: (all_that_hide(held), every_id(held)))
    return {}, []


def _looked_at(path: Path) -> KeptBackup:
    made = made_at(path)
    try:
        version_of(path, VERSION)
        return KeptBackup(path, made, _is_practice(path), records_in(path))
    except NewerFile:
        problem = "a newer Signpost made it"
    except (SignpostProblem, sqlite3.Error):
        problem = "damaged"
    return KeptBackup(path, made, path.name.startswith("practice-"), 0, problem)


def made_at(path: Path) -> datetime:
    """Return when a copy was made: as its name says, else as the disk does."""
    try:
        return datetime.strptime("-".join(path.stem.split("-")[1:5]), STAMP).replace(tzinfo=UTC)
    except ValueError:
        return datetime.fromtimestamp(path.stat().st_mtime, UTC)


def _is_practice(path: Path) -> bool:
    """Return whether a file holds the practice directory; its name is no proof.

    All that ever came into a practice directory from a publisher is what ships for it.
    """
    with closing(sqlite3.connect(read_only(path), uri=True)) as reader:
        issued, made_up = reader.execute(_ONLY_PRACTICE).fetchone()
    return bool(issued) and issued == made_up


def _digest(path: Path) -> str:
    return _asked(path, lambda connection: setting(connection, CONTENT))


def _asked(path: Path, question: Callable[[Connection], Answer]) -> Answer:
    engine = open_engine(path)
    try:
        with reading(engine) as connection:
            return question(connection)
    finally:
        engine.dispose()
