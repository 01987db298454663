"""The backup of the day, made beside the window while nobody waits for it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from directory.errors import DamagedFile
from ui.background import Handle, Task

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from ui.window import Window

FIRST_MS = 30_000
"""After the window is filled: whoever stands at the desk is served first."""
AGAIN_MS = 60 * 60 * 1000
"""A window may stay open for days."""


class Daily(QObject):
    """Asks each hour whether today's backup is due; tells only what went wrong, and once."""

    def __init__(
        self,
        window: Window,
        folder: Path,
        put_right: Callable[[DamagedFile], None] | None = None,
    ) -> None:
        super().__init__(window)
        self._put_right = put_right
        self._messages = window.messages
        self._folder = folder
        self._told = False
        self._clock = QTimer(self)
        self._clock.timeout.connect(self.make)

    def start(self, first_ms: int = FIRST_MS) -> None:
        """Ask for the first time soon, and each hour after that."""
        self._clock.start(AGAIN_MS)
        QTimer.singleShot(first_ms, self, self.make)

    def make(self) -> None:
        """Make the backup if it is due."""
        Task(partial(_make, self._folder, self._put_right), self._made, self._failed).start()

    def _made(self, _made: bool) -> None:
        self._told = False

    def _failed(self, problem: Exception) -> None:
        if not self._told:
            self._messages.problem(problem)
        self._told = True


def _make(folder: Path, put_right: Callable[[DamagedFile], None] | None, _handle: Handle) -> bool:
    from ui.actions.backups import make_backup_of_the_day  # what it loads, no first answer needs

    try:
        return make_backup_of_the_day(folder)
    except DamagedFile as problem:  # a backup reads all: it sees damage that no answer met yet
        if put_right is None:
            raise
        put_right(problem)
        return False
