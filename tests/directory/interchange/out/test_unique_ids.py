"""A service that two lists hold under one UUID is written under two ids, and comes back as two."""

import csv
import io
import json
import zipfile

import pytest

from directory.interchange.out.hsds.ids import held_twice
from tests.directory.interchange.out.records_to_take import FULL, brought, taken
from tests.directory.interchange.out.test_standards import faults

UUID = "0b6f2a52-9d3c-4a8e-8f61-0c6a4d5e2b19"
ELM, OAK = f"elm-{UUID}", f"oak-{UUID}"
OF = {"source_id": UUID, "organisation": FULL.organisation, "organisation_id": "elm-org"}
PAGES = (
    FULL.model_copy(update={**OF, "id": ELM, "publisher": "elm"}),
    FULL.model_copy(update={**OF, "id": OAK, "publisher": "oak", "name": "Practice Oak Help",
                            "locations": FULL.locations[:1], "sessions": FULL.sessions[:1]}),
)  # fmt: skip


@pytest.fixture
def two(real_desk):
    for page in PAGES:
        real_desk.directory.save(page)
    return real_desk


def ids_in(package):
    with zipfile.ZipFile(io.BytesIO(package)) as opened:
        for name in opened.namelist():
            if name.endswith(".csv"):
                rows = csv.DictReader(io.StringIO(opened.read(name).decode()))
                yield name, [row["id"] for row in rows]


@pytest.mark.parametrize("edition", ["public", "professional", "keeper"])
def test_each_service_of_a_page_has_an_id_of_its_own(two, tmp_path, edition):
    page = json.loads(taken(two, "oruk3", tmp_path / "list.json", edition)[1])
    first, second = page["contents"]
    assert first["id"] == UUID != second["id"]
    assert faults(page, "page_of_service") == []


def test_each_row_of_each_table_has_an_id_of_its_own(two, tmp_path):
    for table, ids in ids_in(taken(two, "hsds3-package", tmp_path / "list.zip")[1]):
        assert len(set(ids)) == len(ids), table


@pytest.mark.parametrize("form", ["oruk3", "hsds3-package"])
def test_both_come_back_as_they_were_and_go_out_the_same(two, another, form, tmp_path):
    first = taken(two, form, tmp_path / "one")[1]
    report = brought(another, tmp_path / "one", form)
    assert (report.added, report.problems_total) == (2, 0)
    assert another.directory.pages([ELM, OAK]) == two.directory.pages([ELM, OAK])
    assert taken(another, form, tmp_path / "two")[1] == first


def test_an_id_is_the_same_whichever_records_are_taken_out(two, tmp_path):
    whole = json.loads(taken(two, "oruk3", tmp_path / "whole")[1])["contents"]
    alone = json.loads(taken(two, "oruk3", tmp_path / "alone", ids=(OAK,))[1])["contents"]
    assert [one["id"] for one in alone] == [whole[1]["id"]]


def test_one_that_was_edited_elsewhere_changes_that_record_alone(two, tmp_path):
    file = tmp_path / "list.json"
    taken(two, "oruk3", file)
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("Practice Oak Help", "Practice Ash Help", 1))
    report = brought(two, file, "oruk3", theirs=True)
    assert (report.added, report.updated, report.unchanged) == (0, 1, 1)
    assert two.directory.page(OAK) == PAGES[1].model_copy(update={"name": "Practice Ash Help"})
    assert two.directory.page(ELM) == PAGES[0]


def test_only_what_ends_in_one_uuid_is_held_twice():
    assert held_twice([OAK, ELM, "elm-1", "oak-1", UUID.upper()]) == {OAK}
