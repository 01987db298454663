"""What an event covers, as rows and columns: a need a row, for whom and when across."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QColor

from ui import theme
from ui.actions.event.event_gaps import COLUMNS, Gap

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QObject

    from directory.marketplace.coverage.gaps import Cell
    from ui.actions.event.event_gaps import EventCoverage

Role = Qt.ItemDataRole
Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
SHORT = {"Public hours": "Public", "Quiet hours": "Quiet", "Staff hours": "Staff",
         "Young people": "Young"}  # fmt: skip
"""What there is room for above a column."""


class EventGapTable(QAbstractTableModel):
    """Shows what one event covers. A gap is told in bold and by its ground."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._made: EventCoverage | None = None
        self._names: Mapping[str, str] = {}
        self._bold = theme.font(theme.BODY, semibold=True)

    def show_coverage(self, made: EventCoverage, names: Mapping[str, str]) -> None:
        """Replace every cell.

        Args:
            made: What is covered.
            names: What each need is called here, by its id.
        """
        self.beginResetModel()
        self._made, self._names = made, names
        self._bold = theme.font(theme.BODY, semibold=True)
        self.endResetModel()

    def gap_at(self, index: Index) -> Gap | None:
        """Return the need and the column of a cell."""
        if self._made is None or not index.isValid():
            return None
        return Gap(self._made.lines[index.row()].id, self._made.columns[index.column()])

    def name_of(self, need: str) -> str:
        """Return what a need is called here."""
        return self._names.get(need, need)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Return how many needs there are."""
        return 0 if parent.isValid() or self._made is None else len(self._made.lines)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """Return how many kinds of people and hours the event has."""
        return 0 if parent.isValid() or self._made is None else len(self._made.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> object:
        """Return the name of a need, or of who and when."""
        if self._made is None or role not in {Role.DisplayRole, Role.AccessibleTextRole}:
            return None
        if orientation == Qt.Orientation.Horizontal:
            name = COLUMNS[self._made.columns[section]]
            return SHORT.get(name, name) if role == Role.DisplayRole else name
        return self.name_of(self._made.lines[section].id)

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """Return a cell as it is read, how it looks, or what a screen reader says."""
        gap = self.gap_at(index)
        if gap is None or self._made is None:
            return None
        cell = self._made.cell(*gap)
        if role == Role.DisplayRole:
            return short(cell)
        if role in {Role.AccessibleTextRole, Role.ToolTipRole}:
            return f"{self.name_of(gap.need)}, {COLUMNS[gap.column].lower()}: {said(cell)}"
        if not cell.is_gap:
            return None
        ground = QBrush(QColor(theme.current().warning_soft))
        return {Role.FontRole: self._bold, Role.BackgroundRole: ground}.get(Role(role))


def short(cell: Cell) -> str:
    """Return a cell in as few signs as will do: ``2``, ``1+1?``, ``0 (1)``."""
    may = f"+{len(cell.may)}?" if cell.may else ""
    asked = f" ({len(cell.invited)})" if cell.invited else ""
    return f"{len(cell.sure)}{may}{asked}"


def said(cell: Cell) -> str:
    """Return a cell as a sentence."""
    sure = "nobody confirmed" if cell.is_gap else f"{len(cell.sure)} confirmed"
    may = f", {len(cell.may)} may help" if cell.may else ""
    asked = f", {len(cell.invited)} invited" if cell.invited else ""
    return f"{sure}{may}{asked}."
