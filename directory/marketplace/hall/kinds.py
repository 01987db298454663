"""What the things in a hall are called, and how tables are named in a sentence."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from directory.model.halls import DoorKind, FeatureKind, HallDoor, HallFeature, Pitch

FEATURES: Mapping[FeatureKind, str] = {
    "wall": "Wall", "pillar": "Pillar", "stage": "Stage", "stairs": "Stairs", "lift": "Lift",
    "seating": "Seats", "toilet": "Toilets", "accessible_toilet": "Accessible toilet",
    "baby_change": "Baby change", "quiet_room": "Quiet room", "private_room": "Private room",
    "first_aid": "First aid", "water": "Water", "tea": "Water and tea",
    "info_desk": "Information desk", "power": "Power point", "keep_clear": "Keep clear",
}  # fmt: skip
DOORS: Mapping[DoorKind, str] = {
    "main": "Main door", "side": "Side door", "fire_exit": "Fire exit", "loading": "Loading door",
}  # fmt: skip
SEVERAL = frozenset({"wall", "pillar", "power", "keep_clear"})
"""Kinds of which a hall has more than one as a rule."""


def feature_words(feature: HallFeature) -> str:
    """Return a feature as a sentence names it: ``a pillar``, ``the stage (north)``."""
    name = FEATURES[feature.kind].lower()
    told = f"a {name}" if feature.kind in SEVERAL else f"the {name}"
    return f"{told} ({feature.name})" if feature.name else told


def door_words(door: HallDoor) -> str:
    """Return a door as a sentence names it."""
    told = f"the {DOORS[door.kind].lower()}"
    return f"{told} ({door.name})" if door.name else told


def tables(pitches: Sequence[Pitch], *, small: bool = False) -> str:
    """Return tables as a sentence names them: ``Table 3``, ``Tables 3, 4 and 9 to 12``."""
    numbers = sorted({one.number for one in pitches if one.number})
    others = [table(one) for one in pitches if not one.number]
    told = [*_runs(numbers), *others]
    word = ("table" if small else "Table") + ("" if len(pitches) == 1 else "s")
    return f"{word} {listed(told)}"


def table(pitch: Pitch) -> str:
    """Return the number of a table; its id while it has none."""
    return str(pitch.number or pitch.id)


def _runs(numbers: Sequence[int]) -> Iterator[str]:
    """Yield numbers as words, three and more in a row as the first and the last."""
    for _start, run in groupby(enumerate(numbers), key=lambda one: one[1] - one[0]):
        held = [number for _at, number in run]
        yield from [f"{held[0]} to {held[-1]}"] if len(held) > 2 else map(str, held)


def listed(told: Sequence[str]) -> str:
    """Return words with commas and an *and* before the last."""
    return told[0] if len(told) == 1 else f"{', '.join(told[:-1])} and {told[-1]}" if told else ""
