"""What can be done in a hall besides drawing, as buttons and as one menu where there is no room."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QMenu, QWidget

from ui import theme
from ui.widgets.buttons import WordButton
from ui.widgets.flow import Flow
from ui.widgets.forms.editor_inputs import ChoiceInput
from ui.widgets.forms.noun_inputs import NumberInput
from ui.widgets.hall.hall_tools import SELECT, TOOLS

if TYPE_CHECKING:
    from collections.abc import Mapping

BUTTONS: Mapping[str, tuple[str, str, str]] = {
    "turn": ("Turn", "rotate-ccw", "Turn what is chosen by a quarter, key R"),
    "copy": ("Copy", "copy", "Copy what is chosen, key Ctrl+D"),
    "delete": ("Delete", "trash-2", "Take away what is chosen, key Delete"),
    "undo": ("Undo", "undo-2", "Undo, keys Ctrl+Z"),
    "redo": ("Redo", "redo-2", "Do it again, keys Ctrl+Shift+Z"),
    "in": ("+", "", "Larger, key +"),
    "out": ("\N{MINUS SIGN}", "", "Smaller, key minus"),
    "whole": ("All", "maximize", "Show the whole hall, key 0"),
}
ARRANGE: Mapping[str, str] = {
    "left": "Line up at the left", "right": "Line up at the right", "top": "Line up at the top",
    "bottom": "Line up at the bottom", "middle": "Line up one below the other",
    "level": "Line up side by side", "spread": "Spread evenly", "join": "Join two tables",
    "slant": "Turn by 15 degrees", "all": "Choose all tables",
    "number": "Number in walking order",
}  # fmt: skip
MENU = "Arrange"
HOW_MANY = "How many tables in the row"
ROWS = frozenset({"row", "island"})
FIRST_COUNT = 6


class HallActs(QWidget):
    """The tool, and what to do with what is chosen."""

    tool_wanted = Signal(object)
    wanted = Signal(str)
    """The name of an act, of BUTTONS or ARRANGE."""
    snapping = Signal(bool)
    """Whether things come to rest at walls, neighbours and on 10 cm."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.count = FIRST_COUNT
        self.tool = ChoiceInput(self)
        self.tool.setAccessibleName("Tool")
        self.tool.show_choices({one.id: one.words for one in TOOLS})
        self.tool.setMinimumWidth(theme.tall(208))
        self.tool.typed.connect(self.tool_wanted)
        self.tables = NumberInput(self)
        self.tables.setAccessibleName(HOW_MANY)
        self.tables.setToolTip(HOW_MANY)
        self.tables.setFixedWidth(theme.tall(56))
        self.tables.show_value(FIRST_COUNT)
        self.tables.typed.connect(self._counted)
        self.snap = QCheckBox("Snap", self)
        self.snap.setToolTip("Come to rest at walls, in line with neighbours, or on 10 cm")
        self.snap.setMinimumHeight(theme.tall(theme.CHIP_HEIGHT))
        self.snap.setChecked(True)
        self.snap.toggled.connect(self.snapping)
        self.buttons = {name: self._button(name) for name in BUTTONS}
        self.menu = WordButton(f"{MENU} ...", icon="grid-3x3", parent=self)
        self.menu.setMenu(self._menu())
        row = Flow(theme.HAIR, self)
        first = (self.tool, self.tables, self.menu)
        for one in (*first, *self.buttons.values(), self.snap):
            row.addWidget(one)
        self.show_tool(SELECT.id)

    def show_tool(self, tool_id: str) -> None:
        """Show which tool is taken."""
        self.tool.show_value(tool_id)
        self.tables.setVisible(tool_id in ROWS)

    def slim(self, yes: bool) -> None:
        """Leave the acts to the menu and the keys where there is little room."""
        for one in (*self.buttons.values(), self.snap):
            one.setVisible(not yes)

    def _counted(self, value: object) -> None:
        if isinstance(value, int):
            self.count = value

    def _button(self, name: str) -> WordButton:
        words, icon, said = BUTTONS[name]
        made = WordButton(words, icon=icon, kind="foot", name=said, parent=self)
        made.setToolTip(said)
        made.clicked.connect(partial(self.wanted.emit, name))
        return made

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        for name, words in ARRANGE.items():
            menu.addAction(words).triggered.connect(partial(self._want, name))
        menu.addSeparator()
        for name, (words, _icon, said) in BUTTONS.items():
            if len(words) > 1:
                menu.addAction(said.replace(", key", " (key", 1) + ")").triggered.connect(
                    partial(self._want, name)
                )
        return menu

    def _want(self, name: str, _checked: bool = False) -> None:
        self.wanted.emit(name)
