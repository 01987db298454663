"""One call: the number to ring, what to read aloud, the facts to ask, and what comes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.keeping.fact_area import FactArea
from ui.widgets.labels import PlainLabel
from ui.widgets.lettered import LetteredActs
from ui.widgets.speaking import announce

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from directory.desk import Desk
    from directory.keeping.checking.ring_round import OnThePhone

ACTS = {
    "right": ("A", "Rest is right", "check"),
    "save": ("S", "Save, next", ""),
    "no_answer": ("N", "No answer", "phone"),
    "wrong": ("W", "Wrong number", "flag"),
    "closed": ("C", "Closed", ""),
    "later": ("L", "Later", "clock"),
    "undo": ("U", "Undo", "undo-2"),
    "pause": ("P", "Pause", "x"),
}
"""What can be done in a call: its key, its words, its icon."""
HOW = "Arrows: next fact.  1 right, 2 changed, 3 not said."
SCRIPT = "Read aloud"
LEAST_SCRIPT, SCRIPT_WIDTH = 180, 300
FACTS_WIDTH = 560
"""What is asked wants so much, in px, with the white around it."""


class RingCall(QWidget):
    """Shows one call; every act has its letter."""

    wanted = Signal(str)
    """An act, by its name in :data:`ACTS`."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.progress = PlainLabel("", theme.BODY, kind="muted", parent=self)
        self.brief = PlainLabel("", theme.LARGE, semibold=True, parent=self)
        self.brief.hide()
        self.number = PlainLabel("", theme.HUGE, semibold=True, parent=self)
        self.who = PlainLabel("", theme.LARGE, semibold=True, parent=self)
        self.why = PlainLabel("", theme.BODY, kind="muted", parent=self)
        self.script = PlainLabel("", theme.BODY, parent=self)
        self.facts = FactArea(desk, self)
        self.acts = LetteredActs(ACTS, "save", self)
        self.acts.wanted.connect(self.wanted)
        self.buttons = self.acts.buttons
        self._lay_out()

    def show_call(self, now: OnThePhone, progress: str) -> None:
        """Show one call, with nothing said yet and the focus on the first fact."""
        call = now.call
        self.progress.set_words(progress)
        self.number.set_words(call.number)
        self.number.setAccessibleName(f"Ring {call.aloud}")
        names = self.name_anew(now)
        before = f" Nobody answered on {_days(call.days)} before." if call.days else ""
        tries = f" Tried today: {call.tries}." if call.tries else ""
        best = f" Best time: {call.best_time}." if call.best_time else ""
        self.why.set_words(f"{call.why}{best}{before}{tries}")
        self.facts.show_services(now.services, named=len(now.services) > 1)
        self.facts.focus_first()
        announce(self, f"{progress}. Ring {names}: {call.aloud}.")

    def name_anew(self, now: OnThePhone) -> str:
        """Say whom the call is to, and what to read aloud; return their names."""
        names = ", ".join(one.name for one in now.services)
        self.brief.set_words(f"{now.call.number}   {names}   ({self.progress.text()})")
        self.who.set_words(names)
        self.script.set_words("\n".join(now.script))
        return names

    def offer_undo(self, yes: bool) -> None:
        """Let the last call be taken back, if there was one."""
        self.buttons["undo"].setEnabled(yes)

    def slim(self, width: int) -> None:
        """Put the facts under the script where there is little room."""
        narrow = width < theme.tall(theme.SLIM_WIDTH)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(down if narrow else across)
        rest = min(theme.tall(SCRIPT_WIDTH), width - theme.tall(FACTS_WIDTH))
        script = max(theme.tall(LEAST_SCRIPT), rest)
        self._left.setMinimumWidth(0 if narrow else script)
        self._left.setMaximumWidth(16_777_215 if narrow else script)
        self._columns.setSpacing(0 if narrow else theme.BROAD)
        for part in (
            self.progress,
            self.number,
            self.who,
            self.why,
            self._script_head,
            self.script,
            self._how,
        ):
            part.setVisible(not narrow)
        self.brief.setVisible(narrow)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a letter stands for, while nobody types."""
        if not self.acts.takes(event):
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.TIGHT)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(theme.BROAD)
        self._left = QWidget(self)
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(theme.HAIR)
        self._script_head = PlainLabel(
            SCRIPT, theme.BODY, semibold=True, kind="heading", parent=self
        )
        self._how = PlainLabel(HOW, theme.SMALL, kind="muted", parent=self)
        for part in (self.progress, self.brief, self.number, self.who, self.why):
            left.addWidget(part)
        for part in (self._script_head, self.script):
            left.addWidget(part)
        left.addWidget(self._how)
        left.addStretch(1)
        self._left.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._columns.addWidget(self._left)
        self._columns.setAlignment(self._left, Qt.AlignmentFlag.AlignTop)
        self.facts.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._columns.addWidget(self.facts, 1)
        whole.addLayout(self._columns, 1)
        whole.addWidget(self.acts)


def _days(count: int) -> str:
    return "1 day" if count == 1 else f"{count} days"
