"""What of an event is drawn, and what a screen reader says of each thing in its hall."""

from __future__ import annotations

from typing import TYPE_CHECKING

from directory.marketplace.hall.kinds import DOORS, FEATURES
from directory.marketplace.hall.shapes import bounds, box
from directory.marketplace.hall.things import (
    Ref,
    feature_shapes,
    front,
    ground,
    is_drawn,
    middle_of,
    opening,
    thing,
)
from directory.model.halls import HallDoor, HallFeature, Pitch
from ui.widgets.hall.hall_items import Drawn

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from directory.marketplace.hall.shapes import Shape
    from directory.model.events import Event
    from directory.model.halls import Point

SHORT = {
    "info_desk": "i", "power": "P", "toilet": "WC", "accessible_toilet": "WC", "first_aid": "+",
    "private_room": "Room", "quiet_room": "Quiet",
}  # fmt: skip
MARKS = {
    "power": "power", "water": "water", "screen": "place for a screen", "step_free": "step-free",
    "quiet": "quiet", "private_room": "by a private room", "discreet": "out of sight",
    "early_leave": "can leave early", "spare": "kept spare",
}  # fmt: skip
"""The marks of a table, in words."""
PER_ROW, STEP_ACROSS, STEP_UP = 8, 2.4, 1.4
"""How tables without a place are shown: in rows of eight, so many metres apart."""


def pieces(
    event: Event, names: Mapping[str, str], groups: Mapping[str, int]
) -> Iterator[tuple[Ref, Drawn]]:
    """Yield everything in a hall as it is to be drawn, in the order in which one goes through it.

    Args:
        event: Whose hall it is.
        names: What stands on a table besides its number, by the id of the table.
        groups: The number of the pattern of a table, by its id.
    """
    for one, shape in table_shapes(event):
        yield (
            Ref("pitch", one.id),
            Drawn(
                kind="spare" if one.spare else "pitch",
                shapes=(shape,),
                words=str(one.number or "?"),
                name=names.get(one.id, ""),
                front=front(one, 0.05)
                if is_drawn(one)
                else (shape[0][0] + one.w / 2, shape[0][1] - 0.05),
                pattern=groups.get(one.id),
            ),
        )
    for feature in event.hall.features:
        yield Ref("feature", feature.id), _feature(feature)
    for door in event.hall.doors:
        yield Ref("door", door.id), _door(event, door)


def table_shapes(event: Event) -> Iterator[tuple[Pitch, Shape]]:
    """Yield the tables by number, each with its ground; those without a place in rows beneath."""
    left, low, _right, _high = bounds(event.hall.outline)
    loose = 0
    for one in sorted(event.pitches, key=lambda one: one.number or 10**6):
        if is_drawn(one):
            yield one, ground(one)
        else:
            down, along = divmod(loose, PER_ROW)
            at = (left + along * STEP_ACROSS, low - 3 * bool(event.hall.outline))
            yield one, box(at[0], at[1] - down * STEP_UP, one.w, one.d)
            loose += 1


def said(event: Event, ref: Ref, names: Mapping[str, str]) -> str:
    """Return one thing of a hall as a sentence, for a screen reader and for the line beside."""
    one = thing(event, ref)
    if one is None:
        return ""
    if isinstance(one, Pitch):
        return _table_said(one, names.get(one.id, ""))
    if isinstance(one, HallDoor):
        steps = {True: "step-free", False: "with steps", None: "steps not recorded"}[one.step_free]
        named = f" {one.name}" if one.name else ""
        return f"{DOORS[one.kind]}{named}, {one.width:g} m wide, {steps}."
    named = f" {one.name}" if one.name else ""
    return f"{FEATURES[one.kind]}{named}. {_at(middle_of(one))}."


def _table_said(one: Pitch, name: str) -> str:
    marks = [words for field, words in MARKS.items() if getattr(one, field)]
    several = [f"{one.tables} tables"] if one.tables > 1 else []
    parts = [f"Table {one.number or 'without a number'}", name or "Nobody stands there"]
    parts += [", ".join([*several, *marks]).capitalize()] if marks or several else []
    parts += [_at(middle_of(one))] if is_drawn(one) else ["Not on the drawing"]
    return ". ".join(parts) + "."


def _at(point: Point) -> str:
    return f"{point[0]:.1f} m across, {point[1]:.1f} m up"


def _feature(feature: HallFeature) -> Drawn:
    kind = {"keep_clear": "clear", "power": "mark", "water": "mark"}.get(feature.kind, "room")
    if feature.kind in {"wall", "pillar"}:
        kind = "solid"
    words = feature.name or FEATURES[feature.kind]
    return Drawn(
        kind=kind,
        shapes=feature_shapes(feature),
        words="" if kind == "solid" else words,
        short=SHORT.get(feature.kind, ""),
    )


def _door(event: Event, door: HallDoor) -> Drawn:
    start, end = opening(event.hall, door)
    left, low, right, high = bounds(event.hall.outline or (start, end))
    x, y = door.x - (left + right) / 2, door.y - (low + high) / 2
    sideways = abs(x) * (high - low) > abs(y) * (right - left)
    away = (0.1 if x > 0 else -0.1, 0.0) if sideways else (0.0, 0.1 if y > 0 else -0.1)
    words = door.name or DOORS[door.kind]
    return Drawn(
        kind="door",
        shapes=((start, end),),
        words=f"{words}, step-free" if door.step_free else words,
        front=(door.x + away[0], door.y + away[1]),
    )
