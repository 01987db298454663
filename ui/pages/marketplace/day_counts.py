"""Counting at an event: a cell is chosen, plus and minus count in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import theme
from ui.tables.day_table import DayTable
from ui.widgets.buttons import WordButton
from ui.widgets.flow import Flow
from ui.widgets.forms.noun_inputs import NumberInput
from ui.widgets.grid_view import GridView
from ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Mapping

    from directory.model.events import Event

EXPLAIN = (
    "Numbers only, never who. Visitors and staff by the hour, talks and slips by stall, faces over "
    "the whole day. Plus and minus count in the chosen cell."
)
GRID = "Counts of the day. Plus and minus count in a cell."
SET = "Number in the chosen cell"
CELL_WIDTH, SET_WIDTH = 96, 264
MORE_KEYS, LESS_KEYS = ("+", "="), ("-",)
FIVE = 5


class DayCounts(QWidget):
    """The table, and buttons for it."""

    counted = Signal(object, int)
    """What is counted where, and by how many more (or fewer)."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.table = DayTable(self)
        self.view = GridView(GRID, self.table, CELL_WIDTH, self)
        self.buttons: dict[int, WordButton] = {}
        self.typed = NumberInput(self)
        self._explain = PlainLabel(EXPLAIN, theme.BODY, kind="muted", parent=self)
        self._lay_out()

    def show_event(self, event: Event, names: Mapping[str, str]) -> None:
        """Show the counts of an event; ``names`` are those of its stalls, by id."""
        self.table.show_event(event, names)
        if not self.view.currentIndex().isValid():
            self.view.setCurrentIndex(self.table.index(0, 0))

    def fit(self, *, slim: bool) -> None:
        """Take as much room as there is."""
        self._explain.setHidden(slim)
        self.view.fit(slim=slim)
        if slim:
            self.view.setMinimumHeight(theme.tall(theme.TILE_HEIGHT))

    def take_focus(self) -> None:
        """Begin in the table."""
        self.view.setFocus()

    def count(self, by: int) -> None:
        """Count so many more, or fewer, in the chosen cell; there never are fewer than none."""
        here = self.view.currentIndex()
        place, held = self.table.place_of(here), self.table.number_at(here)
        if place is not None and max(by, -held):
            self.counted.emit(place, max(by, -held))

    def _count_pressed(self) -> None:
        self.count(int(self.sender().property("by")))

    def _set(self) -> None:
        value = self.typed.to_value(self.typed.text())
        if isinstance(value, int) and self.typed.text().strip():
            self.count(value - self.table.number_at(self.view.currentIndex()))
            self.typed.clear()

    def _lay_out(self) -> None:
        row = Flow(theme.TIGHT)
        for by, words, said in (
            (1, "+ 1", "One more"), (FIVE, "+ 5", "Five more"), (-1, "- 1", "One fewer"),
        ):  # fmt: skip
            button = WordButton(words, name=f"{said} in the chosen cell", parent=self)
            button.setProperty("by", by)
            button.clicked.connect(self._count_pressed)
            row.addWidget(button)
            self.buttons[by] = button
        self.typed.setAccessibleName(SET)
        self.typed.setPlaceholderText(f"{SET}, then Enter")
        self.typed.setMinimumWidth(theme.tall(SET_WIDTH))
        self.typed.returnPressed.connect(self._set)
        row.addWidget(self.typed)
        here = Qt.ShortcutContext.WidgetShortcut
        for keys, by in ((MORE_KEYS, 1), (LESS_KEYS, -1)):
            for key in keys:
                made = QShortcut(QKeySequence(key), self.view, context=here)
                made.setProperty("by", by)
                made.activated.connect(self._count_pressed)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.TIGHT)
        whole.addWidget(self._explain)
        whole.addLayout(row)
        whole.addWidget(self.view, 1)
