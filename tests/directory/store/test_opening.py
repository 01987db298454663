"""It always opens, or says in one sentence what to do."""

import os
import subprocess
from contextlib import contextmanager
from pathlib import Path

import pytest

from directory.errors import BadFolder, CannotKeep, DamagedFile
from directory.store import DataFolder, Directory, back_up, build_beside, faults_of


def test_a_lost_pointer_is_no_new_folder(folder):
    (folder.path / "current").unlink()
    assert not folder.is_new()
    with pytest.raises(DamagedFile, match=r"'current'.*no backup that is whole"):
        Directory(folder)
    assert (folder.path / "directory-0001.db").exists()


def test_a_first_filling_that_was_cut_short_is_still_a_new_folder(folder):
    (folder.path / "current").unlink()
    (folder.path / "practice-0001.db").unlink()
    assert folder.is_new()


@pytest.mark.parametrize(
    "said", ["", "{", "[]", "{}", '{"real": 1, "practice": "b", "open": "real"}']
)
def test_a_damaged_pointer_is_said_so(folder, said):
    (folder.path / "current").write_text(said)
    with pytest.raises(DamagedFile, match="'current'"):
        Directory(folder)


def test_a_damaged_directory_names_the_newest_backup_that_is_whole(folder, made):
    first = back_up(folder, made.at)
    second = back_up(folder, made.at.replace(hour=11))
    second.write_bytes(second.read_bytes()[:9000])
    (folder.path / "directory-0001.db").write_bytes(b"")
    with pytest.raises(DamagedFile) as said:
        Directory(folder)
    assert "directory-0001.db" in said.value.words
    assert first.name in said.value.words
    assert second.name not in said.value.words


def test_putting_the_named_backup_back_opens_the_directory_again(folder, made):
    backup = back_up(folder, made.at)
    live = folder.path / "directory-0001.db"
    live.write_bytes(b"")
    live.write_bytes(backup.read_bytes())
    held = Directory(folder)
    assert held.page("practice-1").name == "Practice pantry 1"
    held.close()


@pytest.mark.parametrize(
    "name", ["Dropbox", "OneDrive - Practice Council", "Nextcloud", "Google Drive"]
)
def test_a_folder_that_a_sync_program_copies_is_refused(tmp_path, name):
    with pytest.raises(BadFolder, match="sync program"):
        DataFolder(tmp_path / name / "signpost")


def test_a_network_share_is_refused():
    with pytest.raises(BadFolder, match="network share"):
        DataFolder(Path("//server/share/signpost"))


@contextmanager
def small_disk(path, megabytes=3):
    """A disk of its own at ``path``; skips where one cannot be had."""
    if os.name != "posix" or os.geteuid() != 0:
        pytest.skip("only an administrator can make a small disk")
    path.mkdir()
    size = f"size={megabytes}m"
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", size, "tmpfs", path], capture_output=True, check=False
    )
    if made.returncode:
        pytest.skip("this system makes no small disks")
    try:
        yield path
    finally:
        subprocess.run(["umount", "-l", path], check=True)


@pytest.fixture
def folder_on_small_disk(folder, tmp_path):
    with small_disk(tmp_path / "disk") as disk:
        for name in ("current", "directory-0001.db", "practice-0001.db"):
            (disk / name).write_bytes((folder.path / name).read_bytes())
        yield DataFolder(disk)


def fill_up(disk):
    with (disk / "filler").open("wb", buffering=0) as filler:
        while True:
            try:
                filler.write(b"\0" * 4096)
            except OSError:
                return


def test_on_a_full_disk_a_save_says_so_and_nothing_is_lost(folder_on_small_disk, made):
    folder = folder_on_small_disk
    held = Directory(folder)
    held.save(made.page(1, name="Practice before"))
    fill_up(folder.path)
    for _ in range(3):
        with pytest.raises(CannotKeep, match=r"(?i)disk is full|cannot be written"):
            held.save(made.page(1, name="Practice too much", description="long words " * 20_000))
    assert held.page("practice-1").name == "Practice before"
    assert held.rows("SELECT rowid FROM search_all WHERE search_all MATCH 'before'") == [(1,)]
    (folder.path / "filler").unlink()
    held.save(made.page(1, name="Practice after"))
    assert held.page("practice-1").name == "Practice after"
    assert faults_of(held.path, words=True) == []
    held.close()


def test_on_a_full_disk_big_changes_and_backups_say_so_and_leave_nothing(
    folder_on_small_disk, made
):
    folder = folder_on_small_disk
    fill_up(folder.path)
    for big in (
        lambda: build_beside(folder, "import", lambda draft: None, at=made.at),
        lambda: back_up(folder, made.at),
        lambda: folder.switch("practice"),
    ):
        with pytest.raises(CannotKeep):
            big()
    assert {path.name for path in folder.path.rglob("*") if path.is_file()} <= {
        "current", "directory-0001.db", "practice-0001.db", "filler", "write.lock"
    }  # fmt: skip
    held = Directory(folder)
    assert held.page("practice-2").id == "practice-2"
    held.close()


def test_in_a_read_only_folder_looking_up_works_and_saving_says_why_not(folder_on_small_disk, made):
    folder = folder_on_small_disk
    (folder.path / "directory-0002.building").touch()
    subprocess.run(["mount", "-o", "remount,ro", folder.path], check=True)
    held = Directory(folder)
    assert held.page("practice-1").name == "Practice pantry 1"
    assert set(held.needs()) == set(made.needs)
    assert held.rows("SELECT count(*) FROM search_row") == [(5,)]
    assert held.revision == held.revision
    assert faults_of(held.path, words=True) == []
    for change in (
        lambda: held.save(made.page(1)),
        lambda: build_beside(folder, "import", lambda draft: None, at=made.at),
        lambda: folder.switch("practice"),
        lambda: back_up(folder, made.at),
    ):
        with pytest.raises(CannotKeep, match=r"written|backup"):
            change()
    held.close()
