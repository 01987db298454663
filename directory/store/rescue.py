"""When the directory cannot be opened: one sentence that says what to do next."""

from pathlib import Path

from directory.errors import DamagedFile
from directory.store.folder import DataFolder
from directory.store.health import faults_of


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
