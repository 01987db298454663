"""Look up what a short word stands for, as letters, forms and colleagues write it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.forms.editor_inputs import LineInput
from ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from ui.widgets.frame.page import Tools

NAME = "Type a short word, or a word of what it stands for"
FOUND = "{count} short words"
ONE = "1 short word"
NOTHING = "No short word is like that here. Ask whoever wrote it."
ROWS = 7
"""How many rows are seen at once."""
LONGEST = 60


class ShortWords(QWidget):
    """A box, and under it the short words that fit."""

    def __init__(self, tools: Tools, parent: QWidget) -> None:
        super().__init__(parent)
        self._tools = tools
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.HAIR)
        self.box = LineInput(self)
        self.box.setMaxLength(LONGEST)
        self.box.setPlaceholderText(NAME)
        self.box.setAccessibleName(NAME)
        self.count = PlainLabel("", theme.BODY, kind="muted", parent=self)
        self.list = QListWidget(self)
        self.list.setObjectName("rows")
        self.list.setAccessibleName("What short words stand for")
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setTabKeyNavigation(False)
        self.list.setFont(theme.font(theme.BODY))
        self.list.setFixedHeight(ROWS * theme.tall(theme.CHIP_HEIGHT))
        for part in (self.box, self.count, self.list):
            column.addWidget(part)
        self.box.textChanged.connect(self._show)
        tools.visit.on_words_changed(self._words_changed)
        tools.visit.on_ended(self._next_person)

    def begin(self) -> None:
        """Forget what was typed, and show what may be read on this screen."""
        self.box.clear()
        self._show("")

    def _words_changed(self, _nothing: object) -> None:
        self._show(self.box.text())

    def _next_person(self, _nothing: object) -> None:
        self.begin()

    def _show(self, typed: str) -> None:
        public = self._tools.visit.public_words
        from ui.actions import wording  # slow to load, and no first answer needs it

        found = wording.look_up(self._tools.desk, typed, public=public)
        self.list.clear()
        for one in found:
            QListWidgetItem(one, self.list)
        self.list.setVisible(bool(found))
        many = ONE if len(found) == 1 else FOUND.format(count=f"{len(found):,}")
        self.count.set_words(many if found else NOTHING)
