"""Printing from the terminal: what can be printed, with services and without."""

import json

from ui.terminal.program import run


def printed(capsys, data_folder, *words):
    status = run(["print", *map(str, words), "--data", str(data_folder), "--today", "2026-11-22"])
    return status, capsys.readouterr()


def test_everything_that_can_be_printed_is_named(capsys, data_folder):
    assert run(["print", "--list", "--json", "--data", str(data_folder)]) == 0
    named = {thing["name"]: thing["formats"] for thing in json.loads(capsys.readouterr().out)}
    assert named["signposting-sheet"] == ["standard", "large", "discreet"]
    assert {"crisis-numbers", "place-numbers"} <= set(named)


def test_crisis_numbers_print_without_naming_a_service(capsys, data_folder, tmp_path):
    out = tmp_path / "numbers.pdf"
    status, said = printed(capsys, data_folder, "crisis-numbers", "-o", out, "--json")
    assert status == 0
    assert json.loads(said.out)["pages"] == 2
    assert out.read_bytes().startswith(b"%PDF")


def test_the_same_day_gives_the_same_bytes(capsys, data_folder, tmp_path):
    for name in ("one.pdf", "two.pdf"):
        printed(capsys, data_folder, "crisis-numbers", "-o", tmp_path / name)
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()


def test_numbers_of_the_place_print_and_say_what_is_missing(capsys, data_folder, tmp_path):
    status, said = printed(capsys, data_folder, "place-numbers", "-o", tmp_path / "place.pdf")
    assert status == 0
    assert "Not entered" in said.err
    assert "1 side" in said.out


def test_large_print_is_asked_for_by_its_name(capsys, data_folder, tmp_path):
    words = ("signposting-sheet", "practice-money-help", "-o", tmp_path / "large.pdf", "--json")
    _, standard = printed(capsys, data_folder, *words)
    status, large = printed(capsys, data_folder, *words, "--format", "large")
    assert status == 0
    assert json.loads(large.out)["pages"] > json.loads(standard.out)["pages"]


def test_a_format_that_does_not_exist_is_refused_in_a_sentence(capsys, data_folder, tmp_path):
    status, said = printed(
        capsys, data_folder, "crisis-numbers", "-o", tmp_path / "x.pdf", "--format", "golden"
    )
    assert status == 1
    assert "Choose: standard, large." in said.err


def test_a_sheet_without_services_says_how_to_name_them(capsys, data_folder, tmp_path):
    status, said = printed(capsys, data_folder, "signposting-sheet", "-o", tmp_path / "x.pdf")
    assert status == 1
    assert "Name at least one service" in said.err
