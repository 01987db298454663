"""The lower part of the first screen: what is ready at one press, and the pinned services."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui import actions, theme
from ui.widgets.home.home_tiles import Press, Pressable, columns_for
from ui.widgets.labels import PlainLabel
from ui.widgets.tab_order import follow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from directory.model import ServiceCard
    from ui.actions import FirstScreen

MOST_PRESSES, MOST_PINS = 7, 2
"""In one row."""
PIN_WIDTH = 300
NO_PINS = "Pin a service, at the foot of its panel, to keep it here."


class Pinned(Pressable):
    """One pinned service: its name, and its number if it has one."""

    chosen = Signal(object)
    """The id of the service to open."""

    def __init__(self, card: ServiceCard, name: str, parent: QWidget) -> None:
        super().__init__(". ".join(filter(None, (name.rstrip("."), card.phone))), parent)
        self._id = card.id
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.GAP, 0, theme.GAP, 0)
        row.setSpacing(theme.TIGHT)
        for words, stretch in ((name, 1), (card.phone, 0)):
            label = QLabel(self)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setText(words)
            label.setFont(theme.font(theme.BODY, semibold=bool(stretch)))
            label.setMinimumWidth(1 if stretch else 0)
            row.addWidget(label, stretch)
        self.setFixedHeight(theme.tall(theme.CHIP_HEIGHT))
        self.setToolTip(name.replace("<", ""))
        self.clicked.connect(self._choose)

    def _choose(self) -> None:
        self.chosen.emit(self._id)


class Ready(QWidget):
    """*One press* and *Ours*."""

    print_wanted = Signal(object)
    """The name of the thing to print."""
    sheet_wanted = Signal(object)
    """The id of the ready sheet to open."""
    service_wanted = Signal(object)
    """The id of the service to open."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parts: list[QWidget] = []
        self.presses: list[Press] = []
        self.pins: list[Pinned] = []
        self._width = 0
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.HAIR)
        self._press_grid, self._pin_grid = QGridLayout(), QGridLayout()
        self.no_pins = PlainLabel(NO_PINS, theme.BODY, kind="muted", parent=self)
        for heading, grid in (("One press", self._press_grid), ("Ours", self._pin_grid)):
            label = PlainLabel(heading, theme.BODY, semibold=True, kind="heading", parent=self)
            whole.addWidget(label)
            grid.setHorizontalSpacing(theme.TIGHT)
            grid.setVerticalSpacing(theme.HAIR)
            whole.addLayout(grid)
        whole.addWidget(self.no_pins)

    def show_ready(self, first: FirstScreen, *, public_words: bool) -> None:
        """Show what is ready and pinned now."""
        had_focus = next((p.accessibleName() for p in self._parts if p.hasFocus()), "")
        for part in self._parts:
            part.hide()
            part.deleteLater()
        prints = [Press(one.thing, one.words, "printer", self) for one in first.prints]
        sheets = [Press(one.id, one.name, "file-text", self) for one in first.sheets]
        for one in prints:
            one.setAccessibleName(f"Print at once: {one.accessibleName()}")
            one.wanted.connect(self.print_wanted)
        for one in sheets:
            one.setAccessibleName(f"Open the ready sheet: {one.accessibleName()}")
            one.wanted.connect(self.sheet_wanted)
        self.presses = [*prints, *sheets]
        self.pins = [self._pin(card, public_words=public_words) for card in first.ours]
        self._parts = [*self.presses, *self.pins]
        self.no_pins.setVisible(not self.pins)
        for part in self._parts:
            if part.accessibleName() == had_focus:
                part.setFocus()
        self.arrange(self._width)
        follow(self, self._parts)

    def arrange(self, width: int) -> None:
        """Lay the buttons out for ``width`` px."""
        self._width = width
        columns = _columns([part.least_width() for part in self.presses], width)
        _fill(self._press_grid, _rows(self.presses, columns), [1] * columns)
        columns = columns_for(width, theme.tall(PIN_WIDTH), MOST_PINS)
        _fill(self._pin_grid, _rows(self.pins, columns), [1] * columns)

    def _pin(self, card: ServiceCard, *, public_words: bool) -> Pinned:
        made = Pinned(card, actions.listed_name(card, public=public_words), self)
        made.chosen.connect(self.service_wanted)
        return made


def _columns(widths: Sequence[int], room: int) -> int:
    """Return how many parts of at least these widths stand in one row."""
    for columns in range(min(len(widths), MOST_PRESSES), 1, -1):
        needs = sum(max(widths[at::columns]) for at in range(columns))
        if needs + (columns - 1) * theme.TIGHT <= room:
            return columns
    return 1


def _rows(parts: Sequence[QWidget], columns: int) -> list[Sequence[QWidget]]:
    return [parts[at : at + columns] for at in range(0, len(parts), columns)]


def _fill(grid: QGridLayout, rows: Sequence[Sequence[QWidget]], shares: Sequence[int]) -> None:
    """Put parts in rows; ``shares`` tells how wide each column is beside the others."""
    for down, row in enumerate(rows):
        for across, part in enumerate(row):
            grid.addWidget(part, down, across)
            part.show()
    for across in range(max(grid.columnCount(), len(shares))):
        grid.setColumnStretch(across, shares[across] if across < len(shares) else 0)
        grid.setColumnMinimumWidth(across, 0)
