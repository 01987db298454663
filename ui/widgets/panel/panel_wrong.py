"""*This is wrong*: what is wrong with the open service, said with one press or two."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from ui import actions, theme
from ui.widgets.buttons import WordButton
from ui.widgets.labels import PlainLabel
from ui.widgets.tab_order import follow

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QKeyEvent, QResizeEvent

WHAT = "What is wrong?"
FURTHER: dict[str, tuple[str, Iterable[tuple[str, str]]]] = {
    "said_no": ("Why did they say no?", actions.WHY_NO.items()),
    "other": ("What is wrong about them?", actions.WHICH_FACTS.items()),
}
"""What is asked next, after some of the reasons."""
EXPLAIN = "One press is enough. It is noted for the keeper, with nothing about anybody."
TWO_COLUMNS = 360
"""From this width, in px, the reasons stand in two columns."""


@dataclass(frozen=True, slots=True)
class Said:
    """What was pressed: the reason, and what was asked further, if anything was."""

    reason: str
    further: str = ""


class Reason(WordButton):
    """One thing that can be said; Enter presses it too."""

    pressed_one = Signal(object)

    def __init__(self, key: str, words: str, parent: QWidget) -> None:
        super().__init__(f"{words[:1].upper()}{words[1:]}", kind="need", parent=parent)
        self._key = key
        self.setMinimumHeight(theme.tall(theme.BUTTON_HEIGHT))
        self.clicked.connect(self._press)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press it."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def _press(self) -> None:
        self.pressed_one.emit(self._key)


class WhatIsWrong(QScrollArea):
    """Eight reasons; after *They said no* the reasons that a service can have for it."""

    said = Signal(object)
    """A :class:`Said`."""
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(WHAT)
        self.reasons: list[Reason] = []
        self._name, self._reason = "", ""
        self._grid = QGridLayout()

    def ask(self, name: str) -> None:
        """Ask what is wrong with the service that is shown as ``name``."""
        self._name, self._reason = name, ""
        self._show(WHAT, actions.WHAT_IS_WRONG.items())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use two columns where there is room."""
        super().resizeEvent(event)
        self._arrange()

    def _show(self, heading: str, reasons: Iterable[tuple[str, str]]) -> None:
        body = QWidget()
        body.setProperty("kind", "sheetlike")
        inside = QVBoxLayout(body)
        inside.setContentsMargins(theme.WIDE, theme.GAP, theme.WIDE, theme.GAP)
        inside.setSpacing(theme.TIGHT)
        back = WordButton("Back (Esc)", icon="arrow-left", kind="quiet",
                          name="Back to the service", parent=body)  # fmt: skip
        back.clicked.connect(self.left)
        inside.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addWidget(PlainLabel(heading, theme.TITLE, semibold=True))
        inside.addWidget(PlainLabel(self._name, theme.BODY, kind="muted"))
        self._grid = QGridLayout()
        self._grid.setSpacing(theme.TIGHT)
        self.reasons = [Reason(key, words, body) for key, words in reasons]
        for reason in self.reasons:
            reason.pressed_one.connect(self._press)
        inside.addLayout(self._grid)
        inside.addWidget(PlainLabel(EXPLAIN, theme.BODY, kind="muted"))
        inside.addStretch(1)
        self.setWidget(body)
        self._arrange()
        follow(self, [back, *self.reasons])
        self.reasons[0].setFocus()

    def _arrange(self) -> None:
        columns = 2 if self.width() >= theme.tall(TWO_COLUMNS) else 1
        for at, reason in enumerate(self.reasons):
            self._grid.addWidget(reason, at // columns, at % columns)

    def _press(self, key: str) -> None:
        if self._reason:
            self.said.emit(Said(self._reason, key))
        elif key in FURTHER:
            self._reason = key
            self._show(*FURTHER[key])
        else:
            self.said.emit(Said(key))
