"""Choices as buttons in a row, each with a digit that does the same while a list has the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.widgets.buttons import WordButton
from ui.widgets.flow import Flow

if TYPE_CHECKING:
    from collections.abc import Mapping


class DigitKeys(QWidget):
    """One button for each choice."""

    pressed = Signal(str)
    """The code of the choice."""

    def __init__(self, name: str, choices: Mapping[Any, str], listened: QWidget) -> None:
        """Make buttons; their digits are heard while ``listened`` has the focus."""
        super().__init__()
        self.buttons: dict[str, WordButton] = {}
        row = Flow(theme.HAIR)
        self.setLayout(row)
        here = Qt.ShortcutContext.WidgetShortcut
        for digit, (code, words) in enumerate(choices.items(), 1):
            said = f"{name}: {words}, key {digit}"
            button = WordButton(f"{digit} {words}", name=said, parent=self)
            button.setProperty("code", code)
            button.clicked.connect(self._pressed)
            row.addWidget(button)
            self.buttons[code] = button
            key = QShortcut(QKeySequence(str(digit)), listened, context=here)
            key.setProperty("code", code)
            key.activated.connect(self._pressed)

    def _pressed(self) -> None:
        self.pressed.emit(str(self.sender().property("code")))
