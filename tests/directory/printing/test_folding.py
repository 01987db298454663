"""Booklets are folded from sheets: every page comes in its turn."""

import pytest

from directory.printing.layout.folding import order


@pytest.mark.parametrize("pages", range(1, 17))
def test_a_folded_stack_is_read_from_the_first_page_to_the_last(pages):
    sides = order(pages)
    sheets = [(sides[at], sides[at + 1]) for at in range(0, len(sides), 2)]
    opened = [front[1] for front, _ in sheets], [back[0] for _, back in sheets]
    first_half = [page for pair in zip(*opened, strict=True) for page in pair]
    last_half = [page for front, back in reversed(sheets) for page in (back[1], front[0])]
    assert [*first_half, *last_half] == list(range(len(sides) * 2))
    assert len(sides) * 2 - pages < 4
