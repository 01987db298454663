"""Postcodes, outcodes and areas, from the file that ships."""

import csv
import gzip
import sqlite3

import pytest

from directory.errors import DamagedFile
from directory.geo import Gazetteer, fits, miles_between
from directory.geo.gazetteer import SHIPPED

NORTHWOOD = {
    "E01006494", "E01006434", "E01006436", "E01006437", "E01006446", "E01006447", "E01006448",
}  # fmt: skip


@pytest.fixture(scope="module")
def gazetteer():
    return Gazetteer.open()


@pytest.mark.parametrize("typed", ["L32 7PA", "l327pa", " L 3 2 7 p a ", "L327PA"])
def test_a_postcode_is_known_however_it_is_typed(gazetteer, typed):
    place = gazetteer.place_of(typed)
    assert place.name == "L32 7PA"
    assert (place.latitude, place.longitude) == (53.47178, -2.87784)
    assert place.within[1:4] == ("Cherryfield", "Kirkby", "Knowsley")
    assert not place.coarse


def test_postcodes_no_longer_in_use_are_known_too(shared):
    """The table of outcodes counts all that ever were, a third more than are in use."""
    with (shared / "data" / "geo" / "outcodes_uk.csv").open(encoding="utf-8", newline="") as file:
        ever = {row["outcode"]: int(row["postcodes"]) for row in csv.DictReader(file)}
    with sqlite3.connect(SHIPPED) as file:
        asked = "SELECT substr(code, 1, length(code) - 3), count(*) FROM postcode GROUP BY 1"
        held = dict(file.execute(asked).fetchall())
    for outcode in ("L1", "L20", "L32", "L33", "PR8", "LE1", "LE5"):
        assert held[outcode] > 0.95 * ever[outcode]


def test_an_outcode_gives_its_middle_and_says_that_it_is_coarse(gazetteer):
    place = gazetteer.place_of("l32")
    assert (place.name, place.kind, place.coarse) == ("L32", "outcode", True)
    assert place.within[0] == "Kirkby"


def test_a_postcode_that_is_not_in_the_list_stands_in_the_middle_of_its_outcode(gazetteer):
    new, outcode = gazetteer.place_of("L32 8XA"), gazetteer.place_of("L32")
    assert new.coarse
    assert (new.latitude, new.areas) == (outcode.latitude, outcode.areas)


@pytest.mark.parametrize(
    ("postcode", "town", "borough"),
    [
        ("LE11 1AA", "Loughborough", "Charnwood"),
        ("LE13 1AE", "Melton Mowbray", "Melton"),
        ("WA7 2ES", "Runcorn", "Halton"),
    ],
)
def test_towns_of_several_wards_are_known(gazetteer, postcode, town, borough):
    assert gazetteer.place_of(postcode).within[2:4] == (town, borough)


def test_an_outcode_of_several_towns_lies_in_none_of_them(gazetteer):
    assert gazetteer.place_of("L10").within[0] == "Merseyside"


@pytest.mark.parametrize("typed", ["ZZ99 3BA", "L99", "", "banana", "BT1 1AA", "BT1", "%"])
def test_what_is_no_postcode_is_not_known(gazetteer, typed):
    assert gazetteer.place_of(typed) is None


def test_no_postcode_of_northern_ireland_ships():
    with sqlite3.connect(SHIPPED) as file:
        asked = "SELECT (SELECT count(*) FROM {0} WHERE code LIKE 'BT%'), count(*) FROM {0}"
        for table, least in (("outcode", 2900), ("postcode", 120_000)):
            irish, every = file.execute(asked.format(table)).fetchone()
            assert irish == 0
            assert every > least


def test_the_file_is_small():
    assert SHIPPED.stat().st_size < 4_000_000


