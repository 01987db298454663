"""What somebody close is said to be, and what is denied for some of the time only."""

import pytest

CLOSE = [
    "he's violent", "hes violent when hes drunk", "my husband is violent when he drinks",
    "he gets a bit violent", "he turns violent after a drink", "my dad is violent",
    "she's abusive", "he's controlling", "I think he's violent", "my brother's violent",
    "he can be verbally abusive",
]  # fmt: skip
NOT_CLOSE = [
    "he watched a violent film", "he has a violent past", "my 15 year old is violent",
    "my autistic son is violent", "customer is abusive", "next door neighbour is abusive",
    "he's controlling his diabetes", "my mum has dementia and she is violent",
    "she has epilepsy and gets violent headaches",
]  # fmt: skip
SOMETIMES = [
    "my dad never touches me when mum's in", "he never hits me unless he's drunk",
    "he doesn't hurt me if I do what he says", "he never hits me in front of the kids",
    "he's not violent when he's sober", "my stepdad doesn't touch us if mum's home",
    "she doesn't shout at us when dad's about", "he isn't violent except when he drinks",
]  # fmt: skip


def ids(answer):
    return [need.id for need in answer.needs]


@pytest.mark.parametrize("line", CLOSE)
def test_who_lives_with_somebody_violent_is_harmed(finder, line):
    answer = finder.find(line + " ")
    assert "domestic_abuse" in ids(answer)[:2]
    assert answer.crisis == "immediate"


@pytest.mark.parametrize("line", NOT_CLOSE)
def test_of_a_child_a_stranger_or_an_illness_it_says_something_else(finder, line):
    answer = finder.find(line + " ")
    assert "domestic_abuse" not in ids(answer)[:1]
    assert answer.crisis != "immediate"


@pytest.mark.parametrize("line", ["I'm violent", "I can be violent when drunk"])
def test_who_says_it_of_themselves_harms(finder, line):
    assert ids(finder.find(line + " "))[0] == "own_behaviour"


def test_who_asks_for_help_to_stop_is_not_taken_for_harmed(finder):
    assert ids(finder.find("he's violent and wants help to stop "))[0] == "own_behaviour"


@pytest.mark.parametrize("line", SOMETIMES)
def test_what_is_denied_for_some_of_the_time_is_told_of_the_rest(finder, line):
    answer = finder.find(line + " ")
    assert {"domestic_abuse", "child_at_risk", "sexual_violence"} & set(ids(answer)[:2])
    assert answer.crisis == "immediate"


@pytest.mark.parametrize("line", ["he's not violent", "my dad never touches me"])
def test_what_is_denied_altogether_is_asked_about(finder, line):
    assert finder.find(line + " ").crisis == "check"


@pytest.mark.parametrize(
    "line",
    [
        "an older man comes in every day for a chat", "older man in the flat upstairs needs help",
        "an older man who never leaves the house",
    ],
)  # fmt: skip
def test_an_older_man_is_no_danger_by_being_old(finder, line):
    answer = finder.find(line + " ")
    assert "exploitation_gangs" not in ids(answer)
    assert answer.crisis == "none"


@pytest.mark.parametrize(
    "line",
    [
        "older man messaging my daughter", "older man keeps waiting outside school",
        "an older man buys me stuff", "she's 15 and seeing an older man",
    ],
)  # fmt: skip
def test_an_older_man_beside_somebody_young_is_thought_of(finder, line):
    assert ids(finder.find(line + " "))[0] == "exploitation_gangs"
