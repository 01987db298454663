"""What a record still needs to be useful: each a sentence, and a way to where it is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import theme
from ui.widgets.buttons import WordButton
from ui.widgets.labels import PlainLabel
from ui.widgets.tab_order import follow

if TYPE_CHECKING:
    from collections.abc import Sequence

HEADING = "What is missing for this record to be useful"
MOST = 4
AND_MORE = "and {count} more"


class WhatIsMissing(QWidget):
    """Shows the first few as links; nothing at all when nothing is missing."""

    wanted = Signal(str)
    """The field that is to be filled in."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("missing")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.links: list[WordButton] = []
        self._heading = PlainLabel(HEADING, theme.BODY, semibold=True, parent=self)
        self._more = PlainLabel("", theme.SMALL, kind="muted", parent=self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.WIDE, theme.HAIR, theme.WIDE, theme.HAIR)
        self._column.setSpacing(0)
        self._column.addWidget(self._heading)
        self._column.addWidget(self._more)
        self._shown: tuple[tuple[str, str], ...] = ()
        self._most = MOST
        self.hide()

    def show_missing(self, missing: Sequence[tuple[str, str]]) -> None:
        """Show for each field (first) what it lacks, as a sentence."""
        if tuple(missing) != self._shown:
            self._shown = tuple(missing)
            self._fill()

    def slim(self, yes: bool) -> None:
        """Show only the most useful one where there is little room."""
        if (most := 1 if yes else MOST) != self._most:
            self._most = most
            self._fill()

    def _fill(self) -> None:
        for link in self.links:
            link.hide()
            link.deleteLater()
        self.links = [self._link(field, says) for field, says in self._shown[: self._most]]
        follow(self, self.links)
        rest = len(self._shown) - len(self.links)
        self._more.set_words(AND_MORE.format(count=rest) if rest else "")
        self._more.setVisible(rest > 0)
        self._heading.setVisible(self._most > 1)
        self.setVisible(bool(self._shown))

    def _link(self, field: str, says: str) -> WordButton:
        link = WordButton(says, icon="triangle-alert", kind="quiet", parent=self)
        link.setAccessibleName(f"{says} Press to go there.")
        link.setProperty("field", field)
        link.clicked.connect(self._pressed)
        self._column.insertWidget(self._column.count() - 1, link)
        link.show()
        return link

    def _pressed(self) -> None:
        self.wanted.emit(self.sender().property("field"))
