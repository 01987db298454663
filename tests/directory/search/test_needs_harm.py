"""Who hurts whom: the same words the other way round are another need."""

import pytest

from directory.search.needs import NeedFinder
from seed.contents import contents


def side(finder, said):
    words = finder._ear.hear(said)
    harm = finder._sides.told(words, finder._ear.features(words))
    return harm.side if harm else None


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("I've got a non-molestation order against him", "harmed"),
        ("I was served with a non-molestation order", "harming"),
        ("she's got a restraining order against me", "harming"),
        ("my ex breached his order again", "harmed"),
        ("I broke the order and went round there", "harming"),
        ("he smashed my phone", "harmed"),
        ("he keeps my papers", "harmed"),
        ("my wife keeps my medication for me", None),
        ("I check my mum's medication", None),
        ("I smashed her phone", "harming"),
        ("client convicted of an assault on his partner, wants a programme", "harming"),
        ("he chokes me", "harmed"),
        ("I choke him", "harming"),
        ("my wife slapped me", "harmed"),
        ("I slapped my wife", "harming"),
        ("she's frightened of me", "harming"),
        ("I scared my wife", "harming"),
        ("I'm scared my wife will find out", None),
        ("I was terrified my partner would come back", None),
        ("I'm frightened of her", "harmed"),
        ("scared of my boyfriend", "harmed"),
        ("scared to go home to my boyfriend", "harmed"),
        ("scared of my exam", None),
        ("my husband is violent to me", "harmed"),
        ("I've been violent to my husband", "harming"),
        ("he checks my phone", "harmed"),
        ("I check my wife's phone", "harming"),
        ("he won't let me out", "harmed"),
        ("I won't let her see her mates", "harming"),
        ("he throws plates at me", "harmed"),
        ("I threw a plate at my fella", "harming"),
        ("I was hit by my husband", "harmed"),
        ("my partner was attacking me", "harmed"),
        ("me dad batters me mam", "harmed"),
        ("our Kelly's fella is battering her", "harmed"),
        ("client wants help to stop hitting his wife", "harming"),
        ("help for men who hit their partners", "harming"),
        ("a perpetrator programme", "harming"),
    ],
)
def test_the_order_of_the_words_tells_who_does_it(finder, said, expected):
    assert side(finder, said) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("he hits me and I hit him back", "harmed"),
        ("I've hit him, he never hits me", "harming"),
        ("I don't hit her, she hits me", "harmed"),
        ("he doesn't hit me, he just won't let me out", "harmed"),
        ("I've not hit her yet", "harming"),
        ("I have never hit her", None),
    ],
)
def test_what_is_done_counts_more_than_what_is_not_and_in_doubt_they_are_harmed(
    finder, said, expected
):
    assert side(finder, said) == expected


@pytest.mark.parametrize(
    "said",
    [
        "I hit my head on the kerb", "the bus nearly hit me", "my boss won't let me have a day",
        "I beat my husband at cards", "I push my mum in her wheelchair", "I take my son to school",
        "my brother is scared of spiders", "I keep my daughter's money safe", "he let me down",
        "I scream for ice cream", "I check my mum's blood pressure", "shout when you are ready",
        "he keeps my phone number", "my brother beats me at pool",
    ],
)  # fmt: skip
def test_everyday_words_are_no_harm(finder, said):
    assert side(finder, said) is None


def test_no_need_is_told_that_the_directory_does_not_have():
    ships = contents()
    few = [need for need in ships.needs if need.id not in {"domestic_abuse", "sexual_violence"}]
    finder = NeedFinder(few, (), (), ships.language)
    heard = {need.id for need in finder.find("my husband hits me and I'm in debt").needs}
    assert "debt" in heard
    assert heard <= {need.id for need in few}


def test_a_word_for_harm_is_not_taken_for_a_slip_of_the_pen(finder):
    assert finder._ear.hear("he chokes me ")[1].word == "chokes"
    assert finder.find("he chokes me").needs[0].id == "domestic_abuse"
    assert finder.find("he chokes me").crisis == "immediate"


@pytest.mark.parametrize(
    ("said", "level"),
    [
        ("dead on my feet all week with this job", "check"),
        ("I want to be dead", "immediate"),
        ("I not want live any more", "immediate"),
        ("I don't really want to live", "immediate"),
        ("I want to die", "immediate"),
    ],
)
def test_one_everyday_word_is_asked_about_and_a_whole_phrase_acted_on(finder, said, level):
    assert finder.find(said).crisis == level


def test_a_doubtful_need_is_still_shown(finder):
    assert "suicide_selfharm" in [
        need.id for need in finder.find("dead on my feet all week with this job").needs
    ]


@pytest.mark.parametrize(
    ("said", "hidden"),
    [
        ("I don't drink", True),
        ("I can't not drink", False),
        ("I don't want to drink", False),
        ("I don't drink that much", False),
    ],
)
def test_denial_counts_for_the_speaker_alone_and_never_against_a_cry_for_help(finder, said, hidden):
    heard = [need.id for need in finder.find(said).needs]
    assert ("alcohol" not in heard) is hidden


def test_what_somebody_else_does_leads_to_help_for_the_family(finder):
    heard = [need.id for need in finder.find("I don't drink but my husband does").needs]
    assert heard[0] == "someone_elses_use"


@pytest.mark.parametrize(
    "said",
    ["I'm not suicidal", "he doesn't hit me", "I'm not homeless", "I wasn't raped", "no self harm"],
)
def test_nothing_about_safety_or_home_is_denied_away(finder, said):
    asked = finder.find(said).needs
    held = {"suicide_selfharm", "domestic_abuse", "homeless_now", "sexual_violence"}
    assert held & {need.id for need in asked}
