"""What could not be read of an import, row by row."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Protocol

from ui.row_table import Index, Role, RowTable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QObject


class RowProblem(Protocol):
    """One thing that was wrong in one row of a file."""

    @property
    def row(self) -> int | None:
        """The row, counted as the file counts them; None when it is the file as a whole."""

    @property
    def field(self) -> str:
        """The column or property."""

    @property
    def name(self) -> str:
        """What the record is called; empty where that is not known."""

    @property
    def problem(self) -> str:
        """What was wrong, in words."""


class Column(IntEnum):
    """Columns, left to right."""

    ROW = 0
    NAME = 1
    FIELD = 2
    PROBLEM = 3


class ProblemTable(RowTable):
    """Shows the problems it is given."""

    HEADINGS = ("Row", "Record", "Column", "Note")

    def __init__(
        self, parent: QObject | None = None, said: Callable[[str], str] | None = None
    ) -> None:
        """Make one; ``said`` returns words as they may stand on the screen now."""
        super().__init__(parent)
        self._said = said or str
        self._problems: list[RowProblem] = []

    def set_rows(self, problems: Sequence[RowProblem]) -> None:
        """Replace every row."""
        self.beginResetModel()
        self._problems = list(problems)
        self.endResetModel()

    def renew(self) -> None:
        """Draw every row again: others may see the screen now, or nobody else does."""
        last = self.index(len(self._problems) - 1, len(self.HEADINGS) - 1)
        self.dataChanged.emit(self.index(0, 0), last)

    def note(self, row: int) -> str:
        """Return the note of a row, as it stands on the screen."""
        return self._said(self._problems[row].problem)

    def shown(self) -> Sequence[RowProblem]:
        """Return the problems that are shown."""
        return self._problems

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """Return the text of a cell, or what a screen reader says."""
        if not index.isValid():
            return None
        at = self._problems[index.row()]
        row = "" if at.row is None else str(at.row)
        if role == Role.DisplayRole:
            name, note = self._said(at.name), self._said(at.problem)
            return (row, name, _in_words(at.field), note)[index.column()]
        if role == Role.AccessibleTextRole:
            where = ", ".join(filter(None, (self._said(at.name), _in_words(at.field))))
            where = f", {where}" if where else ""
            return f"Row {row or 'not known'}{where}: {self._said(at.problem)}"
        return None


def _in_words(field: str) -> str:
    """Return a field, or the property of a feed, without the marks of programs."""
    words = field.replace("_", " ")
    return words[:1].upper() + words[1:]
