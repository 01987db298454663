"""A venue by typing a part of its name: what the directory knows of it fills the form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import theme
from ui.actions.event import event_venues
from ui.widgets.forms.editor_pick import PickBox
from ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.widgets.frame.page import Tools

NAME = "Find a place of the directory"
EXPLAIN = "Is a service held at the venue? Type its name, street or postcode, and it is filled in."
MOST = 3


class VenuePick(QWidget):
    """``picked`` gives the place that was chosen."""

    picked = Signal(object)
    """A :class:`directory.marketplace.venues.KnownVenue`."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self.box = PickBox(NAME, self._like, self)
        self.box.picked.connect(self.picked)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, theme.TIGHT)
        inside.setSpacing(theme.HAIR)
        inside.addWidget(PlainLabel(EXPLAIN, theme.BODY, kind="muted", parent=self))
        inside.addWidget(self.box)

    def _like(self, words: str) -> Sequence[tuple[object, str]]:
        found = event_venues.venues_like(self._tools.desk, words, MOST)
        return [(known, known.told) for known in found]
