"""How good the records are, by source and area, and the services that would help most."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ui import theme
from ui.actions import coverage
from ui.actions.coverage import MEASURES, Asked
from ui.actions.records import on_screen
from ui.background import Handle, Task
from ui.messages import words_for
from ui.tables.quality_table import QualityTable
from ui.widgets.frame.section import Section
from ui.widgets.grid_view import GridView
from ui.widgets.labels import PlainLabel
from ui.widgets.scrolled import Scrolled
from ui.widgets.speaking import announce

if TYPE_CHECKING:
    from directory.coverage.quality import QualityReport
    from ui.actions.coverage import Survey
    from ui.widgets.frame.page import Tools

EXPLAIN = (
    "The share of the services that can be used which tell each thing. Checked in time: phone and "
    "times, within the limits of this desk."
)
COUNTING = "Counting ..."
MOST_LISTED = 200
CELL_WIDTH = 132
LEAST_LIST = 96
NOTHING = "Nothing is missing."


class QualitySection(Section):
    """The shares, and under them what to do first, with its services."""

    NAME = "How good it is"
    ICON = "gauge"

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self._survey = coverage.open_survey(tools.desk)
        self._report: QualityReport | None = None
        self._names: dict[str, str] = {}
        self._running = self._stopped = False
        self.said = PlainLabel(COUNTING, theme.BODY, parent=self)
        self.table = QualityTable(MEASURES, self)
        self.view = GridView("How good the records are", self.table, CELL_WIDTH, self)
        self.to_do = self._make_list("What would help most. Enter goes to the services.")
        self.services = self._make_list("Services that lack it. Enter opens one.")
        self._lay_out()
        self.to_do.currentRowChanged.connect(self._show_services)
        tools.visit.on_words_changed(self._words_changed)
        self.to_do.itemActivated.connect(self._go_to_services)
        self.services.itemActivated.connect(self._open_record)

    def arrive(self) -> None:
        """Count anew, and begin with what would help most."""
        self.refresh()
        self.to_do.setFocus()

    def refresh(self) -> None:
        """Count again what the directory holds now."""
        if self._running:
            return
        self._running = True
        Task(partial(_count, self._survey), self._counted, self._failed).start()

    def width_changed(self, width: int) -> None:
        """Put the services under what to do where there is little room."""
        slim = width < theme.tall(theme.SLIM_WIDTH)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._lists.setDirection(down if slim else across)
        self.view.fit(slim=slim)

    def stop_for_good(self) -> None:
        """The window closes: what is being counted is not shown any more."""
        self._stopped = True

    # -- how it is put together

    def _make_list(self, name: str) -> QListWidget:
        made = QListWidget(self)
        made.setAccessibleName(name)
        made.setFont(theme.font(theme.BODY))
        made.setTabKeyNavigation(False)
        made.setWordWrap(True)
        made.setSpacing(2)
        made.setMinimumHeight(theme.tall(LEAST_LIST))
        return made

    def _lay_out(self) -> None:
        area = Scrolled(self.NAME, self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        whole = area.column
        whole.addWidget(PlainLabel(self.NAME, theme.TITLE, semibold=True))
        whole.addWidget(PlainLabel(EXPLAIN, theme.BODY, kind="muted"))
        whole.addWidget(self.said)
        whole.addWidget(self.view, 3)
        whole.addWidget(
            PlainLabel("What would help most", theme.LARGE, semibold=True, kind="heading")
        )
        self._lists = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lists.setSpacing(theme.WIDE)
        self._lists.addWidget(self.to_do)
        self._lists.addWidget(self.services)
        whole.addLayout(self._lists, 2)

    # -- counting

    def _counted(self, found: tuple[QualityReport, dict[str, str]]) -> None:
        self._running = False
        if self._stopped:
            return
        report, self._names = found
        self._report = report
        whole = report.whole
        days = "" if whole.median_days is None else (
            f" Half of the checks are older than {whole.median_days:,} days."
        )  # fmt: skip
        self.said.set_words(
            f"{whole.records:,} services can be used; {whole.share('checked')} were checked in "
            f"time.{days}"
        )
        self.table.set_rows((whole, *report.by_source, *report.by_area))
        self._show_to_do(report)
        announce(self, self.said.text())

    def _failed(self, problem: Exception) -> None:
        self._running = False
        self.said.set_words(words_for(problem))

    def _show_to_do(self, report: QualityReport) -> None:
        here = max(self.to_do.currentRow(), 0)
        self.to_do.clear()
        self.to_do.addItems([one.words for one in report.to_do] or [NOTHING])
        self.to_do.setCurrentRow(min(here, self.to_do.count() - 1))

    # -- the services

    def _show_services(self, row: int) -> None:
        self.services.clear()
        if self._report is None or not 0 <= row < len(self._report.to_do):
            return
        lacking = self._report.to_do[row].lacking[:MOST_LISTED]
        public = self.tools.visit.public_words
        for service in lacking:
            name = on_screen(self._names.get(service, service), public=public)
            item = QListWidgetItem(name, self.services)
            item.setData(Qt.ItemDataRole.UserRole, service)

    def _words_changed(self, _nothing: object) -> None:
        self._show_services(self.to_do.currentRow())

    def _go_to_services(self, _item: QListWidgetItem) -> None:
        if self.services.count():
            self.services.setCurrentRow(0)
            self.services.setFocus()

    def _open_record(self, item: QListWidgetItem) -> None:
        self.record_wanted.emit(str(item.data(Qt.ItemDataRole.UserRole)))


def _count(survey: Survey, _handle: Handle) -> tuple[QualityReport, dict[str, str]]:
    report = coverage.quality_of(survey, coverage.coverage_of(survey, Asked()))
    return report, {one.card.id: one.card.name for one in survey.records.usable}
