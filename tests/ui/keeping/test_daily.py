"""The backup of the day, made beside the window."""

import pytest

from directory.errors import CannotKeep
from directory.store import backup_of_the_day, kept_backups
from ui import daily
from ui.background import wait_for_all
from ui.daily import Daily


@pytest.fixture
def folder(desk):
    return desk.directory.folder


def settle(qtbot):
    qtbot.wait(20)
    assert wait_for_all(30_000)
    qtbot.wait(20)


def test_it_is_made_beside_the_window_and_says_nothing(window, folder, qtbot, monkeypatch):
    monkeypatch.setattr("directory.store.daily.records_in", lambda _path: 1)
    told = []
    monkeypatch.setattr(window.messages, "problem", told.append)
    monkeypatch.setattr(window.messages, "say", told.append)
    Daily(window, folder.path).start(first_ms=0)
    settle(qtbot)
    assert [one.why for one in kept_backups(folder)] == ["daily"]
    assert told == []


def test_what_went_wrong_is_told_once(window, folder, qtbot, monkeypatch):
    told = []

    def full(_folder, _at):
        raise CannotKeep("No backup could be made: the disk is full.")

    monkeypatch.setattr("ui.actions.backups.backup_of_the_day", full)
    monkeypatch.setattr(window.messages, "problem", told.append)
    one = Daily(window, folder.path)
    one.make()
    settle(qtbot)
    one.make()
    settle(qtbot)
    assert [str(problem) for problem in told] == ["No backup could be made: the disk is full."]
    monkeypatch.setattr("ui.actions.backups.backup_of_the_day", backup_of_the_day)
    one.make()
    settle(qtbot)
    monkeypatch.setattr("ui.actions.backups.backup_of_the_day", full)
    one.make()
    settle(qtbot)
    assert len(told) == 2


def test_it_is_asked_for_again_each_hour(window, folder):
    one = Daily(window, folder.path)
    one.start()
    assert daily.AGAIN_MS == 3_600_000
    (clock,) = [child for child in one.children() if child.metaObject().className() == "QTimer"]
    assert clock.isActive()
    assert clock.interval() == daily.AGAIN_MS
