"""A list of services that is driven by keys: arrows, Enter, A, Esc."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from ui.widgets.finding.service_delegate import ServiceDelegate, row_height

Index = QModelIndex | QPersistentModelIndex
Key = Qt.Key
ENSURE_VISIBLE = QAbstractItemView.ScrollHint.EnsureVisible
TO_THE_TOP = QAbstractItemView.ScrollHint.PositionAtTop
CONTROL = Qt.KeyboardModifier.ControlModifier
KEYS = frozenset({Key.Key_A, Key.Key_F, Key.Key_W, Key.Key_Escape, Key.Key_Delete})
"""Add, referral form, why it is here, back, take off."""


class ResultsView(QListView):
    """Shows services in rows, a heading over each part, and says which key was pressed on one."""

    opened = Signal(QModelIndex)
    """The index that Enter or a click opened."""
    pressed_key = Signal(object)
    """Any other key that means something here: A, W, C with Ctrl, Delete, Escape, Up on the top."""
    compare_pressed = Signal(QModelIndex)
    """The index of a service that C, or a click with Ctrl, marks to be compared."""
    compare_shown = Signal()
    """Shift and C: the marked services are wanted side by side."""
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
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.clicked.connect(self.opened)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground too, so that not everything behind the list is drawn for each key."""
        with QPainter(self.viewport()) as painter:
            painter.fillRect(event.rect(), self.palette().base())
        super().paintEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn the keys that mean something here into signals; leave the others to Qt."""
        here = self.currentIndex()
        if event.key() in {Key.Key_Return, Key.Key_Enter}:
            if here.isValid():
                self.opened.emit(here)
        elif event.key() == Key.Key_C and not event.modifiers() & CONTROL:
            self._compare(event, here)
        elif self._means_something(event, here.row()):
            self.pressed_key.emit(event.key())
        elif event.text().isalnum() and not event.modifiers():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Mark with Ctrl instead of opening."""
        here = self.indexAt(event.position().toPoint())
        if event.modifiers() & CONTROL and here.isValid():
            self.setCurrentIndex(here)
            self.compare_pressed.emit(here)
            event.accept()
            return
        super().mousePressEvent(event)

    def _compare(self, event: QKeyEvent, here: QModelIndex) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.compare_shown.emit()
        elif here.isValid():
            self.compare_pressed.emit(here)

    def scrollTo(self, index: Index, hint: QAbstractItemView.ScrollHint = ENSURE_VISIBLE) -> None:
        """Show a row from its top where there is not room for two."""
        super().scrollTo(index, TO_THE_TOP if self._is_low() else hint)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where little room is left, show the row that the keys act on."""
        super().resizeEvent(event)
        if self._is_low() and self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def _is_low(self) -> bool:
        return self.viewport().height() < 2 * row_height()

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
        control = event.modifiers() & CONTROL
        if event.key() == Key.Key_C:
            return bool(control)
        if event.key() == Key.Key_Up:
            return row <= 0
        return event.key() in KEYS and not control
