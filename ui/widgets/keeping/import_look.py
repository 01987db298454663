"""What bringing a file in would do: every record, and for each field whose word counts."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ui import theme
from ui.widgets.buttons import WordButton
from ui.widgets.flow import Flow
from ui.widgets.keeping.change_table import EVERY, LIKE, ChangeTable, Column
from ui.widgets.keeping.problem_view import ProblemView
from ui.widgets.keeping.side_choice import OneSide, SideChoice
from ui.widgets.labels import PlainLabel
from ui.widgets.scrolled import Scrolled
from ui.widgets.tab_order import follow

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent

    from directory.interchange.bringing.choosing import Side
    from directory.interchange.bringing.looking import Looked
    from directory.interchange.reading import Problem
    from ui.actions.chosen import Chosen
    from ui.messages import Messages

SHOWN = {
    EVERY: "All that is new or different", "conflicting": "Changed here and in the file",
    "changed": "Changed in the file only", "added": "New", LIKE: "New, perhaps held already",
    "gone": "Not in the file any more",
}  # fmt: skip
KEEP, TAKE = "Keep mine", "Take theirs"
BACK = "Back to the list"
CHANGED_HERE = "Changed here and in the file; yours stays unless you take theirs."
GONE = "It was in this list last time, and is not now. It stays as it is unless you say it ended."
NOTHING_DIFFERS = "Nothing of this kind."
NOTHING_NEW = "Nothing in the file is new or different: all of it is held already."
NOTES, NOTES_SAID = "notes", "Notes on rows ({:,})"


class ImportLook(QWidget):
    """The records in a list, the fields of the one that is chosen beside it."""

    wanted = Signal()
    """Bring in what was chosen."""
    left = Signal()
    """Bring nothing in."""
    columns_wanted = Signal()
    """Show which column is which."""

    def __init__(self, said: Callable[[str], str], messages: Messages, parent: QWidget) -> None:
        """Make one; ``said`` returns words of a record as they may stand on the screen now."""
        super().__init__(parent)
        self._said = said
        self.chosen: Chosen | None = None
        self._slim = self._may_be_set = self._differ = False
        self._one: Looked | None = None
        self.choices: dict[str, SideChoice] = {}
        self.said = PlainLabel("", theme.LARGE, semibold=True, parent=self)
        self.kinds = QComboBox(self)
        self.kinds.setAccessibleName("Which records to show")
        for code, words in SHOWN.items():
            self.kinds.addItem(words, code)
        self.table = ChangeTable(said, self)
        self.view = self._make_view()
        self.form = Scrolled("What differs in the record", self)
        self.notes = ProblemView(messages, self, said)
        self.all_mine = WordButton("Keep all of mine", kind="quiet", parent=self)
        self.all_theirs = WordButton("Take all of theirs", kind="quiet", parent=self)
        self.columns = WordButton("Which column is which ...", kind="quiet", parent=self)
        self.bring = WordButton(
            "Bring in what is chosen", icon="download", kind="primary", parent=self
        )
        self.leave = WordButton("Bring nothing in", icon="x", parent=self)
        self.back = WordButton(BACK, icon="arrow-left", parent=self)
        self._lay_out()
        self._connect()

    def show_look(
        self, chosen: Chosen, summary: str, notes: Sequence[Problem], *, columns: bool
    ) -> None:
        """Show what a file would do; ``columns`` says whether it has columns to choose."""
        self.chosen = chosen
        self._offer_notes(notes)
        self.said.set_words(summary)
        self._may_be_set = columns
        self._differ = any(one.fields for one in chosen.looked)
        self._turn(form=False)
        alone = bool(notes) and not chosen.looked  # else an empty list would be all there is
        self.kinds.setCurrentIndex(self.kinds.findData(NOTES) if alone else 0)
        self._show_kind()
        self.bring.setEnabled(bool(chosen.looked))
        (self.view if chosen.looked else self.leave).setFocus()

    def show_again(self) -> None:
        """Draw what is shown again: others may see the screen now, or nobody else does."""
        self.table.renew()
        self.notes.table.renew()
        self._show_one(self._one)

    def width_changed(self, width: int) -> None:
        """Show the list or the fields, one after the other, where there is little room."""
        self._slim = width < theme.tall(theme.SLIM_WIDTH)
        self.view.setColumnHidden(Column.WHAT, self._slim)
        self._turn(form=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the fields with Enter, and back to the list with Esc."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.view.hasFocus():
            self._enter()
        elif event.key() == Qt.Key.Key_Escape and not self.view.hasFocus():
            self._to_list()
        else:
            super().keyPressEvent(event)

    def _make_view(self) -> QTableView:
        view = QTableView(self)
        view.setModel(self.table)
        view.setAccessibleName("Records that are new or different")
        view.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        view.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        view.setTabKeyNavigation(False)
        view.setShowGrid(False)
        view.setWordWrap(False)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(theme.tall(theme.CHIP_HEIGHT))
        across = view.horizontalHeader()
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        across.setStretchLastSection(False)
        across.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        across.setSectionResizeMode(Column.NAME, QHeaderView.ResizeMode.Stretch)
        across.resizeSection(Column.WHAT, 3 * theme.tall(theme.RAIL_WIDTH) // 2)
        across.resizeSection(Column.CHOSEN, 5 * theme.tall(theme.RAIL_WIDTH) // 2)
        return view

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(theme.BROAD, theme.TIGHT, theme.BROAD, theme.TIGHT)
        whole.setSpacing(theme.HAIR)
        whole.addWidget(self.said)
        top, buttons = QHBoxLayout(), QWidget(self)
        foot = Flow(theme.TIGHT, buttons)  # on two lines where one is too short
        for part in (self.kinds, self.all_mine, self.all_theirs):
            top.addWidget(part)
        top.addStretch(1)
        body = QHBoxLayout()
        body.setSpacing(theme.GAP)
        body.addWidget(self.view, 1)
        body.addWidget(self.form, 1)
        body.addWidget(self.notes, 1)
        self.form.column.setContentsMargins(0, 0, theme.TIGHT, 0)
        self.back.hide()
        for button in (self.back, self.bring, self.leave, self.columns):
            foot.addWidget(button)
        whole.addLayout(top)
        whole.addLayout(body, 1)
        whole.addWidget(buttons)

    def _connect(self) -> None:
        self.kinds.currentIndexChanged.connect(self._show_kind)
        self.view.selectionModel().currentRowChanged.connect(self._show_row)
        self.all_mine.clicked.connect(self._all_mine)
        self.all_theirs.clicked.connect(self._all_theirs)
        self.bring.clicked.connect(self.wanted)
        self.leave.clicked.connect(self.left)
        self.columns.clicked.connect(self.columns_wanted)
        self.back.clicked.connect(self._to_list)
        self.view.clicked.connect(self._clicked)

    def _offer_notes(self, notes: Sequence[Problem]) -> None:
        """Offer what is odd in single rows, where there is any of it."""
        if (at := self.kinds.findData(NOTES)) >= 0:
            self.kinds.removeItem(at)
        self.notes.show_problems(notes)
        if notes:
            self.kinds.addItem(NOTES_SAID.format(len(notes)), NOTES)

    def _show_kind(self, _index: int = 0) -> None:
        self._turn(form=False)
        if self.kinds.currentData() == NOTES:
            return
        self.table.show_chosen(self.chosen, str(self.kinds.currentData()))
        if self.table.rowCount():
            self.view.selectRow(0)
        else:
            self._show_one(None)

    def _show_row(self, now: QModelIndex, _before: QModelIndex) -> None:
        self._show_one(self.table.at(now.row()))

    def _show_one(self, one: Looked | None) -> None:
        """Show one record: its name, what is asked about it, and its fields."""
        self._one, self.choices = one, {}
        column = self.form.column
        while item := column.takeAt(0):
            if part := item.widget():
                part.hide()
                part.deleteLater()
        if one is None or self.chosen is None:
            words = NOTHING_DIFFERS if self.chosen and self.chosen.looked else NOTHING_NEW
            column.addWidget(PlainLabel(words, theme.BODY, kind="muted", parent=self.form))
            column.addStretch(1)
            return
        column.addWidget(
            PlainLabel(self._said(one.name), theme.LARGE, semibold=True, parent=self.form)
        )
        makers: dict[str, Callable[[Looked], None]] = {
            "added": self._show_new, "gone": self._show_gone,
            "changed": self._show_fields, "conflicting": self._show_fields,
        }  # fmt: skip
        makers[one.what](one)
        column.addStretch(1)
        self.form.verticalScrollBar().setValue(0)
        buttons = self.form.findChildren(QAbstractButton)
        follow(self.view, [*buttons, self.back, self.bring, self.leave, self.columns])

    def _show_new(self, one: Looked) -> None:
        self._ask_about_new(one)
        self._tell_facts(one)

    def _tell_facts(self, one: Looked) -> None:
        for name, words in one.tells:
            for text, bold in ((name, True), (self._said(words), False)):
                label = PlainLabel(text, theme.BODY, semibold=bold, parent=self.form)
                self.form.column.addWidget(label)

    def _ask_about_new(self, one: Looked) -> None:
        now = "mine" if self._chosen.is_out(one) else "theirs"
        self._add(
            "", "It is new.", [OneSide("theirs", "Bring it in", None),
            OneSide("mine", "Leave it out", None)], now,
        )  # fmt: skip
        for like in one.like:
            said = "same" if self._chosen.is_same(one, like.id) else ""
            said = "apart" if self._chosen.is_apart(one, like.id) else said
            sides = [OneSide("same", "The same", None), OneSide("apart", "Not the same", None)]
            self._add(
                f"like:{like.id}", f"Is it '{self._said(like.name)}'? {like.why}", sides, said
            )

    def _show_gone(self, one: Looked) -> None:
        sides = [OneSide("mine", "Keep it", None), OneSide("theirs", "It has ended", None)]
        self._add("", GONE, sides, "theirs" if self._chosen.is_ended(one) else "mine")
        self._tell_facts(one)

    def _show_fields(self, one: Looked) -> None:
        if len(one.fields) > 1:
            row = QHBoxLayout()
            for words, side in (("Keep all mine here", "mine"), ("Take all theirs here", "theirs")):
                button = WordButton(words, kind="quiet", parent=self.form)
                button.clicked.connect(partial(self._take_record, side))
                row.addWidget(button)
            row.addStretch(1)
            held = QWidget(self.form)
            held.setLayout(row)
            row.setContentsMargins(0, 0, 0, 0)
            self.form.column.addWidget(held)
        for field in one.fields:
            asked = field.winner == "conflict"
            name = f"{field.name}. {CHANGED_HERE}" if asked else field.name
            mine, theirs = self._said(field.mine), self._said(field.theirs)
            sides = [OneSide("mine", KEEP, mine), OneSide("theirs", TAKE, theirs)]
            self._add(field.field, name, sides, self._chosen.side(one, field.field))

    def _add(self, field: str, name: str, sides: list[OneSide], now: str) -> None:
        choice = SideChoice(field, name, sides, now, self.form)
        choice.chosen.connect(self._take)
        self.choices[field] = choice
        self.form.column.addWidget(choice)

    def _clicked(self, _index: QModelIndex) -> None:
        if self._slim:
            self._turn(form=True)

    def _enter(self) -> None:
        self._turn(form=True)
        buttons = [button for each in self.choices.values() for button in each.buttons.values()]
        if buttons:
            next((one for one in buttons if one.isChecked()), buttons[0]).setFocus()

    def _to_list(self) -> None:
        self._turn(form=False)
        self.view.setFocus()

    def _turn(self, *, form: bool) -> None:
        """Bring the fields or the list to the front, where there is room for one of them only."""
        alone = self._slim and form
        notes = self.kinds.currentData() == NOTES and not alone
        for part in (self.said, self.kinds, self.bring, self.leave):
            part.setVisible(not alone)
        for part in (self.all_mine, self.all_theirs):
            part.setVisible(not alone and self._differ)
        self.columns.setVisible(not alone and self._may_be_set)
        self.view.setVisible(not alone and not notes)
        self.notes.setVisible(notes)
        self.form.setVisible((form or not self._slim) and not notes)
        self.back.setVisible(alone)

    @property
    def _chosen(self) -> Chosen:
        if self.chosen is None:
            raise RuntimeError("nothing is looked at")
        return self.chosen

    def _take(self, field: str, code: str) -> None:
        one = self._one
        if one is None:
            return
        held = field.removeprefix("like:")
        if code == "same":
            self._chosen.same(one, held)
            self.choices[""].show_side("theirs")
        elif code == "apart":
            self._chosen.apart(one, held)
        else:
            self._chosen.take(one, cast("Side", code), field)
        self.table.renew()

    def _take_record(self, side: str) -> None:
        if self._one is not None:
            self._chosen.take(self._one, cast("Side", side))
            for choice in self.choices.values():
                choice.show_side(side)
            self.table.renew()

    def _all_mine(self) -> None:
        self._take_all("mine")

    def _all_theirs(self) -> None:
        self._take_all("theirs")

    def _take_all(self, side: Side) -> None:
        self._chosen.take_all(side)
        self.table.renew()
        self._show_one(self._one)
