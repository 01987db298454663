"""Danger told in other words than most use: what cannot wait opens the panel, the rest asks.

Of each kind some lines were written before its rule and some after; beside them stand harmless
ones that use the same words.
"""

import csv
from pathlib import Path

import pytest

from seed.contents import contents

REFERENCE = Path(__file__).resolve().parents[2] / "reference" / "danger_lines.csv"
with REFERENCE.open(encoding="utf-8", newline="") as file:
    ROWS = [(row["heard"], row["need"], row["line"]) for row in csv.DictReader(file)]


def rows(heard):
    return [(need, line) for how, need, line in ROWS if how == heard]


@pytest.mark.parametrize(("need", "line"), rows("panel"))
def test_what_cannot_wait_opens_the_panel(finder, need, line):
    answer = finder.find(line + " ")
    assert need in answer.leading
    assert answer.crisis == "immediate"


@pytest.mark.parametrize(("need", "line"), rows("asked"))
def test_what_may_be_harmless_is_asked_about(finder, need, line):
    answer = finder.find(line + " ")
    assert need in answer.leading
    assert answer.crisis == "check"


@pytest.mark.parametrize(("need", "line"), rows("quiet"))
def test_the_same_words_said_of_something_else_open_no_panel(finder, need, line):
    answer = finder.find(line + " ")
    assert answer.crisis != "immediate"
    assert need not in answer.leading or answer.doubtful


@pytest.mark.parametrize(("says", "line"), rows("emergency"))
def test_what_cannot_wait_a_minute_names_whom_to_ring(finder, says, line):
    kinds = {one.words: one.says for one in contents().emergency_words}
    answer = finder.find(line + " ")
    assert kinds.get(answer.emergency) == says
    assert answer.crisis == "immediate"
