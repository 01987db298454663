"""When nobody is at the keys: the screen is covered, and later everything is cleared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import theme
from ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow

COVERED = "Covered while nobody was here. Press any key to carry on: nothing is lost."
CLEARED = "Cleared, because nobody was here for a while. Press any key to start."
INPUT = frozenset(
    {
        QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove,
        QEvent.Type.Wheel, QEvent.Type.TouchBegin,
    }
)  # fmt: skip
LIFTS = INPUT - {QEvent.Type.MouseMove}
"""A table that is knocked moves the mouse; that must not show the screen again."""


class Cover(QWidget):
    """Stands over the whole window and tells nothing of what is under it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("cover")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAutoFillBackground(True)
        self.words = PlainLabel(COVERED, theme.TITLE, kind="muted", parent=self)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        QVBoxLayout(self).addWidget(self.words)
        self._focus: QWidget | None = None
        self.hide()

    def put_on(self, words: str) -> None:
        """Cover the window; work goes on where it was once the cover is taken off."""
        window = self.parentWidget()
        if window is None:
            return
        if not self.isVisible():
            self._focus = window.focusWidget()
        self.words.set_words(words)
        self.setGeometry(window.rect())
        self.raise_()
        self.show()
        self.setFocus()

    def take_off(self) -> None:
        """Show the window again, with the caret where it was."""
        self.hide()
        if self._focus is not None:
            self._focus.setFocus()
        self._focus = None


class Idle(QObject):
    """Watches for keys and the mouse, and tells when there were none for too long.

    It listens to the window as the system sees it: a handful of events for each key, where the
    program as a whole has hundreds.
    """

    too_long = Signal()
    """Everything about the person is to be cleared."""

    def __init__(self, cover: Cover) -> None:
        super().__init__(cover)
        self._cover = cover
        self._to_cover = self._timer(self._put_on)
        self._to_clear = self._timer(self._clear)

    def set_minutes(self, cover: float, clear: float) -> None:
        """Say after how many minutes the screen is covered, and cleared; 0 means never."""
        for timer, minutes in ((self._to_cover, cover), (self._to_clear, clear)):
            timer.setInterval(int(minutes * 60_000))
        self._start()

    def watch(self, handle: QWindow) -> None:
        """Listen to ``handle`` from now on."""
        handle.installEventFilter(self)
        self._start()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Start counting anew at each sign of a person; the first one only lifts the cover."""
        if event.type() not in INPUT:
            return False
        if not self._cover.isVisible():
            self._start()
            return False
        if event.type() in LIFTS:
            self._cover.take_off()
            self._start()
        return True

    def _timer(self, call: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(call)
        return timer

    def _start(self) -> None:
        for timer in (self._to_cover, self._to_clear):
            if timer.interval():
                timer.start()
            else:
                timer.stop()

    def _put_on(self) -> None:
        self._cover.put_on(COVERED)

    def _clear(self) -> None:
        self._cover.put_on(CLEARED)
        self.too_long.emit()
