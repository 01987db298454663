"""What is covered and what is missing: needs by areas, and the services behind each number."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from directory.errors import SignpostProblem
from ui import actions, theme
from ui.actions import coverage
from ui.actions.records import on_screen
from ui.background import Handle, Task
from ui.messages import words_for
from ui.tables.matrix_table import MatrixTable
from ui.widgets.buttons import WordButton
from ui.widgets.frame.section import Section
from ui.widgets.grid_view import GridView
from ui.widgets.keeping.coverage_filters import CoverageFilters
from ui.widgets.keeping.gap_filling import GapFilling
from ui.widgets.labels import PlainLabel
from ui.widgets.paper.staff_print import StaffPrint
from ui.widgets.scrolled import Scrolled
from ui.widgets.speaking import announce

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex

    from directory.coverage.matrix import Behind, Line, Matrix
    from directory.coverage.quality import QualityReport
    from directory.desk import Desk
    from ui.actions.coverage import Asked, Survey
    from ui.widgets.frame.page import Tools

EXPLAIN = (
    "How many services somebody who lives there can use. What is suggested, not confirmed, "
    "closed or planned is not counted. Enter on a number lists the services."
)
COUNTING = "Counting ..."
NOBODY = "No service here."
CHOOSE = "Choose a number in the table to see the services behind it."
STANDINGS = {
    "sure": "",
    "may": "may be",
    "suggested": "suggested, not counted",
    "unconfirmed": "not confirmed, not counted",
}
VIEW_NAME = "What is covered. Enter lists the services."
CELL_WIDTH = 132
LEAST_LIST = 120
MOST_HIGH = 16_777_215
TO_DO_SHOWN = 3


class CoveredSection(Section):
    """The matrix, and beside it the services of one cell."""

    NAME = "What is covered"
    ICON = "grid-3x3"

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self._survey = coverage.open_survey(tools.desk)
        self._matrix: Matrix | None = None
        self._running = self._again = self._stopped = False
        self.filters = CoverageFilters(self)
        self.said = PlainLabel(COUNTING, theme.BODY, parent=self)
        self.table = MatrixTable(self)
        self.view = GridView(VIEW_NAME, self.table, CELL_WIDTH, self)
        self.behind_words = PlainLabel(CHOOSE, theme.BODY, semibold=True, parent=self)
        self.behind = QListWidget(self)
        self.behind.setAccessibleName("Services behind the number. Enter opens one.")
        self.gap = GapFilling(tools, self)
        self.quality = PlainLabel("", theme.BODY, kind="muted", parent=self)
        self.report = WordButton("One-page report", icon="file-text", parent=self)
        self.map = WordButton("Map", icon="map-pin", name="Map of services by area", parent=self)
        self.spreadsheet = WordButton("Spreadsheet", icon="download", parent=self)
        self.explain = PlainLabel(EXPLAIN, theme.BODY, kind="muted", parent=self)
        self._prints = StaffPrint(tools, self)
        self._area = Scrolled(self.NAME, self)
        self._body, self._slim = QWidget(self), False
        self._lay_out()
        self._connect()

    def arrive(self) -> None:
        """Count anew, and put the focus on the table."""
        self.refresh()
        part = self.view if self._matrix else self.filters.area
        part.setFocus()
        self._area.ensureWidgetVisible(part)

    def refresh(self) -> None:
        """Count again what the directory holds now; one count at a time."""
        asked = self.filters.asked()
        if asked is None:
            return
        if self._running:
            self._again = True
            return
        self._running = True
        self.said.set_words(COUNTING)
        work = partial(_count, self.tools.desk, self._survey, asked)
        Task(work, self._counted, self._failed).start()

    def width_changed(self, width: int) -> None:
        """Put the services under the table where there is little room."""
        slim = self._slim = width < theme.tall(theme.SLIM_WIDTH)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._both.setDirection(down if slim else across)
        self.explain.setVisible(not slim)
        self.filters.fit(slim=slim)
        self.view.fit(slim=slim)
        self._make_room()

    def colour(self) -> None:
        """Draw the cells in the new look."""
        if self._matrix is not None:
            self._show(self._matrix)

    def stop_for_good(self) -> None:
        """The window closes: what is being counted is not shown any more."""
        self._stopped = True

    # -- how it is put together

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._area)
        whole = self._area.column
        whole.addWidget(PlainLabel(self.NAME, theme.TITLE, semibold=True))
        whole.addWidget(self.explain)
        whole.addWidget(self.filters)
        whole.addWidget(self.said)
        whole.addWidget(self._make_both(), 1)
        whole.addWidget(self.quality)
        whole.addLayout(self._make_buttons())

    def _make_both(self) -> QWidget:
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._body)
        self._both.setContentsMargins(0, 0, 0, 0)
        self._both.setSpacing(theme.WIDE)
        self._both.addWidget(self.view, 3)
        beside = QVBoxLayout()
        beside.setSpacing(theme.HAIR)
        beside.addWidget(self.behind_words)
        beside.addWidget(self.behind, 1)
        beside.addWidget(self.gap)
        self._both.addLayout(beside, 1)
        self.behind.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.behind.setSpacing(2)
        self.behind.setWordWrap(True)
        self.behind.setTabKeyNavigation(False)
        self.behind.setFont(theme.font(theme.BODY))
        return self._body

    def _make_room(self) -> None:
        """Be as high as the table and what stands beside or under it need at least."""
        gap = self.gap.minimumHeight() if self.gap.isVisibleTo(self) else 0
        words = theme.tall(2 * theme.CHIP_HEIGHT)
        listed = theme.tall(LEAST_LIST if not gap else theme.CHIP_HEIGHT)
        self.behind.setMinimumHeight(listed)
        self.behind.setMaximumHeight(listed if gap else MOST_HIGH)
        beside, table = words + listed + gap + 2 * theme.WIDE, self.view.minimumHeight()
        self._body.setMinimumHeight(table + beside if self._slim else max(table, beside))

    def _make_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.TIGHT)
        for button in (self.report, self.map, self.spreadsheet):
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _connect(self) -> None:
        self.filters.changed.connect(self.refresh)
        self.filters.refused.connect(self.said.set_words)
        self.view.opened.connect(self._open_cell)
        self.view.selectionModel().currentChanged.connect(self._show_behind)
        self.behind.itemActivated.connect(self._open_record)
        self.gap.begun.connect(self._begin)
        self.gap.tagged.connect(self._tag)
        self.report.clicked.connect(self._make_report)
        self.map.clicked.connect(self._make_map)
        self.spreadsheet.clicked.connect(self._make_spreadsheet)
        self.tools.visit.on_words_changed(self._words_changed)

    # -- counting

    def _counted(self, found: _Found) -> None:
        self._running = False
        if self._stopped:
            return
        self.filters.offer(found.boroughs, found.themes)
        self._show(found.matrix)
        made, whole = found.matrix, found.quality.whole
        only = f" Only: {', '.join(made.asked.words)}." if made.asked.words else ""
        self.said.set_words(
            f"{made.counted:,} services counted; {made.elsewhere:,} are for others; "
            f"{made.not_usable:,} are closed, ended, planned or paused.{only}"
        )
        to_do = " ".join(one.words for one in found.quality.to_do[:TO_DO_SHOWN])
        help_most = f" What would help most: {to_do}" if to_do else ""
        self.quality.set_words(f"Checked in time: {whole.share('checked')}.{help_most}")
        announce(self, self.said.text())
        self._go_on()

    def _failed(self, problem: Exception) -> None:
        self._running = False
        self.said.set_words(words_for(problem))
        announce(self, self.said.text(), now=True)
        self._go_on()

    def _go_on(self) -> None:
        """Count again if something else was chosen meanwhile."""
        if self._again and not self._stopped:
            self._again = False
            self.refresh()

    def _show(self, made: Matrix) -> None:
        """Show a matrix, and stay at the same cell."""
        row, column = self.view.currentIndex().row(), self.view.currentIndex().column()
        self._matrix = made
        self.table.show_matrix(made)
        here = self.table.index(max(row, 0), max(column, 0))
        self.view.setCurrentIndex(here if here.isValid() else self.table.index(0, 0))

    # -- behind a cell

    def _show_behind(self, index: QModelIndex, _before: object = None) -> None:
        self.behind.clear()
        self.gap.hide()
        line = self.table.line(index.row())
        if self._matrix is None or line is None:
            self.behind_words.set_words(CHOOSE)
            return
        found = self._matrix.behind(line, index.column())
        self.behind_words.set_words(f"{line.name}, {self._matrix.columns[index.column()]}")
        public = self.tools.visit.public_words
        for one in found:
            item = QListWidgetItem(on_screen(_row_words(one), public=public), self.behind)
            item.setData(Qt.ItemDataRole.UserRole, one.card.id)
        if not found:
            QListWidgetItem(NOBODY, self.behind)
        if self._matrix.is_gap(line, index.column()):
            self.gap.show_gap(line.name, self._matrix.columns[index.column()])
        self._make_room()

    def _words_changed(self, _nothing: object) -> None:
        self._show_behind(self.view.currentIndex())

    def _open_cell(self, index: QModelIndex) -> None:
        """Go on to the services behind a cell."""
        self._show_behind(index)
        self.behind.setCurrentRow(0)
        nobody = self.behind.count() == 1 and self._id_of(self.behind.item(0)) == ""
        part = self.gap.add if nobody and self.gap.isVisibleTo(self) else self.behind
        part.setFocus()
        self._area.ensureWidgetVisible(part)

    def _open_record(self, item: QListWidgetItem) -> None:
        record = self._id_of(item)
        if record:
            self.record_wanted.emit(record)

    def _id_of(self, item: QListWidgetItem) -> str:
        return str(item.data(Qt.ItemDataRole.UserRole) or "")

    # -- filling a gap

    def _gap(self) -> tuple[Matrix, Line, int] | None:
        here = self.view.currentIndex()
        line = self.table.line(here.row())
        return (self._matrix, line, here.column()) if self._matrix and line else None

    def _begin(self) -> None:
        gap = self._gap()
        if gap:
            self.record_begun.emit(coverage.begin_for_gap(self.tools.desk, *gap))

    def _tag(self, record_id: object) -> None:
        gap = self._gap()
        if gap is None:
            return
        try:
            opened = coverage.tag_for_gap(self.tools.desk, *gap, str(record_id))
        except SignpostProblem as problem:
            self.tools.messages.problem(problem)
            return
        self.record_begun.emit(opened)

    # -- taking it away

    def _make_report(self) -> None:
        self._prints.make("coverage-report", self.filters.options(), "What is covered.pdf")

    def _make_map(self) -> None:
        self._prints.make("coverage-map", self.filters.options(), "Where help is.pdf")

    def _make_spreadsheet(self) -> None:
        asked = self.filters.asked()
        if asked is not None:
            make = partial(coverage.coverage_file, self.tools.desk, asked)
            self._prints.save_spreadsheet(make, "What is covered.xlsx")


class _Found:
    """What one count has found."""

    def __init__(self, desk: Desk, survey: Survey, asked: Asked) -> None:
        self.themes = actions.themes(desk)
        self.matrix = coverage.coverage_of(survey, asked)
        self.quality: QualityReport = coverage.quality_of(survey, self.matrix)
        self.boroughs = survey.boroughs()


def _count(desk: Desk, survey: Survey, asked: Asked, _handle: Handle) -> _Found:
    return _Found(desk, survey, asked)


def _row_words(one: Behind) -> str:
    told = ", ".join(filter(None, (STANDINGS[one.standing], one.why)))
    return f"{one.card.name} ({told})" if told else one.card.name
