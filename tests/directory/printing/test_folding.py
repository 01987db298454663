"""Booklets are folded from sheets: every page comes in its turn."""

from datetime import date

import pdfua
import pytest

from directory.printing.layout.folding import CUT, CUT_BOTH_SIDES, order, twice_or_folded
from tests.directory.printing.reading import all_text, drawn_marks, heard_page_by_page
from ui import actions


@pytest.mark.parametrize("pages", range(1, 17))
def test_a_folded_stack_is_read_from_the_first_page_to_the_last(pages):
    sides = order(pages)
    sheets = [(sides[at], sides[at + 1]) for at in range(0, len(sides), 2)]
    opened = [front[1] for front, _ in sheets], [back[0] for _, back in sheets]
    first_half = [page for pair in zip(*opened, strict=True) for page in pair]
    last_half = [page for front, back in reversed(sheets) for page in (back[1], front[0])]
    assert [*first_half, *last_half] == list(range(len(sides) * 2))
    assert len(sides) * 2 - pages < 4


@pytest.mark.parametrize(
    ("pages", "sides"), [(1, [(0, 0)]), (2, [(0, 0), (1, 1)]), (3, [(3, 0), (1, 2)])]
)
def test_what_is_short_stands_twice_on_its_sheet(pages, sides):
    assert list(twice_or_folded(pages, twice=True)) == sides
    assert twice_or_folded(pages, twice=False) == order(pages)


def test_a_leaflet_of_one_small_page_is_two_on_one_side_and_read_once(filled_copy, tmp_path):
    desk = actions.open_desk(filled_copy(), date(2026, 11, 22))
    asked = {"format": "booklet"}
    printed = actions.print_thing(desk, "service-leaflet", ["practice-pantry"], asked)
    assert CUT in printed.warnings or CUT_BOTH_SIDES in printed.warnings
    drawn = all_text(printed.pdf)
    assert drawn.count("What it is") == 2
    assert sorted(drawn_marks(printed.pdf)) == heard_page_by_page(printed.pdf)
    path = tmp_path / "leaflet.pdf"
    path.write_bytes(printed.pdf)
    assert pdfua.validate(str(path)).findings == ()
    quiet = actions.print_thing(desk, "service-leaflet", ["practice-harbour-advocates"], asked)
    assert not {CUT, CUT_BOTH_SIDES} & set(quiet.warnings)
    desk.directory.close()
