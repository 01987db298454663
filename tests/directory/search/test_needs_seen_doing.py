"""Whoever sees or hears what one does to another does nothing themselves."""

import pytest


@pytest.mark.parametrize("line", [
    "I can hear him slapping her through the wall", "I keep hearing him hurting her upstairs",
    "I've seen him shove her into the car", "you can hear him thumping her", "I saw him kick her",
    "I want him to stop hitting me", "my kids see him hitting me", "I saw her kick him",
    "I can hear the man upstairs hitting his wife", "I told her to stop hitting him",
    "I've seen him drag her into the house", "I heard him burn her with a cigarette",
])  # fmt: skip
def test_who_sees_or_hears_it_is_on_the_side_of_whoever_is_harmed(finder, line):
    answer = finder.find(line + " ")
    heard = {need.id for need in answer.needs}
    assert "domestic_abuse" in heard
    assert "own_behaviour" not in heard
    assert answer.crisis == "immediate"


@pytest.mark.parametrize("line", [
    "I grabbed him and kicked her", "I pushed her hitting her head", "the kids heard me hit her",
    "I love her but I hit her", "I have started hitting her", "I shouted at him hit him",
])  # fmt: skip
def test_who_does_it_is_taken_for_nobody_else(finder, line):
    heard = {need.id for need in finder.find(line + " ").needs}
    assert "own_behaviour" in heard
    assert "domestic_abuse" not in heard


@pytest.mark.parametrize("line", [
    "I saw him kick the ball over the fence", "I heard him hitting the drums",
    "I saw him push her on the swing", "I've seen her beat him at darts",
])  # fmt: skip
def test_what_is_seen_of_a_game_is_no_harm(finder, line):
    assert finder.find(line + " ").crisis != "immediate"
