"""Rules that a keeper types are said back in plain words, with what was not understood."""

import pytest

from directory.keeping.record.typed_rules import (
    examples_for,
    said_back,
    settled_rules,
    typed_rules,
    understand_rules,
)
from directory.matching.questions import QUESTIONS
from directory.model import Criterion

COHORT = (
    "[practice] doctor at Practice Tower Surgery, Practice Park Surgery; age over 18; "
    "[trouble] notices 1+ in 6 months from police; "
    "[trouble] diagnosis mental health: suspected is enough; "
    "not: risk arson (workers); No answer to three letters from their doctor"
)
"""The rule of the source's cohort: one of several, not, a list of surgeries, within months."""


def test_the_rule_of_the_cohort_is_typed_in_and_read_back_in_plain_words():
    typed = understand_rules(COHORT)
    assert typed.problems == ()
    assert [one.words for one in typed.said_back] == [
        (
            "One of [practice] is enough: "
            "Has a doctor at Practice Tower Surgery or Practice Park Surgery."
        ),
        "Must be so: 18 or older.",
        "One of [trouble] is enough: 1 notices or more from police in 6 months.",
        "One of [trouble] is enough: Diagnosis mental health: suspected is enough.",
        "Not if this is so: Risk: arson.",
        "Kept as words, to be asked: No answer to three letters from their doctor",
    ]
    assert typed.said_back[1].theirs == "age over 18"
    assert "Staff only" in typed.said_back[4].how_we_know


def test_how_many_of_several_are_needed_is_said_back():
    typed = understand_rules("[3 of troubles] housing rough sleeping; [3 of troubles] drugs using")
    assert typed.problems == ()
    assert [one.words for one in typed.said_back] == [
        "At least 3 of [3 of troubles] are needed: Where they stay: rough sleeping.",
        "At least 3 of [3 of troubles] are needed: Drugs: using.",
    ]


def test_typed_rules_are_written_a_line_each_and_read_as_the_same():
    rules = understand_rules(COHORT).rules
    assert understand_rules(typed_rules(rules)).rules == rules
    assert len(typed_rules(rules).splitlines()) == len(rules)


def test_a_mistake_is_told_by_line_and_place_and_what_was_typed_is_kept():
    typed = understand_rules("age 18+\nlives in Knowsley; age eighteen")
    assert typed.problems == (
        (
            "In line 2, at character 20, “age eighteen”: 'age' needs a number after it, "
            "such as: age 18-64. It is kept as words."
        ),
    )
    assert typed.rules[2].words == "age eighteen"


def test_a_condition_that_was_only_words_stays_those_words():
    held = (Criterion(kind="other", words="Must like dogs"),)
    assert typed_rules(held) == "Must like dogs"
    assert understand_rules(typed_rules(held)).rules == settled_rules(held)


def test_who_says_so_is_told_and_what_is_suggested_can_be_confirmed():
    rules = [
        Criterion(kind="age", operator="at_least", value=18, structure=how, words="Adults")
        for how in ("stated", "suggested", "confirmed")
    ]
    told = said_back(rules)
    assert [one.suggested for one in told] == [False, True, False]
    assert {one.theirs for one in told} == {"Adults"}
    assert len({one.how_we_know for one in told}) == 3


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda one: one.code)
def test_every_kind_of_rule_has_an_example_that_is_read_as_that_kind(question):
    found = [one for one in examples_for(question.field) if one]
    read = [understand_rules(one).rules[0].kind for one in found]
    assert question.code in read or question.code == "in_crisis"


def test_examples_are_found_by_any_word_of_the_question():
    assert "age 18-64" in examples_for("age")
    assert examples_for("rough sleeping") == ("housing rough sleeping",)
    assert examples_for("") == ()