@pytest.mark.parametrize(
    ("typed", "label"),
    [
        ("Northwood", "Northwood, Kirkby"),
        ("northwood ward", "Northwood, Kirkby"),
        ("Kirkby", "Kirkby, Knowsley"),
        ("HUYTON", "Huyton, Knowsley"),
        ("Bootle", "Bootle, Sefton"),
        ("Southport", "Southport, Sefton"),
        ("city of Liverpool", "Liverpool, Merseyside"),
        ("St Helens", "St. Helens, Merseyside"),
        ("Church, Sefton", "Church, Crosby"),
        ("Kirkby, Knowsley", "Kirkby, Knowsley"),
        ("Knowsley 001D", "Knowsley 001D, Northwood"),
        ("E01006494", "Knowsley 001D, Northwood"),
        ("Evington", "Evington, Leicester"),
        ("Hunts Cross", "Much Woolton & Hunts Cross, Woolton"),
    ],
)
def test_towns_wards_boroughs_and_small_areas_are_understood(gazetteer, typed, label):
    assert gazetteer.understand(typed).label == label


def test_a_name_of_several_areas_is_left_open(gazetteer):
    assert gazetteer.understand("Church") is None
    assert {place.label for place in gazetteer.called("Church")} == {
        "Church, Crosby",
        "Church, Liverpool",
    }


def test_northwood_lies_in_kirkby_knowsley_the_city_region_and_england(gazetteer):
    within = gazetteer.understand("Northwood").within
    largest = ("Northwood", "Kirkby", "Knowsley", "Liverpool City Region", "England")
    assert tuple(name for name in within if name in largest) == largest


def test_northwood_is_its_seven_small_areas_and_no_others(gazetteer):
    with sqlite3.connect(SHIPPED) as file:
        (northwood,) = file.execute("SELECT id FROM area WHERE name = 'Northwood'").fetchone()
        rows = file.execute("SELECT code, chain FROM area WHERE kind = 'small_area'").fetchall()
    assert {code for code, chain in rows if str(northwood) in chain.split()} == NORTHWOOD


def test_northwood_is_the_list_of_the_report(gazetteer, shared):
    report = (shared / "sources" / "000-knowsley.txt").read_text(encoding="utf-8")
    listed = {word for word in report.split() if word.startswith("E0100")}
    assert listed == NORTHWOOD
    for code in listed:
        assert gazetteer.understand(code).within[1] == "Northwood"


def test_a_postcode_of_northwood_counts_by_its_small_area_not_by_its_ward_of_today(shared):
    gazetteer = Gazetteer.open()
    table = shared / "data" / "geo" / "postcodes_cheshire_merseyside_leicester.csv.gz"
    with gzip.open(table, "rt", encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["lad25nm"] == "Knowsley"]
    in_another_ward = in_the_ward_only = 0
    for row in rows:
        within = gazetteer.place_of(row["postcode"]).within
        assert ("Northwood" in within) == (row["lsoa11cd"] in NORTHWOOD)
        in_another_ward += "Northwood" in within and row["wd25nm"] != "Northwood"
        in_the_ward_only += "Northwood" not in within and row["wd25nm"] == "Northwood"
    assert in_another_ward == 183  # 154 in Whitefield, 19 in Shevington, 10 in Cherryfield
    assert in_the_ward_only > 0


def test_suggestions_begin_with_the_town(gazetteer):
    assert gazetteer.suggestions("kir")[0].label == "Kirkby, Knowsley"
    assert [place.name for place in gazetteer.suggestions("l3", 3)] == ["L3", "L30", "L31"]
    assert gazetteer.suggestions("") == ()


def test_every_suggestion_is_understood_as_it_is_shown(gazetteer):
    for begun in ("c", "st", "l2", "wood", "ch", "north"):
        for place in gazetteer.suggestions(begun, 30):
            meant = gazetteer.understand(place.label if place.kind != "outcode" else place.name)
            assert meant == place


