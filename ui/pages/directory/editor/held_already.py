"""Is this the same as a record that is held? Asked beside a new one, and answered or passed by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui import theme
from ui.actions.records import on_screen
from ui.widgets.buttons import WordButton
from ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from directory.keeping.twice.duplicates import Like

ASKED = "Is this the same as '{name}'? {why}"


class HeldAlready(QWidget):
    """One line above the form, about the record that is most alike."""

    wanted = Signal(str)
    """The record of this id is to be opened."""
    apart = Signal(str)
    """The new record is not the one of this id."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._like: Like | None = None
        self.words = PlainLabel("", theme.BODY, kind="warning", parent=self)
        self.open = WordButton("Open that one", parent=self)
        self.not_same = WordButton("Not the same", parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.WIDE, theme.HAIR, theme.WIDE, theme.HAIR)
        row.setSpacing(theme.TIGHT)
        row.addWidget(self.words, 1)
        row.addWidget(self.open)
        row.addWidget(self.not_same)
        self.open.clicked.connect(self._open)
        self.not_same.clicked.connect(self._apart)
        self.hide()

    def show_like(self, like: Sequence[Like], *, public: bool) -> None:
        """Ask about the first record; nothing is asked where there is none."""
        self._like = like[0] if like else None
        self.setVisible(self._like is not None)
        if self._like is not None:
            name = on_screen(self._like.name, public=public)
            self.words.set_words(ASKED.format(name=name, why=self._like.why))

    def _open(self) -> None:
        if self._like is not None:
            self.wanted.emit(self._like.id)

    def _apart(self) -> None:
        if self._like is not None:
            self.apart.emit(self._like.id)
