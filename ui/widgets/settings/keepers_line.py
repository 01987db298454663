"""The keeper's notice: one line for everybody at this desk, with its last day."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ui import theme
from ui.widgets import icons
from ui.widgets.labels import PlainLabel


class KeepersLine(QWidget):
    """Takes no room while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("keepersline")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumHeight(theme.tall(theme.STATUS_HEIGHT))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.GAP, 0, theme.GAP, 0)
        row.setSpacing(theme.TIGHT)
        self._picture = QLabel(self)
        self._words = PlainLabel("", theme.LARGE, semibold=True, parent=self)
        row.addWidget(self._picture)
        row.addWidget(self._words, 1)
        self.colour()
        self.hide()

    @property
    def words(self) -> str:
        """What it says, or nothing."""
        return self._words.text()

    def say(self, words: str) -> None:
        """Show ``words``; take no room when there are none."""
        self._words.set_words(words)
        self.setAccessibleName(f"Notice: {words}" if words else "")
        self.setVisible(bool(words))

    def colour(self) -> None:
        """Draw the picture in the present look."""
        size = theme.tall(theme.LARGE)
        drawn = icons.icon("info", theme.current().warning, size)
        self._picture.setPixmap(drawn.pixmap(size, size))
