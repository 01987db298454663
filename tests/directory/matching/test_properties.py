"""What must hold of every verdict, whatever the rules and whatever is known."""

import json
import random
from collections import Counter
from functools import cache

import pytest

from directory.matching import QUESTIONS, prepare, verdict
from directory.matching.questions import ASKING_ORDER, VALUES
from directory.matching.rules import RULES
from tests.directory.matching.table import TODAY, cases, gazetteer, person_of, service

OURS = ("notices", "school_at")
"""Codes that the vocabulary does not have."""
SETTLED = ("looks_right", "not_for_this_person")
KNOWN = [case.answers for case in cases() if case.answers]
CHANCE = random.Random(20261122)


def judged(page, told):
    return verdict(prepare(page, gazetteer(), TODAY), person_of(told))


@cache
def made_up():
    """Services of several rules each, and answers of several people, by chance but always alike."""
    rules = [rule for case in cases() for rule in case.page.criteria]
    pages = [
        service().model_copy(update={"criteria": tuple(CHANCE.sample(rules, CHANCE.randint(1, 4)))})
        for _ in range(60)
    ]
    people = [
        {code: value for one in CHANCE.sample(KNOWN, 12) for code, value in one.items()}
        for _ in range(12)
    ]
    return pages, people


def test_every_code_has_six_cases_and_a_yes_a_no_and_a_not_known():
    count = Counter(case.about for case in cases())
    assert sum(count.values()) >= 300
    for question in QUESTIONS:
        assert count[question.code] >= 6, question.code
        found = {case.verdict for case in cases() if case.about == question.code}
        expected = {"rules_not_recorded"} if question.code == "in_crisis" else {"ask_first"}
        assert expected <= found, question.code


def test_every_code_has_a_rule_and_a_place_in_the_order_of_asking():
    codes = [question.code for question in QUESTIONS]
    assert [kind.code for kind in RULES] == codes
    assert set(ASKING_ORDER) == set(codes)
    assert len(codes) == 42


def test_the_questions_are_those_of_the_vocabulary(shared):
    import csv

    with (shared / "domain" / "eligibility_vocabulary.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert [row["code"] for row in rows] == [one.code for one in QUESTIONS if one.code not in OURS]
    for row, question in zip(rows, QUESTIONS, strict=False):
        assert row["field"] == question.field
        assert row["sensitivity"].split()[0] == question.sensitivity


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_nobody_of_whom_nothing_is_known_is_refused(case):
    if case.page.status != "closed" and not case.page.ends_on:
        assert judged(case.page, {}).standing != "not_for_this_person"


def test_forgetting_an_answer_never_makes_a_no():
    pages, people = made_up()
    for page in pages:
        for told in people:
            if judged(page, told).standing == "not_for_this_person":
                continue
            for code in told:
                less = {key: value for key, value in told.items() if key != code}
                assert judged(page, less).standing != "not_for_this_person" or _freed(told, code)


def _freed(told, code):
    """Whether an answer contradicted another, so that without it more is known."""
    less = person_of({key: value for key, value in told.items() if key != code})
    return len(less.known) > len(person_of(told).known) - 1


def test_more_answers_never_change_what_was_settled():
    pages, people = made_up()
    changed = 0
    for page in pages:
        for told in people:
            for code in told:
                less = {key: value for key, value in told.items() if key != code}
                before = judged(page, less).standing
                if before in SETTLED and not _freed(told, code) and not _clashes(told, less):
                    assert judged(page, told).standing == before, (page.criteria, told, code)
                    changed += 1
    assert changed > 500


def _clashes(told, less):
    return not person_of(less).known <= person_of(told).known


def test_the_order_of_rules_does_not_matter():
    pages, people = made_up()
    for page in pages:
        turned = page.model_copy(update={"criteria": page.criteria[::-1]})
        for told in people:
            one, other = judged(page, told), judged(turned, told)
            assert one.standing == other.standing
            assert one.ask == other.ask
            assert set(one.reasons) == set(other.reasons)
            assert set(one.ask_service) == set(other.ask_service)


def test_the_one_fact_that_would_change_it_does():
    rules = [{"kind": "age", "operator": "at_least", "value": 18}, {"kind": "fsm", "value": True}]
    page = service(rules)
    refused = judged(page, {"age": 17, "fsm": "yes"})
    assert refused.would_change.rule == "age"
    assert judged(page, {"age": 18, "fsm": "yes"}).standing == "looks_right"
    open_still = judged(page, {"age": 18})
    assert open_still.would_change.rule == "fsm"
    assert open_still.ask == ("fsm",)
    assert judged(page, {"age": 17, "fsm": "no"}).would_change is None


def test_area_and_age_are_asked_before_anything_that_touches_on_more():
    rules = [
        {"kind": "using", "operator": "any_of", "value": ["using"]},
        {"kind": "housing", "operator": "any_of", "value": ["temporary"]},
        {"kind": "age", "operator": "at_least", "value": 18},
        {"kind": "lives_in", "operator": "any_of", "value": ["Kirkby"]},
        {"kind": "fsm", "value": True},
        {"kind": "risk_flags", "operator": "none_of", "value": ["arson"], "strength": "excludes"},
    ]
    found = judged(service(rules), {"referrer": "any professional"})
    assert set(found.ask[:2]) == {"lives_in", "age"}
    assert found.ask[2:] == ("fsm", "housing", "using", "risk_flags")


def test_what_only_workers_may_read_is_told_to_workers_only():
    rules = [
        {"kind": "risk_flags", "operator": "none_of", "value": ["arson"], "strength": "excludes",
         "words": "Not after arson", "audience": "professional"},
    ]  # fmt: skip
    page = service(rules)
    for told in ({}, {"referrer": "self"}, {"referrer": "family or friend"}):
        found = judged(page, told)
        assert "arson" not in json.dumps([one.words for one in found.reasons])
        assert "arson" not in json.dumps(found.ask_service)
        assert found.ask == ()
        assert found.standing == "ask_first"
    assert judged(page, {"referrer": "probation"}).reasons[0].words == "Not after arson"


def test_what_they_would_rather_not_say_is_not_asked_again():
    page = service([{"kind": "age", "operator": "at_least", "value": 18, "words": "18 or over"}])
    found = judged(page, {"age": "prefer not to say"})
    assert found.ask == ()
    assert found.ask_service == ("Ask them. 18 or over",)


def test_consent_says_not_to_refer_until_they_agree():
    found = judged(service([{"kind": "consent", "value": True}]), {"consent": "no"})
    assert "Do not refer until they agree." in found.reasons[0].words
    assert found.standing == "ask_first"


def test_every_word_of_the_vocabulary_can_be_answered():
    for code, values in VALUES.items():
        key = {"sex_served": "sex"}.get(code, code)
        for value in values:
            assert code in person_of({key: value}).known, (code, value)


def test_an_unmet_preference_is_counted_for_the_order():
    page = service([{"kind": "age", "operator": "at_least", "value": 60, "strength": "preferred"}])
    assert judged(page, {"age": 40}).unmet == 1
    assert judged(page, {"age": 60}).unmet == 0
