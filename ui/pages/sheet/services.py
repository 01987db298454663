"""The services on the sheet in their order: moved up and down, taken off, each to be undone."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import actions, theme
from ui.messages import Choice
from ui.tables.service_table import CARD_ROLE, ROW_ROLE, ServiceRow, ServiceTable, make_row
from ui.widgets.buttons import WordButton
from ui.widgets.finding.adding import shown_name
from ui.widgets.finding.results_view import ResultsView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from directory.model import ServiceCard
    from ui.widgets.frame.page import Tools


class SheetServices(QWidget):
    """The list, and the buttons that change its order."""

    marked = Signal()
    """Another service is the one that the keys act on."""

    def __init__(self, tools: Tools, parent: QWidget) -> None:
        super().__init__(parent)
        self._tools = tools
        self.table = ServiceTable(self)
        self.list = ResultsView(ROW_ROLE, "Services on the sheet, in order", self)
        self.list.setModel(self.table)
        self.up = WordButton("Up", icon="arrow-up", name="Move up the sheet", parent=self)
        self.down = WordButton("Down", icon="arrow-down", name="Move down the sheet", parent=self)
        self.remove = WordButton(
            "Take off", icon="trash-2", name="Take this service off the sheet", parent=self
        )
        self._lay_out()
        self._connect()

    @property
    def card(self) -> ServiceCard | None:
        """The service that the keys act on."""
        card: ServiceCard | None = self.list.currentIndex().data(CARD_ROLE)
        return card

    def show_chosen(self) -> None:
        """Show what is on the sheet now; the same service stays marked."""
        here, chosen = self.card, self._tools.visit.chosen
        self.table.set_rows([self._row(card, at) for at, card in enumerate(chosen, start=1)])
        row = self.table.row_of(here.id) if here is not None else -1
        self.list.setCurrentIndex(self.table.index(max(row, 0), 0))

    def _lay_out(self) -> None:
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(theme.TIGHT)
        inside.addWidget(self.list, 1)
        row = QHBoxLayout()
        row.setContentsMargins(theme.WIDE, 0, theme.WIDE, 0)
        row.setSpacing(theme.TIGHT)
        for button in (self.up, self.down, self.remove):
            button.setFixedHeight(theme.tall(theme.BUTTON_HEIGHT))
            row.addWidget(button)
        row.addStretch(1)
        inside.addLayout(row)

    def _connect(self) -> None:
        self.up.clicked.connect(self._move_up)
        self.down.clicked.connect(self._move_down)
        self.remove.clicked.connect(self._remove)
        self.list.pressed_key.connect(self._on_key)
        self.list.selectionModel().currentChanged.connect(self._tell)
        for keys, call in (("Alt+Up", self._move_up), ("Alt+Down", self._move_down)):
            QShortcut(QKeySequence(keys), self.list, call).setContext(
                Qt.ShortcutContext.WidgetShortcut
            )

    def _tell(self, *_what: object) -> None:
        self.marked.emit()

    def _row(self, card: ServiceCard, number: int) -> ServiceRow:
        """Return a row that says, besides anything bad, when nobody has confirmed the service."""
        visit, today = self._tools.visit, self._tools.desk.today
        checked = actions.late_checks(self._tools.desk, (card,)).get(card.id)
        public = visit.public_words
        row = make_row(card, today, public_words=public, number=str(number), checked=checked)
        if card.standing == "unconfirmed" and "confirmed" not in row.note:
            return replace(row, note=f"{row.note}. Not confirmed yet".removeprefix(". "))
        return row

    def _move_up(self) -> None:
        self._move(-1)

    def _move_down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        card = self.card
        if card is None:
            return
        hand_over, visit = self._tools.hand_over, self._tools.visit
        before, choices = visit.ids, hand_over.wanted.choices
        hand_over.move(card.id, by)
        if visit.ids == before:
            return
        name = shown_name(card, visit).rstrip(".")
        undo = Choice("Undo", partial(self._order_back, before, choices.own_order))
        self._tools.messages.say(f"{name} is number {visit.ids.index(card.id) + 1} now.", undo)

    def _order_back(self, ids: Sequence[str], own: bool) -> None:
        hand_over, visit = self._tools.hand_over, self._tools.visit
        if set(ids) == set(visit.ids):
            visit.put_in_order(ids)
            hand_over.want(choices=replace(hand_over.wanted.choices, own_order=own))

    def _remove(self) -> None:
        card = self.card
        if card is None:
            return
        visit = self._tools.visit
        undo = Choice("Undo", partial(visit.put_back, visit.ids.index(card.id), card))
        visit.remove(card.id)
        name = shown_name(card, visit).rstrip(".")
        self._tools.messages.say(f"Taken off: {name}.", undo)

    def _on_key(self, key: object) -> None:
        if key == Qt.Key.Key_Delete:
            self._remove()
        elif key == Qt.Key.Key_C:
            self._tools.hand_over.copy_sheet()
