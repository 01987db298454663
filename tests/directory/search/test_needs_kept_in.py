"""Whoever is kept in, watched or kept from friends by a parent is heard as a child who tells."""

import pytest


def ids(answer):
    return [need.id for need in answer.needs]


@pytest.mark.parametrize(
    "line",
    [
        "my dad takes my phone off me",
        "mum locks my door and reads my messages",
        "mum and dad won't let me see my mates",
        "my stepdad reads my messages and says who I can talk to",
        "my mum's boyfriend goes through my phone",
    ],
)
def test_a_child_is_heard(finder, line):
    answer = finder.find(line + " ")
    assert (answer.child, answer.child_worried) == (True, True)
    assert "child_at_risk" in ids(answer)[:3]


@pytest.mark.parametrize(
    "line",
    [
        "I'm 34 and my dad won't let me leave the house",
        "my husband takes my phone off me",
        "mum takes my bank card and I'm 24",
    ],
)
def test_somebody_grown_up_is_none(finder, line):
    answer = finder.find(line + " ")
    assert not answer.child
    assert ids(answer)[0] == "domestic_abuse"


@pytest.mark.parametrize("line", ["my dad won't let me help him", "my mum won't let me pay"])
def test_kindness_is_none(finder, line):
    assert not finder.find(line + " ").child


@pytest.mark.parametrize("line", ["my girlfriend", "my girlfriend and me", "the telly is on"])
def test_whoever_is_only_named_asks_nothing(finder, line):
    answer = finder.find(line)
    assert (answer.crisis, answer.needs) == ("none", ())
