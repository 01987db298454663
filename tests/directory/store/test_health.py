"""A file can be whole and its words still be wrong: both are found."""

import sqlite3
from contextlib import closing

import pytest

from directory.errors import DamagedFile, NewerFile
from directory.store import Directory, build_beside, faults_of
from directory.store.upgrades import VERSION


def change(path, *statements):
    with closing(sqlite3.connect(path)) as raw:
        for statement in statements:
            raw.execute(statement)
        raw.commit()


@pytest.fixture
def path(folder, made):
    """A closed directory file that holds one of everything."""
    held = Directory(folder)
    held.save(made.whole())
    held.close()
    assert faults_of(held.path, words=True) == []
    return held.path


@pytest.mark.parametrize(
    ("statement", "named"),
    [
        ("UPDATE service SET description = 'Fooe' WHERE id = 'practice-2'", "practice-2"),
        ("UPDATE contact SET value = '0151 496 0124' WHERE service_key = 2", "practice-2"),
        ("UPDATE contact SET kind = 'phome' WHERE service_key = 2", "practice-2"),
        ("UPDATE session SET starts_on = '2026-03-1x' WHERE starts_on NOT NULL", "practice-whole"),
        ("UPDATE service SET languages = '[' WHERE id = 'practice-3'", "practice-3"),
        ("UPDATE service SET name = CAST(x'ff41' AS TEXT) WHERE id = 'practice-3'", "practice-3"),
        ("DELETE FROM location WHERE service_key = 2", "practice-2"),
        ("UPDATE organisation SET name = 'Practice Harbout Trust'", "practice-org"),
        ("UPDATE need SET public_name = 'Food todaz' WHERE id = 'food'", "food"),
        ("UPDATE history SET old = x'789c00' WHERE old NOT NULL", ""),
    ],
)
def test_one_changed_letter_is_found_and_named(path, made, folder, statement, named):
    held = Directory(folder)
    held.save(made.page(4, name="Practice twice"))
    held.close()
    change(path, statement)
    assert faults_of(path) == []  # the file as such is whole
    found = faults_of(path, words=True)
    assert found
    assert all("changed on the disk" in fault for fault in found)
    assert any(named in fault for fault in found)


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM service WHERE id = 'practice-2'",
        "DELETE FROM organisation",
        "DELETE FROM need WHERE id = 'food'",
        "UPDATE setting SET value = '12' WHERE id = 'content'",
        "DELETE FROM search_row WHERE key = 2",
    ],
)
def test_a_missing_row_is_found_without_reading_every_word(path, statement):
    change(path, "PRAGMA foreign_keys = ON", statement)
    assert faults_of(path)


def test_a_damaged_record_is_said_so_and_the_others_still_open(path, folder):
    change(path, "UPDATE contact SET kind = 'phome' WHERE service_key = 2")
    held = Directory(folder)
    with pytest.raises(DamagedFile, match="practice-2"):
        held.page("practice-2")
    assert held.page("practice-3").id == "practice-3"
    held.close()


def test_a_file_with_torn_pages_is_found(path):
    held = bytearray(path.read_bytes())
    for at in range(40 * 4096, 44 * 4096):
        held[at] = 0xA5
    path.write_bytes(held)
    assert faults_of(path)


def empty(path):
    path.write_bytes(b"")


def cut_short(path):
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def not_a_database(path):
    path.write_bytes(b"name,phone\r\n" * 1000)


def somebody_elses(path):
    path.unlink()
    change(path, "PRAGMA application_id = 77", "CREATE TABLE service(id)")


def gone(path):
    path.unlink()


@pytest.mark.parametrize("damage", [empty, cut_short, not_a_database, somebody_elses, gone])
def test_a_file_that_is_no_directory_is_refused_in_a_sentence(path, folder, made, damage):
    damage(path)
    assert faults_of(path)
    before = path.read_bytes() if path.exists() else None
    with pytest.raises(DamagedFile) as said:
        Directory(folder)
    assert said.value.words.endswith(".")
    with pytest.raises(DamagedFile):
        build_beside(folder, "import", lambda draft: None, at=made.at)
    assert (path.read_bytes() if path.exists() else None) == before
    assert not list(folder.path.glob("*.building*"))


def test_a_newer_file_is_refused_and_never_written(path, folder, made):
    change(path, f"PRAGMA user_version = {VERSION + 3}")
    before = path.read_bytes()
    for ask in (
        lambda: Directory(folder),
        lambda: build_beside(folder, "import", lambda draft: None, at=made.at),
    ):
        with pytest.raises(NewerFile, match=f"file version {VERSION + 3}"):
            ask()
    assert path.read_bytes() == before
    assert faults_of(path) != []
