"""What the line in the box is like in meaning, worked out beside the window while typing pauses."""

from __future__ import annotations

import logging
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ui.background import Task
from ui.messages import words_for

if TYPE_CHECKING:
    from collections.abc import Callable

    from directory.desk import Desk
    from directory.search.meaning import Thought
    from ui.background import Handle

_LOG = logging.getLogger(__name__)
PAUSE_MS = 150
"""Typing must pause this long: nobody waits for what a half word is like."""


class Likeness(QObject):
    """Works out one line at a time; what comes too late for its line is dropped."""

    known = Signal()
    """The desk knows now what the line in the box is like."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._meant = desk.meant
        self._words = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._begin)

    def of_soon(self, words: str) -> None:
        """Work out what ``words`` are like, unless other words come first; nothing for none."""
        self._words = words
        if self._meant.waits_for(words):
            self._pause.start()
        else:
            self._pause.stop()

    def forget(self) -> None:
        """Forget the line."""
        self.of_soon("")

    def _begin(self) -> None:
        Task(partial(_think, self._meant.think, self._words), self._thought, self._without).start()

    def _thought(self, thought: Thought) -> None:
        if thought.text == self._words:
            self._meant.hold(thought)
            self.known.emit()

    def _without(self, problem: Exception) -> None:
        """Go on with the words alone: no queue is told of it, and whoever mends it can read it.

        What is written names the kind of fault and its place, and nothing of what was typed.
        """
        _LOG.warning("A line is heard by its words alone. %s", words_for(problem))


def _think(think: Callable[[str], Thought], words: str, _handle: Handle) -> Thought:
    return think(words)
