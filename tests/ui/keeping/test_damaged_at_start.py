"""The window opens on a damaged directory, and says in one sentence what it did."""

import pytest
from PySide6.QtWidgets import QApplication

from directory.errors import DamagedFile
from directory.store import back_up
from tests.conftest import TODAY
from ui import actions, app
from ui.background import wait_for_all
from ui.daily import Daily
from ui.window import Window


def cut_short(path):
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def the_window():
    windows = [part for part in QApplication.topLevelWidgets() if isinstance(part, Window)]
    return next(window for window in windows if window.isVisible())


def test_a_damaged_directory_opens_from_its_copy_and_says_so(qapp, data_folder):
    desk = actions.open_desk(data_folder, TODAY)
    back_up(desk.directory.folder, actions.now(desk), kind="practice")
    desk.directory.close()
    cut_short(desk.directory.path)
    opened, seen = [], []

    def open_it():
        opened.append(actions.open_desk(data_folder, TODAY))
        return opened[-1]

    def look():
        window = the_window()
        if not window.pages:
            app.QTimer.singleShot(20, look)
            return
        seen.append(window.tray.words.text())
        window.pages[0].box.setText("debt")
        seen.append(window.tray.words.text())
        window.close()

    app.QTimer.singleShot(100, look)
    assert app.run_window(open_it, folder=data_folder, quit_after=30) == 0
    opened[0].directory.close()
    assert len(seen) == 2
    assert all("was damaged and is kept as damaged-practice-" in words for words in seen)


@pytest.mark.parametrize("able", [True, False])
def test_damage_that_the_backup_of_the_day_meets_is_put_right(
    window, desk, qtbot, monkeypatch, able
):
    def damaged(_folder, _at):
        raise DamagedFile("The file is damaged.")

    told, put_right = [], []
    monkeypatch.setattr("ui.actions.backups.backup_of_the_day", damaged)
    monkeypatch.setattr(window.messages, "problem", told.append)
    Daily(window, desk.directory.folder.path, put_right.append if able else None).make()
    qtbot.wait(20)
    assert wait_for_all(30_000)
    qtbot.wait(20)
    assert (len(put_right), len(told)) == ((1, 0) if able else (0, 1))
