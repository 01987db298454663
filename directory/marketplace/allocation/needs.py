"""What a stall can need of its place: one small check for each, in one visible tuple.

Where no place of an event carries a mark, the drawing is asked: a place within reach of a private
room lies beside one. As soon as one place carries the mark, marks alone count.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from directory.marketplace.allocation.spots import Spots
from directory.marketplace.hall.figures import figure
from directory.model.events import Event, Stall
from directory.model.halls import FeatureKind, Pitch

MARKS = (
    "power", "water", "screen", "step_free", "quiet", "private_room", "discreet", "early_leave",
)  # fmt: skip
NEAR_BY: Mapping[str, tuple[FeatureKind, str]] = {
    "power": ("power", "lead"), "water": ("water", "water_near"),
    "quiet": ("quiet_room", "room_near"), "private_room": ("private_room", "room_near"),
}  # fmt: skip
"""What gives a place a mark by lying near it, and the figure that says how near."""
WAYS_OUT = ("main", "side", "loading")
"""Doors that a stall can be packed up through while others go on."""


@dataclass(frozen=True, slots=True)
class Place:
    """One place, and what it has: by its marks, or as the hall tells."""

    pitch: Pitch
    has: frozenset[str]


class Need(NamedTuple):
    """One thing that a stall can need."""

    name: str
    asks: Callable[[Stall], bool]
    fits: Callable[[Stall, Place], bool]
    words: Callable[[Stall], str]
    """After "needs"."""
    mend: str
    """What can be done where too few places have it."""


def places_of(event: Event, spots: Spots | None = None) -> tuple[Place, ...]:
    """Return the places of an event in its order, each with what it has."""
    told = spots or Spots(event)
    marked = {mark for mark in MARKS if any(getattr(one, mark) for one in event.pitches)}
    return tuple(
        Place(
            pitch,
            frozenset(
                mark for mark in MARKS
                if (getattr(pitch, mark) if mark in marked else _tells(told, nth, mark))
            ),
        )
        for nth, pitch in enumerate(event.pitches)
    )  # fmt: skip


def fits(stall: Stall, place: Place) -> bool:
    """Return whether a place has all that a stall needs."""
    return all(one.fits(stall, place) for one in NEEDS if one.asks(stall))


def lacks(stall: Stall, place: Place) -> Iterator[str]:
    """Yield in words what a stall needs and its place has not."""
    return (one.words(stall) for one in NEEDS if one.asks(stall) and not one.fits(stall, place))


def unmet(stall: Stall, place: Place) -> tuple[str, ...]:
    """Return what a stall would like and its place has not."""
    return tuple(one for one in dict.fromkeys(stall.wants) if one not in place.has)


def _tells(spots: Spots, place: int, mark: str) -> bool:
    """Return what the drawing says of a place where nobody has marked anything."""
    if mark == "early_leave":
        return spots.to_door(place, WAYS_OUT) <= figure(spots.figures, "door_near")
    told = NEAR_BY.get(mark)
    return told is not None and spots.to_kind(place, told[0]) <= figure(spots.figures, told[1])


def _marked(name: str, words: str, mend: str) -> Need:
    return Need(
        name,
        lambda stall: name in stall.needs,
        lambda _stall, place: name in place.has,
        lambda _stall: words,
        mend,
    )


def _asks_power(stall: Stall) -> bool:
    return "power" in stall.needs or bool(stall.watts)


def _fits_power(stall: Stall, place: Place) -> bool:
    most = place.pitch.watts
    return "power" in place.has and (most is None or (stall.watts or 0) <= most)


def _power_words(stall: Stall) -> str:
    return f"power ({stall.watts:,} watts)" if stall.watts else "power"


def _tables_words(stall: Stall) -> str:
    return f"{stall.tables} tables"


def _fits_height(stall: Stall, place: Place) -> bool:
    return place.pitch.height is None or (stall.height or 0.0) <= place.pitch.height


NEEDS: tuple[Need, ...] = (
    Need("fixed", lambda stall: bool(stall.fixed),
         lambda stall, place: place.pitch.id == stall.fixed,
         lambda _stall: "its fixed place", "Give one of them another place."),
    Need("tables", lambda stall: stall.tables > 1,
         lambda stall, place: stall.tables <= place.pitch.tables,
         _tables_words, "Put more tables at one place, or ask one of them to do with fewer."),
    Need("power", _asks_power, _fits_power, _power_words,
         "Bring power to one more place, or ask one of them to do without."),
    Need("height", lambda stall: stall.height is not None, _fits_height,
         lambda stall: f"{stall.height:g} m of height", "Ask one of them for a lower banner."),
    _marked("water", "water near by", "Ask one of them to bring water, or to do without."),
    _marked("screen", "a wall or a stand for a screen",
            "Bring a stand for one more place, or ask one of them to do without."),
    _marked("step_free", "a step-free front", "Make the way to one more place free of steps."),
    _marked("quiet", "a quiet place", "Choose one more quiet place, or ask one to do without."),
    _marked("private_room", "a private room near by",
            "Find one more place near a private room, or let two of them share by the clock."),
    _marked("discreet", "a place out of sight of the door",
            "Put a screen before one more place, or turn it away from the door."),
    _marked("early_leave", "a place to leave early from",
            "Mark one more place near a door, or ask one of them to stay to the end."),
)  # fmt: skip
"""Every need, in the order in which they are told."""
