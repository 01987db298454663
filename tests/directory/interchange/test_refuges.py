"""A house that hides people is hidden, in whatever words; nothing keeps or shows its street."""

import csv
import json
from datetime import UTC, datetime

import pypdfium2
import pytest

from directory.interchange import recognise
from directory.model import ServicePage
from directory.store import back_up
from tests.directory.interchange.reading_files import everything
from tests.directory.interchange.refuge_rows import HIDDEN, SHOWN, filled
from ui import actions
from ui.actions import editing, taking_out

ROWS = {one["id"]: one for one in filled(HIDDEN)}
BESIDE = {one["id"]: one for one in filled(SHOWN, len(HIDDEN) + 1)}
_CSV = {"how": "how_to_refer", "eligibility": "Eligibility", "extra": "Directions"}


def _write(path, rows):
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys())
        writer.writeheader()
        writer.writerows(rows)
    return path


def as_csv(folder, rows):
    return _write(
        folder / "homes.csv",
        [{_CSV.get(key, key): text for key, text in one.items()} for one in rows],
    )


def _service(one):
    return {
        "id": one["id"], "name": one["name"], "description": one["description"],
        "application_process": one["how"], "eligibility_description": one["eligibility"],
    }  # fmt: skip


def _address(one):
    return {"address_1": one["address"], "city": "", "postal_code": one["postcode"]}


def as_oruk3(folder, rows):
    made = []
    for one in rows:
        hours = [{"description": one["hours"]}] if one["hours"] else []
        place = [{"location": {"id": "l", "addresses": [_address(one)]}}] if one["address"] else []
        phones = [{"number": one["phone"]}]
        made.append({**_service(one), "directions": one["extra"], "schedules": hours,
                     "service_at_locations": place, "phones": phones})  # fmt: skip
    path = folder / "homes.json"
    path.write_text(json.dumps({"contents": made}), encoding="utf-8")
    return path


def _beside(one, letter, **more):
    return {"id": f"{letter}-{one['id']}", "service_id": one["id"], **more}


def as_tables(folder, rows):
    placed = [(one, {"location_id": f"l-{one['id']}"}) for one in rows if one["address"]]
    timed = [one for one in rows if one["hours"]] or rows[:1]
    body = {"organization_id": "o1"}
    tables = {
        "services": [{**_service(one), "directions": one["extra"], **body} for one in rows],
        "organizations": [{"id": "o1", "name": "Elm Trust"}],
        "locations": [{"id": at["location_id"]} for _, at in placed],
        "service_at_location": [_beside(one, "a", **at) for one, at in placed],
        "addresses": [{"id": f"d-{one['id']}", **at, **_address(one)} for one, at in placed],
        "phones": [_beside(one, "p", number=one["phone"]) for one in rows],
        "schedules": [_beside(one, "s", description=one["hours"]) for one in timed],
    }
    for name, lines in tables.items():
        if lines:
            _write(folder / f"{name}.csv", lines)
    return folder


WAYS_IN = {"csv": as_csv, "oruk3": as_oruk3, "tables": as_tables}


def records(way, folder, rows):
    path = WAYS_IN[way](folder, rows)
    return {one.page.source_id: one for one in everything(recognise(path), path, "homes")}


