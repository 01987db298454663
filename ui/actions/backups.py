"""Keep a copy of the directory, and bring one back."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from directory.errors import DamagedFile
from directory.store import DataFolder, back_up, backup_of_the_day, kept_backups, restore
from directory.store.backup import BEFORE, DAILY
from seed.filling import open_directory, renewal

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from directory.desk import Desk
    from directory.store import KeptBackup, Restored


@dataclass(frozen=True, slots=True)
class MadeBackup:
    """A backup that was made and read again."""

    file: Path
    records: int
    digest: str


def make_backup(desk: Desk) -> MadeBackup:
    """Make a backup of the open directory.

    Raises:
        SignpostProblem: In one sentence, if it cannot be written or does not verify.
    """
    held = desk.directory
    made = back_up(held.folder, datetime.now(UTC), kind="practice" if held.practice else "real")
    return MadeBackup(made, held.count(), held.setting("content"))


def make_backup_of_the_day(folder: Path) -> bool:
    """Make the backup of the day, if one is due, and let go those that are not kept longer.

    Raises:
        SignpostProblem: In one sentence, if it cannot be written or does not verify.
    """
    return backup_of_the_day(DataFolder(folder), datetime.now(UTC)) is not None


def backups_in(folder: Path) -> tuple[KeptBackup, ...]:
    """Return the backups in a data folder, newest first."""
    return kept_backups(DataFolder(folder))


def restore_backup(folder: Path, file: Path, today: date, *, start: str = "full") -> Restored:
    """Bring a backup back; what is there now is kept as a backup first.

    It needs no open desk: a directory that is damaged is when a backup is wanted most.

    Raises:
        SignpostProblem: In one sentence; then nothing was changed.
    """
    with suppress(DamagedFile):  # a new folder is filled, so that practice is there as well
        open_directory(folder, today, start=start, rescue=False).close()
    return restore(DataFolder(folder), file, datetime.now(UTC), renewal)


def restored_words(done: Restored) -> str:
    """Return what bringing a backup back did, in words."""
    what = "practice services" if done.practice else "services"
    told = f"Restored {done.file.name}: {done.records:,} {what}."
    if done.saved is None:
        return told
    if done.saved_damaged:
        return f"{told} The damaged directory that was here is put aside as {done.saved}."
    return f"{told} What was here before is kept as {done.saved.name}."


def backup_words(one: KeptBackup) -> str:
    """Return what a backup holds, in words."""
    if one.problem:
        return f"Cannot be brought back: {one.problem}"
    count = "1 service" if one.records == 1 else f"{one.records:,} services"
    made = {DAILY: "made by itself, of the day", BEFORE: "made by itself, before a big change"}
    parts = (count, "practice" if one.practice else "", made.get(one.why, ""))
    return ", ".join(part for part in parts if part)
