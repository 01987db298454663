"""Crisis and safeguarding, one key from anywhere: whom to ring, whom to get here, what to print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.buttons import WordButton
from ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from directory.desk.safety.crisis_help import CrisisHelp, HelpPart

LARGE_PARTS = ("numbers",)
"""Parts whose lines are read out across a room."""
LEFT_PARTS = ("numbers", "here")


class CrisisPanel(QScrollArea):
    """Reads well at arm's length; P prints the crisis numbers, L all numbers, Esc goes back."""

    back_wanted = Signal()
    print_wanted = Signal()
    all_wanted = Signal()
    """Every national line is to be printed, not only those for now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName("Crisis and safeguarding")
        self.back = WordButton("Back (Esc)", icon="arrow-left", parent=self)
        self.print = WordButton(
            "Print the crisis numbers (P)", icon="printer", kind="primary", parent=self
        )
        self.all = WordButton("All numbers, 2 sides (L)", icon="printer", parent=self)
        self.first = PlainLabel("", theme.HUGE, semibold=True, kind="danger", parent=self)
        self.parts: list[PlainLabel] = []
        self._lay_out()
        self.back.clicked.connect(self.back_wanted)
        self.print.clicked.connect(self.print_wanted)
        self.all.clicked.connect(self.all_wanted)
        for key, signal in (
            (Qt.Key.Key_Escape, self.back_wanted),
            (Qt.Key.Key_P, self.print_wanted),
            (Qt.Key.Key_L, self.all_wanted),
        ):
            pressed = QShortcut(QKeySequence(key), self)
            pressed.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            pressed.activated.connect(signal)

    def show_help(self, words: CrisisHelp) -> None:
        """Show these words in place of the last."""
        self.first.set_words(words.first)
        for column in (self._left, self._right):
            while (item := column.takeAt(0)) is not None:
                held = item.widget()
                if held is not None:
                    held.deleteLater()
        self.parts = []
        for part in words.parts:
            column = self._left if part.id in LEFT_PARTS else self._right
            self._show_part(part, column)
        self._left.addStretch(1)
        self._right.addStretch(1)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the two columns under one another where there is no room beside."""
        super().resizeEvent(event)
        wide = self.width() >= theme.tall(theme.SLIM_WIDTH)
        flow = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(flow)
        self._fit()

    def _fit(self) -> None:
        """Be as high as the lines need at this width: Qt alone would guess too much."""
        room = self.viewport().size()
        needs = self._body.heightForWidth(room.width())
        self._body.setFixedHeight(max(needs, room.height()))

    def _lay_out(self) -> None:
        self._body = QWidget(self)
        inside = QVBoxLayout(self._body)
        inside.setContentsMargins(theme.BROAD, theme.GAP, theme.BROAD, theme.WIDE)
        inside.setSpacing(theme.GAP)
        top = QHBoxLayout()
        top.setSpacing(theme.TIGHT)
        for button in (self.back, self.print, self.all):
            button.setFixedHeight(theme.tall(theme.BUTTON_HEIGHT))
            top.addWidget(button)
        top.addStretch(1)
        inside.addLayout(top)
        inside.addWidget(self.first)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(2 * theme.BROAD)
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        for column in (self._left, self._right):
            column.setSpacing(theme.TIGHT)
            self._columns.addLayout(column, 1)
        inside.addLayout(self._columns)
        inside.addStretch(1)
        self.setWidget(self._body)

    def _show_part(self, part: HelpPart, column: QVBoxLayout) -> None:
        size = theme.TITLE if part.id in LARGE_PARTS else theme.LARGE
        lines = [PlainLabel(part.heading, theme.LARGE, semibold=True, kind="muted")]
        lines += [PlainLabel(line, size) for line in part.lines]
        lines += [PlainLabel(line, theme.LARGE, kind="warning") for line in part.missing]
        for line in lines:
            column.addWidget(line)
        column.addSpacing(theme.TIGHT)
        self.parts += lines
