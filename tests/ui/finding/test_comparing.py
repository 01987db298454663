"""The ways in on the panel, three services side by side by keys, and a summary for the records."""

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel

from tests.ui.on_screen import seen

Key = Qt.Key
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def find(full, qtbot):
    """The services for a child who is out of school, in staff words, the first one marked."""
    full.flip_words()
    full.type_words("my child will not go to school")
    full.pages[0].box.wants_results.emit()
    return full.pages[0]


def shown(part):
    return "\n".join(one.text() for one in part.findChildren(QLabel) if one.isVisibleTo(part))


def test_a_doctor_and_a_school_see_their_own_door_and_the_number_stands_by_the_persons(find):
    find._open("practice-school-ways")
    words = shown(find.panel).splitlines()
    own, number = words.index("They can go themselves:"), words.index("0151 496 0162")
    school, doctor = (
        words.index(lead)
        for lead in ("Schools can refer, in Kirkby:", "Doctors can refer, in Northwood:")
    )
    assert own < number < school < doctor
    assert "Wait this way: 8 weeks (October 2026)." in words[doctor:]


def test_three_are_compared_by_keys_alone_and_next_person_forgets_them(full, find, qtbot):
    for _ in range(3):
        qtbot.keyClick(find.list, Key.Key_C)
        qtbot.keyClick(find.list, Key.Key_Down)
    said = find.list.currentIndex().siblingAtRow(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Marked to compare, 1" in said
    assert "Practice School Ways" in find.comparing.bar.words.text()
    qtbot.keyClick(find.list, Key.Key_C)
    assert "Three are marked already" in full.tray.words.text()

    qtbot.keyClick(find.list, Key.Key_C, SHIFT)
    view = find.comparing.view
    assert view.isVisible()
    assert view.back.hasFocus()
    assert not find.list.isVisible()
    assert len(view.comparison.names) == 3
    assert "How to get in" in shown(view)
    qtbot.keyClick(view.back, Key.Key_Tab)
    assert QApplication.focusWidget().accessibleName() == "Open Practice School Ways"
    qtbot.keyClick(view, Key.Key_Escape)
    assert find.list.hasFocus()

    full.next_person()
    assert not find.comparing.bar.isVisible()
    assert find.comparing.view.comparison is None


def test_what_was_marked_comes_back_with_undo_and_shows_nowhere_before(full, find, qtbot):
    for _ in range(2):
        qtbot.keyClick(find.list, Key.Key_C)
        qtbot.keyClick(find.list, Key.Key_Down)
    marked = find.comparing.bar.words.text()
    full.next_person()
    assert find.comparing.bar.words.text() != marked
    assert not [words for words in seen(full) if "Practice School Ways" in words]
    full.tray.choices[0].click()
    assert find.comparing.bar.isVisible()
    assert find.comparing.bar.words.text() == marked
    assert find.table.index(1, 0).data(Qt.ItemDataRole.UserRole).compared == 2


def test_where_there_is_little_room_they_stand_one_under_the_other(full, find, qtbot):
    full.resize(683, 340)
    for row in range(2):
        find.comparing.turn(find.table.index(row, 0).data(Qt.ItemDataRole.UserRole).card)
    find.comparing.show()
    view = find.comparing.view
    words = shown(view)
    heading = words.index("Who it is for")
    assert words.index("Practice School Ways", heading) > heading, "named again under each heading"
    full.flip_words()
    assert view.comparison is None, "nothing for staff stays on the screen"


def test_a_summary_is_copied_without_the_person_and_taken_back(full, find):
    find._open("practice-school-ways")
    find.panel.for_staff.copy.click()
    copied = QGuiApplication.clipboard().text()
    assert "Service: Practice School Ways" in copied
    assert "my child" not in copied
    assert "Written down: 22 November 2026" in copied
    full.next_person()
    assert QGuiApplication.clipboard().text() == ""


def test_the_person_who_may_see_the_screen_is_offered_no_summary(full, find):
    find._open("practice-school-ways")
    full.flip_words()
    assert find.panel.for_staff is None


def test_when_the_longest_stay_is_over_is_worked_out_and_not_kept(full, find):
    find._open("practice-fewer-ambulances")
    stay = find.panel.for_staff.stay
    stay.day.setDate(QDate(2027, 1, 6))
    assert stay.told.text() == "18 weeks from 6 January 2027 is 12 May 2027."
    find._open("practice-school-ways")
    find._open("practice-fewer-ambulances")
    assert find.panel.for_staff.stay.day.date() == QDate(2026, 11, 22)


def test_a_click_with_ctrl_marks_and_opens_nothing(find, qtbot):
    spot = find.list.visualRect(find.table.index(1, 0)).center()
    qtbot.mouseClick(find.list.viewport(), Qt.MouseButton.LeftButton, CTRL, spot)
    assert find.panel.panel is None
    assert find.table.index(1, 0).data(Qt.ItemDataRole.UserRole).compared == 1
