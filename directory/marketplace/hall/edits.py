"""What one does to things in a hall: each takes an event and returns it changed."""

from collections.abc import Collection, Iterable, Mapping
from typing import Literal

from directory.errors import BadInput
from directory.marketplace.hall.changing import (
    FINEST,
    found,
    free_id,
    shifted,
    with_things,
    without_loose_ends,
)
from directory.marketplace.hall.rows import numbered
from directory.marketplace.hall.shapes import bounds, middle, turned
from directory.marketplace.hall.things import Ref, Thing, corners_of, middle_of
from directory.model.events import Event
from directory.model.halls import HallDoor, HallFeature, Pitch, Point

Edge = Literal["left", "right", "top", "bottom", "middle", "level"]
"""``middle``: one below the other; ``level``: one beside the other."""
COPY_AWAY = 0.5
"""Metres that a copy lies from what it was made of, to the right and below."""
FAR_AWAY, LARGEST = 10_000.0, 500.0
"""Metres, beyond which nothing is put, and of which nothing is larger."""
PRINTED = (
    "The numbers of these tables were printed on {:%-d %B %Y} and stay. Move tables, or add and "
    "take away single ones; for another hall copy the event."
)


def moved(event: Event, refs: Collection[Ref], across: float, up: float) -> Event:
    """Return an event with things moved by metres; a door stays on a wall."""
    things = found(event, refs)
    return with_things(
        event, {ref: shifted(event.hall, one, across, up) for ref, one in things.items()}
    )


def turned_by(event: Event, refs: Collection[Ref], degrees: float) -> Event:
    """Return an event with things turned anticlockwise about the middle of them all."""
    things = {ref: one for ref, one in found(event, refs).items() if not isinstance(one, HallDoor)}
    if not things:
        return event
    every = bounds([point for one in things.values() for point in corners_of(one)])
    whole = ((every[0] + every[2]) / 2, (every[1] + every[3]) / 2)
    about = whole if len(things) > 1 else middle_of(next(iter(things.values())))
    return with_things(event, {ref: _turned(one, about, degrees) for ref, one in things.items()})


def aligned(event: Event, refs: Collection[Ref], edge: Edge) -> Event:
    """Return an event with things brought to one line: the outermost edge, or the middle."""
    things = found(event, refs)
    whole = bounds([point for one in things.values() for point in corners_of(one)])
    new = {}
    for ref, one in things.items():
        low = bounds(corners_of(one))
        ways: Mapping[Edge, Point] = {
            "left": (whole[0] - low[0], 0.0),
            "right": (whole[2] - low[2], 0.0),
            "bottom": (0.0, whole[1] - low[1]),
            "top": (0.0, whole[3] - low[3]),
            "middle": ((whole[0] + whole[2] - low[0] - low[2]) / 2, 0.0),
            "level": (0.0, (whole[1] + whole[3] - low[1] - low[3]) / 2),
        }
        new[ref] = shifted(event.hall, one, *ways[edge])
    return with_things(event, new)


def spread(event: Event, refs: Collection[Ref]) -> Event:
    """Return an event with things spread evenly along the longer side of them all.

    The outermost two stay, and there is as much room between each two.

    Raises:
        BadInput: If there are fewer than three.
    """
    things = found(event, refs)
    if len(things) < 3:
        raise BadInput("Choose at least three things to spread evenly.")
    limits = {ref: bounds(corners_of(one)) for ref, one in things.items()}
    whole = bounds([point for one in things.values() for point in corners_of(one)])
    axis = 0 if whole[2] - whole[0] >= whole[3] - whole[1] else 1
    order = sorted(things, key=lambda ref: limits[ref][axis] + limits[ref][axis + 2])
    sizes = {ref: limits[ref][axis + 2] - limits[ref][axis] for ref in order}
    room = (whole[axis + 2] - whole[axis] - sum(sizes.values())) / (len(order) - 1)
    new, at = {}, whole[axis]
    for ref in order:
        by = at - limits[ref][axis]
        new[ref] = shifted(event.hall, things[ref], *((by, 0.0) if axis == 0 else (0.0, by)))
        at += sizes[ref] + room
    return with_things(event, new)


def copied(event: Event, refs: Collection[Ref]) -> tuple[Event, tuple[Ref, ...]]:
    """Return an event with copies of things a little away, and references to the copies.

    Copies of tables have the next numbers and a row of their own.
    """
    things = found(event, refs)
    aside = {ref: shifted(event.hall, one, COPY_AWAY, -COPY_AWAY) for ref, one in things.items()}
    tables = [
        one.model_copy(update={"row": ""}) for one in aside.values() if isinstance(one, Pitch)
    ]
    new = numbered(tables, event.pitches) if tables else ()
    made = event.model_copy(update={"pitches": (*event.pitches, *new)})
    named = [Ref("pitch", one.id) for one in new]
    for one in aside.values():
        if not isinstance(one, Pitch):
            copy = one.model_copy(update={"id": free_id(one.kind, made)})
            made = with_thing(made, copy)
            named.append(Ref("door" if isinstance(one, HallDoor) else "feature", copy.id))
    return made, tuple(named)


