"""The list of records: arrows, Enter opens, Space marks; the box at the left marks with a click."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from ui import theme
from ui.widgets import icons
from ui.widgets.finding.service_delegate import ServiceDelegate, icon_size

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter

Key = Qt.Key


def box_width() -> int:
    """Return how much of a row the box takes, in px, with what parts it from the name."""
    return icon_size() + theme.TIGHT


class _RecordDelegate(ServiceDelegate):
    """Draws a box for the mark in place of a number."""

    def _number(self, painter: QPainter, line: QRect, number: str) -> QRect:
        top = line.top() + (line.height() - icon_size()) // 2
        ink = theme.current().accent
        painter.drawImage(QPoint(line.left(), top), icons.picture(number, ink, icon_size()))
        return line.adjusted(box_width(), 0, 0, 0)


class RecordView(QListView):
    """Shows records in rows of one height, however many there are."""

    opened = Signal(QModelIndex)
    marked = Signal(QModelIndex)
    all_wanted = Signal()
    """Ctrl+A: mark all that are shown, or none."""
    removed = Signal()
    left = Signal()
    """Up from the first row, or Esc."""

    def __init__(self, role: int, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._drawing = _RecordDelegate(role, self)
        self.setItemDelegate(self._drawing)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn the keys that mean something here into signals; leave the others to Qt."""
        here, key = self.currentIndex(), event.key()
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key in {Key.Key_Return, Key.Key_Enter} and here.isValid():
            self.opened.emit(here)
        elif key == Key.Key_Space and here.isValid():
            self.marked.emit(here)
        elif key == Key.Key_A and control:
            self.all_wanted.emit()
        elif key == Key.Key_Delete and here.isValid():
            self.removed.emit()
        elif key == Key.Key_Escape or (key == Key.Key_Up and here.row() <= 0):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Mark where the box was clicked, open where the rest of a row was."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            on_box = event.position().x() < theme.WIDE + box_width()
            (self.marked if on_box else self.opened).emit(index)

    def changeEvent(self, event: QEvent) -> None:
        """Draw in the new look, or in the new font."""
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self._drawing.renew()
        super().changeEvent(event)
