"""Whom a service is for, beside the person who was spoken of: others come later, nobody is lost."""

import pytest

from directory.desk import Situation
from directory.desk.answering.for_whom import FOR_FEW, FOR_OTHERS, FOR_SOME, served_by, share_of
from directory.desk.heard.person import Person, person_in
from directory.model import ServicePage
from directory.store.search_words import card

NOBODY = Situation()
PROFILE = "mother of 22, child of 2, new low mood, Kirkby"
LIKE_IT = (
    "Practice Talking Rooms", "Practice Kirkby Worry Group",
    "Practice Northwood Listening Hour", "Practice Any Hour Listening Line",
    "Practice Kirkby Family House", "Practice Northwood Community Garden",
    "Practice Next Door Parents",
)  # fmt: skip
"""What a social prescriber would talk over with her."""
NOT_FOR_HER = (
    "Practice Mersey Lads' Walks", "Practice Young Door", "Practice Huyton Lunch Club",
    "Practice Leicester Milk and Cuddles", "Practice Leicester Dads' Den",
    "Practice New Parent Minds", "Practice Leicester LGBT+ Centre", "Practice Leicester Open Minds",
)  # fmt: skip


def says(name, summary="", organisation=""):
    page = ServicePage(id="x", name=name, summary=summary)
    return served_by(card(page))


@pytest.mark.parametrize(
    ("said", "person"),
    [
        (PROFILE, Person(22, "woman", (2,), described=True)),
        ("I'm 22 with a two year old", Person(22, "", (2,))),
        ("young mum, 6 weeks old baby", Person(None, "woman", (0,), described=True)),
        ("an older man who never leaves the house", Person(60, "man", ())),
        ("a 78 year old lady", Person(78, "woman", ())),
        ("30f low mood", Person(30, "", ())),
        ("my mum is 80 years old and forgets things", Person(80, relative="woman")),
        ("my son is 15 years old", Person(None, "", (15,), "man", child_alone=True)),
        ("my little boy wont talk hes 4", Person(None, "", (4,), "man", child_alone=True)),
        ("my brother is hearing voices", Person(relative="man")),
        ("my brother died", Person()),
        ("my son is in prison and I'm not coping", Person()),
        ("my mum and my brother fight", Person()),
        ("my husband hits me", Person(partner="man")),
        ("boyfriend hits me", Person(partner="man")),
        ("girlfriend hits me", Person(partner="woman")),
        ("she is a wife", Person()),
        ("she is 4 stone overweight", Person()),
        ("single dad, kids 4", Person(None, "man", (4,), described=True)),
        ("owes 22 pounds", Person()),
        ("my mum's drinking", Person(relative="woman")),
    ],
)
def test_who_is_spoken_of(said, person):
    assert person_in(said, NOBODY) == person


def test_an_age_that_was_chosen_by_hand_goes_first():
    assert person_in("I'm 22", Situation(age=40)).age == 40


@pytest.mark.parametrize(
    ("name", "person"),
    [
        ("Practice Men's Shed", Person(sex="woman")),
        ("Practice Women's Room", Person(sex="man")),
        ("Practice Over 60s Tea", Person(age=22)),
        ("Practice Youth Club", Person(age=40)),
    ],
)
def test_a_service_for_others_counts_half(name, person):
    assert share_of(says(name), person, "feeling low these last few weeks", ()) == FOR_OTHERS


@pytest.mark.parametrize(
    "name",
    [
        "Practice Deaf Club", "Practice Jewish Care", "Practice LGBT Centre",
        "Practice Over 60s Tea", "Practice Men's Shed",
    ],
)  # fmt: skip
def test_one_for_some_people_counts_less_only_where_nobody_spoke_of_them(name):
    said = "feeling low these last few weeks"
    assert share_of(says(name), Person(), said, ()) == FOR_SOME
    spoken = f"{name.removeprefix('Practice ')} for my neighbour {said}"
    assert share_of(says(name), Person(), spoken, ()) == 1
    assert share_of(says(name), Person(), "low mood", ()) == 1  # a topic: nobody is spoken of
    assert share_of(says(name), Person(), "low but i cant pay", ()) == FOR_SOME


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Practice Support Group - Women Only", "my brother is hearing voices"),
        ("Practice Men's Shed", "my nan is lonely"),
        ("Practice Baby Room for under fives", "my 15 year old daughter wont eat"),
        ("Practice Mill Children's Centre", "my 15 year old daughter wont eat"),
        ("Practice Autism Advice for Adults", "my little boy wont talk hes 4"),
    ],
)
def test_what_is_plainly_for_others_goes_below(name, said):
    assert share_of(says(name), person_in(said, NOBODY), said, ()) == FOR_OTHERS


