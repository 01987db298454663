"""Labels on people are found however they are written."""

import pytest

from directory.disclosure.labels import LABELS, OUR_WORDS_AVOID, avoided_in, labels_in


@pytest.mark.parametrize(
    "text",
    [
        "For complex lives",
        "COMPLEX   LIVES",
        "complex-lives",
        "complex\nlives",
        "complex\u00a0lives",
        "complex\u2011lives",
        "com\u00adplex lives",
        "complex_lives_2026.pdf",
        "ComplexLives.docx",
        "people with multiple and complex needs",
        "a complex household",
        "our cohort",
        "the cohorts",
        "hard-to-reach groups",
        "\uff43omplex lives",
    ],
)
def test_a_label_is_found(text):
    assert labels_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The Sports Complex. Lives changed here.",
        "a complex form",
        "accohort",
    ],
)
def test_plain_words_are_let_through(text):
    assert labels_in(text) == ()


def test_labels_come_back_as_they_stand_in_order():
    text = "A Cohort of Complex\n Needs"
    assert labels_in(text) == ("Cohort", "Complex Needs")


@pytest.mark.parametrize(
    "text",
    [
        "service users",
        "signposting",
        "a referral form",
        "eligibility",
        "our criteria",
        "early intervention",
        "disengaged",
        "care pathways",
        "pitch 14",
    ],
)
def test_our_own_words_avoid_the_trade(text):
    assert avoided_in(text)


def test_a_pitcher_of_water_is_no_pitch():
    assert avoided_in("a pitcher of water, and pitching in") == ()


@pytest.mark.parametrize("patterns", [LABELS, OUR_WORDS_AVOID])
def test_patterns_are_lower_case(patterns):
    assert all(pattern == pattern.lower() for pattern in patterns)
