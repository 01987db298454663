"""Manners of speaking, and single words that belong to another need."""

import pytest


@pytest.mark.parametrize(
    "said",
    ["can't breathe for laughing", "I nearly died of embarrassment", "we beat the traffic",
     "I'm dead chuffed", "my phone's dead", "these shoes are killing me"],
)  # fmt: skip
def test_a_manner_of_speaking_raises_nothing(finder, said):
    answer = finder.find(said)
    assert answer.crisis == "none"
    assert not answer.emergency


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("he can't breathe", "cant breathe"),
        ("she can't breathe, I nearly died of fright", "cant breathe"),
        ("my mate's od'd", "overdosed"),
        ("our kid OD\u2019d last night", "overdosed"),
    ],
)
def test_a_manner_of_speaking_hides_nothing_that_is_meant(finder, said, words):
    assert finder.find(said).emergency == words


def test_an_odd_thing_is_no_overdose(finder):
    assert not finder.find("that's odd, he's an odd one").emergency


def test_prison_alone_says_nothing_of_abuse(finder):
    heard = {need.id for need in finder.find("out of prison on Friday and still drinking").needs}
    assert "justice" in heard
    assert "domestic_abuse" not in heard


def test_the_whole_phrase_about_prison_is_heard_as_abuse(finder):
    answer = finder.find("he's in prison for what he did to me and he's out next week")
    assert answer.crisis == "immediate"
    assert "domestic_abuse" in {need.id for need in answer.needs}


def test_want_to_live_is_heard_although_it_is_one_everyday_word(finder):
    assert finder.find("I not want live any more").needs[0].id == "suicide_selfharm"
