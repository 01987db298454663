"""Bring records in from a file: choose it, watch, stop without harm, read what happened."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QProgressBar,
    QScrollArea,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from directory.errors import SignpostProblem
from ui import actions, theme
from ui.background import Handle, Task
from ui.messages import words_for
from ui.tables.problem_table import Column, ProblemTable
from ui.widgets.buttons import WordButton
from ui.widgets.labels import PlainLabel
from ui.widgets.page import Page, Tools
from ui.widgets.speaking import announce

if TYPE_CHECKING:
    from directory.desk import Desk
    from directory.interchange.report import ImportReport

EXPLAIN = (
    "Bring services in from a file: an Open Referral UK page (.json) or a spreadsheet saved as "
    "CSV with a column called name. The same file twice changes nothing, and you can go on "
    "finding services meanwhile."
)
OPEN_PRACTICE = "Open practice (made-up services)"
PUT_AWAY = "Put practice away"
READING = "Reading {name} ..."
STEPS = 1_000
STOPPING = "Stopping. Nothing will have changed."
KINDS = "Directories (*.json *.csv);;All files (*)"


class UpdatesPage(Page):
    """Import a file."""

    NAME = "Updates"
    ICON = "download"
    SHOWS_SERVICES = False

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self._task: Task | None = None
        self.choose = WordButton(
            "Choose a file to bring in ...", icon="folder-open", kind="primary", parent=self
        )
        self.cancel = WordButton("Stop", icon="x", name="Stop bringing the file in", parent=self)
        self.practice = WordButton("", parent=self)
        self.said = PlainLabel("", theme.LARGE, semibold=True, parent=self)
        self.details = PlainLabel("", theme.BODY, parent=self)
        self.progress = QProgressBar(self)
        self.progress.setAccessibleName("How far the file has been read")
        self.progress.setFixedHeight(theme.BROAD)
        self.problems = ProblemTable(self)
        self.problem_view = self._make_problem_view()
        self._lay_out()
        self.practice.clicked.connect(self._switch_practice)
        self._name_practice(None)
        tools.visit.on_directory_changed(self._name_practice)
        self.choose.clicked.connect(self._choose)
        self.cancel.clicked.connect(self._stop)
        self._working(False)
        self.problem_view.hide()

    def arrive(self) -> None:
        """Put the focus on the one thing to do."""
        (self.cancel if self._task is not None else self.choose).setFocus()

    def bring_in(self, path: Path) -> None:
        """Start to read the file at ``path``; the report comes when it is done."""
        self._working(True)
        self.said.set_words(READING.format(name=path.name))
        self.details.set_words("")
        self.problems.set_rows(())
        self.problem_view.hide()
        work = partial(_bring_in, self.tools.desk, path)
        self._task = Task(work, self._done, self._failed, self._far)
        self._task.start()

    def stop_for_good(self) -> None:
        """The window closes: stop what is under way; nothing half done is kept."""
        if self._task is not None:
            self._task.cancel()

    def _make_problem_view(self) -> QTableView:
        view = QTableView(self)
        view.setModel(self.problems)
        view.setAccessibleName("What could not be read, row by row")
        view.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        view.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        view.setTabKeyNavigation(False)
        view.setShowGrid(False)
        view.setMinimumHeight(4 * theme.tall(theme.BUTTON_HEIGHT))
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(theme.tall(theme.CHIP_HEIGHT))
        across = view.horizontalHeader()
        across.setStretchLastSection(True)
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        across.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        across.resizeSection(Column.ROW, theme.tall(theme.RAIL_WIDTH))
        across.resizeSection(Column.FIELD, 2 * theme.tall(theme.RAIL_WIDTH))
        return view

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setAccessibleName("Updates")
        outer.addWidget(area)
        body = QWidget()
        area.setWidget(body)
        whole = QVBoxLayout(body)
        whole.setContentsMargins(theme.BROAD, theme.WIDE, theme.BROAD, theme.WIDE)
        whole.setSpacing(theme.GAP)
        whole.addWidget(PlainLabel("Updates", theme.TITLE, semibold=True))
        whole.addWidget(PlainLabel(EXPLAIN, theme.BODY, kind="muted"))
        row = QHBoxLayout()
        row.setSpacing(theme.TIGHT)
        for button in (self.choose, self.cancel):
            button.setFixedHeight(theme.tall(theme.BUTTON_HEIGHT))
            row.addWidget(button)
        row.addStretch(1)
        whole.addLayout(row)
        row.addWidget(self.practice)
        self.practice.setFixedHeight(theme.tall(theme.BUTTON_HEIGHT))
        for part in (self.progress, self.said, self.details):
            whole.addWidget(part)
        whole.addWidget(self.problem_view, 1)
        whole.addStretch(0)

    def _name_practice(self, _nothing: object) -> None:
        """Say on the button what a press would do."""
        words = PUT_AWAY if actions.is_practice(self.tools.desk) else OPEN_PRACTICE
        self.practice.set_words(words)

    def _switch_practice(self) -> None:
        desk = self.tools.desk
        try:
            actions.switch_practice(desk, on=not actions.is_practice(desk))
        except SignpostProblem as problem:
            self.tools.messages.problem(problem)
        self.tools.visit.tell_directory_changed()

    def _choose(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, "Choose a file to bring in", "", KINDS)
        if name:
            self.bring_in(Path(name))

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self.said.set_words(STOPPING)
            self.cancel.setEnabled(False)

    def _working(self, yes: bool) -> None:
        self.choose.setEnabled(not yes)
        self.practice.setEnabled(not yes)
        self.cancel.setVisible(yes)
        self.cancel.setEnabled(yes)
        self.progress.setVisible(yes)
        self.progress.setRange(0, 0)

    def _far(self, far: tuple[int, int]) -> None:
        done, total = far
        self.progress.setRange(0, STEPS if total else 0)
        self.progress.setValue(STEPS * done // max(total, 1))

    def _done(self, report: ImportReport) -> None:
        self._task = None
        self._working(False)
        self.said.set_words(_summary(report))
        self.details.set_words("\n".join(_details(report)))
        self.problems.set_rows(report.problems)
        self.problem_view.setVisible(bool(report.problems))
        announce(self, self.said.text())
        self.choose.setFocus()
        self.tools.visit.tell_directory_changed()

    def _failed(self, problem: Exception) -> None:
        self._task = None
        self._working(False)
        self.said.set_words("Nothing was brought in.")
        self.details.set_words(words_for(problem))
        announce(self, self.details.text(), now=True)
        self.choose.setFocus()


def _summary(report: ImportReport) -> str:
    return (
        f"{report.read:,} read: {report.added:,} added, {report.updated:,} updated, "
        f"{report.unchanged:,} unchanged."
    )


def _details(report: ImportReport) -> list[str]:
    """Return the lines under the summary; none for what did not happen."""
    lines = []
    if report.conflicts:
        lines.append(
            f"{len(report.conflicts):,} differ from what was changed here; yours was kept."
        )
    total, shown = report.problems_total, len(report.problems)
    if total:
        more = f" The first {shown:,} are below." if shown < total else ""
        lines.append(f"{total:,} to look at. Everything else was brought in.{more}")
    else:
        lines.append("No row had a problem.")
    return lines


def _bring_in(desk: Desk, path: Path, handle: Handle) -> object:
    from directory.interchange.importing import Watch  # most days nobody imports

    return actions.import_file(desk, path, watch=Watch(handle.tell, handle.cancelled))
