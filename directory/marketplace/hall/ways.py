"""Whether people can walk where they need to: walkways, ways out, ways without steps."""

from collections.abc import Iterator
from math import inf

from directory.marketplace.hall.figures import figure
from directory.marketplace.hall.kinds import feature_words, table, tables
from directory.marketplace.hall.noticed import HallWarning, refs_of
from directory.marketplace.hall.shapes import gap, holds, overlap
from directory.marketplace.hall.things import (
    IN_THE_WAY,
    feature_shapes,
    front_floor,
    ground,
    is_drawn,
    ways_out,
)
from directory.marketplace.hall.walking import Walks
from directory.model.events import Event
from directory.model.halls import Pitch

ROUNDED = 0.005
"""Metres that a walkway may be too narrow without a word."""


def narrow_walkways(event: Event) -> Iterator[HallWarning]:
    """Yield tables with less room before them than a walkway takes, each two of them once."""
    wide = figure(event.figures, "gangway")
    told: set[frozenset[str]] = set()
    for one in filter(is_drawn, event.pitches):
        room, other, thing = _room_before(event, one, wide)
        pair = frozenset({one.id, other.id if other else thing})
        if 0 < room < wide - ROUNDED and pair not in told:
            told.add(pair)
            both = [one, other] if other else [one]
            between = tables(both, small=True) if other else f"table {table(one)} and {thing}"
            act = "Move them apart." if other else "Move the table."
            words = f"Between {between} there are {room:.1f} m to walk; {wide:g} m is asked. {act}"
            yield HallWarning("gangway", words, refs_of(both))


def far_from_a_way_out(event: Event) -> Iterator[HallWarning]:
    """Yield the tables from which it is too far to a way out, and those without any way."""
    ways = ways_out(event.hall)
    if not ways:
        return
    name = "exit_one" if len(ways) == 1 else "exit_more"
    most = figure(event.figures, name)
    walks = Walks(event)
    lengths = {one.id: walks.to_way_out(one) for one in event.pitches if is_drawn(one)}
    shut = [one for one in event.pitches if lengths.get(one.id) == inf]
    if shut:
        words = f"Nobody can walk to {tables(shut, small=True)}. Move what stands in the way."
        yield HallWarning("no_way", words, refs_of(shut))
    distant = [one for one in event.pitches if most < lengths.get(one.id, 0) < inf]
    if distant:
        longest = max(lengths[one.id] for one in distant)
        doors = "the only way out" if len(ways) == 1 else "the nearest way out"
        words = (
            f"From {tables(distant, small=True)} it is up to {longest:.0f} m to {doors}; "
            f"{most:g} m is asked. Move them nearer, or ask the venue about more ways out."
        )
        yield HallWarning("far_from_way_out", words, refs_of(distant))


def not_step_free(event: Event) -> Iterator[HallWarning]:
    """Yield tables marked step-free that no wheelchair can come to."""
    marked = [one for one in event.pitches if one.step_free and is_drawn(one)]
    ways = ways_out(event.hall)
    if not ways or not marked:
        return
    if all(one.step_free is False for one in ways):
        words = (
            "Every door has steps, so nobody in a wheelchair comes to a table. "
            "Ask the venue about a ramp, or mark the door without steps."
        )
        yield HallWarning("step_free", words)
        return
    walks = Walks(event, step_free=True)
    shut = [one for one in marked if walks.from_door(one, ways) == inf]
    if shut:
        wide = figure(event.figures, "step_free_gangway")
        words = (
            f"No step-free way {wide:g} m wide leads to {tables(shut, small=True)}. "
            "Move what stands in the way, or take the mark step-free off."
        )
        yield HallWarning("step_free", words, refs_of(shut))


def _room_before(event: Event, one: Pitch, wide: float) -> tuple[float, Pitch | None, str]:
    """Return how much room there is before a table, the table that takes it, or else what does."""
    floor, shape = front_floor(one, wide), ground(one)
    found: list[tuple[float, Pitch | None, str]] = [
        (gap(shape, ground(other)), other, "")
        for other in event.pitches
        if other.id != one.id and is_drawn(other) and overlap(ground(other), floor)
    ]
    found += [
        (gap(shape, its), None, feature_words(feature))
        for feature in event.hall.features
        if feature.kind in IN_THE_WAY
        for its in feature_shapes(feature)
        if overlap(its, floor)
    ]
    found.append((_to_the_wall(event, one, wide), None, "the wall"))
    return min(found, key=lambda way: way[0])


def _to_the_wall(event: Event, one: Pitch, wide: float) -> float:
    """Return how deep the floor before a table is, up to ``wide`` metres."""
    outline = event.hall.outline
    if len(outline) < 3 or holds(outline, front_floor(one, wide)):
        return wide
    least, most = 0.0, wide
    while most - least > ROUNDED:
        half = (least + most) / 2
        least, most = (half, most) if holds(outline, front_floor(one, half)) else (least, half)
    return least
