"""A backup is brought back whole, or nothing is changed; what was there before is kept."""

import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from directory.errors import BadInput, DamagedFile, DirectoryBusy, NewerFile
from directory.model import Location, ServicePage
from directory.store import (
    DataFolder,
    Directory,
    back_up,
    faults_of,
    kept_backups,
    restore,
    upgrades,
)
from ui.actions import backups, editing, exchange, import_file

OLD_FILES = Path(__file__).parents[2] / "old_files"
AT = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
LATER = AT + timedelta(hours=1)
DAY = AT.date()


@pytest.fixture
def held(real_desk):
    """A real directory with one record."""
    real_desk.directory.save(ServicePage(id="tin-1", name="Tin Roof Kitchen"))
    return real_desk.directory


@pytest.fixture
def backup(held):
    """A backup of it, after which the record was renamed."""
    made = back_up(held.folder, AT)
    held.save(held.page("tin-1").model_copy(update={"name": "Tin Roof Pantry"}))
    return made


def spoil(path, old=b"Tin Roof Kitchen", new=b"Tin Roof Kitten!"):
    """Change letters on the disk, as a failing stick does."""
    path.write_bytes(path.read_bytes().replace(old, new))


def set_version(path, number):
    with closing(sqlite3.connect(path)) as raw:
        raw.execute(f"PRAGMA user_version = {number}")


def assert_refused(held, file, kind, words):
    """The file is refused in these words, and nothing was changed: no backup, no swap."""
    before = held.folder.pointer(), sorted(held.folder.backups.iterdir())
    with pytest.raises(kind, match=words):
        restore(held.folder, file, LATER)
    assert (held.folder.pointer(), sorted(held.folder.backups.iterdir())) == before
    assert held.page("tin-1").name == "Tin Roof Pantry"


def test_what_the_backup_holds_is_back_at_the_next_question(held, backup):
    done = restore(held.folder, backup, LATER)
    assert held.page("tin-1").name == "Tin Roof Kitchen"
    assert (done.records, done.digest) == (1, held.setting("content"))
    assert faults_of(held.path, words=True) == []
    assert held.rows("SELECT what FROM batch ORDER BY number DESC")[0] == (
        f"Restored {backup.name}",
    )


def test_what_was_there_is_kept_and_can_be_brought_back(held, backup):
    done = restore(held.folder, backup, LATER)
    assert done.saved.parent == held.folder.backups
    restore(held.folder, done.saved, LATER + timedelta(hours=1))
    assert held.page("tin-1").name == "Tin Roof Pantry"


def test_a_restore_never_removes_a_backup_and_leaves_nothing_behind(held, backup):
    for hour in range(1, 5):
        restore(held.folder, backup, AT + timedelta(hours=hour))
    assert len(list(held.folder.backups.iterdir())) == 5
    assert backup.exists()


def test_a_bare_name_is_looked_for_among_the_backups(held, backup):
    restore(held.folder, Path(backup.name), LATER)
    assert held.page("tin-1").name == "Tin Roof Kitchen"


def test_a_backup_of_another_laptop_is_brought_into_a_new_folder(backup, tmp_path):
    stick, there = tmp_path / "stick.db", tmp_path / "other"
    shutil.copyfile(backup, stick)
    stick.chmod(0o444)
    held_there = stick.read_bytes()
    done = backups.restore_backup(there, stick, DAY)
    assert done.records == 1
    opened = Directory(DataFolder(there))
    assert opened.page("tin-1").name == "Tin Roof Kitchen"
    assert not opened.practice
    opened.close()
    assert stick.read_bytes() == held_there


def test_a_name_that_is_not_there_is_said(held, backup):
    assert_refused(held, Path("nowhere.db"), BadInput, "nowhere.db is not there")


def test_a_folder_is_no_backup(held, backup):
    assert_refused(held, held.folder.backups, BadInput, "is a folder")


@pytest.mark.parametrize("content", [b"", b"name,phone\n", b"SQLite format 3\0"])
def test_what_is_no_backup_is_refused(held, backup, tmp_path, content):
    file = tmp_path / "list.db"
    file.write_bytes(content)
    assert_refused(held, file, (BadInput, DamagedFile), "list.db is (not a|damaged)")


def test_another_database_is_refused(held, backup, tmp_path):
    file = tmp_path / "photos.db"
    with closing(sqlite3.connect(file)) as raw:
        raw.execute("CREATE TABLE photo (id)")
    assert_refused(held, file, BadInput, "photos.db is not a Signpost backup")


def test_one_of_a_newer_signpost_is_refused_with_its_version(held, backup):
    set_version(backup, upgrades.VERSION + 3)
    assert_refused(held, backup, NewerFile, f"file version {upgrades.VERSION + 3}")


def test_one_that_was_cut_short_is_refused(held, backup):
    backup.write_bytes(backup.read_bytes()[:30_000])
    assert_refused(held, backup, DamagedFile, f"{backup.name} is damaged")


