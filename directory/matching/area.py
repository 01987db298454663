"""The area a service covers, as a condition: whose address counts is told by the record."""

from directory.disclosure.rules.clean import without_labels
from directory.geo.areas import Area
from directory.matching.item import Item, beside
from directory.matching.person import House, Person
from directory.matching.rules.kind import MET, NOT_MET, UNKNOWN, Areas, Judge, Result
from directory.matching.rules.places import fit
from directory.model import ServicePage
from directory.model.vocabulary import AreaRule
from directory.words import one_line

LEADS = {
    "home_address": "For people who live in {}.",
    "not_recorded": "For people in {}; whose address counts is not recorded.",
    "gp": "For people with a doctor in {}.",
    "school": "For people with a school in {}.",
    "where_you_sleep": "For people who sleep in {}.",
}
WRITTEN = {
    "home_address": "lives_in", "not_recorded": "lives_in", "gp": "gp_at", "school": "school_at",
}  # fmt: skip
"""The rule that says the same: where it is written, it counts alone."""
ASKED = {"gp": "gp_at", "school": "school_at"}
"""The question by which it is told; for all others where they live."""


def area_rule(page: ServicePage, areas: Areas) -> Item | None:
    """Return the area of a service as a condition, if it is one."""
    rule = page.area_rule
    written = {one.kind for one in page.criteria if one.structure != "suggested"}
    if rule == "anyone" or not page.coverage or WRITTEN.get(rule) in written:
        return None
    found = [areas.areas_called(one.name, one.code) for one in page.coverage]
    stated = tuple(area for known in found for area in known)
    told = " or ".join(without_labels(one_line(one.name)).text for one in page.coverage)
    judge = by_address(rule, stated, whole=all(found))
    code = asked_by(rule)
    return beside(code, judge, (code,), LEADS[rule].format(told), firm=rule != "not_recorded")


def asked_by(rule: AreaRule) -> str:
    """Return the code of the question that tells the address that counts."""
    return ASKED.get(rule, "lives_in")


def by_address(rule: AreaRule, stated: tuple[Area, ...], *, whole: bool) -> Judge:
    """Return how to judge by the address that counts.

    Args:
        rule: Whose address that is.
        stated: The areas.
        whole: Every area that a record names is known, so that a no is certain.
    """
    national = any(area.kind == "nation" for area in stated)

    def by_home(person: Person) -> Result:
        if national and person.home is None:
            return MET
        return fit(stated, person.home, whole=whole)

    def by_doctor(person: Person) -> Result:
        return _where_it_is(person.gp)

    def by_school(person: Person) -> Result:
        return _where_it_is(person.school)

    def _where_it_is(house: House | None) -> Result:
        if house is None:
            return UNKNOWN
        return fit(stated, house.place, whole=whole) if house.name else NOT_MET

    def by_bed(person: Person) -> Result:
        found = by_home(person)
        return UNKNOWN if found == NOT_MET else found  # they may sleep elsewhere

    judges: dict[AreaRule, Judge] = {
        "gp": by_doctor, "school": by_school, "where_you_sleep": by_bed,
    }  # fmt: skip
    return judges.get(rule, by_home)
