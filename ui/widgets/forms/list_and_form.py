"""A list and the form of the one that is chosen: side by side, or one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.buttons import WordButton
from ui.widgets.scrolled import Scrolled
from ui.widgets.wrapped_rows import wrap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

Role = Qt.ItemDataRole
BACK = "Back to the list"


class Row(NamedTuple):
    """One row of the list."""

    id: str
    words: str
    said: str
    """What a screen reader says of it, as a sentence."""


class ListAndForm(QWidget):
    """Arrows choose in the list, Enter goes to the form, Esc comes back."""

    chosen = Signal(str)
    """The row of this id is to be shown in the form."""
    turned = Signal(bool)
    """Whether the form hides the list now: there is little room."""
    entered = Signal()
    """The focus is to go to where the form begins."""

    def __init__(self, name: str, parent: QWidget) -> None:
        """Make one; ``name`` is what a screen reader says of the list."""
        super().__init__(parent)
        self._slim = self._in_form = False
        self.list = QListWidget(self)
        self.list.setAccessibleName(name)
        wrap(self.list)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTabKeyNavigation(False)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setObjectName("rows")
        self.back = WordButton(BACK, icon="arrow-left", kind="quiet", parent=self)
        self.form = Scrolled(name, self)
        self.form.column.setContentsMargins(theme.WIDE, 0, theme.TIGHT, theme.TIGHT)
        self._right = QWidget(self)
        right = QVBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(theme.HAIR)
        right.addWidget(self.back)
        right.addWidget(self.form)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(theme.TIGHT)
        across.addWidget(self.list, 2)
        across.addWidget(self._right, 5)
        self.back.hide()
        self.back.clicked.connect(self.to_list)
        self.list.currentItemChanged.connect(self._chosen)
        self.list.itemActivated.connect(self._enter)
        self.list.itemClicked.connect(self._clicked)

    @property
    def current(self) -> str:
        """The id of the row that is chosen, or nothing."""
        if self.list.currentRow() < 0:
            return ""
        return str(self.list.currentItem().data(Role.UserRole))

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show rows, and stay at the one that was chosen."""
        here, at = self.current, max(self.list.currentRow(), 0)
        self.list.blockSignals(True)
        self.list.clear()
        for row in rows:
            item = QListWidgetItem(row.words, self.list)
            item.setData(Role.UserRole, row.id)
            item.setData(Role.AccessibleTextRole, row.said)
        ids = [row.id for row in rows]
        self.list.setCurrentRow(ids.index(here) if here in ids else min(at, len(ids) - 1))
        self.list.blockSignals(False)
        if self.current:
            self.chosen.emit(self.current)

    def choose(self, row_id: str) -> None:
        """Stand on the row of an id."""
        for at in range(self.list.count()):
            if self.list.item(at).data(Role.UserRole) == row_id:
                self.list.setCurrentRow(at)

    def to_list(self) -> None:
        """Go back to the list."""
        self._show(form=False)
        self.list.setFocus()

    def to_form(self) -> None:
        """Bring the form to the front."""
        self._show(form=True)

    def fit(self, *, slim: bool) -> None:
        """Show list and form side by side, or with little room one of them."""
        self._slim = slim
        self.back.setVisible(slim)
        self._show(form=self._in_form)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the form with Esc."""
        if event.key() == Qt.Key.Key_Escape and not self.list.hasFocus():
            self.to_list()
        else:
            super().keyPressEvent(event)

    def _show(self, *, form: bool) -> None:
        self._in_form = form
        self.list.setVisible(not (self._slim and form))
        self._right.setVisible(form or not self._slim)
        self.turned.emit(self._slim and form)

    def _chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(str(item.data(Role.UserRole)))
            self.form.verticalScrollBar().setValue(0)

    def _clicked(self, _item: QListWidgetItem) -> None:
        if self._slim:
            self._enter()

    def _enter(self, _item: QListWidgetItem | None = None) -> None:
        self.to_form()
        self.entered.emit()
