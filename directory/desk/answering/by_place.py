"""The order for one person: who may use a service, and how far it is.

Relevance comes first. Among equals the smaller area that takes the person in comes first, then
the nearer place; a service for people elsewhere comes later, and says for whom it is.
"""

from bisect import bisect
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

from directory.geo import Area, Fit, Place, fit_of_any, fits, miles_between
from directory.search.hits import Hit

POOL = 80
"""Services that are put in order by place before the list is cut."""
EQUAL = 0.1
"""Scores that differ by no more are equal, so that the area decides."""
EQUAL_NAMES = 0.35
"""The same for names that hold all that was typed, where nearness was asked for."""
EQUAL_NEED = 0.15
"""The same where nearness was asked for and both are there for a need that was heard or chosen:
then a name that happens to hold the words typed does not come before the one round the corner."""
FAR = 30
"""Miles. Where nearness was asked for and something is nearer, what is further is elsewhere."""
COMES_AFTER, NOT_TAKEN_AFTER = 0.5, 0.3
"""One that is far off, and one that takes only people from elsewhere, comes after all that are
worth this share of it."""
MOST_NAMED = 3
SMALL = frozenset(("postcode", "outcode", "gp_practice", "small_area", "ward", "town"))
"""What is as small as these has a middle that what is nearer can be told from."""
STEPS = (3, 6, 12, 25)
"""Miles from the middle of the town that somebody lives in: what stands in one step is as near."""
OF_ONE_KIND = 4
"""So many names that hold all that was typed are no name: "library" asks for one of them."""
LEVELS = ("small_area", "ward", "town", "borough", "region", "nation")
ANYONE, NOT_KNOWN, ELSEWHERE = len(LEVELS), len(LEVELS) + 1, len(LEVELS) + 2
ASKED_OTHERWISE = {
    "gp": "for people with a doctor in",
    "school": "for people with a school in",
    "where_you_sleep": "for people who sleep in",
}
"""Who may come, where it is not the home address that counts."""


class Where(NamedTuple):
    """What was asked of places: two questions that are never mixed."""

    home: Place | None = None
    """Where the person lives, or their doctor is: decides who may use a service."""
    start: Place | None = None
    """Where distances are measured from."""
    around: tuple[str, ...] = ()
    """The names of areas and the outcodes by which services about there are known."""

    @property
    def middle(self) -> Place | None:
        """Where the person comes from, if it is small enough to say what is nearer to it.

        None where a start was told, which says it better.
        """
        small = self.home is not None and self.home.kind in SMALL
        return self.home if small and self.start is None else None

    def pool(self, limit: int) -> int:
        """Return how many services are put in order, so that ``limit`` can be shown."""
        return max(limit, POOL) if self.home or self.start else limit


NOWHERE = Where()


class Spot(NamedTuple):
    """Where a service is, to measure from."""

    latitude: float | None
    longitude: float | None
    coarse: bool = False
    """Only the middle of an outcode."""


@dataclass(frozen=True, slots=True)
class Stated:
    """One area that a record says it covers."""

    name: str
    areas: tuple[Area, ...]
    """What it means; nothing where that is not known."""


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """What a record says of places: the areas it covers, whose address counts, where it is."""

    rule: str = "not_recorded"
    stated: tuple[Stated, ...] = ()
    spots: tuple[Spot, ...] = ()


@dataclass(frozen=True, slots=True)
class Standing:
    """How one service stands to where the person lives and to where they are."""

    fit: Fit | Literal[""] = ""
    words: str = ""
    """Why it may not be for them: ``for people in Liverpool``."""
    level: int = 0
    """Orders what is equal: the smallest area that takes the person in comes first."""
    miles: float | None = None
    elsewhere: bool = False
    """Whether it is for people elsewhere, or far from where somebody is."""
    step: int | None = None
    """How far from where somebody lives it is, in steps; it orders and is told to nobody."""

    @property
    def away(self) -> float | None:
        """What puts it before or after its equals: its distance where a start was told."""
        return self.miles if self.miles is not None else self.step


