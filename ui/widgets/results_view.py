"""A list of services that is driven by keys: arrows, Enter, A, Esc."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from ui.widgets.service_delegate import ServiceDelegate

Index = QModelIndex | QPersistentModelIndex
Key = Qt.Key


class ResultsView(QListView):
    """Shows services in rows, a heading over each part, and says which key was pressed on one."""

    opened = Signal(QModelIndex)
    """The index that Enter or a click opened."""
    pressed_key = Signal(object)
    """Any other key that means something here: A, C with Ctrl, Delete, Escape, Up on the top."""
    moved = Signal(QModelIndex)
    """The index that is now the current one."""

    def __init__(self, role: int, name: str, parent: QWidget | None = None) -> None:
        """Make a list that draws the row given by ``role``; a screen reader says ``name``."""
        super().__init__(parent)
        self._drawing = ServiceDelegate(role, self)
        self.setItemDelegate(self._drawing)
        self.setMouseTracking(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(name)
        self.clicked.connect(self.opened)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn the keys that mean something here into signals; leave the others to Qt."""
        here = self.currentIndex()
        if event.key() in {Key.Key_Return, Key.Key_Enter}:
            if here.isValid():
                self.opened.emit(here)
        elif self._means_something(event, here.row()):
            self.pressed_key.emit(event.key())
        elif event.text().isalnum() and not event.modifiers():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Draw in the new look, or in the new font."""
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self._drawing.renew()
        super().changeEvent(event)

    def reset(self) -> None:
        """Keep nothing of rows that are gone for good: they tell what was asked."""
        super().reset()
        if not self.model().rowCount():
            self._drawing.forget()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which service the keys now act on."""
        super().currentChanged(current, previous)
        self.moved.emit(self.currentIndex())

    @staticmethod
    def _means_something(event: QKeyEvent, row: int) -> bool:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() == Key.Key_C:
            return bool(control)
        if event.key() == Key.Key_Up:
            return row <= 0
        return event.key() in {Key.Key_A, Key.Key_Escape, Key.Key_Delete} and not control
