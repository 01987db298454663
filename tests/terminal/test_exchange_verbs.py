"""Looking, choosing, going back and merging from a script."""

import json
import shutil

import pytest

from ui.terminal.program import run

HEADER = "id,name,organisation,description,phone,postcode\n"
ROWS = (
    "t1,Tin Roof Desk,Tin Roof,We sort out bills.,0151 496 0777,L32 8XA\n"
    "t2,Tin Roof Kitchen,Tin Roof,Hot meals.,0151 496 0778,L32 8XA\n"
)


@pytest.fixture
def signpost(empty_folder, tmp_path, capsys):
    """Run a verb on a folder without services; returns its status and what it says."""
    folder = tmp_path / "data"
    shutil.copytree(empty_folder, folder)

    def call(*words):
        status = run([*words, "--data", str(folder), "--today", "2026-11-22"])
        said = capsys.readouterr()
        return status, said.out, said.err

    return call


@pytest.fixture
def signpost_json(signpost):
    """Run a verb with --json and return the one value it says."""

    def call(*words):
        status, out, err = signpost(*words, "--json")
        assert status == 0, err
        return json.loads(out)

    return call


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "tin.csv"
    path.write_text(HEADER + ROWS, encoding="utf-8")
    return path


def test_a_preview_lists_what_would_change_and_the_choices_bring_it_in(
    signpost_json, file, tmp_path
):
    signpost_json("import", str(file))
    file.write_text(HEADER + ROWS.replace("Hot", "Cold"), encoding="utf-8")
    seen = signpost_json("import", str(file), "--preview")
    (change,) = seen["changes"]
    assert (change["id"], change["what"]) == ("tin-t2", "changed")
    told = [field for field in change["fields"] if field["field"] != "needs"]
    assert told == [
        {"field": "description", "mine": "Hot meals.", "theirs": "Cold meals.",
         "base": "Hot meals.", "takes": "theirs", "conflict": False},
    ]  # fmt: skip
    assert (seen["changes_total"], seen["gone"]) == (1, 0)
    assert {"column": "phone", "field": "phone"} in seen["columns"]
    choices = tmp_path / "choices.json"
    told = {"fields": {"tin-t2": {"description": "mine"}}, "seen": seen["seen"]}
    choices.write_text(json.dumps(told), encoding="utf-8")
    signpost_json("import", str(file), "--choose", str(choices))
    assert signpost_json("show", "tin-t2")["description"] == "Hot meals."


def test_going_back_asks_about_later_edits_and_takes_them_along(signpost, signpost_json, file):
    signpost_json("import", str(file))
    file.write_text(HEADER + ROWS.splitlines()[0] + "\n" + "t3,Tin Roof Shed,,,,\n")
    signpost_json("import", str(file))
    signpost_json("apart", "tin-t1", "tin-t2")
    way = signpost_json("back", "--preview")
    assert (way["what"], way["edits"], way["records_now"]) == ("Imported tin.csv", 1, 3)
    status, _, words = signpost("back")
    assert (status, "--carry" in words) == (1, True)
    done = signpost_json("back", "--carry")
    assert (done["records"], done["left"]) == (2, [])


def test_two_records_are_merged_and_the_old_id_leads_to_the_new(signpost, signpost_json, file):
    signpost_json("import", str(file))
    both = signpost_json("merge", "tin-t1", "tin-t2", "--preview")
    assert "description" in {field["field"] for field in both["fields"]}
    done = signpost_json("merge", "tin-t1", "tin-t2", "--take", "contacts=both")
    assert done["id"] == "tin-t1"
    shown = signpost_json("show", "tin-t2")
    assert (shown["id"], len(shown["contacts"])) == ("tin-t1", 2)
    assert signpost("merge", "tin-t1", "tin-t1")[0] == 1
    assert signpost("merge", "tin-t1", "nobody")[0] == 1


def test_the_row_of_the_headings_and_two_columns_of_one_field_can_be_said(signpost_json, tmp_path):
    path = tmp_path / "odd.csv"
    path.write_text("Name,Tel,Info\nOutfit,Front,Back\nPractice Tin,0151 496 0777,0151 496 0778\n")
    said = (
        "--headings",
        "2",
        "--map",
        "name=Outfit",
        "--map",
        "phone=Front",
        "--map",
        "phone=Back",
    )
    told = signpost_json("import", str(path), *said, "--preview")
    assert [one["field"] for one in told["columns"]] == ["name", "phone", "phone"]
    assert (told["read"], told["taken_as"]) == (1, "")


def test_a_field_that_can_be_one_column_only_is_refused_in_words(signpost, tmp_path):
    path = tmp_path / "odd.csv"
    path.write_text("Outfit,Front\nPractice Tin,0151 496 0777\n")
    done = signpost("import", str(path), "--map", "name=Outfit", "--map", "name=Front")
    assert done[0] == 1
    assert "name can be one column only" in " ".join(done[2].split())
