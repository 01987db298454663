"""What is done to somebody's body, in many more words than "hit": by whom, and to whom.

``acts.csv`` says of each line how urgent it is: ``panel`` (what cannot wait), ``child`` (a child
speaks, and more is held back), ``emergency``, or ``calm``, which is at most a gentle question. The
lines were written before it was known how they would be answered, and mended for after that.
"""

import csv
from collections import Counter
from pathlib import Path

import pytest

from directory.desk.safety.safety import child_tells
from seed.contents import contents

LINES = Path(__file__).resolve().parents[2] / "reference" / "acts.csv"
RIGHT = {"panel": {"panel", "emergency"}, "child": {"child"}, "emergency": {"emergency"},
         "urgent": {"panel", "child", "emergency"}, "calm": {"calm"}}  # fmt: skip
NEEDS = {need.id: need for need in contents().needs}


def rows():
    with LINES.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def level(answer):
    pressing = [NEEDS[one] for one in answer.leading]
    if answer.emergency:
        return "emergency"
    if child_tells(answer, pressing):
        return "child"
    urgent = [n for n in pressing if n.crisis == "immediate" and n.id not in answer.doubtful]
    return "panel" if urgent else "calm"


@pytest.mark.parametrize("row", rows(), ids=lambda row: row["line"])
def test_a_line_is_as_urgent_as_it_is_meant(finder, row):
    assert level(finder.find(row["line"] + " ")) in RIGHT[row["level"]]


def test_the_list_is_large_and_has_both_sides():
    levels = Counter(row["level"] for row in rows())
    assert levels["calm"] >= 60
    assert sum(levels.values()) - levels["calm"] >= 80
    assert len({row["line"] for row in rows()}) == sum(levels.values())


def test_the_acts_are_many():
    acts = contents().language.acts.acts
    begun = [
        word
        for name in ("hurts", "touches")
        for act in acts[name]
        for word in act.split()[0].split("/")
    ]
    assert len(begun) >= 150


@pytest.mark.parametrize(
    ("line", "doer"),
    [
        ("my husband burnt me", "domestic_abuse"),
        ("my carer ties me to the chair", "adult_at_risk"),
        ("my uncle bit me", "domestic_abuse"),
        ("my grandad gets in my bed", "sexual_violence"),
        ("my dad scalded me", "child_at_risk"),
        ("I dragged my wife down the stairs", "own_behaviour"),
    ],
)
def test_who_does_it_tells_what_it_is(finder, line, doer):
    assert doer in {need.id for need in finder.find(line + " ").needs[:2]}


@pytest.mark.parametrize(
    "line",
    [
        "the dog bit me", "the wasp stung me and the dentist stabbed me with a needle",
        "my husband's dog bit me", "I burnt me hand on the iron", "my brother burnt me toast",
        "my husband never burnt me",
    ],
)  # fmt: skip
def test_what_nobody_close_does_tells_of_no_abuse(finder, line):
    assert finder.find(line + " ").crisis != "immediate"


@pytest.mark.parametrize("line", [
    "my son bit me", "my husband nearly ran me over by accident", "my dad sat on me",
])  # fmt: skip
def test_what_may_be_nothing_is_asked_about(finder, line):
    answer = finder.find(line + " ")
    assert answer.crisis == "check"
    assert not answer.child


def test_an_act_that_is_only_asked_about_takes_nothing_from_what_is_told_for_certain(finder):
    assert finder.find("he threatens me and he sat on me ").crisis == "immediate"


def test_somebody_grown_up_is_no_child_whoever_did_it(finder):
    assert not finder.find("I'm 34 and my dad burnt me ").child
    assert not finder.find("my dad burnt me with his cigarettes when I was little ").child


def test_whoever_has_harmed_another_is_not_shown_what_is_for_those_who_are_harmed(finder):
    heard = {need.id for need in finder.find("I scalded my wife and I feel sick about it ").needs}
    assert "own_behaviour" in heard
    assert "domestic_abuse" not in heard
