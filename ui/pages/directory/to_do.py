"""To do: every worklist with its count, its rows, and the one thing to do next with each."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QBoxLayout,
    QFileDialog,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from directory.errors import SignpostProblem
from directory.words import spoken_date
from ui import actions, theme
from ui.actions import exchange
from ui.actions.checking import (
    check_limits,
    decide,
    decide_alike,
    enter_fact,
    keep_said,
    next_due,
    rang_line,
    read_slip,
    set_check_limit,
    settle_line,
    take_slip,
    tell_apart,
    undo_check,
    what_to_ask,
    work_to_do,
)
from ui.actions.editing import undo_one
from ui.actions.records import on_screen
from ui.background import Handle, Task
from ui.messages import Choice
from ui.pages.directory.to_do_lists import LIMITS, SLIP_BACK, WorkLists, without
from ui.widgets.frame.section import Section
from ui.widgets.handing.saving_file import save_as
from ui.widgets.keeping.check_panel import CheckPanel
from ui.widgets.keeping.merge_two import MergeTwo
from ui.widgets.keeping.slip_returned import SlipReturned
from ui.widgets.keeping.work_rows import WorkRows
from ui.widgets.labels import PlainLabel
from ui.widgets.scrolled import scroll_area
from ui.widgets.settings.check_limits import CheckLimits
from ui.widgets.settings.desk_fields import DeskField

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from directory.desk import Desk
    from directory.keeping.checking.checks import Done
    from directory.keeping.checking.worklists import Row, Work
    from directory.printing import Printed
    from ui.widgets.frame.page import Tools

LOOKING = "Looking ..."
ALL_WELL = "All is well.{next}"
NEXT = " The next check falls due on {day}."
SLIP_FILE = "Is this right.pdf"


class ToDoSection(Section):
    """The lists at the left, the rows of one at the right; or one service being checked."""

    NAME = "To do"
    ICON = "square-check-big"

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.work: tuple[Work, ...] = ()
        self._due: date | None = None
        self._done: Done | None = None
        self._pair: Row | None = None
        self._slim = False
        self._looks = 0
        self._list = -1
        self.left = WorkLists(self)
        self.lists = self.left.lists
        self.title = PlainLabel(LOOKING, theme.TITLE, semibold=True, parent=self)
        self.why = PlainLabel("", theme.BODY, kind="muted", parent=self)
        self.rows = WorkRows(self)
        self.check = CheckPanel(tools.desk, self)
        self.slip = SlipReturned(self)
        self.two = MergeTwo(self._on_screen, self)
        self.limits = CheckLimits(self)
        self.set_limits = self.left.set_limits
        self.stack = QStackedWidget(self)
        self._lay_out()
        self._connect()

    def arrive(self) -> None:
        """Count anew, with the focus on the lists."""
        self._look()
        if self.stack.currentIndex() == 0:
            self.left.take_focus()

    def refresh(self) -> None:
        """Count again; what is open stays open."""
        self._look()

    def save(self) -> bool:
        """Keep what was said of the service that is open."""
        checking = self.stack.currentWidget() is self.check
        if checking:
            self._save_said()
        return checking

    def width_changed(self, width: int) -> None:
        """Put the lists above the rows where there is little room."""
        self._slim = width < theme.tall(theme.SLIM_WIDTH)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._body.setDirection(down if self._slim else across)
        for part in (self.title, self.why):
            part.setVisible(not self._slim)
        for each in (self.left, self.rows, self.check):
            each.slim(self._slim)

    # -- how it is put together

    def _lay_out(self) -> None:
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._body.setContentsMargins(theme.WIDE, theme.GAP, theme.WIDE, theme.TIGHT)
        self._body.setSpacing(theme.WIDE)
        self._body.addWidget(self.left)
        self._limits_area = scroll_area(self.limits, LIMITS, self)
        self._field_area = scroll_area(QWidget(self), "What is to be entered", self)
        areas = (self._limits_area, self._field_area)
        parts = (self._make_list(), self.check, self.slip, self.two, *areas)
        for part in parts:
            self.stack.addWidget(part)
        self._body.addWidget(self.stack, 1)

    def _make_list(self) -> QWidget:
        made = QWidget(self)
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.HAIR)
        column.addWidget(self.title)
        column.addWidget(self.why)
        self._area = scroll_area(self.rows, "What there is to do", made)
        column.addWidget(self._area, 1)
        return made

    def _connect(self) -> None:
        self.left.shown.connect(self._show_list)
        self.left.entered.connect(self._back)
        self.left.picked.connect(self._to_rows)
        self.rows.wanted.connect(self._act)
        self.check.wanted.connect(self._act_in_check)
        self.slip.taken.connect(self._take_slip)
        self.slip.left.connect(self._back)
        self.two.wanted.connect(self._merge)
        self.two.apart.connect(self._tell_apart)
        self.two.swapped.connect(self._swap)
        self.two.left.connect(self._back)
        self.limits.changed.connect(self._set_limit)
        self.limits.left.connect(self._back)
        self.left.slip_back.clicked.connect(self._choose_slip)
        self.set_limits.clicked.connect(self._show_limits)

    # -- what there is to do

    def _look(self) -> None:
        self._looks += 1
        work = partial(_look, self.tools.desk, self._looks)
        Task(work, self._found, self.tools.messages.problem).start()

    def _found(self, found: tuple[int, tuple[Work, ...], date | None]) -> None:
        look, work, due = found
        if look != self._looks:  # something was done since: the next look knows of it
            return
        self.work, self._due = work, due
        self.left.show_work(self.work)

    def _show_list(self, place: int) -> None:
        if not 0 <= place < len(self.work):
            return
        another, self._list = self._list != place, place
        one = self.work[place]
        well = not any(each.rows for each in self.work)
        after = NEXT.format(day=spoken_date(self._due)) if self._due else ""
        self.title.set_words(ALL_WELL.format(next=after) if well else one.title)
        self.why.set_words("" if well else one.why)
        self.rows.show_work(one, after)
        if another:
            self._area.verticalScrollBar().setValue(0)

    def _to_rows(self) -> None:
        self.stack.setCurrentIndex(0)

    def _back(self) -> None:
        self.stack.setCurrentIndex(0)
        if not self.rows.focus_first():
            self.left.take_focus()

    # -- one row

    def _act(self, act: str, row: Row) -> None:
        desk = self.tools.desk
        keeps: dict[str, Callable[[], Done]] = {
            "rang": partial(rang_line, desk, row.id),
            "settle": partial(settle_line, desk, row),
            "decide": partial(decide, desk, row, confirmed=True),
            "decide_all": partial(decide_alike, desk, row),
            "refuse": partial(decide, desk, row, confirmed=False),
        }
        if act in keeps:
            self._keep(keeps[act])
        elif act == "check":
            self._check(row)
        elif act == "compare":
            self._compare(row)
        elif act == "enter":
            self._enter(row.id)
        else:
            self.record_wanted.emit(row.id)

    def _keep(self, act: Callable[[], Done]) -> bool:
        """Keep something, say so, and offer to undo it; say why where it cannot be kept."""
        try:
            self._done = act()
        except SignpostProblem as problem:
            self.tools.messages.problem(problem)
            return False
        self.tools.messages.say(self._done.words, Choice("Undo", self._undo))
        self.tools.visit.tell_directory_changed()
        return True

    def _undo(self) -> None:
        if self._done is None:
            return
        try:
            undo_check(self.tools.desk, self._done)
        except SignpostProblem as problem:
            self.tools.messages.problem(problem)
            return
        self._done = None
        self.tools.messages.say("Undone.")
        self.tools.visit.tell_directory_changed()

    def _enter(self, fact: str) -> None:
        """Show the one field that is empty; what is typed is kept with Enter."""
        lines = actions.desk_lines(self.tools.desk)
        self.field = DeskField(next(line for line in lines if line.id == fact), self)
        self.field.slim(self._slim)
        self.field.changed.connect(self._enter_value)
        self._field_area.setWidget(self.field)
        self.stack.setCurrentWidget(self._field_area)
        self.field.field.setFocus()

    def _enter_value(self, fact: object, typed: object) -> None:
        try:
            done = enter_fact(self.tools.desk, str(fact), str(typed))
        except SignpostProblem as problem:
            self.field.refuse(problem.words)
            return
        self._keep(lambda: done)
        self._back()

    # -- two records that may be one

    def _compare(self, row: Row) -> None:
        first, _, second = row.which.partition("|")
        self._pair = row
        self._show_two(first, second)

    def _on_screen(self, words: str) -> str:
        return on_screen(words, public=self.tools.visit.public_words)

    def _show_two(self, first: str, second: str) -> None:
        try:
            both = exchange.beside(self.tools.desk, first, second)
        except SignpostProblem as problem:
            self.tools.messages.problem(problem)
            return
        self.stack.setCurrentWidget(self.two)
        self.two.show_two(both)

    def _swap(self) -> None:
        if self.two.both is not None:
            self._show_two(self.two.both.second.id, self.two.both.first.id)

    def _tell_apart(self) -> None:
        if self._pair is not None and self._keep(partial(tell_apart, self.tools.desk, self._pair)):
            self._back()

    def _merge(self) -> None:
        both = self.two.both
        if both is None:
            return
        desk = self.tools.desk
        try:
            done = exchange.merge_two(desk, both.first.id, both.second.id, self.two.takes)
        except SignpostProblem as problem:
            self.tools.messages.problem(problem)
            return
        number = exchange.last_act(desk)
        self.tools.messages.say(done.words, Choice("Undo", partial(self._undo_act, number)))
        self.work = without(self.work, both.second.id)  # they are counted anew a little later
        self.left.show_work(self.work)
        self.tools.visit.tell_directory_changed()
        self._back()

    def _undo_act(self, number: int) -> None:
        try:
            done = undo_one(self.tools.desk, number)
        except SignpostProblem as problem:
            self.tools.messages.problem(problem)
            return
        self.tools.messages.say(done.words)
        self.tools.visit.tell_directory_changed()

    # -- one service, fact by fact

    def _check(self, row: Row) -> None:
        try:
            asked = what_to_ask(self.tools.desk, row.id)
        except SignpostProblem as problem:
            self.tools.messages.problem(problem)
            return
        self.stack.setCurrentWidget(self.check)
        self.check.show_service(asked, row.words)

    def _act_in_check(self, act: str) -> None:
        acts: dict[str, Callable[[], None]] = {
            "right": self.check.facts.all_right,
            "save": self._save_said,
            "slip": partial(self._make_slip, "fillable"),
            "paper": partial(self._make_slip, "standard"),
            "back": self._back,
        }
        acts[act]()

    def _save_said(self) -> None:
        said = self.check.said()
        means = self.check.means.currentData()
        if said is None:
            return
        keep = partial(keep_said, self.tools.desk, self.check.service, said, means)
        if self._keep(keep):
            self._back()

    def _make_slip(self, form: str) -> None:
        work = partial(_print_slip, self.tools.desk, self.check.service, form)
        Task(work, self._save_slip, self.tools.messages.problem).start()

    def _save_slip(self, printed: Printed) -> None:
        save_as(printed, SLIP_FILE, self.tools.messages)

    # -- a slip that came back, and how long checks hold

    def _choose_slip(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, SLIP_BACK, "", "PDF (*.pdf)")
        if name:
            self.read_slip(Path(name))

    def read_slip(self, path: Path) -> None:
        """Show what a slip that came back says; a person then takes or leaves each change."""
        try:
            returned = read_slip(self.tools.desk, path)
        except SignpostProblem as problem:
            self.tools.messages.problem(problem)
            return
        self.stack.setCurrentWidget(self.slip)
        self.slip.show_slip(returned)

    def _take_slip(self) -> None:
        returned = self.slip.returned
        if returned is None:
            return
        if self._keep(partial(take_slip, self.tools.desk, returned, self.slip.chosen())):
            self._back()

    def _show_limits(self) -> None:
        self.limits.show_limits(check_limits(self.tools.desk))
        self.stack.setCurrentWidget(self._limits_area)
        next(iter(self.limits.fields.values())).setFocus()

    def _set_limit(self, which: str, months: int) -> None:
        self._keep(partial(set_check_limit, self.tools.desk, which, months))


def _look(desk: Desk, look: int, _handle: Handle) -> tuple[int, tuple[Work, ...], date | None]:
    return look, work_to_do(desk), next_due(desk)


def _print_slip(desk: Desk, service_id: str, form: str, _handle: Handle) -> Printed:
    return actions.print_thing(desk, "provider-slip", [service_id], {"format": form})