Ordered = list[tuple[Hit, Standing]]


class _Even(NamedTuple):
    """By how much scores may differ of what is equal."""

    needs: float | None
    """Of two that are both for a need that was heard; None where that makes no difference."""
    names: float
    """Of two whose names hold all that was typed."""


def in_order(
    hits: Sequence[Hit],
    standing: Mapping[str, Standing],
    where: Where,
    wanted: Collection[str] = (),
) -> Ordered:
    """Return ``hits`` with how they stand to the person, in the order for them.

    Args:
        hits: The services found, the most relevant first.
        standing: How they stand to it, by id, as :func:`standing_of` tells.
        where: What was asked of places.
        wanted: Ids of the needs that were heard or chosen.
    """
    near_here = any(s.miles is not None and s.miles <= FAR for s in standing.values())
    ordered = [
        (hit, _placed(standing.get(hit.card.id, Standing()), near_here=near_here)) for hit in hits
    ]
    needs = frozenset(wanted)
    groups = _smaller_first(_elsewhere_after(ordered), needs, _evenness(where, hits))
    return _nearer_first(groups)


def standing_of(told: Whereabouts, where: Where) -> Standing:
    """Return how a service stands to where a person lives, and how far it is."""
    miles = _miles(told.spots, where.start) if where.start else None
    if where.home is None:
        return Standing(miles=miles)
    fit, level = _fit(told, where.home)
    words = "" if fit == "yes" else _words(told, where.home)
    far = level >= ANYONE and _far_off(told, where.home)
    return Standing(fit, words, level, miles, far, _step(told.spots, where.middle))


def _step(spots: Sequence[Spot], middle: Place | None) -> int | None:
    """Return in which step from the middle of a place the nearest spot is; None if not known."""
    miles = _miles(spots, middle) if middle else None
    return None if miles is None else bisect(STEPS, miles)


def _placed(standing: Standing, *, near_here: bool) -> Standing:
    """Return how a service stands, with whether it is elsewhere."""
    far = standing.miles is not None and standing.miles > FAR
    if standing.fit == "no" or (far and near_here):
        return replace(standing, elsewhere=True)
    return standing


def _far_off(told: Whereabouts, home: Place) -> bool:
    """Say whether all that is known of where a service is and whom it serves is far from home.

    A place that is not recorded is at no distance. Where the areas it covers are known, an address
    that no list knows tells no more; nor does a county without a middle beside its towns.
    """
    stated = (Spot(a.latitude, a.longitude) for one in told.stated for a in one.areas)
    middles = [one for one in stated if one.latitude is not None]
    spots = [one for one in told.spots if not middles or one.latitude is not None]
    away = [_miles((spot,), home) for spot in (*spots, *middles)]
    return bool(away) and all(miles is not None and miles > FAR for miles in away)


def _miles(spots: Sequence[Spot], start: Place) -> float | None:
    """Return how far the nearest is; in whole miles where only its outcode is known."""
    far = [
        max(1.0, float(round(miles))) if spot.coarse else round(miles, 1)
        for spot in spots
        if (miles := miles_between(spot, start)) is not None
    ]
    return min(far, default=None)


def _fit(told: Whereabouts, home: Place) -> tuple[Fit, int]:
    """Return whether a service takes people from ``home``, and by how small an area."""
    covering = (area for one in told.stated for area in one.areas if fits(area, home) == "yes")
    level = min((LEVELS.index(area.kind) for area in covering), default=None)
    if level is not None:
        return "yes", level
    if told.rule == "anyone":
        return "yes", ANYONE
    known = told.stated and all(one.areas for one in told.stated)
    if known and _address_counts(told.rule, home):
        apart = fit_of_any([area for one in told.stated for area in one.areas], home)
        return (apart, ELSEWHERE) if apart == "no" else ("ask", NOT_KNOWN)
    return "ask", NOT_KNOWN


