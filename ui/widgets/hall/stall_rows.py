"""The places in their order with who stands there; a stall can be dragged onto the drawing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QMimeData, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from ui.widgets.hall.hall_view import STALL_MIME
from ui.widgets.wrapped_rows import wrap

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from ui.actions.event.event_places import PlaceRow

NAME = "Places, and stalls without one. L locks, Delete takes the stall away."
FREE, SPARE, NO_PLACE = "free", "kept free", "No place yet"
Role = Qt.ItemDataRole


class StallRows(QListWidget):
    """Rows of places; after them the stalls that have none."""

    lock_wanted = Signal()
    away_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(NAME)
        self.setObjectName("rows")
        wrap(self)
        self.setTabKeyNavigation(False)
        self.setDragEnabled(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_rows(self, rows: Sequence[PlaceRow], names: Mapping[str, str]) -> None:
        """Show rows, and stay at the one that was chosen."""
        here, at = self.here, max(self.currentRow(), 0)
        self.blockSignals(True)
        self.clear()
        for row in rows:
            words, said = _words(row, names)
            item = QListWidgetItem(words, self)
            item.setData(Role.UserRole, (row.pitch, row.stall))
            item.setData(Role.AccessibleTextRole, said)
        pairs = [(row.pitch, row.stall) for row in rows]
        same = next((n for n, pair in enumerate(pairs) if here[0] and pair[0] == here[0]), None)
        self.blockSignals(False)
        self.setCurrentRow(min(at, len(pairs) - 1) if same is None else same)

    @property
    def here(self) -> tuple[str, str]:
        """The ids of the place and of the stall of the chosen row; either may be nothing."""
        if self.currentRow() < 0:
            return "", ""
        pitch, stall = self.currentItem().data(Role.UserRole)
        return str(pitch), str(stall)

    def choose_pitch(self, pitch: str) -> None:
        """Choose the row of a place."""
        for at in range(self.count()):
            if self.item(at).data(Role.UserRole)[0] == pitch:
                self.setCurrentRow(at)

    def mimeData(self, items: Sequence[QListWidgetItem]) -> QMimeData:
        """Give out the stall of the row that is dragged."""
        data = QMimeData()
        stall = items[0].data(Role.UserRole)[1] if items else ""
        if stall:
            data.setData(STALL_MIME, QByteArray(str(stall).encode()))
        return data

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lock with L, take away with Delete."""
        if event.key() == Qt.Key.Key_L and not event.modifiers():
            self.lock_wanted.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.away_wanted.emit()
        else:
            super().keyPressEvent(event)


def _words(row: PlaceRow, names: Mapping[str, str]) -> tuple[str, str]:
    if not row.pitch:
        name = names.get(row.stall, row.stall)
        return f"{NO_PLACE}: {name}", f"{name}. {NO_PLACE}"
    who = names.get(row.stall, row.stall) or (SPARE if row.spare else FREE)
    locked = ", locked" if row.locked else ""
    return f"{row.number}   {who}{locked}", f"Place {row.number}. {who}{locked}"
