"""Numbers that a rule names, and that a desk may set for itself: how often, in how many months.

``{"times": 3, "months": 6, "threshold": "food-parcels"}`` in a rule says both: the number as the
record has it, and the name under which a place may have agreed on another.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from directory.matching.sentences import sentence
from directory.model import Criterion, DeskFact

NAME = "threshold"
"""The key under which the value of a rule names its number."""
COUNTED_IN_TIME = frozenset(("used_before", "notices"))
"""Kinds whose number has months; the value of all others is the bare number."""
SET_HERE = "This desk has set the number."


class Threshold(NamedTuple):
    """A number as a desk has set it."""

    times: float
    months: float | None = None
    """None keeps the months of the rule."""


Thresholds = Mapping[str, Threshold]
NONE_SET: Thresholds = {}
FACT = "threshold:"
"""Begins the id of the fact of this desk that holds one; its name follows."""
_TYPED = re.compile(r"(\d{1,3})(?: in (\d{1,3}) months?)?")


def read_threshold(text: str) -> Threshold | None:
    """Return a threshold as it is typed, ``4`` or ``4 in 6 months``; None if it is none."""
    found = _TYPED.fullmatch(text.strip().lower())
    if found is None:
        return None
    return Threshold(int(found[1]), int(found[2]) if found[2] else None)


def thresholds_of(facts: Mapping[str, DeskFact]) -> Thresholds:
    """Return the numbers that a desk has set, by their names."""
    told = {key.removeprefix(FACT): one.value for key, one in facts.items() if key.startswith(FACT)}
    read = {name: read_threshold(value) for name, value in told.items()}
    return {name: one for name, one in read.items() if one is not None}


def name_of(rule: Criterion) -> str:
    """Return the name of the number in a rule, or nothing."""
    told = rule.value.get(NAME) if isinstance(rule.value, dict) else None
    return told if isinstance(told, str) else ""


def with_local(rule: Criterion, local: Thresholds) -> Criterion:
    """Return a rule with its number as it is here, and in our words where that is another."""
    name = name_of(rule)
    if not name:
        return rule
    shipped = {key: one for key, one in rule.value.items() if key != NAME}
    told = {**shipped, **_as_value(local.get(name))}
    value = told if rule.kind in COUNTED_IN_TIME else told.get("times")
    here = rule.model_copy(update={"value": value})
    if told == shipped:
        return here
    return here.model_copy(update={"words": f"{sentence(here)} {SET_HERE}"})


def _as_value(threshold: Threshold | None) -> dict[str, float]:
    if threshold is None:
        return {}
    months = {} if threshold.months is None else {"months": threshold.months}
    return {"times": threshold.times, **months}
