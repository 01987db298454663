"""What somebody met who typed at a desk for the first time: slips, sides, threats passed on."""

import pytest


def first_three(finder, said):
    return [need.id for need in finder.find(said).needs[:3]]


@pytest.mark.parametrize(
    ("said", "need"),
    [
        ("i want to kil myself", "suicide_selfharm"),
        ("i want to kil my self", "suicide_selfharm"),
        ("going to hang mysef", "suicide_selfharm"),
        ("sel harm", "suicide_selfharm"),
        ("i want to dye", "suicide_selfharm"),
        ("he threatend to kil me", "domestic_abuse"),
        ("my husbnd hist me", "domestic_abuse"),
        ("he chocked me", "domestic_abuse"),
        ("my partner abuces me", "domestic_abuse"),
        ("my boyfreind beets me up", "domestic_abuse"),
        ("he rapped me", "sexual_violence"),
        ("i was raep", "sexual_violence"),
        ("herion", "drugs"),
        ("im homles", "homeless_now"),
    ],
)
def test_a_slip_loses_nothing_that_cannot_wait(finder, said, need):
    assert need in first_three(finder, said)


@pytest.mark.parametrize(
    "said",
    ["I want to dye my hair", "he rapped on the door", "dye for my clothes", "the beets I grew"],
)
def test_the_same_letters_may_mean_what_they_say(finder, said):
    assert finder.find(said).crisis == "none"


@pytest.mark.parametrize(
    ("said", "side"),
    [
        ("pt discloses he is DV perp, wants DVPP", "own_behaviour"),
        ("I'm the perp", "own_behaviour"),
        ("hx perp of DA, wants anger mgmt", "own_behaviour"),
        ("suspect for coercive control, wants behaviour change course", "own_behaviour"),
        ("pt states he assaulted partner", "own_behaviour"),
        ("he says he hit his wife", "own_behaviour"),
        ("perpetrator still in the house, she is scared", "domestic_abuse"),
        ("victim of DA, perp has bail conditions", "domestic_abuse"),
        ("fled perp", "domestic_abuse"),
        ("perp is her ex", "domestic_abuse"),
        ("I am scared of the perp", "domestic_abuse"),
        ("I am hiding from the perpetrator", "domestic_abuse"),
        ("victim scared, perp finished his course", "domestic_abuse"),
        ("perp won't stop ringing her", "domestic_abuse"),
        ("pt says he hit her partner", "domestic_abuse"),
        ("she says he hit her", "domestic_abuse"),
    ],
)
def test_where_the_one_who_harms_is_named_it_is_told_who_asks(finder, said, side):
    told = {need.id for need in finder.find(said).needs}
    assert told & {"own_behaviour", "domestic_abuse"} == {side}


@pytest.mark.parametrize(
    "said",
    [
        "fled her partner last night with two kids, nowhere to go",
        "she ran from her husband this morning and has nowhere to sleep",
        "escaped from my husband, no bed for tonight",
        "he'll go for me if I go home, need a bed",
        "women leaving abuse",
    ],
)
def test_whoever_runs_from_abuse_is_not_only_without_a_bed(finder, said):
    answer = finder.find(said)
    assert "domestic_abuse" in [need.id for need in answer.needs[:2]]
    assert answer.crisis == "immediate"


def test_whoever_comes_with_a_partner_does_not_run_from_them(finder):
    assert first_three(finder, "fled the war with my husband and kids")[0] != "domestic_abuse"


@pytest.mark.parametrize("said", ["please help me I am scared", "im scared", "abuse"])
def test_fear_of_which_no_more_is_said_is_asked_about(finder, said):
    answer = finder.find(said)
    assert answer.crisis == "check"
    assert answer.doubtful == {"domestic_abuse"}


@pytest.mark.parametrize("said", ["I'm scared of the dentist", "I'm scared to open my letters"])
def test_fear_of_something_else_is_no_abuse(finder, said):
    assert "domestic_abuse" not in first_three(finder, said)


@pytest.mark.parametrize(
    "said",
    [
        "tenant says if they evict him they'll find him hanging",
        "tenant says she'll hang herself if evicted",
    ],
)
def test_a_threat_that_is_passed_on_opens_the_panel(finder, said):
    answer = finder.find(said)
    assert "suicide_selfharm" in first_three(finder, said)
    assert answer.crisis == "immediate"


@pytest.mark.parametrize(
    "said",
    [
        "my foster carer hits me",
        "i dont feel safe at home miss",
        "i dont feel safe at home sir",
        "my mum leaves me on my own all weekend",
        "i am in Y8 and nobody feeds me",
    ],
)
def test_a_child_is_heard(finder, said):
    answer = finder.find(said)
    assert answer.child
    assert "child_at_risk" in first_three(finder, said)


@pytest.mark.parametrize(
    "said", ["my mum used to drink, I'm grown up now", "I lost my wife and I miss her"]
)
def test_somebody_grown_up_is_no_child(finder, said):
    assert not finder.find(said).child


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("chip pan on fire", "pan on fire"),
        ("there is a fire in the kitchen", "fire in kitchen"),
        ("she's bleeding everywhere", "bleeding everywhere"),
        ("I had a heart attack in 2019", ""),
        ("he had a heart attack a couple of years back", ""),
        ("my dog has collapsed", ""),
        ("he collapsed walking the dog", "collapsed"),
        ("since my heart attack I can't work", ""),
    ],
)
def test_an_emergency_is_one_that_happens_now(finder, said, words):
    assert finder.find(said).emergency == words


def test_what_strangers_break_is_no_abuse(finder):
    assert first_three(finder, "some kid smashed my windscreen")[0] == "neighbours_crime"
    assert "domestic_abuse" not in first_three(finder, "some kid smashed my windscreen")
    assert "domestic_abuse" in first_three(finder, "my ex smashed my windows last night")


@pytest.mark.parametrize(
    "said", ["I live in Bootle but work in Leicester", "she works in Whiston and lives in Prescot"]
)
def test_where_somebody_lives_and_works_is_nothing_urgent(finder, said):
    assert finder.find(said).crisis == "none"


@pytest.mark.parametrize(
    "said",
    [
        "my daughter cuts herself",
        "my daughter whos 15 cuts herself",
        "my daughter aged 15 is cutting herself",
        "my lad aged fourteen is cutting himself",
        "one of the kids slashed her wrists",
        "he's been cutting his arms again",
    ],
)
def test_who_tells_that_another_cuts_themselves_is_answered_and_is_no_child(finder, said):
    heard = finder.find(said)
    assert heard.needs[0].id == "suicide_selfharm"
    assert heard.crisis == "immediate"
    assert not heard.child


@pytest.mark.parametrize(
    "said",
    ["my son cut himself shaving", "he cut her hair", "she has cut herself off from us",
     "cut my leg on glass at work"],
)  # fmt: skip
def test_a_cut_that_nobody_meant_opens_no_panel(finder, said):
    assert finder.find(said).crisis != "immediate"


def test_whose_age_is_told_alone_is_still_the_speaker(finder):
    assert finder.find("aged 15 and my dad hits me").child
    assert not finder.find("my niece aged 15 wants a saturday job").child
