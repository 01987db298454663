"""A service that two lists hold under one UUID is written under two ids, and comes back as two."""

import csv
import io
import json
import zipfile

import pytest

from directory.interchange.out.hsds.ids import held_twice
from directory.model import ServicePage
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


BODY = "5d6f2a52-9d3c-4a8e-8f61-0c6a4d5e2b20"


def run_by(name, publisher, number, **more):
    id_ = f"{publisher}-org-{BODY}"
    body = {"id": id_, "name": name, "publisher": publisher, "source_id": BODY, **more}
    told = {
        "id": f"{publisher}-{number}",
        "publisher": publisher,
        "source_id": str(number),
        "name": f"Practice {name} {number}",
        "organisation_id": id_,
        "organisation": body,
    }
    return ServicePage.model_validate(told)  # fmt: skip


def bodies_in(package):
    with zipfile.ZipFile(io.BytesIO(package)) as opened:
        rows = csv.DictReader(io.StringIO(opened.read("organizations.csv").decode()))
        return {row["name"]: row["id"] for row in rows}


def test_an_organisation_goes_out_under_the_id_of_its_source(real_desk, another, tmp_path):
    for number in (1, 2):
        real_desk.directory.save(run_by("Elm Trust", "elm", number))
    page = json.loads(taken(real_desk, "oruk3", tmp_path / "list.json")[1])
    assert [one["organization"]["id"] for one in page["contents"]] == [BODY, BODY]
    assert faults(page, "page_of_service") == []
    first = taken(real_desk, "hsds3-package", tmp_path / "one.zip")[1]
    assert bodies_in(first) == {"Elm Trust": BODY}
    brought(another, tmp_path / "one.zip", "hsds3-package")
    assert taken(another, "hsds3-package", tmp_path / "two.zip")[1] == first


@pytest.mark.parametrize("form", ["oruk3", "hsds3-package"])
def test_two_organisations_of_one_id_stay_two(real_desk, another, form, tmp_path):
    pages = (run_by("Elm Trust", "elm", 1), run_by("Oak Trust", "oak", 1))
    for page in pages:
        real_desk.directory.save(page)
    first = taken(real_desk, form, tmp_path / "one")[1]
    if form == "hsds3-package":
        ids = bodies_in(first)
        assert ids["Elm Trust"] == BODY != ids["Oak Trust"]
    assert brought(another, tmp_path / "one", form).problems_total == 0
    assert another.directory.pages(["elm-1", "oak-1"]) == list(pages)
    assert taken(another, form, tmp_path / "two")[1] == first


def test_a_new_name_of_the_second_organisation_changes_nothing_else_of_it(real_desk, tmp_path):
    pages = (run_by("Elm Trust", "elm", 1), run_by("Oak Trust", "oak", 1))
    for page in pages:
        real_desk.directory.save(page)
    file = tmp_path / "list.json"
    taken(real_desk, "oruk3", file)
    contents = json.loads(file.read_text(encoding="utf-8"))
    contents["contents"][1]["organization"]["name"] = "Ash Trust"
    file.write_text(json.dumps(contents), encoding="utf-8")
    brought(real_desk, file, "oruk3", theirs=True)
    body = real_desk.directory.page("oak-1").organisation
    assert body == pages[1].organisation.model_copy(update={"name": "Ash Trust"})
