"""Ways in, places and contacts of a record in one line each, in the words of the program."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from directory.keeping.record.choice_words import (
    ACCESS,
    CHANNELS,
    CONTACT_KINDS,
    REFERRERS,
    STAFF_ONLY,
)
from directory.model import Contact, Location, Route
from directory.model.base import Noun
from directory.reading.addresses import once
from directory.words import one_line, spoken_date

HIDDEN = "Hidden: nothing is kept that would find it"
AREA_ONLY = "Only the town or area is told"
_ACCEPTED = {"yes": "they take people this way", "preferred": "they like it best",
             "no": "not this way"}  # fmt: skip

_NO_ID = {True: "no ID needed", False: "ID needed", None: ""}
_NO_STEPS = {True: "no steps", False: "steps", None: ""}


def noun_said(thing: Noun) -> str | None:
    """Return a thing of a list in one line; None for one of which this says nothing better."""
    said = next((words for kind, words in _WORDS.items() if isinstance(thing, kind)), None)
    return None if said is None else ", ".join(filter(None, map(one_line, said(thing))))


def _contact(one: Contact) -> Iterator[str]:
    yield f"{CONTACT_KINDS[one.kind]}: {one.value}"
    yield one.label
    yield _named("best time", one.best_time)
    yield _staff(one.audience)


def _route(one: Route) -> Iterator[str]:
    yield CHANNELS[one.channel]
    yield one.partner
    yield one.area
    yield _named("open to", ", ".join(_small(REFERRERS[who]) for who in one.who))
    yield _ACCEPTED.get(one.accepted, "")
    yield _named("for workers", one.for_workers)
    yield _named("for the person", one.for_public)
    yield _named("bring", ", ".join(one.bring))
    yield _NO_ID[one.no_id_needed]
    yield _named("they answer", one.reply_time)
    asked = f" (asked on {spoken_date(one.waiting_checked_on)})" if one.waiting_checked_on else ""
    yield _named("wait", f"{one.waiting_time}{asked}")
    yield _named("what happens next", one.next_step)
    yield _staff(one.audience)


def _place(one: Location) -> Iterator[str]:
    if one.visibility == "hidden":
        yield HIDDEN
    if one.visibility == "area_only":
        yield f"{AREA_ONLY}: {one.area}" if one.area else AREA_ONLY
    else:
        yield from once((one.name, one.address, one.town, one.postcode, one.area))
    if one.latitude is not None and one.longitude is not None:
        yield f"on the map at {one.latitude}, {one.longitude}"
    yield _named("near", one.landmark)
    yield _named("the door", one.door)
    yield _named("bus stop", one.bus_stop)
    yield from (_small(ACCESS[feature]) for feature in one.access)
    yield _NO_STEPS[one.no_steps]
    yield "a stop of something that moves" if one.mobile else ""


def _named(name: str, words: str) -> str:
    return f"{name}: {words}" if words else ""


def _staff(audience: str) -> str:
    return STAFF_ONLY if audience == "professional" else ""


def _small(words: str) -> str:
    """Return words as they go on within a line; a name such as BSL keeps its capitals."""
    return words if words[1:2].isupper() or words.startswith("British") else _lower(words)


def _lower(words: str) -> str:
    return f"{words[:1].lower()}{words[1:]}"


_WORDS: Mapping[type[Noun], Callable[[Any], Iterator[str]]] = {
    Contact: _contact,
    Route: _route,
    Location: _place,
}
