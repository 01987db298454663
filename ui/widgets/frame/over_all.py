"""What can lie over the whole window: a service shown large, and the cover when nobody is here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.widgets.frame.cover import Cover, Idle
from ui.widgets.frame.show_big import ShowBig

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.actions import Big

CLEAR_AFTER = 15.0
"""Minutes for which the screen stays covered before everything is cleared."""


class OverAll(QObject):
    """Owned by the window, whose child each of these is."""

    nobody_here = Signal()
    """It is long since anybody pressed a key: clear everything."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.big = ShowBig(window)
        self.big.closed.connect(self._back)
        self.cover = Cover(window)
        self.idle = Idle(self.cover)
        self.idle.too_long.connect(self.nobody_here)
        self._before: QWidget | None = None

    def watch(self) -> None:
        """From now on see whether anybody is here; the window must be on the screen."""
        handle = self._window.windowHandle()
        if handle is not None:
            self.idle.watch(handle)

    def set_minutes(self, cover: float) -> None:
        """Say after how many minutes the screen is covered; 0 means never."""
        self.idle.set_minutes(cover, cover + CLEAR_AFTER if cover else 0)

    def fit(self) -> None:
        """The window has another size."""
        self.cover.setGeometry(self._window.rect())
        self.big.fit()

    def show_big(self, big: Big) -> None:
        """Show one service large; Esc goes back to where one was."""
        if not self.big.isVisible():
            self._before = self._window.focusWidget()
        self.big.show_service(big)

    def leave_big(self) -> None:
        """Take the large service away, if there is one."""
        if self.big.isVisible():
            self.big.leave()

    def _back(self) -> None:
        if self._before is not None:
            self._before.setFocus()
        self._before = None
