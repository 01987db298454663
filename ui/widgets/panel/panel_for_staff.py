"""What staff do with the open service beside reading it: copy a summary, see when a stay ends."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.actions.comparing import stay_ends
from ui.widgets.buttons import WordButton
from ui.widgets.forms.day_field import DayField
from ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from datetime import date

    from directory.disclosure.record.panel import Panel
    from directory.disclosure.rules.durations import Stay

COPY = "Copy summary"
COPY_SAYS = "Copy this service and its ways in as plain text, for a record system"
STARTED = "If it began on"


class CopySummary(WordButton):
    """Copies the service, its ways in and the date; nothing of a person."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(COPY, icon="copy", kind="quiet", name=COPY_SAYS, parent=parent)
        self.setToolTip(COPY_SAYS)


class StayEnds(QWidget):
    """A day is chosen, and it says when the longest stay is over. Neither is kept."""

    def __init__(self, stay: Stay, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self._stay = stay
        self.day = DayField(f"{STARTED}, to see when {stay.words} are over", self)
        self.told = PlainLabel("", theme.BODY, semibold=True, parent=self)
        row = QHBoxLayout()
        row.setSpacing(theme.TIGHT)
        row.addWidget(PlainLabel(f"{STARTED}:", theme.BODY, parent=self), 0)
        row.addWidget(self.day, 0, Qt.AlignmentFlag.AlignLeft)
        row.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.HAIR)
        whole.addLayout(row)
        whole.addWidget(self.told)
        self.day.dateChanged.connect(self._tell)
        self.day.set_day(today)
        self._tell()

    def _tell(self) -> None:
        self.told.set_words(stay_ends(self.day.day(), self._stay))


class ForStaff(NamedTuple):
    """Both parts, for one service."""

    copy: CopySummary
    stay: StayEnds | None
    """None where no longest stay is recorded."""

    @classmethod
    def of(cls, panel: Panel, parent: QWidget) -> ForStaff:
        """Return the parts for a service."""
        stay = StayEnds(panel.stay, panel.today, parent) if panel.stay else None
        return cls(CopySummary(parent), stay)

    @property
    def stops(self) -> list[QWidget]:
        """What Tab goes through, in order."""
        return [self.copy, *((self.stay.day,) if self.stay else ())]
