"""The hall as a map shows it: turned so that the main door is at the bottom, and named.

Metres; everything lies at 0 or above, x to the right and y up.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import hypot
from typing import NamedTuple

from directory.marketplace.hall.shapes import Shape, bounds, middle, signed_area, turned
from directory.marketplace.hall.things import (
    feature_middle,
    feature_shapes,
    ground,
    is_drawn,
    main_door,
    opening,
    wall_at,
)
from directory.marketplace.papers.hall_map.signs import SignSaid, door_sign, feature_sign
from directory.marketplace.papers.hall_map.zones import MapZone
from directory.model.events import Event
from directory.model.halls import Hall, HallDoor, HallFeature, Pitch, Point
from directory.words import first_large, one_line

Line = tuple[Point, ...]
DOWN: Point = (0.0, -1.0)
QUARTERS = (0, 90, 180, 270)
AREAS: Mapping[str, str] = {
    "pillar": "", "stage": "Stage", "stairs": "Stairs", "lift": "Lift", "seating": "Seats",
}  # fmt: skip
"""What is drawn as a shape with its word in it; a pillar needs none."""


class Turning(NamedTuple):
    """How the hall is laid on the paper: turned by whole quarters, then moved."""

    quarter: int
    x: float = 0.0
    y: float = 0.0

    def at(self, point: Point) -> Point:
        """Return where a point of the hall comes to lie."""
        across, up = turned(point, (0.0, 0.0), self.quarter)
        return (across + self.x, up + self.y)

    def shape(self, points: Iterable[Point]) -> Shape:
        """Return where each of some points comes to lie."""
        return tuple(self.at(one) for one in points)


@dataclass(frozen=True, slots=True)
class MapTable:
    """One table; a number of 0 is drawn as a table with nothing on it."""

    number: int
    shape: Shape
    name: str = ""
    """What stands on it; empty where nobody does, or nobody may be named."""
    facts: tuple[str, ...] = ()
    """For the venue: its size, its power."""
    row: str = ""
    """The label of its row, on the first table of each."""

    @property
    def middle(self) -> Point:
        """Its middle."""
        return middle(self.shape)


@dataclass(frozen=True, slots=True)
class MapSign:
    """A sign with its word: a way in or out, toilets, a quiet room."""

    kinds: tuple[str, ...]
    """Which pictures stand on it."""
    words: str
    at: Point
    shape: Shape = ()
    """The room or thing itself; empty for a door."""
    out: Point = (0.0, 0.0)
    """For a door: the direction that leads out of the hall."""


@dataclass(frozen=True, slots=True)
class MapArea:
    """Something that stands or lies in the hall."""

    kind: str
    words: str
    shape: Shape


@dataclass(frozen=True, slots=True)
class MapHall:
    """Everything that is drawn."""

    name: str
    width: float
    height: float
    outline: Shape
    walls: tuple[Line, ...]
    openings: tuple[tuple[Point, Point], ...]
    areas: tuple[MapArea, ...]
    tables: tuple[MapTable, ...]
    signs: tuple[MapSign, ...]
    zones: tuple[MapZone, ...]
    routes: tuple[Line, ...] = ()
    """Ways without steps."""


def has_drawing(event: Event) -> bool:
    """Return whether there is anything to draw a map from."""
    return any(is_drawn(one) and one.number for one in event.pitches)


def turning_of(event: Event, door: HallDoor | None, quarter: int | None = None) -> Turning:
    """Return how to turn a hall: a door at the bottom, or by so many degrees.

    Args:
        event: The event with its hall.
        door: Comes to lie at the bottom; None to leave the hall as it was drawn.
        quarter: 0, 90, 180 or 270 degrees anticlockwise, instead of a door.
    """
    if quarter is None:
        out = way_out_of(event.hall, door) if door else DOWN
        quarter = min(QUARTERS, key=lambda one: turned(out, (0.0, 0.0), one)[1])
    laid = Turning(quarter)
    left, low, _, _ = bounds(laid.shape(_points(event)))
    return Turning(quarter, -left, -low)


def way_out_of(hall: Hall, door: HallDoor) -> Point:
    """Return the direction that leads out through a door, one metre long."""
    side = wall_at(hall, (door.x, door.y))
    if side is None:
        return DOWN
    (ax, ay), (bx, by) = side
    length = hypot(bx - ax, by - ay) or 1.0
    right = ((by - ay) / length, -(bx - ax) / length)
    # Where the corners run anticlockwise, what lies to the right of a wall is outside.
    return right if signed_area(hall.outline) >= 0 else (-right[0], -right[1])


def map_hall(
    event: Event,
    turning: Turning,
    zones: tuple[MapZone, ...],
    table: Callable[[Pitch], MapTable],
    *,
    venue: bool = False,
) -> MapHall:
    """Return the hall as it is drawn.

    Args:
        event: The event with its hall.
        turning: How it lies on the paper.
        zones: As they lie in the hall.
        table: Says what of a place is shown; its shape is then turned with the hall.
        venue: Whether it is for whoever runs the building: power, fire exits, what is kept clear.
    """
    hall, shape = event.hall, turning.shape
    _, _, width, height = bounds(shape(_points(event)))
    drawn = (table(one) for one in event.pitches if is_drawn(one))
    return MapHall(
        name=one_line(hall.name),
        width=width,
        height=height,
        outline=shape(hall.outline),
        walls=tuple(shape(one.points) for one in hall.features if _is_line(one)),
        openings=tuple(_opening(hall, door, turning) for door in hall.doors),
        areas=tuple(_areas(hall, turning, venue=venue)),
        tables=tuple(_moved(one, turning) for one in drawn),
        signs=tuple(_signs(hall, turning, venue=venue)),
        zones=tuple(one.laid(shape) for one in zones),
    )


def _moved(table: MapTable, turning: Turning) -> MapTable:
    return MapTable(table.number, turning.shape(table.shape), table.name, table.facts, table.row)


def _points(event: Event) -> tuple[Point, ...]:
    """Return every point that must lie on the paper."""
    tables = (ground(one) for one in event.pitches if is_drawn(one))
    things = (shape for one in event.hall.features for shape in feature_shapes(one))
    return tuple(point for shape in (event.hall.outline, *tables, *things) for point in shape)


def _is_line(feature: HallFeature) -> bool:
    return feature.kind == "wall" and bool(feature.points)


def _opening(hall: Hall, door: HallDoor, turning: Turning) -> tuple[Point, Point]:
    start, end = opening(hall, door)
    return turning.at(start), turning.at(end)


def _areas(hall: Hall, turning: Turning, *, venue: bool) -> Iterator[MapArea]:
    for one in hall.features:
        kept_clear = venue and one.kind == "keep_clear"
        if not (one.kind in AREAS or kept_clear or (one.kind == "wall" and not one.points)):
            continue
        words = "Keep clear" if kept_clear else AREAS.get(one.kind, "")
        for shape in feature_shapes(one):
            yield MapArea(one.kind, words, turning.shape(shape))


def _signs(hall: Hall, turning: Turning, *, venue: bool) -> Iterator[MapSign]:
    first = main_door(hall)
    for door in hall.doors:
        said = door_sign(door, first, venue=venue)
        if said:
            out = turned(way_out_of(hall, door), (0.0, 0.0), turning.quarter)
            yield MapSign(said.kinds, said.words, turning.at((door.x, door.y)), out=out)
    for feature in hall.features:
        said = feature_sign(feature, venue=venue)
        if said:
            yield _feature(feature, said, turning)


def _feature(feature: HallFeature, said: SignSaid, turning: Turning) -> MapSign:
    shapes = feature_shapes(feature)
    at = turning.at(feature_middle(feature))
    return MapSign(said.kinds, said.words, at, turning.shape(shapes[0]) if shapes else ())


def row_label(row: str) -> str:
    """Return what a row is called on the plan of the venue: ``row-1`` is ``Row 1``."""
    said = one_line(row.replace("-", " ").replace("_", " "))
    return first_large(said if "row" in said.lower() or not said else f"Row {said}")
