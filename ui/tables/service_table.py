"""Rows of services for a list: a result becomes the words of two lines and one sentence."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui import actions

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from directory.model import ServiceCard

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
ROW_ROLE = Role.UserRole
"""Gives the whole :class:`ServiceRow`, for the delegate."""
CARD_ROLE = Role.UserRole + 1

WAY_ICONS = {
    "just_turn_up": "footprints",
    "ring_first": "phone",
    "online": "globe",
    "worker_must_ask": "user-round-check",
    "through_someone": "users",
}


class Column(IntEnum):
    """Columns, left to right; the two-line list shows the first only."""

    NAME = 0
    ORGANISATION = 1
    PLACE = 2


HEADINGS = ("Name", "Run by", "Place")


@dataclass(frozen=True, slots=True)
class ServiceRow:
    """One service as it stands in a list; made once, read often."""

    card: ServiceCard
    name: str
    place: str
    summary: str
    way_in_icon: str
    way_in: str
    note: str
    """Only if something is bad: ``Not checked since March``."""
    marks: tuple[str, ...]
    number: str
    """Its place on the sheet, or empty."""

    def sentence(self, place: int, total: int) -> str:
        """Return the row as a screen reader says it; ``place`` is counted from 1."""
        parts = (self.name, self.summary, self.way_in, self.place, self.note)
        said = ". ".join(part.rstrip(".") for part in parts if part)
        return f"{said}. {place} of {total}."


def make_row(
    card: ServiceCard,
    today: date,
    *,
    marks: tuple[str, ...] = (),
    public_words: bool = True,
    number: str = "",
) -> ServiceRow:
    """Return the words that a list shows of ``card`` on the day ``today``."""
    return ServiceRow(
        card=card,
        name=(card.screen_name if public_words else "") or card.name,
        place=card.place,
        summary=card.summary,
        way_in_icon=WAY_ICONS.get(card.way_in, ""),
        way_in=actions.way_in(card),
        note=actions.warning_note(card, today),
        marks=marks,
        number=number,
    )


class ServiceTable(QAbstractTableModel):
    """Shows the rows it is given; knows nothing about where they came from."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[ServiceRow] = []

    def set_rows(self, rows: Sequence[ServiceRow]) -> None:
        """Replace every row; a list of the same length keeps its place and is only drawn anew."""
        new = list(rows)
        if new == self._rows:
            return
        if len(new) != len(self._rows):
            self.beginResetModel()
            self._rows = new
            self.endResetModel()
            return
        self._rows = new
        self.dataChanged.emit(self.index(0, 0), self.index(len(new) - 1, len(Column) - 1))

    def row_of(self, service_id: str) -> int:
        """Return where a service stands, counted from 0, or -1."""
        places = (at for at, row in enumerate(self._rows) if row.card.id == service_id)
        return next(places, -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return the number of services shown."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> object:
        """Return the heading of a column."""
        across = orientation == Qt.Orientation.Horizontal and role == Role.DisplayRole
        return HEADINGS[section] if across and 0 <= section < len(HEADINGS) else None

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """Return the text of a cell, the whole row, its card, or what a screen reader says."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Role.DisplayRole:
            return (row.name, row.card.organisation, row.place)[index.column()]
        if role == Role.AccessibleTextRole:
            return row.sentence(index.row() + 1, len(self._rows))
        return {int(ROW_ROLE): row, int(CARD_ROLE): row.card}.get(int(role))