@pytest.mark.parametrize(
    ("name", "said", "like_it"),
    [
        (
            "Practice Hope for women working in massage parlours",
            "need a bank account but no id",
            "a woman who is an escort",
        ),
        ("Practice Translators", "where can i learn english", "can't read this letter"),
    ],
)
def test_one_for_a_few_people_stands_below_all_others_unless_the_words_tell_them(
    name, said, like_it
):
    assert share_of(says(name), person_in(said, NOBODY), said, ()) == FOR_FEW
    assert share_of(says(name), person_in(like_it, NOBODY), like_it, ()) == 1


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Practice Support Group - Women Only", "my sister is hearing voices"),
        ("Practice Mill Children's Centre", "my little boy wont talk hes 4"),
        ("Practice Autism Advice for Adults", "my brother wont talk"),
        ("Practice Advice for Adults and Families", "my little boy wont talk hes 4"),
        ("Practice Hope for women working in massage parlours", "a woman who is an escort"),
    ],
)
def test_what_is_for_them_stays(name, said):
    needs = ("parenting", "autism_adhd_ld")
    assert share_of(says(name), person_in(said, NOBODY), said, needs) == 1


@pytest.mark.parametrize(
    ("said", "less"),
    [
        ("my husband hits me", "Practice Male Victims Line"),
        ("my wife hits me", "Practice Women's Aid"),
    ],
)
def test_whoever_is_hit_is_seldom_of_the_same_sex(said, less):
    for name in ("Practice Male Victims Line", "Practice Women's Aid"):
        share = share_of(says(name), person_in(said, NOBODY), said, ("domestic_abuse",))
        assert share == (FOR_SOME if name == less else 1)


def test_what_says_nothing_of_whom_it_is_for_stays():
    for person in (Person(), Person(22, "woman", (2,)), Person(80, "man")):
        assert share_of(says("Practice Talking Rooms"), person, PROFILE, ()) == 1


def test_refuges_are_not_put_back_because_no_sex_was_said():
    said = "he hits me and I am frightened of him"
    assert share_of(says("Practice Women's Refuge"), Person(), said, {"domestic_abuse"}) == 1


@pytest.mark.parametrize(
    ("line", "situation"),
    [
        (PROFILE, NOBODY),
        ("new low mood, my 2 year old", Situation(age=22, lives_in="Kirkby")),
    ],
)
def test_the_young_mother_of_kirkby_gets_a_list_that_a_social_prescriber_would_accept(
    still_desk, line, situation
):
    answer = still_desk.ask(line, whole=True, situation=situation)
    names = [one.card.name for one in answer.services]
    assert {"low_mood_anxiety"} & {chip.id for chip in answer.needs}
    assert sum(name in LIKE_IT for name in names[:5]) >= 4, names[:5]
    assert "Practice Talking Rooms" in names[:3]
    assert line != PROFILE or "Practice Kirkby Family House" in names[:5], names[:8]
    assert not set(NOT_FOR_HER) & set(names[: 8 if line == PROFILE else 5]), names[:8]


def test_nothing_is_lost_by_it(still_desk):
    with_age = still_desk.ask("feeling low", whole=True, situation=Situation(age=22))
    without = still_desk.ask("feeling low", whole=True)
    assert {one.card.id for one in with_age.services} == {one.card.id for one in without.services}


@pytest.mark.parametrize(
    "summary",
    ["Hot dinners in the school holidays.", "Breakfast before school, with homework help.",
     "Help when school has become too hard for your child."],
)  # fmt: skip
def test_what_is_for_pupils_is_not_for_whoever_has_a_toddler(summary):
    served = says("Toast and Games", summary)
    mother = person_in(PROFILE, NOBODY)
    assert share_of(served, mother, PROFILE, ()) == FOR_FEW
    older = person_in("mother of 32, child of 8, new low mood, Kirkby", NOBODY)
    assert share_of(served, older, PROFILE, ()) == 1.0


def test_a_group_for_toddlers_that_names_school_is_for_them():
    served = says("Wobblers", "For under-fives, until they go to school. Not in school holidays.")
    assert share_of(served, person_in(PROFILE, NOBODY), PROFILE, ()) == 1.0
