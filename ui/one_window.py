"""One window for each data folder: a second start brings the first window forward, and ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QLockFile, QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

LOCK, WANTED = "window.lock", "window.wanted"
"""The mark that a window is open, and the empty file by which a second start asks for it."""


class OneWindow(QObject):
    """The mark of one open window. Works by two files, so that no connection is ever opened."""

    _wanted = Signal(object)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._lock = QLockFile(str(folder / LOCK))
        self._lock.setStaleLockTime(0)  # a lock goes with its program, never with time
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._look)

    def claim(self) -> bool:
        """Take the folder for this window; return False when another window has it.

        A folder that cannot be written is nobody's: then every window may open.
        """
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            return True
        if self._lock.tryLock(0):
            (self._folder / WANTED).unlink(missing_ok=True)
            self._watcher.addPath(str(self._folder))
            return True
        return self._lock.error() != QLockFile.LockError.LockFailedError

    def ask_for_it(self) -> None:
        """Ask the window that is open to come forward."""
        (self._folder / WANTED).touch()

    def on_wanted(self, call: Callable[[object], None]) -> None:
        """Call ``call`` when a second start asks for this window."""
        self._wanted.connect(call)

    def let_go(self) -> None:
        """Leave the folder to whoever comes next."""
        if self._watcher.directories():
            self._watcher.removePath(str(self._folder))
        self._lock.unlock()

    def _look(self) -> None:
        asked = self._folder / WANTED
        if asked.exists():
            asked.unlink(missing_ok=True)
            self._wanted.emit(None)
