"""How well one service can stand in for another: whom it takes, and how near it is.

What the first service asks for anyway is no obstacle. What only the other asks for is one, while
it is not known of the person: a house for men is no second choice for everybody.
"""

from collections.abc import Callable, Collection
from typing import NamedTuple

from directory.desk.answering.some_people import MEN, SOME, WOMEN
from directory.desk.answering.whereabouts import PlaceFinder
from directory.geo import Area, Place
from directory.model import Criterion, ServicePage

NOT_NOW = frozenset(("closed", "planned", "paused"))
"""Nobody is sent to these instead of another."""
OF_A_PLACE = frozenset(("lives_in", "local_link", "gp_at"))
"""Conditions that nearness weighs already."""
HERE, NEAR, ELSEWHERE = range(3)
"""In a place of the first, in its region or anywhere by phone, elsewhere."""

NotKnown = Callable[[ServicePage], Collection[str]]
"""The conditions of a service of which it is not known whether the person meets them."""


class Order(NamedTuple):
    """What decides which of several stands in; the least comes first."""

    other_sex: bool
    """Whether it is for women or for men only, and the first is not known to be."""
    asks_more: bool
    """Whether it insists on more than the first, or calls itself one for some people only."""
    far: int
    nowhere: bool
    """Whether nothing tells where it is, and it cannot be rung either: it may be a town away."""
    waiting: bool
    other_town: bool


def order_beside(
    first: ServicePage,
    other: ServicePage,
    places: PlaceFinder,
    not_known: NotKnown | None = None,
    home: Place | None = None,
) -> Order:
    """Return how well ``other`` can stand in for ``first``.

    Args:
        first: The service that may not be right.
        other: Another for the same need.
        places: Knows areas by their names.
        not_known: What is not known of the person; all of it, if this is left out.
        home: Where the person lives; near to them counts then, and not near to ``first``.
    """
    more = asks_more(first, other)
    if more and not_known:
        more &= set(not_known(other))
    towns = _towns(other)
    return Order(
        _is_for_others(first, other, more),
        bool(more or _meant_for(other) - _meant_for(first)),
        _far(list(home.areas[:1]) if home else _areas(first, places), other, places),
        is_nowhere(other),
        other.status == "waiting_list",
        bool(towns) and not home and not towns & _towns(first),
    )


def asks_more(first: ServicePage, other: ServicePage) -> set[str]:
    """Return the kinds of condition that ``other`` insists on and ``first`` does not."""
    held = [rule for rule in first.criteria if _insists(rule)]
    return {
        rule.kind
        for rule in other.criteria
        if _insists(rule)
        and rule.kind not in OF_A_PLACE
        and not any(_no_stricter(rule, one) for one in held)
    }


def _meant_for(page: ServicePage) -> set[str]:
    """Return the people whom a service names as its own, where these are only some."""
    body = page.organisation.name if page.organisation else ""
    said = f"{page.name}. {body}. {page.summary}"
    return {some.called for some in SOME if some.words.search(said)}


def _is_for_others(first: ServicePage, other: ServicePage, more: Collection[str]) -> bool:
    """Say whether ``other`` is for women or for men only, and ``first`` not known to be.

    ``more`` are the conditions of ``other`` of which it is not known whether they are met.
    """
    insists = any(one.kind == "sex_served" and _insists(one) for one in other.criteria)
    if insists and "sex_served" not in more:
        return False
    return bool(_of_one_sex(other) - _takes(first))


def _of_one_sex(page: ServicePage) -> set[str]:
    """Return for whom alone a service is, as its conditions insist or else as its name says."""
    asked = [one for one in page.criteria if one.kind == "sex_served" and _insists(one)]
    if asked:
        return {str(one.value) for one in asked}
    body = page.organisation.name if page.organisation else ""
    named = {
        word
        for word, words in (("women", WOMEN), ("men", MEN))
        if words.search(f"{page.name}. {body}")
    }
    return named if len(named) == 1 else set()


def _takes(page: ServicePage) -> set[str]:
    """Return for whom a service says it is, anywhere in its words; for both where it says both."""
    said = f"{page.name}. {page.summary} {page.description} {page.who_for}"
    words = {word for word, one in (("women", WOMEN), ("men", MEN)) if one.search(said)}
    return _of_one_sex(page) | words


def _insists(rule: Criterion) -> bool:
    return rule.strength in ("must", "excludes")


def _no_stricter(rule: Criterion, held: Criterion) -> bool:
    """Say whether everybody who meets ``held`` meets ``rule`` too, as far as that is plain."""
    if (rule.kind, rule.strength) != (held.kind, held.strength):
        return False
    if rule.operator == held.operator == "at_least":
        return _number(held) >= _number(rule)
    listed = rule.operator == "any_of" and held.operator in ("is", "any_of")
    if listed and rule.strength == "must":
        return {str(one) for one in _values(held)} <= {str(one) for one in _values(rule)}
    return (rule.operator, rule.value) == (held.operator, held.value)


def _number(rule: Criterion) -> float:
    return float(rule.value) if isinstance(rule.value, int | float) else float("nan")


def _values(rule: Criterion) -> list[object]:
    return list(rule.value) if isinstance(rule.value, list | tuple) else [rule.value]


def is_nowhere(page: ServicePage) -> bool:
    """Return whether nothing on record tells where a service is, and it cannot be rung either."""
    rung = any(one.kind in ("phone", "text") for one in page.contacts)
    return not (rung or page.locations or page.coverage or page.area_rule == "anyone")


def _towns(page: ServicePage) -> set[str]:
    return {place.town or place.area for place in page.locations} - {""}


def _areas(page: ServicePage, places: PlaceFinder) -> list[Area]:
    """Return the areas that a record covers, or else those it is in."""
    named = [(one.name, one.code) for one in page.coverage]
    named = named or [(town, "") for town in sorted(_towns(page))]
    known = places.gazetteer
    return [area for name, code in named for area in known.areas_called(name, code)]


def _far(here: list[Area], other: ServicePage, places: PlaceFinder) -> int:
    there = _areas(other, places)
    if not here or not there:
        by_phone = other.area_rule == "anyone" or not other.locations
        return NEAR if by_phone or not here else ELSEWHERE
    around = {
        area.id for one in here for area in places.gazetteer.around(one) if area.kind != "nation"
    }
    return min(_apart(one, two, around) for one in here for two in there)


def _apart(here: Area, there: Area, around: set[int]) -> int:
    """Return how far an area is from another; one that takes it in is as near as can be."""
    if there.kind == "nation":
        return NEAR if there.id in here.chain else ELSEWHERE
    if there.id in here.chain or here.id in there.chain:
        return HERE
    return NEAR if around & set(there.chain) else ELSEWHERE
