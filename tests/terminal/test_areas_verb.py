"""`areas` in the terminal: a list of wards looked at, brought, named and given up again."""

import json

import pytest

from tests.directory.geo.test_own_wards import MOVES, SEVEN
from ui.terminal.program import run


@pytest.fixture
def signpost(data_folder, capsys):
    def call(*words, expect=0):
        status = run([*words, "--data", str(data_folder), "--today", "2026-11-22"])
        said = capsys.readouterr()
        assert status == expect, said.err
        return " ".join(said.out.split()), said.err

    return call


@pytest.fixture
def wards(tmp_path):
    path = tmp_path / "wards.csv"
    rows = [f"{code},{'Ravens Moor' if code == MOVES else 'Northwood'},Knowsley" for code in SEVEN]
    path.write_text("\n".join(("LSOA21CD,WD24NM,LAD24NM", *rows)), encoding="utf-8-sig")
    return str(path)


def test_a_list_is_looked_at_brought_and_taken_back(signpost, wards):
    assert "as they ship" in signpost("areas")[0]
    out, _ = signpost("areas", wards, "--preview")
    assert "Knowsley: 7 small areas in 2 wards. 1 small area would change its ward." in out
    assert f"Knowsley 003D ({MOVES}): Northwood \N{RIGHTWARDS ARROW} Ravens Moor" in out
    assert "Nothing is kept yet" in out
    assert "as they ship" in signpost("areas")[0]
    assert "2 wards of Knowsley in use from now on." in signpost("areas", wards)[0]
    assert "Knowsley: 2 wards, 7 small areas (LSOA21CD, WD24NM, LAD24NM)" in signpost("areas")[0]
    assert "Brought a list of wards" in signpost("history", "undo")[0]
    assert "as they ship" in signpost("areas")[0]
    signpost("history", "redo")
    assert "1 council are as they ship again" in signpost("areas", "--as-it-ships")[0]
    assert "as they ship" in signpost("areas", "--as-it-ships", expect=1)[1]


def test_the_keys_for_programs(signpost, wards):
    look = json.loads(signpost("areas", wards, "--preview", "--json")[0])
    assert look["kept"] is False
    (council,) = look["councils"]
    assert (council["code"], council["wards"], council["small_areas"]) == ("E08000011", 2, 7)
    assert {"code": MOVES, "name": "Knowsley 003D", "was": "Northwood", "now": "Ravens Moor"} in (
        council["changed"]
    )
    assert json.loads(signpost("areas", wards, "--json")[0])["kept"] is True
    (held,) = json.loads(signpost("areas", "--json")[0])["councils"]
    assert held["wards"] == ["Northwood", "Ravens Moor"]


def test_a_file_that_is_no_list_is_said_in_one_sentence(signpost, tmp_path):
    _, err = signpost("areas", "README.md", expect=1)
    assert err.strip().count("\n") == 0
    assert "no list of wards" in err
    signpost("areas", str(tmp_path / "none.csv"), expect=1)
    signpost("areas", "README.md", "--as-it-ships", expect=2)
