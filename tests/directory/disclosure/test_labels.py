"""Labels on people are found however they are written."""

import re
import unicodedata

import pytest

from directory.disclosure.rules.labels import (
    FIRST_WORDS,
    LABELS,
    OUR_WORDS_AVOID,
    avoided_in,
    labels_in,
)


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


def test_no_letter_hides_a_label_from_who_looks_for_its_first_word():
    every = "".join(map(chr, (*range(0xD800), *range(0xE000, 0x110000))))
    for written in re.findall(f"[{''.join(FIRST_WORDS)}]", every, re.IGNORECASE):
        plain = unicodedata.normalize("NFKC", written).lower()
        assert plain.isascii(), written
        assert re.fullmatch(plain, written, re.IGNORECASE)


@pytest.mark.parametrize("label", LABELS)
def test_every_label_is_found_by_its_first_word(label):
    words = label.replace("*", "s")
    assert labels_in(f"Help for {words}.") == (words,)
    assert labels_in(f"Help\u2019s for \u200b{words.upper()}.") == (words.upper(),)
