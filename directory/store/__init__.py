"""Keep and fetch: the only code that opens the directory file.

``DataFolder`` is the folder, ``Directory`` the open directory in it. Small edits go through
``Directory.save``; big ones are built beside and swapped with ``build_beside``.
"""

from directory.store.backup import back_up
from directory.store.bases import Issued
from directory.store.building import Draft, build_beside, create_file
from directory.store.comparing import AsHeld, as_held
from directory.store.daily import backup_of_the_day
from directory.store.folder import DataFolder, Pointer
from directory.store.health import faults_of
from directory.store.reading import Directory
from directory.store.ready import Ready
from directory.store.rescue import is_damaged, put_right
from directory.store.restoring import KeptBackup, Restored, kept_backups, restore

__all__ = [
    "AsHeld",
    "DataFolder",
    "Directory",
    "Draft",
    "Issued",
    "KeptBackup",
    "Pointer",
    "Ready",
    "Restored",
    "as_held",
    "back_up",
    "backup_of_the_day",
    "build_beside",
    "create_file",
    "faults_of",
    "is_damaged",
    "kept_backups",
    "put_right",
    "restore",
]
