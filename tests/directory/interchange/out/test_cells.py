"""Cells of a spreadsheet: no formula, no number cut short, and odd text back as it was."""

import csv
import json
import shutil
from pathlib import Path

import pytest
from openpyxl import load_workbook

from directory.disclosure.rules.practice import PRACTICE_WARNING
from directory.interchange.out.cells import LONGEST
from directory.interchange.out.no_room import NO_NAME
from directory.interchange.out.rows import row_of
from directory.interchange.tables.columns import FIELDS
from directory.model import ServicePage
from tests.conftest import TODAY
from tests.directory.interchange.out.records_to_take import brought, taken
from ui.actions import open_desk

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


@pytest.fixture(scope="module")
def naughty_desk(naughty, empty_folder, tmp_path_factory):
    """A directory whose records are called as no record should be, and say so too."""
    path = tmp_path_factory.mktemp("naughty") / "data"
    shutil.copytree(empty_folder, path)
    desk = open_desk(path, TODAY)
    pages = [
        page_of(" ".join(text.split()) or "Practice").model_copy(
            update={"id": f"elm-n-{number:03}", "description": text.strip()}
        )
        for number, text in enumerate(naughty)
    ]
    for page in pages:
        desk.directory.save(page)
    yield desk
    desk.directory.close()


@pytest.mark.parametrize(
    "form", ["signpost-json", "signpost-csv", "signpost-xlsx", "oruk3", "hsds3-package"]
)
def test_no_naughty_string_is_changed_on_its_way_out_and_in(form, naughty_desk, another, tmp_path):
    end = ".xlsx" if form == "signpost-xlsx" else ""  # the library that reads one asks for it
    file, again = tmp_path / f"a{end}", tmp_path / f"b{end}"
    made, _ = taken(naughty_desk, form, file)
    report = brought(another, file, form)
    nameless = {id_ for left in made.no_room() if left.what == NO_NAME for id_ in left.ids}
    assert report.added + len(nameless) == made.records > 480
    taken(another, form, again)
    if not nameless:
        assert file.read_bytes() == again.read_bytes()
    rows = naughty_desk.directory.rows("SELECT id FROM service ORDER BY id")
    ids = [str(one) for (one,) in rows if str(one) not in nameless]
    pairs = zip(naughty_desk.directory.pages(ids), another.directory.pages(ids), strict=True)
    changed = {one.id for one, other in pairs
               if (one.name, one.description) != (other.name, other.description)}  # fmt: skip
    told = {id_ for left in made.no_room() for id_ in left.ids}
    assert changed <= told, "what a format cannot hold is told"
    if not form.endswith(("csv", "xlsx")):
        assert changed | nameless == set()


def test_what_no_cell_can_hold_is_told_and_stays_where_it_is_held(real_desk, tmp_path):
    page = page_of("Practice Bell").model_copy(update={"description": "Ring\x07 us"})
    real_desk.directory.save(page)
    for form in ("signpost-csv", "hsds3-package", "oruk3"):
        file = tmp_path / form
        made, _ = taken(real_desk, form, file)
        assert ["Description"] * (form == "signpost-csv") == [one.what for one in made.no_room()]
        assert brought(real_desk, file, form, theirs=True).updated == 0
    assert real_desk.directory.page("elm-1") == page


def test_a_text_longer_than_any_cell_is_cut_and_told(real_desk, tmp_path):
    page = page_of("Practice Bell").model_copy(update={"description": "words " * 6_000 + "end"})
    assert max(map(len, row_of(page, {}).cells.values())) == LONGEST
    real_desk.directory.save(page)
    made, _ = taken(real_desk, "signpost-xlsx", tmp_path / "a.xlsx")
    assert [one.what for one in made.no_room()] == ["Description"]
