"""Rules on numbers: ages, scores, how many."""

from directory.matching.person import Person
from directory.matching.rules.kind import (
    ASK_THE_SERVICE,
    MET,
    NOT_MET,
    UNKNOWN,
    Around,
    Made,
    Result,
    bounds_of,
    judged,
)
from directory.model import Criterion

A_CHILD = 18
"""Younger than this, somebody who asks is a child themself."""


def number(rule: Criterion, _around: Around) -> Made:
    """From, to or exactly so many: ``age``, ``dash``, ``conditions``, ``ed_visits``."""
    code, bounds = rule.kind, bounds_of(rule)
    if bounds is None:
        return ASK_THE_SERVICE

    def judge(person: Person) -> Result:
        told = person.numbers.get(code)
        return judged(told, bounds) if told else UNKNOWN

    return Made(judge, (code,))


def ages_of_children(rule: Criterion, _around: Around) -> Made:
    """One child of that age is enough; a child who asks counts."""
    bounds = bounds_of(rule)
    if bounds is None:
        return ASK_THE_SERVICE

    def judge(person: Person) -> Result:
        own = person.numbers.get("age")
        if own and own[1] < A_CHILD and judged(own, bounds) == MET:
            return MET
        if person.child_ages is None:
            return UNKNOWN
        fits = any(judged((age, age), bounds) == MET for age in person.child_ages)
        return MET if fits else NOT_MET

    return Made(judge, (rule.kind,))
