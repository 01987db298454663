"""Denial is heard for four needs only, in its own clause, about its own person."""

import pytest

from directory.search.needs import NeedFinder
from seed.contents import contents


@pytest.fixture(scope="module")
def finder():
    ships = contents()
    return NeedFinder(ships.needs, ships.circumstances, ships.goals, ships.language)


def ids(finder, said):
    return [n.id for n in finder.find(said).needs]


@pytest.mark.parametrize(
    ("said", "denied", "first"),
    [
        ("my mum drinks but I don't", "alcohol", "someone_elses_use"),
        ("I don't drink any more but I'm struggling with my nerves", "alcohol", "low_mood_anxiety"),
        ("I don't touch drugs but I'd love to get off the ciggies", "drugs", "smoking"),
        ("I don't drink or smoke, I'm just lonely", "alcohol", "loneliness"),
        ("the drink's not the problem, it's the debt", "alcohol", "debt"),
    ],
)
def test_what_is_denied_does_not_come_first(finder, said, denied, first):
    found = ids(finder, said)
    assert found[0] == first
    assert denied not in found[:2]


@pytest.mark.parametrize(
    ("said", "need"),
    [
        ("I can't stop drinking", "alcohol"), ("I don't want to drink any more", "alcohol"),
        ("he doesn't drink but I do", "alcohol"), ("I'm not drinking that much", "alcohol"),
        ("I'm not an alcoholic but I drink every day", "alcohol"),
        ("I haven't stopped gambling", "gambling"), ("I don't just smoke, I vape", "smoking"),
        ("my husband doesn't gamble, I do", "gambling"),
    ],
)  # fmt: skip
def test_help_is_never_taken_away_by_a_word(finder, said, need):
    assert need in ids(finder, said)[:2]


@pytest.mark.parametrize(
    ("said", "need"),
    [
        ("he doesn't hit me", "domestic_abuse"), ("I'm not suicidal", "suicide_selfharm"),
        ("I wasn't raped", "sexual_violence"), ("I'm not homeless", "homeless_now"),
        ("I'm not depressed", "low_mood_anxiety"), ("I don't get benefits", "benefits"),
    ],
)  # fmt: skip
def test_nothing_else_can_be_denied(finder, said, need):
    assert ids(finder, said)[0] == need
