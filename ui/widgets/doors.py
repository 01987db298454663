"""Where to go on when nothing fits: another service, who to ask here, a national line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import theme
from ui.widgets.buttons import WordButton
from ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from directory.desk.answer import DoorOpen

LEADS = {"service": "Try", "connector": "Ask here", "line": "Ring"}
HEADING = "Somebody to turn to"


class ServiceDoor(WordButton):
    """A service to try instead; a press opens it."""

    chosen = Signal(object)

    def __init__(self, door: DoorOpen, parent: QWidget) -> None:
        super().__init__(_words(door), icon="arrow-left", kind="quiet", parent=parent)
        self._id = door.id
        self.clicked.connect(self._choose)

    def _choose(self) -> None:
        self.chosen.emit(self._id)


class Doors(QWidget):
    """The doors that are open, one a line; hidden when there is no need for them."""

    service_chosen = Signal(object)
    """The id of the service to open."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(HEADING)
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(theme.WIDE, theme.TIGHT, theme.WIDE, theme.TIGHT)
        self._lines.setSpacing(theme.HAIR)
        self.hide()

    def show_doors(self, doors: Sequence[DoorOpen]) -> None:
        """Show these doors in order, or nothing."""
        while (item := self._lines.takeAt(0)) is not None:
            part = item.widget()
            if part is not None:
                part.hide()
                part.deleteLater()
        if doors:
            self._lines.addWidget(PlainLabel(HEADING, theme.LARGE, semibold=True))
        for door in doors:
            self._lines.addWidget(self._line(door))
        self.setVisible(bool(doors))

    def _line(self, door: DoorOpen) -> QWidget:
        if door.kind != "service":
            return PlainLabel(_words(door), theme.LARGE)
        button = ServiceDoor(door, self)
        button.chosen.connect(self.service_chosen)
        return button


def _words(door: DoorOpen) -> str:
    return f"{LEADS[door.kind]}: {door.name}" + (f", {door.phone}" if door.phone else "")
