"""Whole real lists through the door: how many come in, and how many are suggested a need."""

import pytest

from directory.interchange import recognise
from directory.interchange.cells.identity import told_apart
from directory.interchange.tables.csv_rows import rows_of
from directory.interchange.understanding import (
    Helpers,
    all_understood,
    kinds_of_file,
    needs_by_name,
)
from directory.search.needs.suggest import Suggester
from seed.contents import contents
from seed.suggest import clues
from tests.conftest import TODAY

SETS = (
    ("bucks_outpost/services.json", "outpost", 20, 14),
    ("conformance_fixtures/ohana_sample_csv", "ohana", 23, 17),
    ("conformance_fixtures/hsds_1.1_sample", "hsds3-package", 13, 6),
)
"""Where it lies, its format, its records, and how many of them at least are suggested a need."""
GM_ROWS, LIBRARIES, CLOSED = 2_540, 4_231, 478


@pytest.fixture(scope="module")
def helpers():
    needs = contents().needs
    return Helpers(Suggester(needs, clues()), needs, TODAY)


def brought(path, helpers):
    """The records of a list, understood."""
    opened = recognise(path).open(path, "real")
    named, kinds = needs_by_name(helpers.needs), kinds_of_file(path.stem)
    items = told_apart(map(opened.read_row, opened.rows))
    records = [one for one in items if hasattr(one, "page")]
    return [page for page, _ in all_understood(records, named, helpers, kinds)]


@pytest.mark.parametrize(("place", "form", "count", "with_needs"), SETS)
def test_a_real_list_comes_in_whole_with_needs(shared, helpers, place, form, count, with_needs):
    path = shared / "data" / place
    assert recognise(path).name == form
    pages = brought(path, helpers)
    assert len(pages) == count
    assert sum(bool(page.needs) for page in pages) >= with_needs
    assert all(need.structure == "suggested" for page in pages for need in page.needs)


def test_every_row_of_the_long_lists_is_seen_and_closed_libraries_are_closed(shared):
    gm = shared / "data" / "trafford_gm_ogl"
    rows = [sum(1 for _ in rows_of(path)) - 1 for path in sorted(gm.glob("*.csv"))]
    assert (len(rows), sum(rows)) == (12, GM_ROWS)
    path = shared / "data" / "libraries_uk" / "libraries.csv"
    opened = recognise(path).open(path, "libraries")
    items = list(told_apart(map(opened.read_row, opened.rows)))
    assert len(items) == LIBRARIES
    twice = [item for item in items if not hasattr(item, "page")]
    assert [one.problem for one in twice] == ["Belfast Central stands here twice; left out."]
    closed = [item for item in items if hasattr(item, "page") and item.page.status == "closed"]
    assert len(closed) == CLOSED
