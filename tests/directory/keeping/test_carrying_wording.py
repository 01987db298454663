"""Wording of our own goes to another laptop whole, comes back whole, and can be taken back."""

import json
import shutil
from contextlib import closing

import pytest

from directory.errors import BadInput, UnreadableFile
from directory.keeping.programme import programme
from directory.keeping.wording import phrases, short_forms, wording
from directory.keeping.wording.carrying_wording import take_wording, wording_as_text
from directory.keeping.wording.short_forms import ShortForm
from directory.model.wording import OwnWording
from directory.store import DataFolder, Directory, undo
from directory.store.local import held


@pytest.fixture
def here(desk):
    """A directory that says and hears a thing of each kind otherwise than it ships."""
    one = desk.directory
    wording.change_text(one, "sheet_title", "Help for you")
    change = phrases.phrase_to_hear(one, "need_phrase", "debt", "up to my neck in it")
    phrases.keep_phrase(one, change)
    shipped = phrases.phrases_of(one, "need_phrase", "food")[0].words
    phrases.keep_phrase(one, phrases.phrase_to_drop(one, "need_phrase", "food", shipped))
    goal = one.goals()[0].id
    phrases.keep_phrase(one, phrases.phrase_to_hear(one, "goal_phrase", goal, "a bit of craic"))
    need = next(need.id for need in one.needs() if need.id not in one.goals()[0].needs)
    phrases.lead(one, goal, need, on=True)
    form = ShortForm(short="KUF", meaning="Kirkby unique form", plain="a form")
    short_forms.set_short_form(one, (), form)
    line = next(
        line for line in programme.criterion_lines(one) if line.criterion.status == "proposed"
    )
    programme.set_status(one, line.criterion.id, "agreed")
    return one


@pytest.fixture
def elsewhere(empty_folder, tmp_path):
    path = tmp_path / "elsewhere"
    shutil.copytree(empty_folder, path)
    with closing(Directory(DataFolder(path))) as directory:
        yield directory


def test_all_of_it_arrives_and_going_back_is_the_same_file(here, elsewhere):
    text = wording_as_text(here)
    kinds = {one.kind for one in held(here, OwnWording)}
    assert kinds == {"text", "need_phrase", "goal_phrase", "goal_need", "short_form", "criterion"}
    taken = take_wording(elsewhere, text.encode())
    assert taken.read == len(taken.changes) == len(held(here, OwnWording))
    assert wording_as_text(elsewhere) == text
    assert [n.phrases for n in elsewhere.needs()] == [n.phrases for n in here.needs()]
    assert [g.needs for g in elsewhere.goals()] == [g.needs for g in here.goals()]
    with pytest.raises(BadInput, match="already"):
        take_wording(elsewhere, text.encode())


def test_it_is_one_act_that_can_be_undone(here, elsewhere):
    wording.change_text(elsewhere, "sheet_title", "Where to turn")
    before = wording_as_text(elsewhere)
    take_wording(elsewhere, wording_as_text(here).encode())
    undo.undo(elsewhere)
    assert wording_as_text(elsewhere) == before


def test_what_only_this_laptop_says_stays_unless_only_the_file_is_wanted(here, elsewhere):
    change = phrases.phrase_to_hear(elsewhere, "need_phrase", "food", "nowt in the cupboard")
    phrases.keep_phrase(elsewhere, change)
    text = wording_as_text(here)
    take_wording(elsewhere, text.encode())
    assert change.own in held(elsewhere, OwnWording)
    take_wording(elsewhere, text.encode(), only=True)
    assert wording_as_text(elsewhere) == text


def entry(**fields):
    own = {"id": "text/sheet_title", "kind": "text", "of": "sheet_title", "words": "Help"} | fields
    return json.dumps({"format": "signpost-wording", "version": 1, "wording": [own]}).encode()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "no file of wording"),
        (b"[" * 100_000, "no file of wording"),
        (b"{}", "no file of wording"),
        (b'{"format": "signpost-wording", "version": 2}', "newer Signpost"),
        (entry(id="text/another"), "not what it says"),
        (entry(of="nowhere", id="text/nowhere"), "Nothing was taken"),
        (entry(words="For people with complex needs"), "Nothing was taken"),
        (entry(words="Ask for Mrs Ogunleye"), "Leave it out"),
        (entry(words="Ring 0151 496 0123"), "Nothing was taken"),
        (entry(kind="criterion", id="criterion/x", of="x", words="maybe"), "cannot be 'maybe'"),
        (entry(kind="need_phrase", id="need_phrase/x/help", of="x", words="help"), "no need"),
        (
            entry(kind="criterion_words", id="criterion_words/x", of="x", words="{"),
            "cannot be read",
        ),
        (entry(kind="spell"), "cannot be read"),
    ],
)
def test_a_file_of_which_a_part_cannot_be_used_changes_nothing(elsewhere, content, words):
    before = elsewhere.revision
    with pytest.raises(UnreadableFile, match=words):
        take_wording(elsewhere, content)
    assert (elsewhere.revision, held(elsewhere, OwnWording)) == (before, ())
