"""Who strikes or touches whom: family, staff, and somebody grown up who is struck by a parent."""

import pytest

from seed.contents import contents


@pytest.mark.parametrize(
    ("said", "need"),
    [
        ("my nan hits me", "domestic_abuse"),
        ("my uncle punched me in the face", "domestic_abuse"),
        ("my auntie keeps slapping me", "domestic_abuse"),
        ("I'm 12 and my nan hits me", "child_at_risk"),
        ("my nan hits my little boy", "child_at_risk"),
        ("I'm 45 and my mum hits me", "domestic_abuse"),
        ("I'm 52 and my dad punches me", "domestic_abuse"),
        ("45 yr old, hit by his mum", "domestic_abuse"),
        ("my mum hits me", "child_at_risk"),
        ("I'm 30 and my mum hits my kids", "child_at_risk"),
        ("I'm 30 and my mum hits me and my kids", "child_at_risk"),
        ("my social worker hits me", "adult_at_risk"),
        ("I'm 40 and a support worker shoved me", "adult_at_risk"),
        ("I was hit by a carer", "adult_at_risk"),
        ("the carer slapped my mum", "adult_at_risk"),
        ("pt states kicked by nurse on the ward", "adult_at_risk"),
        ("I'm 14 and my social worker hits me", "child_at_risk"),
        ("my son's teacher hits him", "child_at_risk"),
        ("my teacher hit my son", "child_at_risk"),
        ("my dad touches me", "sexual_violence"),
        ("my stepdad keeps touching me", "sexual_violence"),
        ("my coach touched me", "sexual_violence"),
    ],
)
def test_whoever_is_struck_or_touched_is_heard_and_cannot_wait(finder, said, need):
    heard = finder.find(said)
    assert heard.needs[0].id == need
    assert need in heard.leading
    assert heard.crisis == "immediate"


def test_somebody_grown_up_is_given_no_panel_of_a_child(finder):
    for said in ("I'm 45 and my mum hits me", "45 yr old, hit by his mum"):
        assert "child_at_risk" not in {need.id for need in finder.find(said).needs}
    assert "child_at_risk" in finder.find("my mum is 45 years old and hits me").leading


def test_where_nothing_tells_how_old_both_are_thought_of(finder):
    heard = finder.find("my social worker hits me")
    assert [need.id for need in heard.needs[:2]] == ["adult_at_risk", "child_at_risk"]


@pytest.mark.parametrize(
    "said",
    [
        "my social worker hit me with a load of forms",
        "my nan hit the roof",
        "teacher beat me at chess",
        "my carer pushes me in my wheelchair",
        "worker hit by falling bricks",
        "my dad never touches me",
        "my dad touched my heart",
    ],
)
def test_what_is_no_blow_opens_no_panel(finder, said):
    assert finder.find(said).crisis != "immediate"


def test_who_excuses_one_who_frightens_them_is_harmed(finder):
    for said in (
        "he's not a bad man, he's just got a temper",
        "he's a good dad really just loses his temper",
        "he's not a bad lad, he just gets angry",
    ):
        heard = finder.find(said)
        assert heard.needs[0].id == "domestic_abuse"
        assert "own_behaviour" not in {need.id for need in heard.needs}
        assert heard.crisis == "immediate"


SAFETY = {need.id for need in contents().needs if need.crisis == "immediate"}


@pytest.mark.parametrize(
    "said", ["lend us a tenner", "can you lend us a tenner", "15 and think im pregnant"]
)
def test_what_tells_of_no_harm_shows_none(finder, said):
    assert not SAFETY & {need.id for need in finder.find(said).needs}


def test_harm_beside_it_is_heard(finder):
    heard = finder.find("lend us a tenner, my ex took all my money")
    assert "domestic_abuse" in heard.leading


@pytest.mark.parametrize(
    ("said", "goals"),
    [
        ("house", ()),
        ("our house is damp", ()),
        ("I got kicked out of the house", ()),
        ("my friend died", ()),
        ("he is angry", ()),
        ("debt", ()),
        ("get out of the house more", ("get_out",)),
        ("I want to make some new friends", ("meet_people",)),
        ("do a computer course", ("learn",)),
        ("volunteer", ("help_others",)),
    ],
)
def test_one_word_of_a_goal_is_none(finder, said, goals):
    assert finder.find(said).goals == goals


@pytest.mark.parametrize(
    "said",
    ["i took like 16 ibuprofen and i feel weird", "she swallowed a whole box of paracetamol"],
)
def test_who_took_too_many_tablets_may_want_to_die(finder, said):
    heard = finder.find(said)
    assert heard.emergency == "too many tablets"
    assert "suicide_selfharm" in [one.id for one in heard.needs[:3]]


def test_a_tablet_or_two_tells_of_no_wish_to_die(finder):
    heard = finder.find("took 2 paracetamol for my head")
    assert "suicide_selfharm" not in {one.id for one in heard.needs}
