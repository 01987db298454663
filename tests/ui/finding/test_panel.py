"""The panel of one service: its foot, the tips, what is wrong, and Ours."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from ui import actions
from ui.widgets.labels import PlainLabel
from ui.widgets.panel.panel_view import EMPTY, NOTHING

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def find(full):
    return full.pages[0]


@pytest.fixture
def opened(full, find):
    """The panel of a service with a number, in staff words."""
    full.flip_words()
    full.type_words("kirkby debt clinic ")
    find.box.wants_results.emit()
    find.list.opened.emit(find.list.currentIndex())
    assert find.panel.panel.phone
    return find.panel


def shown(panel):
    return "\n".join(label.text() for label in panel.findChildren(QLabel))


@pytest.mark.parametrize("width", [1366, 900, 683])
def test_every_button_of_the_foot_can_be_read_at_its_width(full, opened, width, qtbot):
    full.resize(width, 690)

    def all_can_be_read():
        shown = [one for one in opened.foot.buttons.values() if one.isVisible()]
        whole = all(one.width() >= one.sizeHint().width() and one.height() == 40 for one in shown)
        return whole and all(one.geometry().right() <= opened.foot.width() for one in shown)

    qtbot.waitUntil(all_can_be_read, timeout=5000)


def test_a_tip_is_added_in_one_line_and_can_be_undone(full, opened, qtbot):
    qtbot.keyClicks(opened.tips.field, "ask at a side door")
    assert full.visit.ids == (), "a letter typed is a letter"
    qtbot.keyClick(opened.tips.field, Key.Key_Return)
    assert "ask at a side door (22 November 2026)" in shown(opened)
    full.tray.choices[0].click()
    assert "ask at a side door" not in shown(opened)


def test_a_tip_about_a_person_is_refused_beside_where_it_was_typed(full, opened):
    opened.tips.field.setText("Mr Jones came in")
    opened.tips.add.click()
    assert opened.tips.refused.text().startswith("Is this about a person who came for help?")
    assert opened.tips.field.text() == "Mr Jones came in"
    full.next_person()
    assert opened.tips is None


def test_tips_and_what_was_said_are_for_staff_only(full, find, opened):
    actions.add_tip(find.tools.desk, opened.service_id, "Use the side door")
    actions.report_wrong(find.tools.desk, opened.service_id, "full")
    full.visit.tell_directory_changed()
    assert "Said to be full, 22 November" in shown(opened)
    assert find.table.data(find.table.index(0, 0), Qt.ItemDataRole.UserRole).note == (
        "Said to be full, 22 November"
    )
    full.flip_words()
    assert opened.tips is None
    for words in ("side door", "Said to be full"):
        assert words not in shown(opened)
    assert find.table.data(find.table.index(0, 0), Qt.ItemDataRole.UserRole).note == ""


def test_this_is_wrong_hides_the_number_at_once_and_undo_shows_it_again(full, opened, qtbot):
    number = opened.panel.phone
    qtbot.keyClick(full, Key.Key_R, CTRL)
    assert len(opened.what.reasons) == 8
    assert opened.what.reasons[0].hasFocus()
    qtbot.keyClick(opened.what.reasons[0], Key.Key_Return)
    assert opened.panel.phone == ""
    assert number not in shown(opened)
    assert "Not shown until checked" in full.tray.words.text()
    full.tray.choices[0].click()
    assert opened.panel.phone == number


def test_they_said_no_asks_why_from_a_short_list(full, find, opened):
    opened.wrong.click()
    next(one for one in opened.what.reasons if one.text() == "They said no").click()
    assert [one.text() for one in opened.what.reasons][:2] == ["Not their area", "Not their age"]
    opened.what.reasons[1].click()
    said = actions.open_reports(find.tools.desk)
    assert [one.words for one in said] == ["Said no: not their age, 22 November 2026"]


def test_something_else_can_name_what_is_not_shown_any_more(find, opened):
    opened.wrong.click()
    opened.what.reasons[-1].click()
    next(one for one in opened.what.reasons if one.text() == "Times").click()
    assert "Times: reported wrong, not shown until checked." in shown(opened)


def test_esc_leaves_the_question_and_keeps_the_service(full, find, opened, qtbot):
    opened.wrong.click()
    qtbot.keyClick(opened.what.reasons[0], Key.Key_Escape)
    assert opened.wrong.hasFocus()
    assert opened.panel is not None
    assert actions.open_reports(find.tools.desk) == ()


def test_ctrl_r_on_a_result_opens_it_and_asks(full, find, qtbot):
    full.type_words("debt ")
    find.box.wants_results.emit()
    qtbot.keyClick(find.list, Key.Key_R, CTRL)
    assert find.panel.what.isVisible()
    assert find.panel.service_id == find.found.card.id


def test_a_service_is_pinned_and_unpinned_from_its_panel(full, find, opened):
    opened.pin.click()
    assert [card.id for card in actions.ours(find.tools.desk)] == [opened.service_id]
    assert opened.pin.text().strip() == "Unpin"
    full.tray.choices[0].click()
    assert actions.ours(find.tools.desk) == ()


def test_where_nothing_was_found_nobody_is_told_to_choose(full, find):
    full.type_words("zzzz qqqq")
    assert find.table.rowCount() == 0
    told = [label.text() for label in find.panel.findChildren(PlainLabel) if label.isVisible()]
    assert told == [NOTHING]
    full.type_words("debt")
    told = [label.text() for label in find.panel.findChildren(PlainLabel) if label.isVisible()]
    assert told == [EMPTY]
