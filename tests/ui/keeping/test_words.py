"""A keeper changes words: sees what changes, keeps it, meets it everywhere, takes it back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from directory.keeping.wording.effects import Effect
from tests.directory.printing.reading import all_text
from tests.ui.conftest import page_called
from tests.ui.on_screen import seen
from ui import actions
from ui.actions import wording

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
PHRASE = "lost it on the gee gees"
LONG = 60_000
"""Milliseconds to wait for work beside the window, on a machine that is busy."""


@pytest.fixture
def words(window):
    """The section *Words*, in front."""
    page = page_called(window, "Directory")
    window.show_page(window.pages.index(page))
    return page.show_named("Words")


@pytest.fixture
def typed(qtbot):
    """Type where the focus is, and see that it is there."""

    def keys(text):
        box = QApplication.focusWidget()
        box.selectAll()
        qtbot.keyClicks(box, text)
        return box

    return keys


def press(qtbot, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(QApplication.focusWidget(), key, modifier)


def go_to(qtbot, part, row_id):
    """Stand on a row of the list with the arrows, and enter its form."""
    part.both.list.setFocus()
    press(qtbot, Key.Key_Home)
    while part.both.current != row_id:
        press(qtbot, Key.Key_Down)
    press(qtbot, Key.Key_Return)


def test_a_phrase_is_tried_kept_found_and_taken_back_with_keys_alone(
    window, words, find, qtbot, typed
):
    part = words.show_called("What people say")
    go_to(qtbot, part, "gambling")
    typed(PHRASE)
    press(qtbot, Key.Key_Return)
    qtbot.waitUntil(part.keep.isVisible, timeout=LONG)
    assert f"'{PHRASE}': Gambling instead of " in part.effect.text()
    assert part.keep.accessibleName() == f"Hear '{PHRASE}'"
    press(qtbot, Key.Key_Return)
    assert QApplication.focusWidget() is part.keep
    press(qtbot, Key.Key_Space)
    assert window.tray.words.text() == f"'{PHRASE}' is heard from now on."
    assert part.phrases.item(0).text() == f"{PHRASE} (added here)"
    assert QApplication.focusWidget() is part.line

    window.show_page(0)
    window.type_words(PHRASE)
    assert [chip.words for chip in find.chips.chips] == ["Gambling"]

    window.show_page(window.pages.index(page_called(window, "Directory")))
    part.both.list.setFocus()
    press(qtbot, Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: part.phrases.item(0).text() == "gambling", timeout=LONG)
    heard = actions.find(words.tools.desk, PHRASE).needs
    assert "gambling" not in {chip.id for chip in heard}


def test_what_ships_is_switched_off_and_on_again_from_the_list(words, qtbot):
    part = words.show_called("What people say")
    go_to(qtbot, part, "gambling")

    def at_bingo():
        rows = range(part.phrases.count())
        at = next(row for row in rows if part.phrases.item(row).text().startswith("bingo"))
        part.phrases.setCurrentRow(at)
        part.phrases.setFocus()
        return part.phrases.item(at)

    for button, then in (("Do not hear 'bingo'", "bingo (off here)"), ("Hear 'bingo'", "bingo")):
        at_bingo()
        press(qtbot, Key.Key_Return)
        qtbot.waitUntil(part.keep.isVisible, timeout=LONG)
        assert part.keep.accessibleName() == button
        press(qtbot, Key.Key_S, CTRL)
        assert at_bingo().text() == then


def test_help_is_not_switched_off(words, qtbot):
    part = words.show_called("What people say")
    go_to(qtbot, part, "suicide_selfharm")
    rows = {part.phrases.item(row).text(): row for row in range(part.phrases.count())}
    part.phrases.setCurrentRow(rows["want to die"])
    part.phrases.setFocus()
    press(qtbot, Key.Key_Return)
    qtbot.waitUntil(part.notice.isVisible, timeout=LONG)
    assert "cannot wait" in part.notice.text()
    assert not part.keep.isVisible()


def test_a_sentence_of_the_prints_is_seen_kept_printed_and_put_back(window, words, qtbot, typed):
    part = words.show_called("On paper")
    qtbot.waitUntil(lambda: part.preview.pages == 1, timeout=LONG)
    go_to(qtbot, part, "ask_us")
    typed("Want this in bigger print? Ask us.")
    qtbot.waitUntil(part.keep.isEnabled, timeout=LONG)
    press(qtbot, Key.Key_S, CTRL)
    assert window.tray.words.text() == "Kept: the prints say it so from now on."

    printed = actions.make_sheet(words.tools.desk, ["practice-1"])
    assert "Want this in bigger print? Ask us." in all_text(printed.pdf)

    assert part.back.isEnabled()
    part.back.setFocus()
    press(qtbot, Key.Key_Space)
    assert part.words.toPlainText().startswith("Ask us for bigger print")
    printed = actions.make_sheet(words.tools.desk, ["practice-1"])
    assert "Want this in bigger print?" not in all_text(printed.pdf)


def test_a_label_is_refused_with_its_place(words, qtbot, typed):
    part = words.show_called("On paper")
    go_to(qtbot, part, "sheet_title")
    typed("Help for complex needs")
    qtbot.waitUntil(part.notice.isVisible, timeout=LONG)
    assert part.notice.text().startswith(
        "'complex needs' is a label on people. It would stand on 'The sheet of services, at the top"
    )
    assert not part.keep.isEnabled()
    press(qtbot, Key.Key_S, CTRL)
    assert not words.tools.desk.directory.own_wording("text")


def test_a_short_form_is_added_and_taken_out(words, qtbot, typed):
    part = words.show_called("Short forms")
    part.new.click()
    typed("QHQ")
    press(qtbot, Key.Key_Tab)
    typed("Family hub")
    press(qtbot, Key.Key_Return)
    assert part.both.current == "QHQ"
    part.remove.click()
    assert "QHQ" not in {one.short for one in wording.glossary(words.tools.desk)}


def test_find_says_what_a_short_form_stands_for_to_staff_alone(window, find):
    window.type_words("PPN")
    assert not any("Public Protection" in said for said in seen(window))
    window.visit.flip_words()
    window.type_words("MDT")
    window.type_words("PPN")
    assert find.found.lead.text().startswith("PPN: Public Protection Notification (police note")


def test_a_goal_leads_to_one_more_need(words, qtbot, typed):
    part = words.show_called("Goals")
    go_to(qtbot, part, "meet_people")
    part.pick.line.setFocus()
    typed("gambl")
    press(qtbot, Key.Key_Return)
    assert part.leads[-1].accessibleName() == "Gambling: leads there. Stop."
    part.leads[-1].click()
    assert "gambling" not in words.tools.desk.goals()["meet_people"].needs


def test_the_programme_is_for_staff_and_shows_what_agreeing_changes(window, words, qtbot):
    part = words.show_called("Programme")
    assert part.for_staff.isVisible()
    assert not any("Gambling addiction" in said for said in seen(window))

    window.visit.flip_words()
    assert not part.for_staff.isVisible()
    go_to(qtbot, part, "CL-GAMBLE")
    assert QApplication.focusWidget() is part.choices["proposed"]
    part.choices["agreed"].setFocus()
    press(qtbot, Key.Key_Space)
    qtbot.waitUntil(part.keep.isVisible, timeout=LONG)
    assert "would count for the programme." in part.impact.text()
    assert "of What is covered" in part.impact.text()
    press(qtbot, Key.Key_S, CTRL)
    assert part.both.list.currentItem().text() == "Gambling addiction\nagreed, changed here"

    window.visit.flip_words()
    assert part.for_staff.isVisible()
    assert not any("Gambling addiction" in said for said in seen(window))


def test_with_little_room_the_form_has_all_of_it(window, words, qtbot):
    window.resize(683, 340)
    part = words.show_called("Short forms")
    qtbot.waitUntil(lambda: not part.explain.isVisible())
    go_to(qtbot, part, "PIP")
    assert not part.both.list.isVisible()
    assert QApplication.focusWidget() is part.fields["meaning"]
    press(qtbot, Key.Key_Escape)
    assert QApplication.focusWidget() is part.both.list


def test_our_wording_is_saved_and_brought_in_from_a_file(
    window, words, qtbot, monkeypatch, tmp_path
):
    file = tmp_path / "our-wording.json"
    desk = words.tools.desk
    change = wording.phrase_to_hear(desk, "need_phrase", "gambling", PHRASE)
    wording.keep_phrase(desk, change, Effect(0, (), ()))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    words.take_out.click()
    qtbot.waitUntil(lambda: window.tray.words.text().startswith("Saved: our-wording"), timeout=LONG)
    words.undoing.undo()
    qtbot.waitUntil(lambda: PHRASE not in told_of(desk), timeout=LONG)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    words.bring_in.click()
    told = window.tray.words
    qtbot.waitUntil(lambda: told.text().startswith("1 of 1 wordings are new"), timeout=LONG)
    assert PHRASE in told_of(desk)


def told_of(desk):
    return [line.words for line in wording.phrases_of(desk, "need_phrase", "gambling")]
