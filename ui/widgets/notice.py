"""One urgent line under the box, when the words say that somebody may be in danger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui import actions, theme
from ui.widgets.buttons import WordButton
from ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from directory.desk import DeskAnswer


class Notice(QWidget):
    """A line in the colour of danger, with the way to crisis help beside it."""

    help_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.GAP, theme.HAIR, theme.HAIR, theme.HAIR)
        self._words = PlainLabel("", theme.LARGE, semibold=True, parent=self)
        self._help = WordButton(
            "Crisis help (F9)", icon="life-buoy", kind="danger",
            name="Open crisis and safeguarding", parent=self,
        )  # fmt: skip
        self._help.clicked.connect(self.help_wanted)
        row.addWidget(self._words, 1)
        row.addWidget(self._help)
        self.hide()

    @property
    def words(self) -> str:
        """What the notice says, or nothing."""
        return self._words.text()

    def show_for(self, answer: DeskAnswer) -> None:
        """Say what is urgent about what was heard; a child comes before everything."""
        if answer.child:
            self.say(actions.CHILD_SPEAKS)
        else:
            urgent = bool(answer.emergency) or answer.crisis == "immediate"
            self.say(actions.IS_IT_NOW if urgent else "")

    def say(self, words: str) -> None:
        """Show ``words``, or hide when there are none."""
        self._words.set_words(words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))
