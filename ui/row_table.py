"""A table of rows under headings: what every model of one says alike."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from collections.abc import Sized

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole


class RowTable(QAbstractTableModel):
    """Counts its rows and names its columns; what is in them each table says itself."""

    HEADINGS: ClassVar[tuple[str, ...]]
    """What stands above the columns, left to right."""

    def shown(self) -> Sized:
        """Return the rows that are shown."""
        raise NotImplementedError

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return the number of rows; rows have no rows below them."""
        return 0 if parent.isValid() else len(self.shown())

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.HEADINGS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> object:
        """Return the heading of a column."""
        across = orientation == Qt.Orientation.Horizontal and role == Role.DisplayRole
        there = 0 <= section < len(self.HEADINGS)
        return self.HEADINGS[section] if across and there else None
