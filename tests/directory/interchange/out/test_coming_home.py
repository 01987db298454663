"""A file of ours that comes back: what its edition leaves out is not said, which is not removed."""

import csv
import json
import shutil
import zipfile
from datetime import date
from io import StringIO

import pytest

from directory.disclosure import editions
from directory.disclosure.editions import seen_by
from directory.interchange.bringing.edition_again import as_held, said_again
from directory.interchange.out import WRITERS
from directory.interchange.reading import Beside
from directory.model import ServicePage
from tests.directory.interchange.out.records_to_take import (
    FULL,
    HIDDEN,
    RECORDS,
    WRONG,
    brought,
    taken,
)
from ui.actions import open_desk, taking_out
from ui.actions.keeping import import_file

TODAY = date(2026, 11, 22)
LABELLED = ServicePage.model_validate(
    {
        "id": "complex-lives-team",
        "name": "Practice Complex Lives Team",
        "public_name": "Practice Town Team",
        "publisher": "complex-lives",
        "source_id": "complex-lives-team",
        "description": "Ring us.",
        "criteria": [
            {"kind": "age", "operator": "at_least", "value": 18, "structure": "suggested"},
            {"kind": "housing", "operator": "any_of", "value": ["own home"], "words": "At home"},
        ],
    }
)  # fmt: skip
HELD = (*RECORDS, LABELLED)
OPEN = FULL.model_copy(update={"locations": FULL.locations[:1], "sessions": FULL.sessions[:2]})


@pytest.fixture(scope="module")
def home(empty_folder, tmp_path_factory):
    """A directory whose records have things that the public does not read; only looked at."""
    path = tmp_path_factory.mktemp("home") / "data"
    shutil.copytree(empty_folder, path)
    desk = open_desk(path, TODAY)
    for page in HELD:
        desk.directory.save(page)
    yield desk
    desk.directory.close()


EDITIONS = [(writer, edition) for writer in WRITERS for edition in editions.EDITIONS
            if writer.name != "signpost-xlsx" or edition == "public"]  # fmt: skip
"""A workbook is read by a process of its own, which takes a second, and as the CSV is."""


@pytest.mark.parametrize(("writer", "edition"), EDITIONS, ids=lambda one: getattr(one, "name", one))
def test_an_edition_brought_back_changes_nothing(writer, edition, home, tmp_path):
    file = tmp_path / f"list{writer.suffix}"
    taken(home, writer.name, file, edition)
    report = brought(home, file, writer.name, preview=True, theirs=True)
    assert (report.unchanged, report.added, report.updated) == (len(HELD), 0, 0)
    assert (report.conflicts, report.looked) == ((), ())


def test_what_comes_home_is_no_new_issue_of_its_source():
    issued = FULL.model_copy(update={"waiting_time": "a month"})
    for beside in (Beside("keeper"), Beside("keeper", base=issued)):
        assert said_again(FULL, beside, FULL, issued) == (FULL, None)
    assert said_again(FULL, Beside("keeper"), FULL, None) == (FULL, None)


def test_a_public_edition_changed_by_hand_changes_that_and_keeps_what_staff_read():
    shown = seen_by(FULL, "public").page
    mended = shown.model_copy(
        update={
            "description": "A hot meal at noon.",
            "contacts": (
                shown.contacts[0].model_copy(update={"value": "0151 496 0999"}),
                *shown.contacts[1:],
                shown.contacts[0].model_copy(update={"id": "phone-9", "value": "0151 496 0777"}),
            ),
            "languages": ("Polish", "Urdu"),
        }
    )
    back = as_held(mended, FULL, "public")
    assert back.description == "A hot meal at noon.\nFor people with complex needs."
    values = {one.id: one.value for one in back.contacts}
    assert values["phone-1"] == "0151 496 0999"
    assert values["phone-9"] == "+44 7700 900123"  # for staff alone: the file cannot say it
    assert "0151 496 0777" in values.values()
    assert back.languages == ("Polish", "Urdu")
    untouched = {"description", "contacts", "languages"}
    assert back.model_dump(exclude=untouched) == FULL.model_dump(exclude=untouched)


def test_a_name_changed_in_the_public_edition_is_the_name_that_the_public_reads():
    shown = seen_by(LABELLED, "public").page
    back = as_held(shown.model_copy(update={"name": "Practice Our Team"}), LABELLED, "public")
    assert (back.name, back.public_name) == (LABELLED.name, "Practice Our Team")


def test_what_was_reported_wrong_here_is_not_removed_by_a_file_written_before():
    before = WRONG.model_copy(update={"checks": ()})
    back = as_held(seen_by(before, "public").page, WRONG, "public")
    assert back == WRONG


def tables_of(file):
    with zipfile.ZipFile(file) as opened:
        return {name: opened.read(name).decode("utf-8") for name in opened.namelist()}


def rewritten(file, tables):
    with zipfile.ZipFile(file, "w") as made:
        for name, text in tables.items():
            made.writestr(name, text)


@pytest.fixture
def package(real_desk, tmp_path):
    """A directory, and a package of its records for the public."""
    for page in (OPEN, HIDDEN):
        real_desk.directory.save(page)
    file = tmp_path / "list.zip"
    taken(real_desk, "hsds3-package", file, "public")
    return real_desk, file


