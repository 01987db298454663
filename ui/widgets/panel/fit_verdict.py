"""Whether people can go, in the panel: the verdict, what it rests on, and where else to turn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from directory.disclosure.record.panel import Other
from ui import actions, theme
from ui.actions.matching import GUIDE, VERDICT_LOOKS, for_whom
from ui.widgets import icons
from ui.widgets.labels import PlainLabel
from ui.widgets.panel.panel_others import OtherService

if TYPE_CHECKING:
    from ui.actions.matching import OtherWay, PersonFit, ServiceFit

INSTEAD = "Where else they can turn"


class FitVerdict(QWidget):
    """Made anew with each answer; the services named are buttons that open them."""

    chosen = Signal(object)
    """The id of another service."""

    def __init__(self, fit: ServiceFit, parent: QWidget) -> None:
        super().__init__(parent)
        self.stops: list[OtherService] = []
        self._inside = QVBoxLayout(self)
        self._inside.setContentsMargins(0, 0, 0, theme.TIGHT)
        self._inside.setSpacing(theme.HAIR)
        for person in fit.people:
            self._add_person(person)
        if fit.ground:
            self._inside.addWidget(PlainLabel(fit.ground, theme.BODY, kind="muted"))
        if fit.ways:
            self._inside.addWidget(PlainLabel(INSTEAD, theme.BODY, semibold=True))
        who: tuple[str, ...] = ()
        for way in fit.ways:
            if way.who != who:
                self._inside.addWidget(PlainLabel(f"{for_whom(way)}:", theme.BODY))
            who = way.who
            self._add_way(way)
        self._inside.addWidget(PlainLabel(GUIDE, theme.BODY, kind="muted"))

    def _add_person(self, person: PersonFit) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.TIGHT)
        row.addWidget(self._icon(person.standing), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(PlainLabel(person.heading, theme.LARGE, semibold=True), 1)
        self._inside.addLayout(row)
        for words in person.lines:
            self._inside.addWidget(PlainLabel(words, theme.BODY))

    def _icon(self, standing: str) -> QLabel:
        name, ink = VERDICT_LOOKS[standing]
        size = theme.tall(theme.TITLE)
        label = QLabel(self)
        picture = icons.picture(name, getattr(theme.current(), ink), size)
        label.setPixmap(QPixmap.fromImage(picture))
        return label

    def _add_way(self, way: OtherWay) -> None:
        words = actions.door_words(way.door)
        if way.door.kind != "service":
            self._inside.addWidget(PlainLabel(words, theme.BODY))
            return
        button = OtherService(Other(way.door.id, way.door.name), self)
        button.chosen.connect(self.chosen)
        self.stops.append(button)
        self._inside.addWidget(button)
        self._inside.addWidget(PlainLabel(way.why, theme.BODY, kind="muted"))
