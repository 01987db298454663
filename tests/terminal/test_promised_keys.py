"""What ``--json`` of import and export promises to scripts: every key, and its kind of thing.

Keys may be added freely; none that stands here is ever renamed or dropped.
"""

import json
from datetime import date

import pytest

from ui.actions import open_desk
from ui.terminal.program import run

HEADER = "id,name,organisation,description,phone,postcode\n"
TEA = "1,Practice Tea,Practice Hall,{},0151 496 0123,L32 8XA\n"
REPORT = {
    "format": str, "read": int, "added": int, "updated": int, "unchanged": int,
    "conflicts": list, "problems": list, "problems_total": int, "seconds": float,
}  # fmt: skip
PREVIEW = {
    **REPORT, "changes": list, "changes_total": int, "gone": int, "seen": str,
    "columns": list, "rows": list, "columns_remembered": bool,
}  # fmt: skip
CONFLICT = {"id": str, "field": str, "mine": str, "theirs": str}
PROBLEM = {"row": int, "field": str, "problem": str}
FIELD = {
    "field": str, "mine": str, "theirs": str, "base": (str, type(None)), "takes": str,
    "conflict": bool,
}  # fmt: skip
LIKE = {"id": str, "name": str, "why": str, "score": (int, float)}
LEFT_OUT = {"what": str, "why": str, "records": int, "ids": list}


@pytest.fixture
def said(tmp_path, capsys):
    """Run the terminal on a folder of the test's own, and give the one JSON value that it says."""

    def say(*words, status=0):
        told = [*words, "--data", str(tmp_path / "data"), "--json"]
        assert run(told) == status
        out = capsys.readouterr().out
        return json.loads(out) if out else None

    run(["check", "--data", str(tmp_path / "data"), "--start", "empty"])
    capsys.readouterr()
    return say


@pytest.fixture
def file(tmp_path, said):
    """A list that was brought in, one record of which was changed here and in the list since."""
    path = tmp_path / "tea.csv"
    path.write_text(HEADER + TEA.format("Tea."), encoding="utf-8")
    said("import", str(path))
    desk = open_desk(tmp_path / "data", date(2026, 11, 22))
    page = desk.directory.page("tea-1")
    desk.directory.save(page.model_copy(update={"description": "Our own words."}))
    desk.directory.close()
    new = "2,Practice Tea,Practice Hall,Tea.,0151 496 0123,L32 8XA\n,,,Nothing,,\n"
    path.write_text(HEADER + TEA.format("Only tea.") + new, encoding="utf-8")
    return path


def are(told, promised):
    """Whether a JSON object has every key that is promised, each of its kind."""
    for key, kind in promised.items():
        assert key in told, key
        assert isinstance(told[key], kind), (key, told[key])
        assert kind is not int or not isinstance(told[key], bool), key


def test_import_tells_what_is_promised(said, file):
    told = said("import", str(file))
    are(told, REPORT)
    assert (told["format"], told["read"], told["problems_total"]) == ("signpost-csv", 3, 1)
    (conflict,), (problem,) = told["conflicts"], told["problems"]
    are(conflict, CONFLICT)
    are(problem, PROBLEM)
    assert (conflict["field"], conflict["mine"]) == ("description", "Our own words.")
    assert problem["row"] == 4


def test_a_preview_tells_that_and_each_change(said, file):
    told = said("import", str(file), "--preview")
    are(told, PREVIEW)
    by_kind = {one["what"]: one for one in told["changes"]}
    assert set(by_kind) == {"added", "conflicting"}
    (field,), (like,) = by_kind["conflicting"]["fields"], by_kind["added"]["like"]
    are(field, FIELD)
    are(like, LIKE)
    assert (field["takes"], field["conflict"]) == ("mine", True)
    are(told["columns"][0], {"column": str, "field": str})
    assert told["rows"][0][1] == "Practice Tea"


def test_export_tells_what_is_promised_in_every_format(said, file, tmp_path):
    for form in said("export", "--list"):
        are(form, {"name": str, "title": str, "suffix": str, "editions": list})
        out = tmp_path / f"out{form['suffix']}"
        told = said("export", "--format", form["name"], "-o", str(out))
        are(told, {"file": str, "records": int, "left_out": list})
        assert (told["file"], told["records"]) == (str(out), 1)
        for one in told["left_out"]:
            are(one, LEFT_OUT)


def test_a_file_of_nothing_is_status_1_without_json(said, tmp_path):
    path = tmp_path / "none.csv"
    path.write_text("name,phone\n,1\n", encoding="utf-8")
    assert said("import", str(path), status=1) is None
