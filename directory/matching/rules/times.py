"""Rules on how often something was, within how many months."""

from math import inf

from directory.matching.person import Person
from directory.matching.rules.kind import (
    ASK_THE_SERVICE,
    UNKNOWN,
    Around,
    Made,
    Result,
    bounds_of,
    judged,
)
from directory.matching.said import plain
from directory.model import Criterion
from directory.words import tidy


def used_before(rule: Criterion, _around: Around) -> Made:
    """Not more than so many times, in so many months; none at all is *not again*."""
    times, months, _ = _read(rule)
    bounds = bounds_of(times)
    if bounds is None:
        return ASK_THE_SERVICE

    def judge(person: Person) -> Result:
        return judged(person.used.within(months), bounds) if person.used else UNKNOWN

    return Made(judge, (rule.kind,))


def notices(rule: Criterion, _around: Around) -> Made:
    """At least so many notices, from somebody, in so many months."""
    times, months, sender = _read(rule)
    bounds = bounds_of(times)
    if bounds is None:
        return ASK_THE_SERVICE

    def judge(person: Person) -> Result:
        if person.notices is None:
            return UNKNOWN
        count = sum(
            one.months_ago <= months and sender in ("", one.sender) for one in person.notices
        )
        return judged((count, count), bounds)

    return Made(judge, (rule.kind,))


def _read(rule: Criterion) -> tuple[Criterion, float, str]:
    """Return a rule on the number of times alone, its months, and from whom."""
    value = rule.value
    if not isinstance(value, dict):
        return rule, inf, ""
    months = value.get("months", inf)
    bare = rule.model_copy(update={"value": value.get("times")})
    sender = tidy(plain(value.get("from", "")))
    return bare, months if isinstance(months, int | float) else inf, sender
