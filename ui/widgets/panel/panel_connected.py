"""Records that hang together with the open one: each is opened with one press."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from directory.disclosure.record.panel import Other
from ui import theme
from ui.widgets.labels import PlainLabel
from ui.widgets.panel.panel_others import OtherService

if TYPE_CHECKING:
    from directory.disclosure.record.connected import Connected


class ConnectedRecords(QWidget):
    """One heading for each way in which they hang together; steps are numbered."""

    chosen = Signal(object)
    """The id of the record to open."""

    def __init__(self, groups: tuple[Connected, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.stops: list[OtherService] = []
        """Where the Tab key stops."""
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(theme.HAIR)
        for group in groups:
            heading = PlainLabel(group.heading, theme.LARGE, semibold=True, kind="heading")
            inside.addWidget(heading)
            for number, tied in enumerate(group.others, 1):
                name = f"{number}. {tied.name}" if group.in_order else tied.name
                stop = OtherService(Other(tied.id, name), self)
                stop.setAccessibleName(f"{group.heading}: {name}. {tied.words} Press to open it.")
                stop.chosen.connect(self.chosen)
                inside.addWidget(stop)
                self.stops.append(stop)
                if tied.words:
                    inside.addWidget(PlainLabel(tied.words, theme.BODY, kind="muted"))
