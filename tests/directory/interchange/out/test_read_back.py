"""The sooner way to read a row of our own back is the way that every file is read."""

import pytest

from directory.interchange.cells.cleaning import cell, plain, plain_line
from directory.interchange.out.cells import cell_for
from directory.interchange.out.rows import read_back, row_of
from directory.interchange.tables.columns import FIELDS, columns_of
from directory.interchange.tables.csv_rows import Row
from directory.interchange.tables.row_page import read_own_row, read_row
from tests.directory.interchange.out.records_to_take import FULL, HIDDEN

ODD = (
    "a  b", " a", "a\nb", "a\n\n b\n- \nc", "=1+1", "0151", "&amp;", "<b>x</b>", "x; y", "none",
    "'x", "Total", "L32 8XA", "4 Canary Row", "Address confidential", "A refuge for women",
    "\u200b", "e\u0301",
)  # fmt: skip
COLUMNS = columns_of(list(FIELDS), None, "")


def both(cells):
    row = Row(2, [cells.get(field, "") for field in FIELDS])
    return read_own_row({field: cells.get(field, "") for field in FIELDS}), read_row(
        row, COLUMNS, "list"
    )


@pytest.mark.parametrize("page", [FULL, HIDDEN], ids=["full", "hidden"])
@pytest.mark.parametrize("field", FIELDS)
def test_every_cell_is_read_in_the_same_way(page, field):
    cells = row_of(page, {}).cells
    for odd in ODD:
        ours, theirs = both({**cells, field: odd})
        assert ours == theirs, odd


@pytest.mark.parametrize("text", ODD)
@pytest.mark.parametrize("read", [plain, plain_line])
def test_a_cell_is_read_back_as_what_it_holds(text, read):
    held = read(cell_for(text, read))
    assert read(cell(cell_for(held, read))) == held


def test_numbers_that_are_written_in_two_ways_settle():
    rule = FULL.criteria[0].model_copy(update={"value": (18.0, 64.0)})
    page = FULL.model_copy(update={"criteria": (rule,)})
    first = row_of(page, {})
    again = row_of(first.back, {})
    assert again.cells["criteria"] == first.cells["criteria"]


def test_areas_alone_are_written_as_a_public_place_at_once():
    page = FULL.model_copy(update={"locations": (), "sessions": (), "closures": (),
                                   "contacts": (), "routes": ()})  # fmt: skip
    cells = row_of(page, {}).cells
    back = read_back(cells)
    assert back is not None
    assert cells["location_visibility"] == "public"
    assert row_of(back, {}).cells == cells | {"needs": ""}  # these are looked up by their names
