"""From the terminal: papers as web pages and Word files, contacts, dates."""

import json

import pytest

from ui.terminal.program import run

SHEET = ("print", "signposting-sheet", "practice-money-help")


def told(capsys, data_folder, *words):
    status = run([*map(str, words), "--data", str(data_folder), "--today", "2026-11-22"])
    return status, capsys.readouterr()


@pytest.mark.parametrize(
    ("name", "more", "begins"),
    [
        ("sheet.docx", (), b"PK"),
        ("sheet.HTML", (), b"<!doctype html>"),
        ("sheet", ("--as", "docx"), b"PK"),
        ("sheet.html", ("--as", "pdf"), b"%PDF"),
    ],
)
def test_the_ending_of_the_file_says_what_it_is(capsys, data_folder, tmp_path, name, more, begins):
    file = tmp_path / name
    status, said = told(capsys, data_folder, *SHEET, "-o", file, *more, "--json")
    assert status == 0
    answer = json.loads(said.out)
    assert (answer["file"], answer["entries"]) == (str(file), 1)
    assert all("To save a side" in one for one in answer["warnings"])
    assert file.read_bytes().startswith(begins)


def test_a_kind_that_nothing_is_written_as_is_refused_in_a_sentence(capsys, data_folder, tmp_path):
    status, said = told(capsys, data_folder, *SHEET, "-o", tmp_path / "x", "--as", "odt")
    assert status == 1
    assert "Choose: pdf, docx, html." in said.err
    out = tmp_path / "slip.html"
    status, said = told(capsys, data_folder, "print", "provider-slip", SHEET[2], "-o", out)
    assert status == 1
    assert "Is this right? comes on paper only: save it as a PDF." in said.err
    assert not out.exists()


def test_a_format_that_does_not_exist_has_no_twin_either(capsys, data_folder, tmp_path):
    out = tmp_path / "x.html"
    words = ("print", "crisis-numbers", "-o", out, "--format", "golden")
    status, said = told(capsys, data_folder, *words)
    assert status == 1
    assert "Choose: standard, large." in said.err


def test_a_service_is_put_on_a_contact_card_and_in_a_calendar(capsys, data_folder, tmp_path):
    for verb, name, begins in (
        ("card", "x.vcf", b"BEGIN:VCARD"),
        ("calendar", "x.ics", b"BEGIN:VCALENDAR"),
    ):
        file = tmp_path / name
        status, said = told(capsys, data_folder, verb, SHEET[2], "-o", file, "--json")
        assert status == 0
        assert json.loads(said.out).keys() == {"file", "entries", "warnings"}
        assert file.read_bytes().startswith(begins)
    assert any("hours are words" in words for words in json.loads(said.out)["warnings"])
    status, said = told(capsys, data_folder, "card", "nobody", "-o", tmp_path / "n.vcf")
    assert status == 1
    assert "nobody" in said.err
