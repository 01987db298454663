"""Quotation marks in a cell that nobody doubled: read as meant, and always told of."""

import pytest

from directory.interchange.tables.row_page import LOOSE_MARKS
from directory.interchange.tables.signpost_csv import SignpostCsv
from tests.directory.interchange.reading_files import everything


@pytest.fixture
def read(tmp_path):
    """Read rows under a name, a description and a phone; each name with the notes of its row."""

    def call(*rows, sign=",", end="\n"):
        file = tmp_path / "list.csv"
        header = sign.join(("name", "description", "phone"))
        file.write_text(end.join((header, *rows, "")), encoding="utf-8", newline="")
        return [
            (one.page.name, one.page.description, [note.problem for note in one.notes])
            for one in everything(SignpostCsv(), file, "list")
        ]

    return call


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("cell", "meant"),
    [
        ('"The "old" Mill"', 'The "old" Mill'),
        ('"Mill "on the hill" and "by the sea" too"', 'Mill "on the hill" and "by the sea" too'),
        ('"A 5" pipe club"', 'A 5" pipe club'),
    ],
)
def test_loose_marks_are_read_as_they_were_meant_and_told(read, cell, meant, end):
    (one,) = read(f"{cell},Tea and talk.,0151 496 0101", end=end)
    assert one == (meant, "Tea and talk.", [LOOSE_MARKS])


def test_so_they_are_beside_another_sign_between_cells(read):
    (one,) = read('"The "old" Mill";Tea, and talk.;0151 496 0101', sign=";")
    assert one == ('The "old" Mill', "Tea, and talk.", [LOOSE_MARKS])


def test_a_row_that_may_be_meant_otherwise_is_told(read):
    ((name, _, notes),) = read('"He said "hi", then left",Tea.,0151 496 0101')
    assert name.startswith("He said ")
    assert LOOSE_MARKS in notes


@pytest.mark.parametrize(
    ("cell", "meant"),
    [
        ('"The ""old"" Mill"', 'The "old" Mill'),
        ('""""', '"'),
        ('A 5" pipe club', 'A 5" pipe club'),
        ('"Mill, by the sea"', "Mill, by the sea"),
    ],
)
def test_of_marks_that_are_right_nothing_is_said(read, cell, meant):
    (one, other) = read(f'{cell},"Tea\nand ""talk"".",0151 496 0101', "Next,Tea.,0151 496 0102")
    assert one == (meant, 'Tea\nand "talk".', [])
    assert other == ("Next", "Tea.", [])
