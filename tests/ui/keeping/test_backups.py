"""Backups in the window: made, listed, brought back after one question, and taken back."""

import shutil

import pytest
from PySide6.QtWidgets import QFileDialog

from tests.ui.conftest import page_called
from ui.background import wait_for_all


@pytest.fixture
def past(window):
    """The section *Bin and history* with its backups in front."""
    page = page_called(window, "Directory")
    window.show_page(window.pages.index(page))
    section = page.show_named("Bin and history")
    section.views["backups"].click()
    assert section.backups.isVisible()
    return section


def settle(qtbot):
    assert wait_for_all(30_000)
    qtbot.wait(20)


def set_summary(desk, words):
    """Give the first record another summary."""
    one = str(desk.directory.rows("SELECT id FROM service ORDER BY id")[0][0])
    desk.directory.save(desk.directory.page(one).model_copy(update={"summary": words}))
    return one


def press(window, words):
    """Press the button beside the message at the foot that says this."""
    (button,) = [one for one in window.tray.choices if one.text() == words]
    button.click()


def make(past, qtbot):
    past.backups.make.click()
    settle(qtbot)


def restore_first(past, qtbot, window):
    past.backups.list.buttons[0].click()
    press(window, "Restore it")
    settle(qtbot)


def test_where_there_is_none_it_says_what_to_do(past):
    assert past.backups.list.buttons == []


def test_a_backup_is_made_and_stands_in_the_list(past, qtbot):
    make(past, qtbot)
    (button,) = past.backups.list.buttons
    assert button.text() == "Restore ..."
    assert button.isEnabled()


def test_it_asks_once_and_then_takes_the_place_of_what_is_here(past, qtbot, window, desk):
    one = set_summary(desk, "As it was")
    make(past, qtbot)
    set_summary(desk, "As it is now")
    past.backups.list.buttons[0].click()
    assert "You can go back" in window.tray.words.text()
    press(window, "Leave it")
    settle(qtbot)
    assert desk.directory.page(one).summary == "As it is now"
    restore_first(past, qtbot, window)
    assert desk.directory.page(one).summary == "As it was"
    assert "What was here before is kept as practice-" in window.tray.words.text()
    assert len(past.backups.list.buttons) == 2


def test_it_is_taken_back_by_a_press(past, qtbot, window, desk):
    one = set_summary(desk, "As it was")
    make(past, qtbot)
    set_summary(desk, "As it is now")
    restore_first(past, qtbot, window)
    press(window, "Undo")
    settle(qtbot)
    assert desk.directory.page(one).summary == "As it is now"


def test_a_file_from_elsewhere_can_be_chosen(past, qtbot, window, desk, tmp_path, monkeypatch):
    one = set_summary(desk, "As it was")
    make(past, qtbot)
    stick = tmp_path / "stick.db"
    shutil.copyfile(next(desk.directory.folder.backups.iterdir()), stick)
    set_summary(desk, "As it is now")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_given: (str(stick), ""))
    past.backups.other.click()
    press(window, "Restore it")
    settle(qtbot)
    assert desk.directory.page(one).summary == "As it was"


def test_one_that_is_damaged_has_no_button_and_a_wrong_file_is_said(
    past, qtbot, window, desk, tmp_path
):
    folder = desk.directory.folder.backups
    folder.mkdir()
    (folder / "real-2026-11-20-080000.db").write_bytes(b"no")
    past.backups.refresh()
    assert past.backups.list.buttons == []
    wrong = tmp_path / "list.db"
    wrong.write_bytes(b"name,phone")
    past.backups.ask_to_restore(wrong)
    press(window, "Restore it")
    settle(qtbot)
    assert window.tray.words.text().startswith("list.db is not a Signpost backup.")
    assert past.backups.make.isEnabled()
