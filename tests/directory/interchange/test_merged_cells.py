"""Workbooks with cells that are merged over several rows, and with links under words."""

import zipfile

import pytest
from openpyxl import Workbook

from directory.interchange.tables.signpost_xlsx import SignpostXlsx
from directory.interchange.tables.workbooks import rows_of_workbook
from tests.directory.interchange.reading_files import everything


def book(tmp_path, rows, merged=(), links=None):
    made = Workbook()
    sheet = made.worksheets[0]
    for row in rows:
        sheet.append(row)
    for cells in merged:
        sheet.merge_cells(cells)
    for cell, lead in (links or {}).items():
        sheet[cell].hyperlink = lead
    path = tmp_path / "groups.xlsx"
    made.save(path)
    return path


def records(path):
    found = everything(SignpostXlsx(), path, "groups")
    return {one.page.name: one for one in found}


def test_a_venue_merged_over_rows_is_that_of_each(tmp_path):
    path = book(
        tmp_path,
        [
            ["Group", "Venue", "Postcode"],
            ["Elm Tea", "Elm Hall, 1 Elm Road", "L32 8XA"],
            ["Elm Chess", None, None],
            ["Ash Walks", "Ash Park", None],
            ["Oak Choir", None, None],
        ],
        ("B2:B3", "C2:C3"),
    )
    places = {name: one.page.locations for name, one in records(path).items()}
    assert places["Elm Chess"] == places["Elm Tea"]
    assert places["Elm Chess"][0].postcode == "L32 8XA"
    assert places["Ash Walks"][0].address == "Ash Park"
    assert not places["Oak Choir"]


def test_rows_of_nothing_but_a_merged_cell_are_no_rows(tmp_path):
    path = book(tmp_path, [["Name", "Area"], ["Elm Tea", "Kirkby"]], ("B2:B9", "A1:A1"))
    assert len(list(rows_of_workbook(path))) == 2


def test_headings_merged_over_two_rows_are_read_with_those_below(tmp_path):
    path = book(
        tmp_path,
        [
            ["Name", "Contact", None, "Postcode"],
            [None, "Tel", "E-mail", None],
            ["Elm Tea", "0151 496 0101", "tea@example.org", "L32 8XA"],
        ],
        ("A1:A2", "B1:C1", "D1:D2"),
    )
    (record,) = records(path).values()
    assert [one.value for one in record.page.contacts] == ["0151 496 0101", "tea@example.org"]
    assert record.page.locations[0].postcode == "L32 8XA"


def test_a_refuge_under_a_merged_address_hides_it(tmp_path):
    rows = [
        ["Service", "Address"],
        ["Advice desk", "Canary House, 7 Canary Road"],
        ["Women's refuge", None],
    ]
    found = records(book(tmp_path, rows, ("B2:B3",)))
    assert "anary" not in found["Women's refuge"].page.model_dump_json()


@pytest.mark.parametrize("cells", ["B2:B1048576", "XFD1:XFD1048576", "A1:XFD1048576"])
def test_cells_merged_to_the_end_of_the_sheet_cost_nothing(tmp_path, cells):
    plain = book(tmp_path, [["Name"], ["Elm Tea", "x"], ["Ash"]], ("C1:D1",))
    path = tmp_path / "wide.xlsx"
    with zipfile.ZipFile(plain) as old, zipfile.ZipFile(path, "w") as new:
        for part in old.namelist():
            new.writestr(part, old.read(part).replace(b"C1:D1", cells.encode()))
    rows = list(rows_of_workbook(path))
    assert len(rows) == 3
    assert max(len(row.cells) for row in rows) <= 2


LINKS = {
    "B2": "https://example.org/elm?a=1&b=2",
    "C2": "mailto:tea@example.org",
    "A2": "https://example.org/other",
    "B3": "file:///etc/passwd",
}


def test_where_a_link_leads_counts_in_columns_of_addresses(tmp_path):
    rows = [
        ["Name", "Website", "Email"],
        ["Elm Tea", "Click here", None],
        ["Ash Tea", "Our page", "ash@example.org"],
    ]
    found = records(book(tmp_path, rows, links=LINKS))
    values = {name: [one.value for one in it.page.contacts] for name, it in found.items()}
    assert values["Elm Tea"] == ["tea@example.org", "https://example.org/elm?a=1&b=2"]
    assert values["Ash Tea"] == ["ash@example.org"]


def test_an_address_that_is_written_counts_more_than_its_link(tmp_path):
    rows = [["Name", "Website"], ["Elm Tea", "www.example.org"]]
    path = book(tmp_path, rows, links={"B2": "https://old.example.org"})
    (record,) = records(path).values()
    assert [one.value for one in record.page.contacts] == ["http://www.example.org"]
