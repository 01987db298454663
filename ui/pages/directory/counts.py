"""Counts without names: tap or type what conversations were about; tables to take away."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from directory.errors import SignpostProblem
from ui import actions, theme
from ui.actions import counting
from ui.messages import Choice
from ui.tables.count_table import CountsTable
from ui.widgets.buttons import WordButton
from ui.widgets.forms.editor_inputs import ChoiceInput, LineInput
from ui.widgets.frame.section import Section
from ui.widgets.grid_view import GridView
from ui.widgets.labels import PlainLabel
from ui.widgets.paper.staff_print import StaffPrint
from ui.widgets.scrolled import Scrolled
from ui.widgets.settings.count_lists_form import CountListsForm

if TYPE_CHECKING:
    from collections.abc import Callable

    from directory.coverage.counting import Tap
    from directory.store.local import Change
    from ui.widgets.frame.page import Tools

EXPLAIN = (
    "Nothing about anybody is kept: only a theme, a kind of place and the month. 1 and 2 are shown "
    "as \u201cunder 3\u201d, and what would give them away is hidden."
)
TABLES = {"by_place": "By place", "by_month": "By month", "unmet": "Nothing found for"}
ASK = "After a print, ask to count the conversation"
NUMBER = "How many"
CELL_WIDTH = 104
SLIM_ACROSS = 2


class CountsSection(Section):
    """What can be counted stands above the tables; what is counted by, beside them."""

    NAME = "Counts"
    ICON = "tally-5"

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.place, self.month = ChoiceInput(self), ChoiceInput(self)
        self.line = ChoiceInput(self)
        self.number = LineInput(self)
        self.add = WordButton("Add from paper", icon="plus", parent=self)
        self.talk = WordButton("One conversation about ...", icon="tally-5", parent=self)
        self.unmet = WordButton("Nothing found for ...", icon="search", parent=self)
        self.asks = QCheckBox(ASK, self)
        self.asks.setFont(theme.font(theme.BODY))
        self.which, self.first, self.last = (ChoiceInput(self) for _ in range(3))
        self.table = CountsTable(self)
        self.view = GridView("What was counted", self.table, CELL_WIDTH, self)
        self.print_it = WordButton("Print the tables", icon="printer", parent=self)
        self.spreadsheet = WordButton("Spreadsheet", icon="download", parent=self)
        self.tally = WordButton("Tally sheet to tick", icon="file-text", parent=self)
        self.lists = CountListsForm(tools.desk, self)
        self._prints = StaffPrint(tools, self)
        self._lay_out()
        self._connect()

    def arrive(self) -> None:
        """Show what was counted, and begin with a tap."""
        self.refresh()
        self.talk.setFocus()

    def refresh(self) -> None:
        """Show the counts and the lists as they are kept."""
        desk = self.tools.desk
        self.place.show_choices(dict(counting.count_places(desk)))
        self.line.show_choices(dict(counting.paper_lines(desk)))
        months = dict(counting.count_months(desk))
        for choice in (self.month, self.first, self.last):
            choice.show_choices(months)
        self._offer_themes(self.talk, self._count_talk)
        self._offer_themes(self.unmet, self._count_unmet)
        self.asks.setChecked(counting.asks_to_count(desk))
        self.lists.show_lines()
        made = counting.counts(desk)
        self.first.show_value(made.first)
        self.last.show_value(made.last)
        self._show_table()

    def width_changed(self, width: int) -> None:
        """Put the lists under the tables where there is little room."""
        slim = width < theme.tall(theme.SLIM_WIDTH)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._both.setDirection(down if slim else across)
        self._place_parts(slim=slim)
        self.view.fit(slim=slim)

    # -- how it is put together

    def _lay_out(self) -> None:
        area = Scrolled(self.NAME, self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        whole = area.column
        whole.addWidget(PlainLabel(self.NAME, theme.TITLE, semibold=True))
        whole.addWidget(PlainLabel(EXPLAIN, theme.BODY, kind="muted"))
        self._paper = QGridLayout()
        self._paper.setSpacing(theme.TIGHT)
        self._parts = self._make_parts()
        self._place_parts(slim=False)
        whole.addLayout(self._paper)
        whole.addWidget(self.asks)
        whole.addLayout(self._make_both(), 1)

    def _make_parts(self) -> list[QWidget]:
        """Return what is tapped, then what is typed from paper, each with its words above."""
        named = (
            ("Where", self.place), ("At once", self.talk), ("", self.unmet),
            ("From paper: what it was about", self.line), ("Month", self.month),
            (NUMBER, self.number), ("", self.add),
        )  # fmt: skip
        return [self._part(words, field) for words, field in named]

    def _part(self, words: str, field: QWidget) -> QWidget:
        part = QWidget(self)
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(PlainLabel(words, theme.SMALL, kind="muted", parent=part))
        column.addWidget(field)
        if not isinstance(field, WordButton):
            field.setAccessibleName(words)
        return part

    def _place_parts(self, *, slim: bool) -> None:
        """Put what is tapped in one row and what is typed in the next, or all in pairs."""
        for at, part in enumerate(self._parts):
            row, column = divmod(at, SLIM_ACROSS) if slim else (int(at > 2), at - 3 * (at > 2))
            self._paper.addWidget(part, row, column)

    def _make_both(self) -> QBoxLayout:
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.setSpacing(theme.BROAD)
        left = QVBoxLayout()
        left.setSpacing(theme.TIGHT)
        row = QHBoxLayout()
        row.setSpacing(theme.TIGHT)
        named = ((self.which, "Table"), (self.first, "First month"), (self.last, "Last month"))
        for choice, name in named:
            choice.setAccessibleName(name)
            row.addWidget(choice)
        self.which.show_choices(TABLES)
        left.addLayout(row)
        left.addWidget(self.view, 1)
        left.addLayout(self._make_buttons())
        self._both.addLayout(left, 3)
        right = QVBoxLayout()
        right.addWidget(self.lists)
        right.addStretch(1)
        self._both.addLayout(right, 2)
        return self._both

    def _make_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.TIGHT)
        for button in (self.print_it, self.spreadsheet, self.tally):
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _connect(self) -> None:
        self.add.clicked.connect(self._add_from_paper)
        self.number.returnPressed.connect(self._add_from_paper)
        self.asks.clicked.connect(self._ask_or_not)
        for choice in (self.which, self.first, self.last):
            choice.typed.connect(self._show_table)
        self.print_it.clicked.connect(self._print_tables)
        self.spreadsheet.clicked.connect(self._make_spreadsheet)
        self.tally.clicked.connect(self._make_tally)
        self.lists.done.connect(self._list_changed)
        self.lists.refused.connect(self.tools.messages.say)

    def _offer_themes(self, button: WordButton, call: Callable[[str], None]) -> None:
        """Open a menu of themes from a button: they are tapped, never typed."""
        menu = QMenu(button)
        for theme_ in counting.count_themes(self.tools.desk):
            offered = menu.addAction(theme_.name.replace("&", "&&"))
            offered.triggered.connect(partial(call, theme_.code))
        button.setMenu(menu)

    # -- counting

    def _count_talk(self, code: str, _checked: bool = False) -> None:
        place = str(self.place.value() or "")
        self._try(partial(counting.count_talk, themes=(code,), place=place))

    def _count_unmet(self, code: str, _checked: bool = False) -> None:
        self._try(partial(counting.count_unmet, theme=code))

    def _add_from_paper(self) -> None:
        typed = self.number.text().strip()
        number = int(typed) if typed.removeprefix("-").isdecimal() else 0
        add = partial(
            counting.count_from_paper,
            theme=str(self.line.value()),
            place=str(self.place.value()),
            month=str(self.month.value()),
            number=number,
        )
        if self._try(add):
            self.number.clear()
            self.number.setFocus()

    def _try(self, count: Callable[..., Tap]) -> bool:
        """Count something, or say why not."""
        try:
            tap = count(self.tools.desk)
        except SignpostProblem as problem:
            self.tools.messages.problem(problem)
            return False
        self._show_table()
        self.tools.messages.say(tap.words, Choice("Undo", partial(self._take_back, tap)))
        return True

    def _take_back(self, tap: Tap) -> None:
        try:
            counting.take_back_count(self.tools.desk, tap)
        except SignpostProblem as problem:
            self.tools.messages.problem(problem)
            return
        self._show_table()
        self.tools.messages.say("Undone.")

    def _ask_or_not(self, asks: bool) -> None:
        try:
            counting.ask_to_count(self.tools.desk, asks=asks)
        except SignpostProblem as problem:
            self.asks.setChecked(not asks)
            self.tools.messages.problem(problem)

    def _list_changed(self, change: Change, words: str) -> None:
        self._show_lists()
        self.tools.messages.say(words, Choice("Undo", partial(self._undo, change)))

    def _undo(self, change: Change) -> None:
        actions.undo(self.tools.desk, change)
        self._show_lists()
        self.lists.show_lines()
        self.tools.messages.say("Undone.")

    def _show_lists(self) -> None:
        """Offer the places and themes as they are called now."""
        self.place.show_choices(dict(counting.count_places(self.tools.desk)))
        self.line.show_choices(dict(counting.paper_lines(self.tools.desk)))
        self._offer_themes(self.talk, self._count_talk)
        self._offer_themes(self.unmet, self._count_unmet)
        self._show_table()

    # -- the tables

    def _months(self) -> dict[str, str]:
        return {"first": str(self.first.value() or ""), "last": str(self.last.value() or "")}

    def _show_table(self, _value: object = None) -> None:
        try:
            made = counting.counts(self.tools.desk, **self._months())
        except SignpostProblem as problem:
            self.tools.messages.problem(problem)
            return
        tables = {"by_place": made.by_place, "by_month": made.by_month, "unmet": made.unmet}
        self.table.show_table(tables[str(self.which.value())])

    def _print_tables(self) -> None:
        months = self._months()
        options = {"from": months["first"], "to": months["last"]}
        self._prints.make("counts-table", options, "Conversations counted.pdf")

    def _make_tally(self) -> None:
        self._prints.make("tally-sheet", {}, "Tally.pdf")

    def _make_spreadsheet(self) -> None:
        months = self._months()
        make = partial(
            counting.counts_file, self.tools.desk, first=months["first"], last=months["last"]
        )
        self._prints.save_spreadsheet(make, "Conversations counted.xlsx")
