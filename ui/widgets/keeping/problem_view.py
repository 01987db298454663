"""What is odd in a file, row by row, and a way to keep it as a file to send to whoever made it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from directory.errors import SignpostProblem
from ui import theme
from ui.actions import import_words
from ui.widgets.buttons import WordButton
from ui.widgets.keeping.problem_table import Column, ProblemTable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent, QShowEvent

    from directory.interchange.reading import Problem
    from ui.messages import Messages

SAVE = "Save this list ..."
OFFERED = "Notes on rows.csv"
MOST_LINES = 6
_WRAPPED = 1.15
"""How much longer words are on lines that end between them."""
KINDS = "Spreadsheets (*.csv *.xlsx)"


class ProblemView(QWidget):
    """The rows of a file that somebody should look at."""

    def __init__(
        self, messages: Messages, parent: QWidget, said: Callable[[str], str] | None = None
    ) -> None:
        """Make one; ``said`` returns words as they may stand on the screen now."""
        super().__init__(parent)
        self._messages = messages
        self._problems: tuple[Problem, ...] = ()
        self.table = ProblemTable(self, said)
        self.view = self._make_view()
        self.save = WordButton(SAVE, icon="save", kind="quiet", parent=self)
        self.save.clicked.connect(self._save)
        column, foot = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.HAIR)
        column.addWidget(self.view, 1)
        foot.addWidget(self.save)
        foot.addStretch(1)
        column.addLayout(foot)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show these."""
        self._problems = tuple(problems)
        self.table.set_rows(problems)
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave room for the note itself, on as many lines as it takes."""
        slim = self.width() < theme.tall(theme.SLIM_WIDTH)
        self.view.setColumnHidden(Column.FIELD, slim)
        self.view.setColumnHidden(Column.NAME, slim)
        super().resizeEvent(event)
        self._make_room()

    def showEvent(self, event: QShowEvent) -> None:
        """Leave room for the notes once it is known how wide they may be."""
        super().showEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Make each row as high as its note is long: asking the view for it takes too long."""
        letters, high = self.view.fontMetrics(), theme.tall(theme.CHIP_HEIGHT)
        wide = self.view.viewport().width() - self.view.columnViewportPosition(Column.PROBLEM)
        if wide < theme.tall(theme.RAIL_WIDTH):
            return
        for row in range(self.table.rowCount()):
            told = letters.horizontalAdvance(self.table.note(row)) * _WRAPPED
            lines = min(MOST_LINES, 1 + int(told / wide))
            self.view.setRowHeight(row, high + (lines - 1) * letters.height())

    def _make_view(self) -> QTableView:
        view = QTableView(self)
        view.setModel(self.table)
        view.setAccessibleName("Notes on rows of the file")
        view.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        view.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        view.setTabKeyNavigation(False)
        view.setShowGrid(False)
        view.setMinimumHeight(2 * theme.tall(theme.CHIP_HEIGHT))
        view.verticalHeader().hide()
        across = view.horizontalHeader()
        across.setStretchLastSection(True)
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        across.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        across.resizeSection(Column.ROW, theme.tall(theme.RAIL_WIDTH))
        across.resizeSection(Column.NAME, 2 * theme.tall(theme.RAIL_WIDTH))
        across.resizeSection(Column.FIELD, 3 * theme.tall(theme.RAIL_WIDTH) // 2)
        return view

    def _save(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, "Save the notes", OFFERED, KINDS)
        if name:
            self.save_to(Path(name))

    def save_to(self, path: Path) -> None:
        """Keep the list as a spreadsheet, and say so."""
        try:
            import_words.save_problems(self._problems, path)
        except (SignpostProblem, OSError) as problem:
            self._messages.problem(problem)
        else:
            self._messages.say(f"Saved: {path.name}.")
