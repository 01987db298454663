"""What stands in a hall, as shapes: its ground, its front, the floor that a door needs."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from directory.marketplace.hall.shapes import (
    Shape,
    box,
    edges,
    far,
    middle,
    nearest_on,
    strip,
    turned,
)
from directory.model.events import Event
from directory.model.halls import Hall, HallDoor, HallFeature, Pitch, Point

Kind = Literal["pitch", "feature", "door"]
WALL_THICK = 0.1
"""Metres, of a wall that is drawn as a line."""
IN_THE_WAY = frozenset(
    {"wall", "pillar", "stage", "stairs", "seating", "quiet_room", "private_room", "info_desk",
     "tea", "toilet", "accessible_toilet", "baby_change", "first_aid", "lift"}
)  # fmt: skip
"""Kinds of things that nobody walks through, and no table stands on."""


class Ref(NamedTuple):
    """Names one thing in a hall: a table, a feature and a door may have the same id."""

    kind: Kind
    id: str


Thing = Pitch | HallFeature | HallDoor


def refs(event: Event) -> tuple[Ref, ...]:
    """Return everything in the hall: tables by number, then features, then doors."""
    pitches = sorted(event.pitches, key=lambda one: one.number or 10**6)
    return (
        *(Ref("pitch", one.id) for one in pitches),
        *(Ref("feature", one.id) for one in event.hall.features),
        *(Ref("door", one.id) for one in event.hall.doors),
    )


def thing(event: Event, ref: Ref) -> Thing | None:
    """Return what a reference names; None where it is gone."""
    every: dict[Kind, Iterable[Thing]] = {
        "pitch": event.pitches,
        "feature": event.hall.features,
        "door": event.hall.doors,
    }
    held = every[ref.kind]
    return next((one for one in held if one.id == ref.id), None)


def is_drawn(pitch: Pitch) -> bool:
    """Return whether a table has a place on the drawing."""
    return pitch.x is not None and pitch.y is not None


def ground(pitch: Pitch) -> Shape:
    """Return the floor that a table stands on; nothing where it has no place."""
    if pitch.x is None or pitch.y is None:
        return ()
    return box(pitch.x, pitch.y, pitch.w, pitch.d, pitch.turn)


def front(pitch: Pitch, reach: float = 0.5) -> Point:
    """Return where visitors stand: the middle of its front, ``reach`` metres before it."""
    shape = ground(pitch)
    at = middle(shape)
    return turned((at[0], at[1] - pitch.d / 2 - reach), at, pitch.turn)


def front_floor(pitch: Pitch, reach: float) -> Shape:
    """Return the floor before a table, as wide as it and ``reach`` metres deep."""
    at = middle(ground(pitch))
    low = at[1] - pitch.d / 2 - reach
    straight = box(at[0] - pitch.w / 2, low, pitch.w, reach)
    return tuple(turned(one, at, pitch.turn) for one in straight)


def feature_shapes(feature: HallFeature) -> tuple[Shape, ...]:
    """Return what a feature covers: a box, an area, or each piece of a wall."""
    if not feature.points:
        return (box(feature.x, feature.y, feature.w, feature.d, feature.turn),)
    if feature.kind == "wall" or len(feature.points) < 3:
        pieces = zip(feature.points, feature.points[1:], strict=False)
        return tuple(strip(a, b, WALL_THICK) for a, b in pieces)
    return (feature.points,)


def feature_middle(feature: HallFeature) -> Point:
    """Return the middle of a feature."""
    if feature.points:
        return middle(feature.points)
    return (feature.x + feature.w / 2, feature.y + feature.d / 2)


def middle_of(one: Thing) -> Point:
    """Return the middle of a table, a feature or a door."""
    if isinstance(one, Pitch):
        return middle(ground(one))
    return feature_middle(one) if isinstance(one, HallFeature) else (one.x, one.y)


def corners_of(one: Thing) -> tuple[Point, ...]:
    """Return the points that bound a table, a feature or a door."""
    if isinstance(one, Pitch):
        return ground(one)
    if isinstance(one, HallFeature):
        return tuple(point for shape in feature_shapes(one) for point in shape)
    half = one.width / 2
    return ((one.x - half, one.y), (one.x + half, one.y))


def walls(hall: Hall) -> Iterator[tuple[Point, Point]]:
    """Yield each side of the outline, and each piece of a wall inside."""
    if len(hall.outline) > 1:
        yield from edges(hall.outline)
    for feature in hall.features:
        if feature.kind == "wall" and feature.points:
            yield from zip(feature.points, feature.points[1:], strict=False)


def wall_at(hall: Hall, point: Point) -> tuple[Point, Point] | None:
    """Return the side of the outline, or the piece of wall, nearest to a point."""
    every = tuple(walls(hall))
    return min(every, key=lambda side: far(point, nearest_on(point, *side)), default=None)


def opening(hall: Hall, door: HallDoor) -> tuple[Point, Point]:
    """Return where a door begins and ends on its wall; level where there is no wall."""
    side = wall_at(hall, (door.x, door.y))
    length = far(*side) if side else 0.0
    half = door.width / 2
    if side is None or not length:
        return ((door.x - half, door.y), (door.x + half, door.y))
    x, y = (side[1][0] - side[0][0]) / length * half, (side[1][1] - side[0][1]) / length * half
    return ((door.x - x, door.y - y), (door.x + x, door.y + y))


def door_floor(hall: Hall, door: HallDoor, clear: float) -> Shape:
    """Return the floor at both sides of a door that must stay free, ``clear`` metres deep."""
    start, end = opening(hall, door)
    return strip(start, end, 2 * clear)


def doors_of(hall: Hall, *kinds: str) -> tuple[HallDoor, ...]:
    """Return the doors of these kinds."""
    return tuple(one for one in hall.doors if one.kind in kinds)


def ways_out(hall: Hall) -> tuple[HallDoor, ...]:
    """Return the doors that people can leave by: every one but a loading door."""
    return tuple(one for one in hall.doors if one.kind != "loading")


def main_door(hall: Hall) -> HallDoor | None:
    """Return the door that most people come in by: the main one, else the first way out."""
    return next(iter((*doors_of(hall, "main"), *ways_out(hall))), None)


def things_in_the_way(hall: Hall, pitches: Sequence[Pitch]) -> Iterator[Shape]:
    """Yield what nobody can walk through besides walls along lines: tables, rooms, pillars."""
    yield from (ground(one) for one in pitches if is_drawn(one))
    for feature in hall.features:
        is_line = feature.kind == "wall" and feature.points
        if feature.kind in IN_THE_WAY and not is_line:
            yield from feature_shapes(feature)
