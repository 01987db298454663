"""Things of a hall found and put back changed: an event is never altered, a new one is made."""

from collections.abc import Iterable, Mapping
from typing import Any

from directory.marketplace.hall.shapes import nearest_on
from directory.marketplace.hall.things import Ref, Thing, is_drawn, refs, thing, wall_at
from directory.model.events import Event
from directory.model.halls import Hall, HallDoor, Pitch, Point

FINEST = 3
"""Decimal places of a metre that are kept."""


def found(event: Event, wanted: Iterable[Ref], *, drawn: bool = True) -> dict[Ref, Thing]:
    """Return what references name; with ``drawn``, without tables that have no place."""
    every = ((ref, thing(event, ref)) for ref in dict.fromkeys(wanted))
    return {
        ref: one
        for ref, one in every
        if one is not None and not (drawn and isinstance(one, Pitch) and not is_drawn(one))
    }


def with_things(event: Event, new: Mapping[Ref, Thing]) -> Event:
    """Return an event with things replaced."""
    held: Mapping[Ref, Any] = new
    hall = event.hall
    pitches = tuple(held.get(Ref("pitch", one.id), one) for one in event.pitches)
    features = tuple(held.get(Ref("feature", one.id), one) for one in hall.features)
    doors = tuple(held.get(Ref("door", one.id), one) for one in hall.doors)
    around = hall.model_copy(update={"features": features, "doors": doors})
    return event.model_copy(update={"pitches": pitches, "hall": around})


def shifted(hall: Hall, one: Thing, across: float, up: float) -> Thing:
    """Return a thing moved by metres; a door comes to lie on the nearest wall."""
    if isinstance(one, HallDoor):
        x, y = on_wall(hall, (one.x + across, one.y + up))
        return one.model_copy(update={"x": round(x, FINEST), "y": round(y, FINEST)})
    if not isinstance(one, Pitch) and one.points:
        points = tuple((round(x + across, FINEST), round(y + up, FINEST)) for x, y in one.points)
        return one.model_copy(update={"points": points})
    x, y = (one.x or 0.0) + across, (one.y or 0.0) + up
    return one.model_copy(update={"x": round(x, FINEST), "y": round(y, FINEST)})


def on_wall(hall: Hall, point: Point) -> Point:
    """Return the point of the nearest wall: doors lie on walls; the point itself without any."""
    side = wall_at(hall, point)
    return nearest_on(point, *side) if side else point


def free_id(wanted: str, event: Event) -> str:
    """Return ``wanted`` with the first number after it that nothing in the hall has."""
    taken = {ref.id for ref in refs(event)}
    tries = (f"{wanted}-{n}" for n in range(1, len(taken) + 2))
    return next(one for one in tries if one not in taken)


def without_loose_ends(event: Event) -> Event:
    """Return an event in which nobody stands at a table that is gone."""
    held = {one.id for one in event.pitches}
    places = tuple(one for one in event.places if one.pitch in held)
    stalls = tuple(
        one if not one.fixed or one.fixed in held else one.model_copy(update={"fixed": ""})
        for one in event.stalls
    )
    return event.model_copy(update={"places": places, "stalls": stalls})
