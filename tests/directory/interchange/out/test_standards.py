"""The open standards are written as their tables say, and carry who can go and how, three ways."""

import csv
import io
import json
import zipfile
from pathlib import Path
from uuid import UUID, uuid5

import pytest
from jsonschema import Draft202012Validator

from directory.interchange.out.hsds.ids import uuid_of
from directory.interchange.out.hsds.tables import TABLES
from tests.directory.interchange.out.records_to_take import FULL, HIDDEN, brought, taken

ROOT = Path(__file__).parents[4]
SCHEMA = json.loads((ROOT / "docs/schemas/hsds-3.0.json").read_text(encoding="utf-8"))
FIXTURES = {
    "service_full": "service", "service_list": "page_of_service",
    "organization_full": "organization", "organization_list": "page_of_organization",
    "service_at_location_full": "service_at_location", "taxonomy": "taxonomy",
    "service_at_location_list": "page_of_service_at_location", "taxonomy_term": "taxonomy_term",
    "taxonomy_list": "page_of_taxonomy", "taxonomy_term_list": "page_of_taxonomy_term",
}  # fmt: skip


def faults(thing, kind):
    schema = {**SCHEMA, "$ref": f"#/$defs/{kind}"}
    checker = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
    return [f"{list(one.absolute_path)}: {one.message[:200]}" for one in checker.iter_errors(thing)]


@pytest.fixture(scope="module")
def page(elm, tmp_path_factory):
    file = tmp_path_factory.mktemp("oruk3") / "list.json"
    return json.loads(taken(elm, "oruk3", file)[1])


@pytest.fixture(scope="module")
def full(page):
    return next(one for one in page["contents"] if one["name"] == "Practice Elm Help")


def test_the_schema_fits_the_examples_of_both_standards(shared):
    looked = 0
    for folder in ("hsds_3.0", "oruk_3.0_valid"):
        for name, kind in FIXTURES.items():
            file = shared / "data/conformance_fixtures" / folder / f"{name}.json"
            assert faults(json.loads(file.read_text(encoding="utf-8")), kind) == [], file.name
            looked += 1
    assert looked == 20


def test_the_schema_finds_what_is_wrong(full):
    for wrong in (
        {"status": "open"},
        {"id": "elm-full"},
        {"minimum_age": "16"},
        {"schedules": [{**full["service_at_locations"][0]["schedules"][0], "opens_at": "9am"}]},
    ):
        assert faults({**full, **wrong}, "service"), wrong
    assert faults({key: value for key, value in full.items() if key != "name"}, "service")


@pytest.mark.parametrize("edition", ["public", "professional", "keeper"])
def test_every_edition_is_valid(edition, elm, tmp_path):
    assert (
        faults(json.loads(taken(elm, "oruk3", tmp_path / "a", edition)[1]), "page_of_service") == []
    )


def test_all_that_ships_for_practice_is_valid(desk, tmp_path):
    made, text = taken(desk, "oruk3", tmp_path / "list.json")
    page = json.loads(text)
    assert faults(page, "page_of_service") == []
    assert page["total_items"] == made.records == len(page["contents"]) > 150
    assert page["practice"] is True
    assert all(one["practice"] is True for one in page["contents"])


def test_rules_and_ways_in_stand_there_three_ways(full):
    assert full["signpost"]["record"]["routes"][0]["bring"] == ["photo ID"]
    told = {(one["link_type"], one["taxonomy_term"]["code"]): one["value"]
            for one in full["attributes"]}  # fmt: skip
    assert told["rule", "age"] == 'age 16-64 "Aged 16 to 64"'
    assert told["way_in", "self_phone"] == "self: phone 0151 496 0123, bring photo ID"
    assert told["need", "food"] == "stated"
    assert told["status", "waiting_list"]
    assert "Aged 16 to 64." in full["eligibility_description"]
    assert "0151 496 0123" in full["application_process"]
    assert "photo ID" in full["application_process"]


def test_the_standards_own_fields_hold_what_they_have_room_for(full):
    assert (full["minimum_age"], full["maximum_age"]) == (16, 64)
    assert (full["assured_date"], full["last_modified"]) == ("2026-10-01", "2026-11-03T00:00:00Z")
    assert full["status"] == "active"
    assert full["colour"] == "blue"
    hall, safe = full["service_at_locations"]
    assert hall["location"]["addresses"][0]["postal_code"] == "L32 8XA"
    assert [one["description"] for one in hall["location"]["accessibility"]] == ["No steps"]
    assert [(one["byday"], one["freq"]) for one in hall["schedules"]] == [
        ("TU", "WEEKLY"), ("2MO", "MONTHLY")
    ]  # fmt: skip
    assert "addresses" not in safe["location"]
    assert full["organization"]["organization_identifiers"][0]["identifier"] == "1000000"
    assert {one["name"] for one in full["languages"]} == {"Polish", "Welsh"}
    assert full["cost_options"][0]["amount_description"] == "50p a cup"
    assert full["required_documents"][0]["document"] == "photo ID"


