"""What is removed lies in the recycle bin: it can be brought back until that is emptied."""

import zlib

import pytest

from directory.errors import BadInput, UnknownName
from directory.keeping.record import bin as recycling
from directory.model import KeptList, Link, Location, Note
from directory.store import Directory, Issued, build_beside, faults_of, undo
from directory.store.local import Change, held, make_changes
from tests.directory.keeping.kept import AT, TODAY, made_folder, record


@pytest.fixture
def directory(tmp_path):
    open_one = Directory(made_folder(tmp_path / "data"))
    yield open_one
    open_one.close()


def pin(directory, *services):
    names = tuple(f"Practice {one}" for one in services)
    ours = KeptList(id="ours", name="Ours", services=services, names=names)
    make_changes(directory, [Change(None, ours)], "Pinned")


def ours(directory):
    return held(directory, KeptList)[0].services


def test_a_removed_record_is_gone_from_the_directory_and_lies_in_the_bin(directory):
    pin(directory, "practice-2", "practice-1", "practice-3")
    recycling.remove(directory, "practice-1")
    assert directory.pages(["practice-1"]) == []
    assert directory.rows("SELECT rowid FROM search_all WHERE search_all MATCH 'word1'") == []
    assert ours(directory) == ("practice-2", "practice-3")
    (binned,) = recycling.in_the_bin(directory)
    assert (binned.id, binned.name, binned.kind) == ("practice-1", "Practice pantry 1", "service")
    assert binned.lists == ("Ours",)


def test_it_comes_back_whole_and_to_its_place_on_the_lists(directory):
    pin(directory, "practice-2", "practice-1", "practice-3")
    before = directory.page("practice-1")
    recycling.remove(directory, "practice-1")
    recycling.bring_back(directory, "practice-1")
    assert directory.page("practice-1") == before
    assert ours(directory) == ("practice-2", "practice-1", "practice-3")
    assert recycling.in_the_bin(directory) == ()
    assert faults_of(directory.path, words=True) == []


def test_undoing_that_it_was_brought_back_puts_it_into_the_bin_again(directory):
    recycling.remove(directory, "practice-1")
    recycling.bring_back(directory, "practice-1")
    undo.undo(directory)
    assert [one.id for one in recycling.in_the_bin(directory)] == ["practice-1"]
    recycling.bring_back(directory, "practice-1")
    assert directory.count() == 5


def test_a_record_that_others_lead_to_is_not_removed_without_a_word(directory):
    link = (Link(kind="see_also", to="practice-1"),)
    directory.save(directory.page("practice-2").model_copy(update={"links": link}))
    assert recycling.links_to(directory, "practice-1") == ("Practice pantry 2",)
    with pytest.raises(BadInput, match="named by 'Practice pantry 2'"):
        recycling.remove(directory, "practice-1")
    assert directory.page("practice-1")
    recycling.remove(directory, "practice-1", although_linked=True)
    assert directory.pages(["practice-1"]) == []


def test_an_import_that_brings_it_takes_it_out_of_the_bin(directory):
    page = directory.page("practice-1")
    recycling.remove(directory, "practice-1")
    issued = Issued("practice", 2, {page.id: page})
    build_beside(directory.folder, "Imported", lambda draft: draft.put([page], issued), at=AT)
    assert recycling.in_the_bin(directory) == ()
    with pytest.raises(BadInput, match=r"changed since \('Imported', 22 November 2026\)"):
        undo.undo(directory)


def test_an_import_never_tells_the_place_of_a_removed_record_that_was_hidden(directory):
    issued = Issued("practice", 2, {"practice-1": record(1)})
    hidden = (Location(id="hall", visibility="hidden"),)
    directory.save(record(1).model_copy(update={"locations": hidden}))
    recycling.remove(directory, "practice-1")
    build_beside(directory.folder, "Imported", lambda draft: draft.put([record(1)], issued), at=AT)
    assert directory.page("practice-1").locations == hidden


def test_emptying_takes_the_whole_past_of_a_record_and_its_tips(directory):
    tip = Note(service_id="practice-1", text="Side door.", written_on=TODAY)
    make_changes(directory, [Change(None, tip)], "Tip")
    recycling.remove(directory, "practice-1")
    recycling.remove(directory, "practice-2")
    assert recycling.empty(directory, ["practice-1"]) == ("Practice pantry 1",)
    assert [one.id for one in recycling.in_the_bin(directory)] == ["practice-2"]
    assert held(directory, Note) == ()
    kept = directory.rows(
        "SELECT old FROM history WHERE old NOT NULL UNION SELECT new FROM history"
    )
    assert not [text for (text,) in kept if text and b"pantry 1" in zlib.decompress(text)]
    with pytest.raises(UnknownName):
        recycling.bring_back(directory, "practice-1")
    assert faults_of(directory.path, words=True) == []


def test_what_is_left_of_the_acts_can_still_be_undone_after_emptying(directory):
    recycling.remove(directory, "practice-2")
    recycling.remove(directory, "practice-1")
    recycling.empty(directory, ["practice-1"])
    undo.undo(directory)
    assert directory.page("practice-2")
    assert directory.pages(["practice-1"]) == []
    assert undo.next_undo(directory) is None


def test_an_empty_bin_can_be_emptied(directory):
    assert recycling.empty(directory) == ()


def test_a_new_record_whose_adding_was_undone_is_not_in_the_bin(directory):
    directory.save(record(9), "Added")
    undo.undo(directory)
    assert recycling.in_the_bin(directory) == ()
    undo.redo(directory)
    assert directory.page("practice-9")
