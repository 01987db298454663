"""A cry for help in small words is heard, and a death is not taken for one."""

import pytest

from directory.search.needs import NeedFinder
from seed.contents import contents


@pytest.fixture(scope="module")
def finder():
    shipped = contents()
    return NeedFinder(
        shipped.needs,
        shipped.circumstances,
        shipped.goals,
        shipped.language,
        shipped.emergency_words,
    )


@pytest.mark.parametrize(
    "said",
    ["i want to be dead", "I wish I was dead", "i want to die", "he says he wants to be dead"],
)
def test_a_cry_for_help_in_small_words_is_immediate(finder, said):
    heard = finder.find(said)
    assert heard.needs[0].id == "suicide_selfharm"
    assert heard.crisis == "immediate"


@pytest.mark.parametrize("said", ["mum died last week", "my mum is dead", "my dog died"])
def test_a_death_is_bereavement_and_not_an_emergency(finder, said):
    heard = finder.find(said)
    assert heard.needs[0].id == "bereavement"
    assert heard.crisis != "immediate"


def test_a_cleaner_is_not_somebody_who_is_clean(finder):
    assert "drugs" not in [need.id for need in finder.find("cleaner for my nan ").needs]


def test_a_phone_number_makes_no_story(finder):
    assert finder.find("money help 0151 496 0111").crisis == "none"
