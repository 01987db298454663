"""The programme's criteria are a list that can be reworded, added to, replaced, and put back."""

import pytest

from directory.errors import BadInput, RefusedWords, UnreadableFile
from directory.keeping.programme import programme_list
from directory.keeping.programme.programme import set_status
from directory.keeping.programme.programme_file import list_as_csv, read_list
from directory.store import undo

GAMBLE = "CL-GAMBLE"


@pytest.fixture
def directory(real_desk):
    return real_desk.directory


def called(directory, code):
    return next((one for one in directory.criteria() if one.id == code), None)


def other_list(directory, tmp_path, change):
    """Write the list in use with some lines changed, and read it again."""
    lines = change(list_as_csv(directory.criteria()).decode("utf-8-sig").splitlines())
    path = tmp_path / "criteria.csv"
    path.write_text("\r\n".join(lines), encoding="utf-8")
    return read_list(path)


def test_the_list_goes_into_a_file_and_comes_back_as_it_was(directory, tmp_path):
    read = other_list(directory, tmp_path, lambda lines: lines)
    assert read.problems == ()
    assert read.criteria == directory.criteria()
    changes = programme_list.changes_of_list(directory, read.criteria)
    assert not changes.any
    with pytest.raises(BadInput, match="already"):
        programme_list.replace_list(directory, read.criteria)


def test_a_criterion_is_reworded_with_place_and_date_keeps_its_status_and_can_be_undone(directory):
    before = called(directory, GAMBLE)
    set_status(directory, GAMBLE, "agreed")
    programme_list.reword(
        directory, GAMBLE, {"professional_label": "Gambling harm", "place": "Kirkby"}
    )
    now = called(directory, GAMBLE)
    assert (now.professional_label, now.place, now.status) == ("Gambling harm", "Kirkby", "agreed")
    assert now.evidence == before.evidence
    undo.undo(directory)
    undo.undo(directory)
    assert called(directory, GAMBLE) == before


def test_a_new_criterion_is_proposed_until_it_is_given_another_status(directory):
    made = programme_list.add_criterion(directory, {"professional_label": "Loneliness"})
    again = programme_list.add_criterion(directory, {"professional_label": "Loneliness"})
    assert made.id != again.id
    set_status(directory, made.id, "agreed")
    assert called(directory, made.id).status == "agreed"
    programme_list.as_it_ships(directory, made.id)
    assert called(directory, made.id) is None


def test_another_list_replaces_the_list_as_one_act(directory, tmp_path):
    before = directory.criteria()

    def change(lines):
        kept = [line.replace("Alcohol misuse", "Drinking") for line in lines]
        kept = [line for line in kept if not line.startswith("CL-HOME")]
        return [*kept, "X-1,Being lonely,,agreed,person,,,,Kirkby,2026-11-01,"]

    read = other_list(directory, tmp_path, change)
    changes = programme_list.changes_of_list(directory, read.criteria)
    assert changes.added == ("Being lonely",)
    assert changes.changed == ("Drinking (name)",)
    assert changes.left_out == (next(o for o in before if o.id == "CL-HOME").professional_label,)
    assert changes.gone, "needs of home count for the programme no longer"
    programme_list.replace_list(directory, read.criteria)
    assert {one.id: one for one in directory.criteria()} == {one.id: one for one in read.criteria}
    undo.undo(directory)
    assert directory.criteria() == before


def test_the_list_as_it_ships_comes_back_whatever_was_done(directory, tmp_path):
    before = directory.criteria()
    programme_list.replace_list(
        directory, other_list(directory, tmp_path, lambda lines: lines[:3]).criteria
    )
    set_status(directory, directory.criteria()[0].id, "other_programme")
    programme_list.list_as_it_ships(directory)
    assert directory.criteria() == before


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("X-1,Being lonely,,wanted", "no status"),
        (",Being lonely,,agreed", "no code"),
        ("CL-HOME,Twice,,agreed", "stands there twice"),
        ("X-1,,,agreed", "Give the criterion a name"),
        ("X-1,Being lonely,people with complex needs,agreed", "labels people"),
        ("X-1,Being lonely,,agreed,,Mrs Jones of 12 High Street told us", "about a person"),
    ],
)
def test_a_line_that_cannot_be_used_is_told_with_its_number(directory, tmp_path, line, says):
    read = other_list(directory, tmp_path, lambda lines: [*lines, line])
    assert [says in problem for problem in read.problems] == [True]
    assert read.problems[0].startswith(f"Line {len(directory.criteria()) + 2}: ")


@pytest.mark.parametrize("content", [b"", b"name,phone\nA,1\n", b"\xff\xfe\x00x", b"code\nX\n"])
def test_a_file_that_is_no_list_is_refused(tmp_path, content):
    path = tmp_path / "other.csv"
    path.write_bytes(content)
    with pytest.raises(UnreadableFile, match="first line must name the columns"):
        read_list(path)


def test_what_looks_like_a_person_is_refused(directory):
    with pytest.raises(RefusedWords):
        programme_list.reword(directory, GAMBLE, {"evidence": "Mr John Smith said so"})


def test_words_that_a_spreadsheet_would_run_are_written_as_words(directory, tmp_path):
    programme_list.reword(directory, GAMBLE, {"evidence": "=1+1"})
    assert b",=1+1" not in list_as_csv(directory.criteria())
    read = other_list(directory, tmp_path, lambda lines: lines)
    assert read.criteria == directory.criteria()
