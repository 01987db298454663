"""Rules as people type them: each example of the document, and nothing lost on the way."""

import json
import re
from pathlib import Path

import pytest

from directory.matching import QUESTIONS, prepare, verdict
from directory.matching.notation import read_rules, write_rule, write_rules
from directory.model import Criterion
from seed.practice_files import read_practice
from tests.directory.matching.table import TODAY, cases, gazetteer, person_of, service

ROOT = Path(__file__).parents[3]
DOCUMENT = ROOT / "docs" / "rule-notation.md"
LINE = re.compile(r"\| (\w+) \| `(.+?)` \| (?:`(.+?)`|-) \| (?:`(.+?)`|-) \|")
EXAMPLES = LINE.findall(DOCUMENT.read_text(encoding="utf-8"))
RULES = [rule for page in read_practice(ROOT / "seed" / "practice") for rule in page.criteria]
RULES += [rule for case in cases() for rule in case.page.criteria]


def standing(rules, answers):
    page = service(interpreter=False).model_copy(update={"criteria": rules})
    return verdict(prepare(page, gazetteer(), TODAY), person_of(json.loads(answers))).standing


def test_the_document_has_an_example_of_every_code():
    assert [code for code, *_ in EXAMPLES] == [question.code for question in QUESTIONS]


@pytest.mark.parametrize(("code", "typed", "fits", "not_fits"), EXAMPLES)
def test_an_example_of_the_document_is_what_it_says(code, typed, fits, not_fits):
    read = read_rules(typed)
    assert not read.problems
    assert [rule.kind for rule in read.rules] == [code]
    assert write_rules(read.rules) == typed
    if fits:
        assert standing(read.rules, fits) == "looks_right"
    if not_fits:
        assert standing(read.rules, not_fits) == "not_for_this_person"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.kind} {rule.operator}")
def test_a_rule_is_the_same_after_writing_and_reading(rule):
    read = read_rules(write_rule(rule))
    assert [one.as_text() for one in read.rules] == [rule.as_text()]
    assert not read.problems


@pytest.mark.parametrize(
    "rule",
    [
        Criterion(kind="age", operator="at_least", value=18.5, words='Say "hello"; then; go'),
        Criterion(kind="landlord", operator="any_of", value=["A, B; C", 'D "E"']),
        Criterion(kind="words", words='Ask; "first" (suggested)\nand again'),
        Criterion(kind="words", words="age 18"),
        Criterion(kind="made_up", operator="is", value={"a": [1, None]}, group="x y"),
        Criterion(kind="lives_in", operator="any_of", value=["\u00c9vry, [North]"], group="[a]"),
        Criterion(kind="age", value=None),
        Criterion(kind="words", words=""),
    ],
)
def test_odd_rules_are_not_lost_either(rule):
    read = read_rules(write_rules([rule, rule]))
    assert [one.as_text() for one in read.rules] == [rule.as_text()] * 2


def test_several_rules_and_their_strengths_are_read():
    typed = "age 18-64; lives in Knowsley; not: needs medical detox; usually: has a GP"
    rules = read_rules(typed).rules
    assert [(rule.kind, rule.strength) for rule in rules] == [
        ("age", "must"),
        ("lives_in", "must"),
        ("words", "excludes"),
        ("gp_at", "usually"),
    ]
    assert rules[0].words == "18 to 64 years old."
    assert rules[2].words == "needs medical detox"


def test_an_error_is_told_with_its_place():
    read = read_rules("lives in Kirkby; age grown up; child 5")
    (wrong,) = read.problems
    assert (wrong.place, wrong.problem) == (
        18,
        "'age' needs a number after it, such as: age 18-64",
    )
    assert [rule.kind for rule in read.rules] == ["lives_in", "words", "child_ages"]


@pytest.mark.parametrize(
    "prose",
    [
        "Must be over 18 and live in Knowsley",
        "For families who are struggling",
        "Work with anyone who asks",
        "Landlord must agree",
        "lives in a hostel or on the street",
    ],
)
def test_a_sentence_is_not_taken_for_a_rule(prose):
    assert [rule.kind for rule in read_rules(prose).rules] == ["words"]
