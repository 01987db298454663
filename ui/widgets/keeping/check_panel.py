"""One service checked fact by fact: on its website, on a visit, by a slip on paper, by phone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.actions import checking
from ui.widgets.keeping.fact_area import FactArea
from ui.widgets.labels import PlainLabel
from ui.widgets.lettered import LetteredActs

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from directory.desk import Desk
    from directory.keeping.checking.checks import Answer
    from directory.keeping.checking.ring_round import Asked

ACTS = {
    "right": ("A", "Rest is right", "check"),
    "save": ("S", "Save", ""),
    "slip": ("F", "Fill-in slip", "file-text"),
    "paper": ("P", "Paper slip", "printer"),
    "back": ("B", "Back", "arrow-left"),
}
"""What can be done: its key, its words, its icon."""
HOW = "Arrows: next fact.  1 right, 2 changed, 3 not said."


class CheckPanel(QWidget):
    """Every fact of one service, how it was asked, and what came of it."""

    wanted = Signal(str)
    """An act, by its name in :data:`ACTS`."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.service = ""
        self.name = PlainLabel("", theme.TITLE, semibold=True, parent=self)
        self.why = PlainLabel("", theme.BODY, kind="muted", parent=self)
        self.how = PlainLabel(HOW, theme.SMALL, kind="muted", parent=self)
        self.means = QComboBox(self)
        self.facts = FactArea(desk, self)
        self.acts = LetteredActs(ACTS, "save", self)
        self.acts.wanted.connect(self.wanted)
        self.buttons = self.acts.buttons
        self._lay_out()

    def show_service(self, asked: Asked, why: str) -> None:
        """Ask about one service, and say why; nothing was said yet."""
        self.service = asked.id
        self.why.set_words(why)
        self.name.set_words(asked.name)
        self.facts.show_services([asked], named=False)
        self.facts.focus_first()

    def said(self) -> dict[str, Answer] | None:
        """Return what was said; None, with the caret there, if a change does not do."""
        answers = self.facts.answers()
        return None if answers is None else answers.get(self.service, {})

    def slim(self, yes: bool) -> None:
        """Fold what there is no room for."""
        for part in (self.why, self.how):
            part.setVisible(not yes)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a letter stands for, while nobody types."""
        if not self.acts.takes(event):
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.TIGHT)
        head = QHBoxLayout()
        head.setSpacing(theme.TIGHT)
        head.addWidget(self.name, 1)
        head.addWidget(PlainLabel("Checked", theme.BODY, parent=self))
        for means, words in checking.HOW_CHECKED.items():
            if means != "source":
                self.means.addItem(words, means)
        self.means.setAccessibleName("How it was checked")
        self.means.setMinimumHeight(theme.tall(theme.CHIP_HEIGHT))
        head.addWidget(self.means)
        whole.addLayout(head)
        whole.addWidget(self.why)
        whole.addWidget(self.how)
        whole.addWidget(self.facts, 1)
        whole.addWidget(self.acts)
