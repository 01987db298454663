"""The panel names two others for when a service is not right, and opens each."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel


def opened(window, qtbot, words):
    find = window.pages[0]
    window.type_words(words)
    find.box.wants_results.emit()
    find.list.opened.emit(find.list.currentIndex())
    return find


def test_two_others_stand_under_what_happens_next_and_each_opens(full, qtbot):
    find = opened(full, qtbot, "debt ")
    first = find.panel.service_id
    stops = find.panel.others.stops
    assert len(stops) == 2
    name = stops[0].words.text()
    stops[0].setFocus()
    qtbot.keyClick(stops[0], Qt.Key.Key_Return)
    assert find.panel.panel.name == name
    assert find.panel.service_id != first
    qtbot.keyClick(find.panel.add, Qt.Key.Key_A)
    assert full.visit.ids == (find.panel.service_id,)


def test_they_stand_before_what_the_service_says_of_itself(full, qtbot):
    find = opened(full, qtbot, "debt ")
    headings = [label for label in find.panel.findChildren(QLabel) if label.text()]
    at = {label.text(): label.mapTo(find.panel, label.rect().topLeft()).y() for label in headings}
    assert at["Wait, and whether they take people"] < at["If it is not right"] < at["Checked"]


def test_where_there_is_no_other_the_panel_says_whom_to_ask(window, find, qtbot):
    window.type_words("food ")
    find.box.wants_results.emit()
    find.list.opened.emit(find.list.currentIndex())
    assert find.panel.panel.name == "Practice Food Cupboard"
    shown = [label.text() for label in find.panel.others.findChildren(QLabel)]
    assert shown[-1] == (
        "Nothing else for this is held here. Ask here: the Practice community connector."
    )


@pytest.mark.parametrize("public", [True, False])
def test_over_the_counter_no_other_tells_what_it_is_for(full, qtbot, public):
    if not public:
        full.flip_words()
    find = opened(full, qtbot, "my husband hits me ")
    names = [stop.words.text() for stop in find.panel.others.stops]
    assert names
    assert any("Refuge" in name or "Abuse" in name for name in names) is not public


def test_the_panel_ends_where_its_words_end(full, qtbot):
    find = opened(full, qtbot, "debt ")
    scroll = find.panel._scroll

    def no_more_than_needed():
        body, room = scroll.widget(), scroll.viewport()
        return body.height() == max(body.heightForWidth(room.width()), room.height())

    qtbot.waitUntil(no_more_than_needed)
    assert scroll.verticalScrollBar().maximum() > 0
