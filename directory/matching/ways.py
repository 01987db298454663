"""The ways in, as a condition: whether whoever asks may ask. It never says no by itself.

Where the person may ask for themselves, that way is open to whoever stands beside them too: a
worker passes the number on. A way in that has an area of its own is open there alone.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple, get_args

from directory.disclosure.rules.clean import without_labels
from directory.disclosure.rules.ways_in import WHO
from directory.matching.area import asked_by, by_address
from directory.matching.item import Item, beside
from directory.matching.person import Person
from directory.matching.rules.kind import MET, NOT_MET, UNKNOWN, Areas, Judge, Result, always
from directory.matching.rules.referral import may_ask
from directory.model import Route, ServicePage
from directory.model.first_way import OPEN_TO_PERSON
from directory.model.vocabulary import AreaRule, Referrer
from directory.words import one_line

NOBODY = "No way in is open now: ask them who can ask."
NOT_SAID = "Who can ask is not recorded."
THEMSELVES = "They ask for themselves."
EVERYBODY: tuple[Referrer | None, ...] = (None, *get_args(Referrer))
_BETWEEN_AREAS = re.compile(r"\s*(?:[,;]|\band\b|\bor\b)\s*")


class _Way(NamedTuple):
    """One way in: what it comes to for each who may ask, and where it is open."""

    who: tuple[Referrer, ...]
    uses: dict[Referrer | None, Result]
    where: Judge
    area: str


def way_in(page: ServicePage, areas: Areas) -> Item | None:
    """Return the ways in of a service as one condition, if any are recorded."""
    if not page.routes:
        return None
    ways = [_way(route, page.area_rule, areas) for route in page.routes if route.accepted != "no"]
    local = [way for way in ways if way.area]
    everywhere = {
        one: _best(way.uses[one] for way in ways if not way.area) for one in EVERYBODY
    }  # fmt: skip

    def judge(person: Person) -> Result:
        found = everywhere[person.referrer]
        if found == MET or not local:
            return found
        here = (_both(way.uses[person.referrer], way.where(person)) for way in local)
        return _best((found, *here))

    themselves = {one for way in ways for one in way.who} == {"self"} and not local
    needs = ("referrer", *((asked_by(page.area_rule),) if local else ()))
    met = THEMSELVES if themselves else ""
    return beside("referrer", judge, needs, _words(ways), firm=False, met=met)


def _way(route: Route, rule: AreaRule, areas: Areas) -> _Way:
    who = _who(route)
    known = route.accepted != "not_known"
    area = without_labels(one_line(route.area)).text
    found = [areas.areas_called(name) for name in _BETWEEN_AREAS.split(area) if name]
    stated = tuple(one for known_area in found for one in known_area)
    where = by_address(rule, stated, whole=all(found)) if area else always
    return _Way(who, {one: _use(who, one, known=known) for one in EVERYBODY}, where, area)


def _best(results: Iterable[Result]) -> Result:
    found = set(results)
    if MET in found:
        return MET
    return UNKNOWN if UNKNOWN in found else NOT_MET


def _both(one: Result, other: Result) -> Result:
    if NOT_MET in (one, other):
        return NOT_MET
    return MET if one == other == MET else UNKNOWN


def _who(route: Route) -> tuple[Referrer, ...]:
    """Return who may use a way in; one in which the person asks is open to them."""
    if route.who or route.channel not in OPEN_TO_PERSON:
        return route.who
    return ("self",)


def _use(who: tuple[Referrer, ...], referrer: Referrer | None, *, known: bool) -> Result:
    """Return whether one way in is open to whoever asks, or to the person beside them."""
    if not who:
        return UNKNOWN
    found = MET if "self" in who else may_ask(who, referrer)
    return UNKNOWN if found == MET and not known else found


def _words(ways: list[_Way]) -> str:
    """Return who can ask, and where."""
    if not ways:
        return NOBODY
    named = dict.fromkeys(
        f"{WHO[one]} ({way.area})" if way.area else WHO[one] for way in ways for one in way.who
    )
    return f"Who can ask: {', '.join(named)}." if named else NOT_SAID
