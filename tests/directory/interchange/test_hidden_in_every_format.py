"""One hidden place through every format in: nothing of it is read, and the keeper is told."""

import json

import pytest

from directory.interchange import FORMATS, recognise
from tests.directory.interchange.hidden_files import CANARIES, HIDDEN_FILES, NAME
from tests.directory.interchange.reading_files import everything


@pytest.mark.parametrize("name", [reader.name for reader in FORMATS])
def test_a_hidden_place_is_not_read_and_that_is_said(name, tmp_path):
    path = HIDDEN_FILES[name](tmp_path)
    reader = recognise(path)
    assert reader.name == name
    (record,) = everything(reader, path, "practice")
    assert record.page.name == NAME
    assert record.page.locations[0].visibility != "public"
    said = " ".join([record.page.as_text(), *(note.problem for note in record.notes)]).lower()
    assert [canary for canary in CANARIES if canary in said] == []
    assert [note for note in record.notes if note.field == "location_visibility"]


def test_a_service_named_after_its_hidden_place_is_left_out_and_told(tmp_path):
    path = tmp_path / "haven.json"
    at = [{"location": {"name": "Practice Canary House", "hidden": True}}]
    service = {"name": "Practice Canary House", "wait_time": "", "service_at_locations": at}
    path.write_text(json.dumps([service]), encoding="utf-8")
    (problem,) = everything(recognise(path), path, "practice")
    assert "The name tells where" in problem.problem
    assert "Canary" not in problem.problem
