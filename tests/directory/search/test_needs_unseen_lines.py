"""How often lines are heard right that nobody saw who wrote the phrases.

Only numbers are looked at here. Whoever mends a line of this set by name makes it worthless.
"""

import json
from collections import Counter
from pathlib import Path

import pytest

from directory.search.needs import NeedFinder
from seed.contents import contents

LINES = Path(__file__).parents[2] / "reference" / "unseen_lines.jsonl"
FIRST, THREE, FIVE = 1, 3, 5


@pytest.fixture(scope="module")
def told():
    """By register: lines, and how many have a right need among the first one, three, five."""
    ships = contents()
    finder = NeedFinder(
        ships.needs, ships.circumstances, ships.goals, ships.language, ships.emergency_words
    )
    found: dict[str, Counter[int]] = {}
    for line in LINES.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        heard = [need.id for need in finder.find(row["text"]).needs]
        of_register = found.setdefault(row["register"], Counter())
        of_register[0] += 1
        for first in (FIRST, THREE, FIVE):
            right = not heard if not row["gold"] else set(row["gold"]) & set(heard[:first])
            of_register[first] += bool(right)
    return found


@pytest.mark.parametrize(
    ("register", "among", "least"),
    [
        ("shorthand", THREE, 0.90),
        ("shorthand", FIRST, 0.72),
        ("own words", THREE, 0.91),
        ("own words", FIRST, 0.72),
        ("indirect", FIVE, 0.65),
        ("none", FIRST, 0.80),
    ],
)
def test_enough_lines_are_heard_right(told, register, among, least):
    assert told[register][0] >= 100
    assert told[register][among] / told[register][0] >= least
