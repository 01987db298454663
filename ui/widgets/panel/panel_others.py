"""If it is not right: two other services for the same need, each to be opened with one press."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.home.home_tiles import Pictured
from ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from directory.disclosure.record.panel import Other
    from ui.actions import BesideService

HEADING = "If it is not right"
NO_OTHER = "Nothing else for this is held here."
ASK_HERE = "Ask here: {who}."
COME_BACK = "They can come back and ask us."


class OtherService(Pictured):
    """One of them: its name, which wraps where it is long."""

    chosen = Signal(object)
    """Its id."""

    def __init__(self, other: Other, parent: QWidget) -> None:
        super().__init__(other.name, "arrow-right", theme.LARGE, parent)
        self.setAccessibleName(f"{HEADING}, open {other.name}")
        self._id = other.id
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.TIGHT, theme.HAIR, theme.TIGHT, theme.HAIR)
        row.setSpacing(theme.TIGHT)
        self.words.setFont(theme.font(theme.BODY))
        row.addWidget(self.picture)
        row.addWidget(self.words, 1)
        grows = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        grows.setHeightForWidth(True)
        self.setSizePolicy(grows)
        self.setMinimumHeight(theme.tall(theme.CHIP_HEIGHT))
        self.clicked.connect(self._choose)

    def hasHeightForWidth(self) -> bool:
        """Say that a name may take two lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that the name takes."""
        layout = self.layout()
        needs = layout.heightForWidth(width) if layout is not None else 0
        return max(needs, theme.tall(theme.CHIP_HEIGHT))

    def _choose(self) -> None:
        self.chosen.emit(self._id)


class Others(QWidget):
    """A heading, and the others under it; or whom to ask where there is none."""

    chosen = Signal(object)
    """The id of the service to open."""

    def __init__(self, beside: BesideService, parent: QWidget) -> None:
        super().__init__(parent)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(theme.HAIR)
        inside.addWidget(PlainLabel(HEADING, theme.LARGE, semibold=True, kind="heading"))
        self.stops = [OtherService(other, self) for other in beside.others]
        """Where the Tab key stops."""
        for stop in self.stops:
            stop.chosen.connect(self.chosen)
            inside.addWidget(stop)
        if not self.stops:
            whom = ASK_HERE.format(who=beside.ask_here) if beside.ask_here else COME_BACK
            inside.addWidget(PlainLabel(f"{NO_OTHER} {whom}", theme.BODY))
