"""Somebody comes in, is helped, and leaves nothing behind."""

import gc
import json
import shutil
import sqlite3
import weakref
from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

from directory.errors import SignpostProblem
from directory.model import Need
from tests.ui.small_directory import BY_ID, NEEDS
from ui import actions
from ui.widgets.home.home_choices import NEUTRAL, named

ZERO_WIDTH = "\N{ZERO WIDTH SPACE}"
"""Where a label lets a long word, such as the path of a folder, go on in the next line."""
NEED = {need.id: need for need in NEEDS}
DEBT, FOOD = NEED["debt"].public_name, NEED["food"].public_name


def names(table):
    return [table.index(row, 0).data() for row in range(table.rowCount())]


def buttons_beside_the_message(window):
    return {button.accessibleName(): button for button in window.tray.choices}


def test_from_words_to_a_sheet_to_the_next_person(window, find, sheet, qtbot):
    qtbot.keyClicks(find.box, "debt")
    qtbot.waitUntil(lambda: find.table.rowCount() > 0)
    assert "Practice Debt and Bills Clinic" in names(find.table)
    assert [chip.words for chip in find.chips.chips] == [DEBT]

    find.list.setCurrentIndex(find.table.index(0, 0))
    find.list.opened.emit(find.list.currentIndex())
    opened = find.panel.panel
    assert opened.name == names(find.table)[0]

    find.panel.add.click()
    assert window.visit.ids == (opened.id,)
    assert window.tray.words.text() == f"Added: {opened.name}. 1 on the sheet."
    assert window.rail.buttons[1].text() == "Sheet (1)"

    window.show_page(1)
    qtbot.waitUntil(lambda: sheet.preview.pages == 1)
    assert sheet.count.text() == "1 service, 1 side"

    window.next_person()
    assert find.box.text() == ""
    assert window.visit.ids == ()
    assert find.panel.panel is None
    assert find.table.rowCount() == 0
    assert sheet.preview.pages == 0
    assert window.rail.buttons[1].text() == "Sheet"
    assert window.stack.currentWidget() is find


def test_what_was_added_can_be_taken_back_at_once(window, find):
    window.type_words("debt")
    find.panel.add_wanted.emit()
    find.list.pressed_key.emit(Qt.Key.Key_A)
    assert len(window.visit.ids) == 1
    buttons_beside_the_message(window)["Undo"].click()
    assert window.visit.ids == ()


def test_adding_the_same_service_twice_says_so(window, find):
    window.type_words("debt")
    find.list.pressed_key.emit(Qt.Key.Key_A)
    find.list.pressed_key.emit(Qt.Key.Key_A)
    assert len(window.visit.ids) == 1
    assert "on the sheet already" in window.tray.words.text()


def test_a_need_can_be_tapped_off_and_on_again(window, find):
    window.type_words("debt and food")
    assert {chip.words for chip in find.chips.chips} == {DEBT, FOOD}
    find.chips.turned.emit(("debt",))
    off = [chip for chip in find.chips.chips if not chip.isChecked()]
    assert [chip.need_id for chip in off] == ["debt"]
    find.chips.turned.emit(("debt",))
    assert all(chip.isChecked() for chip in find.chips.chips)


def test_a_theme_leads_to_its_needs_and_a_need_to_services(window, find):
    money = next(tile for tile in find.home.tiles if tile.subject.id == "money")
    money.click()
    offered = [b for b in find.home.findChildren(type(find.panel.add)) if hasattr(b, "needs")]
    food = next(b for b in offered if b.needs[0].id == "food")
    food.click()
    assert names(find.table)[0] == "Practice Food Cupboard"
    assert [chip.words for chip in find.chips.chips] == [FOOD]
    assert find.box.text() == "", "a need that was pressed is not written where others may read it"
    window.next_person()
    assert find.left.currentWidget() is find.home


def test_nothing_found_still_shows_somebody_to_turn_to(window, find):
    window.type_words("zzzz")
    assert find.table.rowCount() == 0
    assert find.doors.isVisible()
    assert find.lead.text() == "Nothing here fits. Somebody can still help."


def test_somebody_in_danger_sees_the_way_to_crisis_help_at_once(window, find):
    window.type_words("my husband hits me")
    assert find.asking.safety.isVisible()
    find.asking.safety.help_wanted.emit()
    assert window.stack.currentWidget().accessibleName() == "Crisis and safeguarding"
    assert find.box.text() == "my husband hits me", "looking at crisis help loses nothing"


def test_the_screen_uses_neutral_words_until_a_worker_asks_for_others(window, find):
    window.type_words("my husband hits me")
    assert [chip.words for chip in find.chips.chips] == ["Staying safe"]
    assert names(find.table) == ["Practice Talk to Us"]
    window.flip_words()
    assert [chip.words for chip in find.chips.chips] == [NEED["domestic_abuse"].professional_name]
    assert names(find.table) == ["Practice Safe Steps"]


def test_those_harmed_and_those_who_harm_never_share_a_sheet(window):
    window.visit.add(BY_ID["practice-5"])
    with pytest.raises(SignpostProblem, match="cannot go with what is chosen already"):
        window.visit.add(BY_ID["practice-6"])
    assert window.visit.ids == ("practice-5",)


