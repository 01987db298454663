"""Undo takes the last act back whole, redo does it again, from one session to the next."""

import sqlite3
import zlib
from contextlib import closing

import pytest

from directory.desk.local import reports
from directory.errors import BadInput, ChangedSince
from directory.keeping.record import bin as recycling
from directory.keeping.record import editing
from directory.model import DeskFact, KeptList, Note, Notice, Report
from directory.store import Directory, Issued, acts, build_beside, faults_of, undo
from directory.store.local import Change, held, make_changes
from directory.store.shelves import set_on_shelf
from directory.words import spoken_date
from tests.directory.keeping.kept import AT, HARBOUR, TODAY, made_folder, record


@pytest.fixture
def directory(tmp_path):
    open_one = Directory(made_folder(tmp_path / "data"))
    yield open_one
    open_one.close()


def say(directory, words, record_id="practice-1"):
    page = directory.page(record_id).model_copy(update={"summary": words})
    directory.save(page, f"Said {words}")


def bring_in(directory, page):
    issued = Issued("practice", 2, {page.id: page})
    build_beside(directory.folder, "Imported x", lambda draft: draft.put([page], issued), at=AT)


def test_with_nothing_done_there_is_nothing_to_undo(directory):
    assert undo.next_undo(directory) is None
    with pytest.raises(BadInput, match="nothing to undo"):
        undo.undo(directory)
    with pytest.raises(BadInput, match="nothing to do again"):
        undo.redo(directory)


def test_acts_are_undone_in_order_and_done_again_in_order(directory):
    sums = [directory.setting("content")]
    for words in ("one", "two", "three"):
        say(directory, words)
        sums.append(directory.setting("content"))
    for left in (2, 1, 0):
        undo.undo(directory)
        assert directory.setting("content") == sums[left]
    for done in (1, 2, 3):
        undo.redo(directory)
        assert directory.setting("content") == sums[done]
    assert faults_of(directory.path, words=True) == []


def test_it_is_said_beforehand_what_would_be_undone(directory):
    say(directory, "one")
    step = undo.next_undo(directory)
    assert (step.what, step.records, step.names) == ("Said one", 1, ("Practice pantry 1",))
    assert step.words == "Said one 'Practice pantry 1'"
    assert undo.undo(directory).step == step
    assert undo.next_redo(directory) == step


def test_a_new_act_ends_what_could_be_done_again(directory):
    say(directory, "one")
    undo.undo(directory)
    say(directory, "two")
    assert undo.next_redo(directory) is None
    undo.undo(directory)
    undo.redo(directory)
    assert directory.page("practice-1").summary == "two"


def test_it_goes_on_where_the_last_session_ended(directory):
    say(directory, "one")
    say(directory, "two")
    undo.undo(directory)
    again = Directory(directory.folder)
    assert undo.next_undo(again).what == "Said one"
    assert undo.next_redo(again).what == "Said two"
    undo.redo(again)
    assert again.page("practice-1").summary == "two"
    again.close()


def test_what_a_list_brought_since_is_never_undone_and_is_named(directory):
    say(directory, "one")
    bring_in(directory, directory.page("practice-1").model_copy(update={"cost": "free"}))
    with pytest.raises(BadInput, match=r"'Practice pantry 1' was changed since \('Imported x'"):
        undo.undo(directory)
    assert directory.page("practice-1").cost == "free"


def test_a_list_that_brought_other_records_does_not_stand_in_the_way(directory):
    say(directory, "one")
    bring_in(directory, record(9))
    undo.undo(directory)
    assert directory.page("practice-1").summary == ""
    assert directory.page("practice-9")


def test_facts_of_the_desk_and_kept_lists_are_undone_too(directory):
    fact = DeskFact(id="phone", value="0151 496 0101")
    ours = KeptList(id="ours", services=("practice-1",), names=("Practice pantry 1",))
    make_changes(directory, [Change(None, fact)], "Phone set")
    make_changes(directory, [Change(None, ours)], "Pinned")
    undo.undo(directory)
    assert held(directory, KeptList) == ()
    undo.undo(directory)
    assert directory.desk() == {}
    undo.redo(directory)
    undo.redo(directory)
    assert (directory.desk(), held(directory, KeptList)) == ({"phone": fact}, (ours,))


