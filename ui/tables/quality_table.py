"""How good the records are, as shares: all of them, each source, each area."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from directory.coverage.quality import Measure, Quality

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
RECORDS, MEDIAN = "Records", "Half older than"


class QualityTable(QAbstractTableModel):
    """One row for some records, one column for what they should tell."""

    def __init__(self, measures: Sequence[Measure], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._measures = measures
        self._rows: list[Quality] = []

    def set_rows(self, rows: Sequence[Quality]) -> None:
        """Replace every row."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return how many sets of records are compared."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._measures) + 2

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> object:
        """Return what a column tells, or whose row it is."""
        if role != Role.DisplayRole or section < 0:
            return None
        if orientation == Qt.Orientation.Vertical:
            return self._rows[section].name if section < len(self._rows) else None
        headings = (RECORDS, *(one.words for one in self._measures), MEDIAN)
        return headings[section] if section < len(headings) else None

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """Return a share, or what a screen reader says."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        text = self._text(row, column)
        if role == Role.DisplayRole:
            return text
        if role == Role.AccessibleTextRole:
            heading = self.headerData(column, Qt.Orientation.Horizontal)
            return f"{row.name}, {heading}: {text}"
        return None

    def _text(self, row: Quality, column: int) -> str:
        if column == 0:
            return f"{row.records:,}"
        if column <= len(self._measures):
            return row.share(self._measures[column - 1].id)
        return "-" if row.median_days is None else f"{row.median_days:,} days"
