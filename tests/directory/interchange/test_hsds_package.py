"""Packages of tables: HSDS 1.1 and 3 and Ohana, zipped, in a folder, or one table of it."""

import shutil
import zipfile
from pathlib import Path

import pytest

from directory.errors import UnreadableFile
from directory.interchange import called, recognise
from directory.interchange.reading import Problem, ReadRecord
from tests.directory.interchange.reading_files import everything

SAMPLES = Path(__file__).parents[2] / "samples"
HSDS, OHANA = SAMPLES / "hsds_tables", SAMPLES / "ohana_tables"


def read(path):
    return everything(recognise(path), path, "practice")


def zipped(folder, path, within=""):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for file in sorted(folder.iterdir()):
            made.write(file, f"{within}{file.name}")
    return path


def test_tables_are_joined_into_whole_services():
    lunch, parcels, nameless = read(HSDS)
    page = lunch.page
    assert (page.id, page.name, page.status) == ("practice-s1", "Practice Lunch Club", "open")
    assert page.organisation.name == "Practice Meals Trust"
    assert [(p.name, p.postcode) for p in page.locations] == [("Practice Hall", "ZZ9 9ZZ")]
    assert [(c.value, c.label) for c in page.contacts] == [
        ("lunch@meals.example.org", ""),
        ("0151 496 0201", "Cook"),
    ]
    assert [(s.weekday, s.words) for s in page.sessions] == [
        ("mon", ""),
        (None, "day 3 12:00 14:00"),
    ]
    assert page.who_for == "Anyone over 60"
    assert page.categories == ("Lunch clubs",)
    assert page.extra["house_colour"] == "green"
    assert "Invented" not in page.as_text().replace("1 Invented Street", "")
    assert parcels.page.status == "closed"
    assert [c.value for c in parcels.page.contacts] == ["0151 496 0202"]
    assert parcels.page.locations == ()
    assert nameless == Problem(4, "", "This record has no name; left out.")


def test_zip_folder_and_one_table_of_it_give_the_same(tmp_path):
    folder = read(HSDS)
    assert read(zipped(HSDS, tmp_path / "a.zip")) == folder
    assert read(zipped(HSDS, tmp_path / "b.zip", "feed/data/")) == folder
    assert read(HSDS / "phones.csv") == folder
    assert read(HSDS / "datapackage.json") == folder


def test_services_of_ohana_hang_on_locations(tmp_path):
    assert recognise(OHANA).name == "ohana"
    (record,) = read(OHANA)
    page = record.page
    assert (page.name, page.organisation.name) == (
        "Practice Reading Help",
        "Practice Reading Trust",
    )
    assert page.locations[0].name == "Practice Reading Room"
    assert page.locations[0].access == ("step_free",)
    assert [(c.value, c.label) for c in page.contacts] == [("0151 496 0301", "Front desk")]
    assert [(s.weekday, s.opens, s.closes) for s in page.sessions] == [
        ("mon", "09:00", "15:00"),
        (None, "", ""),
    ]
    assert page.categories == ("Adult education", "Literacy", "Books")
    assert [area.name for area in page.coverage] == ["Practice Town", "Practice Vale"]
    assert (page.cost, page.languages) == ("free", ("English",))
    assert read(zipped(OHANA, tmp_path / "o.zip")) == [record]


def test_a_spreadsheet_called_services_is_not_taken_for_a_package(tmp_path):
    path = tmp_path / "services.csv"
    path.write_text("name,phone\nPractice,0151 496 0123\n", encoding="utf-8")
    (tmp_path / "contacts.csv").write_text("who,what\n", encoding="utf-8")
    assert recognise(path).name == "signpost-csv"


def test_tables_that_are_not_sound_are_refused_with_their_name(tmp_path):
    shutil.copytree(HSDS, tmp_path / "cut")
    (tmp_path / "cut" / "phones.csv").write_bytes(b"id,number\n1,\0\n")
    with pytest.raises(UnreadableFile, match=r"phones\.csv is not text"):
        read(tmp_path / "cut")


def test_a_package_without_services_is_refused(tmp_path):
    with zipfile.ZipFile(tmp_path / "none.zip", "w") as made:
        made.writestr("phones.csv", "id,number\n")
    with pytest.raises(UnreadableFile, match="not a list of services"):
        recognise(tmp_path / "none.zip")
    (tmp_path / "empty").mkdir()
    with pytest.raises(UnreadableFile, match="folder without a table"):
        recognise(tmp_path / "empty")


@pytest.mark.parametrize(
    ("folder", "form", "services", "with_phone"),
    [
        ("hsds_1.1_sample", "hsds3-package", 13, 4),
        ("hsds_3.0/csv", "hsds3-package", 1, 1),
        ("ohana_sample_csv", "ohana", 23, 22),
    ],
)
def test_the_samples_of_others_come_in_whole(shared, tmp_path, folder, form, services, with_phone):
    path = shared / "data" / "conformance_fixtures" / folder
    assert recognise(path).name == form
    records = read(path)
    assert len(records) == services
    assert all(isinstance(one, ReadRecord) and one.page.organisation for one in records)
    phones = [one for one in records if any(c.kind == "phone" for c in one.page.contacts)]
    assert len(phones) == with_phone
    assert read(zipped(path, tmp_path / "same.zip")) == records


def test_a_table_is_known_again_by_the_folder_that_it_lies_in(tmp_path):
    for path in (HSDS, HSDS / "phones.csv", HSDS / "datapackage.json"):
        assert called(recognise(path), path) == "hsds_tables"
    zip_ = zipped(HSDS, tmp_path / "hsds_tables.zip")
    assert called(recognise(zip_), zip_) == "hsds_tables"
    lone = SAMPLES / "signpost_spreadsheet.csv"
    assert called(recognise(lone), lone) == "signpost_spreadsheet"
