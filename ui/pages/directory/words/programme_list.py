"""The whole list of criteria: one more, another one from a file and what it changes, as a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QGridLayout, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.buttons import WordButton
from ui.widgets.labels import PlainLabel
from ui.widgets.scrolled import Scrolled
from ui.widgets.speaking import announce

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

CHOOSE, SAVE = "Another list of criteria", "Save the list of criteria"
CHANGES = "What this list would change"
FILE_NAME, CSV = "Criteria of the programme.csv", "CSV (*.csv)"
FACES = {
    "new": ("New criterion", "plus"),
    "read": ("Bring a list", "file-text"),
    "write": ("Save the list", "save"),
    "ships": ("All as it ships", "undo-2"),
}
ROOM_FOR_ALL = 560
"""Px in which all buttons stand in one row."""


class ListBar(QWidget):
    """Buttons for the whole list, and what a list that was chosen would change."""

    new_wanted = Signal()
    read_wanted = Signal(object)
    """The path of a list."""
    write_wanted = Signal(object)
    ships_wanted = Signal()
    replace_wanted = Signal()
    looking = Signal(bool)
    """Whether what a list would change takes the room there is."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.buttons = {
            key: WordButton(words, icon=icon, parent=self) for key, (words, icon) in FACES.items()
        }
        self.said = PlainLabel("", theme.BODY)
        self._room = Scrolled(CHANGES, self)
        self._room.column.setContentsMargins(0, theme.HAIR, theme.TIGHT, theme.HAIR)
        self._room.column.addWidget(self.said)
        self._room.column.addStretch(1)
        self.replace = WordButton("Use this list", icon="check", kind="primary", parent=self)
        self.leave = WordButton("Leave it", parent=self)
        self._grid, below = QGridLayout(), QGridLayout()
        self._grid.setSpacing(theme.HAIR)
        for at, button in enumerate((self.replace, self.leave)):
            below.addWidget(button, 0, at)
        below.setColumnStretch(2, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.HAIR)
        whole.addLayout(self._grid)
        whole.addLayout(below)
        whole.addWidget(self._room, 1)
        self._connect()
        self.clear()

    @property
    def is_looking(self) -> bool:
        """True while what a list would change is shown."""
        return not self._room.isHidden()

    def show_changes(self, words: Sequence[str], *, can_use: bool) -> None:
        """Show what a list would change, or what is wrong with it."""
        self.said.set_words("\n".join(words))
        self._room.show()
        self.looking.emit(True)
        self.replace.setVisible(can_use)
        self.leave.show()
        announce(self.said, " ".join(words))
        (self.replace if can_use else self.leave).setFocus()

    def clear(self) -> None:
        """Show the buttons alone."""
        self.said.set_words("")
        for part in (self._room, self.replace, self.leave):
            part.hide()
        self.looking.emit(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons into two rows where there is little room."""
        super().resizeEvent(event)
        columns = len(FACES) if self.width() >= theme.tall(ROOM_FOR_ALL) else 2
        for at, button in enumerate(self.buttons.values()):
            self._grid.addWidget(button, at // columns, at % columns)
        self._grid.setColumnStretch(len(FACES), 1)

    def _connect(self) -> None:
        self.buttons["new"].clicked.connect(self.new_wanted)
        self.buttons["ships"].clicked.connect(self.ships_wanted)
        self.buttons["read"].clicked.connect(self._read)
        self.buttons["write"].clicked.connect(self._write)
        self.replace.clicked.connect(self.replace_wanted)
        self.leave.clicked.connect(self.clear)

    def _read(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, CHOOSE, "", CSV)
        if name:
            self.read_wanted.emit(Path(name))

    def _write(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, SAVE, FILE_NAME, CSV)
        if name:
            self.write_wanted.emit(Path(name).with_suffix(".csv"))
