"""How long each check holds at this desk, in months."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QSpinBox, QVBoxLayout, QWidget

from directory.keeping.checking.limits import LONGEST
from ui import theme
from ui.widgets.buttons import WordButton
from ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from directory.keeping.checking.limits import Limit

TITLE = "How long a check holds"
EXPLAIN = "After this the paper says: ring before you go. It counts for every service of this desk."


class CheckLimits(QWidget):
    """One number of months for each group of facts; kept as it is changed."""

    changed = Signal(str, int)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: dict[str, QSpinBox] = {}
        self.back = WordButton("Back", icon="arrow-left", parent=self)
        self.back.clicked.connect(self.left)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.WIDE)
        self._grid.setVerticalSpacing(theme.TIGHT)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.GAP)
        whole.addWidget(PlainLabel(TITLE, theme.TITLE, semibold=True, parent=self))
        whole.addWidget(PlainLabel(EXPLAIN, theme.BODY, kind="muted", parent=self))
        self._grid.setColumnStretch(2, 1)
        whole.addLayout(self._grid)
        self.back.setMaximumWidth(theme.tall(theme.TILE_WIDTH))
        whole.addWidget(self.back)
        whole.addStretch(1)

    def show_limits(self, limits: Sequence[Limit]) -> None:
        """Show them as they are kept."""
        for row, one in enumerate(limits):
            if one.id not in self.fields:
                self._grid.addWidget(PlainLabel(one.label, theme.BODY, parent=self), row, 0)
                self.fields[one.id] = self._make_field(one)
                self._grid.addWidget(self.fields[one.id], row, 1)
            field = self.fields[one.id]
            field.blockSignals(True)
            field.setValue(one.months)
            field.blockSignals(False)

    def _make_field(self, one: Limit) -> QSpinBox:
        field = QSpinBox(self)
        field.setRange(1, LONGEST)
        field.setSuffix(" months")
        field.setFont(theme.font(theme.BODY))
        field.setMinimumHeight(theme.tall(theme.CHIP_HEIGHT))
        field.setAccessibleName(f"{one.label}: a check holds so many months")
        field.setKeyboardTracking(False)
        field.valueChanged.connect(partial(self._change, one.id))
        return field

    def _change(self, which: str, months: int) -> None:
        self.changed.emit(which, months)
