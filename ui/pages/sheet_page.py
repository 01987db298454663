"""The sheet for this person: the services in order, its lines, and the paper as it will print."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from directory.errors import SignpostProblem
from ui import actions, theme
from ui.messages import Choice
from ui.tables.service_table import CARD_ROLE, ROW_ROLE, ServiceRow, ServiceTable, make_row
from ui.widgets.adding import shown_name
from ui.widgets.buttons import WordButton
from ui.widgets.handing_over import FORMS
from ui.widgets.labels import PlainLabel
from ui.widgets.next_steps import NextSteps
from ui.widgets.page import Page, Tools
from ui.widgets.page_preview import PagePreview
from ui.widgets.paper import as_image
from ui.widgets.results_view import ResultsView
from ui.widgets.second_choice import SecondChoiceRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from directory.model import ServiceCard
    from ui.actions import SheetLines
    from ui.widgets.handing_over import Ready, Wanted

EMPTY = (
    "Nothing is on the sheet yet.\n\n"
    "Go to Find (Ctrl+1), type what they said, and press A on each service that fits."
)
MAKING = "Making the sheet ..."
LOOK_ALONE = "Look at this sheet before you print it: press F8 where only you can see the screen."
LIST_SHARE, PREVIEW_SHARE = 5, 6
FORM_WORDS = ("Standard print", "Large print", "Useful numbers")


class SheetPage(Page):
    """Put the services in order, look at the sheet, hand it over."""

    NAME = "Sheet"
    ICON = "file-text"
    HAS_OWN_SHEET_BUTTONS = True

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self._lines: SheetLines | None = None
        self.table = ServiceTable(self)
        self.list = ResultsView(ROW_ROLE, "Services on the sheet, in order", self)
        self.list.setModel(self.table)
        self.preview = PagePreview(self)
        self.second = SecondChoiceRow(self)
        self.steps = NextSteps(self)
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
        self._show_parts()
        slim = width < theme.tall(theme.NARROW_WIDTH)
        for button, (long, short, name) in zip(self._hand_over, WORDS, strict=True):
            button.set_words(short if slim else long, name)

    def keep(self) -> object:
        """Return the sheet as it was wanted."""
        return self.tools.hand_over.wanted

    def put_back(self, kept: object) -> None:
        """Want the sheet again as it was."""
        wanted = cast("Wanted", kept)
        self.tools.hand_over.want(form=wanted.form, choices=wanted.choices)
        if self.tools.visit.ids:
            self.tools.visit.put_in_order(wanted.ids)

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
        self.form = QComboBox(self)
        self.form.addItems(FORM_WORDS)
        self.form.setFont(theme.font(theme.BODY))
        self.form.setAccessibleName("How to print it")
        self.form.view().setAccessibleName("Ways to print it")
        for control in (*self._hand_over, *self._order, self.form):
            control.setFixedHeight(theme.tall(theme.BUTTON_HEIGHT))

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, theme.TIGHT, 0, 0)
        whole.setSpacing(theme.TIGHT)
        top = QHBoxLayout()
        top.setContentsMargins(theme.WIDE, 0, theme.WIDE, 0)
        top.setSpacing(theme.TIGHT)
        top.addWidget(self.count, 1)
        for control in (self.form, *self._hand_over):
            top.addWidget(control)
        whole.addLayout(top)
        self.empty.setContentsMargins(theme.WIDE, theme.TIGHT, theme.WIDE, theme.TIGHT)
        whole.addWidget(self.empty, 1)
        self.body = QWidget(self)
        across = QHBoxLayout(self.body)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addLayout(self._left(), LIST_SHARE)
        across.addWidget(self.preview, PREVIEW_SHARE)
        whole.addWidget(self.body, 1)

    def _left(self) -> QVBoxLayout:
        left = QVBoxLayout()
        left.setSpacing(theme.TIGHT)
        left.addWidget(self.list, 1)
        row = QHBoxLayout()
        row.setContentsMargins(theme.WIDE, 0, theme.WIDE, 0)
        row.setSpacing(theme.TIGHT)
        for button in self._order:
            row.addWidget(button)
        row.addStretch(1)
        left.addLayout(row)
        left.addWidget(self.second)
        left.addWidget(self.steps)
        left.addWidget(self.warnings)
        left.addSpacing(theme.HAIR)
        return left

    def _connect(self) -> None:
        hand_over = self.tools.hand_over
        self.print.clicked.connect(hand_over.print_sheet)
        self.save.clicked.connect(hand_over.save_sheet)
        self.copy.clicked.connect(hand_over.copy_sheet)
        self.form.activated.connect(self._want_form)
        self.up.clicked.connect(self._move_up)
        self.down.clicked.connect(self._move_down)
        self.remove.clicked.connect(self._remove)
        self.list.pressed_key.connect(self._on_key)
        self.list.selectionModel().currentChanged.connect(self._show_second)
        self.second.another_wanted.connect(self._another)
        self.second.flip_wanted.connect(self._flip_second)
        self.steps.changed.connect(self._change_steps)
        for keys, call in (("Alt+Up", self._move_up), ("Alt+Down", self._move_down)):
            QShortcut(QKeySequence(keys), self.list, call).setContext(
                Qt.ShortcutContext.WidgetShortcut
            )
        hand_over.on_ready(self._show_sheet)
        hand_over.on_failed(self._sheet_failed)
        hand_over.on_altered(self._show_chosen)
        self.tools.visit.on_changed(self._show_chosen)
        self.tools.visit.on_ended(self._forget)
        self.tools.visit.on_directory_changed(self._show_chosen)

    # -- the services

    def _show_chosen(self, _chosen: object) -> None:
        hand_over, visit = self.tools.hand_over, self.tools.visit
        if self.isVisible() and hand_over.put_in_order():
            return  # they moved, so this was called again for the new order
        here = self._current()
        self.table.set_rows([self._row(card, at) for at, card in enumerate(visit.chosen, start=1)])
        row = self.table.row_of(here.id) if here is not None else -1
        self.list.setCurrentIndex(self.table.index(max(row, 0), 0))
        self.form.setCurrentIndex(FORMS.index(hand_over.wanted.form))
        self.warnings.setVisible(False)
        self.preview.show_pages(())
        self._lines = None
        self.count.set_words(MAKING if visit.ids else "The sheet")
        self._show_parts()
        if visit.ids and self.isVisible():
            hand_over.prepare()

    def _show_parts(self) -> None:
        """Show what there is something to say about, and room for."""
        some = bool(self.tools.visit.ids)
        wide = self.window().width() >= theme.tall(theme.NARROW_WIDTH)
        written = some and wide and self.tools.hand_over.wanted.form != "discreet"
        self.empty.setVisible(not some)
        self.body.setVisible(some)
        self.preview.setVisible(some and wide)
        self.steps.setVisible(written)
        self.second.setVisible(written and self._lines is not None)
        for control in (*self._hand_over, self.form):
            control.setVisible(some)

    def _row(self, card: ServiceCard, number: int) -> ServiceRow:
        """Return a row that says, besides anything bad, when nobody has confirmed the service."""
        visit, today = self.tools.visit, self.tools.desk.today
        row = make_row(card, today, public_words=visit.public_words, number=str(number))
        if card.standing == "unconfirmed" and "confirmed" not in row.note:
            return replace(row, note=f"{row.note}. Not confirmed yet".removeprefix(". "))
        return row

    def _show_sheet(self, ready: Ready) -> None:
        if ready.wanted != self.tools.hand_over.wanted:
            return
        self.preview.show_pages([as_image(picture) for picture in ready.pictures])
        self.count.set_words(_size(len(ready.wanted.ids), ready.printed.pages))
        self._warn(ready.printed.warnings)
        self._lines = ready.lines
        choices = ready.wanted.choices
        self.steps.show_lines(ready.lines.suggested, choices.instead, choices.own_steps)
        self._show_second()
        self._show_parts()

    def _warn(self, warnings: Sequence[str]) -> None:
        """Warn staff; what names a service or quotes its words waits till only they can look."""
        quiet = bool(warnings) and self.tools.visit.public_words
        self.warnings.set_words(LOOK_ALONE if quiet else "\n".join(warnings))
        self.warnings.setVisible(bool(warnings))

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
        if card is None:
            return
        hand_over, visit = self.tools.hand_over, self.tools.visit
        before, choices = visit.ids, hand_over.wanted.choices
        hand_over.move(card.id, by)
        if visit.ids == before:
            return
        name = shown_name(card, visit).rstrip(".")
        undo = Choice("Undo", partial(self._order_back, before, choices.own_order))
        self.tools.messages.say(f"{name} is number {visit.ids.index(card.id) + 1} now.", undo)

    def _order_back(self, ids: Sequence[str], own: bool) -> None:
        hand_over, visit = self.tools.hand_over, self.tools.visit
        if set(ids) == set(visit.ids):
            visit.put_in_order(ids)
            hand_over.want(choices=replace(hand_over.wanted.choices, own_order=own))

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

    # -- its lines

    def _want_form(self, at: int) -> None:
        self.tools.hand_over.want(form=FORMS[at])

    def _show_second(self, *_what: object) -> None:
        card = self._current()
        if card is not None and self._lines is not None:
            number = self.tools.visit.ids.index(card.id) + 1
            self.second.show_door(number, self._lines.second.get(card.id, ""))

    def _another(self) -> None:
        card = self._current()
        if card is None:
            return
        offered = self._offered(card.id)
        chosen = self.tools.hand_over.wanted.choices.second.get(card.id)
        here = offered.index(chosen) if chosen in offered else 0
        if len(offered) < 2:
            self.tools.messages.say("There is no other service to name here.")
        else:
            self._name_second(card.id, offered[(here + 1) % len(offered)])

    def _flip_second(self) -> None:
        card = self._current()
        if card is None or self._lines is None:
            return
        if self._lines.second.get(card.id):
            self._name_second(card.id, "")
        elif offered := self._offered(card.id):
            self._name_second(card.id, offered[0])
        else:
            self.tools.messages.say("There is no other service to name here.")

    def _offered(self, service_id: str) -> tuple[str, ...]:
        try:
            return actions.second_choices(self.tools.desk, service_id, self.tools.visit.ids)
        except SignpostProblem as problem:
            self.tools.messages.problem(problem)
            return ()

    def _name_second(self, service_id: str, other: str) -> None:
        choices = self.tools.hand_over.wanted.choices
        second = {**choices.second, service_id: other}
        self.tools.hand_over.want(choices=replace(choices, second=second))

    def _change_steps(self) -> None:
        instead, own = self.steps.instead(), self.steps.own()
        try:
            for line in (*instead.values(), *own):
                actions.check_next_step(line)
        except SignpostProblem as problem:
            self.tools.messages.problem(problem)
            return
        choices = self.tools.hand_over.wanted.choices
        self.tools.hand_over.want(choices=replace(choices, instead=instead, own_steps=own))

    def _forget(self, _nothing: object) -> None:
        self.steps.forget()


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
    return f"{many}, {sides} sides. Print on both sides."
