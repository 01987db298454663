"""What an import would do, one row for each record; rows are made when they are drawn."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from ui.actions.chosen import WHAT_SAID
from ui.row_table import Index, Role, RowTable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QObject

    from directory.interchange.bringing.looking import Looked
    from ui.actions.chosen import Chosen

EVERY = ""
LIKE = "like"
"""Shows new records that look like one held; other names show one kind, or all."""


class Column(IntEnum):
    """Columns, left to right."""

    NAME = 0
    WHAT = 1
    CHOSEN = 2


class ChangeTable(RowTable):
    """Shows the records of one file, and what was chosen for each."""

    HEADINGS = ("Record", "In the file", "What happens")

    def __init__(self, said: Callable[[str], str], parent: QObject | None = None) -> None:
        """Make an empty one; ``said`` returns a name as it may stand on the screen now."""
        super().__init__(parent)
        self._said = said
        self._chosen: Chosen | None = None
        self._rows: tuple[Looked, ...] = ()

    def show_chosen(self, chosen: Chosen | None, only: str = EVERY) -> None:
        """Show the records of a file, all or of one kind."""
        self.beginResetModel()
        self._chosen = chosen
        looked = chosen.looked if chosen else ()
        self._rows = tuple(one for one in looked if _fits(one, only))
        self.endResetModel()

    def renew(self) -> None:
        """Draw the rows again: something was chosen."""
        if self._rows:
            last = self.index(len(self._rows) - 1, len(Column) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def at(self, row: int) -> Looked | None:
        """Return the record of a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def shown(self) -> Sequence[Looked]:
        """Return the records that are shown."""
        return self._rows

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """Return the text of a cell, or what a screen reader says of its row."""
        if not index.isValid() or self._chosen is None:
            return None
        one = self._rows[index.row()]
        what = WHAT_SAID[one.what]
        if role == Role.DisplayRole:
            column = Column(index.column())
            if column == Column.CHOSEN:
                return self._chosen.words(one)
            return self._said(one.name) if column == Column.NAME else what
        if role == Role.AccessibleTextRole:
            place = f"{index.row() + 1} of {len(self._rows)}"
            return f"{self._said(one.name)}. {what}. {self._chosen.words(one)}. {place}."
        return None


def _fits(one: Looked, only: str) -> bool:
    return bool(one.like) if only == LIKE else only in (EVERY, one.what)