def _address_counts(rule: str, home: Place) -> bool:
    """Say whether the place told is the one that the rule of a service asks about."""
    if home.kind == "gp_practice":
        return rule == "gp"
    return rule not in ASKED_OTHERWISE


def _words(told: Whereabouts, home: Place) -> str:
    """Return for whom a service is, as far as that is recorded."""
    named = [one.name for one in told.stated if one.name]
    if not named:
        return f"ask if they take people from {_told(home)}"
    more = " and elsewhere" if len(named) > MOST_NAMED else ""
    lead = ASKED_OTHERWISE.get(told.rule, "for people in")
    return f"{lead} {', '.join(named[:MOST_NAMED])}{more}"


def _told(home: Place) -> str:
    """Return where a person lives, no finer than the ward, or than the outcode where none ships."""
    areas = (area.name for area in home.areas if area.kind not in ("small_area", "nation"))
    return next(areas, home.name.split()[0] if home.kind == "postcode" else home.name)


def _elsewhere_after(ordered: Ordered) -> Ordered:
    """Put services for people elsewhere, or far away, after those that are worth half as much.

    One that was named stays where it is, unless another of that name takes the person.
    """
    away = {hit.card.id for hit, standing in ordered if standing.elsewhere}
    named = any(hit.by_name for hit, _ in ordered if hit.card.id not in away)
    place = {hit.card.id: at for at, (hit, _) in enumerate(ordered)}
    merged: Ordered = []
    elsewhere: Ordered = []
    for hit, standing in ordered:
        stays = hit.card.id not in away or (hit.by_name and not named)
        (merged if stays else elsewhere).append((hit, standing))
    for one in elsewhere:
        hit, standing = one
        share = NOT_TAKEN_AFTER if standing.fit == "no" else COMES_AFTER
        enough = share * max(hit.score, 0.0)
        before = (
            at
            for at in range(len(merged), 0, -1)
            if (other := merged[at - 1][0]).score >= enough
            or place[other.card.id] < place[hit.card.id]
        )
        merged.insert(next(before, 0), one)
    return merged


def _evenness(where: Where, hits: Sequence[Hit]) -> _Even:
    """Return which services are equal, so that the area and what is nearer decide."""
    if where.start is not None:
        return _Even(EQUAL_NEED, EQUAL_NAMES)
    if where.middle is None:
        return _Even(None, EQUAL)
    of_one_kind = sum(hit.by_name for hit in hits) >= OF_ONE_KIND
    return _Even(EQUAL_NEED, EQUAL_NAMES if of_one_kind else EQUAL)


def _smaller_first(ordered: Ordered, needs: frozenset[str], even: _Even) -> list[Ordered]:
    """Return the services in groups of equals, the smaller area first."""
    groups: list[Ordered] = []
    leader: Hit | None = None
    for one in ordered:
        if leader is None or not _equal(leader, one[0], needs, even):
            leader = one[0]
            groups.append([])
        groups[-1].append(one)
    return [
        [one for one in group if one[1].level == level]
        for group in groups
        for level in sorted({standing.level for _, standing in group})
    ]


def _equal(leader: Hit, other: Hit, needs: frozenset[str], even: _Even) -> bool:
    apart = abs(leader.score - other.score)
    if even.needs is not None and apart <= even.needs and _serve_both(leader, other, needs):
        return True
    if leader.by_name != other.by_name:
        return False
    return apart <= (even.names if leader.by_name else EQUAL)


def _serve_both(leader: Hit, other: Hit, needs: frozenset[str]) -> bool:
    return not needs.isdisjoint(leader.card.needs) and not needs.isdisjoint(other.card.needs)


def _nearer_first(groups: list[Ordered]) -> Ordered:
    """Put the nearer first among equals; what has no distance keeps its place."""
    found: Ordered = []
    for group in groups:
        far = [(one[1].away, at) for at, one in enumerate(group) if one[1].away is not None]
        nearer = iter([group[at] for _, at in sorted(far)])
        found += [one if one[1].away is None else next(nearer) for one in group]
    return found
