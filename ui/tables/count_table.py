"""One table of counts, as it may be shown: small numbers hidden."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from directory.coverage.count_tables import CountTable

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole


class CountsTable(QAbstractTableModel):
    """Shows the table it is given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table: CountTable | None = None

    def show_table(self, table: CountTable) -> None:
        """Replace every cell."""
        self.beginResetModel()
        self._table = table
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return the number of lines."""
        return 0 if parent.isValid() or self._table is None else len(self._table.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """Return the number of places or months, and the total."""
        return 0 if parent.isValid() or self._table is None else len(self._table.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> object:
        """Return the name of a column or of a line."""
        if self._table is None or role != Role.DisplayRole:
            return None
        if orientation == Qt.Orientation.Horizontal:
            names = self._table.columns
        else:
            names = tuple(line.name for line in self._table.lines)
        return names[section] if 0 <= section < len(names) else None

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """Return a count, or what a screen reader says."""
        if not index.isValid() or self._table is None:
            return None
        line = self._table.lines[index.row()]
        count = str(line.cells[index.column()])
        if role == Role.DisplayRole:
            return count
        if role == Role.AccessibleTextRole:
            return f"{line.name}, {self._table.columns[index.column()]}: {count}"
        return None