@pytest.fixture(scope="module", params=WAYS_IN)
def read(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp("homes")
    return records(request.param, folder, [*ROWS.values(), *BESIDE.values()])


@pytest.mark.parametrize("id_", ROWS)
def test_a_hidden_house_keeps_nothing_of_its_street_and_that_is_told(read, id_):
    record = read[id_]
    assert [place.visibility for place in record.page.locations] == ["hidden"]
    said = " ".join([record.page.as_text(), *(note.problem for note in record.notes)]).lower()
    assert "canary" not in said
    assert "l32 8xa" not in said
    assert [note for note in record.notes if note.field == "address"]


@pytest.mark.parametrize("id_", BESIDE)
def test_what_stands_beside_it_keeps_its_place_and_its_words(read, id_):
    record, row = read[id_], BESIDE[id_]
    assert record.page.description == row["description"]
    assert [(place.visibility, place.address) for place in record.page.locations] == (
        [("public", row["address"])] if row["address"] else []
    )
    assert not [note for note in record.notes if note.field == "address"]


@pytest.mark.parametrize("way", WAYS_IN)
def test_no_answer_paper_export_history_or_backup_holds_its_street(real_desk, tmp_path, way):
    desk = real_desk
    inside = tmp_path / "homes"
    inside.mkdir()
    report = actions.import_file(desk, WAYS_IN[way](inside, list(ROWS.values())))
    assert report.added == len(ROWS)
    held = list(desk.directory.pages([f"homes-{id_}" for id_ in ROWS]))
    assert len(held) == len(ROWS)
    said = {"report": str(report.as_json())}
    for page in held:
        said[f"panel {page.id}"] = str(desk.panel(page.id)) + str(desk.panel(page.id, public=True))
        said[f"message {page.id}"] = str(desk.message([page.id]))
        said[f"history {page.id}"] = str(editing.history_of(desk, page.id))
    for some in (held[:4], held[4:8], held[8:12]):
        printed = actions.print_thing(desk, "signposting-sheet", [page.id for page in some], {})
        with pypdfium2.PdfDocument(printed.pdf) as document:
            said["sheet"] = " ".join(page.get_textpage().get_text_range() for page in document)
    for asked in ("Canary01 Road", "Canary06 Church", "12 Canary11 Road", "L32 8XA"):
        found = desk.ask(asked).services
        assert not [
            one for one in found if one.card.id.rpartition("-")[2] in ROWS and one.score > 1
        ]
    for edition in ("public", "keeper"):
        file = tmp_path / f"out-{edition}.csv"
        taking_out.take_out(desk, taking_out.Out("signpost-csv", edition), file)
        said[edition] = file.read_text(encoding="utf-8")
        assert "Larkspur 1" in said[edition]
    assert [where for where, text in said.items() if "canary" in text.lower()] == []
    back_up(desk.directory.folder, datetime(2026, 11, 22, tzinfo=UTC))
    desk.directory.close()
    files = [one for one in desk.directory.folder.path.rglob("*") if one.is_file()]
    assert [one.name for one in files if b"canary" in one.read_bytes().lower()] == []


def test_what_a_keeper_wrote_of_a_hidden_house_goes_out_and_comes_back(real_desk, tmp_path):
    page = ServicePage.model_validate({
        "id": "w-1", "name": "Practice Wren", "description": "A refuge. Ask at Lime House first.",
        "locations": [{"id": "place-1", "visibility": "hidden"}],
    })  # fmt: skip
    real_desk.directory.save(page)
    file = tmp_path / "out.csv"
    taking_out.take_out(real_desk, taking_out.Out("signpost-csv", "keeper"), file)
    report = actions.import_file(real_desk, file)
    assert (report.added, report.updated) == (0, 0)
    assert real_desk.directory.page("w-1").description == page.description


def test_a_name_loses_its_street_and_who_runs_it_is_not_named_by_one(real_desk, tmp_path):
    path = tmp_path / "homes.csv"
    path.write_text(
        "id,name,organisation,description\n"
        'r1,"Larkspur, 12 Canary Road",Larkspur Trust,Women\'s refuge\n'
        'r2,Larkspur Two,"Canary House, 12 Canary Road",Women\'s refuge\n'
        'r3,"Larkspur Office, 3 Lime Road","Lime House, 3 Lime Road",Advice on debt\n',
        encoding="utf-8",
    )
    report = actions.import_file(real_desk, path)
    assert report.added == 3
    one, two, shown = real_desk.directory.pages(["homes-r1", "homes-r2", "homes-r3"])
    assert (one.name, one.organisation.name) == ("Larkspur", "Larkspur Trust")
    assert (two.name, two.organisation) == ("Larkspur Two", None)
    assert shown.name == "Larkspur Office, 3 Lime Road"
    assert shown.organisation.name == "Lime House, 3 Lime Road"
    told = {(note.row, note.field) for note in report.problems}
    assert {(2, "address"), (2, "name"), (3, "address"), (3, "organisation")} <= told
    assert not any(row == 4 for row, _ in told)
