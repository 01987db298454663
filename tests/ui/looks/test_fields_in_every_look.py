"""Fields that Qt draws in its own way: they have our colours and ring, and grow with words."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.forms.day_field import DayField
from ui.widgets.settings.desk_fields import FIELD_WIDTH

pytestmark = pytest.mark.qt_log_ignore("plugin does not support")


@pytest.fixture(autouse=True)
def light_afterwards(qapp):
    yield
    theme.wear(qapp, theme.LIGHT)


@pytest.fixture
def fields(qtbot):
    """A choice and a day, in a window of their own."""
    whole = QWidget()
    qtbot.addWidget(whole)
    choice, day = QComboBox(whole), DayField("A day", whole)
    choice.addItem("Standard print")
    inside = QVBoxLayout(whole)
    for part in (choice, day):
        part.setMinimumHeight(32)
        inside.addWidget(part)
    whole.show()
    whole.activateWindow()
    qtbot.waitActive(whole)
    yield choice, day
    whole.close()


def edge(part):
    """The colour in the middle of the upper edge."""
    return part.grab().toImage().pixelColor(part.width() // 2, 0)


@pytest.mark.parametrize("look", theme.LOOKS, ids=lambda look: look.name)
def test_a_field_has_our_outline_and_our_ring(qapp, fields, look, qtbot):
    theme.wear(qapp, look)
    for at, part in enumerate(fields):
        fields[1 - at].setFocus()
        qtbot.waitUntil(lambda part=part: edge(part) == QColor(look.line))
        part.setFocus()
        qtbot.waitUntil(lambda part=part: edge(part) == QColor(look.focus))


@pytest.mark.parametrize("look", theme.LOOKS, ids=lambda look: look.name)
def test_weekends_of_the_calendar_can_be_read(qapp, fields, look):
    theme.wear(qapp, look)
    told = fields[1].calendarWidget().weekdayTextFormat(Qt.DayOfWeek.Sunday)
    assert told.foreground().color() == QColor(look.text)


def test_what_is_typed_about_this_desk_has_room_for_large_words(qapp, qtbot, desk):
    from ui.window import Window

    theme.wear(qapp, theme.LIGHT, 2.0)
    window = Window()
    window.fill(desk)
    page = next(page for page in window.pages if page.name == "This desk")
    page.arrive()
    assert {field.field.maximumWidth() for field in page.fields.values()} == {2 * FIELD_WIDTH}
    window.close()
    window.deleteLater()
