"""Lines written before it was known how they would be answered: the hard pairs and what is denied.

``heard_lines.csv`` says of each line which needs may stand among the first three (one is enough),
which must not lead, and how urgent it is (``child``: a child speaks). The half called *mended* was
looked at while rules were written; of the half called *counted* only the number was looked at.
"""

import csv
from pathlib import Path

import pytest

from seed.contents import contents

REFERENCE = Path(__file__).resolve().parents[2] / "reference"
LEVELS = {"", "child", "immediate", "not immediate"}
NOT_YET = frozenset(
    {
        "I hear next door's voices through the wall all night",
        "no one looks after my mum, she's wandering out at night",
        "I'm not on drugs, I'm ill",
        "nobody's hurting me, I just fell",
        "I've never smoked and never drunk and I'm still poorly",
    }
)
"""Lines of the mended half that are still heard wrongly; whoever mends one takes it out."""
FEWEST_COUNTED = 0.88
"""Share of the other half that is right; 0.92 when it was last counted."""


def rows(half):
    with (REFERENCE / "heard_lines.csv").open(encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if row["half"] == half]


def wrongs(row, answer):
    first = [need.id for need in answer.needs[:3]]
    wanted, not_first = items(row["needs"]), items(row["must_not_lead"])
    if wanted and wanted.isdisjoint(first):
        yield f"none of {wanted} in {first}"
    if not_first.intersection(first[:1]):
        yield f"{first[0]} leads"
    if row["level"] == "child" and not answer.child:
        yield "no child was heard"
    if row["level"] == "immediate" and answer.crisis != "immediate":
        yield f"it was taken for {answer.crisis}"
    if row["level"] == "not immediate" and answer.crisis == "immediate":
        yield "it was taken to be immediate"


def items(cell):
    return {item for item in cell.split(";") if item}


@pytest.mark.parametrize("row", rows("mended"), ids=lambda row: row["line"])
def test_a_line_is_heard_as_it_is_meant(finder, row, request):
    if row["line"] in NOT_YET:
        request.applymarker(pytest.mark.xfail(reason="not heard yet", strict=True))
    assert not list(wrongs(row, finder.find(row["line"] + " ")))


def test_lines_that_nobody_mended_for_are_heard_nearly_as_well(finder):
    counted = rows("counted")
    right = [row for row in counted if not list(wrongs(row, finder.find(row["line"] + " ")))]
    assert len(right) >= FEWEST_COUNTED * len(counted)


def test_the_table_is_large_and_whole():
    every = rows("mended") + rows("counted")
    assert len(every) >= 250
    assert len({row["line"] for row in every}) == len(every)
    known = {need.id for need in contents().needs}
    assert all(items(row["needs"]) | items(row["must_not_lead"]) <= known for row in every)
    assert {row["level"] for row in every} <= LEVELS


@pytest.mark.parametrize("name", ["no_need_lines.txt", "no_need_lines_second.txt"])
def test_lines_with_no_need_raise_nothing(finder, name):
    lines = (REFERENCE / name).read_text(encoding="utf-8").splitlines()
    raised = [line for line in lines if finder.find(line + " ").needs]
    assert len(raised) <= 0.1 * len(lines), raised


@pytest.mark.parametrize("name", ["idiom_lines.txt", "idiom_lines_second.txt"])
def test_a_manner_of_speaking_hardly_ever_opens_the_panel(finder, name):
    lines = (REFERENCE / name).read_text(encoding="utf-8").splitlines()
    wrong = [line for line in lines if finder.find(line + " ").crisis == "immediate"]
    assert len(wrong) <= 0.04 * len(lines), wrong
