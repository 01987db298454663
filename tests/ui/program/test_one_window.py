"""A second start brings the first window forward."""

import subprocess
import sys

import pytest
from PySide6.QtCore import Qt

from ui.one_window import LOCK, WANTED, OneWindow


def test_the_folder_is_for_one_window(qapp, tmp_path):
    first, second = OneWindow(tmp_path / "new"), OneWindow(tmp_path / "new")
    assert first.claim()
    assert not second.claim()
    first.let_go()
    assert second.claim()
    second.let_go()


@pytest.mark.qt_log_ignore("does not support raise")
def test_a_second_start_asks_the_first_to_come_forward(qtbot, tmp_path, window):
    first, second = OneWindow(tmp_path), OneWindow(tmp_path)
    first.claim()
    first.on_wanted(window.come_forward)
    window.showMinimized()
    assert not second.claim()
    second.ask_for_it()
    qtbot.waitUntil(lambda: not window.windowState() & Qt.WindowState.WindowMinimized)
    qtbot.waitUntil(lambda: not (tmp_path / WANTED).exists())
    first.let_go()


def test_a_lock_left_by_a_program_that_died_is_no_hindrance(qapp, tmp_path):
    leave = (
        "import os, sys; from pathlib import Path; from ui.one_window import OneWindow;"
        "one = OneWindow(Path(sys.argv[1])); assert one.claim(); os._exit(1)"
    )
    subprocess.run([sys.executable, "-c", leave, str(tmp_path)], check=False)
    assert (tmp_path / LOCK).exists()
    after = OneWindow(tmp_path)
    assert after.claim()
    after.let_go()


def test_a_folder_that_cannot_be_made_does_not_keep_the_window_shut(qapp, tmp_path):
    (tmp_path / "a file").write_text("")
    assert OneWindow(tmp_path / "a file" / "inside").claim()
