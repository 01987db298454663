"""``backup`` and ``restore``: keeping a copy of the directory, and bringing one back."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ui.actions import backups
from ui.terminal.common import Common, common_of, counted, say, say_json, tell

if TYPE_CHECKING:
    from directory.store import KeptBackup

NONE_KEPT = "There is no backup in {folder} yet. Make one: signpost backup"


def backup(context: typer.Context) -> None:
    """Make a backup, and read it again to be sure.

    `signpost restore FILE` brings it back, here or on another computer.
    """
    common = common_of(context)
    made = backups.make_backup(common.open())
    if common.as_json:
        say_json({"file": str(made.file), "records": made.records, "digest": made.digest})
        return
    say(f"{made.file}: {counted(made.records, 'record')}.")
    tell(f"To bring it back: signpost restore {made.file.name}")


def restore(
    context: typer.Context,
    file: Annotated[
        Path | None,
        typer.Argument(metavar="[FILE]", help="The backup; left out, those kept here are listed."),
    ] = None,
) -> None:
    """Bring a backup back, of this or another computer; without FILE, list those kept here.

    It is read and checked first, and what is there now is kept as a backup: so a restore is
    taken back by another. A backup of practice restores practice.
    """
    common = common_of(context)
    if file is None:
        _list(common)
        return
    folder = common.folder()
    done = backups.restore_backup(folder, file, common.day(), start=common.start)
    if common.as_json:
        saved = {"saved": str(done.saved) if done.saved else None, "damaged": done.saved_damaged}
        told = {"file": str(done.file), "records": done.records, "digest": done.digest}
        say_json({**told, **saved, "practice": done.practice})
        return
    tell(backups.restored_words(done))
    if done.saved and not done.saved_damaged:
        tell(f"To take this back: signpost restore {done.saved.name}")
    if done.practice:
        tell("To see it: signpost practice on")


def _list(common: Common) -> None:
    kept = backups.backups_in(common.folder())
    if common.as_json:
        say_json({"backups": [_shape(one) for one in kept]})
        return
    if not kept:
        tell(NONE_KEPT.format(folder=common.folder()))
        return
    for one in kept:
        words = f"{one.at.astimezone():%Y-%m-%d %H:%M}  {backups.backup_words(one)}"
        tell(words, first=f"{one.path.name:<30}  ")
    tell("To bring one back: signpost restore FILE")


def _shape(one: "KeptBackup") -> dict[str, object]:
    return {
        "file": str(one.path),
        "at": one.at.isoformat(),
        "records": one.records,
        "practice": one.practice,
        "problem": one.problem,
    }
