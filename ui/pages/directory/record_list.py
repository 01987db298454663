"""The list of records with what it is looked through by, and what can be done with those marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from directory.words import tokens
from ui import theme
from ui.actions.records import Looked
from ui.pages.directory.editor.choices import KINDS, STANDING, STATUS
from ui.tables.record_table import LINE_ROLE, ROW_ROLE, RecordTable
from ui.widgets.buttons import WordButton
from ui.widgets.finding.record_view import RecordView
from ui.widgets.forms.editor_inputs import ChoiceInput, LineInput
from ui.widgets.labels import PlainLabel
from ui.widgets.speaking import announce

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QKeyEvent

    from ui.actions.records import RecordLine, RecordList

SEARCH = "Find a record: its name, organisation, phone or any word in it"
LIST_NAME = "Records. Enter opens one, Space marks it, Delete puts it in the bin."
FILTERS = {
    "kind": ("Every kind", KINDS),
    "status": ("Open, closed, any", STATUS),
    "standing": ("Confirmed or not", STANDING),
    "source": ("From any source", {}),
    "area": ("Any place", {}),
    "tag": ("Any tag", {}),
}
FILTER_NAMES = {
    "kind": "Kind of record",
    "status": "Taking people or not",
    "standing": "Confirmed or not",
    "source": "Source",
    "area": "Place",
    "tag": "Tag",
}
NOTHING = "Nothing found. Try fewer words, or choose every kind and any place again."
TYPING = 120
"""Milliseconds after the last key, when the list is looked through."""


class RecordsList(QWidget):
    """Looks through every record, quickly, and marks some of them."""

    opened = Signal(str)
    new_wanted = Signal(str)
    """A new record of this kind."""
    copied = Signal(str)
    removed = Signal(object)
    """The ids to put in the bin."""
    bulk_wanted = Signal(object)
    """The ids to change in one go."""

    def __init__(self, records: RecordList, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self._records = records
        self.search = _SearchLine(self)
        self.new = self._make_new()
        self.filters = {key: ChoiceInput(self) for key in FILTERS}
        self.more = WordButton("Filter", icon="list-filter", name="Show the filters", parent=self)
        self.said = PlainLabel("", theme.BODY, kind="muted", parent=self)
        self.table = RecordTable(KINDS, today, self)
        self.view = RecordView(ROW_ROLE, LIST_NAME, self)
        self.view.setModel(self.table)
        self.buttons = {
            "open": WordButton("Open", icon="pencil", name="Open the record (Enter)"),
            "copy": WordButton("Copy", icon="copy-plus", name="Make a copy of the record"),
            "remove": WordButton("Remove", icon="trash-2", name="Put in the bin (Delete)"),
            "bulk": WordButton("Change all marked", icon="sliders-horizontal"),
        }
        self._wait = QTimer(self, singleShot=True, interval=TYPING)
        self._slim = False
        self._lay_out()
        self._connect()

    def arrive(self) -> None:
        """Begin in the line."""
        self.search.setFocus()
        self.search.selectAll()

    def refresh(self) -> None:
        """Look again, and stay at the record where one was."""
        here = self.view.currentIndex().data(LINE_ROLE)
        lines = self._records.all()
        self.table.forget_gone(line.id for line in lines)
        self._offer("source", self._records.sources())
        self._offer("area", self._records.places())
        tags = self._records.tags()
        self._offer("tag", tags)
        self.filters["tag"].setVisible(bool(tags))
        self.look()
        if here is not None:
            self.stand_on(here.id)

    def forget(self) -> None:
        """Look for nothing any more: what was typed goes with the person."""
        if self.search.text():
            self.search.clear()
            self.look()

    def look(self) -> None:
        """Show what is looked for."""
        self._wait.stop()
        chosen = {key: str(box.value() or "") for key, box in self.filters.items()}
        words = self.search.text()
        lines = self._records.look(Looked(words=words, **chosen))
        self.table.show_lines(lines, tokens(words))
        if lines:
            self.view.setCurrentIndex(self.table.index(0, 0))
        self._say(len(lines))

    def stand_on(self, record_id: str) -> None:
        """Put the list at a record, if it is shown."""
        row = self.table.row_of(record_id)
        if row >= 0:
            self.view.setCurrentIndex(self.table.index(row, 0))
            self.view.scrollTo(self.table.index(row, 0))

    def width_changed(self, width: int) -> None:
        """Fold the filters away where there is little room."""
        self._slim = width < theme.tall(theme.SLIM_WIDTH)
        self.more.setVisible(self._slim)
        self._filters.setVisible(not self._slim)

    # -- what a person does

    def _open(self, index: QModelIndex) -> None:
        line: RecordLine = index.data(LINE_ROLE)
        self.opened.emit(line.id)

    def _mark(self, index: QModelIndex) -> None:
        self.table.turn(index)
        self._say(self.table.rowCount())

    def _mark_all(self) -> None:
        """Mark all that are shown; when all are, none."""
        ids = self.table.ids()
        self.table.mark(ids, on=not set(ids) <= set(self.table.marked))
        self._say(len(ids))

    def _press(self) -> None:
        key = self.sender().property("key")
        line: RecordLine | None = self.view.currentIndex().data(LINE_ROLE)
        if key == "bulk" and self.table.marked:
            self.bulk_wanted.emit(self.table.marked)
        elif key == "remove":
            self._remove()
        elif line is not None:
            (self.opened if key == "open" else self.copied).emit(line.id)

    def _remove(self) -> None:
        line: RecordLine | None = self.view.currentIndex().data(LINE_ROLE)
        ids = self.table.marked or ((line.id,) if line is not None else ())
        if ids:
            self.removed.emit(ids)

    def _new(self) -> None:
        self.new_wanted.emit(self.sender().property("kind"))

    def _to_list(self) -> None:
        self.look()
        if self.table.rowCount():
            self.view.setFocus()

    def _to_search(self) -> None:
        self.search.setFocus()

    def _fold(self) -> None:
        self._filters.setVisible(self._filters.isHidden())

    # -- how it is put together

    def _say(self, count: int) -> None:
        total, marked = len(self._records.all()), len(self.table.marked)
        said = f"{count:,} records" if count == total else f"{count:,} of {total:,} records"
        if marked:
            said += f", {marked:,} marked"
        words = f"{said}." if count or not total else NOTHING
        if words != self.said.text():
            self.said.set_words(words)
            announce(self.view, words)
        self.buttons["bulk"].setVisible(marked > 0)
        self.buttons["bulk"].set_words(f"Change {marked:,} marked", f"Change {marked:,} in one go")
        self.buttons["remove"].set_words(f"Remove {marked:,}" if marked else "Remove")
        for key in ("open", "copy", "remove"):
            self.buttons[key].setEnabled(count > 0)

    def _offer(self, key: str, names: tuple[str, ...]) -> None:
        self.filters[key].show_choices({"": FILTERS[key][0]} | {name: name for name in names})

    def _make_new(self) -> QToolButton:
        button = QToolButton(self)
        button.setText("New")
        button.setAccessibleName("New record: choose what kind")
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setFont(theme.font(theme.BODY))
        button.setMinimumHeight(theme.tall(theme.BUTTON_HEIGHT))
        menu = QMenu(button)
        menu.setAccessibleName("New record")
        for kind, words in KINDS.items():
            action = QAction(words, menu)
            action.setProperty("kind", kind)
            action.triggered.connect(self._new)
            menu.addAction(action)
        button.setMenu(menu)
        return button

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(theme.WIDE, theme.TIGHT, theme.WIDE, theme.TIGHT)
        whole.setSpacing(theme.HAIR)
        top = QHBoxLayout()
        top.setSpacing(theme.TIGHT)
        top.addWidget(self.search, 1)
        top.addWidget(self.more)
        top.addWidget(self.new)
        whole.addLayout(top)
        self._filters = QWidget(self)
        row = QHBoxLayout(self._filters)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.TIGHT)
        for key, box in self.filters.items():
            every, choices = FILTERS[key]
            box.show_choices({"": every, **choices})
            box.setAccessibleName(FILTER_NAMES[key])
            row.addWidget(box)
        whole.addWidget(self._filters)
        whole.addWidget(self.view, 1)
        foot = QHBoxLayout()
        foot.setSpacing(theme.TIGHT)
        for key, button in self.buttons.items():
            button.setProperty("key", key)
            foot.addWidget(button)
        foot.addWidget(self.said, 1)
        whole.addLayout(foot)

    def _connect(self) -> None:
        self.search.typed.connect(self._wait.start)
        self.search.wants_list.connect(self._to_list)
        self._wait.timeout.connect(self.look)
        for box in self.filters.values():
            box.typed.connect(self.look)
        self.view.opened.connect(self._open)
        self.view.marked.connect(self._mark)
        self.view.all_wanted.connect(self._mark_all)
        self.view.removed.connect(self._remove)
        self.view.left.connect(self._to_search)
        self.more.clicked.connect(self._fold)
        for button in self.buttons.values():
            button.clicked.connect(self._press)


class _SearchLine(LineInput):
    """The line one looks through the records with; Enter and Down go to the list."""

    wants_list = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setMinimumHeight(theme.tall(theme.BUTTON_HEIGHT))
        self.setAccessibleName(SEARCH)
        self.setPlaceholderText(SEARCH)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on to the list."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down}:
            self.wants_list.emit()
        else:
            super().keyPressEvent(event)
