"""``history``: what was done to a record, undo and redo, from a script."""

import json

import pytest

from ui.actions import editing
from ui.terminal.program import run


@pytest.fixture
def signpost(data_folder, capsys):
    """Run the verb on a filled folder; returns what it said."""

    def call(*words, expect=0):
        status = run(["history", *words, "--data", str(data_folder), "--today", "2026-11-22"])
        said = capsys.readouterr()
        assert status == expect, said.err
        return said.out or said.err

    return call


@pytest.fixture
def edited(desk):
    """A practice record that somebody has just given another sentence."""
    opened = editing.open_for_editing(desk, "practice-contact-centre")
    page = opened.page.model_copy(update={"summary": "Help to find work."})
    editing.save_record(desk, page, opened.digest)
    return page


def test_what_can_be_undone_is_told(signpost, edited):
    assert signpost() == (f"Undo: Edited '{edited.name}'.\nThere is nothing to do again.\n")
    told = json.loads(signpost("show", "--json"))
    assert (told["undo"]["what"], told["undo"]["records"], told["redo"]) == ("Edited", 1, None)


def test_the_history_of_a_record_is_told_field_by_field(signpost, edited):
    first, *_ = json.loads(signpost("show", edited.id, "--json"))
    assert (first["what"], first["change"], first["in_force"]) == ("Edited", "changed", True)
    assert [(one["field"], one["new"]) for one in first["fields"]] == [
        ("summary", "Help to find work.")
    ]
    told = " ".join(signpost("show", edited.id).split())
    assert "-> Help to find work." in told


def test_undo_and_redo(signpost, edited, desk):
    assert signpost("undo") == f"Undone: Edited '{edited.name}'.\n"
    assert desk.directory.page(edited.id).summary != edited.summary
    assert json.loads(signpost("redo", "--json"))["records"] == [edited.id]
    assert desk.directory.page(edited.id) == edited


def test_with_nothing_to_undo_it_says_so_in_a_sentence(signpost):
    assert signpost("undo", expect=1) == "There is nothing to undo.\n"
    assert "Nothing is known of a record" in signpost("show", "no-such-record", expect=1)


def test_what_it_cannot_do_is_wrong_usage(signpost):
    assert "history undo" in signpost("forget", expect=2)
    assert "history undo" in signpost("undo", "practice-contact-centre", expect=2)
