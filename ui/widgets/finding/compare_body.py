"""What the side by side is made of: the names with their buttons, and a row for each thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.buttons import WordButton
from ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from directory.disclosure.record.comparison import CompareRow, Comparison

SAME = "The same for all"
HEADINGS_WIDTH = 128
NOTHING = "Nothing recorded."
TOP = Qt.AlignmentFlag.AlignTop


class ServiceActs(QWidget):
    """What can be done with one of the services: open it, put it on the sheet."""

    open_wanted = Signal(object)
    """Its id."""
    add_wanted = Signal(object)
    """Its id."""

    def __init__(self, comparison: Comparison, at: int, parent: QWidget) -> None:
        super().__init__(parent)
        name, self._id = comparison.names[at], comparison.ids[at]
        self.open = WordButton("Open", icon="arrow-right", name=f"Open {name}", parent=self)
        self.add = WordButton("Add", icon="plus", name=f"Add {name} to the sheet", parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.TIGHT)
        row.addWidget(self.open)
        row.addWidget(self.add)
        row.addStretch(1)
        self.open.clicked.connect(self._open)
        self.add.clicked.connect(self._add)

    def _open(self) -> None:
        self.open_wanted.emit(self._id)

    def _add(self) -> None:
        self.add_wanted.emit(self._id)


def fill_heads(comparison: Comparison, heads: QWidget, bar: int) -> list[ServiceActs]:
    """Put the names over their columns; ``bar`` is the width of the bar beside them, in px."""
    grid = _grid(heads, len(comparison.names))
    grid.setContentsMargins(theme.WIDE, 0, theme.WIDE + bar, 0)
    corner = QWidget(heads)
    corner.setFixedWidth(theme.tall(HEADINGS_WIDTH))
    grid.addWidget(corner, 0, 0)
    acts = [ServiceActs(comparison, at, heads) for at in range(len(comparison.names))]
    for at, act in enumerate(acts):
        name = PlainLabel(comparison.names[at], theme.LARGE, semibold=True)
        name.setMinimumWidth(1)
        grid.addWidget(name, 0, at + 1, TOP)
        grid.addWidget(act, 1, at + 1)
    grid.setVerticalSpacing(theme.HAIR)
    return acts


def fill_columns(comparison: Comparison, body: QWidget) -> None:
    """Put each thing in a row, with a column for each service."""
    grid = _grid(body, len(comparison.names))
    for place, row in enumerate(comparison.rows):
        heading = PlainLabel(row.heading, theme.BODY, semibold=True, kind="heading")
        heading.setFixedWidth(theme.tall(HEADINGS_WIDTH))
        grid.addWidget(heading, place, 0, TOP)
        if not row.differs:
            grid.addWidget(_same(row), place, 1, 1, len(comparison.names), TOP)
            continue
        for at, cell in enumerate(row.cells):
            grid.addWidget(_cell(row, comparison.names[at], cell), place, at + 1, TOP)
    grid.setRowStretch(len(comparison.rows), 1)


def fill_one_column(comparison: Comparison, body: QWidget) -> list[ServiceActs]:
    """Put each thing under a heading, and under it what each service says, by its name."""
    inside = QVBoxLayout(body)
    inside.setContentsMargins(theme.GAP, theme.TIGHT, theme.GAP, theme.TIGHT)
    inside.setSpacing(theme.HAIR)
    acts = [ServiceActs(comparison, at, body) for at in range(len(comparison.names))]
    for name, act in zip(comparison.names, acts, strict=True):
        line = QHBoxLayout()
        line.addWidget(PlainLabel(name, theme.BODY, semibold=True), 1)
        line.addWidget(act)
        inside.addLayout(line)
    for row in comparison.rows:
        inside.addSpacing(theme.TIGHT)
        inside.addWidget(PlainLabel(row.heading, theme.LARGE, semibold=True, kind="heading"))
        if not row.differs:
            inside.addWidget(_same(row))
            continue
        for name, cell in zip(comparison.names, row.cells, strict=True):
            inside.addWidget(PlainLabel(name, theme.BODY, semibold=True))
            inside.addWidget(_cell(row, name, cell))
    inside.addStretch(1)
    return acts


def _grid(holder: QWidget, count: int) -> QGridLayout:
    """Return a grid of headings and ``count`` services, all of one width."""
    grid = QGridLayout(holder)
    grid.setContentsMargins(theme.WIDE, theme.TIGHT, theme.WIDE, theme.GAP)
    grid.setHorizontalSpacing(theme.WIDE)
    grid.setVerticalSpacing(theme.GAP)
    for at in range(count):
        grid.setColumnStretch(at + 1, 1)
    return grid


def _same(row: CompareRow) -> PlainLabel:
    """Return what all have in common, told once and quietly: what differs stands out."""
    return PlainLabel(f"{SAME}: {' '.join(row.cells[0])}", theme.BODY, kind="muted")


def _cell(row: CompareRow, name: str, cell: tuple[str, ...]) -> PlainLabel:
    """Return what one service says; a screen reader hears whose it is."""
    label = PlainLabel("\n".join(cell) or NOTHING, theme.BODY)
    label.setMinimumWidth(1)
    label.setAccessibleName(f"{name}. {row.heading}: {' '.join(cell) or NOTHING}")
    return label
