"""Check fit: what a person at the desk does to see who can go, from the first key to the last."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.on_screen import held, seen
from ui.actions.matching import GUIDE, Choice
from ui.tables.service_table import ROW_ROLE
from ui.widgets.panel.fit_verdict import INSTEAD

pytestmark = pytest.mark.qt_log_ignore("plugin does not support")
Key = Qt.Key
FAMILY_HOUSE = "Practice Kirkby Family House"


@pytest.fixture
def keys(full, noon, qtbot):
    """Press keys where the focus is, as hands do that never leave the keyboard."""

    def press(*pressed):
        for one in pressed:
            focus = QApplication.focusWidget()
            if isinstance(one, str):
                qtbot.keyClicks(focus, one)
            else:
                qtbot.keyClick(focus, one)

    return press


def verdicts(window):
    table = window.pages[0].table
    rows = [table.index(at, 0).data(ROW_ROLE) for at in range(table.rowCount())]
    return {row.name: row.verdict for row in rows}


def strip(window):
    return window.pages[0].found.fit


def answer_all(window, keys, take):
    """Answer with keys until nothing is asked any more; return every question."""
    asked = []
    while (asking := strip(window)._asking) is not None:
        asked.append(asking)
        assert len(asked) < 60
        take(asking)
    return asked


def test_with_the_keyboard_alone_one_gets_from_words_to_a_settled_verdict(full, keys):
    keys("family house for small children", Key.Key_Return)
    assert set(verdicts(full).values()) == {""}, "no verdict before a question"
    keys(Key.Key_F7)
    assert strip(full).words.text() == "Where do you live?"
    keys("Kirkby", Key.Key_Return)
    assert full.pages[0].asking.where.lives_in.text().startswith("Kirkby"), "it is told once"
    assert verdicts(full)[FAMILY_HOUSE] == "Ring and ask"
    assert GUIDE in seen(full)

    def on_their_way(asking):
        if asking.pair[1] == "child_ages":
            keys("4", Key.Key_Return)
        elif asking.hint:
            keys(Key.Key_Return)  # Enter alone skips
        else:
            keys("s")

    asked = answer_all(full, keys, on_their_way)
    assert "child_ages" in {asking.pair[1] for asking in asked}
    assert verdicts(full)[FAMILY_HOUSE] == "This may suit you"
    keys(Key.Key_Escape)
    assert full.pages[0].list.hasFocus()
    assert not strip(full).isVisible()
    assert verdicts(full)[FAMILY_HOUSE] == "This may suit you", "the verdicts stay"


def test_in_public_words_nobody_is_asked_what_providers_shut_out_for(full, keys):
    full.type_words("I drink too much and lost my home", entered=True)
    asked = {}
    for public in (True, False):
        assert full.visit.public_words is public
        keys(Key.Key_F7)
        skip = strip(full).acts.buttons["skip"]
        asked[public] = answer_all(full, keys, lambda _asking, skip=skip: skip.click())
        full.pages[0].fit._check.told.ask_skipped()
        full.flip_words()
    assert "risk_flags" in {one.pair[1] for one in asked[False]}
    assert "risk_flags" not in {one.pair[1] for one in asked[True]}
    assert all("the person" not in one.words for one in asked[True])


def test_a_mother_and_her_two_children_are_told_for_whom_each_service_is(full, keys):
    full.flip_words()
    full.type_words("family house for small children", entered=True)
    keys(Key.Key_F7, "Kirkby", Key.Key_Return)
    strip(full).acts.buttons["people"].click()
    strip(full).people.ages.setFocus()
    keys("4, 9", Key.Key_Return)
    assert verdicts(full)[FAMILY_HOUSE] == "Looks right: person, child 4"
    table = full.pages[0].table
    said = table.index(table.row_of("practice-kirkby-family-house"), 0).data(
        Qt.ItemDataRole.AccessibleTextRole
    )
    assert "Ask first: child of 9" in said or "Not for: child of 9" in said


def test_where_they_cannot_go_another_door_is_named_and_one_press_away(full, keys):
    full.flip_words()
    full.type_words(FAMILY_HOUSE, entered=True)
    keys(Key.Key_F7, "Leicester", Key.Key_Return)
    assert verdicts(full)[FAMILY_HOUSE] == "Not for this person"
    find = full.pages[0]
    find.panel.open("practice-kirkby-family-house")
    shown = seen(full)
    assert INSTEAD in shown
    assert any(words.startswith("It rests on:") and "Kirkby" in words for words in shown)
    assert any("Only this stands in the way" in words for words in shown)
    assert any("checked on" in words for words in shown)
    [other, *_] = find.panel.verdict.stops
    other.click()
    assert find.panel.service_id != "practice-kirkby-family-house"


def test_next_person_leaves_nothing_of_the_answers_and_undo_shows_nothing_of_them(full, keys):
    full.type_words(FAMILY_HOUSE, entered=True)
    keys(Key.Key_F7, "Leicester", Key.Key_Return)
    strip(full).acts.buttons["people"].click()
    strip(full).people.ages.setFocus()
    keys("4, 9", Key.Key_Return)
    full.next_person()
    assert not any("Leicester" in words or "child of" in words for words in seen(full))
    everything = held(full)
    assert not any("child of" in words or words.strip() == "4, 9" for words in everything)
    assert full.pages[0].fit.rows() == {}
    full.person_back()
    assert any("Not for" in words for words in verdicts(full).values())


def test_half_an_answer_stays_while_the_list_is_looked_at_anew(full, keys, qtbot):
    full.type_words(FAMILY_HOUSE, entered=True)
    keys(Key.Key_F7, "Kirk")
    full.pages[0].fit.look_now()
    assert strip(full).answers.field.text() == "Kirk"
    keys("x", Key.Key_Return)
    assert "Kirkx" in strip(full).answers.wrong.text()
    assert set(verdicts(full).values()) == {""}


def test_in_a_slim_window_the_question_takes_the_place_of_the_box_and_gives_it_back(full, keys):
    full.resize(683, 340)
    full.type_words("family house for small children", entered=True)
    find = full.pages[0]
    keys(Key.Key_F7)
    assert strip(full).answers.field.hasFocus()
    assert not find.asking.isVisible()
    assert find.list.isVisible()
    keys("Kirkby", Key.Key_Return, Key.Key_Escape)
    assert find.asking.isVisible()
    assert find.list.hasFocus()


def test_after_an_answer_the_list_shows_its_top_with_the_first_row_marked(full, keys, qtbot):
    full.flip_words()
    full.type_words("food", entered=True)
    find = full.pages[0]
    last = find.table.rowCount() - 1
    assert last > 3
    find.list.setCurrentIndex(find.table.index(last, 0))
    keys(Key.Key_F7, "Leicester", Key.Key_Return)
    assert set(verdicts(full).values()) != {""}
    assert find.list.currentIndex().row() == 0
    assert find.list.verticalScrollBar().value() == 0


def test_after_an_answer_the_open_service_stays_marked_and_the_list_shows_its_top(full, keys):
    full.flip_words()
    full.type_words("food", entered=True)
    find = full.pages[0]
    last = find.table.rowCount() - 1
    find.list.setCurrentIndex(find.table.index(last, 0))
    keys(Key.Key_Return)
    opened = find.panel.service_id
    keys(Key.Key_F7, "Leicester", Key.Key_Return)
    assert find.panel.service_id == opened
    assert find.found.card.id == opened
    assert find.list.verticalScrollBar().value() == 0


def test_while_a_box_is_there_letters_are_typed_and_alt_with_a_letter_acts(full, keys, qtbot):
    full.type_words("family house for small children", entered=True)
    keys(Key.Key_F7)
    skip, field = strip(full).acts.buttons["skip"], strip(full).answers.field
    assert skip.text().strip() == "Alt+S  Skip"
    assert "Enter skips" in field.placeholderText()
    keys("22", Key.Key_Return)
    assert "22" in strip(full).answers.wrong.text()
    keys("s")
    assert not strip(full).answers.wrong.isVisible(), "typing goes on"
    assert field.text().endswith("s")
    first = strip(full)._asking
    qtbot.keyClick(field, Key.Key_S, Qt.KeyboardModifier.AltModifier)
    second = strip(full)._asking
    assert second != first
    while strip(full)._asking.hint:
        shown = strip(full)._asking
        assert not any(one.text()[:1].isdigit() for one in strip(full).answers.buttons), shown
        keys(Key.Key_Return)
    assert skip.text().strip() == "S  Skip"


def test_a_box_that_comes_with_an_answer_takes_the_digits_from_the_buttons(full, keys):
    answers = strip(full).answers
    choices = (Choice("No", "No"), Choice("Drinking", "Drinking for", "weeks"))
    full.type_words("food", entered=True)
    keys(Key.Key_F7)
    answers.ask(replace(strip(full)._asking, hint="", choices=choices))
    assert answers.buttons[1].text() == "2  Drinking for"
    assert strip(full).acts.buttons["skip"].text() == "S  Skip"
    answers.buttons[1].setFocus()
    keys("2")
    assert answers.field.hasFocus()
    assert answers.buttons[1].text() == "Drinking for"
    assert strip(full).acts.buttons["skip"].text() == "Alt+S  Skip"
