"""A slip in a word of danger is mended by the words beside it, and by nothing else."""

import pytest

from directory.search.needs.slips import sound_of


@pytest.mark.parametrize(
    ("typed", "need"),
    [
        ("I want to kll myself", "suicide_selfharm"),
        ("I wannt to di", "suicide_selfharm"),
        ("kill meself", "suicide_selfharm"),
        ("I've been citting my arms", "suicide_selfharm"),
        ("my dad hts me", "child_at_risk"),
        ("me fella htis me", "domestic_abuse"),
        ("my husbnd hitts me", "domestic_abuse"),
        ("my mmum beata me", "child_at_risk"),
        ("my qife kcks me", "domestic_abuse"),
        ("my partner controlss my money", "domestic_abuse"),
        ("I'm scaed of my husband", "domestic_abuse"),
        ("I'm scareed of my hhusband", "domestic_abuse"),
        ("domestik abous", "domestic_abuse"),
        ("domestic abues", "domestic_abuse"),
        ("I'm beng stalked", "domestic_abuse"),
        ("forst mariage", "domestic_abuse"),
        ("he raypt me", "sexual_violence"),
        ("he raed me", "sexual_violence"),
        ("he arped me", "sexual_violence"),
    ],
)
def test_danger_is_heard_through_a_slip(finder, typed, need):
    answer = finder.find(typed)
    assert answer.needs[0].id == need
    assert answer.crisis == "immediate"


@pytest.mark.parametrize(
    "typed",
    [
        "traffic is kllng me",
        "my feet are kiling me",
        "the kds hts the ball",
        "he tld me to wait here",
        "she hlped me last week",
        "he gve me a lift",
        "can you rng me back",
        "she lft me a message",
        "lovly to mt you",
        "the bus is beng late again",
    ],
)
def test_a_slip_of_nothing_opens_no_panel(finder, typed):
    assert finder.find(typed).crisis == "none"


@pytest.mark.parametrize("typed", ["hts", "kll", "raed", "the hts are here", "raed the letter"])
def test_without_the_words_beside_it_a_slip_tells_of_no_danger(finder, typed):
    assert finder.find(typed).crisis != "immediate"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("raypt", "raped"), ("abous", "abuse"), ("forst", "forced"), ("fobia", "phobia")],
)
def test_words_that_sound_the_same(typed, meant):
    assert sound_of(typed) == sound_of(meant)


def test_words_that_sound_otherwise():
    assert sound_of("about") != sound_of("abuse")