def test_the_areas_of_a_record_are_known_by_code_name_or_as_several(gazetteer):
    def named(*stated):
        return [area.name for area in gazetteer.areas_called(*stated)]

    assert named("anything", "E08000012") == ["Liverpool"]
    assert named("Southport & Formby") == ["Southport", "Formby"]
    assert named("Leicester, Leicestershire and Rutland") == [
        "Leicester, Leicestershire and Rutland"
    ]
    assert named("Kirkby and Narnia") == []
    assert named("Church") == []


def test_an_area_takes_in_what_lies_in_it(gazetteer):
    kirkby, huyton, knowsley = (
        gazetteer.areas_called(name)[0] for name in ("Kirkby", "Huyton", "Knowsley")
    )
    home = gazetteer.understand("Northwood")
    assert [fits(area, home) for area in (kirkby, huyton, knowsley)] == ["yes", "no", "yes"]
    assert fits(kirkby, gazetteer.understand("Knowsley")) == "ask"
    assert fits(kirkby, gazetteer.understand("M20 2AB")) == "ask"


def test_near_an_edge_that_is_not_clear_one_asks(gazetteer):
    bootle = gazetteer.areas_called("Bootle")[0]
    assert fits(bootle, gazetteer.understand("Netherton")) == "ask"
    assert fits(bootle, gazetteer.understand("Southport")) == "no"


def test_distance_is_that_of_the_great_circle():
    class At:
        def __init__(self, latitude, longitude):
            self.latitude, self.longitude = latitude, longitude

    one_degree = miles_between(At(0.0, 0.0), At(0.0, 1.0))
    assert one_degree == pytest.approx(69.093, abs=0.001)  # 6371.0088 km x pi / 180
    assert miles_between(At(53.4, -2.9), At(None, None)) is None
    london, paris = At(51.5074, -0.1278), At(48.8566, 2.3522)
    assert miles_between(london, paris) == pytest.approx(213.5, abs=0.2)  # 343.6 km


def test_a_file_that_is_not_there_is_explained(tmp_path):
    with pytest.raises(DamagedFile, match="Set up Signpost again"):
        Gazetteer.open(tmp_path / "nothing.db")


def test_the_nearest_outcodes_come_first(gazetteer):
    nearest = gazetteer.outcodes_around(gazetteer.understand("L32"))
    assert nearest[:2] == ("L32", "L33")
    assert gazetteer.outcodes_around(gazetteer.understand("England")) == ()


@pytest.mark.parametrize(
    ("area", "fit"),
    [("Bootle", "ask"), ("Sefton", "ask"), ("Merseyside", "yes"), ("Knowsley", "no"),
     ("Northwood", "no"), ("Leicester", "no"), ("Everton", "ask")],
)  # fmt: skip
def test_half_a_postcode_lies_outside_areas_in_which_it_has_no_postcode(gazetteer, area, fit):
    """L20 is mostly Bootle, and in Liverpool; Everton has an edge that others draw elsewhere."""
    assert fits(gazetteer.understand(area).areas[0], gazetteer.place_of("L20")) == fit


def test_half_a_postcode_of_which_nothing_is_known_lies_outside_nothing(gazetteer):
    assert fits(gazetteer.understand("Knowsley").areas[0], gazetteer.place_of("B1")) == "ask"


@pytest.mark.parametrize(
    "code",
    ["L20 1AB", "L32 8TH", "l328th", "M1 1AA", "ZZ9 9ZZ", "L99 9AA", "HD35 2EQ", "L8", "QQ1", ""],
)
def test_whether_a_postcode_is_known_is_told_without_its_place(gazetteer, code):
    assert gazetteer.knows(code) == (gazetteer.place_of(code) is not None)


def test_a_postcode_is_known_though_its_outcode_is_not():
    file = sqlite3.connect(":memory:")
    file.execute("CREATE TABLE outcode (code TEXT)")
    file.execute("CREATE TABLE postcode (code TEXT)")
    file.execute("INSERT INTO postcode VALUES ('L328TH')")
    own = Gazetteer(file)
    assert own.knows("L32 8TH")
    assert not own.knows("L32 8TJ")
    assert not own.knows("L32")
