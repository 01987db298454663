"""The ways in, as a condition: whether whoever asks may ask. It never says no by itself."""

from collections.abc import Sequence
from typing import get_args

from directory.disclosure.ways_in import OPEN_TO_PERSON, WHO
from directory.matching.item import Item, beside
from directory.matching.person import Person
from directory.matching.rules.kind import MET, NOT_MET, UNKNOWN, Result
from directory.matching.rules.referral import may_ask
from directory.model import Route, ServicePage
from directory.model.vocabulary import Referrer

NOBODY = "No way in is open now: ask them who can ask."
NOT_SAID = "Who can ask is not recorded."


def way_in(page: ServicePage) -> Item | None:
    """Return the ways in of a service as one condition, if any are recorded."""
    if not page.routes:
        return None
    ways = [(_who(route), route.accepted != "not_known") for route in _open(page)]

    everybody: tuple[Referrer | None, ...] = (None, *get_args(Referrer))
    found = {one: _best([_use(who, one, known) for who, known in ways]) for one in everybody}

    def judge(person: Person) -> Result:
        return found[person.referrer]

    return beside("referrer", judge, ("referrer",), _words(page), firm=False)


def _best(results: Sequence[Result]) -> Result:
    if MET in results:
        return MET
    return UNKNOWN if UNKNOWN in results else NOT_MET


def _open(page: ServicePage) -> list[Route]:
    return [route for route in page.routes if route.accepted != "no"]


def _who(route: Route) -> tuple[Referrer, ...]:
    """Return who may use a way in; one in which the person asks is open to them."""
    if route.who or route.channel not in OPEN_TO_PERSON:
        return route.who
    return ("self",)


def _use(who: tuple[Referrer, ...], referrer: Referrer | None, known: bool) -> Result:
    """Return whether one way in is open; whoever is not known, the person themself may ask."""
    if not who:
        return UNKNOWN
    found = MET if referrer is None and "self" in who else may_ask(who, referrer)
    return UNKNOWN if found == MET and not known else found


def _words(page: ServicePage) -> str:
    """Return who can ask."""
    ways = _open(page)
    if not ways:
        return NOBODY
    named = list(dict.fromkeys(WHO[one] for route in ways for one in _who(route)))
    return f"Who can ask: {', '.join(named)}." if named else NOT_SAID
