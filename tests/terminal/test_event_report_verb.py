"""``event report``: what came of an event, in a spreadsheet and on paper."""

import json

import openpyxl
import pytest

from tests.directory.marketplace.organiser_event import full_event
from tests.directory.printing.reading import all_text
from ui.actions.event import events
from ui.terminal.program import run


@pytest.fixture
def folder(desk):
    """A data folder with a full event of two tables."""
    events.keep_event(desk, full_event(desk, stalls=2))
    desk.directory.close()
    return desk.directory.folder.path


def test_the_spreadsheet_has_the_totals_the_hours_the_tables_and_what_was_agreed(
    folder, tmp_path, capsys
):
    made = tmp_path / "report.xlsx"
    words = ["event", "report", "practice-day", "-o", str(made), "--data", str(folder), "--json"]
    assert run(words) == 0
    assert json.loads(capsys.readouterr().out)["practice"] is True
    book = openpyxl.load_workbook(made)
    rows = {
        sheet.title: [[str(cell or "") for cell in row] for row in sheet.values] for sheet in book
    }
    book.close()
    assert rows["Totals"][0][0].startswith("PRACTICE")
    assert ["Visitors", "1,144"] in rows["Totals"]
    assert ["Costs", "£842.50"] in rows["Totals"]
    assert ["11am", "80", "0"] in rows["By the hour"]
    assert [row[1:] for row in rows["By table"][2:]] == [["9", "0"], ["9", "0"], ["0", "33"]]
    assert ["Food and meals"] in rows["Looked for in vain"]
    assert rows["What we agreed"][-1][:2] == ["Drop-in at the library", "Practice Money Help"]


def test_on_paper_it_is_the_print(folder, tmp_path, capsys):
    made = tmp_path / "report.pdf"
    assert run(["event", "report", "practice-day", "-o", str(made), "--data", str(folder)]) == 0
    assert "Saved:" in capsys.readouterr().out
    assert "Report of the day" in all_text(made.read_bytes())


def test_a_file_that_is_neither_and_an_event_there_is_not_are_said_in_a_sentence(
    folder, tmp_path, capsys
):
    for event, name in (("practice-day", "report.doc"), ("nowhere", "report.xlsx")):
        words = ["event", "report", event, "-o", str(tmp_path / name), "--data", str(folder)]
        assert run(words) == 1
        said = capsys.readouterr().err
        assert "Traceback" not in said
        assert len(said.strip().splitlines()) <= 2
        assert not (tmp_path / name).exists()
