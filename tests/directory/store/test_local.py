"""What a desk keeps for itself lies beside the records, in one transaction, in old files too."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from directory.errors import CannotKeep
from directory.model import DeskFact, KeptList, Note
from directory.store import DataFolder, Directory, Pointer, faults_of
from directory.store.local import Change, held, make_changes
from directory.store.search_words import card, read_card

OLD_FILE = Path(__file__).parents[2] / "old_files" / "v1.db"
FACT = DeskFact(id="phone", value="0151 496 0101")
LIST = KeptList(id="ours", services=("practice-1",), names=("Practice pantry 1",))


@pytest.fixture
def from_the_first(tmp_path):
    """A folder whose files the first release wrote, opened by this one."""
    for name in ("directory-0001.db", "practice-0001.db"):
        shutil.copyfile(OLD_FILE, tmp_path / name)
    folder = DataFolder(tmp_path)
    folder.point(Pointer(real="directory-0001.db", practice="practice-0001.db", open="real"))
    made = Directory(folder)
    yield made
    made.close()


def test_a_file_of_the_first_version_gets_room_for_it_and_stays_as_it_was(from_the_first):
    directory = from_the_first
    make_changes(directory, [Change(None, FACT), Change(None, LIST)], "test")
    assert held(directory, KeptList) == (LIST,)
    assert directory.desk() == {"phone": FACT}
    assert faults_of(directory.path, words=True) == []
    assert (directory.folder.path / "directory-0001.db").read_bytes() == OLD_FILE.read_bytes()


def test_cards_of_an_old_file_are_made_again_as_this_program_reads_them(from_the_first):
    directory = from_the_first
    kept = directory.rows("SELECT card FROM search_card ORDER BY key")
    cards = [read_card(row[0]) for row in kept]
    assert "practice-whole" in [one.id for one in cards]
    assert cards == [card(page) for page in directory.pages([one.id for one in cards])]


def test_several_changes_are_kept_together_or_not_at_all(directory):
    def break_off(_page):
        raise CannotKeep("The disk is full.")

    with pytest.raises(CannotKeep):
        make_changes(directory, [Change(None, FACT)], "test", {"practice-1": break_off})
    assert directory.desk() == {}
    assert directory.rows("SELECT * FROM batch WHERE what = 'test'") == []


def test_records_change_in_the_same_step_with_their_history(directory):
    def rename(page):
        return page.model_copy(update={"name": "Practice renamed"})

    make_changes(directory, [Change(None, FACT)], "test", {"practice-1": rename})
    assert directory.page("practice-1").name == "Practice renamed"
    asked = "SELECT kind FROM history h JOIN batch b ON b.number = h.batch WHERE what = 'test'"
    assert sorted(directory.rows(asked)) == [("desk_fact",), ("service",)]
    assert faults_of(directory.path, words=True) == []


def test_something_new_gets_a_number_and_keeps_it_when_put_back(directory):
    note = Note(service_id="practice-1", text="Side door.", written_on=date(2026, 11, 22))
    made = make_changes(directory, [Change(None, note)], "test")[0]
    assert made.after.number
    gone = make_changes(directory, [Change(made.after, None)], "test")[0]
    make_changes(directory, [gone.undone()], "test")
    assert held(directory, Note) == (made.after,)


def test_it_is_no_part_of_the_sum_of_the_records(directory):
    before = directory.setting("content")
    make_changes(directory, [Change(None, FACT), Change(None, LIST)], "test")
    assert directory.setting("content") == before
