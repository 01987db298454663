"""Whether what stands in a hall can stand there: tables, doors, and floor that stays clear."""

from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from directory.marketplace.hall.figures import figure
from directory.marketplace.hall.kinds import door_words, feature_words, tables
from directory.marketplace.hall.noticed import HallWarning, refs_of
from directory.marketplace.hall.shapes import Shape, holds, overlap
from directory.marketplace.hall.things import (
    IN_THE_WAY,
    Ref,
    door_floor,
    feature_shapes,
    ground,
    is_drawn,
    ways_out,
)
from directory.model.events import Event
from directory.model.halls import HallFeature, Pitch


def doors(event: Event) -> Iterator[HallWarning]:
    """Yield what is amiss with the doors of a hall that was drawn."""
    hall = event.hall
    if hall.outline and not hall.doors:
        yield HallWarning("no_door", "The hall has no door. Draw the door people come in by.")
        return
    if hall.outline and not any(one.kind == "main" for one in hall.doors):
        words = "No door is the main one. Mark the door that most people come in by."
        yield HallWarning("no_main_door", words, tuple(Ref("door", one.id) for one in hall.doors))
    if hall.doors and not ways_out(hall):
        words = "A loading door is no way out. Draw the doors that people leave by."
        yield HallWarning("no_way_out", words)


def overlaps(event: Event) -> Iterator[HallWarning]:
    """Yield tables that stand on each other."""
    for (one, shape), (other, its) in combinations(_drawn(event), 2):
        if overlap(shape, its):
            words = f"{tables([one, other])} stand on each other. Move one of them."
            yield HallWarning("overlap", words, refs_of([one, other]))


def outside(event: Event) -> Iterator[HallWarning]:
    """Yield tables that stand outside the hall, or through its wall."""
    if len(event.hall.outline) < 3:
        return
    for one, shape in _drawn(event):
        if not holds(event.hall.outline, shape):
            words = f"{tables([one])} stands outside the hall. Move it in."
            yield HallWarning("outside", words, refs_of([one]))


def on_things(event: Event) -> Iterator[HallWarning]:
    """Yield tables on pillars, in rooms, or on floor that stays clear."""
    for feature in event.hall.features:
        on = _over(event, feature_shapes(feature)) if _keeps_off(feature) else []
        if not on:
            continue
        stands, them = _stands(on)
        refs = (*refs_of(on), Ref("feature", feature.id))
        if feature.kind == "keep_clear":
            words = f"{tables(on)} {stands} on floor that must stay clear. Move {them} away."
            yield HallWarning("keep_clear", words, refs)
        else:
            words = f"{tables(on)} {stands} on {feature_words(feature)}. Move {them} away."
            yield HallWarning("on_thing", words, refs)


def blocked_doors(event: Event) -> Iterator[HallWarning]:
    """Yield doors with a table too near, or with something built before them."""
    clear = figure(event.figures, "door_clear")
    for door in event.hall.doors:
        floor = door_floor(event.hall, door, clear)
        near = _over(event, (floor,))
        where = f"less than {clear:g} m from {door_words(door)}"
        if near:
            stands, them = _stands(near)
            words = f"{tables(near)} {stands} {where}. Move {them} away."
            yield HallWarning("blocked_door", words, (*refs_of(near), Ref("door", door.id)))
        for one in event.hall.features:
            if one.kind in SOLID and any(overlap(shape, floor) for shape in feature_shapes(one)):
                told = feature_words(one)
                words = f"{told[:1].upper()}{told[1:]} is {where}. Move it away."
                yield HallWarning(
                    "blocked_door", words, (Ref("feature", one.id), Ref("door", door.id))
                )


SOLID = frozenset({"stage", "seating", "info_desk", "tea", "pillar"})
"""What can be moved from a door, or should not have been drawn there."""


def numbers(event: Event) -> Iterator[HallWarning]:
    """Yield numbers that stand on more than one table."""
    often = Counter(one.number for one in event.pitches if one.number)
    for number, count in sorted(often.items()):
        if count > 1:
            same = [one for one in event.pitches if one.number == number]
            words = f"{count} tables have the number {number}. Number them anew."
            yield HallWarning("number", words, refs_of(same))


def _keeps_off(feature: HallFeature) -> bool:
    return feature.kind == "keep_clear" or feature.kind in IN_THE_WAY


def _drawn(event: Event) -> list[tuple[Pitch, Shape]]:
    return [(one, ground(one)) for one in event.pitches if is_drawn(one)]


def _over(event: Event, shapes: tuple[Shape, ...]) -> list[Pitch]:
    """Return the tables that stand on any of some shapes."""
    return [one for one, its in _drawn(event) if any(overlap(shape, its) for shape in shapes)]


def _stands(on: list[Pitch]) -> tuple[str, str]:
    return ("stands", "it") if len(on) == 1 else ("stand", "them")
