"""What the map of the tables says, for visitors, for staff, or for the venue."""

import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from directory.disclosure.paper.tables import FOR_STAFF
from directory.errors import BadInput
from directory.marketplace.at_event import AtEvent, ShownStall
from directory.marketplace.papers.day import FREE, Day, the_day
from directory.marketplace.papers.day_words import span
from directory.marketplace.papers.hall_map.drawn import drawn
from directory.marketplace.papers.hall_map.editions import Edition, edition_in
from directory.marketplace.papers.hall_map.hall import MapHall
from directory.marketplace.papers.hall_map.told import said_of_map
from directory.marketplace.papers.hall_map.venue_list import NOT_USED, usual_size, venue_list
from directory.marketplace.papers.hall_map.warnings import warnings_of
from directory.marketplace.papers.need_lists import BY_NAME, Listed, ListPart, a_to_z, by_need
from directory.marketplace.words_typed import refuse_words
from directory.model.halls import Point

HOW_TO_USE = "How to use this"
FIND, GO = "Find what you need in the list.", "Go to that number."
NOT_SURE = "Not sure? Go to the i desk: we will walk with you."
ASK_AT_THE_DESK = "Ask at i"
NOBODY = "No table for you? Go to i. We will find someone."
FOR_VENUE = "For the venue and stewards. Not for visitors."


@dataclass(frozen=True, slots=True)
class MapSheet:
    """A map before it is laid out, or its lists alone."""

    day: Day
    edition: Edition
    over: str
    """Stands over everything: who it is for; empty for visitors."""
    place: tuple[str, ...]
    """Where, when, what it costs: one thing a line."""
    steps: tuple[str, ...]
    """How to use it; numbered."""
    not_sure: str
    nobody: str
    hall: MapHall | None
    """None where no hall was drawn: then there are the lists alone."""
    parts: tuple[ListPart, ...]
    """By need; for the venue by number."""
    names: ListPart | None
    """From A to Z; the venue has none."""
    stalls: int
    map_number: int
    """Another one as soon as anything on it changes."""
    told: str
    """What the map shows, for whoever cannot see it."""
    here: Point | None
    """Where a poster hangs, in metres on the turned hall."""
    warnings: tuple[str, ...]


def index_sheet(at: AtEvent, options: Mapping[str, str]) -> MapSheet:
    """Return the lists of an event without its map: by need, and from A to Z.

    Raises:
        BadInput: If nobody stands at the event, or no table is numbered.
        RefusedWords: If words of the event must not reach the public.
    """
    return map_sheet(at, options, drawing=False)


def map_sheet(at: AtEvent, options: Mapping[str, str], *, drawing: bool = True) -> MapSheet:
    """Return what the map of an event says.

    Args:
        at: The event.
        options: ``edition`` public, professional or venue; ``here`` the id of a door or a feature
            or the number of a table, for a poster; ``turn`` 0, 90, 180 or 270 degrees.
        drawing: Whether the hall is drawn, where there is one.

    Raises:
        BadInput: If nobody stands at the event, no table is numbered, or an option is none.
        RefusedWords: If words of the event must not reach the public.
    """
    refuse_words(at.event)
    edition = edition_in(options)
    stalls = _stalls(at, edition)
    _refuse_unready(at, stalls, edition)
    shown = drawn(at, stalls, edition, options) if drawing else None
    hall = shown.hall if shown else None
    parts = _parts(at, stalls, edition)
    day = the_day(at)
    place = tuple(_place(at, day, edition))
    content = (edition, place, hall, parts)
    return MapSheet(
        day=day,
        edition=edition,
        over={"professional": FOR_STAFF, "venue": FOR_VENUE}.get(edition, ""),
        place=place,
        steps=() if edition == "venue" else (FIND, GO),
        not_sure="" if edition == "venue" else NOT_SURE,
        nobody=NOBODY if edition == "public" else "",
        hall=hall,
        parts=parts,
        names=_names(at, stalls, edition),
        stalls=len(stalls),
        map_number=zlib.crc32(repr(content).encode()) % 9000 + 1000,
        told=said_of_map(hall, at.event) if hall else "",
        here=shown.here if shown else None,
        warnings=warnings_of(at, stalls, public=edition == "public", drawing=drawing),
    )


def _stalls(at: AtEvent, edition: Edition) -> tuple[ShownStall, ...]:
    """Return the stalls as the readers may see them.

    What is for people who harm stands on no sheet beside what is for those who were harmed: staff
    see its number, and ask.
    """
    if edition == "public":
        return at.stalls()
    shown = at.stalls("professional")
    return tuple(
        replace(one, name=ASK_AT_THE_DESK, needs=(), group="") if at.is_apart(one.stall) else one
        for one in shown
    )


def _refuse_unready(at: AtEvent, stalls: Sequence[ShownStall], edition: Edition) -> None:
    if edition != "venue" and not stalls:
        raise BadInput("No stall of this event is confirmed yet, so there is nothing to print.")
    if at.event.pitches and not any(one.number for one in at.event.pitches):
        raise BadInput("The tables have no numbers yet. Number them in the hall, then print.")


def _parts(at: AtEvent, stalls: Sequence[ShownStall], edition: Edition) -> tuple[ListPart, ...]:
    if edition == "venue":
        return (venue_list(at, stalls),)
    kept = _kept_free(at, stalls, edition)
    return (*by_need(at, stalls), *((ListPart(NOT_USED, kept),) if kept else ()))


def _names(at: AtEvent, stalls: Sequence[ShownStall], edition: Edition) -> ListPart | None:
    if edition == "venue":
        return None
    return ListPart(BY_NAME, (*a_to_z(stalls), *_kept_free(at, stalls, edition)))


def _kept_free(at: AtEvent, stalls: Sequence[ShownStall], edition: Edition) -> tuple[Listed, ...]:
    """Return the tables that stand empty: staff see their numbers on the map."""
    taken = {one.number for one in stalls}
    numbers = sorted(one.number for one in at.event.pitches if one.number not in {0, *taken})
    if edition == "public":
        return ()
    return tuple(Listed(str(number), NOT_USED, number) for number in numbers)


def _place(at: AtEvent, day: Day, edition: Edition) -> Iterator[str]:
    yield from (line for line in (day.where, day.when) if line)
    if edition != "public":
        staff = span(at.event.staff_hours)
        yield from ((f"For staff: {staff}.",) if staff else ())
        if edition == "venue" and (usual := usual_size(at.event)):
            yield f"Tables are {usual} where no other size stands beside them."
        return
    quiet = span(at.event.quiet_hours)
    yield f"Quiet time: {quiet}. {FREE}" if quiet else FREE
