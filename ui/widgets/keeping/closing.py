"""They have closed: which of them, and what is there instead, before the next call."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.buttons import WordButton
from ui.widgets.forms.service_pick import ServicePick
from ui.widgets.labels import PlainLabel
from ui.widgets.tab_order import follow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from directory.keeping.checking.ring_round import Asked
    from ui.widgets.frame.page import Tools

ONE, SEVERAL = "{name} has closed", "Which of them has closed?"
WHY = "It is kept as closed from today, told by phone, and is given to nobody any more."
INSTEAD = "What is there instead? Type its name, or leave it empty"
PICKED = "In its place now: {name}"
CLOSE, BACK = "Close it, next call", "Not closed"


class Closing(QWidget):
    """Space closes it; a name typed before that says who does it now."""

    closed = Signal()
    left = Signal()

    def __init__(self, tools: Tools, parent: QWidget) -> None:
        super().__init__(parent)
        self._instead = ""
        self.boxes: dict[str, QCheckBox] = {}
        self.title = PlainLabel("", theme.TITLE, semibold=True, parent=self)
        self._which = QVBoxLayout()
        self.instead = PlainLabel("", theme.LARGE, parent=self)
        self.pick = ServicePick(INSTEAD, tools, self)
        self.close_it = WordButton(CLOSE, kind="primary", parent=self)
        self.back = WordButton(BACK, icon="x", parent=self)
        self._lay_out()
        self.pick.picked.connect(self._picked)
        self.close_it.clicked.connect(self.closed)
        self.back.clicked.connect(self.left)

    def ask(self, services: Sequence[Asked]) -> None:
        """Ask about the services of one call."""
        several = len(services) > 1
        self.title.set_words(SEVERAL if several else ONE.format(name=services[0].name))
        for box in self.boxes.values():
            box.hide()
            box.deleteLater()
        self.boxes = {one.id: QCheckBox(one.name, self) for one in services}
        for box in self.boxes.values():
            box.setChecked(not several)
            box.setVisible(several)
            self._which.addWidget(box)
        self._instead = ""
        self.instead.hide()
        self.pick.clear()
        follow(self, [*self.boxes.values(), self.pick.line, self.close_it, self.back])
        first = next(iter(self.boxes.values())) if several else self.close_it
        first.setFocus()

    def which(self) -> tuple[str, ...]:
        """Return the services that have closed."""
        return tuple(one for one, box in self.boxes.items() if box.isChecked())

    def in_its_place(self) -> str:
        """Return the id of the record that does it now, or nothing."""
        return self._instead

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the call."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _picked(self, record_id: object) -> None:
        self._instead = str(record_id)
        self.instead.set_words(PICKED.format(name=self.pick.name_of(self._instead)))
        self.instead.show()
        self.close_it.setFocus()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.TIGHT)
        column.addWidget(self.title)
        column.addWidget(PlainLabel(WHY, theme.BODY, kind="muted", parent=self))
        column.addLayout(self._which)
        column.addWidget(self.pick)
        column.addWidget(self.instead)
        row = QHBoxLayout()
        row.setSpacing(theme.TIGHT)
        row.addWidget(self.close_it)
        row.addWidget(self.back)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
