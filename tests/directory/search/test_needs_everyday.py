"""Lines about games, films, pets, the dinner: they raise little; those near them that need help do.

Of the half called *mended* the lines were looked at; of the one called *counted* only the numbers.
"""

import csv
from pathlib import Path

import pytest

from directory.search.needs import NeedFinder
from seed.contents import contents

LINES = Path(__file__).resolve().parents[2] / "reference" / "everyday_lines.csv"
MOST_RAISED = 0.45
"""Share of the harmless lines that raise something: 68 of 164 when last counted, 95 at first."""
MOST_PANELS = 0.045
"""Share of them that open the panel: six of 164, and thirteen at first."""
FEWEST_HEARD = 0.95


@pytest.fixture(scope="module")
def finder():
    ships = contents()
    return NeedFinder(
        ships.needs, ships.circumstances, ships.goals, ships.language, ships.emergency_words
    )


@pytest.fixture(scope="module")
def heard(finder):
    """Each row with what is heard of it."""
    with LINES.open(encoding="utf-8", newline="") as file:
        return [(row, finder.find(row["line"] + " ")) for row in csv.DictReader(file)]


def items(cell):
    return {item for item in cell.split(";") if item}


def test_talk_of_games_films_and_pets_raises_little(heard):
    harmless = [(row, answer) for row, answer in heard if not row["needs"]]
    assert len(harmless) >= 150
    raised = [r["line"] for r, a in harmless if {n.id for n in a.needs} - items(r["may"])]
    assert len(raised) <= MOST_RAISED * len(harmless)
    panels = [row["line"] for row, answer in harmless if answer.crisis == "immediate"]
    assert len(panels) <= MOST_PANELS * len(harmless)


def test_who_needs_something_is_heard_beside_them(heard):
    real = [(row, answer) for row, answer in heard if row["needs"]]
    assert len(real) >= 60
    right = [r for r, a in real if items(r["needs"]) & {n.id for n in a.needs[:3]}]
    assert len(right) >= FEWEST_HEARD * len(real)


@pytest.mark.parametrize("line", [
    "my boyfriend always beats me at darts", "the cat scratched me", "my partner and I do judo",
    "my partner locked me out of the house on the Sims",
])  # fmt: skip
def test_single_words_of_danger_about_a_pastime_are_asked_about(finder, line):
    assert finder.find(line + " ").crisis != "immediate"


@pytest.mark.parametrize("line", [
    "my boyfriend beats me when he loses at darts", "he kicked the dog to show me what he would do",
    "he raped me after the match", "I want to die, even the dog can't help",
    "my dad hits me after the football",
])  # fmt: skip
def test_harm_beside_a_pastime_opens_the_panel(finder, line):
    assert finder.find(line + " ").crisis == "immediate"
