"""The backup of the day, and which of those that nobody asked for are let go.

Seven days and four weeks are kept, counted by the days and weeks that have a backup: after a long
holiday the oldest are still there. What a person asked for, or renamed, is never touched.
"""

import re
from collections.abc import Hashable, Iterable
from contextlib import suppress
from datetime import UTC, date, datetime
from pathlib import Path

from directory.store.backup import BEFORE, DAILY, STAMP, back_up
from directory.store.before import backup_named_in, last_batch, records_in
from directory.store.folder import DataFolder

DAYS, WEEKS = 7, 4
_BY_ITSELF = re.compile(rf"real-(\d{{4}}-\d\d-\d\d-\d{{6}})-(?:{DAILY}|{BEFORE})(?:-\d+)?\.db")


def backup_of_the_day(folder: DataFolder, at: datetime) -> Path | None:
    """Back up the real directory if it changed since the last backup, and let old ones go.

    Args:
        folder: The data folder.
        at: When this is done.

    Returns:
        The backup; None where today has one, nothing was changed, or there is nothing to keep.

    Raises:
        CannotKeep: It cannot be written.
        DamagedFile: It does not verify; nothing was let go then.
    """
    if not _is_due(folder, at):
        return None
    made = back_up(folder, at, words=False, why=DAILY)
    stays = {backup_named_in(_live(folder))}  # *Go back* needs it
    for name in let_go((path.name for path in folder.backups.glob("*.db")), at.date()):
        if name not in stays:
            with suppress(OSError):  # held open elsewhere: it goes another day
                (folder.backups / name).unlink(missing_ok=True)
    return made


def let_go(names: Iterable[str], today: date) -> tuple[str, ...]:
    """Return the backups that need not be kept, oldest first.

    The newest of each of the last seven days and of each of the last four weeks stays, and
    whatever is dated today or, by a clock that was wrong, later.
    """
    made = sorted((when, name) for name in names if (when := _made(name)) is not None)
    older = [(when.date(), name) for when, name in made if when.date() < today]
    days = _newest((day, name) for day, name in older)
    weeks = _newest((day.isocalendar()[:2], name) for day, name in older)
    stays = {*days[-DAYS:], *weeks[-WEEKS:]}
    return tuple(name for _, name in older if name not in stays)


def _newest(dated: Iterable[tuple[Hashable, str]]) -> list[str]:
    """Return the last name of each day or week, in their order."""
    return list(dict(dated).values())


def _is_due(folder: DataFolder, at: datetime) -> bool:
    live = _live(folder)
    if any(folder.backups.glob(f"real-{at:%Y-%m-%d}-*-{DAILY}*.db")) or records_in(live) < 1:
        return False
    newest = max(folder.backups.glob("real-*.db"), key=lambda path: path.name, default=None)
    return newest is None or last_batch(newest) != last_batch(live)


def _live(folder: DataFolder) -> Path:
    return folder.path / folder.pointer().real


def _made(name: str) -> datetime | None:
    """Return when a backup was made that nobody asked for; None for every other file."""
    found = _BY_ITSELF.fullmatch(name)
    if found is None:
        return None
    try:
        return datetime.strptime(found[1], STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None
