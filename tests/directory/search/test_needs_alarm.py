"""One everyday word, or a faint likeness, far below what explains the line, alarms nobody."""

import pytest

from directory.search.needs import NeedFinder
from directory.search.needs.mixing import Alike, Likeness, not_alarmed
from directory.search.needs.phrases import Heard
from seed.contents import contents

SHIPS = contents()
SAFETY = {need.id for need in SHIPS.needs if need.crisis == "immediate"} | {"own_behaviour"}


@pytest.fixture(scope="module")
def finder():
    return NeedFinder(
        SHIPS.needs, SHIPS.circumstances, SHIPS.goals, SHIPS.language, SHIPS.emergency_words
    )


def ids(answer):
    return [need.id for need in answer.needs]


@pytest.mark.parametrize(
    "line",
    [
        "knock knock", "we lost the cat", "me teeth are killing me and no dentist will take me",
        "cos of the bedroom tax im skint and the leccy's run out", "universal credit been stopped",
        "me back tooth is killing me, is there a dentist", "my universal credit stopped last week",
        "I am 82 and on my own since Jean passed, I don't see a soul",
        "I no speak good english, husband die, no money",
    ],
)  # fmt: skip
def test_one_everyday_word_raises_no_safety(finder, line):
    answer = finder.find(line + " ")
    assert not SAFETY & {*ids(answer), *answer.leading}


@pytest.mark.parametrize("told", ["I want to kill myself", "I want to be dead"])
def test_to_want_to_die_opens_the_panel_whatever_else_is_said(finder, told):
    answer = finder.find(f"universal credit stopped and {told} ")
    assert "suicide_selfharm" in answer.leading
    assert answer.crisis == "immediate"


def test_who_is_angry_with_a_landlord_is_not_abused_by_a_partner(finder):
    answer = finder.find("I want to kill my landlord ")
    assert "domestic_abuse" not in ids(answer)
    assert answer.crisis == "none"


@pytest.mark.parametrize(
    "line",
    [
        "universal credit stopped and I want to kill myself",
        "no dentist will take me and he hits me",
        "knocks me about", "skint and he takes all my wages", "my landlord raped me",
    ],
)  # fmt: skip
def test_what_is_told_beside_it_is_heard_all_the_same(finder, line):
    answer = finder.find(line + " ")
    assert SAFETY & set(ids(answer)[:3])
    assert answer.crisis != "none"


def test_to_be_trans_is_no_crime_that_was_done_to_somebody(finder):
    assert "neighbours_crime" not in finder.find("im trans and want to talk to someone ").leading
    assert "neighbours_crime" not in finder.find("im a lesbian and want to meet people ").leading
    assert "neighbours_crime" in finder.find("someone spat at me because im trans ").leading


def heard(*owners):
    return [Heard(one, 1.0 - n / 10, frozenset(), 0.0, 0.0) for n, one in enumerate(owners)]


def alike(**scores):
    return Alike({one: Likeness(score, "") for one, score in scores.items()}, 0.3)


def owners(ranked):
    return [h.owner for h in ranked]


def test_safety_that_only_a_faint_likeness_tells_never_stands_first():
    joined = heard("suicide_selfharm", "bereavement")
    faint = alike(suicide_selfharm=0.45, bereavement=0.38)
    assert owners(not_alarmed(joined, (), faint, SAFETY)) == ["bereavement", "suicide_selfharm"]


def test_a_strong_likeness_or_words_keep_it_there():
    joined = heard("suicide_selfharm", "bereavement")
    strong = alike(suicide_selfharm=0.6, bereavement=0.38)
    assert owners(not_alarmed(joined, (), strong, SAFETY)) == owners(joined)
    faint = alike(suicide_selfharm=0.45, bereavement=0.38)
    assert owners(not_alarmed(joined, joined[:1], faint, SAFETY)) == owners(joined)
    alone = heard("suicide_selfharm")
    assert owners(not_alarmed(alone, (), faint, SAFETY)) == owners(alone)


def test_behind_the_first_three_a_hardly_alike_one_is_not_shown():
    joined = heard("perinatal", "doctor_dentist", "household_items", "suicide_selfharm")
    hardly = alike(suicide_selfharm=0.26, perinatal=0.4)
    assert owners(not_alarmed(joined, (), hardly, SAFETY)) == owners(joined)[:3]