@pytest.fixture(scope="module")
def package(elm, tmp_path_factory):
    file = tmp_path_factory.mktemp("package") / "list.zip"
    taken(elm, "hsds3-package", file)
    with zipfile.ZipFile(file) as opened:
        return {name: opened.read(name).decode("utf-8") for name in opened.namelist()}


def rows(text):
    return list(csv.DictReader(io.StringIO(text)))


def test_the_package_has_the_tables_of_the_specification(package, shared):
    file = shared / "data/conformance_fixtures/hsds_3.0/datapackage_schema.json"
    told = json.loads(file.read_text(encoding="utf-8"))
    wanted = {one["path"]: [f["name"] for f in one["schema"]["fields"]]
              for one in told["resources"]}  # fmt: skip
    for table in TABLES:
        ours = [column for column in rows_heading(package[table.file]) if column != "signpost"]
        assert ours == wanted[table.file], table.file


def rows_heading(text):
    return next(csv.reader(io.StringIO(text)))


def test_every_row_has_what_its_table_requires_and_names_rows_that_are_there(package):
    described = {one["path"]: one["schema"]["fields"]
                 for one in json.loads(package["datapackage.json"])["resources"]}  # fmt: skip
    held = {table.name: {row["id"] for row in rows(package[table.file])} for table in TABLES}
    may_be_empty = {"address_1", "city", "state_province", "postal_code"}
    for table in TABLES:
        found = rows(package[table.file])
        assert len({row["id"] for row in found}) == len(found), table.file
        for row in found:
            for field in described[table.file]:
                name = field["name"]
                if field.get("constraints", {}).get("required") and name not in may_be_empty:
                    assert row[name], f"{table.file}: {name}"
                thing = name.removesuffix("_id")
                if name.endswith("_id") and thing in held and row[name]:
                    assert row[name] in held[thing], f"{table.file}: {name}"


def test_a_package_is_the_same_to_the_byte_whenever_it_is_written(elm, tmp_path):
    one = taken(elm, "hsds3-package", tmp_path / "one.zip")[1]
    two = taken(elm, "hsds3-package", tmp_path / "two.zip")[1]
    assert one == two


def test_ids_are_uuids_of_version_five_in_our_own_space():
    space = UUID("7b0f2a52-9d3c-5a8e-8f61-0c6a4d5e2b19")
    for parts in (("elm-1",), ("elm-1", 2), ("Łódź", "a\x1fb")):
        name = "\x1f".join(("phone", *map(str, parts)))
        assert uuid_of("phone", *parts) == str(uuid5(space, name))


FEED = {"contents": [{
    "id": "0b6f2a52-9d3c-4a8e-8f61-0c6a4d5e2b19", "name": "Practice Oak Help", "status": "active",
    "colours": ["red", None, "", {"a": None, "b": [None, 1]}],
    "organization": {
        "id": "1b6f2a52-9d3c-4a8e-8f61-0c6a4d5e2b19", "name": "Practice Oak Trust",
        "description": "Help", "region": "north", "codes": [None, "", 1], "year_incorporated": 1999,
        "legal_status": "Mutual", "uri": "no address", "programs": [{"name": "x"}],
    },
}]}  # fmt: skip


def test_what_a_source_says_of_an_organisation_and_we_do_not_know_goes_back_as_it_came(
    another, tmp_path
):
    file = tmp_path / "oak.json"
    file.write_text(json.dumps(FEED), encoding="utf-8")
    brought(another, file, "oruk3")
    first = taken(another, "oruk3", tmp_path / "a")[1]
    page = json.loads(first)
    assert faults(page, "page_of_service") == []
    (one,) = page["contents"]
    assert one["colours"] == ["red", None, "", {"b": [None, 1]}]
    told = one["organization"]
    assert (told["region"], told["codes"]) == ("north", [None, "", 1])
    assert (told["year_incorporated"], told["legal_status"]) == (1999, "Mutual")
    assert not told.keys() & {"uri", "programs"}
    (plain,) = json.loads(taken(another, "oruk3", tmp_path / "b", "public")[1])["contents"]
    assert not plain["organization"].keys() & {"region", "codes"}
    brought(another, tmp_path / "a", "oruk3")
    assert taken(another, "oruk3", tmp_path / "c")[1] == first
    (page["contents"][0]).update(name="Practice Ash Help")
    file.write_text(json.dumps(page), encoding="utf-8")
    assert brought(another, file, "oruk3", theirs=True).updated == 1
    again = json.loads(taken(another, "oruk3", tmp_path / "d")[1])["contents"][0]
    assert (again["name"], again["organization"]) == ("Practice Ash Help", told)


def test_what_a_source_says_of_who_hides_where_it_is_goes_to_no_professional(another, tmp_path):
    body = HIDDEN.model_copy(update={"organisation": FULL.organisation.model_copy(
        update={"extra": {"where": "9 Canary Row"}}), "organisation_id": "elm-org"})  # fmt: skip
    another.directory.save(body)
    assert b"Canary" not in taken(another, "oruk3", tmp_path / "a", "professional")[1]
