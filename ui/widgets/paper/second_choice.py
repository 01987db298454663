"""What stands under a service on the sheet for when it is not right: another, or nothing."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui import theme
from ui.widgets.buttons import WordButton
from ui.widgets.labels import PlainLabel

NONE = "{number}: no second choice is named."
NAMED = "{number}: not right? Try {door}."


class SecondChoiceRow(QWidget):
    """One line about the marked service, with two buttons."""

    another_wanted = Signal()
    flip_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Second choice")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.WIDE, 0, theme.WIDE, 0)
        row.setSpacing(theme.TIGHT)
        self.words = PlainLabel("", theme.BODY, parent=self)
        self.another = WordButton("Another", name="Name another second choice", parent=self)
        self.flip = WordButton("Leave out", parent=self)
        row.addWidget(self.words, 1)
        row.addWidget(self.another)
        row.addWidget(self.flip)
        self.another.clicked.connect(self.another_wanted)
        self.flip.clicked.connect(self.flip_wanted)

    def show_door(self, number: int, door: str) -> None:
        """Show what is named under service ``number``; nothing for none."""
        self.words.set_words((NAMED if door else NONE).format(number=number, door=door))
        self.flip.set_words("Leave out" if door else "Put one in")
        self.another.setVisible(bool(door))
