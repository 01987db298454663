"""Take back and do again what was done to the directory: it may take a moment, so it runs aside."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from ui.actions import editing
from ui.actions.records import on_screen
from ui.background import Handle, Task
from ui.messages import Choice

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from directory.desk import Desk
    from ui.actions.editing import Done
    from ui.widgets.frame.page import Tools

WORKING = "One moment ..."


class Undoing(QObject):
    """Undoes and redoes, says what was done, and lets every page show it."""

    done = Signal(object)
    """What was done, once it is."""

    def __init__(self, tools: Tools, parent: QObject) -> None:
        super().__init__(parent)
        self._tools = tools

    def listen_in(self, part: QWidget) -> None:
        """Let Ctrl+Z and Ctrl+Shift+Z work wherever the focus is in a part of the window."""
        here = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for key, call in (("Ctrl+Z", self._undo_one), ("Ctrl+Shift+Z", self.redo)):
            QShortcut(QKeySequence(key), part, context=here).activated.connect(call)

    def undo(self, times: int = 1) -> None:
        """Take back what was done last, and so many acts in all."""
        self._start(editing.undo_last, self._undone, times)

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._start(editing.redo_last, self._redone, 1)

    def _undo_one(self) -> None:
        self.undo()

    def _start(
        self, act: Callable[[Desk], Done], on_done: Callable[[Done], None], times: int
    ) -> None:
        self._tools.messages.say(WORKING)
        work = partial(_do, act, times, self._tools.desk)
        Task(work, on_done, self._tools.messages.problem).start()

    def _undone(self, done: Done) -> None:
        self._tell(done, Choice("Do it again", self.redo))

    def _redone(self, done: Done) -> None:
        self._tell(done, Choice("Undo", self.undo))

    def _tell(self, done: Done, choice: Choice) -> None:
        self._tools.visit.tell_directory_changed()
        said = on_screen(done.words, public=self._tools.visit.public_words)
        self._tools.messages.say(said, choice)
        self.done.emit(done)


def _do(act: Callable[[Desk], Done], times: int, desk: Desk, _handle: Handle) -> Done:
    return [act(desk) for _ in range(times)][-1]
