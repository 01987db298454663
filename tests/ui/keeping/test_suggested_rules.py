"""What was read in prose waits on *To do*: one key confirms, one refuses, both can be undone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.directory.keeping.checking_records import keep, service
from tests.ui.on_screen import seen
from ui import theme
from ui.background import wait_for_all
from ui.window import Window

RULE = {"kind": "age", "operator": "at_least", "value": 50, "words": "aged 50 and over"}
WHO = "For people aged 50 and over who like to walk."


@pytest.fixture
def window(qtbot, qapp, real_desk):
    """A window on an empty directory of one's own."""
    theme.wear(qapp, theme.LIGHT)
    made = Window()
    made.fill(real_desk)
    made.resize(1366, 690)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()
    assert wait_for_all(20_000)
    made.deleteLater()
    qtbot.wait(1)


def suggest(desk, number, **more):
    """Keep a service of which an age and a way in were read."""
    page = service(number, who_for=WHO, criteria=[RULE | {"structure": "suggested"}], **more)
    keep(desk.directory, page.model_copy(update={"ways_read": ("drop_in: turn up",)}))


def settle(qtbot):
    assert wait_for_all(20_000)
    qtbot.wait(10)


def press(qtbot, key):
    QTest.keyClick(QApplication.focusWidget(), key)
    settle(qtbot)


def open_list(qtbot, window):
    """Go to the suggested rules with the first row in focus."""
    page = next(one for one in window.pages if one.name == "Directory")
    window.show_page(window.pages.index(page))
    section = page.show_named("To do")
    settle(qtbot)
    at = next(n for n, one in enumerate(section.work) if one.id == "rules")
    section.lists.setCurrentRow(at)
    section.rows.focus_first()
    return section


def test_a_keeper_confirms_and_refuses_with_one_key_each(qtbot, window, real_desk):
    suggest(real_desk, 1)
    held = real_desk.directory
    section = open_list(qtbot, window)
    assert "50 or older." in seen(window)
    assert "For people \u201caged 50 and over\u201d who like to walk." in seen(window)

    press(qtbot, Qt.Key.Key_Space)
    assert [rule.structure for rule in held.page("test-1").criteria] == ["confirmed"]
    section._undo()
    settle(qtbot)
    assert [rule.structure for rule in held.page("test-1").criteria] == ["suggested"]

    section.rows.focus_first()
    press(qtbot, Qt.Key.Key_X)
    assert held.page("test-1").criteria == ()
    press(qtbot, Qt.Key.Key_Space)  # what is left is the way in
    assert held.page("test-1").ways_read == ()
    assert held.page("test-1").routes[-1].channel == "self_drop_in"


def test_the_same_words_of_many_are_confirmed_with_one_press(qtbot, window, real_desk):
    for number in range(1, 4):
        suggest(real_desk, number)
    open_list(qtbot, window)
    assert "3 services say the same" in seen(window)
    press(qtbot, Qt.Key.Key_Space)
    pages = real_desk.directory.pages([f"test-{number}" for number in range(1, 4)])
    left = {rule.structure for page in pages for rule in page.criteria}
    assert left == {"confirmed"} or all(page.ways_read == () for page in pages)
