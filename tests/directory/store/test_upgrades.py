"""Upgrades are numbered steps on a copy; a step that fails changes nothing."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from directory.errors import DamagedFile
from directory.store import (
    DataFolder,
    Directory,
    Pointer,
    building,
    faults_of,
    reading,
    undo,
    upgrades,
)
from directory.store.search_words import SOURCE_MARK
from directory.words import tidy

OLD_FILES = Path(__file__).parents[2] / "old_files"


def set_upgrades(monkeypatch, *steps):
    """Pretend that this Signpost has more upgrades than it has."""
    more = (*upgrades.UPGRADES, *steps)
    monkeypatch.setattr(upgrades, "UPGRADES", more)
    for module in (upgrades, building, reading):
        monkeypatch.setattr(module, "VERSION", len(more))
    monkeypatch.setattr("directory.store.health.VERSION", len(more))


def rebuild_service(connection):
    """Rebuild the table that everything hangs on, as a real upgrade does."""
    run = connection.exec_driver_sql
    columns = run("SELECT sql FROM sqlite_master WHERE name = 'service'").scalar_one()
    run(columns.replace("service", "service_new", 1))
    run("INSERT INTO service_new SELECT * FROM service")
    run("DROP TABLE service")
    run("ALTER TABLE service_new RENAME TO service")


def note_it(connection):
    connection.exec_driver_sql("INSERT INTO setting(id, value) VALUES ('upgraded', 'yes')")


def break_off(connection):
    connection.exec_driver_sql("DELETE FROM contact")
    raise sqlite3.OperationalError("database or disk is full")


def lose_contacts(connection):
    connection.exec_driver_sql("DELETE FROM contact")


def cut_loose(connection):
    connection.exec_driver_sql("UPDATE contact SET service_key = service_key + 1000")


def test_an_upgrade_runs_on_a_copy_and_keeps_everything(folder, monkeypatch):
    held = Directory(folder)
    before = held.pages([f"practice-{n}" for n in range(1, 6)])
    held.close()
    set_upgrades(monkeypatch, rebuild_service, note_it)
    held = Directory(folder)
    assert held.path.name == "directory-0002.db"
    assert held.setting("upgraded") == "yes"
    assert held.pages([f"practice-{n}" for n in range(1, 6)]) == before
    assert held.rows("PRAGMA user_version") == [(upgrades.VERSION,)]
    assert faults_of(held.path, words=True) == []
    held.close()
    again = Directory(folder)
    assert again.path.name == "directory-0002.db"
    again.close()


@pytest.mark.parametrize("step", [break_off, lose_contacts, cut_loose])
def test_a_step_that_fails_leaves_the_file_as_it_was(folder, monkeypatch, step):
    live = folder.path / "directory-0001.db"
    before = live.read_bytes()
    with monkeypatch.context() as newer:
        set_upgrades(newer, note_it, step)
        with pytest.raises(Exception, match=r"disk is full|would lose|would break"):
            Directory(folder)
    assert live.read_bytes() == before
    assert folder.pointer().real == "directory-0001.db"
    assert not list(folder.path.glob("*0002*"))
    held = Directory(folder)
    assert held.page("practice-1").contacts
    held.close()


def test_records_that_an_upgrade_changes_behind_their_digests_are_refused(folder, monkeypatch):
    def lose_a_service(connection):
        connection.exec_driver_sql("DELETE FROM search_row WHERE key = 1")
        connection.exec_driver_sql("UPDATE service SET digest = 'ff' WHERE key = 1")

    set_upgrades(monkeypatch, lose_a_service)
    with pytest.raises(DamagedFile, match="did not verify"):
        Directory(folder)
    assert folder.pointer().real == "directory-0001.db"


@pytest.mark.parametrize("old", sorted(OLD_FILES.glob("v*.db")), ids=lambda path: path.stem)
def test_a_file_of_every_version_is_known_to_be_sound_before_it_is_upgraded(tmp_path, old):
    backup = shutil.copyfile(old, tmp_path / "real-2026-11-01-093000.db")
    assert faults_of(backup, words=True) == []


def test_what_rows_of_lists_say_is_made_again(tmp_path):
    for name in ("directory-0001.db", "practice-0001.db"):
        shutil.copyfile(OLD_FILES / "v7.db", tmp_path / name)
        with closing(sqlite3.connect(tmp_path / name)) as raw:
            (before,) = raw.execute("SELECT card FROM search_card WHERE key = 1").fetchone()
            raw.execute("UPDATE search_card SET card = '[]' WHERE key = 1")
            raw.commit()
    folder = DataFolder(tmp_path)
    folder.point(Pointer(real="directory-0001.db", practice="practice-0001.db", open="real"))
    held = Directory(folder)
    ((after,),) = held.rows("SELECT card FROM search_card WHERE key = 1")
    assert len(before) > 10
    assert len(after) > 10
    held.close()


def test_the_id_of_a_source_is_found_as_a_whole_in_an_old_file_too(tmp_path):
    for name in ("directory-0001.db", "practice-0001.db"):
        shutil.copyfile(OLD_FILES / "v8.db", tmp_path / name)
    folder = DataFolder(tmp_path)
    folder.point(Pointer(real="directory-0001.db", practice="practice-0001.db", open="real"))
    held = Directory(folder)
    asked = (
        "SELECT s.source_id, r.codes_k FROM service s JOIN search_row r ON r.key = s.key"
        " WHERE s.source_id <> ''"
    )
    ((source, codes),) = held.rows(asked)
    held.close()
    assert SOURCE_MARK + tidy(source).replace(" ", "") in codes.split()


@pytest.mark.parametrize("old", sorted(OLD_FILES.glob("v*.db")), ids=lambda path: path.stem)
def test_a_file_of_every_version_still_opens_and_reads(tmp_path, made, old):
    for name in ("directory-0001.db", "practice-0001.db"):
        shutil.copyfile(old, tmp_path / name)
    folder = DataFolder(tmp_path)
    folder.point(Pointer(real="directory-0001.db", practice="practice-0001.db", open="real"))
    with closing(sqlite3.connect(old)) as raw:
        assert raw.execute("PRAGMA user_version").fetchone() == (int(old.stem[1:]),)
    held = Directory(folder)
    assert held.page("practice-1").name == "Practice pantry 1"
    assert held.page("practice-1").locations[0].address == "1 Practice Row"
    assert held.page("practice-whole").criteria[0].value == [18, 25]
    assert [need.id for need in held.needs()] == ["debt", "food"]
    assert held.bases(["practice-1"])["practice-1"].name == "Practice pantry 1"
    assert faults_of(held.path, words=True) == []
    held.save(held.page("practice-1").model_copy(update={"name": "Practice changed"}))
    assert held.page("practice-1").name == "Practice changed"
    undo.undo(held)
    assert held.page("practice-1").name == "Practice pantry 1"
    assert undo.next_undo(held) is None  # what older versions did cannot be undone
    held.close()