def test_words_that_were_taken_away_come_back_and_are_never_in_the_file(directory):
    tip = Note(service_id="practice-1", text="Canary side door.", written_on=TODAY)
    line = Notice(words="Canary closed today.", ends_on=TODAY, written_on=TODAY)
    for one in (tip, line):
        made = make_changes(directory, [Change(None, one)], "Put up")
        make_changes(directory, [made[0].undone()], "Taken away")
    assert not canaries_in(directory)
    undo.undo(directory)
    assert held(directory, Notice) == (line,)
    undo.undo(directory)
    undo.undo(directory)
    assert [one.text for one in held(directory, Note)] == [tip.text]
    undo.redo(directory)
    assert held(directory, Note) == ()
    assert not canaries_in(directory)


def test_after_a_new_start_words_that_were_taken_away_are_gone_and_it_is_said(directory):
    say(directory, "one")
    tip = Note(service_id="practice-1", text="Canary side door.", written_on=TODAY)
    made = make_changes(directory, [Change(None, tip)], "Tip added")
    make_changes(directory, [made[0].undone()], "Tip removed")
    again = Directory(directory.folder)
    step = undo.next_undo(again)
    assert step.what == "Said one"
    assert [words.split(" cannot")[0] for words in step.passed] == ["'Tip removed'", "'Tip added'"]
    assert "until Signpost is closed" in step.passed[0]
    undo.undo(again)
    assert again.page("practice-1").summary == ""
    again.close()


def test_tips_of_a_record_that_is_gone_for_good_cannot_be_put_back(directory):
    tip = Note(service_id="practice-3", text="Canary side door.", written_on=TODAY)
    made = make_changes(directory, [Change(None, tip)], "Tip added")
    make_changes(directory, [made[0].undone()], "Tip removed")
    recycling.remove(directory, "practice-3")
    recycling.empty(directory)
    assert "Canary" not in str(directory.memory)
    with pytest.raises(ChangedSince):
        undo.undo(directory)


def test_what_was_said_to_be_wrong_is_undone_with_what_it_held_back(directory):
    before = directory.page("practice-1")
    reports.report_wrong(directory, "practice-1", "number", TODAY)
    wrong = directory.page("practice-1")
    number = reports.open_reports(directory)[0].number
    reports.settle_report(directory, number, "phone", TODAY)
    assert reports.open_reports(directory) == ()
    undo.undo(directory)
    assert [one.number for one in reports.open_reports(directory)] == [number]
    assert directory.page("practice-1") == wrong
    undo.undo(directory)
    assert (reports.open_reports(directory), directory.page("practice-1")) == ((), before)
    undo.redo(directory)
    undo.redo(directory)
    assert held(directory, Report) == ()
    assert directory.page("practice-1").checks[0].checked_on == TODAY


def test_an_act_that_a_list_stands_in_the_way_of_is_passed_over_and_named(directory):
    say(directory, "one", "practice-2")
    say(directory, "two", "practice-1")
    bring_in(directory, directory.page("practice-1").model_copy(update={"cost": "free"}))
    step = undo.next_undo(directory)
    assert step.what == "Said one"
    why = f"'Practice pantry 1' was changed since ('Imported x', {spoken_date(AT.date())}), so "
    assert [words.startswith(why) for words in step.passed] == [True]
    assert "'Said two' cannot be undone as a whole." in step.passed[0]
    undo.undo(directory)
    assert directory.page("practice-2").summary == ""
    assert directory.page("practice-1").summary == "two"
    with pytest.raises(ChangedSince, match="Said two"):
        undo.undo(directory)
    undo.redo(directory)
    assert directory.page("practice-2").summary == "one"


def test_any_act_is_taken_back_by_its_number_unless_a_later_one_touched_the_same(directory):
    numbers = []
    for words, one in (("one", "practice-1"), ("two", "practice-2"), ("three", "practice-1")):
        say(directory, words, one)
        numbers.append(undo.last_act(directory))
    with pytest.raises(ChangedSince, match="'Said three'"):
        undo.undo(directory, numbers[0])
    undo.undo(directory, numbers[1])
    assert directory.page("practice-2").summary == ""
    with pytest.raises(BadInput, match="nothing to undo"):
        undo.undo(directory, numbers[1])
    undo.undo(directory)
    assert directory.page("practice-1").summary == "one"
    assert undo.next_redo(directory).what == "Said three"


