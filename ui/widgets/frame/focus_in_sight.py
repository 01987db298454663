"""Wherever the keys go, what they act on is in sight: a part that scrolls follows the focus.

Qt scrolls only as long as Tab goes on within one part; one that comes in from outside, or goes
round past the end of the window, acted on something that nobody could see.
"""

from PySide6.QtCore import QObject, QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from ui import theme


class FocusInSight(QObject):
    """Scrolls to whatever in the window gets the focus, unless a mouse is pressed on it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        pressed = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if now is None or pressed or not self._window.isAncestorOf(now):
            return
        part = now.parentWidget()
        while part is not None and part is not self._window:
            if isinstance(part, QScrollArea):
                _show(now, part)
            part = part.parentWidget()


def _show(part: QWidget, area: QScrollArea) -> None:
    """Scroll so that ``part`` is seen; one that is higher than the room may stay as it is."""
    body, view = area.widget(), area.viewport()
    if body is None or not body.isAncestorOf(part):
        return
    place = QRect(part.mapTo(view, QPoint(0, 0)), part.size())
    if place.height() <= view.height():
        area.ensureWidgetVisible(part, 0, min(theme.TIGHT, (view.height() - place.height()) // 2))
    elif not place.intersects(view.rect()):
        area.verticalScrollBar().setValue(part.mapTo(body, QPoint(0, 0)).y())
