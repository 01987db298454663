"""Whoever tells by what, where or how they would harm themselves is heard, in any words for it."""

import pytest


@pytest.mark.parametrize(
    "said",
    [
        "scalpel from work in my bag and I can't stop",
        "I can't resist the blades in the drawer",
        "she keeps carving her arms",
        "he sliced his thigh last night",
        "I wana 2 die",
        "wnt 2 die cba no more",
        "finished with it all, tonight, goodbye",
        "the voices are telling me to drown myself",
        "something keeps saying to me jump",
        "he says he's chosen the bridge",
        "I've picked the beam in the shed",
        "I keep thinking about swerving into a lorry",
        "I could drive off the pier",
        "I keep cuting my self",
    ],
)
def test_a_way_that_is_told_opens_the_panel(finder, said):
    heard = finder.find(said)
    assert "suicide_selfharm" in [need.id for need in heard.needs[:3]]
    assert heard.crisis == "immediate"


@pytest.mark.parametrize(
    "said",
    [
        "I can't stop nicking my chin shaving with this razor",
        "we picked the tree for the front room",
        "they picked a christmas tree from the market",
        "which branch have you chosen for the bank",
        "done with it all, the decorating, and tonight we rest",
        "tonight's the night, we're off to the final",
        "I want to drive into town",
        "he crashed the dodgems into the wall",
        "my head tells me to slow down",
        "slicing ham makes my arms ache",
        "my self employed mate wants a desk",
    ],
)
def test_the_same_words_may_be_about_something_else(finder, said):
    assert finder.find(said).crisis != "immediate"


@pytest.mark.parametrize(
    ("said", "need"),
    [
        ("threatend with a nife", "exploitation_gangs"),
        ("my son carries a nife", "exploitation_gangs"),
        ("help with my riting", "reading_english"),
        ("my self esteem is on the floor", "low_mood_anxiety"),
    ],
)
def test_a_silent_letter_may_be_left_out_and_a_word_parted(finder, said, need):
    assert finder.find(said).needs[0].id == need
