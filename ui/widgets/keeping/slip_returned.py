"""A slip that came back as a file: each change with old and new, to take or to leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.buttons import WordButton
from ui.widgets.labels import PlainLabel
from ui.widgets.tab_order import follow

if TYPE_CHECKING:
    from directory.keeping.checking.slips import Proposal, Returned

NO_CHANGE = "They ask for no change."
TICKED = "{count} facts ticked as right."
GONE = " {count} services on it are not in the directory any more."
NOTHING = "not recorded"


class SlipReturned(QWidget):
    """What a slip says, before any of it is kept."""

    taken = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.returned: Returned | None = None
        self.boxes: dict[tuple[str, str], QCheckBox] = {}
        self.name = PlainLabel("", theme.TITLE, semibold=True, parent=self)
        self.said = PlainLabel("", theme.BODY, parent=self)
        self.take = WordButton("Keep what is ticked", icon="check", kind="primary", parent=self)
        self.leave = WordButton("Leave all of it", icon="x", parent=self)
        self._area = QScrollArea(self)
        self._lay_out()
        self.take.clicked.connect(self.taken)
        self.leave.clicked.connect(self.left)

    def show_slip(self, returned: Returned) -> None:
        """Show what came back; every change that fits is ticked."""
        self.returned = returned
        ticked = sum(map(len, returned.right.values()))
        gone = GONE.format(count=returned.gone) if returned.gone else ""
        changes = "" if returned.proposals else f" {NO_CHANGE}"
        self.name.set_words(", ".join(returned.names.values()) or "A slip")
        self.said.set_words(f"{TICKED.format(count=ticked)}{changes}{gone}")
        self._show_proposals(returned.proposals)
        (next(iter(self.boxes.values())) if self.boxes else self.take).setFocus()

    def chosen(self) -> set[tuple[str, str]]:
        """Return the changes that are ticked."""
        return {one for one, box in self.boxes.items() if box.isChecked()}

    def _show_proposals(self, proposals: tuple[Proposal, ...]) -> None:
        body = QWidget(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, theme.HAIR, 0)
        column.setSpacing(theme.HAIR)
        self.boxes = {}
        for one in proposals:
            column.addWidget(self._row(one, body))
        column.addStretch(1)
        self._area.setWidget(body)
        follow(self, [*self.boxes.values(), self.take, self.leave])

    def _row(self, one: Proposal, body: QWidget) -> QFrame:
        row = QFrame(body)
        row.setObjectName("fact")
        column = QVBoxLayout(row)
        column.setContentsMargins(theme.GAP, theme.HAIR, theme.GAP, theme.HAIR)
        column.setSpacing(0)
        several = self.returned is not None and len(self.returned.names) > 1
        box = QCheckBox(f"{one.name}: {one.label}" if several else one.label, row)
        box.setFont(theme.font(theme.BODY, semibold=True))
        box.setChecked(one.can_take)
        box.setEnabled(one.can_take)
        old = one.old or NOTHING
        box.setAccessibleName(f"Take: {one.label}, now {one.new}, was {old}. {one.problem}".strip())
        self.boxes[one.id] = box
        column.addWidget(box)
        column.addWidget(PlainLabel(f"Was: {old}", theme.BODY, kind="muted", parent=row))
        column.addWidget(PlainLabel(f"Now: {one.new}", theme.LARGE, semibold=True, parent=row))
        if one.problem:
            column.addWidget(PlainLabel(one.problem, theme.BODY, kind="warning", parent=row))
        return row

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.TIGHT)
        whole.addWidget(self.name)
        whole.addWidget(self.said)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setAccessibleName("What the slip says")
        whole.addWidget(self._area, 1)
        foot = QHBoxLayout()
        foot.setSpacing(theme.HAIR)
        for button in (self.take, self.leave):
            foot.addWidget(button)
        foot.addStretch(1)
        whole.addLayout(foot)