def canaries_in(directory):
    with closing(sqlite3.connect(directory.path)) as raw:
        sides = [side for row in raw.execute("SELECT old, new FROM history") for side in row]
    texts = [zlib.decompress(side).decode() for side in sides if side]
    return [text for text in texts if "Canary" in text] or b"Canary" in directory.path.read_bytes()


def test_taking_a_change_back_at_once_is_its_undoing(directory):
    say(directory, "one")
    ours = KeptList(id="ours", services=("practice-1",), names=("Practice pantry 1",))
    made = make_changes(directory, [Change(None, ours)], "Pinned")
    undo.take_back(directory, made)
    assert undo.next_undo(directory).what == "Said one"
    assert undo.next_redo(directory).what == "Pinned"


def test_taking_a_change_back_later_is_an_act_of_its_own(directory):
    ours = KeptList(id="ours", services=("practice-1",), names=("Practice pantry 1",))
    made = make_changes(directory, [Change(None, ours)], "Pinned")
    say(directory, "one")
    undo.take_back(directory, made)
    assert held(directory, KeptList) == ()
    assert undo.next_undo(directory).what == "Undone"


def test_words_of_a_need_are_undone_with_what_is_found_by_them(directory):
    need = next(need for need in directory.needs() if need.id == "food")
    renamed = need.model_copy(update={"public_name": "Groceries"})
    acts.do(directory, "Need", lambda act: set_on_shelf(act.connection, need, renamed, act.batch))
    found = "SELECT count(*) FROM search_all WHERE search_all MATCH 'groceries'"
    assert directory.rows(found) == [(5,)]
    assert faults_of(directory.path, words=True) == []
    undo.undo(directory)
    assert directory.rows(found) == [(0,)]
    assert need in directory.needs()
    assert faults_of(directory.path, words=True) == []


def test_an_undo_that_meets_the_directory_changed_by_another_is_refused(directory, monkeypatch):
    say(directory, "one")
    asked = undo.next_undo(directory)
    say(directory, "two")
    undo.undo(directory, undo.last_act(directory))
    undo.undo(directory, asked.number)
    monkeypatch.setattr(undo, "_next", lambda _directory, back: (asked, ()))
    with pytest.raises(BadInput, match="changed just now"):
        undo.undo(directory)
    assert directory.page("practice-1").summary == ""


def test_an_organisation_goes_with_its_last_service_and_comes_back_with_it(directory):
    asked = "SELECT id FROM organisation ORDER BY id"
    lone = directory.page("practice-3")
    moved = lone.model_copy(update={"organisation": None, "organisation_id": None})
    opened = editing.open_record(directory, lone.id)
    editing.save(directory, moved, opened.digest)
    assert directory.rows(asked) == [("practice-harbour",)]
    undo.undo(directory)
    assert directory.rows(asked) == [("practice-harbour",), ("practice-lantern",)]
    assert directory.page("practice-3") == lone


def test_undoing_a_new_record_undoes_what_it_said_of_an_organisation_of_others(directory):
    renamed = HARBOUR.model_copy(update={"name": "Practice Quay Trust"})
    directory.save(record(9, organisation=renamed), "Added")
    assert directory.page("practice-1").organisation == renamed
    undo.undo(directory)
    assert directory.page("practice-1").organisation == HARBOUR
    found = "SELECT count(*) FROM search_all WHERE search_all MATCH ?"
    assert directory.rows(found, ["quay"]) == [(0,)]
    assert directory.rows(found, ["harbour"]) == [(4,)]
    assert faults_of(directory.path, words=True) == []


def test_an_organisation_that_a_list_changed_since_stands_in_the_way(directory):
    renamed = HARBOUR.model_copy(update={"name": "Practice Quay Trust"})
    directory.save(record(1, organisation=renamed), "Renamed")
    again = HARBOUR.model_copy(update={"name": "Practice Wharf Trust"})
    bring_in(directory, record(2, organisation=again))
    with pytest.raises(BadInput, match=r"'Practice Wharf Trust' was changed since"):
        undo.undo(directory)
