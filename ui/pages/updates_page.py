"""Bring records in from a file: look at what would change, choose, watch, and read what happened.

Choosing a file changes nothing yet. What it would change is shown record by record; only what was
chosen then is brought in, and one can go back from it.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QFileDialog,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from directory.errors import SignpostProblem
from ui import actions
from ui.actions import exchange, import_words
from ui.actions.chosen import Chosen
from ui.actions.records import on_screen
from ui.background import Task, Work
from ui.messages import words_for
from ui.pages.updates import works
from ui.pages.updates.start import NOT_BROUGHT, Start
from ui.widgets.frame.page import Page, Tools
from ui.widgets.keeping.columns_form import ColumnsForm
from ui.widgets.keeping.import_look import ImportLook
from ui.widgets.speaking import announce

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from directory.interchange.bringing.going_back import WayBack, WentBack
    from directory.interchange.bringing.report import ImportReport
    from directory.interchange.tables.column_choice import ColumnLook

OPEN_PRACTICE = "Open practice (made-up services)"
PUT_AWAY = "Put practice away"
READING = "Reading {name} ..."
READ = {True: "{name} is read. Saving ...", False: "{name} is read. Comparing ..."}
"""What is under way once all of a file is read: whether it is brought in, or looked at."""
STOPPING = "Stopping. Nothing will have changed."
KINDS = "Directories (*.json *.csv *.xlsx *.zip);;All files (*)"
GOING_BACK = "Going back ..."
TO_LOOK_AT = "{name} is read. Look at what would change under Updates."
ONE_FILE = "Drop one file at a time, from this computer."
NO_TOWN = "No town is set: enter it under This desk, and what is there comes first."
LEFT_BEHIND = " Edits of records that were not there before stay behind: {names}."


class UpdatesPage(Page):
    """Import a file."""

    SHOWS_SERVICES = False

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self._task: Task | None = None
        self.start = Start(tools.messages, self, self._on_screen)
        self.choose, self.cancel, self.practice = (
            self.start.choose, self.start.cancel, self.start.practice,
        )  # fmt: skip
        self.said, self.details, self.progress = (
            self.start.said, self.start.details, self.start.progress,
        )  # fmt: skip
        self.problem_view, self.go_back = self.start.problem_view, self.start.go_back
        self.problems = self.problem_view.table
        self._began = 0.0
        self._saves, self._name = False, ""
        self._path, self._mapping = Path(), dict[str, str]()
        self._columns: ColumnLook | None = None
        self.look = ImportLook(self._on_screen, tools.messages, self)
        self.columns = ColumnsForm(self)
        self.stack = QStackedWidget(self)
        self._lay_out()
        self._connect()
        self._name_practice(None)
        self.start.working(False)
        self.setAcceptDrops(True)

    def arrive(self) -> None:
        """Put the focus on the one thing to do."""
        self._show_way_back(None)
        if self.stack.currentIndex() == 0:
            (self.cancel if self._task is not None else self.choose).setFocus()

    def width_changed(self, width: int) -> None:
        """Fit what is looked at to the width."""
        self.look.width_changed(width)

    def look_at(self, path: Path) -> None:
        """Show which column is which where that is not sure, else what the file would change."""
        self._path, self._mapping = path, {}
        self._look_first(path, {})

    def bring_in(self, path: Path) -> None:
        """Bring the file at ``path`` in as it stands; the report comes when it is done."""
        self._start(path, partial(works.bring_in, self.tools.desk, path), self._done, saves=True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files from elsewhere, unless one is under way."""
        event.setAccepted(event.mimeData().hasUrls() and self._task is None)

    def dropEvent(self, event: QDropEvent) -> None:
        """Look at the file that was dropped."""
        paths = [url.toLocalFile() for url in event.mimeData().urls()]
        event.acceptProposedAction()
        if len(paths) == 1 and paths[0]:
            self.look_at(Path(paths[0]))
        else:
            self.tools.messages.say(ONE_FILE)

    def stop_for_good(self) -> None:
        """The window closes: stop what is under way; nothing half done is kept."""
        if self._task is not None:
            self._task.cancel()

    def _start(
        self, path: Path, work: Work, done: Callable[..., None], *, saves: bool = False
    ) -> None:
        self._saves, self._name = saves, path.name
        self.tools.messages.let_go()
        watched = self.isVisible()
        self.stack.setCurrentIndex(0)
        self.start.working(True)
        if watched:  # what had the focus can not be pressed meanwhile
            self.cancel.setFocus()
        self.said.set_words(READING.format(name=path.name) if path.name else GOING_BACK)
        self.details.set_words("")
        self.problem_view.hide()
        self._began = monotonic()
        self._task = Task(work, done, self._failed, self._far)
        self._task.start()

    def _connect(self) -> None:
        self.tools.visit.on_directory_changed(self._name_practice)
        self.tools.visit.on_directory_changed(self._show_way_back)
        self.tools.visit.on_words_changed(self._words_changed)
        self.practice.clicked.connect(self._switch_practice)
        self.choose.clicked.connect(self._choose)
        self.cancel.clicked.connect(self._stop)
        self.look.wanted.connect(self._bring_in_chosen)
        self.look.left.connect(self._leave)
        self.look.columns_wanted.connect(self._show_columns)
        self.columns.wanted.connect(self._columns_chosen)
        self.columns.left.connect(self._leave)
        self.columns.sheet_wanted.connect(self._sheet_chosen)
        self.columns.row_wanted.connect(self._row_chosen)
        self.go_back.wanted.connect(self._go_back)

    # -- looking and choosing

    def _on_screen(self, words: str) -> str:
        return on_screen(words, public=self.tools.visit.public_words)

    def _words_changed(self, _nothing: object) -> None:
        self.look.show_again()
        self.problems.renew()

    def _look_first(self, path: Path, mapping: dict[str, str]) -> None:
        """Look at the columns: to open a workbook takes a moment, for which nobody waits."""
        work = partial(works.look_at_columns, self.tools.desk, path, mapping)
        self._start(path, work, self._saw_columns)

    def _saw_columns(self, columns: ColumnLook | None) -> None:
        self._task = None
        self._columns = columns
        several = columns is not None and len(columns.sheets) > 1
        asked = several or "headings" in self._mapping
        if columns is not None and (asked or not columns.has_name):
            self.start.working(False)
            self._show_columns()
        else:
            self._look_again()

    def _sheet_chosen(self, title: str) -> None:
        if self._columns is None or title != self._columns.sheet:
            self._mapping = {"sheet": title}
            self._look_first(self._path, self._mapping)

    def _row_chosen(self, row: int) -> None:
        sheet = {"sheet": self._mapping["sheet"]} if "sheet" in self._mapping else {}
        self._mapping = {**sheet, "headings": str(row)}
        self._look_first(self._path, self._mapping)

    def _look_again(self) -> None:
        work = partial(works.look_at, self.tools.desk, self._path, self._mapping)
        self._start(self._path, work, self._looked)

    def _looked(self, both: tuple[ColumnLook | None, ImportReport]) -> None:
        self._task = None
        self.start.working(False)
        self._columns, report = both
        chosen = Chosen(report.looked, report.mark)
        self.stack.setCurrentWidget(self.look)
        words, has_columns = import_words.would(report), self._columns is not None
        self.look.show_look(chosen, words, report.problems, columns=has_columns)
        announce(self, words)
        self._tell_elsewhere(TO_LOOK_AT.format(name=self._path.name))

    def _show_columns(self) -> None:
        if self._columns is not None:
            self.stack.setCurrentWidget(self.columns)
            self.columns.show_columns(self._columns, exchange.fields_of_columns())

    def _columns_chosen(self) -> None:
        if self._columns is not None:
            self._mapping |= exchange.mapping_of(self._columns, self.columns.fields())
            self._look_again()

    def _bring_in_chosen(self) -> None:
        if self.look.chosen is None:
            return
        choices = self.look.chosen.choices()
        work = partial(works.bring_in_chosen, self.tools.desk, self._path, self._mapping, choices)
        self._start(self._path, work, self._done, saves=True)

    def _leave(self) -> None:
        self.look.chosen = None
        self.stack.setCurrentIndex(0)
        self.said.set_words(NOT_BROUGHT)
        self.details.set_words("")
        self.choose.setFocus()

    # -- going back

    def _show_way_back(self, _nothing: object) -> None:
        if not self.isVisible():  # to look takes a moment, which nobody at a desk should wait
            return
        way: WayBack | None = None
        try:
            way = exchange.way_back(self.tools.desk)
        except SignpostProblem:  # the directory as it was is no longer kept: nothing to offer
            way = None
        self.go_back.show_way(way)

    def _go_back(self, carry: bool) -> None:
        self._start(Path(), partial(works.go_back, self.tools.desk, carry), self._went_back)

    def _went_back(self, done: WentBack) -> None:
        self._task = None
        self.start.working(False)
        left = LEFT_BEHIND.format(names=", ".join(done.left)) if done.left else ""
        self.said.set_words(
            f"Gone back: {done.records:,} records, as before: {import_words.step_said(done.what)}."
        )
        self.details.set_words(left.strip())
        announce(self, self.said.text())
        self._go_on()
        self.tools.visit.tell_directory_changed()

    # -- how it is put together

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.stack)
        for each in (self.start, self.look, self.columns):
            self.stack.addWidget(each)

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
            self.look_at(Path(name))

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self.said.set_words(STOPPING)
            self.cancel.setEnabled(False)

    def _far(self, far: tuple[int, int]) -> None:
        self.start.show_far(*far, monotonic() - self._began)
        done, total = far
        if 0 < total <= done and self.cancel.isEnabled():
            self.said.set_words(READ[self._saves].format(name=self._name))

    def _done(self, report: ImportReport) -> None:
        self._task = None
        self.start.working(False)
        shipped = actions.shipped_words_once(self.tools.desk, report.added)
        town = NO_TOWN if actions.town_is_missing(self.tools.desk) else ""
        self.start.show_report(report, "\n".join(filter(None, (shipped, town))))
        announce(self, self.said.text())
        self._tell_elsewhere(self.said.text())
        self._go_on()
        self.tools.visit.tell_directory_changed()

    def _go_on(self) -> None:
        """Let the keys act on the next file; whoever went on with another page stays there."""
        if self.isVisible():
            self.choose.setFocus()

    def _tell_elsewhere(self, words: str) -> None:
        """Say it at the foot of the window to somebody who went on with another page."""
        if not self.isVisible():
            self.tools.messages.say(words)

    def _failed(self, problem: Exception) -> None:
        self._task = None
        self.start.working(False)
        self.stack.setCurrentIndex(0)
        self.said.set_words(NOT_BROUGHT)
        self.details.set_words(words_for(problem))
        announce(self, self.details.text(), now=True)
        self._tell_elsewhere(self.details.text())
        self._go_on()
