"""One thing of a list in a form: a line that says what it is, and its fields once it is opened."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.buttons import WordButton
from ui.widgets.labels import PlainLabel
from ui.widgets.speaking import announce


class ItemBox(QWidget):
    """One thing of a list: one line that says what it is, and its fields when it is opened."""

    wanted = Signal(str)
    """``open``, ``up``, ``down`` or ``remove``."""

    def __init__(self, one: str, parent: QWidget | None = None) -> None:
        """Make one; ``one`` says what it is one of: ``phone or address``."""
        super().__init__(parent)
        self._one = one
        self.setObjectName("item")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.head = WordButton("", icon="pencil", kind="quiet", parent=self)
        self.tools = {
            key: WordButton("", icon=icon, kind="quiet", name=key, parent=self)
            for key, icon in (("up", "arrow-up"), ("down", "arrow-down"), ("remove", "x"))
        }
        self.body = QWidget(self)
        self.inside = QVBoxLayout(self.body)
        self.inside.setContentsMargins(theme.GAP, 0, theme.GAP, theme.TIGHT)
        self.inside.setSpacing(0)
        self._about = PlainLabel("", theme.BODY, kind="warning", parent=self.body)
        self._about.hide()
        self.inside.addWidget(self._about)
        self._lay_out()
        self.body.hide()

    def show_summary(self, words: str, at: int, of: int) -> None:
        """Show in one line what it is; ``at`` is counted from 0."""
        said = words or f"New {self._one}"
        opened = "close" if self.is_open else "open"
        self.head.set_words(said, f"{self._one} {at + 1} of {of}: {said}. Press to {opened} it.")
        for key, words_of in (("up", "Move up"), ("down", "Move down"), ("remove", "Remove")):
            self.tools[key].setAccessibleName(f"{words_of}: {said}")
            self.tools[key].setToolTip(words_of)
        self.tools["up"].setEnabled(at > 0)
        self.tools["down"].setEnabled(at < of - 1)

    @property
    def is_open(self) -> bool:
        """True while its fields are shown."""
        return not self.body.isHidden()

    def set_open(self, yes: bool) -> None:
        """Show its fields, or only the line."""
        self.body.setVisible(yes)

    def say(self, words: str) -> None:
        """Say above the fields what matters about it, if anything."""
        if words and self._about.text() != words:
            announce(self.head, words)
        self._about.set_words(words)
        self._about.setVisible(bool(words))

    def warn(self, yes: bool) -> None:
        """Show on the line that something in it should be looked at."""
        self.head.set_icon("triangle-alert" if yes else "pencil", "warning" if yes else "accent")

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.head, 1)
        for key, button in self.tools.items():
            button.setFixedWidth(theme.tall(theme.BUTTON_HEIGHT))
            button.setProperty("key", key)
            button.clicked.connect(self._pressed)
            row.addWidget(button)
        whole.addLayout(row)
        whole.addWidget(self.body)
        self.head.setProperty("key", "open")
        self.head.clicked.connect(self._pressed)

    def _pressed(self) -> None:
        self.wanted.emit(self.sender().property("key"))