def test_one_letter_changed_on_the_disk_is_refused(held, backup):
    spoil(backup)
    assert_refused(held, backup, DamagedFile, f"{backup.name} is damaged")


def test_while_somebody_writes_it_says_who(held, backup):
    with held.folder.writing("saving: edited"):
        assert_refused(held, backup, DirectoryBusy, "busy elsewhere")


@pytest.mark.parametrize("version", [1, 2, 3, 4, 5])
def test_an_older_backup_is_brought_up_to_date(data_folder, version):
    done = backups.restore_backup(data_folder, OLD_FILES / f"v{version}.db", DAY)
    assert done.practice
    folder = DataFolder(data_folder)
    folder.switch("practice")
    opened = Directory(folder)
    assert opened.count() == done.records > 190
    assert faults_of(opened.path, words=True) == []
    opened.close()


def test_the_shipped_content_is_that_of_this_program(data_folder):
    from seed.contents import contents_digest

    backups.restore_backup(data_folder, OLD_FILES / "v5.db", DAY)
    folder = DataFolder(data_folder)
    folder.switch("practice")
    opened = Directory(folder)
    assert opened.setting("seed") == contents_digest()
    opened.close()


def test_practice_is_put_in_place_of_practice_whatever_its_name(held, backup, tmp_path):
    made = back_up(held.folder, AT, kind="practice")
    renamed = tmp_path / "real-2026-11-22-093000.db"
    shutil.copyfile(made, renamed)
    done = restore(held.folder, renamed, LATER)
    assert done.practice
    assert done.saved.name.startswith("practice-")
    assert not held.practice
    assert held.page("tin-1").name == "Tin Roof Pantry"


def test_a_real_backup_opens_the_real_directory(held, backup):
    held.folder.switch("practice")
    restore(held.folder, backup, LATER)
    assert not held.practice
    assert held.page("tin-1").name == "Tin Roof Kitchen"


STREET = "9 Kanaryquist Row"


@pytest.fixture
def shown_then(held):
    """A backup of a record that showed its place; here the place was hidden since."""
    place = Location(id="a", address=STREET, town="Bootle")
    held.save(ServicePage(id="haven", name="Wren Haven", locations=(place,)))
    made = back_up(held.folder, AT)
    hidden = place.model_copy(update={"visibility": "hidden"})
    held.save(held.page("haven").model_copy(update={"locations": (hidden,)}))
    assert STREET.encode() in made.read_bytes()
    return made


def assert_hidden(held):
    assert held.page("haven").locations[0].visibility == "hidden"
    assert STREET.encode() not in held.path.read_bytes()


def test_a_place_that_was_hidden_since_stays_hidden(held, shown_then):
    restore(held.folder, shown_then, LATER)
    assert_hidden(held)


def test_so_does_that_of_a_record_that_was_removed_since(held, shown_then, real_desk):
    editing.remove_record(real_desk, "haven")
    restore(held.folder, shown_then, LATER)
    assert_hidden(held)


def test_a_damaged_directory_is_put_aside_and_the_backup_opens(held, backup):
    folder, live = held.folder, held.path
    held.close()
    live.write_bytes(live.read_bytes()[:9000])
    done = backups.restore_backup(folder.path, Path(backup.name), DAY)
    assert done.saved_damaged
    assert done.saved.name.startswith("damaged-real-")
    assert done.saved.stat().st_size == 9000
    opened = Directory(folder)
    assert opened.page("tin-1").name == "Tin Roof Kitchen"
    opened.close()


def test_a_lost_pointer_is_made_again(held, backup):
    folder = held.folder
    held.close()
    (folder.path / "current").write_text("gone")
    backups.restore_backup(folder.path, backup, DAY)
    opened = Directory(folder)
    assert opened.page("tin-1").name == "Tin Roof Kitchen"
    opened.close()


def test_a_restore_ends_the_way_back_before_an_import(held, tmp_path, real_desk):
    file = tmp_path / "tin.csv"
    file.write_text("id,name\nt1,Tin Roof Debt Desk\n", encoding="utf-8")
    import_file(real_desk, file)
    backup = back_up(held.folder, AT)
    assert exchange.way_back(real_desk) is not None
    restore(held.folder, backup, LATER)
    assert exchange.way_back(real_desk) is None


def test_the_backups_are_listed_newest_first(held, backup):
    back_up(held.folder, LATER, kind="practice")
    broken = held.folder.backups / "real-2026-11-20-080000.db"
    broken.write_bytes(b"no")
    newer = back_up(held.folder, AT - timedelta(days=1))
    set_version(newer, 99)
    listed = [
        (one.at, one.practice, one.records > 0, one.problem) for one in kept_backups(held.folder)
    ]
    assert listed == [
        (LATER, True, True, ""),
        (AT, False, True, ""),
        (AT - timedelta(days=1), False, False, "a newer Signpost made it"),
        (datetime(2026, 11, 20, 8, tzinfo=UTC), False, False, "damaged"),
    ]
