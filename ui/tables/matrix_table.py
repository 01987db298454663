"""The gap matrix as rows and columns: a need or theme across, an area down, words in each cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QColor

from ui import theme

if TYPE_CHECKING:
    from directory.coverage.matrix import Cell, Line, Matrix

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole


class MatrixTable(QAbstractTableModel):
    """Shows one matrix. A gap is told in words, in bold and by its ground."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._made: Matrix | None = None
        self._bold = theme.font(theme.BODY, semibold=True)

    def show_matrix(self, made: Matrix) -> None:
        """Replace every cell."""
        self.beginResetModel()
        self._made = made
        self._bold = theme.font(theme.BODY, semibold=True)
        self.endResetModel()

    def line(self, row: int) -> Line | None:
        """Return the need or theme of a row."""
        lines = self._made.lines if self._made else ()
        return lines[row] if 0 <= row < len(lines) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return the number of needs or themes."""
        return 0 if parent.isValid() or self._made is None else len(self._made.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """Return the number of areas, and the two columns that stand apart."""
        return 0 if parent.isValid() or self._made is None else len(self._made.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> object:
        """Return the name of an area, or of a need or theme."""
        if self._made is None or role not in {Role.DisplayRole, Role.AccessibleTextRole}:
            return None
        if orientation == Qt.Orientation.Horizontal:
            names = self._made.columns
        else:
            names = tuple(line.name for line in self._made.lines)
        return names[section] if 0 <= section < len(names) else None

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """Return a cell as it is read, how it looks, or what a screen reader says."""
        if not index.isValid() or self._made is None:
            return None
        line, column = self._made.lines[index.row()], index.column()
        cell = self._made.cell(line.id, column)
        if role == Role.DisplayRole:
            return f"{cell.sure} and {cell.may} may" if cell.may else f"{cell.sure}"
        if role in {Role.AccessibleTextRole, Role.ToolTipRole}:
            return said(line.name, self._made.columns[column], cell)
        gap = cell.sure == 0 and column < len(self._made.areas)
        return self._look_of_gap(role) if gap else None

    def _look_of_gap(self, role: int) -> object:
        ground = QBrush(QColor(theme.current().warning_soft))
        return {Role.FontRole: self._bold, Role.BackgroundRole: ground}.get(Role(role))


def said(need: str, area: str, cell: Cell) -> str:
    """Return one cell as a sentence."""
    services = "1 service" if cell.sure == 1 else f"{cell.sure or 'no'} services"
    may = f", and {cell.may} that may" if cell.may else ""
    apart = f" Counted apart: {cell.apart}." if cell.apart else ""
    return f"{need}, {area}: {services}{may}.{apart}"
