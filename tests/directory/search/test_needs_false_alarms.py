"""What only sounds like danger opens no panel, and what is danger near it does."""

import pytest


@pytest.mark.parametrize(
    "line",
    [
        "I could cut the tension in here with a knife",
        "you could cut the atmosphere with a knife",
        "I could strangle that sat nav",
        "I could murder this printer",
        "I talk to the telly most days",
        "he shouts at the radio",
        "report a dead fox",
        "there's a dead bird on the path",
        "my boss is a slave driver",
        "robbed of that penalty",
        "who's the woman in the red coat",
        "street light's out",
        "the street lights are out",
    ],
)
def test_a_manner_of_speaking_asks_nothing(finder, line):
    answer = finder.find(line)
    assert (answer.crisis, answer.emergency) == ("none", "")


@pytest.mark.parametrize(
    "line",
    [
        "there's a bloke out there with a knife",
        "some lad on the stairs waving a machete",
        "a woman in the car park holding a knife",
        "someone outside with an axe",
    ],
)
def test_somebody_with_a_weapon_is_an_emergency(finder, line):
    assert finder.find(line).emergency


def test_a_knife_that_threatens_nobody_is_none(finder):
    assert not finder.find("the boy who helps is good with a knife").emergency


def test_a_threat_that_may_be_a_joke_is_asked_about(finder):
    assert finder.find("the wife will kill me if I'm late").crisis == "check"


@pytest.mark.parametrize(
    "line",
    [
        "my wife will kill me if I leave",
        "my husband will kill me if I'm late",
        "I'm scared my wife will kill me if I'm late",
        "he could strangle me",
        "he shouts at me",
    ],
)
def test_a_threat_is_none(finder, line):
    assert finder.find(line).crisis == "immediate"


def test_whoever_fears_to_be_killed_is_not_taken_for_one_who_harms(finder):
    found = [n.id for n in finder.find("I'm scared my wife will kill me").needs]
    assert found[0] == "domestic_abuse"
    assert "own_behaviour" not in found


def test_a_need_misspelt_is_as_urgent_as_spelt_right(finder):
    assert finder.find("mentle helth").crisis == finder.find("mental health").crisis
