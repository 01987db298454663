"""The pages, one under another at the left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import theme
from ui.widgets.buttons import RailButton

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence


class _NumberedButton(RailButton):
    wanted = Signal(object)

    def __init__(self, number: int, words: str, icon: str, parent: QWidget) -> None:
        super().__init__(words, icon, parent)
        self._number = number
        self.clicked.connect(self._want)

    def _want(self) -> None:
        self.wanted.emit(self._number)


class Rail(QWidget):
    """One button for each page."""

    page_wanted = Signal(object)
    """The number of the page, counted from 0."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(theme.tall(theme.RAIL_WIDTH))
        self.setAccessibleName("Pages")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.HAIR, theme.TIGHT, theme.HAIR, theme.TIGHT)
        self._column.setSpacing(theme.HAIR)
        self._column.addStretch(1)
        self.buttons: list[RailButton] = []

    def set_pages(self, pages: Sequence[tuple[str, str]]) -> None:
        """Make a button for each (word, icon)."""
        for number, (word, icon) in enumerate(pages):
            button = _NumberedButton(number, word, icon, self)
            button.wanted.connect(self.page_wanted)
            self._column.insertWidget(number, button)
            self.buttons.append(button)

    def hide_pages(self, numbers: Collection[int]) -> None:
        """Leave these pages out; their keys still lead there."""
        for number in numbers:
            self.buttons[number].hide()

    def set_current(self, number: int) -> None:
        """Mark the page that is in front."""
        self.buttons[number].setChecked(True)

    def set_word(self, number: int, word: str, name: str) -> None:
        """Change what one button says."""
        self.buttons[number].set_words(word, name)
