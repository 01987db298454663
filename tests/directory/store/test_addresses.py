"""Where an address is, in a word or two, so that records of one name can be told apart."""

import pytest

from directory.model import Location, ServicePage
from directory.store.addresses import place_in_address, town_alone
from directory.store.search_words import card


@pytest.mark.parametrize(
    ("address", "code", "place"),
    [
        ("491 Practice Road, Darcy Lever, Bolton", "BL3 1SX", "Bolton BL3"),
        ("12 Practice Row, Bury, Lancashire", "BL9 0AA", "Bury BL9"),
        ("Practice Road, Wigan, Greater Manchester, WN6 7QE", "", "Wigan WN6"),
        ("Unit 4, Practice Retail Park", "M32 0AA", "M32"),
        ("1 Practice Street", "M1 1AA", "M1"),
        ("1 Practice Street", "", ""),
        ("", "", ""),
    ],
)
def test_the_town_and_half_the_postcode_are_read(address, code, place):
    assert place_in_address(address, code) == place


def test_the_town_stands_alone_where_areas_are_compared():
    assert [town_alone(one) for one in ("Bolton BL3", "M32", "St. Helens", "")] == [
        "Bolton", "", "St. Helens", ""
    ]  # fmt: skip


def page(**fields):
    place = Location(id="p", address="12 Practice Row, Bury", postcode="BL9 0AA", **fields)
    return ServicePage(id="practice-a", name="Practice Chemist", locations=(place,))


def test_a_card_tells_where_it_is_though_no_town_was_written():
    assert card(page()).place == "Bury BL9"
    assert card(page(town="Ramsbottom")).place == "Ramsbottom"


@pytest.mark.parametrize("visibility", ["hidden", "area_only"])
def test_a_place_that_is_kept_back_gives_no_half_of_a_postcode(visibility):
    kept = page(visibility=visibility)
    assert "BL9" not in card(kept).place
    assert "Bury" not in card(kept).place
