"""What is told calmly opens no panel, hedged words are heard on their side, and reasons are words.

``told_calmly.csv`` and ``hedged_lines.csv`` were written before the rules that they count.
"""

import csv
from pathlib import Path

import pytest

REFERENCE = Path(__file__).resolve().parents[2] / "reference"
MOST_PANELS = 3
"""Calm lines of 82 that open a panel all the same: a holiday abroad, "overdosed" on telly."""
FEWEST_HEARD = {"harming": 20, "harmed": 19}
"""Lines of 30 with the right side among the first three; phrases of new voices raise it."""
MOST_WRONG = {"harming": 3, "harmed": 1}
"""Lines of 30 with the other side above."""
SIDES = {
    "harming": {"own_behaviour"},
    "harmed": {"domestic_abuse", "sexual_violence", "adult_at_risk", "child_at_risk"},
}
HARMED = {"domestic_abuse", "sexual_violence"}


def rows(name):
    with (REFERENCE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def heard(finder, line):
    return finder.find(line + " ")


def ids(answer):
    return [need.id for need in answer.needs]


def test_old_matters_quarrels_and_films_open_no_panel(finder):
    lines = [row["line"] for row in rows("told_calmly.csv") if row["panel"] == "no"]
    opened = [line for line in lines if heard(finder, line).crisis == "immediate"]
    assert len(lines) >= 80
    assert len(opened) <= MOST_PANELS, opened


def test_what_is_not_over_opens_the_panel(finder):
    lines = [row["line"] for row in rows("told_calmly.csv") if row["panel"] == "yes"]
    assert len(lines) >= 12
    assert [line for line in lines if heard(finder, line).crisis != "immediate"] == []


def test_what_is_long_past_is_still_heard_and_asked_about(finder):
    answer = heard(finder, "years back I took an overdose, I'm a different person these days")
    assert ids(answer)[0] == "suicide_selfharm"
    assert answer.doubtful == {"suicide_selfharm"}
    assert answer.crisis == "check"


@pytest.mark.parametrize("side", ["harming", "harmed"])
def test_hedged_words_are_heard_on_the_side_of_whoever_says_them(finder, side):
    found = wrong = 0
    right, other = SIDES[side], HARMED if side == "harming" else {"own_behaviour"}
    for line in (row["line"] for row in rows("hedged_lines.csv") if row["side"] == side):
        told = ids(heard(finder, line))
        found += not right.isdisjoint(told[:3])
        first = next((one for one in told if one in right | other), None)
        wrong += first in other
        assert not ("own_behaviour" in told and HARMED & set(told)), line
    assert found >= FEWEST_HEARD[side]
    assert wrong <= MOST_WRONG[side]


def test_little_said_of_ones_own_anger_is_not_taken_away(finder):
    assert "own_behaviour" in ids(heard(finder, "the anger is getting worse at home"))


def test_he_who_will_find_us_is_somebody_that_one_fled_from(finder):
    assert heard(finder, "I can't go back there, he'll find us").crisis == "immediate"
    assert heard(finder, "she said she'll find me a flat").crisis != "immediate"


def test_who_holds_an_order_and_whom_it_keeps_away(finder):
    answer = heard(finder, "she's got an injunction but he's been seen near the school")
    assert ids(answer)[0] == "domestic_abuse"
    assert answer.crisis == "immediate"


@pytest.mark.parametrize(
    ("line", "need"),
    [
        ("someone to talk to Kirkby", "low_mood_anxiety"),
        ("Hi I'm Dave, need help with debt in Huyton", "debt"),
        ("hello please could you help me with an electric bill thanks", "energy"),
        ("food bank near Bootle tomorrow", "food"),
    ],
)
def test_no_place_name_or_greeting_is_the_reason(finder, line, need):
    first = heard(finder, line).needs[0]
    assert first.id == need
    words = set(" ".join(first.why).lower().split())
    assert words
    assert not words & {"kirkby", "huyton", "bootle", "dave", "hi", "hello", "please", "thanks"}


def test_a_place_brings_no_need_along(finder):
    assert ids(heard(finder, "need help with debt in Huyton"))[:1] == ["debt"]
    with_it, without = (
        heard(finder, line) for line in ("advice about eviction Toxteth", "advice about eviction")
    )
    assert ids(with_it) == ids(without)
