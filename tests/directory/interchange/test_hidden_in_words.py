"""A source that says only in words that a place is not told: no format keeps any of it."""

import csv
import json

import pytest
from openpyxl import Workbook

from directory.interchange import recognise
from tests.directory.interchange.reading_files import everything
from ui.actions.keeping import import_file

STREET, POSTCODE = "Kanaryquist Mews", "ZZ99 7QX"
CANARIES = ("kanaryquist", "zz99 7qx", "zz997qx")
SAYINGS = (
    "CONFIDENTIAL", "Address confidential", "Undisclosed location", "Confidential",
    f"CONFIDENTIAL - 5 {STREET}, Bootle", f"5 {STREET} (not for publication)",
    f"Address withheld {POSTCODE}", "Secret location", "Private address",
)  # fmt: skip


def _sheet(folder, row):
    path = folder / "homes.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, row.keys())
        writer.writeheader()
        writer.writerow(row)
    return path


def _book(folder, row):
    book = Workbook()
    for line in (list(row), list(row.values())):
        book.worksheets[0].append(line)
    book.save(folder / "homes.xlsx")
    return folder / "homes.xlsx"


def _json(folder, value):
    path = folder / "homes.json"
    path.write_text(json.dumps(value), encoding="utf-8")
    return path


def _rows(address):
    return {"name": "Fir House", "description": "A home.", "Venue address": address,
            "Post code": POSTCODE, "phone": "0151 496 0107"}  # fmt: skip


def _service(**more):
    return {"id": "h1", "name": "Fir House", "description": "A home.", **more}


def _place(address, **more):
    return {"id": "loc1", "latitude": 53.4, "longitude": -2.9, **more}, {
        "address_1": address, "city": "Bootle", "postal_code": POSTCODE}  # fmt: skip


def _oruk1(folder, address, **more):
    place, said = _place(address)
    at = [{"location": {**place, "physical_addresses": [said]}}]
    return _json(
        folder, {"content": [_service(attending_access="", service_at_locations=at) | more]}
    )


def _outpost(folder, address, **more):
    place, said = _place(address)
    service = _service(send_needs=[], locations=[{**place, **said}])
    return _json(folder, {"content": [service | more]})


def _oruk3(folder, address, **more):
    place, said = _place(address)
    at = [{"location": {**place, "addresses": [said]}}]
    return _json(folder, {"contents": [_service(schedules=[], service_at_locations=at) | more]})


def _tables(folder, address, **more):
    place, said = _place(address)
    tables = {
        "services": [_service(organization_id="o1") | more],
        "organizations": [{"id": "o1", "name": "Elm Trust"}],
        "locations": [place],
        "service_at_location": [{"id": "a1", "service_id": "h1", "location_id": "loc1"}],
        "addresses": [{"id": "d1", "location_id": "loc1", **said}],
    }
    for name, rows in tables.items():
        _sheet(folder, rows[0]).rename(folder / f"{name}.csv")
    return folder


def _csv(folder, address, **more):
    return _sheet(folder, _rows(address) | more)


def _xlsx(folder, address, **more):
    return _book(folder, _rows(address) | more)


WAYS_IN = {"csv": _csv, "xlsx": _xlsx, "oruk1": _oruk1, "outpost": _outpost, "oruk3": _oruk3,
           "tables": _tables}  # fmt: skip


def _only(path, mapping=None):
    (record,) = everything(recognise(path), path, "practice", mapping)
    return record


def _said(record):
    told = [record.page.as_text(), *(note.problem for note in record.notes)]
    return " ".join(told).lower()


@pytest.mark.parametrize("way", WAYS_IN)
@pytest.mark.parametrize("saying", SAYINGS)
def test_an_address_that_says_it_is_confidential_is_not_held(way, saying, tmp_path):
    record = _only(WAYS_IN[way](tmp_path, saying))
    (place,) = record.page.locations
    assert place.visibility == "hidden"
    assert [canary for canary in CANARIES if canary in _said(record)] == []
    assert [note for note in record.notes if note.field == "address"]


@pytest.mark.parametrize("way", WAYS_IN)
@pytest.mark.parametrize(
    "description",
    [
        "Safe house for women", "A women's refuge.", "Domestic abuse refuge for up to 17 women.",
        "We run two refuges and three safe-houses.", "Our address is kept strictly confidential.",
        "A house at an undisclosed location.",
    ],
)  # fmt: skip
def test_a_refuge_shows_no_place_unless_its_source_says_that_it_may(way, description, tmp_path):
    record = _only(WAYS_IN[way](tmp_path, f"5 {STREET}", description=description))
    assert record.page.name == "Fir House"
    assert [place.visibility for place in record.page.locations] == ["hidden"]
    assert [canary for canary in CANARIES if canary in _said(record)] == []
    assert [note for note in record.notes if note.field == "address"]


@pytest.mark.parametrize("way", WAYS_IN)
def test_the_name_alone_may_say_refuge_and_stays(way, tmp_path):
    record = _only(WAYS_IN[way](tmp_path, f"Cedar Refuge, 5 {STREET}", name="Cedar Refuge"))
    assert record.page.name == "Cedar Refuge"
    assert [place.visibility for place in record.page.locations] == ["hidden"]
    assert "kanaryquist" not in _said(record)


@pytest.mark.parametrize("way", WAYS_IN)
@pytest.mark.parametrize(
    "description",
    [
        "A donkey refuge with a cafe.", "English lessons for refugees seeking refuge here.",
        "Free and confidential advice in a confidential space.",
        "We keep your address confidential.",
        "The venue offers a confidential service.",
    ],
)  # fmt: skip
def test_other_refuges_and_confidential_help_keep_their_place(way, description, tmp_path):
    record = _only(WAYS_IN[way](tmp_path, f"5 {STREET}", description=description))
    (place,) = record.page.locations
    assert place.visibility == "public"
    assert STREET in place.address
    assert record.page.description == description


def test_what_a_keeper_says_in_the_column_made_for_it_counts(tmp_path):
    row = _rows(f"5 {STREET}") | {"description": "A refuge.", "location_visibility": "public"}
    assert _only(_sheet(tmp_path, row)).page.locations[0].visibility == "public"
    secret = _rows("Address confidential") | {"location_visibility": "public"}
    assert _only(_sheet(tmp_path, secret)).page.locations[0].visibility == "hidden"


def test_a_question_that_is_no_heading_of_ours_is_heard(tmp_path):
    row = _rows(f"5 {STREET}") | {"Is the address confidential?": "Yes"}
    record = _only(_sheet(tmp_path, row))
    assert record.page.locations[0].visibility == "hidden"
    assert "kanaryquist" not in _said(record)


def test_the_words_that_say_so_are_not_taken_for_the_place(tmp_path):
    text = "A home. All our help is confidential. We are at 5 Kanaryquist Mews. Ring first."
    row = _rows(f"CONFIDENTIAL - 5 {STREET}") | {"description": text}
    page = _only(_sheet(tmp_path, row)).page
    assert page.description == "A home. All our help is confidential. Ring first."


def test_a_safe_house_is_for_those_who_were_harmed(real_desk, tmp_path):
    row = _rows(f"5 {STREET}") | {"id": "h1", "description": "Safe house for women"}
    import_file(real_desk, _sheet(tmp_path, row))
    page = real_desk.directory.page("homes-h1")
    assert page.side == "harmed"
    assert [need.need for need in page.needs] == ["domestic_abuse"]
    assert page.locations[0].visibility == "hidden"
