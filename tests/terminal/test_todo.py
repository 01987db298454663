"""``signpost todo``: what there is to do, as words and as JSON."""

import json

import pytest

from ui.terminal.program import run

TODAY = ["--today", "2026-11-22"]


@pytest.fixture
def todo(data_folder, capsys):
    def asked(*words):
        status = run(["todo", *words, "--data", str(data_folder), *TODAY])
        return status, capsys.readouterr()

    return asked


def test_it_counts_every_list(todo):
    status, said = todo("--json")
    found = json.loads(said.out)
    assert status == 0
    assert found["practice"] is True
    counts = {one["id"]: one["count"] for one in found["lists"]}
    assert counts["lines"] == 8
    assert counts["overdue"] > 0
    assert all("rows" not in one for one in found["lists"])
    assert found["next_due"] > "2026-11-22"


def test_it_shows_the_rows_of_one_list(todo):
    _, said = todo("overdue", "--limit", "2", "--json")
    (one,) = json.loads(said.out)["lists"]
    assert len(one["rows"]) == 2
    assert set(one["rows"][0]) == {"id", "name", "words", "do"}
    _, said = todo("overdue", "--limit", "2")
    assert "Past their date" in said.out
    assert "others" in said.out
    assert "PRACTICE" in said.err


def test_a_list_that_is_not_there_is_named_in_one_sentence(todo):
    status, said = todo("nonsense")
    assert status == 1
    assert "There is no list 'nonsense'" in said.err


def test_what_was_read_in_prose_is_listed_with_its_sentence(data_folder, tmp_path, capsys):
    rows = "id,name,who_for\n1,Practice Walk,For people aged 50 and over. Bring boots.\n"
    (tmp_path / "list.csv").write_text(rows, encoding="utf-8")
    assert run(["import", str(tmp_path / "list.csv"), "--data", str(data_folder), *TODAY]) == 0
    capsys.readouterr()
    run(["todo", "rules", "--data", str(data_folder), *TODAY])
    said = capsys.readouterr().out
    assert "Practice Walk: 50 or older." in said
    assert "For people \u201caged 50 and over\u201d" in said


def test_a_pair_is_told_by_both_ids_so_that_merge_can_be_typed(todo, data_folder, tmp_path, capsys):
    rows = (
        "id,name,organisation,phone\n"
        "p1,Practice Harbour Pantry,Practice Harbour,0151 496 0123\n"
        "p2,Practice Harbour Pantry,Practice Harbour,0151 496 0123\n"
    )
    (tmp_path / "list.csv").write_text(rows, encoding="utf-8")
    run(["import", str(tmp_path / "list.csv"), "--data", str(data_folder), *TODAY])
    capsys.readouterr()
    _, said = todo("twice", "--json")
    (row,) = json.loads(said.out)["lists"][0]["rows"]
    assert len(set(row["ids"])) == 2
    _, said = todo("twice")
    assert f"        {' '.join(row['ids'])}\n" in said.out
    assert "signpost merge STAYS GOES" in said.out
    assert run(["merge", *row["ids"], "--data", str(data_folder), *TODAY]) == 0
