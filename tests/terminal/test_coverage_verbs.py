"""``coverage``, ``count`` and ``counts`` in the terminal."""

import json

import pytest
from openpyxl import load_workbook

from ui.terminal.program import run


@pytest.fixture
def say(data_folder, capsys):
    def run_it(*words):
        status = run([*words, "--data", str(data_folder), "--today", "2026-11-22"])
        said = capsys.readouterr()
        return status, said.out, said.err

    return run_it


def test_coverage_says_what_there_is_in_each_area(say):
    status, out, _ = say("coverage", "--area", "Knowsley", "--need", "food", "--age", "30")
    assert status == 0
    assert out.startswith("PRACTICE. Not real.")
    assert "Food and meals\n" in out
    assert "  Kirkby: " in out
    assert "closed, ended, planned or paused" in out


def test_coverage_as_json_holds_every_cell(say, tmp_path):
    file = tmp_path / "covered.xlsx"
    status, out, _ = say("coverage", "--theme", "*", "--free", "--json", "-o", str(file))
    told = json.loads(out)
    assert status == 0
    assert told["practice"] is True
    assert told["for"] == ["Free"]
    assert len(told["needs"]) == 49
    cells = told["needs"][0]["cells"]
    assert [cell["area"] for cell in cells] == told["areas"]
    assert set(cells[0]) == {"area", "services", "may", "suggested", "unconfirmed"}
    sheet = load_workbook(file)["What is covered"]
    assert sheet.cell(2, 2).value == told["areas"][0]


def test_a_query_for_fifteen_alcohol_and_sefton_shows_options_or_a_gap(say):
    _, out, _ = say("coverage", "--area", "Sefton", "--need", "alcohol", "--age", "15", "--json")
    (need,) = json.loads(out)["needs"]
    sefton = need["cells"][0]
    assert sefton["area"] == "Sefton"
    assert sefton["services"] == 0  # the gap is said outright
    _, grown_up, _ = say("coverage", "--area", "Sefton", "--need", "alcohol", "--age", "40")
    assert "Sefton: 4 and 1 that may" in grown_up


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["coverage", "--area", "Atlantis"], "not an area that Signpost knows"),
        (["coverage", "--need", "fun"], "There is no 'fun'."),
        (["coverage", "--age", "700"], "Write an age in whole years"),
        (["coverage", "--way", "swim"], "is no way"),
        (["count", "home", "--where", "moon", "--month", "2026-11"], "There is no 'moon'"),
        (["count", "home", "--where", "desk", "--month", "2027-01"], "not a month up to now"),
        (["counts", "--from", "2020-01"], "Choose from 1 to 24 months"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_sentence(say, words, told):
    status, out, err = say(*words)
    assert status == 1
    assert told in err
    assert "Traceback" not in err
    assert out == ""


def test_a_tally_is_counted_told_and_taken_back(say, tmp_path):
    assert say("count", "money", "--where", "desk", "--month", "2026-10", "--number", "6")[0] == 0
    status, out, _ = say("count", "money", "--where", "phone", "--month", "2026-11", "--json")
    assert json.loads(out) == [
        {"month": "2026-11", "what": "talk:phone", "id": "money", "number": 1}
    ]
    file = tmp_path / "counts.csv"
    status, out, _ = say("counts", "-o", str(file), "--json")
    told = json.loads(out)
    assert status == 0
    assert (told["from"], told["to"]) == ("2026-10", "2026-11")
    cells = {line["name"]: line["cells"] for line in told["by_place"]["lines"]}
    assert cells["Money, food and fuel"] == ["hidden", "under 3", 0, 0, 0, 7]
    assert "under 3" in file.read_text(encoding="utf-8-sig")
    say("count", "money", "--where", "phone", "--month", "2026-11", "--number", "-1")
    _, out, _ = say("counts")
    assert "October 2026" in out
    assert "Money, food and fuel: At the desk 6" in out


@pytest.mark.parametrize("verb", ["coverage", "counts"])
@pytest.mark.parametrize("name", ["cov.pdf", "cov"])
def test_a_file_that_is_no_spreadsheet_is_refused_and_not_written(say, tmp_path, verb, name):
    file = tmp_path / name
    status, out, err = say(verb, "-o", str(file))
    assert status == 1
    assert f"{name} is no spreadsheet: end its name with .xlsx or .csv." in err
    assert out == ""
    assert not file.exists()


@pytest.mark.parametrize("verb", ["coverage", "counts"])
def test_a_saved_file_is_told(say, tmp_path, verb):
    file = tmp_path / "cov.csv"
    status, out, _ = say(verb, "-o", str(file))
    assert status == 0
    assert out.splitlines()[-1] == f"Saved: {file}"
    assert file.exists()
