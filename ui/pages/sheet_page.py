"""The sheet for this person: the services in order, and the paper as it will print."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.messages import Choice
from ui.tables.service_table import CARD_ROLE, ROW_ROLE, ServiceTable, make_row
from ui.widgets.adding import shown_name
from ui.widgets.buttons import WordButton
from ui.widgets.handing_over import as_image
from ui.widgets.labels import PlainLabel
from ui.widgets.page import Page, Tools
from ui.widgets.page_preview import PagePreview
from ui.widgets.results_view import ResultsView

if TYPE_CHECKING:
    from directory.model import ServiceCard
    from ui.widgets.handing_over import Ready

EMPTY = (
    "Nothing is on the sheet yet.\n\n"
    "Go to Find (Ctrl+1), type what they said, and press A on each service that fits."
)
MAKING = "Making the sheet ..."
LIST_SHARE, PREVIEW_SHARE = 5, 6


class SheetPage(Page):
    """Put the services in order, look at the sheet, hand it over."""

    NAME = "Sheet"
    ICON = "file-text"
    HAS_OWN_SHEET_BUTTONS = True

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.table = ServiceTable(self)
        self.list = ResultsView(ROW_ROLE, "Services on the sheet, in order", self)
        self.list.setModel(self.table)
        self.preview = PagePreview(self)
        self.count = PlainLabel("", theme.LARGE, semibold=True, parent=self)
        self.warnings = PlainLabel("", theme.BODY, kind="warning", parent=self)
        self.empty = PlainLabel(EMPTY, theme.LARGE, kind="muted", parent=self)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._make_buttons()
        self._lay_out()
        self._connect()
        self._show_chosen(())

    def arrive(self) -> None:
        """Show the sheet as it would print now."""
        self._show_chosen(self.tools.visit.chosen)
        if self.tools.visit.ids:
            self.print.setFocus()
        else:
            self.setFocus()

    def width_changed(self, width: int) -> None:
        """Below the narrow width there is room for the list only, and the buttons say less."""
        self.preview.setVisible(width >= theme.NARROW_WIDTH and bool(self.tools.visit.ids))
        slim = width < theme.NARROW_WIDTH
        for button, (long, short, name) in zip(self._hand_over, WORDS, strict=True):
            button.set_words(short if slim else long, name)

    # -- how it is laid out

    def _make_buttons(self) -> None:
        self.print = WordButton(WORDS[0][0], icon="printer", kind="primary", parent=self)
        self.save = WordButton(WORDS[1][0], icon="save", parent=self)
        self.copy = WordButton(WORDS[2][0], icon="copy", parent=self)
        self._hand_over = (self.print, self.save, self.copy)
        self.up = WordButton("Up", icon="arrow-up", name="Move up the sheet", parent=self)
        self.down = WordButton("Down", icon="arrow-down", name="Move down the sheet", parent=self)
        self.remove = WordButton(
            "Take off", icon="trash-2", name="Take this service off the sheet", parent=self
        )
        self._order = (self.up, self.down, self.remove)
        for button in self._hand_over + self._order:
            button.setFixedHeight(theme.BUTTON_HEIGHT)

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, theme.TIGHT, 0, 0)
        whole.setSpacing(theme.TIGHT)
        top = QHBoxLayout()
        top.setContentsMargins(theme.WIDE, 0, theme.WIDE, 0)
        top.setSpacing(theme.TIGHT)
        top.addWidget(self.count, 1)
        for button in self._hand_over:
            top.addWidget(button)
        whole.addLayout(top)
        around = QVBoxLayout()
        around.setContentsMargins(theme.WIDE, theme.TIGHT, theme.WIDE, theme.TIGHT)
        around.addWidget(self.empty)
        whole.addLayout(around, 1)
        self.body = QWidget(self)
        across = QHBoxLayout(self.body)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        left = QVBoxLayout()
        left.setSpacing(theme.TIGHT)
        left.addWidget(self.list, 1)
        left.addWidget(self.warnings)
        left.addLayout(self._order_row())
        across.addLayout(left, LIST_SHARE)
        across.addWidget(self.preview, PREVIEW_SHARE)
        whole.addWidget(self.body, 1)

    def _order_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(theme.WIDE, 0, theme.WIDE, theme.TIGHT)
        row.setSpacing(theme.TIGHT)
        for button in self._order:
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _connect(self) -> None:
        hand_over = self.tools.hand_over
        self.print.clicked.connect(hand_over.print_sheet)
        self.save.clicked.connect(hand_over.save_sheet)
        self.copy.clicked.connect(hand_over.copy_sheet)
        self.up.clicked.connect(self._move_up)
        self.down.clicked.connect(self._move_down)
        self.remove.clicked.connect(self._remove)
        self.list.pressed_key.connect(self._on_key)
        for keys, call in (("Alt+Up", self._move_up), ("Alt+Down", self._move_down)):
            QShortcut(QKeySequence(keys), self.list, call).setContext(
                Qt.ShortcutContext.WidgetShortcut
            )
        hand_over.on_ready(self._show_sheet)
        hand_over.on_failed(self._sheet_failed)
        self.tools.visit.on_changed(self._show_chosen)
        self.tools.visit.on_directory_changed(self._directory_changed)

    # -- the services

    def _show_chosen(self, _chosen: object) -> None:
        visit = self.tools.visit
        here = self._current()
        today = self.tools.desk.today
        self.table.set_rows(
            [
                make_row(card, today, public_words=visit.public_words, number=str(at))
                for at, card in enumerate(visit.chosen, start=1)
            ]
        )
        row = self.table.row_of(here.id) if here is not None else -1
        self.list.setCurrentIndex(self.table.index(max(row, 0), 0))
        some = bool(visit.ids)
        self.empty.setVisible(not some)
        self.body.setVisible(some)
        self.preview.setVisible(some and self.window().width() >= theme.NARROW_WIDTH)
        for button in self._hand_over:
            button.setVisible(some)
        self.warnings.setVisible(False)
        self.preview.show_pages(())
        self.count.set_words(MAKING if some else "The sheet")
        if some and self.isVisible():
            self.tools.hand_over.prepare()

    def _show_sheet(self, ready: Ready) -> None:
        if ready.ids != self.tools.visit.ids:
            return
        self.preview.show_pages([as_image(picture) for picture in ready.pictures])
        self.count.set_words(_size(len(ready.ids), ready.printed.pages))
        self.warnings.set_words("\n".join(ready.printed.warnings))
        self.warnings.setVisible(bool(ready.printed.warnings))

    def _sheet_failed(self, _problem: object) -> None:
        self.count.set_words("The sheet could not be made")

    def _current(self) -> ServiceCard | None:
        card: ServiceCard | None = self.list.currentIndex().data(CARD_ROLE)
        return card

    def _move_up(self) -> None:
        self._move(-1)

    def _move_down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        card = self._current()
        if card is not None:
            self.tools.visit.move(card.id, by)

    def _remove(self) -> None:
        card = self._current()
        if card is None:
            return
        visit = self.tools.visit
        undo = Choice("Undo", partial(visit.put_back, visit.ids.index(card.id), card))
        visit.remove(card.id)
        name = shown_name(card, visit).rstrip(".")
        self.tools.messages.say(f"Taken off: {name}.", undo)

    def _on_key(self, key: object) -> None:
        if key == Qt.Key.Key_Delete:
            self._remove()
        elif key == Qt.Key.Key_C:
            self.tools.hand_over.copy_sheet()

    def _directory_changed(self, _nothing: object) -> None:
        self._show_chosen(self.tools.visit.chosen)


WORDS = (
    ("Print (Ctrl+P)", "Print", "Print the sheet"),
    ("Save as PDF (Ctrl+S)", "Save", "Save the sheet as a PDF"),
    ("Copy as text (Ctrl+T)", "Text", "Copy the sheet as a text message"),
)
"""Each button of the sheet: its words, its words where there is little room, its name aloud."""


def _size(services: int, sides: int) -> str:
    many = "1 service" if services == 1 else f"{services} services"
    if sides == 1:
        return f"{many}, 1 side"
    return f"{many}, {sides} sides. Print on both sides of the paper."
