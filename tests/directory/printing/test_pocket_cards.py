"""Pocket cards: the paper is filled, backs lie behind fronts, and no delicate card is left over."""

import re

import pypdfium2
import pytest

from tests.directory.printing.reading import MM, all_text
from ui import actions

PLAIN = ("practice-money-help", "practice-tenancy-rescue", "practice-sefton-home-rescue")


def places_of(page, words):
    """The left edge and the top of every place where words stand, in whole millimetres."""
    text, found = page.get_textpage(), []
    search = text.search(words)
    while (hit := search.get_next()) is not None:
        left, _, _, top = text.get_charbox(hit[0])
        found.append((round(left / MM), round(top / MM)))
    return found


def test_the_paper_is_filled_with_the_same_card_and_each_back_lies_behind_a_front(hall_desk):
    done = actions.print_thing(hall_desk, "signposting-sheet", PLAIN, {"format": "card"})
    with pypdfium2.PdfDocument(done.pdf) as document:
        sides = [places_of(page, "Useful numbers") for page in document]
    assert len(sides[0]) == 8
    across = 210 - 85 + 2 * 4
    assert sorted((round(across - left), top) for left, top in sides[0]) == sorted(sides[1])
    assert "8 of each" in all_text(done.pdf)


def test_a_delicate_card_is_there_once_so_that_none_is_left_lying(hall_desk):
    refuge = hall_desk.ask("my husband hits me", limit=1).services[0].card
    done = actions.print_thing(hall_desk, "signposting-sheet", [refuge.id], {"format": "card"})
    name = hall_desk.directory.page(refuge.id).neutral_name
    assert all_text(done.pdf).count(name) == 1


MIXED = (
    "practice-leicester-minds", "practice-northwood-garden", "practice-crosby-dippers",
    "practice-listening-line", "practice-leicester-connector", "practice-young-door",
)  # fmt: skip


def card_of(desk, most):
    done = actions.print_thing(desk, "signposting-sheet", MIXED[:most], {"format": "card"})
    return " ".join(all_text(done.pdf).split())


@pytest.mark.parametrize("most", [1, 2, 4, 6])
def test_no_day_is_cut_on_a_card(hall_desk, most):
    years = re.findall(r"checked \d{1,2} \w+ (\S+)", card_of(hall_desk, most))
    assert years
    assert all(re.fullmatch(r"20\d\d\.", year) for year in years), years


def test_two_services_without_names_of_their_own_are_told_apart(hall_desk):
    text = card_of(hall_desk, 6)
    assert "A local service (1)" in text
    assert "A local service (2)" in text
    assert not re.search(r"A local service (?!\()", text)
