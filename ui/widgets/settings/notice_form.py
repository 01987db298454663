"""The keeper's one line for everybody: write it, say until when, put it up, take it down."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from directory.words import spoken_date
from ui import theme
from ui.widgets.buttons import WordButton
from ui.widgets.forms.day_field import DayField
from ui.widgets.labels import PlainLabel
from ui.widgets.speaking import announce

if TYPE_CHECKING:
    from directory.model import Notice

NONE_NOW = "No notice now."
UNTIL = "Shown on Find and on sheets to the end of {day}."
USUAL_DAYS = timedelta(days=7)


class NoticeForm(QWidget):
    """One line and its last day."""

    put_up = Signal(object, object)
    """The words and the last day."""
    taken_down = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self.words = QLineEdit(self)
        self.words.setAccessibleName("Notice: one line for everybody")
        self.words.setPlaceholderText("One line, such as: The lift is out of order.")
        self.words.setTextMargins(theme.TIGHT, 0, theme.TIGHT, 0)
        self.words.setMinimumHeight(theme.tall(theme.CHIP_HEIGHT))
        self.until = DayField("Last day of the notice", self)
        self.show_button = WordButton("Put it up", kind="primary", parent=self)
        self.down = WordButton("Take it down", parent=self)
        self.said = PlainLabel(NONE_NOW, theme.BODY, kind="muted", parent=self)
        self._lay_out()
        self.words.returnPressed.connect(self._put_up)
        self.show_button.clicked.connect(self._put_up)
        self.down.clicked.connect(self.taken_down)
        self._shown: Notice | None = None
        self.show_notice(None, again=True)

    def show_notice(self, notice: Notice | None, *, again: bool = False) -> None:
        """Show what is up now; what was typed meanwhile stays, unless it is shown ``again``."""
        if notice == self._shown and not again:
            return
        self._shown = notice
        self.words.setText(notice.words if notice else "")
        self.until.set_day(notice.ends_on if notice else self._today + USUAL_DAYS)
        self.down.setVisible(notice is not None)
        shown = UNTIL.format(day=spoken_date(notice.ends_on)) if notice else NONE_NOW
        self._say(shown, "muted")

    def refuse(self, words: str) -> None:
        """Say why the line is not put up."""
        self._say(words, "danger")
        announce(self, words, now=True)

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.TIGHT)
        whole.addWidget(self.words)
        row = QHBoxLayout()
        row.setSpacing(theme.TIGHT)
        until = PlainLabel("Until", theme.BODY, parent=self)
        until.setWordWrap(False)
        row.addWidget(until, 0)
        row.addWidget(self.until)
        row.addWidget(self.show_button)
        row.addWidget(self.down)
        row.addStretch(1)
        whole.addLayout(row)
        whole.addWidget(self.said)

    def _put_up(self) -> None:
        self.put_up.emit(self.words.text(), self.until.day())

    def _say(self, words: str, kind: str) -> None:
        self.said.set_words(words)
        self.said.setProperty("kind", kind)
        self.said.style().unpolish(self.said)
        self.said.style().polish(self.said)
        self.words.setAccessibleDescription(words)
