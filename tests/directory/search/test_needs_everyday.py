"""Lines about games, films, pets, the dinner: they raise little; those near them that need help do.

Of the half called *mended* the lines were looked at; of the one called *counted*, and of all of the
second list, only the numbers.
"""

import csv
from pathlib import Path

import pytest

REFERENCE = Path(__file__).resolve().parents[2] / "reference"
FIRST, SECOND = "everyday_lines.csv", "everyday_more.csv"
MOST_RAISED = {FIRST: 0.29, SECOND: 0.6}
"""Share of the harmless lines that raise something: 46 of 164 when last counted, 95 at first; and
58 of 100, at first 59."""
MOST_PANELS = {FIRST: 0.045, SECOND: 0.02}
"""Share of them that open the panel: six of 164, and thirteen at first; one of 100."""
FEWEST_HEARD = {FIRST: 0.95, SECOND: 0.93}


@pytest.fixture(scope="module", params=[FIRST, SECOND])
def heard(finder, request):
    """The name of a list, and each row of it with what is heard of it."""
    with (REFERENCE / request.param).open(encoding="utf-8", newline="") as file:
        return request.param, [
            (row, finder.find(row["line"] + " ")) for row in csv.DictReader(file)
        ]


def items(cell):
    return {item for item in cell.split(";") if item}


def test_talk_of_games_films_and_pets_raises_little(heard):
    name, rows = heard
    harmless = [(row, answer) for row, answer in rows if not row["needs"]]
    assert len(harmless) >= 100
    raised = [r["line"] for r, a in harmless if {n.id for n in a.needs} - items(r["may"])]
    assert len(raised) <= MOST_RAISED[name] * len(harmless)
    panels = [row["line"] for row, answer in harmless if answer.crisis == "immediate"]
    assert len(panels) <= MOST_PANELS[name] * len(harmless)


def test_who_needs_something_is_heard_beside_them(heard):
    name, rows = heard
    real = [(row, answer) for row, answer in rows if row["needs"]]
    assert len(real) >= 30
    right = [r for r, a in real if items(r["needs"]) & {n.id for n in a.needs[:3]}]
    assert len(right) >= FEWEST_HEARD[name] * len(real)


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


@pytest.mark.parametrize(
    ("line", "need"),
    [
        ("he strangles me after the football", "domestic_abuse"),
        ("he killed my kitten", "domestic_abuse"),
        ("my partner kills my cats", "domestic_abuse"),
        ("my boyfriend hits me with the trolley", "domestic_abuse"),
        ("he beat me in the pool", "domestic_abuse"),
        ("he beats me at cards night when he is drunk", "domestic_abuse"),
        ("he locked me in my room for playing Fortnite", "domestic_abuse"),
        ("he kicked me then kicked the ball", "domestic_abuse"),
        ("my stepdad watches me swim", "child_at_risk"),
        ("the wedding is being forced on me", "sexual_violence"),
        ("he forces me to dance", "sexual_violence"),
        ("I watched a film about a murder and it keeps coming back what he did to me", "trauma"),
        ("we are living in a caravan in the rain", "homeless_now"),
        ("it's freezing outside and I have nowhere to sleep", "homeless_now"),
        ("the dog eats better than us we can't afford food", "food"),
        ("he drinks lots of vodka", "someone_elses_use"),
        ("my son is addicted to gaming", "someone_elses_use"),
    ],
)
def test_harm_and_want_beside_a_pastime_are_not_taken_for_small_talk(finder, line, need):
    assert need in {found.id for found in finder.find(line + " ").needs[:3]}


@pytest.mark.parametrize("line", [
    "we're at the panto and it's beating down outside", "it's freezing out there",
    "my wife and I do judo", "my husband always beats me at chess",
    "he killed me in the last round", "I kicked the ball over the fence",
    "my mum watched a film about a murder", "the custard keeps splitting",
    "she cut her finger slicing bread",
    "drinking plenty of water", "the rabbit scratched me", "a pinch of salt and a shot of lime",
])  # fmt: skip
def test_manners_of_speaking_about_a_pastime_raise_nothing(finder, line):
    assert finder.find(line + " ").needs == ()
