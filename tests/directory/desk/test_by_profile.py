"""Somebody described in a few facts: who they are is no trouble, and the list is for them."""

import pytest

from directory.desk.heard.person import Person, person_in
from directory.desk.heard.profile import profile_in
from directory.desk.situation import NEW_SITUATION


def asked(desk, line, limit=20):
    return desk.ask(line, limit=limit, whole=True)


def heard(answer):
    return [chip.id for chip in answer.needs]


def names(answer, many):
    return [one.card.name.removeprefix("Practice ") for one in answer.services[:many]]


@pytest.mark.parametrize(
    "line",
    [
        "I'm 22, my child is 2, feeling low",
        "we are a couple of 30, no money",
        "mother of 22",
        "food bank, Kirkby",
        "my landlord is kicking me out, baby of 2",
        "memory cafe, 60",
    ],
)
def test_what_is_told_otherwise_is_no_description(line):
    assert profile_in(line) is None


@pytest.mark.parametrize(
    ("line", "person"),
    [
        ("father of 30, kids 4 and 6, lonely, Bootle", Person(30, "man", (4, 6), described=True)),
        ("carer of 70, husband has dementia, Bootle", Person(70, described=True)),
        ("lad of 17, anxious, Huyton", Person(17, "man", described=True)),
        ("dad of 25, baby of 8 months, low", Person(25, "man", (0,), described=True)),
        (
            "refugee mother, two children 3 and 7, no English",
            Person(None, "woman", (3, 7), described=True),
        ),
        (
            "woman of 31, toddler of 2, expecting again, tired",
            Person(31, "woman", (2,), described=True, expecting=True),
        ),
    ],
)
def test_who_is_described(line, person):
    found = person_in(line, NEW_SITUATION)
    assert (found.age, found.sex, found.children) == (person.age, person.sex, person.children)
    assert found.described
    assert found.expecting == person.expecting


def test_a_mother_is_heard_for_her_mood_and_as_a_parent_and_for_nothing_else(still_desk):
    answer = asked(still_desk, "mother of 22, child of 2, new low mood, Kirkby")
    assert heard(answer) == ["low_mood_anxiety", "parenting"]
    assert answer.needs[1].why == ("child of 2",)
    found = names(answer, 12)
    assert {"Kirkby Family House", "Talking Rooms", "Kirkby Worry Group"} <= set(found[:5])
    assert not {"New Parent Minds", "Bumps and Babies"} & set(found)  # for babies under 2
    assert not any("Leicester" in name for name in found)


def test_one_who_expects_again_keeps_what_is_there_for_it(still_desk):
    line = "woman of 31, toddler of 2, pregnant again, low mood, Kirkby"
    assert "New Parent Minds" in names(asked(still_desk, line), 4)


@pytest.mark.parametrize(
    ("line", "first", "among", "never"),
    [
        ("father of 30, kids 4 and 6, lonely, Bootle", 6,
         {"Bootle Men's Shed", "Holiday Lunches"}, {"Young Runaways Line", "Next to You"}),
        ("grandmother of 61 raising her two grandchildren aged 5 and 8, tired, Huyton", 6,
         {"Grown Up in Care", "School Ways"}, {"Nightstop for Young People", "Different Minds"}),
        ("carer of 70, husband has dementia, Bootle", 3,
         {"Carers' Corner", "Mersey Memory Line"}, {"Young Carers Crew"}),
        ("lad of 17, anxious, not at college, Huyton", 8,
         {"Talking Rooms", "Young Door"}, {"New Parent Minds", "Leicester LGBT+ Centre"}),
        ("refugee mother, two children 3 and 7, no English, Leicester", 6,
         {"Leicester Welcome House", "Learning Corner"}, {"Lotus Women's Refuge"}),
        ("dad of 25, baby of 8 months, low mood, Kirkby", 6,
         {"Bumps and Babies", "New Parent Minds", "Talking Rooms"}, {"Leicester LGBT+ Centre"}),
    ],
)  # fmt: skip
def test_others_who_are_described_get_what_is_for_them(still_desk, line, first, among, never):
    found = names(asked(still_desk, line), first)
    assert among <= set(found), found
    assert not never & set(found), found


@pytest.mark.parametrize(
    ("line", "need"),
    [
        ("mother of 22, child of 2, he hits her, Kirkby", "domestic_abuse"),
        ("mother of 22, child of 2, bruises on the child, Kirkby", "child_at_risk"),
        ("man of 58, lost his wife, wants to die, Kirkby", "suicide_selfharm"),
    ],
)
def test_danger_is_heard_beside_a_description_as_without_it(still_desk, line, need):
    answer = asked(still_desk, line)
    assert answer.needs[0].id == need
    assert answer.safety.panel


def test_help_that_cannot_wait_stays_on_screen_where_only_the_family_told_it(still_desk):
    line = "father of 30, kids 4 and 6, lonely, Bootle"
    plain = still_desk.hear(line)
    answer = asked(still_desk, line)
    assert plain.crisis == answer.crisis
    pressing = {one for one in plain.leading if one == "child_at_risk"}
    assert pressing <= set(heard(answer))
