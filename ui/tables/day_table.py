"""What was counted at an event: by the hour, over the whole day, and at each stall."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from ui.actions.event import event_day

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QObject

    from directory.model.events import Event

Role = Qt.ItemDataRole
Index = QModelIndex | QPersistentModelIndex
ALL_DAY = "All day"
NO_INDEX = QModelIndex()


class Place(NamedTuple):
    """What a cell counts."""

    what: str
    hour: str = ""
    stall: str = ""


class _Row(NamedTuple):
    words: str
    hour: str = ""
    stall: str = ""


class DayTable(QAbstractTableModel):
    """A row for each hour, one for the whole day, one for each stall; a column for each count."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._event: Event | None = None
        self._rows: tuple[_Row, ...] = ()
        self._whats = tuple(event_day.COUNTED)

    def show_event(self, event: Event, names: Mapping[str, str]) -> None:
        """Show the counts of an event; ``names`` are those of its stalls, by id."""
        here = [one.id for one in event.stalls if one.status in event_day.ON_THE_DAY]
        rows = (
            *(_Row(hour, hour=hour) for hour in event_day.hours(event)),
            _Row(ALL_DAY),
            *(_Row(names[one], stall=one) for one in here),
        )
        if rows == self._rows:
            self._event = event
            last = self.index(len(rows) - 1, len(self._whats) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self._event, self._rows = event, rows
        self.endResetModel()

    def place_of(self, index: Index) -> Place | None:
        """Return what a cell counts; None where it counts nothing, or is a sum."""
        if not index.isValid():
            return None
        what, row = self._whats[index.column()], self._rows[index.row()]
        place = Place(what, row.hour, row.stall)
        return place if event_day.can_count(*place) else None

    def number_at(self, index: Index) -> int:
        """Return the number that a cell shows."""
        if self._event is None:
            return 0
        row = self._rows[index.row()]
        return event_day.number(self._event, self._whats[index.column()], row.hour, row.stall)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """Return how many things are counted."""
        return 0 if parent.isValid() else len(self._whats)

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """Return what a cell shows, or what a screen reader says of it."""
        if not index.isValid():
            return None
        number, row = self.number_at(index), self._rows[index.row()]
        if role == Role.DisplayRole:
            is_sum = not row.hour and not row.stall
            return str(number) if number or is_sum else ""
        if role == Role.AccessibleTextRole:
            when = f"from {row.hour}" if row.hour else row.words
            return f"{event_day.COUNTED[self._whats[index.column()]]}, {when}: {number}"
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> object:
        """Return the word of a column, or of a row."""
        if role != Role.DisplayRole:
            return None
        if orientation == Qt.Orientation.Horizontal:
            return event_day.COUNTED[self._whats[section]]
        return self._rows[section].words
