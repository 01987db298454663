"""The hall of one event as one edition of its map draws it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from directory.marketplace.at_event import AtEvent, ShownStall
from directory.marketplace.hall.things import ground, main_door
from directory.marketplace.hall.walking import beside, step_free_floor
from directory.marketplace.papers.hall_map.editions import Edition
from directory.marketplace.papers.hall_map.hall import (
    MapHall,
    MapTable,
    has_drawing,
    map_hall,
    row_label,
    turning_of,
)
from directory.marketplace.papers.hall_map.turns import here_of, quarter_in
from directory.marketplace.papers.hall_map.venue_list import facts_of, usual_size
from directory.marketplace.papers.hall_map.zones import zones_of
from directory.model.events import Event
from directory.model.halls import HallDoor, Pitch, Point

FEW = 12
"""Up to so many tables carry their names on the map."""
LED_TO = ("info_desk", "accessible_toilet")
"""Where a way without steps leads, one after the other."""


class Drawn(NamedTuple):
    """The hall turned as it lies on the paper, and where a poster hangs in it."""

    hall: MapHall
    here: Point | None


def drawn(
    at: AtEvent, stalls: Sequence[ShownStall], edition: Edition, options: Mapping[str, str]
) -> Drawn | None:
    """Return the hall as it is drawn; None where nothing was drawn.

    Args:
        at: The event.
        stalls: As the readers may see them.
        edition: For whom.
        options: ``here`` and ``turn``.

    Raises:
        BadInput: If there is no such place, or the hall cannot be turned like that.
    """
    event = at.event
    if not has_drawing(event):
        return None
    here = here_of(event, options.get("here", ""))
    door = here.door if here and here.door else main_door(event.hall)
    turning = turning_of(event, door, quarter_in(options))
    venue = edition == "venue"
    zones = () if venue else zones_of(at, stalls)
    table = _for_venue(event) if venue else _for_people(stalls, public=edition == "public")
    hall = map_hall(event, turning, zones, table, venue=venue)
    routes = () if venue else tuple(turning.shape(way) for way in _without_steps(event))
    return Drawn(replace(hall, routes=routes), turning.at(here.at) if here else None)


def _for_people(stalls: Sequence[ShownStall], *, public: bool) -> Callable[[Pitch], MapTable]:
    """Return what a table shows: its number, and its name where there are few.

    For visitors a table that stands empty, or whose stall is not for them, has no number: it
    stands in no list.
    """
    held = {one.number: one for one in stalls if one.number}
    few = len(stalls) <= FEW

    def table(pitch: Pitch) -> MapTable:
        here = held.get(pitch.number)
        number = pitch.number if here or not public else 0
        return MapTable(number, ground(pitch), here.name if here and few else "")

    return table


def _for_venue(event: Event) -> Callable[[Pitch], MapTable]:
    """Return what a table shows whoever runs the building: size, power, the label of its row."""
    usual = usual_size(event)
    rows: dict[str, str] = {}
    for pitch in event.pitches:
        if pitch.row and pitch.row not in rows.values():
            rows[pitch.id] = pitch.row

    def table(pitch: Pitch) -> MapTable:
        row = row_label(rows[pitch.id]) if pitch.id in rows else ""
        return MapTable(pitch.number, ground(pitch), facts=facts_of(pitch, usual), row=row)

    return table


def _without_steps(event: Event) -> Iterator[tuple[Point, ...]]:
    """Yield the ways without steps: from the door to the desk, and on; none where none is known."""
    door = _step_free_door(event)
    if door is None:
        return
    floor = step_free_floor(event)
    start = (door.x, door.y)
    for kind in LED_TO:
        for feature in event.hall.features:
            if feature.kind != kind:
                continue
            end = beside(feature, start)
            way = floor.path(start, end)
            if len(way) > 1:
                yield way
                start = way[-1]
            break


def _step_free_door(event: Event) -> HallDoor | None:
    main = main_door(event.hall)
    doors = [one for one in (main, *event.hall.doors) if one and one.kind in ("main", "side")]
    return next((one for one in doors if one.step_free), None)
