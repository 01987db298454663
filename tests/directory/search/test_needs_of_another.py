"""The question that staff ask first is about whoever is in trouble."""

import pytest

from directory.desk.safety import safety_words as say
from directory.desk.safety.safety import Known, safety_of
from directory.search.needs import NeedFinder
from seed.contents import contents

SHIPS = contents()
NEEDS = {need.id: need for need in SHIPS.needs}


@pytest.fixture(scope="module")
def finder():
    return NeedFinder(
        SHIPS.needs, SHIPS.circumstances, SHIPS.goals, SHIPS.language, SHIPS.emergency_words
    )


def question(finder, line):
    """Return what the panel for ``line`` asks."""
    answer = finder.find(line + " ")
    leading = [NEEDS[one] for one in answer.leading]
    emergencies = {one.words: one for one in SHIPS.emergency_words}
    known = Known({line.id: line for line in SHIPS.lines}, {}, emergencies)
    panel = safety_of(answer, leading, leading, known).panel
    return panel.lines[0] if panel else ""


@pytest.mark.parametrize(
    ("line", "need"),
    [
        ("me mum says she doesnt wanna be here no more", "suicide_selfharm"),
        ("my daughter isnt eating and cuts her arms", "suicide_selfharm"),
        ("worried about my mate, he keeps saying he will end it", "suicide_selfharm"),
        ("my brother hears voices", "mh_urgent"),
        ("my daughter's boyfriend hits her", "domestic_abuse"),
        ("my daughter was raped", "sexual_violence"),
    ],
)
def test_somebody_elses_trouble_is_asked_about_as_theirs(finder, line, need):
    asked = question(finder, line)
    assert asked == say.ASK_OF_ANOTHER[need]
    assert "Are you" not in asked


@pytest.mark.parametrize(
    "line",
    [
        "I dont want to be here since my husband left", "my son makes me want to kill myself",
        "my kids would be better off without me", "pt wants to end it all, wife left him",
        "she wants to die", "feeling suicidal my dad died",
        "i cut myself when my daughter is at school", "my husband hits me", "my husband hit her",
    ],
)  # fmt: skip
def test_ones_own_trouble_is_asked_about_as_ever(finder, line):
    assert question(finder, line).startswith("Are you")
