"""What is where in a hall: in words, and as a small sketch with one table marked."""

from collections.abc import Iterator

from directory.marketplace.hall.shapes import bounds, middle
from directory.marketplace.hall.things import feature_middle, ground, is_drawn, main_door
from directory.marketplace.papers.hall_map.hall import turning_of
from directory.marketplace.papers.paper import Sketch
from directory.model.events import Event
from directory.model.halls import FeatureKind, Hall, Pitch, Point

PLACES: dict[FeatureKind, str] = {
    "info_desk": "Information desk",
    "quiet_room": "Quiet room",
    "private_room": "Private room",
    "first_aid": "First aid",
    "accessible_toilet": "Accessible toilet",
    "toilet": "Toilets",
    "baby_change": "Baby change",
    "water": "Water",
    "tea": "Tea",
}
"""What people ask a steward for, in the order in which they ask."""
MUST = ("quiet_room", "toilet")
"""Asked for at every event: a line to write on where the hall does not say."""
DOORS = {"main": "main door", "side": "side door", "fire_exit": "fire exit"}
SIDES, DEPTHS = ("left", "middle", "right"), ("front", "middle", "back")


def where_it_is(event: Event, pitch: Pitch) -> str:
    """Return where a table stands, seen from the main door; nothing where no hall was drawn."""
    return _spot(event, middle(ground(pitch))) if is_drawn(pitch) else ""


def places(event: Event) -> Iterator[tuple[str, str]]:
    """Yield each thing that people ask for and where it is; empty where nobody has said."""
    for kind, name in PLACES.items():
        found = [one for one in event.hall.features if one.kind == kind]
        if found:
            spots = [_spot(event, feature_middle(one)) for one in found]
            yield name, "; ".join(dict.fromkeys(filter(None, spots)))
        elif kind in MUST and not (kind == "toilet" and _has(event.hall, "accessible_toilet")):
            yield name, ""


def ways_out(event: Event) -> str:
    """Return the ways out in words; nothing where no doors were drawn."""
    out = [one for one in event.hall.doors if one.kind != "loading"]
    said = ((one.name or DOORS[one.kind], _spot(event, (one.x, one.y))) for one in out)
    named = (f"{name} ({spot})" if spot else name for name, spot in said)
    return "; ".join(dict.fromkeys(named))


def sketch(event: Event, pitch: Pitch) -> Sketch | None:
    """Return the hall with one table marked, the main door at the bottom; None without a hall."""
    door = main_door(event.hall)
    if door is None or not event.hall.outline or not is_drawn(pitch):
        return None
    turning = turning_of(event, door)
    return Sketch(
        outline=turning.shape(event.hall.outline),
        door=turning.at((door.x, door.y)),
        tables=tuple(turning.shape(ground(one)) for one in event.pitches if is_drawn(one)),
        own=turning.shape(ground(pitch)),
        number=pitch.number,
        words=f"Plan of the hall. Your table is {where_it_is(event, pitch)}.",
    )


def _has(hall: Hall, kind: FeatureKind) -> bool:
    return any(one.kind == kind for one in hall.features)


def _spot(event: Event, point: Point) -> str:
    """Return which part of the hall a point lies in, as one sees it who comes in by the door."""
    door = main_door(event.hall)
    if door is None or not event.hall.outline:
        return ""
    turning = turning_of(event, door)
    left, low, right, high = bounds(turning.shape(event.hall.outline))
    across, deep = turning.at(point)
    side = SIDES[_third(across - left, right - left)]
    depth = DEPTHS[_third(deep - low, high - low)]
    if side == depth:
        return "in the middle of the hall"
    if side == "middle":
        return f"in the middle, at the {depth}"
    far = "half way in" if depth == "middle" else f"at the {depth}"
    return f"on your {side} as you come in, {far}"


def _third(part: float, whole: float) -> int:
    """Return which third of a length a point lies in: 0, 1 or 2."""
    return max(0, min(2, int(3 * part / whole))) if whole else 1
