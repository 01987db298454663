"""A field for a day: typed, stepped with the arrow keys, or chosen from a calendar."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QEvent, Qt
from PySide6.QtGui import QColor, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QDateEdit, QToolButton, QWidget

from ui import theme
from ui.widgets import icons

if TYPE_CHECKING:
    from PySide6.QtGui import QWheelEvent

CALENDAR_WIDTH, CALENDAR_HEIGHT = 432, 264
NAMES = {
    "qt_calendar_navigationbar": "Month and year",
    "qt_calendar_prevmonth": "Month before",
    "qt_calendar_nextmonth": "Month after",
    "qt_calendar_monthbutton": "Month",
    "qt_calendar_yearbutton": "Year",
    "qt_calendar_yearedit": "Year",
    "qt_calendar_calendarview": "Days of the month",
}
"""Qt's names of the parts of its calendar, and what a screen reader says of them."""
ARROWS = {"qt_calendar_prevmonth": "arrow-left", "qt_calendar_nextmonth": "arrow-right"}
"""Qt's names of the buttons of its calendar, and our pictures for them."""


class DayField(QDateEdit):
    """A day, by keys or from a calendar; scrolling the page past it does not change it."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCalendarPopup(True)
        self.setDisplayFormat("d MMMM yyyy")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(theme.tall(theme.CHIP_HEIGHT))
        self.setFont(theme.font(theme.BODY))
        self.setAccessibleName(name)
        self.lineEdit().setAccessibleName(name)
        calendar = self.calendarWidget()
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.setMinimumSize(theme.tall(CALENDAR_WIDTH), theme.tall(CALENDAR_HEIGHT))
        calendar.setAccessibleName(f"{name}: calendar")
        for part in calendar.findChildren(QWidget):
            part.setAccessibleName(NAMES.get(part.objectName(), calendar.accessibleName()))
        self._colour()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the calendar again when the look changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._colour()

    def day(self) -> date:
        """Return the day that is chosen."""
        chosen = self.date()
        return date(chosen.year(), chosen.month(), chosen.day())

    def set_day(self, day: date) -> None:
        """Choose a day."""
        self.setDate(QDate(day.year, day.month, day.day))

    def _colour(self) -> None:
        """Qt has red for weekends and black arrows, which cannot be read in every look."""
        look, calendar = theme.current(), self.calendarWidget()
        plain = QTextCharFormat()
        plain.setForeground(QColor(look.text))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            calendar.setWeekdayTextFormat(day, plain)
        for name, picture in ARROWS.items():
            button = calendar.findChild(QToolButton, name)
            if button is not None:
                button.setIcon(icons.icon(picture, look.text, theme.LARGE))
