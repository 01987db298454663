"""What people ask at a council's desk, and what they chat about, raises nothing."""

import pytest


@pytest.mark.parametrize(
    "said",
    [
        "which week is the cardboard collected",
        "our road got missed for the recycling",
        "when's the county cricket on",
        "who do I see about hiring the upstairs room",
        "is the ticket machine card only",
        "who countersigns the photo",
        "which desk is it for the planning drawings",
        "I'm ten minutes early, is that all right",
        "that drama last night was brilliant",
        "it's raining cats and dogs",
        "the kids'll be the death of me, honest",
        "I'll hang myself if he sings one more carol",
        "Everton got hammered on Saturday",
        "go on then, hit me with it",
    ],
)
def test_it_raises_nothing(finder, said):
    heard = finder.find(said)
    assert not heard.needs
    assert heard.crisis == "none"


@pytest.mark.parametrize(
    ("said", "need"),
    [
        ("he'll be the death of my sister, he throttles her", "domestic_abuse"),
        ("I'll hang myself if they evict me", "suicide_selfharm"),
        ("he hit me with it", "domestic_abuse"),
        ("me ex knows where we live now", "domestic_abuse"),
        ("we got battered by my stepdad on Saturday", "domestic_abuse"),
    ],
)
def test_the_same_words_meant_are_heard(finder, said, need):
    heard = finder.find(said)
    assert need in [found.id for found in heard.needs[:3]]
    assert heard.crisis != "none"
