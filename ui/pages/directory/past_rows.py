"""Lines of what was: when, what, how it was and is, and a button for what can be done about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.buttons import WordButton
from ui.widgets.labels import PlainLabel
from ui.widgets.scrolled import Flowing
from ui.widgets.tab_order import follow

if TYPE_CHECKING:
    from collections.abc import Sequence

Press = tuple[str | int, ...]
"""What a button does, and to what: ``("field", 12, "contacts")``."""


@dataclass(frozen=True, slots=True)
class PastRow:
    """One line of what was done."""

    when: str
    what: str
    lines: tuple[str, ...]
    presses: tuple[tuple[Press, str], ...]
    """Its buttons: what each does, and its words."""
    inner: bool = False
    """True for a part of the line above."""


class PastList(QScrollArea):
    """The lines, one under another."""

    pressed = Signal(object)
    """What the button that was pressed does."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        self.buttons: list[WordButton] = []
        self._shown: tuple[object, ...] | None = None

    def show_rows(self, rows: Sequence[PastRow], empty: str) -> None:
        """Show lines, or what to do where there are none; the same lines stay as they are."""
        if (shown := (tuple(rows), empty)) == self._shown:
            return
        self._shown = shown
        self.buttons = []
        body = Flowing()
        inside = QVBoxLayout(body)
        inside.setContentsMargins(0, 0, theme.TIGHT, 0)
        inside.setSpacing(theme.HAIR)
        if not rows:
            inside.addWidget(PlainLabel(empty, theme.LARGE, kind="muted", parent=body))
        for row in rows:
            inside.addWidget(self._row(row, body))
        inside.addStretch(1)
        self.setWidget(body)
        follow(self, self.buttons)

    def _row(self, row: PastRow, parent: QWidget) -> QWidget:
        line = QWidget(parent)
        line.setObjectName("" if row.inner else "item")
        line.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, not row.inner)
        across = QBoxLayout(QBoxLayout.Direction.LeftToRight, line)
        left = theme.BROAD if row.inner else theme.GAP
        across.setContentsMargins(left, theme.HAIR, theme.TIGHT, theme.HAIR)
        across.setSpacing(theme.TIGHT)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(PlainLabel(row.what, theme.BODY, semibold=True, parent=line))
        if row.when:
            words.addWidget(PlainLabel(row.when, theme.SMALL, kind="muted", parent=line))
        for said in row.lines:
            words.addWidget(PlainLabel(said, theme.BODY, parent=line))
        across.addLayout(words, 1)
        for press, said in row.presses:
            button = WordButton(said, name=f"{said}: {row.what}, {row.when}", parent=line)
            button.setProperty("press", press)
            button.clicked.connect(self._press)
            across.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
            self.buttons.append(button)
        return line

    def _press(self) -> None:
        self.pressed.emit(tuple(self.sender().property("press")))
