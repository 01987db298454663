"""Next person and its undo; the cover when nobody is at the keys."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from ui import window as the_window
from ui.widgets.finding import keepsake
from ui.widgets.frame import cover

WORDS = "my landlord is kicking me out"


@pytest.fixture
def busy(window, qtbot):
    """A window with words typed, a service open and one on the sheet."""
    find = window.pages[0]
    window.type_words(WORDS)
    find.list.setFocus()
    qtbot.keyClick(find.list, Qt.Key.Key_Return)
    qtbot.keyClick(find.list, Qt.Key.Key_A)
    assert window.visit.ids
    return window


def undo(window):
    return next(button for button in window.tray.choices if button.text() == "Undo")


def test_next_person_can_be_undone(busy, qtbot):
    before, opened = busy.visit.ids, busy.pages[0].panel.panel.id
    qtbot.keyClick(busy, Qt.Key.Key_F12)
    assert busy.visit.ids == ()
    assert busy.pages[0].box.text() == ""
    undo(busy).click()
    assert busy.visit.ids == before
    assert busy.pages[0].box.text() == WORDS
    assert busy.pages[0].panel.panel.id == opened


def test_the_offer_to_undo_shows_nothing_of_what_was_there(busy):
    name = busy.visit.chosen[0].name
    busy.next_person()
    said = busy.tray.words.text() + undo(busy).text() + undo(busy).accessibleName()
    assert WORDS not in said
    assert name not in said


def test_undo_stays_while_the_next_words_are_typed(busy, qtbot):
    busy.next_person()
    qtbot.keyClicks(busy.pages[0].box, "debt ")
    assert undo(busy).isVisible()


def test_after_its_seconds_nothing_can_be_undone_or_is_held(busy, qtbot, monkeypatch):
    monkeypatch.setattr(keepsake, "UNDO_SECONDS", 0.05)
    busy.next_person()
    qtbot.waitUntil(lambda: busy._kept._kept is None)
    busy.person_back()
    assert busy.visit.ids == ()
    assert busy.pages[0].box.text() == ""


def test_after_its_seconds_the_offer_to_undo_goes_though_typing_goes_on(busy, qtbot, monkeypatch):
    monkeypatch.setattr(the_window, "UNDO_SECONDS", 0.05)
    busy.next_person()
    qtbot.keyClicks(busy.pages[0].box, "debt ")
    qtbot.waitUntil(lambda: not busy.tray.choices and not busy.tray.words.text())


def test_the_screen_is_covered_when_nobody_is_there_and_nothing_is_lost(busy, qtbot):
    before = busy.visit.ids
    busy.over.idle.set_minutes(0.0005, 0)
    qtbot.waitUntil(busy.over.cover.isVisible)
    assert busy.over.cover.geometry() == busy.rect()
    assert busy.over.cover.words.text() == cover.COVERED
    busy.over.idle.set_minutes(5, 0)
    QTest.keyClick(busy.windowHandle(), Qt.Key.Key_Z)
    assert not busy.over.cover.isVisible()
    assert busy.visit.ids == before
    assert busy.pages[0].box.text() == WORDS, "the key that lifts the cover types nothing"


def test_a_knocked_mouse_does_not_lift_the_cover(busy, qtbot):
    busy.over.cover.put_on(cover.COVERED)
    QTest.mouseMove(busy.windowHandle(), QPoint(40, 40))
    QTest.mouseMove(busy.windowHandle(), QPoint(60, 60))
    qtbot.wait(20)
    assert busy.over.cover.isVisible()


def test_after_a_longer_time_everything_is_cleared_for_good(busy, qtbot):
    busy.over.idle.set_minutes(0.0005, 0.002)
    qtbot.waitUntil(lambda: busy.over.cover.words.text() == cover.CLEARED)
    assert busy.visit.ids == ()
    busy.over.idle.set_minutes(5, 0)
    QTest.keyClick(busy.windowHandle(), Qt.Key.Key_Space)
    assert not busy.over.cover.isVisible()
    assert busy.pages[0].box.text() == ""
    assert busy._kept.take() is None
