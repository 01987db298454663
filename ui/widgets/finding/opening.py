"""What stands where the pages will be until the directory is open: the box, ready for typing."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import theme
from ui.widgets.finding.search_box import SearchBox
from ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent

OPENING = "Opening the directory ..."


class Typed(NamedTuple):
    """What was done at the box meanwhile."""

    words: str
    entered: bool
    """Enter was pressed, and nothing typed after it: go on to what is found."""


class Opening(QWidget):
    """Keeps what is typed meanwhile, in a box that stands where the box of the first page will."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.box = SearchBox(self)
        self._entered = False
        self.box.wants_results.connect(self._enter)
        self.box.wants_rows.connect(self._enter)
        self.box.textChanged.connect(self._type_on)
        self.words = PlainLabel(OPENING, theme.TITLE, kind="muted", parent=self)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._inside = QVBoxLayout(self)
        self._inside.addWidget(self.box)
        self._inside.addWidget(self.words, 1)

    def say(self, words: str) -> None:
        """Say how it goes."""
        self.words.set_words(words)

    def give_up(self, words: str) -> None:
        """Say why there is nothing to type in."""
        self.box.forget()
        self.box.hide()
        self.say(words)

    def take(self) -> Typed:
        """Return what was typed, and forget it."""
        typed = Typed(self.box.text(), self._entered)
        self.box.forget()
        return typed

    def showEvent(self, event: QShowEvent) -> None:
        """Have the caret in the box from the start."""
        super().showEvent(event)
        self.box.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave room for the rail where there will be one."""
        super().resizeEvent(event)
        rail = theme.tall(theme.RAIL_WIDTH) if self.width() >= theme.tall(theme.SLIM_WIDTH) else 0
        self._inside.setContentsMargins(rail + theme.TIGHT, theme.HAIR, theme.TIGHT, theme.HAIR)

    def _enter(self) -> None:
        self._entered = bool(self.box.text().strip())

    def _type_on(self, _words: str) -> None:
        self._entered = False
