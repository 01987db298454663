"""``signpost event papers``: all papers of the day as files, or those that changed."""

import json
from datetime import date

import pytest

from tests.practice_event import kept_practice_event
from ui.actions import open_desk
from ui.terminal.program import run

TODAY = ["--today", "2026-11-22"]


@pytest.fixture
def papers(data_folder, capsys):
    desk = open_desk(data_folder, date(2026, 11, 22))
    kept_practice_event(desk, stalls=3)
    desk.directory.close()

    def asked(*words):
        status = run(["event", "papers", *words, "--data", str(data_folder), *TODAY])
        return status, capsys.readouterr()

    return asked


def test_the_papers_go_into_a_folder_and_none_is_to_be_printed_again(papers, tmp_path):
    status, said = papers("practice-day", "-o", str(tmp_path / "day"), "--json")
    found = json.loads(said.out)
    assert status == 0
    assert found["again"] == []
    assert len(found["files"]) == len(list((tmp_path / "day").glob("*.pdf"))) > 15
    status, said = papers("practice-day", "-o", str(tmp_path / "more"), "--changed")
    assert status == 0
    assert "0 papers" in said.out
    status, said = papers("practice-day")
    assert (status, "Nothing to print again." in said.out) == (0, True)


def test_an_event_that_there_is_not_is_told_in_a_sentence(papers):
    status, said = papers("nothing-like-it")
    assert status == 1
    assert "There is no event 'nothing-like-it'." in said.err