def with_thing(event: Event, one: HallFeature | HallDoor) -> Event:
    """Return an event with one more feature or door."""
    hall = event.hall
    if isinstance(one, HallDoor):
        around = hall.model_copy(update={"doors": (*hall.doors, one)})
    else:
        around = hall.model_copy(update={"features": (*hall.features, one)})
    return event.model_copy(update={"hall": around})


def deleted(event: Event, refs: Collection[Ref]) -> Event:
    """Return an event without some things; who stood at a table that goes stands nowhere."""
    gone, hall = set(refs), event.hall
    doors = tuple(one for one in hall.doors if Ref("door", one.id) not in gone)
    features = tuple(one for one in hall.features if Ref("feature", one.id) not in gone)
    kept = tuple(one for one in event.pitches if Ref("pitch", one.id) not in gone)
    around = hall.model_copy(update={"doors": doors, "features": features})
    return without_loose_ends(event.model_copy(update={"hall": around, "pitches": kept}))


def joined(event: Event, one_id: str, other_id: str) -> Event:
    """Return an event with two tables as one place, under the lower number.

    Raises:
        BadInput: In one sentence, if they are not two, or somebody stands at each.
    """
    both = [one for one in event.pitches if one.id in {one_id, other_id}]
    if len(both) != 2:
        raise BadInput("Choose two tables to join.")
    first, second = sorted(both, key=lambda one: (one.number or 10**6, one.id))
    if len({one.pitch for one in event.places} & {first.id, second.id}) == 2:
        raise BadInput("Somebody stands at each of these tables. Move one of them first.")
    made = _side_by_side(first, second)
    places = tuple(
        one.model_copy(update={"pitch": first.id}) if one.pitch == second.id else one
        for one in event.places
    )
    pitches = tuple(made if one is first else one for one in event.pitches if one is not second)
    return without_loose_ends(event.model_copy(update={"pitches": pitches, "places": places}))


def changed(event: Event, refs: Iterable[Ref], **values: object) -> Event:
    """Return an event with fields of things set; a thing that lacks a field stays as it is.

    Raises:
        BadInput: In one sentence, if a measure cannot be so much, or the numbers were printed.
    """
    if "number" in values:
        refuse_if_printed(event)
    for name, told in values.items():
        number = told if isinstance(told, int | float) else 0
        if name in {"w", "d", "width"} and not 0 < number <= LARGEST:
            raise BadInput(f"A size is more than 0 and at most {LARGEST:g} metres.")
        if name in {"x", "y"} and abs(number) > FAR_AWAY:
            raise BadInput(f"A place is at most {FAR_AWAY:,.0f} metres from the corner.")
    new: dict[Ref, Thing] = {}
    for ref, one in found(event, refs, drawn=False).items():
        known = {name: told for name, told in values.items() if name in type(one).model_fields}
        set_ = one.model_copy(update=known)
        moves = isinstance(set_, HallDoor) and {"x", "y"} & known.keys()
        new[ref] = shifted(event.hall, set_, 0.0, 0.0) if moves else set_
    return with_things(event, new)


def refuse_if_printed(event: Event) -> None:
    """Refuse what would change the numbers of tables after they were printed.

    Raises:
        BadInput: With the day.
    """
    if event.numbers_kept_since is not None:
        raise BadInput(PRINTED.format(event.numbers_kept_since))


def _turned(one: Pitch | HallFeature, about: Point, degrees: float) -> Thing:
    if isinstance(one, HallFeature) and one.points:
        points = (turned(point, about, degrees) for point in one.points)
        rounded = tuple((round(x, FINEST), round(y, FINEST)) for x, y in points)
        return one.model_copy(update={"points": rounded})
    x, y = turned(middle_of(one), about, degrees)
    at = {"x": round(x - one.w / 2, FINEST), "y": round(y - one.d / 2, FINEST)}
    return one.model_copy(update={**at, "turn": round((one.turn + degrees) % 360, FINEST)})


def _side_by_side(first: Pitch, second: Pitch) -> Pitch:
    """Return one place for what two tables were: as wide as both, between them."""
    either = ("power", "water", "screen", "quiet", "private_room", "discreet", "early_leave")
    marks = {name: getattr(first, name) or getattr(second, name) for name in either}
    watts = [one.watts for one in (first, second) if one.watts is not None]
    update: dict[str, object] = {
        **marks,
        "w": round(first.w + second.w, FINEST),
        "d": max(first.d, second.d),
        "tables": first.tables + second.tables,
        "step_free": first.step_free and second.step_free,
        "spare": first.spare and second.spare,
        "watts": sum(watts) if watts else None,
    }
    if first.x is not None and second.x is not None:
        x, y = middle((middle_of(first), middle_of(second)))
        update["x"] = round(x - (first.w + second.w) / 2, FINEST)
        update["y"] = round(y - max(first.d, second.d) / 2, FINEST)
    return first.model_copy(update=update)
