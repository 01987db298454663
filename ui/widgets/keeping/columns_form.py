"""Which column of a spreadsheet is which: the guess, the first rows, and a choice for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ui import theme
from ui.widgets.buttons import WordButton
from ui.widgets.labels import PlainLabel
from ui.widgets.scrolled import Scrolled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from directory.interchange.tables.column_choice import ColumnLook

EXPLAIN = "What Signpost takes each column for, with what stands in the first rows."
REMEMBERED = "As you set it last time. What you change is remembered for the next list like it."
SEVERAL = (
    "This workbook has several lists, each on its own sheet. Choose one, and bring the others in "
    "after it."
)
NO_NAME = "No column is the name of the service yet. Say which one it is."
ROW = "The headings stand on row"
LAST_ROW = 200
SAMPLES = 3
LONGEST = 60
KEPT, PEOPLE = "Kept as it is", "Not read (names of people)"


class ColumnsForm(QWidget):
    """One row for each column of the file."""

    wanted = Signal()
    """Look at the file with what was chosen."""
    left = Signal()
    sheet_wanted = Signal(str)
    """Show the columns of the sheet of this title."""
    row_wanted = Signal(int)
    """Show the columns whose headings stand on this row."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.look: ColumnLook | None = None
        self.combos: list[QComboBox] = []
        self.said = PlainLabel(EXPLAIN, theme.BODY, parent=self)
        self.sheets = QComboBox(self)
        self.sheets.setAccessibleName("Which sheet of the workbook")
        self.sheets.setMinimumHeight(theme.tall(theme.CHIP_HEIGHT))
        self.sheets.activated.connect(self._sheet)
        self.row = QSpinBox(self)
        self.row.setAccessibleName(ROW)
        self.row.lineEdit().setAccessibleName(ROW)
        self.row.setRange(1, LAST_ROW)
        self.row.setKeyboardTracking(False)  # 12 is not asked for as 1 first
        self.row.valueChanged.connect(self._row)
        self.area = Scrolled("Which column is which", self)
        self.area.column.setContentsMargins(0, 0, theme.TIGHT, 0)
        self.go = WordButton("Look at the changes", icon="check", kind="primary", parent=self)
        self.leave = WordButton("Bring nothing in", icon="x", parent=self)
        self._lay_out()
        self.go.clicked.connect(self._go)
        self.leave.clicked.connect(self.left)

    def _lay_out(self) -> None:
        whole, foot = QVBoxLayout(self), QHBoxLayout()
        whole.setContentsMargins(theme.BROAD, theme.TIGHT, theme.BROAD, theme.TIGHT)
        whole.addWidget(PlainLabel("Which column is which", theme.LARGE, semibold=True))
        whole.addWidget(self.said)
        top = QHBoxLayout()
        top.addWidget(self.sheets)
        asked = PlainLabel(ROW, parent=self)
        asked.setWordWrap(False)
        asked.setBuddy(self.row)
        top.addWidget(asked)
        top.addWidget(self.row)
        top.addStretch(1)
        whole.addLayout(top)
        whole.addWidget(self.area, 1)
        foot.addWidget(self.go)
        foot.addWidget(self.leave)
        foot.addStretch(1)
        whole.addLayout(foot)

    def show_columns(self, look: ColumnLook, fields: Sequence[str]) -> None:
        """Show the columns of a file; ``fields`` is what a column can be."""
        self.look, self.combos = look, []
        self.said.set_words(REMEMBERED if look.remembered else EXPLAIN)
        self._show_sheets(look.sheets, look.sheet)
        self.row.setValue(look.row)
        while item := self.area.column.takeAt(0):
            if part := item.widget():
                part.deleteLater()
        body = QWidget(self.area)
        grid = QGridLayout(body)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 2)
        grid.setColumnStretch(2, 3)
        for at, heading in enumerate(look.headings):
            grid.addWidget(PlainLabel(heading or "(no heading)", semibold=True, parent=body), at, 0)
            grid.addWidget(self._combo(at, heading, fields, body), at, 1)
            shown = [row[at] for row in look.rows[:SAMPLES] if at < len(row) and row[at]]
            words = " · ".join(text[:LONGEST] for text in shown)
            grid.addWidget(PlainLabel(words, kind="muted", parent=body), at, 2)
        self.area.column.addWidget(body)
        self.area.column.addStretch(1)
        self.area.column.activate()  # else rows stand squeezed until Qt looks again
        if not look.has_name:
            self.said.set_words(NO_NAME)
        if self.combos:
            self.combos[0].setFocus()

    def _show_sheets(self, titles: Sequence[str], shown: str) -> None:
        """Offer the sheets that hold a list, where there are several, as the workbook has them."""
        several = len(titles) > 1
        self.sheets.clear()
        self.sheets.addItems(titles if several else [])
        self.sheets.setCurrentText(shown if several else "")
        self.sheets.setVisible(several)
        if several:
            self.said.set_words(SEVERAL)

    def _sheet(self, _at: int) -> None:
        self.sheet_wanted.emit(self.sheets.currentText())

    def _row(self, row: int) -> None:
        if self.look is not None and row != self.look.row:
            self.row_wanted.emit(row)

    def fields(self) -> list[str]:
        """Return what each column was set to."""
        return [str(combo.currentData()) for combo in self.combos]

    def _combo(self, at: int, heading: str, fields: Sequence[str], body: QWidget) -> QComboBox:
        now = self.look.fields[at] if self.look else ""
        combo = QComboBox(body)
        combo.setAccessibleName(f"What the column {heading} is")
        combo.setMinimumHeight(theme.tall(theme.CHIP_HEIGHT))
        combo.addItem(KEPT, "")
        for field in fields:
            combo.addItem(field.replace("_", " ").capitalize(), field)
        if now == "people":
            combo.addItem(PEOPLE, "people")
        combo.setCurrentIndex(max(combo.findData(now), 0))
        self.combos.append(combo)
        return combo

    def _go(self) -> None:
        if "name" in self.fields():
            self.wanted.emit()
        else:
            self.said.set_words(NO_NAME)
