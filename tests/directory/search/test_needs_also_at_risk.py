"""Beside what harms, a child or a frail person is thought of too."""

import pytest

from directory.search.language import BesideHarm
from directory.search.needs import NeedFinder
from directory.search.needs.also_at_risk import AlsoAtRisk, Line
from directory.search.needs.phrases import Heard
from directory.search.needs.speech import Spoken
from seed.contents import contents

CHILDREN = (
    "he hits me in front of the kids",
    "my husband batters me and the children hear all of it",
    "she throws things at me when the baby is asleep upstairs",
    "partner controls all the money, three kids at home, she is scared of him",
    "client disclosed DV last night, two children in property",
    "my wife slaps me and the toddler screams",
    "he strangled me on sunday. the twins were in the room",
    "I lost it again and smashed the telly up, the kids were crying",
    "I shout and throw stuff at my partner, my children won't come near me now",
)
FRAIL = (
    "my brother hits our nan when she asks him for her pension",
    "her husband shoves her about and she has dementia",
    "carer says the son slaps his elderly mum",
)
EXPLOITED = (
    "lads in cars keep picking up my nephew and he has two phones now",
    "older boys have got my daughter carrying packages to Southport",
    "a pupil of ours is going country and comes back with cash",
)
BY_AGE = (
    "gang have got her carrying for them, 14F, missing again",
    "he has her dealing for them, she's only thirteen",
    "Y9 made to sell weed for the olders to pay off a debt",
)
OLD = (
    "her partner hits her, she's 84",
    "he keeps shoving her about and she's ninety",
    "the son punches his 79yo mum for her pension",
)
A_CHILD_SAYS = "I'm 15 and he makes me hold his drugs for the gang"
ALONE = (
    "my husband hits me",
    "my son punches me when I don't give him money",
    "he checks my phone and tells me what to wear",
)
NOT_AT_HOME = (
    "the kids need school uniform",
    "my nan wants a lunch club",
    "my gran has dementia and I look after her",
)
QUARREL = "my ex won't let me see the kids"


@pytest.fixture(scope="module")
def hear():
    ships = contents()
    finder = NeedFinder(
        ships.needs, ships.circumstances, ships.goals, ships.language, ships.emergency_words
    )
    return finder.find


def first_three(answer):
    return [one.id for one in answer.needs[:3]]


@pytest.mark.parametrize("line", CHILDREN)
def test_children_who_live_with_it_are_among_the_first_three(hear, line):
    assert "child_at_risk" in first_three(hear(line))


@pytest.mark.parametrize("line", FRAIL)
def test_somebody_frail_who_lives_with_it_is_among_the_first_three(hear, line):
    assert "adult_at_risk" in first_three(hear(line))


@pytest.mark.parametrize("line", EXPLOITED)
def test_a_child_who_is_used_by_others_is_among_the_first_three(hear, line):
    assert "child_at_risk" in first_three(hear(line))


@pytest.mark.parametrize("line", [*BY_AGE, A_CHILD_SAYS])
def test_a_child_is_known_by_its_age(hear, line):
    answer = hear(line)
    assert {"exploitation_gangs", "child_at_risk"} <= set(first_three(answer))


@pytest.mark.parametrize("line", OLD)
def test_somebody_old_is_known_by_their_age(hear, line):
    assert {"domestic_abuse", "adult_at_risk"} <= set(first_three(hear(line)))


def test_the_harm_keeps_its_place_beside_whom_it_harms():
    rule = BesideHarm("child_at_risk", frozenset({"harm"}), frozenset({"kids"}))
    words = (Spoken("kids", 0, 4, 0),)
    shown = [
        Heard(owner, score, frozenset(), 0.0, 0.0)
        for owner, score in (("first", 1.0), ("other", 0.9), ("harm", 0.3), ("last", 0.2))
    ]
    also = AlsoAtRisk([rule], {"child_at_risk"}, set())
    thought = also.thought_of(shown, Line(words, {"kids": [0]}, child=False), {"harm"})
    assert [one.owner for one in thought] == ["first", "harm", "child_at_risk", "other"]


def test_beside_what_is_hardly_heard_nobody_is_thought_of(hear):
    assert "child_at_risk" not in first_three(hear("the kids need school uniform"))


@pytest.mark.parametrize("line", ALONE)
def test_where_nobody_else_is_named_nobody_is_thought_of(hear, line):
    assert not {"child_at_risk"} & set(first_three(hear(line))[1:])


@pytest.mark.parametrize("line", NOT_AT_HOME)
def test_children_and_frail_people_alone_tell_of_no_harm(hear, line):
    answer = hear(line)
    assert not {"child_at_risk", "adult_at_risk"} & {one.id for one in answer.needs}
    assert answer.crisis != "immediate"


def test_a_quarrel_over_children_opens_no_panel(hear):
    assert hear(QUARREL).crisis != "immediate"
