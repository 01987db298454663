"""A backup has its name only once it has been read back."""

import sqlite3
from contextlib import closing

import pytest

from directory.errors import DamagedFile
from directory.store import back_up, faults_of
from directory.store import backup as backup_module


def test_a_backup_is_whole_and_holds_the_records(folder, directory, made):
    directory.save(made.whole())
    made_file = back_up(folder, made.at)
    assert made_file == folder.backups / "real-2026-11-22-093000.db"
    assert faults_of(made_file, words=True) == []
    with closing(sqlite3.connect(made_file)) as raw:
        assert raw.execute("SELECT count(*) FROM service").fetchone() == (6,)
        held = raw.execute("SELECT value FROM setting WHERE id = 'content'").fetchone()
    assert held == (directory.setting("content"),)
    assert list(folder.backups.iterdir()) == [made_file]


def test_the_practice_directory_is_backed_up_under_its_own_name(folder, made):
    assert back_up(folder, made.at, kind="practice").name.startswith("practice-")


def test_a_backup_never_replaces_another_of_the_same_second(folder, made):
    names = {back_up(folder, made.at).name for _ in range(3)}
    assert len(names) == 3


def test_a_copy_that_was_damaged_never_gets_the_final_name(folder, made, monkeypatch):
    copy = backup_module.copy_verbatim

    def damaged(live, spare):
        copy(live, spare)
        held = bytearray(spare.read_bytes())
        at = held.index(b"Food for anyone")
        held[at : at + 4] = b"Fool"
        spare.write_bytes(held)

    monkeypatch.setattr(backup_module, "copy_verbatim", damaged)
    with pytest.raises(DamagedFile, match="did not verify"):
        back_up(folder, made.at)
    assert list(folder.backups.iterdir()) == []


def test_what_a_killed_backup_left_is_removed_by_one_of_another_day(folder, made):
    folder.backups.mkdir()
    left = folder.backups / "real-2026-11-20-120000.partial"
    running = folder.backups / "real-2026-11-22-092959.partial"
    left.write_bytes(b"half")
    running.write_bytes(b"half")
    back_up(folder, made.at)
    assert not left.exists()
    assert running.exists()


def test_a_damaged_directory_gives_no_backup(folder, made):
    live = folder.path / folder.pointer().real
    live.write_bytes(live.read_bytes()[:20_000])
    with pytest.raises(DamagedFile):
        back_up(folder, made.at)
    assert list(folder.backups.iterdir()) == []
