"""Participatory budgeting: the money, the bids, and who gets what."""

from __future__ import annotations

import random
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from directory.errors import SignpostProblem
from directory.model.events import Bid, Budget
from ui import theme
from ui.actions.event import event_budget
from ui.widgets.buttons import WordButton
from ui.widgets.flow import Flow
from ui.widgets.forms.noun_form import FormLine, NounForm
from ui.widgets.forms.noun_list import Kind, NounList
from ui.widgets.frame.event_section import EventSection
from ui.widgets.labels import PlainLabel
from ui.widgets.paper.staff_print import StaffPrint
from ui.widgets.parts import Parts
from ui.widgets.scrolled import Scrolled
from ui.widgets.wrapped_rows import wrap

if TYPE_CHECKING:
    from collections.abc import Callable

    from directory.model.base import Noun
    from directory.model.events import Event
    from ui.widgets.frame.open_event import OpenEvent
    from ui.widgets.frame.page import Tools

MONEY, BIDS, RESULT = "Money", "Bids", "Result"
METHODS = {"ballot": "A paper names several bids", "score": "Each bid is scored 1 to 5"}
MONEY_LINES = (
    FormLine("pot", "Money to give out", "pounds"),
    FormLine("method", "How people decide", "choice", choices=METHODS),
    FormLine("choose", "Bids a paper may name", "number"),
    FormLine("ballots", "Papers handed in", "number"),
    FormLine("spoilt", "Of them spoilt", "number", "Blank, or too many named."),
)
RULE = (
    "The best bid first, each in full while the money lasts. Where less is left than a bid asks "
    "for, it gets the rest if it can do with that; else the next may. A tie is decided by people."
)
NO_BIDS = "There are no bids yet."
DRAWN_FROM = 10_000
FILES = "Spreadsheet as CSV (*.csv)"
Role = Qt.ItemDataRole


def _bid_words(one: Any) -> str:  # noqa: ANN401  (the list hands out what it is of)
    order = f"{one.order}. " if one.order else ""
    asked = f"asks for {event_budget.pounds(one.asked)}" if one.asked else "asks for nothing yet"
    return f"{order}{one.organisation or 'Nothing written yet'}\nBid {one.id}, {asked}"


def _new_bid(held: Any) -> Bid:  # noqa: ANN401
    taken = {one.id for one in held}
    number = next(n for n in range(1, len(taken) + 2) if str(n) not in taken)
    return Bid(id=str(number), organisation="")


BID = Kind(
    "bid",
    "Who asks for money. Their numbers stand on the papers.",
    (
        FormLine("organisation", "Organisation"),
        FormLine("title", "What for"),
        FormLine("asked", "Asks for", "pounds"),
        FormLine("least", "Can do with", "pounds", "At least; empty where any part helps."),
        FormLine("votes", "Votes", "number"),
    ),
    _new_bid,
    _bid_words,
)


