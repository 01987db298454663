"""Whoever owns up to harming is offered help with that; whoever is harmed never is."""

import pytest

from seed.voice_files import voices

HARMED = {"domestic_abuse", "sexual_violence"}
OWNED_TO = (
    "reports he is turning into his father with his wife",
    "she throws cups at her husband, hates herself after",
    "pt admits he keeps his missus on a tight lead",
    "he goes for her when he is wound up, wants it to stop",
    "I go through her messages, I know it's wrong",
)
HARMED_AND_BLAMING_THEMSELVES = (
    "he hits me but it's because of me, I wind him up",
    "I hate myself, he punches me and I go back every time",
    "my husband says he wants to change but he strangled me again",
    "my partner admits he controls me",
)


def ids(answer):
    return [need.id for need in answer.needs]


@pytest.mark.parametrize("line", OWNED_TO)
def test_whoever_owns_up_is_heard_as_one_who_harms(finder, line):
    told = ids(finder.find(line))
    assert "own_behaviour" in told[:3]
    assert not HARMED & set(told)


@pytest.mark.parametrize("line", HARMED_AND_BLAMING_THEMSELVES)
def test_whoever_is_harmed_and_takes_the_blame_is_still_heard_as_harmed(finder, line):
    told = ids(finder.find(line))
    assert HARMED & set(told[:3])
    assert "own_behaviour" not in told


def test_hardly_any_voice_of_somebody_harmed_owns_up_to_harming(finder):
    owning, ear = finder._sides._owning, finder._plain_ear
    lines = [said for voice in voices() for need in HARMED for said in voice.phrases[need]]
    owned = [line for line in lines if owning.oneself(w := ear.hear(line)) or owning.another(w)]
    assert len(lines) > 1390
    assert len(owned) <= 2, owned


def test_the_two_sides_never_share_an_answer(finder):
    for voice in voices():
        for need in (*HARMED, "own_behaviour"):
            for line in voice.phrases[need]:
                told = set(ids(finder.find(line)))
                assert not ("own_behaviour" in told and HARMED & told), line


@pytest.mark.parametrize(
    "line",
    [
        "I go quiet when I hear his key in the door",
        "he swore he'd never do it again",
        "it all depends what mood she is in",
        "walking on eggshells every single night",
        "he's not a bad man, he's just got a temper",
        "she's lovely when she's sober, she never means it when she loses her temper",
    ],
)
def test_whoever_bears_it_is_not_taken_for_one_who_harms(finder, line):
    assert "own_behaviour" not in ids(finder.find(line))


def test_whoever_excuses_it_is_heard_as_harmed(finder):
    assert ids(finder.find("he's not a bad man, he's just got a temper"))[0] == "domestic_abuse"
    assert ids(finder.find("I'm not a bad man but I lose my temper"))[0] == "own_behaviour"


def test_whoever_harms_may_still_tell_who_goes_quiet(finder):
    assert ids(finder.find("my wife goes quiet because I frighten her"))[0] == "own_behaviour"
