"""A damaged directory is put aside, and the newest whole copy of it opened.

Nothing is deleted: the damaged file stays in the folder under a dated name. Before it is moved it
is read through, so that no file is taken for damaged that only could not be read just now.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from directory.errors import DamagedFile, SignpostProblem
from directory.store.backup import STAMP, back_up
from directory.store.before import last_change
from directory.store.building import Work
from directory.store.files import open_engine, reading, version_of
from directory.store.folder import POINTER, DataFolder
from directory.store.health import faults_of
from directory.store.restoring import made_at, restore
from directory.store.upgrades import VERSION
from directory.words import spoken_date

STEMS = {"real": "directory", "practice": "practice"}
Refill = Callable[[str], None]
"""Makes the file of a kind afresh, as a new folder has it."""
Renewal = Callable[[bool], Work]


class _DoneElsewhere(SignpostProblem):
    """Another Signpost put it right meanwhile."""


def newest_sound_backup(folder: DataFolder, kind: str) -> Path | None:
    """Return the newest backup of the ``real`` or ``practice`` directory that verifies."""
    made = sorted(folder.backups.glob(f"{kind}-*.db"), reverse=True)
    return next((backup for backup in made if not faults_of(backup, words=True)), None)


def with_advice(problem: DamagedFile, folder: DataFolder, kind: str) -> DamagedFile:
    """Return ``problem`` with what to do about it."""
    backup = newest_sound_backup(folder, kind)
    if backup is None:
        advice = (
            "There is no backup that is whole. Leave the folder as it is and ask whoever looks "
            "after this computer; do not delete anything."
        )
    else:
        advice = (
            f"The newest backup that is whole is {backup.name}, in {backup.parent}. "
            f"Bring it back in a terminal: `signpost restore {backup.name}`."
        )
    return DamagedFile(f"{problem.words} {advice}")


def put_right(folder: DataFolder, at: datetime, renew: Renewal, refill: Refill) -> str:
    """Put what is damaged aside, and the newest whole copy of it in force.

    Args:
        folder: The data folder.
        at: When this is done; names what is put aside.
        renew: What brings the shipped content of an older copy up to date.
        refill: What makes a file afresh where no whole copy is left.

    Returns:
        What was done, in words; nothing where nothing is damaged.

    Raises:
        CannotKeep: The folder cannot be written, or somebody else writes; nothing was changed.
    """
    if folder.is_new():  # nothing is there: the disk that held it may have been taken out
        return ""
    told = _pointer_right(folder, at)
    kind = folder.pointer().open
    live = _live(folder, kind)
    if is_damaged(live):
        with suppress(_DoneElsewhere):
            told = f"{told} {_file_right(folder, kind, at, renew, refill)}"
    return told.strip()


def is_damaged(path: Path) -> bool:
    """Return whether a directory file is missing, or cannot be read through."""
    if path.exists() and not os.access(path, os.R_OK):
        return False
    try:
        version_of(path, VERSION)
        engine = open_engine(path)
        try:
            with reading(engine) as connection:
                said = connection.exec_driver_sql("PRAGMA integrity_check(1)").scalars().first()
        finally:
            engine.dispose()
    except DamagedFile:
        return True
    except SignpostProblem:  # busy, a full disk, a newer file: none of these is damage
        return False
    return said != "ok"


def _pointer_right(folder: DataFolder, at: datetime) -> str:
    """Point at the newest files again where which are in force was lost."""
    with suppress(DamagedFile):
        folder.pointer()
        return ""
    with folder.writing("finding the directory again"):
        aside = folder.path / f"damaged-{POINTER}-{at.strftime(STAMP)}"
        with suppress(FileNotFoundError):
            (folder.path / POINTER).replace(aside)
        folder.find_again(or_begin=True)
    file = folder.pointer().file
    return f"The file '{POINTER}' was damaged or missing: the newest directory, {file}, is open."


def _file_right(folder: DataFolder, kind: str, at: datetime, renew: Renewal, refill: Refill) -> str:
    live = _live(folder, kind)
    aside = folder.path / f"damaged-{kind}-{at.strftime(STAMP)}.db"
    found = f"The directory file {live.name} was {'damaged' if live.exists() else 'missing'}"
    kept = f" and is kept as {aside.name}" if live.exists() else ""
    copy = _copy_of_itself(folder, kind, at)
    whole = copy is not None
    copy = copy or _newest_whole(folder, kind, live)
    if copy is None:
        _begin_afresh(folder, kind, live, aside, refill)
        if kind == "practice":
            return f"{found}{kept}; the practice directory is made anew."
        return (
            f"{found}{kept}; no whole copy of it is left here, so Signpost opens with what it "
            "ships with: bring your lists in again, or a backup from elsewhere "
            "(`signpost restore FILE`)."
        )

    def unless_done(practice: bool) -> Work:
        if _live(folder, kind) != live:
            raise _DoneElsewhere("Another Signpost put the directory right.")
        return renew(practice)

    day = spoken_date(made_at(copy).date())
    restore(folder, copy, at, unless_done)
    _move_aside(live, aside)
    if whole:
        return f"{found}{kept}; a whole copy of it is open, and nothing is lost."
    return (
        f"{found}{kept}; the newest whole copy, of {day}, is open: what was changed or hidden "
        "after that is to be done again."
    )


def _copy_of_itself(folder: DataFolder, kind: str, at: datetime) -> Path | None:
    """Return a whole copy of a file of which only what can be made again is damaged."""
    with suppress(DamagedFile):
        return back_up(folder, at, kind=kind)
    return None


def _newest_whole(folder: DataFolder, kind: str, live: Path) -> Path | None:
    """Return the newest copy that verifies: a backup, or the file that was in force before."""
    return next(
        (one for one in _copies(folder, kind, live) if not faults_of(one, words=True)), None
    )


def _copies(folder: DataFolder, kind: str, live: Path) -> Iterator[Path]:
    found = [*folder.backups.glob(f"{kind}-*.db"), *folder.path.glob(f"{STEMS[kind]}-[0-9]*.db")]
    yield from sorted((one for one in found if one != live), key=_up_to, reverse=True)


def _up_to(path: Path) -> tuple[str, datetime]:
    """Return how far a copy reaches: by the last entry of its history, then by when it was made."""
    return last_change(path), made_at(path)


def _begin_afresh(folder: DataFolder, kind: str, live: Path, aside: Path, refill: Refill) -> None:
    with folder.writing("beginning the directory afresh"):
        if _live(folder, kind) != live:
            raise _DoneElsewhere("Another Signpost put the directory right.")
        _move_aside(live, aside)
        name = folder.next_file(STEMS[kind])
        folder.point(replace(folder.pointer(), **{kind: name}))
        refill(kind)


def _move_aside(live: Path, aside: Path) -> None:
    """Keep the damaged file under its dated name; a restore may have copied it there already."""
    for left in (live, live.with_name(f"{live.name}-journal")):
        with suppress(OSError):  # Windows holds an open file; then both stay
            if left is not live or aside.exists():
                left.unlink(missing_ok=True)
            elif live.exists():
                live.replace(aside)


def _live(folder: DataFolder, kind: str) -> Path:
    pointer = folder.pointer()
    return folder.path / (pointer.practice if kind == "practice" else pointer.real)