class BudgetSection(EventSection):
    """The money, the bids and the result; one in front."""

    NAME = "Budget"
    ICON = "scale"

    def __init__(self, tools: Tools, held: OpenEvent, parent: QWidget | None = None) -> None:
        super().__init__(tools, held, parent)
        self.parts = Parts(self.NAME, self)
        self.money = NounForm(MONEY_LINES, self)
        self.bids = NounList(BID, self)
        self.result_words = PlainLabel(NO_BIDS, theme.BODY, semibold=True, parent=self)
        self.result = QListWidget(self)
        self.buttons: dict[str, WordButton] = {}
        self._prints = StaffPrint(tools, self)
        self._event_id = ""
        self._lay_out()

    def event_changed(self) -> None:
        """Show the budget as it is now."""
        event = self.open_event
        if event is None:
            return
        budget = event.budget or Budget()
        another, self._event_id = event.id != self._event_id, event.id
        (self.money.turn_to if another else self.money.show_noun)(budget)
        self.bids.show_nouns(budget.bids)
        self.buttons["draw"].setEnabled(bool(budget.bids))
        self._show_result(event)

    def begin(self) -> None:
        """Begin with the buttons of the parts."""
        self.parts.take_focus()

    def width_changed(self, width: int) -> None:
        """Put fields under their words where there is little room."""
        slim = width < theme.tall(theme.SLIM_WIDTH)
        self.money.slim(slim)
        self.bids.fit(slim=slim)
        self.rule.setHidden(slim)

    def save(self) -> bool:
        """Keep what is typed now."""
        self.stop_for_good()
        return self.open_event is not None

    def stop_for_good(self) -> None:
        """Lose nothing that was typed."""
        self.money.keep()
        self.bids.keep()

    # -- what is done

    def draw(self) -> None:
        """Draw the order of talks, and say the number that draws the same again."""
        if self.open_event is None:
            return
        seed = random.SystemRandom().randrange(DRAWN_FROM)
        if self.change(event_budget.draw(self.open_event, seed), "Order of talks drawn"):
            self.tools.messages.say(f"Drawn with {seed}. The same number draws the same order.")

    def read_bids(self, path: Path) -> None:
        """Take the bids of a file instead of those there are."""
        self._do(lambda event: event_budget.read_bids(event, path), "Bids read")

    def read_papers(self, path: Path) -> None:
        """Count the ballot papers of a file."""
        self._do(lambda event: event_budget.read_papers(event, path), "Papers counted")

    def read_tally(self, path: Path) -> None:
        """Take a tally that was counted by hand, for the papers that were typed as handed in."""
        budget = self._budget
        self._do(
            lambda event: event_budget.read_tally(event, path, budget.ballots, budget.spoilt),
            "Tally read",
        )

    def put_first(self) -> None:
        """Settle a tie: the chosen bid goes first, as people decided."""
        row, event = self.result.currentRow(), self.open_event
        if row < 0 or event is None:
            return
        chosen = str(self.result.item(row).data(Role.UserRole))
        ties = event_budget.decision(event).ties
        tie = next((one for one in ties if chosen in one.bids), None)
        if tie is not None:
            order = (chosen, *(one for one in tie.bids if one != chosen))
            self._do(lambda event: event_budget.settle(event, order), "Tie settled")

    # -- how it is done

    @property
    def _budget(self) -> Budget:
        event = self.open_event
        held = event.budget if event is not None else None
        return Budget() if held is None else held

    def _do(self, make: Callable[[Event], Event], what: str) -> None:
        """Change the budget and decide anew who gets what."""
        if self.open_event is None:
            return
        try:
            self.change(event_budget.finish(make(self.open_event)), what)
        except SignpostProblem as problem:
            self.tools.messages.problem(problem)

    def _money_changed(self, budget: object, label: str) -> None:
        self._do(lambda event: event.model_copy(update={"budget": budget}), f"Budget: {label}")

    def _bids_changed(self, bids: tuple[Noun, ...], what: str) -> None:
        budget = self._budget.model_copy(update={"bids": bids})
        self._do(lambda event: event.model_copy(update={"budget": budget}), what)

    def _show_result(self, event: Event) -> None:
        told = event_budget.decision(event)
        here = self.result.currentRow()
        self.result.clear()
        for words in (*told.problems, *(tie.words for tie in told.ties)):
            self._add_row(words)
        first = self.result.count()
        for one in told.placed:
            asked, given = event_budget.pounds(one.bid.asked), event_budget.pounds(one.given)
            self._add_row(
                f"{one.rank}. {one.bid.organisation or f'Bid {one.bid.id}'}: {one.words}\n"
                f"{event_budget.FUNDED[one.funded].capitalize()}, {given} of {asked}",
                one.bid.id,
            )
        self.result.setCurrentRow(min(max(here, first), self.result.count() - 1))
        self.buttons["first"].setVisible(bool(told.ties))
        self.result_words.set_words(_in_words(told) if told.placed else NO_BIDS)

    def _add_row(self, words: str, bid: str = "") -> None:
        item = QListWidgetItem(words, self.result)
        item.setData(Role.UserRole, bid)
        item.setData(Role.AccessibleTextRole, words.replace("\n", ". "))

    def _ask(self, read: Callable[[Path], None]) -> None:
        name, _ = QFileDialog.getOpenFileName(self, "Open a file", "", FILES)
        if name:
            read(Path(name))

    def _ask_bids(self) -> None:
        self._ask(self.read_bids)

    def _ask_papers(self) -> None:
        self._ask(self.read_papers)

    def _ask_tally(self) -> None:
        self._ask(self.read_tally)

    def _save_sheet(self) -> None:
        if self.open_event is not None:
            make = partial(event_budget.result_file, self.tools.desk, self.open_event.id)
            self._prints.save_spreadsheet(make, "Result.xlsx")

    # -- how it is put together

    def _lay_out(self) -> None:
        self.rule = PlainLabel(RULE, theme.BODY, kind="muted", parent=self)
        self.result.setAccessibleName(
            "Result. What does not add up and ties, then each bid, the best first."
        )
        self.result.setObjectName("rows")
        wrap(self.result)
        self.result.setTabKeyNavigation(False)
        self.result.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area = Scrolled(MONEY, self)
        area.column.setContentsMargins(0, 0, theme.TIGHT, theme.TIGHT)
        area.column.addWidget(self.money)
        area.column.addWidget(self.rule)
        area.column.addStretch(1)
        self.parts.add(MONEY, area)
        bid_row = self._row(
            ("bids", "From a file ...", "folder-open", self._ask_bids),
            ("draw", "Draw the order of talks", "list", self.draw),
        )
        self.parts.add(BIDS, self._part(bid_row, self.bids))
        row = self._row(
            ("papers", "Count papers ...", "folder-open", self._ask_papers),
            ("tally", "Tally ...", "tally-5", self._ask_tally),
            ("first", "First in its tie", "arrow-up", self.put_first),
            ("sheet", "Spreadsheet ...", "download", self._save_sheet),
        )
        self.parts.add(RESULT, self._part(row, self.result_words, self.result))
        whole = QVBoxLayout(self.body)
        whole.setContentsMargins(theme.WIDE, theme.TIGHT, theme.TIGHT, theme.TIGHT)
        whole.addWidget(self.parts)
        self.money.changed.connect(self._money_changed)
        self.bids.changed.connect(self._bids_changed)

    def _row(self, *wanted: tuple[str, str, str, Callable[[], None]]) -> Flow:
        row = Flow(theme.TIGHT)
        for name, words, icon, call in wanted:
            button = WordButton(words, icon=icon, parent=self)
            button.clicked.connect(call)
            row.addWidget(button)
            self.buttons[name] = button
        return row

    def _part(self, row: Flow, *inside: QWidget) -> QWidget:
        part = QWidget(self)
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.TIGHT)
        column.addLayout(row)
        for one in inside:
            column.addWidget(one, 0 if isinstance(one, PlainLabel) else 1)
        return part


def _in_words(told: event_budget.Decision) -> str:
    pounds = event_budget.pounds
    return (
        f"{pounds(told.given)} of {pounds(told.pot)} given: {told.how_many('full')} in full, "
        f"{told.how_many('part')} in part, {told.how_many('none')} not funded."
    )
