"""Where a poster hangs, and how its map is turned for whoever stands before it."""

from collections.abc import Mapping
from dataclasses import dataclass

from directory.errors import BadInput, UnknownName
from directory.marketplace.hall.things import feature_middle, front, is_drawn
from directory.model.events import Event
from directory.model.halls import HallDoor, Point
from directory.words import one_line

QUARTERS = ("0", "90", "180", "270")
YOU_ARE_HERE = "You are here"


@dataclass(frozen=True, slots=True)
class Here:
    """A place in the hall, as it was drawn."""

    at: Point
    door: HallDoor | None = None
    """The door, where one was named: the map is then turned to it."""


def here_of(event: Event, named: str) -> Here | None:
    """Return where a poster hangs; None where nobody said.

    Raises:
        UnknownName: If nothing in the hall has that id or that number.
    """
    if not named:
        return None
    for door in event.hall.doors:
        if door.id == named:
            return Here((door.x, door.y), door)
    for feature in event.hall.features:
        if feature.id == named:
            return Here(feature_middle(feature))
    for pitch in event.pitches:
        if is_drawn(pitch) and named in (pitch.id, str(pitch.number)):
            return Here(front(pitch))
    raise UnknownName(f"There is no door, thing or table '{one_line(named)}' in this hall.")


def quarter_in(options: Mapping[str, str]) -> int | None:
    """Return by how many degrees the hall is to be turned; None for the usual way.

    Raises:
        BadInput: If it is no quarter.
    """
    said = options.get("turn", "")
    if not said:
        return None
    if said not in QUARTERS:
        raise BadInput(f"The map can be turned by {', '.join(QUARTERS)} degrees.")
    return int(said)