def test_a_number_changed_in_the_table_of_numbers_is_seen(package):
    desk, file = package
    tables = tables_of(file)
    assert tables["phones.csv"].count("0151 496 0123") == 1
    tables["phones.csv"] = tables["phones.csv"].replace("0151 496 0123", "0151 496 0124")
    rewritten(file, tables)
    report = brought(desk, file, "hsds3-package", preview=True, theirs=True)
    (one,) = report.looked
    assert [field.field for field in one.fields] == ["contacts"]
    assert "0151 496 0124" in one.fields[0].theirs
    assert (report.updated, report.unchanged) == (1, 1)
    brought(desk, file, "hsds3-package", theirs=True)
    contacts = OPEN.contacts
    mended = (contacts[0].model_copy(update={"value": "0151 496 0124"}), *contacts[1:])
    page = desk.directory.page(OPEN.id)
    assert page.contacts == mended
    assert page.model_dump(exclude={"contacts"}) == OPEN.model_dump(exclude={"contacts"})


def test_rows_changed_in_any_table_change_what_they_say_and_nothing_else(package):
    desk, file = package
    tables = tables_of(file)
    rows = list(csv.DictReader(StringIO(tables["schedules.csv"])))
    assert rows[0]["opens_at"] == "09:00:00"
    for name, old, new in (
        ("schedules.csv", "09:00:00", "09:30:00"), ("addresses.csv", "1 High", "2 High"),
        ("services.csv", "50p a cup", "60p a cup"), ("organizations.csv", "Elm Tr", "Oak Tr"),
    ):  # fmt: skip
        assert old in tables[name], name
        tables[name] = tables[name].replace(old, new, 1)
    rewritten(file, tables)
    brought(desk, file, "hsds3-package", theirs=True)
    page = desk.directory.page(OPEN.id)
    assert page.sessions[0].opens == "09:30"
    assert page.sessions[1:] == OPEN.sessions[1:]
    assert page.locations[0].address == "2 High Street"
    assert (page.locations[0].door, page.locations[1:]) == ("Side door", OPEN.locations[1:])
    assert page.organisation.name == "Practice Oak Trust"
    changed = {"sessions", "locations", "cost_words", "organisation"}
    assert page.model_dump(exclude=changed) == OPEN.model_dump(exclude=changed)


def test_a_place_that_is_hidden_is_not_shown_by_an_edited_table(package):
    desk, file = package
    tables = tables_of(file)
    rows = list(csv.DictReader(StringIO(tables["locations.csv"])))
    services = list(csv.DictReader(StringIO(tables["services.csv"])))
    hidden = next(row for row in services if "Wren" in row["name"])
    place = next(
        row["location_id"]
        for row in csv.DictReader(StringIO(tables["service_at_location.csv"]))
        if row["service_id"] == hidden["id"]
    )
    assert place in {row["id"] for row in rows}
    head = tables["addresses.csv"].splitlines()[0].split(",")
    told = {"id": "a-1", "location_id": place, "address_1": "4 Canary Street", "city": "Kirkby",
            "postal_code": "L32 8XA", "country": "GB", "address_type": "physical"}  # fmt: skip
    tables["addresses.csv"] += ",".join(told.get(name, "") for name in head) + "\r\n"
    rewritten(file, tables)
    brought(desk, file, "hsds3-package", theirs=True)
    assert "Canary" not in desk.directory.page(HIDDEN.id).as_text()
    assert "Canary" not in "".join(str(row) for row in desk.directory.rows("SELECT * FROM history"))


def test_a_service_of_the_public_edition_edited_by_another_program_keeps_what_staff_read(
    real_desk, tmp_path
):
    real_desk.directory.save(FULL)
    file = tmp_path / "list.json"
    taken(real_desk, "oruk3", file, "public")
    told = json.loads(file.read_text(encoding="utf-8"))
    told["contents"][0]["name"] = "Practice Oak Help"
    told["contents"][0]["phones"].append({"id": "p", "number": "0151 496 0555"})
    file.write_text(json.dumps(told), encoding="utf-8")
    brought(real_desk, file, "oruk3", theirs=True)
    page = real_desk.directory.page(FULL.id)
    assert page.name == "Practice Oak Help"
    assert {one.value for one in page.contacts} == {
        "0151 496 0555", *(one.value for one in FULL.contacts)
    }  # fmt: skip
    changed = {"name", "contacts"}
    assert page.model_dump(exclude=changed) == FULL.model_dump(exclude=changed)


@pytest.mark.parametrize(
    ("name", "own"),
    [
        ("oruk1", {"pc_metadata": {"date_created": "2024-01-02"}, "deliverable_type": "advice"}),
        ("outpost", {"local_offer": {"description": "Whom we help."}, "send_needs": ["Autism"]}),
    ],
)
@pytest.mark.parametrize("edition", ["public", "professional", "keeper"])
def test_what_came_in_by_another_standard_is_known_again_in_ours(
    real_desk, tmp_path, name, own, edition
):
    source = tmp_path / "council.json"
    told = {"id": 7, "name": "Practice Tea", "description": "Tea.", **own}
    source.write_text(json.dumps({"content": [told]}), encoding="utf-8")
    assert import_file(real_desk, source).format == name
    out = tmp_path / "out.json"
    taking_out.take_out(real_desk, taking_out.Out("oruk3", edition), out)
    report = import_file(real_desk, out)
    assert (report.format, report.added, report.unchanged) == ("oruk3", 0, 1)
    assert real_desk.directory.count() == 1
