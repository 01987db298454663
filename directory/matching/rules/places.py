"""Rules on places: where somebody lives, where their doctor or school is. Never the building."""

from collections.abc import Callable
from operator import attrgetter

from directory.geo import Place, fit_of_any
from directory.geo.areas import Area, Fit
from directory.matching.person import House, Person
from directory.matching.rules.kind import (
    MET,
    NOT_MET,
    UNKNOWN,
    Around,
    Made,
    Result,
    values_of,
)
from directory.matching.said import plain
from directory.model import Criterion
from directory.words import tidy

ANY = "any"
"""Stands for whatever doctor or school the person has."""
HOUSES: dict[str, Callable[[Person], House | None]] = {
    "gp_at": attrgetter("gp"),
    "school_at": attrgetter("school"),
}
"""Which of a person's houses a kind of rule is about."""
RESULTS: dict[Fit, Result] = {"yes": MET, "ask": UNKNOWN, "no": NOT_MET}


def lives_in(rule: Criterion, around: Around) -> Made:
    """The person lives in one of some areas."""
    found = [around.areas.areas_called(plain(value)) for value in values_of(rule)]
    stated = tuple(area for areas in found for area in areas)
    whole = all(found)

    def judge(person: Person) -> Result:
        return fit(stated, person.home, whole=whole)

    return Made(judge, (rule.kind,))


def house(rule: Criterion, around: Around) -> Made:
    """The person is with one of some doctors or schools, or with one in some areas."""
    of = HOUSES[rule.kind]
    told = [plain(value) for value in values_of(rule)]
    names = frozenset(map(tidy, told))
    stated = tuple(area for name in told for area in around.areas.areas_called(name))

    def judge(person: Person) -> Result:
        theirs = of(person)
        if theirs is None:
            return UNKNOWN
        if theirs.name in names or (ANY in names and theirs.name):
            return MET
        if stated and theirs.name:
            return fit(stated, theirs.place, whole=True)
        return UNKNOWN if theirs.is_area else NOT_MET

    return Made(judge, (rule.kind,))


def fit(stated: tuple[Area, ...], place: Place | None, *, whole: bool) -> Result:
    """Return whether one of several areas takes in a place.

    Args:
        stated: The areas.
        place: The place; None if it is not known.
        whole: Every area that a record names is known, so that a no is certain.
    """
    if place is None:
        return UNKNOWN
    found = RESULTS[fit_of_any(stated, place)]
    return UNKNOWN if found == NOT_MET and not whole else found
