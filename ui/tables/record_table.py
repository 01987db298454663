"""Every record as a row of a list: made when it is drawn, as a list may have thousands of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from directory.words import grouped, spoken_month
from ui.actions import records

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ui.actions.records import RecordLine

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
ROW_ROLE = Role.UserRole
LINE_ROLE = Role.UserRole + 1
KIND_ICONS: Mapping[str, str] = {
    "service": "life-buoy",
    "network": "users",
    "community_asset": "house",
    "right_or_scheme": "scale",
    "role": "id-card",
    "other_directory": "library",
    "pathway": "route",
}
STATUS_SAID: Mapping[str, str] = {
    "closed": "Closed",
    "planned": "Planned",
    "paused": "Paused",
    "waiting_list": "Waiting list",
}
MARKED, UNMARKED = "square-check-big", "square"


@dataclass(frozen=True, slots=True)
class RecordRow:
    """What the list draws of one record."""

    name: str
    place: str
    summary: str
    way_in_icon: str
    way_in: str
    note: str
    marks: tuple[str, ...]
    number: str
    """The icon of its box: marked or not."""
    heading: str = ""
    resting: bool = False
    compared: int = 0
    verdict: str = ""
    verdict_icon: str = ""
    verdict_ink: str = ""


class RecordTable(QAbstractTableModel):
    """Shows the records it is given, and which of them are marked."""

    def __init__(self, kinds: Mapping[str, str], today: date, parent: QObject) -> None:
        """Make an empty one; ``kinds`` has the words for each kind of record."""
        super().__init__(parent)
        self._kinds, self._today = kinds, today
        self._public = True
        self._lines: tuple[RecordLine, ...] = ()
        self._words: tuple[str, ...] = ()
        self._marked: dict[str, None] = {}

    @property
    def marked(self) -> tuple[str, ...]:
        """The ids of the records that are marked, in the order in which they were."""
        return tuple(self._marked)

    def show_lines(self, lines: Sequence[RecordLine], words: Iterable[str] = ()) -> None:
        """Show other records, with ``words`` to be marked in their names."""
        self.beginResetModel()
        self._lines, self._words = tuple(lines), tuple(words)
        self.endResetModel()

    def set_public(self, yes: bool) -> None:
        """Name records as others may read them, or (False) as they are."""
        self._public = yes
        self.show_lines(self._lines, self._words)

    def mark(self, ids: Iterable[str], *, on: bool) -> None:
        """Mark records, or take their mark away."""
        for one in ids:
            if on:
                self._marked[one] = None
            else:
                self._marked.pop(one, None)
        if self._lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._lines) - 1, 0))

    def turn(self, index: Index) -> None:
        """Mark the record of a row, or take its mark away."""
        one = self._lines[index.row()].id
        self.mark((one,), on=one not in self._marked)

    def forget_gone(self, held: Iterable[str]) -> None:
        """Keep no mark on records that are gone."""
        still = set(held)
        self._marked = {one: None for one in self._marked if one in still}

    def row_of(self, record_id: str) -> int:
        """Return where a record stands, or -1."""
        return next((at for at, line in enumerate(self._lines) if line.id == record_id), -1)

    def ids(self) -> tuple[str, ...]:
        """Return the ids of all records shown."""
        return tuple(line.id for line in self._lines)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return the number of records shown."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """Return 1: a record is one row of words."""
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """Return the name, the whole row, the record's line, or what a screen reader says."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == ROW_ROLE:
            return self._row(line)
        if role == LINE_ROLE:
            return line
        if role == Role.DisplayRole:
            return self._said(line.name)
        return self._sentence(index.row(), line) if role == Role.AccessibleTextRole else None

    def _row(self, line: RecordLine) -> RecordRow:
        return RecordRow(
            name=self._said(line.name),
            place=self._said(line.place),
            summary=" · ".join(part for part in (self._body(line), grouped(line.phone)) if part),
            way_in_icon=KIND_ICONS[line.kind],
            way_in=self._kinds[line.kind],
            note=self._note(line),
            marks=self._words,
            number=MARKED if line.id in self._marked else UNMARKED,
        )

    def _note(self, line: RecordLine) -> str:
        """Return the one thing about its standing that a keeper would look at first."""
        if line.status in STATUS_SAID:
            return STATUS_SAID[line.status]
        ends = date.fromisoformat(line.ends_on) if line.ends_on else None
        if ends is not None:
            return f"{'Ended' if ends < self._today else 'Ends'} {spoken_month(ends)}"
        return "Not confirmed" if line.standing == "unconfirmed" else ""

    def _sentence(self, at: int, line: RecordLine) -> str:
        row = self._row(line)
        marked = "Marked" if line.id in self._marked else ""
        parts = (marked, row.name, row.way_in, row.summary, row.place, row.note)
        said = ". ".join(part.rstrip(".") for part in parts if part)
        return f"{said}. {at + 1} of {len(self._lines)}."

    def _body(self, line: RecordLine) -> str:
        return self._said(line.organisation) if line.organisation != line.name else ""

    def _said(self, words: str) -> str:
        return records.on_screen(words, public=self._public)
