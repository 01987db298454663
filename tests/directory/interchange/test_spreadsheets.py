"""Spreadsheets out: text in every cell, and nothing that a spreadsheet would work out."""

import csv
import io

import pytest
from openpyxl import load_workbook

from directory.disclosure.paper.tables import Grid
from directory.interchange.tables.spreadsheets import as_csv, as_xlsx

HOSTILE = ("=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", '=HYPERLINK("http://x")')


def cells_of(content, sheet=None):
    book = load_workbook(io.BytesIO(content))
    return [list(row) for row in (book[sheet] if sheet else book.worksheets[0])]


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_in_an_xlsx_is_a_formula(text):
    (row,) = cells_of(as_xlsx([Grid("Sheet", ((text,),))]))
    assert row[0].data_type == "s"
    assert row[0].value.lstrip() == text.lstrip()


def test_numbers_are_text_too_so_that_all_cells_are_alike():
    (row,) = cells_of(as_xlsx([Grid("Sheet", (("56", "under 3", ""),))]))
    assert [cell.value for cell in row[:2]] == ["56", "under 3"]
    assert [cell.data_type for cell in row[:2]] == ["s", "s"]


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_in_a_csv_is_taken_for_a_formula(text):
    (row,) = csv.reader(io.StringIO(as_csv([Grid("Sheet", ((text,),))]).decode("utf-8-sig")))
    assert row[0][0] == "'"
    assert row[0][1:] == text


@pytest.mark.parametrize("text", ["+44 151 496 0123", "-5", "-", "0151 496 0123"])
def test_a_number_in_a_csv_stays_as_it_is(text):
    (row,) = csv.reader(io.StringIO(as_csv([Grid("Sheet", ((text,),))]).decode("utf-8-sig")))
    assert row == [text]


def test_a_cell_that_no_spreadsheet_can_hold_is_made_plain():
    (row,) = cells_of(as_xlsx([Grid("Sheet", (("a\x00b\x1fc\ud800d" + "x" * 40_000,),))]))
    assert row[0].value.startswith("abcd")
    assert len(row[0].value) == 32_000


def test_names_of_sheets_do_as_they_must():
    grids = [Grid("What/is: [covered]? " * 3, (("a",),)), Grid("x" * 40, (("b",),)),
             Grid("X" * 40, (("c",),)), Grid("", (("d",),))]  # fmt: skip
    names = load_workbook(io.BytesIO(as_xlsx(grids))).sheetnames
    assert len({name.lower() for name in names}) == 4
    assert all(0 < len(name) <= 31 for name in names)


def test_several_tables_stand_under_each_other_in_a_csv():
    text = as_csv([Grid("One", (("a", "b"),)), Grid("Two", (("c",),))]).decode("utf-8-sig")
    assert list(csv.reader(io.StringIO(text))) == [["One"], ["a", "b"], [], ["Two"], ["c"]]
