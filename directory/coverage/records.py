"""What coverage is worked out from: the services that can be used, read in bulk, never one by one.

Closed, ended, planned and paused services are no help to anybody today, so they are not here.
"""

import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from directory.geo import Fit
from directory.model import ServiceCard
from directory.store import Directory
from directory.store.search_words import read_card

NOT_USABLE = frozenset(("closed", "planned", "paused"))
KINDS = ("service", "community_asset")
"""The kinds of record that a person can go to."""
WEEKEND = frozenset(("sat", "sun"))
_SERVICES = """SELECT s.key, s.kind, s.starts_on, s.area_rule, s.cost, s.open_to_anyone, s.source,
    c.card FROM service s JOIN search_card c ON c.key = s.key"""
_STATED = "SELECT service_key, name, code FROM coverage ORDER BY service_key, position"
_SPOTS = """SELECT l.service_key, l.postcode, l.town, l.area FROM location l
    WHERE l.visibility <> 'hidden'
    AND NOT EXISTS (SELECT 1 FROM coverage c WHERE c.service_key = l.service_key)"""
_AGES = """SELECT service_key, operator, value, strength, structure, "group" FROM criterion
    WHERE kind = 'age'"""


class AgeRule(NamedTuple):
    """One condition about age, as it stands in the record."""

    operator: str
    value: Any
    strength: str
    sure: bool
    """False where the program only suggests it, or another condition may stand in for it."""


class Named(NamedTuple):
    """An area that a record states, in its own words."""

    name: str
    code: str


class Spot(NamedTuple):
    """Where a service is, for one that does not say whom it covers. Never a hidden place."""

    postcode: str
    town: str
    area: str


@dataclass(frozen=True, slots=True)
class Usable:
    """One service that somebody can use, with what decides who can."""

    card: ServiceCard
    source: str
    rule: str
    """Whose address counts."""
    stated: tuple[Named, ...]
    spots: tuple[Spot, ...]
    free: Fit
    weekend: Fit
    ages: tuple[AgeRule, ...]
    any_age: bool
    """Open to anyone, as recorded."""


class Records(NamedTuple):
    """All records that a person can go to."""

    usable: tuple[Usable, ...]
    not_usable: int
    """How many are closed, ended, planned or paused."""


def read_records(directory: Directory, today: date) -> Records:
    """Return every service that can be used today, and how many others are held."""
    stated = _by_key(directory, _STATED, Named)
    spots = _by_key(directory, _SPOTS, Spot)
    ages: defaultdict[object, list[AgeRule]] = defaultdict(list)
    for key, operator, value, strength, structure, group in directory.rows(_AGES):
        sure = structure != "suggested" and not group
        ages[key].append(AgeRule(str(operator), json.loads(str(value)), str(strength), sure))
    usable, others = [], 0
    for key, kind, starts, rule, cost, anyone, source, kept in directory.rows(_SERVICES):
        if kind not in KINDS:
            continue
        card = read_card(str(kept))
        if not _can_be_used(card, str(starts or ""), today.isoformat()):
            others += 1
            continue
        usable.append(
            Usable(
                card,
                str(source or ""),
                str(rule),
                tuple(stated.get(key, ())),
                tuple(spots.get(key, ())),
                _free(str(cost)),
                _weekend(card),
                tuple(ages.get(key, ())),
                bool(anyone),
            )
        )
    return Records(tuple(usable), others)


def age_fits(one: Usable, age: int) -> Fit:
    """Return whether a service takes somebody of ``age``; *ask* where that is not certain."""
    deciding = [rule for rule in one.ages if rule.strength != "preferred"]
    if not deciding:
        return "yes" if one.any_age else "ask"
    found = {_age_fit(rule, age) for rule in deciding}
    return "no" if "no" in found else "ask" if "ask" in found else "yes"


def _age_fit(rule: AgeRule, age: int) -> Fit:
    within = _within(rule, age)
    if within is None or not rule.sure:
        return "ask"
    if within != (rule.strength == "excludes"):
        return "yes"
    return "ask" if rule.strength == "usually" else "no"


def _within(rule: AgeRule, age: int) -> bool | None:
    """Say whether ``age`` is what the rule names; None for a value that cannot be read."""
    named = rule.value if isinstance(rule.value, list) else [rule.value]
    if not named or not all(isinstance(one, int | float) for one in named):
        return None
    if rule.operator in ("at_least", "at_most"):
        return bool(age >= named[0] if rule.operator == "at_least" else age <= named[0])
    if rule.operator == "between":
        return len(named) == 2 and bool(named[0] <= age <= named[1])
    return (age in named) != (rule.operator == "none_of")


def _can_be_used(card: ServiceCard, starts_on: str, today: str) -> bool:
    over = bool(card.ends_on) and card.ends_on < today
    return card.status not in NOT_USABLE and not over and starts_on <= today


def _free(cost: str) -> Fit:
    if cost in ("free", "donation"):
        return "yes"
    return "ask" if cost == "not_recorded" else "no"


def _weekend(card: ServiceCard) -> Fit:
    """Say whether it is open on a Saturday or Sunday, as far as its hours are times."""
    regular = [hours for hours in card.hours if hours.every != "once"]
    if any(WEEKEND.intersection(hours.days.split()) for hours in regular):
        return "yes"
    return "no" if regular else "ask"


def _by_key(
    directory: Directory, asked: str, kind: type[Named] | type[Spot]
) -> dict[object, list[Any]]:
    found: defaultdict[object, list[Any]] = defaultdict(list)
    for key, *values in directory.rows(asked):
        found[key].append(kind(*_texts(values)))
    return found


def _texts(values: Sequence[object]) -> tuple[str, ...]:
    return tuple(str(value or "") for value in values)
