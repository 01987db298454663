"""What people often want too: three things at most, and never anything delicate."""

import pytest

from directory.desk.answering.related import gentle_offers
from directory.errors import BadInput
from ui import actions


def offered(desk, *ids):
    return [need.id for need in actions.offers_beside(desk, ids)]


def test_fuel_is_offered_beside_food_and_not_what_the_sheet_has_already(desk):
    beside = offered(desk, "practice-braunstone-food-bank")
    assert "energy" in beside
    assert len(beside) <= 3
    both = offered(desk, "practice-braunstone-food-bank", "practice-warm-homes-visit")
    assert "energy" not in both


def test_nothing_delicate_and_nothing_that_cannot_wait_is_ever_offered(desk):
    needs = desk.needs()
    rows = desk.directory.rows("SELECT id FROM service WHERE kind = 'service' ORDER BY id")
    pages = desk.directory.pages([str(row[0]) for row in rows])
    found = [need for page in pages for need in gentle_offers(needs, [page])]
    assert len({need.id for need in found}) > 8
    assert not any(need.sensitive or need.crisis == "immediate" for need in found)
    assert {need.theme for need in found}.isdisjoint({"safety", "habits", "mind", "law"})


def test_beside_help_that_cannot_wait_nothing_is_offered(desk):
    assert offered(desk, "practice-urgent-mind-line") == []


def test_a_desk_can_switch_it_off(desk):
    assert offered(desk, "practice-braunstone-food-bank")
    actions.set_desk_fact(desk, "offer_more", "no")
    assert offered(desk, "practice-braunstone-food-bank") == []
    with pytest.raises(BadInput, match="yes or no"):
        actions.set_desk_fact(desk, "offer_more", "perhaps")
