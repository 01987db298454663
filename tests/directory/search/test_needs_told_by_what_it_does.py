"""Harm at home, neglect and those who own up, told by what it does and not by a word for it."""

import pytest


def ids(answer):
    return [need.id for need in answer.needs]


@pytest.mark.parametrize(
    "line",
    [
        "he times me going to the shop",
        "my girlfriend throws things when I'm late",
        "he smashed up the living room in front of the kids",
        "she cut up my shirts and said next time it'll be me",
        "boyfriend's got my passwords and reads me snaps",
        "I have to send him a photo of where I am",
        "he says I'm fat and useless every day",
        "woman fled with 3 children, no belongings",
        "he's out of jail Friday and he knows where I am",
        "he's thrown my tablets down the toilet again",
        "my brothers say I bring shame and they watch the door",
    ],
)
def test_abuse_is_heard_by_what_is_done(finder, line):
    answer = finder.find(line + " ")
    assert ids(answer)[0] == "domestic_abuse"
    assert answer.crisis == "immediate"


@pytest.mark.parametrize(
    "line",
    [
        "I sleep with a chair under the door handle",
        "I've got a bag packed at my sister's",
        "he rings work to check I'm on shift",
        "I daren't laugh in my own house",
    ],
)
def test_what_may_be_abuse_is_asked_about(finder, line):
    answer = finder.find(line + " ")
    assert ids(answer)[0] == "domestic_abuse"
    assert answer.crisis == "check"


@pytest.mark.parametrize(
    "line",
    [
        "he smashed the window playing football again",
        "they fled the war with three children",
        "he timed me in the race",
        "she rings to check I'm okay",
        "bag packed for the hospital at my mum's",
    ],
)
def test_what_is_no_abuse_is_none(finder, line):
    assert "domestic_abuse" not in finder.find(line + " ").leading


@pytest.mark.parametrize(
    "line",
    [
        "I've smashed the kitchen up again and she won't come out of the bathroom",
        "I gave the lad a crack harder than I meant",
        "I lost my rag with the baby",
        "my girlfriend says I gaslight her",
        "I make her life hell",
        "he's come in asking how he stops hitting her",
        "my friend grabbed his girlfriend by the throat and he's in bits about it, where can he go",
        "self ref, anger towards partner, 2 kids",
        "I get jealous and kick off, partner at end of tether",
        "ref for perp work, dad of 2",
        "F43, shouts at/hits husband, requests help",
        "I've put my hands on her, I need stopping",
        "client wants work on jealousy, monitors partner's phone",
    ],
)
def test_whoever_owns_up_is_heard_on_their_own_side(finder, line):
    found = ids(finder.find(line + " "))
    assert "own_behaviour" in found[:3]
    assert not {"domestic_abuse", "sexual_violence"} & set(found)


@pytest.mark.parametrize(
    "line",
    [
        "I asked him to stop hitting me",
        "my girlfriend makes my life hell",
        "he gave me a crack harder than last time",
        "she grabbed me by the throat and now she's sorry",
        "her husband hits her and she wants help",
    ],
)
def test_whoever_is_harmed_is_never_on_that_side(finder, line):
    assert "own_behaviour" not in ids(finder.find(line + " "))


@pytest.mark.parametrize(
    "line",
    [
        "she's two and left out in the garden in all weathers, screaming",
        "the toddlers are left in the yard in the rain for hours",
        "boy said he isn't allowed food when he's bad",
        "mum is drunk and driving the kids to school",
        "the child is terrified of going home",
        "no one's seen her at school in five weeks",
        "pt 15, partner 27",
        "grown man messaging my niece",
        "my dad does things and says it's our game",
        "my neighbour belts her kids, I hear it every night",
    ],
)
def test_a_child_who_is_not_safe_is_heard(finder, line):
    assert "child_at_risk" in ids(finder.find(line + " "))[:3]


def test_a_parent_who_does_not_wake_is_an_emergency(finder):
    assert finder.find("mum hasn't woke up for two days ").emergency
    assert not finder.find("he hasn't woken before nine all week ").emergency


@pytest.mark.parametrize(
    "line",
    [
        "carer's been using my mum's card for her own shopping",
        "nephew's got power of attorney and he's bought a car with it",
        "my carer says if I tell she won't get me up",
        "the carers leave him wet till dinner",
        "they lock my sister in her room at supported living",
        "I'm in a wheelchair and my brother keeps my benefits",
        "my brother's got MS and his carer locks him in the flat all day",
        "mum's lost three stone at the home and nobody's noticed",
        "lady next door never puts her lights on, smells something awful",
    ],
)
def test_an_adult_who_cannot_do_without_help_is_heard(finder, line):
    answer = finder.find(line + " ")
    assert "adult_at_risk" in ids(answer)[:3]
    assert answer.crisis != "none"


def test_how_to_make_a_power_of_attorney_is_no_harm(finder):
    assert "adult_at_risk" not in finder.find("how do I set up power of attorney ").leading


@pytest.mark.parametrize(
    ("line", "need"),
    [
        ("scratching my legs till they bleed", "suicide_selfharm"),
        ("voices say to hurt the lady next door", "mh_urgent"),
        ("I have to sleep with men to pay back my travel", "exploitation_gangs"),
        ("he's always brushing up against me behind the bar", "sexual_violence"),
    ],
)
def test_what_cannot_wait_opens_the_panel(finder, line, need):
    answer = finder.find(line + " ")
    assert ids(answer)[0] == need
    assert answer.crisis == "immediate"


@pytest.mark.parametrize(
    "line",
    [
        "he scratched my car",
        "scratching till it bleeds with the eczema",
        "the dog brushes against me",
    ],
)
def test_a_scratch_is_none(finder, line):
    assert finder.find(line + " ").crisis != "immediate"
