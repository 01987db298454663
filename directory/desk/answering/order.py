"""The order of a list for somebody's needs, told here as a whole.

1. A service whose name, organisation, place or code matches every word typed stands first
   (``search.services``).
2. Then fit: the needs it is for (stated before suggested, its first needs before later ones), what
   it says of itself, and the words typed (``search.needed``, ``search.own_words``); whom it is for,
   beside the person who was spoken of (``for_whom``). Needs that stand near those heard count for
   less (``related``), and their words only where a situation was told: whoever names a topic in a
   few words ("dementia cafe") means that and nothing near it.
   Where a quarter or street was named that records name, what is called by it comes first of all
   that fit, then what speaks of it (``by_quarter``).
3. One for people who live elsewhere, or far off, comes after those that fit half as well, whenever
   it is open; of equals the smaller area comes first, then the nearer, in steps of some miles
   where only the town is known (``by_place``).
4. Of what is still equal, what is open now, then what opens today; then what was checked lately.
   Hours or checks that are not known move nothing down behind what is closed (here).
   Where the list is split by when things are open, what fits less well or is elsewhere comes after
   all its parts: it comes no sooner for being open (``listing``).
5. One organisation has at most two of the first ten while others fit nearly as well; the others of
   it follow (here), but one that goes by its name is one of the two: whoever asks about dementia is
   shown the Alzheimer's Society itself, not only its cafes. It does not hold where its name was
   typed. Of two records of one name and
   organisation the second follows in the same way.

The verdicts of a fit check, once somebody answered, come before all of it: the page shows what is
for nobody here last.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from directory.desk.answering.answer import Result
from directory.desk.answering.times import Opening, State
from directory.search.query import SMALL_WORDS
from directory.words import tokens

EQUAL = 0.05
"""Scores that differ by no more fit equally well."""
SAME_WALK = 0.5
"""Miles that make no difference."""
LATELY = timedelta(days=183)
"""A check within so long is fresh."""
FIRST, MOST_OF_ONE = 10, 2
"""So many of one organisation among the first."""
NEARLY_AS_WELL = 0.8
"""Others fit nearly as well that are worth this share of one that is held back: where one charity
runs every memory cafe of a town, whoever asks for one wants those, not tea for everybody."""
OPEN: dict[State, int] = {"open": 0, "today": 1, "unknown": 2, "later": 2}
GENERIC = SMALL_WORDS | {"practice", "trust", "group", "service", "services", "charity", "ltd"}
"""Words that name no organisation by themselves."""

Opened = tuple[Result, Opening]


def sooner_first(opened: Iterable[Opened], today: date) -> list[Opened]:
    """Return services with those first, among equals, that are open, and were checked lately."""
    found: list[Opened] = []
    for group in _equals(opened):
        found += sorted(group, key=lambda one: (OPEN[one[1].state], not _fresh(one[0], today)))
    return found


def spread(results: Sequence[Result]) -> list[Result]:
    """Return ``results`` so that one organisation does not fill the first ten; none is lost."""
    results = _front_doors_second(results)
    first: list[Result] = []
    held: list[Result] = []
    counts: Counter[str] = Counter()
    met: set[tuple[str, str]] = set()
    for at, one in enumerate(results):
        while held and len(first) < FIRST and _fits_less(one, held[0]):
            first.append(held.pop(0))
        if len(first) >= FIRST:
            return [*first, *held, *results[at:]]
        body = one.card.organisation
        counts[body] += 1
        many = bool(body) and counts[body] > MOST_OF_ONE and not _is_named(one)
        called = (one.card.name, body)
        (held if many or called in met else first).append(one)
        met.add(called)
    return [*first, *held]


def _front_doors_second(results: Sequence[Result]) -> list[Result]:
    """Return ``results`` with what goes by the name of a body as the second of its services.

    Only where it fits nearly as well as the first, and the body has so many that it would be held.
    """
    found = list(results)
    by_body: dict[str, list[Result]] = {}
    for one in results:
        by_body.setdefault(one.card.organisation, []).append(one)
    by_body.pop("", None)
    for of_one in by_body.values():
        shown, held = of_one[:MOST_OF_ONE], of_one[MOST_OF_ONE:]
        if not held or _is_named(shown[0]) or any(map(_is_front_door, shown)):
            continue
        door = next(filter(_is_front_door, held), None)
        if door and not _fits_less(door, shown[0]):
            found.remove(door)
            found.insert(found.index(shown[-1]), door)
    return found


def _is_front_door(one: Result) -> bool:
    """Return whether a service goes by the name of the body that runs it."""
    name, body = set(tokens(one.card.name)), set(tokens(one.card.organisation))
    return bool(name - GENERIC) and name <= body


def _equals(opened: Iterable[Opened]) -> Iterator[list[Opened]]:
    """Yield the services in groups of those that follow each other and are equal so far."""
    group: list[Opened] = []
    for one in opened:
        if group and not _equal(group[0][0], one[0]):
            yield group
            group = []
        group.append(one)
    if group:
        yield group


def _equal(leader: Result, other: Result) -> bool:
    if abs(leader.score - other.score) > EQUAL:
        return False
    if leader.elsewhere != other.elsewhere:
        return False
    standing = (leader.area_fit, leader.level, leader.step)
    if standing != (other.area_fit, other.level, other.step):
        return False
    near, far = leader.distance_miles, other.distance_miles
    if near is None or far is None:
        return near is far
    return abs(near - far) <= SAME_WALK


def _fresh(one: Result, today: date) -> bool:
    checked = one.card.checked_on
    return bool(checked) and today - date.fromisoformat(checked) <= LATELY


def _fits_less(one: Result, held: Result) -> bool:
    """Return whether a service fits clearly less well than one that is held back."""
    elsewhere = one.elsewhere and not held.elsewhere
    return elsewhere or one.score < NEARLY_AS_WELL * held.score


def _is_named(one: Result) -> bool:
    """Return whether the words that matched name its organisation."""
    named = set(tokens(one.card.organisation)) - GENERIC
    said = {word for why in one.why for word in _named_by(why)}
    return bool(named) and named <= said


def _named_by(why: str) -> Iterable[str]:
    field, _, words = why.partition(": ")
    return words.split() if field in ("name", "organisation") else ()
