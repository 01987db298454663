"""Going back before an import: what it would undo, and what becomes of later edits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from directory.words import spoken_date
from ui import theme
from ui.actions.import_words import step_said
from ui.widgets.buttons import WordButton
from ui.widgets.flow import Flow
from ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from directory.interchange.bringing.going_back import WayBack

ASK = "Go back before the last import ..."
WOULD = "{what} on {day}: {now:,} records now, {then:,} before it."
EDITS = " {edits} made since."
LOST = " Lost in any case, because the record came with it: what was changed in {names}."
MOST_NAMED = 5
BACK, CARRY, LEAVE, STAY = (
    "Go back", "Go back, and take later edits along", "Go back, without later edits", "Stay",
)  # fmt: skip


class GoBack(QWidget):
    """One button that asks, and then what going back would do."""

    wanted = Signal(bool)
    """Go back; whether later edits are taken along."""
    opened = Signal()
    """It asks, and needs more room than before."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._way: WayBack | None = None
        self.ask = WordButton(ASK, icon="undo-2", kind="quiet", parent=self)
        self.said = PlainLabel("", theme.BODY, parent=self)
        self.carry = WordButton(CARRY, kind="primary", parent=self)
        self.leave = WordButton(LEAVE, parent=self)
        self.stay = WordButton(STAY, parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.HAIR)
        column.addWidget(self.said)
        row = QWidget(self)
        flow = Flow(theme.TIGHT, row)
        for button in (self.ask, self.carry, self.leave, self.stay):
            flow.addWidget(button)
        column.addWidget(row)
        self.ask.clicked.connect(self._open)
        self.stay.clicked.connect(self._close)
        self.carry.clicked.connect(self._carry)
        self.leave.clicked.connect(self._leave)
        self.show_way(None)

    def show_way(self, way: WayBack | None) -> None:
        """Offer to go back, where there is something to go back to."""
        self._way = way
        self.setVisible(way is not None)
        self._close()

    def _open(self) -> None:
        if self._way is None:
            return
        way, edits = self._way, self._way.edits
        what, day = step_said(way.what), spoken_date(way.at.date())
        words = WOULD.format(what=what, day=day, now=way.now, then=way.then)
        counted = f"{edits:,} edit was" if edits == 1 else f"{edits:,} edits were"
        words += EDITS.format(edits=counted) if edits else ""
        self.said.set_words(words + lost_words(way.lost))
        self._turn(asking=True)
        self.carry.set_words(CARRY if edits else BACK)
        self.leave.setVisible(bool(edits))
        self.stay.setFocus()
        self.opened.emit()

    def _close(self) -> None:
        self._turn(asking=False)

    def _turn(self, *, asking: bool) -> None:
        self.ask.setVisible(not asking)
        for part in (self.said, self.carry, self.leave, self.stay):
            part.setVisible(asking)

    def _carry(self) -> None:
        self.wanted.emit(True)

    def _leave(self) -> None:
        self.wanted.emit(False)


def lost_words(names: tuple[str, ...]) -> str:
    """Return which edits nobody can take along, as a sentence; nothing where there are none."""
    more = len(names) - MOST_NAMED
    shown = (*names[:MOST_NAMED], *([f"{more} more"] if more > 0 else []))
    return LOST.format(names=", ".join(shown)) if names else ""
