"""Where to go on when nothing fits: another service, who to ask here, a national line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ui import actions, theme
from ui.widgets.buttons import WordButton
from ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from directory.desk.answering.answer import DoorOpen

HEADING = "Somebody to turn to"
MOST_HEIGHT = 2 * theme.TILE_HEIGHT


class ServiceDoor(WordButton):
    """A service to try instead; a press opens it."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", icon="arrow-left", kind="quiet", parent=parent)
        self.service_id = ""
        self.clicked.connect(self._choose)

    def _choose(self) -> None:
        self.chosen.emit(self.service_id)


class Doors(QScrollArea):
    """The doors that are open, one a line; they scroll where there is no room."""

    service_chosen = Signal(object)
    """The id of the service to open."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(HEADING)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body = self._body = QWidget()
        body.setProperty("kind", "sheetlike")
        self.setWidget(body)
        self._shown: tuple[DoorOpen, ...] = ()
        self._lines = QVBoxLayout(body)
        self._lines.setContentsMargins(theme.WIDE, theme.TIGHT, theme.WIDE, theme.TIGHT)
        self._lines.setSpacing(theme.HAIR)
        self._lines.addWidget(PlainLabel(HEADING, theme.LARGE, semibold=True))
        self._lines.addStretch(1)
        self._doors: list[ServiceDoor | PlainLabel] = []
        self.hide()

    def show_doors(self, doors: Sequence[DoorOpen]) -> None:
        """Show these doors in order, or nothing."""
        if tuple(doors) != self._shown:
            self._shown = tuple(doors)
            self._say(doors)
            self._fit()
        self.setVisible(bool(doors))

    def set_alone(self, alone: bool) -> None:
        """Say whether there is no list above, so that all the room is for the doors."""
        high = QSizePolicy.Policy.Expanding if alone else QSizePolicy.Policy.Maximum
        self.setSizePolicy(QSizePolicy.Policy.Preferred, high)

    def sizeHint(self) -> QSize:
        """Return the size of the lines of now, as Qt alone would keep that of the first."""
        high = min(self._body.height() + theme.HAIR, theme.tall(MOST_HEIGHT))
        return QSize(theme.PANEL_WIDTH, high)

    def minimumSizeHint(self) -> QSize:
        """Return a size at which the first door can be read."""
        return QSize(theme.BROAD, theme.tall(theme.TILE_HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the lines need at this width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def _fit(self) -> None:
        """Be as high as the lines need at this width: Qt alone would guess too much."""
        self._body.setFixedHeight(self._body.heightForWidth(self.viewport().width()))
        self.updateGeometry()

    def _say(self, doors: Sequence[DoorOpen]) -> None:
        """Say each door on a line; lines are used again, as they change with many a key."""
        kinds = [door.kind == "service" for door in doors]
        if kinds != [isinstance(line, ServiceDoor) for line in self._doors]:
            self._make(doors)
        for line, door in zip(self._doors, doors, strict=True):
            line.set_words(actions.door_words(door))
            if isinstance(line, ServiceDoor):
                line.service_id = door.id

    def _make(self, doors: Sequence[DoorOpen]) -> None:
        for line in self._doors:
            self._lines.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._doors = [self._line(door) for door in doors]
        for at, line in enumerate(self._doors, 1):
            self._lines.insertWidget(at, line)
            line.show()  # now, not with the next event: only what is shown is measured

    def _line(self, door: DoorOpen) -> ServiceDoor | PlainLabel:
        if door.kind != "service":
            return PlainLabel("", theme.LARGE)
        button = ServiceDoor(self)
        button.chosen.connect(self.service_chosen)
        return button
