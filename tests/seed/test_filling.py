"""What a new data folder holds, and how one of an earlier program gets what ships now."""

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from directory.store import DataFolder, Directory, Pointer, faults_of
from directory.store.saving import forget_pages
from seed import filling
from seed.contents import contents
from ui import actions

OLD_FILE = Path(__file__).parents[1] / "old_files" / "v1.db"
TODAY = date(2026, 11, 22)
ORGANISATIONS = {page.id for page in contents().organisations}
REMOVED = "signpost-washee-coaching"
STATED = "signpost-citizens-advice-knowsley"


@pytest.fixture
def old_folder(tmp_path):
    """A folder whose files the first release wrote, with practice open."""
    folder = DataFolder(tmp_path / "old")
    folder.path.mkdir()
    for name in ("directory-0001.db", "practice-0001.db"):
        shutil.copyfile(OLD_FILE, folder.path / name)
    folder.point(Pointer("directory-0001.db", "practice-0001.db", "practice"))
    return folder


@pytest.fixture
def next_program(monkeypatch):
    """Make as if the next program shipped its organisations with other words."""
    shipped = contents()
    newer = tuple(
        page.model_copy(update={"description": f"Newer: {page.description}"})
        for page in shipped.organisations
    )
    monkeypatch.setattr(filling, "contents", lambda: replace(shipped, organisations=newer))
    monkeypatch.setattr(filling, "contents_digest", lambda: "of the next program")


def pages_of(path, kind):
    """Return the records of one file by id; leaves open what is open."""
    folder = DataFolder(path)
    opened = folder.pointer().open
    folder.switch(kind)
    held = Directory(folder)
    found = {
        page.id: page
        for page in held.pages([str(row[0]) for row in held.rows("SELECT id FROM service")])
    }
    assert faults_of(held.path, words=True) == []
    held.close()
    folder.switch(opened)
    return found


def test_practice_is_open_first_and_the_real_directory_holds_the_organisations(data_folder):
    assert DataFolder(data_folder).pointer().open == "practice"
    assert set(pages_of(data_folder, "real")) == ORGANISATIONS
    practice = pages_of(data_folder, "practice")
    assert set(practice) == {page.id for page in contents().practice}


def test_a_folder_begun_empty_holds_no_service_and_stays_so(tmp_path, monkeypatch):
    path = tmp_path / "data"
    filling.open_directory(path, TODAY, start="empty").close()
    assert DataFolder(path).pointer().open == "real"
    assert pages_of(path, "real") == {}
    monkeypatch.setattr(filling, "contents_digest", lambda: "of the next program")
    filling.open_directory(path, TODAY).close()
    assert pages_of(path, "real") == {}


def test_a_folder_of_the_first_release_gets_them_and_keeps_its_own(old_folder):
    before = pages_of(old_folder.path, "real")
    filling.open_directory(old_folder.path, TODAY).close()
    assert old_folder.pointer().open == "practice"
    after = pages_of(old_folder.path, "real")
    assert set(after) == ORGANISATIONS | set(before)
    assert {one: after[one] for one in before} == before
    practice = pages_of(old_folder.path, "practice")
    assert {page.id for page in contents().practice} <= set(practice)
    assert not ORGANISATIONS & set(practice)


def test_the_next_edition_reaches_both_files_at_one_start(data_folder, next_program):
    old = DataFolder(data_folder).pointer()
    filling.open_directory(data_folder, TODAY).close()
    new = DataFolder(data_folder).pointer()
    assert new.open == old.open
    assert new.real != old.real
    assert new.practice != old.practice
    assert all(
        page.description.startswith("Newer: ") for page in pages_of(data_folder, "real").values()
    )
    filling.open_directory(data_folder, TODAY).close()
    assert DataFolder(data_folder).pointer() == new  # the same content again is no change


def test_what_was_changed_or_removed_here_stays_so(data_folder, next_program):
    folder = DataFolder(data_folder)
    folder.switch("real")
    held = Directory(folder)
    local = held.page(STATED).model_copy(update={"who_for": "We asked: anybody in Knowsley."})
    held.save(local)
    held.change("Removed", lambda connection: forget_pages(connection, [REMOVED], 1))
    held.close()
    filling.open_directory(data_folder, TODAY).close()
    after = pages_of(data_folder, "real")
    assert after[STATED] == local
    assert set(after) == ORGANISATIONS - {REMOVED}
    assert after["signpost-volair"].description.startswith("Newer: ")


def test_an_import_does_not_count_them_as_its_own(desk, shared):
    file = shared / "data" / "oruk1_bristol" / "bristol.json"
    made = actions.import_file(desk, file)
    assert (made.read, made.added, made.updated) == (819, 818, 0)
    assert not desk.directory.practice
    again = actions.import_file(desk, file)
    assert (again.added, again.updated, again.unchanged) == (0, 0, 818)
    assert set(pages_of(desk.directory.folder.path, "real")) >= ORGANISATIONS
