"""What could not be read of an import, row by row."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Protocol

from ui.row_table import Index, Role, RowTable

if TYPE_CHECKING:
    from collections.abc import Sequence

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
    def problem(self) -> str:
        """What was wrong, in words."""


class Column(IntEnum):
    """Columns, left to right."""

    ROW = 0
    FIELD = 1
    PROBLEM = 2


class ProblemTable(RowTable):
    """Shows the problems it is given."""

    HEADINGS = ("Row", "Column", "Note")

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._problems: list[RowProblem] = []

    def set_rows(self, problems: Sequence[RowProblem]) -> None:
        """Replace every row."""
        self.beginResetModel()
        self._problems = list(problems)
        self.endResetModel()

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
            return (row, _in_words(at.field), at.problem)[index.column()]
        if role == Role.AccessibleTextRole:
            where = f", {_in_words(at.field)}" if at.field else ""
            return f"Row {row or 'not known'}{where}: {at.problem}"
        return None


def _in_words(field: str) -> str:
    """Return a field, or the property of a feed, without the marks of programs."""
    words = field.replace("_", " ")
    return words[:1].upper() + words[1:]
