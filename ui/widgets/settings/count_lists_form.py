"""The lines that conversations are counted by: places and themes, renamed, moved, added."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QListWidget, QListWidgetItem, QWidget

from directory.errors import SignpostProblem
from ui import theme
from ui.actions import counting
from ui.widgets.buttons import WordButton
from ui.widgets.forms.editor_inputs import ChoiceInput, LineInput
from ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Callable

    from directory.coverage.count_lists import Heading, Which
    from directory.desk import Desk
    from directory.store.local import Change

WHICH: dict[Which, str] = {"places": "Kinds of place", "themes": "Themes"}
EXPLAIN = "What you count by. The first kind of place is where a tap after a print counts."
LIST_HEIGHT = 132


class CountListsForm(QWidget):
    """One of the two lists, and what can be done with it."""

    done = Signal(object, str)
    """A change that was made, and what to say of it."""
    refused = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.which = ChoiceInput(self)
        self.which.setAccessibleName("What is counted by")
        self.which.show_choices(WHICH)
        self.list = QListWidget(self)
        self.list.setFont(theme.font(theme.BODY))
        self.list.setTabKeyNavigation(False)
        self.list.setFixedHeight(theme.tall(LIST_HEIGHT))
        self.name = LineInput(self)
        self.name.setPlaceholderText("A name")
        self.name.setAccessibleName("Name of the line")
        self.buttons = {
            "add": WordButton("Add", icon="plus", name="Add a line of this name"),
            "rename": WordButton("Rename", icon="pencil", name="Give the chosen line this name"),
            "up": WordButton("Up", icon="arrow-up", name="Move the chosen line up"),
            "down": WordButton("Down", icon="arrow-down", name="Move the chosen line down"),
            "remove": WordButton("Remove", icon="trash-2", name="Remove the chosen line"),
        }
        self._lay_out()
        self.which.typed.connect(self.show_lines)
        self.list.currentItemChanged.connect(self._show_name)
        self.buttons["add"].clicked.connect(self._add)
        self.buttons["rename"].clicked.connect(self._rename)
        self.buttons["up"].clicked.connect(partial(self._move, -1))
        self.buttons["down"].clicked.connect(partial(self._move, 1))
        self.buttons["remove"].clicked.connect(self._remove)

    def show_lines(self, _value: object = None, chosen: str = "") -> None:
        """Show the lines as they are kept, with the one of code ``chosen`` in front."""
        lines = self._lines()
        self.list.setAccessibleName(WHICH[self._which()])
        self.list.clear()
        for line in lines:
            item = QListWidgetItem(line.name, self.list)
            item.setData(Qt.ItemDataRole.UserRole, line.code)
        codes = [line.code for line in lines]
        self.list.setCurrentRow(codes.index(chosen) if chosen in codes else 0)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.TIGHT)
        grid.addWidget(PlainLabel(EXPLAIN, theme.BODY, kind="muted", parent=self), 0, 0, 1, 3)
        grid.addWidget(self.which, 1, 0, 1, 3)
        grid.addWidget(self.list, 2, 0, 1, 3)
        grid.addWidget(self.name, 3, 0)
        grid.addWidget(self.buttons["add"], 3, 1)
        grid.addWidget(self.buttons["rename"], 3, 2)
        for at, name in enumerate(("up", "down", "remove")):
            grid.addWidget(self.buttons[name], 4, at)
        grid.setColumnStretch(0, 1)

    def _which(self) -> Which:
        return "themes" if self.which.value() == "themes" else "places"

    def _lines(self) -> tuple[Heading, ...]:
        themes = self._which() == "themes"
        return counting.count_themes(self._desk) if themes else counting.count_places(self._desk)

    def _chosen(self) -> str:
        if self.list.currentRow() < 0:
            return ""
        return str(self.list.currentItem().data(Qt.ItemDataRole.UserRole))

    def _show_name(self, item: QListWidgetItem | None, _before: object = None) -> None:
        self.name.setText(item.text() if item is not None else "")

    def _add(self) -> None:
        self._try(partial(counting.add_count_heading, name=self.name.text()), "Added")

    def _rename(self) -> None:
        rename = partial(counting.rename_count_heading, code=self._chosen(), name=self.name.text())
        self._try(rename, "Renamed")

    def _move(self, by: int) -> None:
        self._try(partial(counting.move_count_heading, code=self._chosen(), by=by), "Moved")

    def _remove(self) -> None:
        self._try(partial(counting.remove_count_heading, code=self._chosen()), "Removed")

    def _try(self, change: Callable[..., Change], said: str) -> None:
        """Make a change, or say why not."""
        here, named = self._chosen(), self.name.text().strip()
        try:
            made = change(self._desk, which=self._which())
        except SignpostProblem as problem:
            self.refused.emit(problem.words)
            return
        self.show_lines(chosen=here)
        self.done.emit(made, f"{said}: {named}.")
