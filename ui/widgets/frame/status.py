"""The top line: which directory this is, or the yellow band of practice."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from directory.disclosure.rules.practice import PRACTICE_WARNING
from ui import theme
from ui.widgets.buttons import WordButton
from ui.widgets.labels import PlainLabel


class StatusLine(QWidget):
    """One line above every page."""

    flip_wanted = Signal()
    page_wanted = Signal(object)
    """The number of the page chosen from the menu, counted from 0."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(theme.tall(theme.STATUS_HEIGHT))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.WIDE, 0, theme.TIGHT, 0)
        row.setSpacing(theme.TIGHT)
        self.menu_button = WordButton("Menu", icon="menu", kind="band", parent=self)
        self.menu_button.setAccessibleName("Menu of pages")
        self.menu_button.setMenu(QMenu(self.menu_button))
        self.menu_button.hide()
        self.words = PlainLabel("", theme.BODY, parent=self)
        self.words.setWordWrap(False)
        self._said = ""
        self.flip = WordButton("", kind="band", parent=self)
        self.flip.clicked.connect(self.flip_wanted)
        for part in (self.menu_button, self.flip):
            part.setMinimumHeight(theme.tall(theme.STATUS_HEIGHT) - theme.HAIR)
            part.setFixedHeight(theme.tall(theme.STATUS_HEIGHT) - 2)
        row.addWidget(self.menu_button)
        row.addWidget(self.words, 1)
        row.addWidget(self.flip)
        self.flip.hide()
        self.set_public_words(True)

    def say(self, words: str, *, practice: bool) -> None:
        """Show ``words``; practice shows its own yellow band instead."""
        self._said = PRACTICE_WARNING if practice else words
        self.setProperty("practice", "true" if practice else "false")
        self.menu_button.set_ink("on_practice" if practice else "text")
        for part in (self, self.words, self.flip, self.menu_button):
            part.style().unpolish(part)
            part.style().polish(part)
        self.words.setFont(theme.font(theme.BODY, semibold=practice))  # polishing takes it away
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave out whole sentences at the end, never half of one; the first always stays."""
        beside = [part for part in (self.menu_button, self.flip) if not part.isHidden()]
        room = self.width() - sum(part.sizeHint().width() + 2 * theme.TIGHT for part in beside)
        sentences = self._said.split(". ")
        metrics = self.words.fontMetrics()
        shown = self._said
        while len(sentences) > 1 and metrics.horizontalAdvance(shown) > room - theme.WIDE:
            sentences.pop()
            shown = ". ".join(sentences) + "."
        self.words.set_words(shown)

    def set_public_words(self, on: bool) -> None:
        """Say whether the screen uses words that the person may see."""
        self.flip.set_words(
            f"Public words: {'on' if on else 'off'} (F8)",
            "Public words are on. Press to see professional words."
            if on
            else "Professional words are on. Press to see public words.",
        )

    def set_pages(self, words: list[str]) -> None:
        """Fill the menu that stands for the rail in a slim window; from now on there are pages."""
        self.flip.show()
        menu = self.menu_button.menu()
        menu.clear()
        for at, word in enumerate(words):
            action = QAction(word.replace("&", "&&"), menu)
            action.setData(at)
            menu.addAction(action)
        menu.triggered.connect(self._choose, Qt.ConnectionType.UniqueConnection)

    def _choose(self, action: QAction) -> None:
        self.page_wanted.emit(action.data())
