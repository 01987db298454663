"""Wards as a keeper's list has them, laid over those that ship."""

import sqlite3

import pytest

from directory.geo import Gazetteer, Listed, fits
from directory.geo.gazetteer import SHIPPED

SEVEN = (
    "E01006494", "E01006434", "E01006436", "E01006437", "E01006446", "E01006447", "E01006448",
)  # fmt: skip
MOVES = "E01006437"
"""By the wards of 2025 most of it lies in Whitefield."""


def gazetteer_with(*rows, code="E08000011", name="Knowsley"):
    return Gazetteer.open(lists=[Listed(code, name, tuple(rows))])


def row(code, ward, name="", ward_code=""):
    return (code, name, ward_code, ward)


def wards_of(place):
    return [area.name for area in place.areas if area.kind == "ward"]


@pytest.fixture(scope="module")
def ships():
    return Gazetteer.open()


@pytest.fixture(scope="module")
def moved():
    stay = [row(code, "Northwood") for code in SEVEN if code != MOVES]
    return gazetteer_with(*stay, row(MOVES, "Whitefield"), row("E01006442", "Whitefield"))


def test_a_list_of_the_seven_codes_leaves_northwood_as_it_is(ships):
    listed = gazetteer_with(*(row(code, "Northwood") for code in SEVEN))
    for code in SEVEN:
        assert listed.understand(code).within[:3] == ships.understand(code).within[:3]
        assert wards_of(listed.understand(code)) == ["Northwood"]
    inside = listed.small_areas_within(listed.understand("Northwood"))
    assert {area.code for area in inside} == set(SEVEN)


def test_a_small_area_goes_to_the_ward_of_the_list_with_its_postcodes(ships, moved):
    assert wards_of(ships.understand(MOVES)) == ["Northwood"]
    assert wards_of(moved.understand(MOVES)) == ["Whitefield"]
    code = postcode_in(ships, MOVES)
    assert wards_of(ships.place_of(code)) == ["Northwood"]
    assert wards_of(moved.place_of(code)) == ["Whitefield"]
    whitefield, northwood = (moved.understand(one).areas[0] for one in ("Whitefield", "Northwood"))
    assert fits(whitefield, moved.place_of(code)) == "yes"
    assert fits(northwood, moved.place_of(code)) == "no"
    assert "Kirkby" in moved.place_of(code).within


def test_a_ward_is_its_list_and_what_is_in_no_list_stays(ships, moved):
    """Whoever lives in a small area of Northwood that the list leaves out is in Kirkby only."""
    few = gazetteer_with(row(SEVEN[0], "Northwood"))
    assert wards_of(few.understand(SEVEN[1])) == []
    assert few.understand(SEVEN[1]).within[1] == "Kirkby"
    assert few.understand("Page Moss").within == ships.understand("Page Moss").within
    assert wards_of(moved.place_of("L20 4TW")) == wards_of(ships.place_of("L20 4TW"))


def test_a_new_ward_lies_in_the_town_of_its_small_areas(moved):
    new = gazetteer_with(row(SEVEN[0], "Ravens Moor", ward_code="E05099001"))
    assert new.understand("Ravens Moor").label == "Ravens Moor, Kirkby"
    assert new.understand("E05099001").name == "Ravens Moor"
    assert new.understand("ravens moor").latitude == pytest.approx(53.48, abs=0.02)
    assert "ravens moor" in new.local_names
    assert moved.understand("Ravens Moor") is None


def test_a_ward_that_all_small_areas_left_is_no_more(ships):
    inside = ships.small_areas_within(ships.understand("Page Moss"))
    new = gazetteer_with(*(row(area.code, "Mossland") for area in inside))
    assert new.understand("Page Moss") is None
    assert {a.code for a in new.small_areas_within(new.understand("Mossland"))} >= {
        area.code for area in inside
    }


def test_small_areas_of_another_census_go_where_their_postcodes_go():
    """A list of 2021 names no code of 2011 that was split: its postcodes tell where it is."""
    whole = Gazetteer.open()
    old = whole.understand("E01006515")  # of 2011; its postcodes have codes of 2021 now
    assert old.areas[0].kind == "small_area"
    partners = {a.code for a in whole.place_of("L1 0AA").areas if a.kind == "small_area"}
    assert "E01006515" in partners
    new = gazetteer_with(
        *(row(code, "Dockside") for code in ("E01034402", "E01034403", "E01034404")),
        code="E08000012",
        name="Liverpool",
    )
    assert wards_of(new.place_of("L1 0AA")) == ["Dockside"]


def test_a_council_that_is_not_known_comes_with_its_wards():
    far = gazetteer_with(
        row("E01020634", "Chester-le-Street", "County Durham 001A"),
        code="E06000047",
        name="County Durham",
    )
    assert far.understand("Chester-le-Street").label == "Chester-le-Street, County Durham"
    assert far.understand("County Durham").within == ("County Durham", "England", "United Kingdom")
    assert far.understand("county durham 001a").name == "County Durham 001A"
    welsh = gazetteer_with(row("W01000001", "Talybolion"), code="W06000001", name="Anglesey")
    assert "England" not in welsh.understand("Talybolion").within


def test_the_same_list_gives_the_same_numbers():
    rows = [row(code, "Ravens Moor") for code in SEVEN]
    one, other = gazetteer_with(*rows), gazetteer_with(*reversed(rows))
    assert one.understand("Ravens Moor") == other.understand("Ravens Moor")


def postcode_in(gazetteer, code):
    """Return a postcode of a small area that lies in its ward."""
    small, ward = (area.id for area in gazetteer.understand(code).areas[:2])
    asked = (
        "SELECT code FROM postcode JOIN cell ON cell.id = cell"
        " WHERE ' ' || chain || ' ' LIKE ? AND ' ' || chain || ' ' LIKE ? LIMIT 1"
    )
    with sqlite3.connect(SHIPPED) as file:
        return file.execute(asked, (f"% {small} %", f"% {ward} %")).fetchone()[0]
