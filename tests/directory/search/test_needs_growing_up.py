"""A child late with words, a youngster who does not eat, who dares not tell; and harm denied."""

import pytest

LATE_WITH_WORDS = [
    "my little boy wont talk", "my 3 year old isn't talking yet", "he's two and not talking",
    "my daughter is four and hardly says a word", "our lad won't speak at nursery",
    "my little boy won't talk to anyone but the cat",
]  # fmt: skip
SOMETHING_HAPPENED = [
    "my little boy wont talk since his dad's boyfriend moved in",
    "my little girl won't talk about what he did",
    "my boy won't talk, there are bruises on his back",
]
NOT_EATING = [
    "my 15 year old daughter wont eat", "my daughter's 14 and hardly eats",
    "my teenage son has stopped eating", "my lad is 16 and refuses to eat",
]  # fmt: skip
DARES_NOT_TELL = [
    "gay and scared to tell my family", "scared to tell my dad I'm gay",
    "i'm a lesbian and terrified of telling my parents", "scared to come out to my mum",
    "I think I'm trans and I'm frightened to tell my wife",
]  # fmt: skip
IN_DANGER = [
    "I'm gay and scared my family will kill me", "gay and scared they will marry me off",
    "I'm gay and scared to tell my family, they'll kick me out",
    "I'm gay and my dad hits me, scared to tell my family",
]  # fmt: skip
DENIED = [
    "my uncle never hits me", "my dad never hits me", "he doesn't hit me",
    "my husband has never hit me", "my dad doesn't hit me or shout at me",
]  # fmt: skip
NOT_DENIED = [
    "my dad never hits me when mum's in", "my dad never hits me any more",
    "he doesn't hit me but he controls my money", "he never hits me only the kids",
    "he doesnt hit me he just scares me", "he's never hit me before", "he won't stop hitting me",
    "my husband never stops hitting me", "my dad never hits me but my mum does",
]  # fmt: skip


def ids(answer):
    return [need.id for need in answer.needs]


@pytest.mark.parametrize("line", LATE_WITH_WORDS)
def test_a_child_who_does_not_talk_yet_is_no_child_in_danger(finder, line):
    answer = finder.find(line + " ")
    assert ids(answer)[0] == "parenting"
    assert "autism_adhd_ld" in ids(answer)
    assert answer.crisis == "none"


@pytest.mark.parametrize("line", SOMETHING_HAPPENED)
def test_where_more_is_said_a_silent_child_is_thought_to_be_at_risk(finder, line):
    answer = finder.find(line + " ")
    assert {"child_at_risk", "sexual_violence"} & set(ids(answer)[:2])
    assert answer.crisis != "none"


@pytest.mark.parametrize("line", NOT_EATING)
def test_a_youngster_who_does_not_eat_is_neither_old_nor_short_of_food(finder, line):
    answer = finder.find(line + " ")
    assert ids(answer)[0] == "low_mood_anxiety"
    assert not {"ageing_memory", "adult_at_risk"} & set(ids(answer))


def test_what_else_is_said_of_a_youngster_who_does_not_eat_is_heard(finder):
    answer = finder.find("my 15 year old daughter wont eat and cuts her arms ")
    assert (ids(answer)[0], answer.crisis) == ("suicide_selfharm", "immediate")
    assert "parenting" in ids(finder.find("my 2 year old won't eat "))
    assert "ageing_memory" in ids(finder.find("my nan wont eat "))


@pytest.mark.parametrize("line", DARES_NOT_TELL)
def test_who_dares_not_tell_who_they_are_needs_somebody_to_talk_to(finder, line):
    answer = finder.find(line + " ")
    assert ids(answer)[0] == "low_mood_anxiety"
    assert "loneliness" in ids(answer)
    assert answer.crisis == "check"


@pytest.mark.parametrize("line", IN_DANGER)
def test_who_is_threatened_for_it_is_in_danger(finder, line):
    assert ids(finder.find(line + " "))[0] == "domestic_abuse"


@pytest.mark.parametrize("line", DENIED)
def test_harm_that_is_only_denied_is_asked_about_and_help_stays(finder, line):
    answer = finder.find(line + " ")
    assert "domestic_abuse" in ids(answer)[:2]
    assert answer.crisis == "check"


@pytest.mark.parametrize("line", NOT_DENIED)
def test_a_word_beside_a_denial_makes_it_none(finder, line):
    answer = finder.find(line + " ")
    assert {"domestic_abuse", "child_at_risk"} & set(ids(answer)[:2])
    assert answer.crisis == "immediate"


def test_to_ask_for_it_to_stop_denies_nothing(finder):
    assert finder.find("please don't hit me my husband ").crisis == "immediate"


@pytest.mark.parametrize("line", [
    "she's been slapping her mum's hands and doesn't want to be that person",
    "the court ordered him on a course for hitting his wife",
])  # fmt: skip
def test_who_is_sorry_for_the_harm_they_do_is_told_of_by_another(finder, line):
    assert ids(finder.find(line + " "))[0] == "own_behaviour"


@pytest.mark.parametrize("line", [
    "he hits me and says he can't stop",
    "my husband is on a course ordered by the court and still hits me",
    "he calls me an abuser and I'm scared of him",
])  # fmt: skip
def test_whoever_is_harmed_stays_so_when_the_other_is_sorry(finder, line):
    answer = finder.find(line + " ")
    assert ids(answer)[0] == "domestic_abuse"
    assert "own_behaviour" not in ids(answer)