def test_a_problem_is_one_sentence_in_the_tray(window, find, desk, small_folder):
    pointer = small_folder / "current"
    said = json.loads(pointer.read_text(encoding="utf-8"))
    shutil.copyfile(small_folder / said[said["open"]], small_folder / "newer.db")
    with closing(sqlite3.connect(small_folder / "newer.db")) as newer:
        newer.execute("PRAGMA user_version = 999")
    pointer.write_text(json.dumps({**said, said["open"]: "newer.db"}), encoding="utf-8")
    with pytest.raises(SignpostProblem) as told:
        actions.find(desk, "debt")
    window.type_words("debt")
    pointer.write_text(json.dumps(said), encoding="utf-8")
    shown = window.tray.words.text().replace(ZERO_WIDTH, "")
    assert shown == str(told.value)
    assert "\n" not in shown


def test_a_fault_of_ours_is_one_sentence_too_and_holds_nothing_that_was_typed(window):
    try:
        {}["my husband hits me"]
    except KeyError as fault:
        window.messages.problem(fault)
    said = window.tray.words.text()
    assert "KeyError in test_a_person_at_the_desk" in said
    assert "husband" not in said
    assert "\n" not in said


def test_the_title_never_tells_what_is_looked_for(window):
    window.type_words("my husband hits me")
    assert window.windowTitle() == "Signpost"


def test_the_next_person_empties_the_clipboard_only_of_our_own_text(window, find):
    window.type_words("debt")
    find.list.pressed_key.emit(Qt.Key.Key_A)
    window.hand_over.copy_sheet()
    board = QGuiApplication.clipboard()
    assert board.text().startswith("PRACTICE.")
    window.next_person()
    assert board.text() == ""

    board.setText("something the worker copied elsewhere")
    window.next_person()
    assert board.text() == "something the worker copied elsewhere"


def test_undo_in_the_box_cannot_bring_the_last_person_back(window, find, qtbot):
    qtbot.keyClicks(find.box, "my husband hits me")
    window.next_person()
    find.box.undo()
    assert find.box.text() == ""
    assert not find.box.isUndoAvailable()


def test_undo_is_still_there_after_a_look_elsewhere_in_the_first_screen(window, find, qtbot):
    qtbot.keyClicks(find.box, "debt")
    qtbot.keyClick(find.box, Qt.Key.Key_Return)
    qtbot.keyClick(window, Qt.Key.Key_F12)
    for _ in range(3):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    (undo,) = window.tray.choices
    undo.setFocus()
    qtbot.keyClick(undo, Qt.Key.Key_Space)
    assert find.box.text() == "debt"


def test_what_is_copied_stays_out_of_clipboard_histories(window, find):
    window.type_words("food")
    find.list.pressed_key.emit(Qt.Key.Key_C)
    held = QGuiApplication.clipboard().mimeData()
    assert bytes(held.data("x-kde-passwordManagerHint").data()) == b"secret"


def test_nothing_of_the_last_person_is_left_in_any_part_of_the_window(window, find, qtbot):
    window.type_words("husband hits debt")
    find.list.opened.emit(find.table.index(0, 0))
    name = find.panel.panel.name
    find.panel.add.click()
    window.show_page(1)
    window.next_person()
    qtbot.wait(20)
    parts = window.findChildren(QWidget)
    worded = [part for part in parts if isinstance(part, (QLabel, QAbstractButton, QLineEdit))]
    texts = [f"{part.accessibleName()} {part.toolTip()}" for part in parts]
    texts += [part.text() for part in worded]
    left = [text for text in texts if name in text or "husband" in text or "Staying safe." in text]
    assert left == []


def test_a_closed_window_is_freed_with_all_its_pages(qtbot, desk):
    from ui.window import Window

    made = Window()
    made.fill(desk)
    made.show()
    made.type_words("debt")
    made.pages[0].list.opened.emit(made.pages[0].table.index(0, 0))
    watched = [weakref.ref(made), *(weakref.ref(page) for page in made.pages)]
    made.close()
    made.deleteLater()
    qtbot.wait(10)
    del made
    gc.collect()
    assert [one() for one in watched] == [None] * len(watched)


def test_needs_with_the_same_neutral_words_are_one_choice_until_a_worker_asks(window, find):
    alike = [
        Need(id=one, theme="safety", public_name=one, professional_name=f"Pro {one}",
             screen_name="Staying safe", sensitive=True)
        for one in ("a", "b")
    ]  # fmt: skip
    assert named(alike, public=True) == {"Staying safe": alike}
    assert list(named(alike, public=False)) == ["Pro a", "Pro b"]
    next(tile for tile in find.home.tiles if tile.subject.id == "safety").click()
    said = [label.text() for label in find.home.findChildren(QLabel)]
    assert NEUTRAL in said


def test_a_need_tapped_off_and_on_again_is_still_the_one_that_was_chosen(window, find):
    window.type_words("debt")
    find.home.needs_chosen.emit((NEED["food"],))
    for _ in range(2):
        find.chips.turned.emit(("food",))
    assert FOOD in {chip.words for chip in find.chips.chips if chip.isChecked()}


def test_cleared_goes_when_something_else_is_done(window, desk):
    window.next_person()
    assert window.tray.words.text().startswith("Cleared.")
    window.show_page(3)
    assert not window.tray.words.text()
    window.next_person()
    window.visit.add(actions.find(desk, "debt").services[0].card)
    assert "Cleared" not in window.tray.words.text()
