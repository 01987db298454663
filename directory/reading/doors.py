"""The door of a place that is hidden, told in a record's own words: it is not held there either.

Whoever hides a place may have written its street among the hours or in how to get in. A sentence
that tells one beyond doubt goes, as the address does; what only may tell one is asked about.
"""

from directory.model import ServicePage
from directory.model.base import Noun
from directory.reading.own_words import NAMES, NO_WORDS, with_words
from directory.reading.streets import doors_in, tells_a_street
from directory.reading.way_told import ASKS, way_told
from directory.words import one_line, sentences, tidy

NOT_KEPT = '"{words}" tells where a hidden place is. That sentence is not kept.'
_ELSEWHERE = NO_WORDS | {"locations", "organisation"}
"""Beside what is no prose: places have their own rules, and who runs it runs others too."""


def without_doors(page: ServicePage, shown_by: ServicePage | None = None) -> ServicePage:
    """Return a record whose words tell no door, where any place of it is kept hidden.

    Args:
        page: The record.
        shown_by: The record that says which places may be told, where that is another state of it.

    Returns:
        The same record where no place is hidden, or no words tell a door but of a place that is
        shown.
    """
    now = shown_by or page
    if all(place.visibility == "public" for place in now.locations):
        return page
    shown = _shown(now)

    def quiet(noun: Noun, name: str, text: str) -> str:
        if not _door(text, shown) or (noun is page and name in NAMES):
            return text
        return "\n".join(filter(None, (_without(line, shown) for line in text.splitlines())))

    return with_words(page, quiet, _ELSEWHERE)


def asked_of(page: ServicePage, words: str) -> str:
    """Return what somebody who types ``words`` into a record that hides a place is told.

    A sentence: that it is not kept, or that it may tell the way; empty where it tells none.
    """
    door = _door(words, _shown(page))
    if door:
        return NOT_KEPT.format(words=door)
    names = {tidy(name) for name in (page.name, page.public_name, page.neutral_name) if name}
    names |= {tidy(page.organisation.name)} if page.organisation else set()
    way = way_told(words)
    told = way or next((one for one in sentences(words) if tells_a_street(one, names)), "")
    return ASKS.format(words=one_line(told)) if told else ""


def _shown(page: ServicePage) -> tuple[str, ...]:
    """Return what may be told of its places, as :func:`directory.words.tidy` leaves it."""
    public = (place for place in page.locations if place.visibility == "public")
    told = (tidy(part) for place in public for part in (place.address, place.postcode))
    return tuple(filter(None, told))


def _without(line: str, shown: tuple[str, ...]) -> str:
    return " ".join(one for one in sentences(line) if not _door(one, shown))


def _door(text: str, shown: tuple[str, ...]) -> str:
    """Return the first door that a text tells; none where a place that is shown has it."""
    doors = (door for one in sentences(text) for door in doors_in(one))
    return next((one for one in doors if not any(tidy(one) in place for place in shown)), "")
