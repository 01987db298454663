"""One verified backup: never under its final name before it has been read back."""

from datetime import datetime
from pathlib import Path

from directory.errors import CannotKeep, DamagedFile
from directory.store.building import copy_verbatim, publish_file
from directory.store.folder import DataFolder
from directory.store.health import faults_of

STAMP = "%Y-%m-%d-%H%M%S"
"""When a backup was made, as its name says it."""
DAILY, BEFORE = "daily", "before"
"""Why a backup was made that nobody asked for; it stands at the end of the file's name."""


def back_up(
    folder: DataFolder, at: datetime, *, kind: str = "real", words: bool = True, why: str = ""
) -> Path:
    """Make a verified backup of the ``real`` or ``practice`` directory.

    Args:
        folder: The data folder; the backup goes into its ``backups``.
        at: When it is made; names the file.
        kind: Which directory.
        words: Also compare every record with its digest, which is slower and surer.
        why: ``DAILY`` or ``BEFORE`` a big change; empty where a person asked for it, or where it
            is what a restore replaced. Only the first two are ever let go.

    Returns:
        The backup, already verified.

    Raises:
        CannotKeep: If it cannot be written.
        DamagedFile: If what was written does not verify; the copy is removed.
    """
    pointer = folder.pointer()
    live = folder.path / (pointer.practice if kind == "practice" else pointer.real)
    stem = "-".join(part for part in (kind, f"{at:{STAMP}}", why) if part)
    target = _free_name(folder.backups, stem)
    spare = target.with_suffix(".partial")
    try:
        folder.backups.mkdir(exist_ok=True)
        _clear_up(folder.backups, at)
    except OSError as problem:
        raise CannotKeep(f"No backup could be made in {folder.backups}.") from problem
    try:
        spare.unlink(missing_ok=True)
        copy_verbatim(live, spare)
        faults = faults_of(spare, words=words)
        if faults:
            raise DamagedFile(f"The backup did not verify: {faults[0]}")
        publish_file(spare, target)
    finally:
        spare.unlink(missing_ok=True)
    return target


def _clear_up(backups: Path, at: datetime) -> None:
    """Remove what backups of earlier days left half done; one of today may still be running."""
    for left in backups.glob("*.partial*"):
        if f"{at:%Y-%m-%d}" not in left.name:
            left.unlink(missing_ok=True)


def _free_name(folder: Path, stem: str) -> Path:
    """Return a name that no backup has: one backup never replaces another."""
    names = (folder / f"{stem}{more}.db" for more in ("", *(f"-{n}" for n in range(2, 1000))))
    return next(name for name in names if not name.exists())
