"""What is put into a hall: its outline, walls, doors, features, rows, a whole hall, or a list."""

from collections.abc import Iterable, Sequence

from directory.errors import BadInput
from directory.marketplace.hall.changing import FINEST, free_id, on_wall, without_loose_ends
from directory.marketplace.hall.edits import FAR_AWAY, refuse_if_printed, with_thing
from directory.marketplace.hall.quick import QuickPlan
from directory.marketplace.hall.rows import MOST, numbered
from directory.marketplace.hall.shapes import area, crossing, edges
from directory.marketplace.hall.things import Ref
from directory.model.events import Event
from directory.model.halls import (
    DoorKind,
    FeatureKind,
    Hall,
    HallDoor,
    HallFeature,
    Pitch,
    Point,
)

SIZES: dict[FeatureKind, tuple[float, float]] = {
    "pillar": (0.5, 0.5), "stage": (4.0, 2.0), "stairs": (2.0, 3.0), "lift": (1.5, 1.5),
    "seating": (3.0, 2.0), "toilet": (2.0, 2.0), "accessible_toilet": (2.0, 2.0),
    "baby_change": (2.0, 2.0), "quiet_room": (4.0, 3.0), "private_room": (3.0, 2.5),
    "first_aid": (1.8, 0.6), "water": (0.6, 0.6), "tea": (1.8, 0.6), "info_desk": (1.8, 0.6),
    "power": (0.3, 0.3), "keep_clear": (2.0, 2.0), "wall": (3.0, 0.1),
}  # fmt: skip
"""Metres across and up of what is put down without a size."""
WIDTHS: dict[DoorKind, float] = {"main": 2.0, "side": 1.0, "fire_exit": 1.2, "loading": 2.4}
SMALLEST = 1.0
"""Square metres of a hall."""


def with_pitches(event: Event, new: Iterable[Pitch]) -> tuple[Event, tuple[Ref, ...]]:
    """Return an event with more tables, under the next numbers, and references to them.

    Raises:
        BadInput: If they would be too many.
    """
    made = numbered(new, event.pitches)
    refs = tuple(Ref("pitch", one.id) for one in made)
    return event.model_copy(update={"pitches": (*event.pitches, *made)}), refs


def with_outline(event: Event, corners: Sequence[Point]) -> Event:
    """Return an event whose hall has another outline; doors come to lie on its walls.

    Raises:
        BadInput: In one sentence, if the corners make no room.
    """
    points = tuple((round(x, FINEST), round(y, FINEST)) for x, y in corners)
    kept = tuple(dict.fromkeys(points))
    if len(kept) < 3 or area(kept) < SMALLEST:
        raise BadInput("A hall has at least three corners, and a floor of a square metre or more.")
    if any(abs(part) > FAR_AWAY for point in kept for part in point):
        raise BadInput(f"A corner is at most {FAR_AWAY:,.0f} metres away.")
    if _crosses_itself(kept):
        raise BadInput("The walls of the hall cross each other. Give the corners in their order.")
    hall = event.hall.model_copy(update={"outline": kept})
    doors = tuple(_on(hall, one) for one in hall.doors)
    return event.model_copy(update={"hall": hall.model_copy(update={"doors": doors})})


def with_door(event: Event, kind: DoorKind, at: Point) -> tuple[Event, Ref]:
    """Return an event with one more door, on the wall nearest to a place."""
    one = HallDoor(
        id=free_id(kind, event), x=at[0], y=at[1], width=WIDTHS[kind], kind=kind, step_free=None
    )
    return with_thing(event, _on(event.hall, one)), Ref("door", one.id)


def with_feature(event: Event, kind: FeatureKind, at: Point) -> tuple[Event, Ref]:
    """Return an event with one more thing of its usual size, its middle at a place."""
    w, d = SIZES[kind]
    x, y = round(at[0] - w / 2, FINEST), round(at[1] - d / 2, FINEST)
    one = HallFeature(id=free_id(kind, event), kind=kind, x=x, y=y, w=w, d=d)
    return with_thing(event, one), Ref("feature", one.id)


def with_line(event: Event, kind: FeatureKind, points: Sequence[Point]) -> tuple[Event, Ref]:
    """Return an event with one more wall along points, or an area within them.

    Raises:
        BadInput: If there are too few points.
    """
    kept = tuple(dict.fromkeys((round(x, FINEST), round(y, FINEST)) for x, y in points))
    least = 2 if kind == "wall" else 3
    if len(kept) < least:
        raise BadInput(f"Mark at least {'two' if least == 2 else 'three'} different points.")
    one = HallFeature(id=free_id(kind, event), kind=kind, points=kept)
    return with_thing(event, one), Ref("feature", one.id)


def with_quick_hall(event: Event, plan: QuickPlan) -> Event:
    """Return an event with a quick hall in place of its own; its name and picture stay.

    Raises:
        BadInput: If the numbers of its tables were printed.
    """
    old = event.hall
    hall = plan.hall.model_copy(update={"name": old.name, "underlay": old.underlay})
    return with_hall(event, hall, plan.pitches)


def with_hall(event: Event, hall: Hall, pitches: tuple[Pitch, ...]) -> Event:
    """Return an event in another hall; who stood at a table of the same id stays there.

    Raises:
        BadInput: If the numbers of its tables were printed.
    """
    refuse_if_printed(event)
    return without_loose_ends(event.model_copy(update={"hall": hall, "pitches": pitches}))


def with_list(event: Event, count: int) -> Event:
    """Return an event with so many tables: new ones have no place on a drawing, the last ones go.

    Raises:
        BadInput: If a hall cannot have so many.
    """
    if not 0 <= count <= MOST:
        raise BadInput(f"Write a number of tables from 0 to {MOST}.")
    held = event.pitches
    if count <= len(held):
        order = sorted(held, key=lambda one: one.number or 10**6)
        kept = {one.id for one in order[:count]}
        left = tuple(one for one in held if one.id in kept)
        return without_loose_ends(event.model_copy(update={"pitches": left}))
    more = numbered((Pitch(id="new") for _ in range(count - len(held))), held)
    bare = (one.model_copy(update={"row": ""}) for one in more)
    return event.model_copy(update={"pitches": (*held, *bare)})


def typed_corners(words: str) -> tuple[Point, ...]:
    """Return corners as they are typed: ``0,0; 24,0; 24,15; 0,15``.

    Raises:
        BadInput: In one sentence with the part that is no corner.
    """
    found = []
    for part in (one.strip() for one in words.split(";")):
        numbers = part.replace(",", " ").split()
        try:
            x, y = (float(one) for one in numbers)
        except ValueError as problem:
            raise BadInput(
                f"“{part}” is no corner. Write each as metres across and up: 24,15; and so on."
            ) from problem
        found.append((x, y))
    return tuple(found)


def corners_as_typed(corners: Sequence[Point]) -> str:
    """Return corners as one can type them."""
    return "; ".join(f"{x:g},{y:g}" for x, y in corners)


def _on(hall: Hall, door: HallDoor) -> HallDoor:
    x, y = on_wall(hall, (door.x, door.y))
    return door.model_copy(update={"x": round(x, FINEST), "y": round(y, FINEST)})


def _crosses_itself(corners: tuple[Point, ...]) -> bool:
    sides = list(edges(corners))
    return any(
        crossing(*one, *other)
        for n, one in enumerate(sides)
        for other in sides[n + 2 : len(sides) - (n == 0)]
    )
