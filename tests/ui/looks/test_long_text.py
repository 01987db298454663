"""A text longer than anybody speaks at a desk: the box says in one line what decides."""

import json

import pytest

from directory.desk.heard.long_text import LONG_TEXT
from ui.terminal.program import run

LONG = "my landlord is kicking me out. " + "and then he said " * 70


@pytest.fixture
def asking(full):
    return full.pages[0].asking


def test_the_box_says_that_only_the_beginning_of_a_long_text_decides(asking):
    asking.say(LONG)
    assert asking.long.text() == LONG_TEXT
    assert not asking.long.isHidden()
    assert asking.chips.chips
    asking.say("my landlord is kicking me out")
    assert asking.long.isHidden()
    asking.say(LONG)
    asking.forget()
    assert asking.long.isHidden()


def test_the_terminal_says_it_beside_the_answer(data_folder, capsys):
    at = ["--data", str(data_folder), "--today", "2026-11-22"]
    assert run(["needs", LONG, "--json", *at]) == 0
    said = capsys.readouterr()
    assert json.loads(said.out)["left_out"] == len(LONG) - 1_000
    assert LONG_TEXT in said.err
    assert run(["find", "debt", "--json", *at]) == 0
    said = capsys.readouterr()
    assert json.loads(said.out)["left_out"] == 0
    assert not said.err
