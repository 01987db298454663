"""Parts of a section: a row of buttons, and the part of the pressed one in front."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QStackedWidget, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.buttons import WordButton
from ui.widgets.flow import Flow


class Parts(QWidget):
    """Shows one of several parts; its button is pressed."""

    shown = Signal(str)
    """The part of this name came to the front."""

    def __init__(self, name: str, parent: QWidget) -> None:
        """Make one without parts; ``name`` is what a screen reader says before each of theirs."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self._name = name
        self._group = QButtonGroup(self)
        self._row = Flow(theme.HAIR)
        self.buttons: dict[str, WordButton] = {}
        self.stack = QStackedWidget(self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.TIGHT)
        whole.addLayout(self._row)
        whole.addWidget(self.stack, 1)

    def add(self, words: str, part: QWidget) -> None:
        """Add a part at the end; the first is in front."""
        button = WordButton(words, kind="choice", name=f"{self._name}: {words}", parent=self)
        button.setCheckable(True)
        button.setChecked(not self.buttons)
        button.setProperty("part", words)
        button.clicked.connect(self._pressed)
        self._group.addButton(button)
        self._row.addWidget(button)
        self.stack.addWidget(part)
        self.buttons[words] = button

    def show_part(self, words: str) -> None:
        """Bring the part of this name to the front."""
        self.buttons[words].setChecked(True)
        self.stack.setCurrentIndex(list(self.buttons).index(words))
        self.shown.emit(words)

    def say(self, words: str, more: str) -> None:
        """Let the button of a part say more than its name, and take the room for it."""
        self.buttons[words].set_words(f"{words} {more}".rstrip())
        self.buttons[words].updateGeometry()
        self._row.invalidate()

    def take_focus(self) -> None:
        """Put the focus on the button of the part in front."""
        list(self.buttons.values())[self.stack.currentIndex()].setFocus()

    def _pressed(self) -> None:
        self.show_part(self.sender().property("part"))
