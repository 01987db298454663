"""What each sign on a map says, and which pictures stand on it."""

from collections.abc import Mapping
from typing import NamedTuple

from directory.model.halls import HallDoor, HallFeature

INFORMATION = "info_desk"
FEATURES: Mapping[str, str] = {
    "toilet": "Toilets",
    "accessible_toilet": "Accessible toilet",
    "baby_change": "Baby change",
    "quiet_room": "Quiet room",
    "private_room": "Private room: ask at\u00a0i",
    "first_aid": "First aid",
    "water": "Water",
    "tea": "Tea",
    INFORMATION: "Information",
}
PICTURES: Mapping[str, tuple[str, ...]] = {"accessible_toilet": ("toilet", "step_free")}
"""Features with other pictures than the one of their own name."""
IN_AND_OUT, OUT = "Way in and out", "Way out"
STEP_FREE = "step-free"


class SignSaid(NamedTuple):
    """The pictures of a sign and its words."""

    kinds: tuple[str, ...]
    words: str


def door_sign(door: HallDoor, main: HallDoor | None, *, venue: bool) -> SignSaid | None:
    """Return what stands at a door; nothing at one that is not for visitors.

    On a map for visitors a fire exit is a way out like any other: what else belongs to it stands
    on the plan of the venue.
    """
    if door.kind == "loading":
        return SignSaid(("way_out",), "Loading") if venue else None
    step_free = door.step_free is True
    if door is main or door.kind == "main":
        return _said(("way_in",), IN_AND_OUT, step_free=step_free)
    if venue and door.kind == "fire_exit":
        return _said(("way_out",), "Fire exit", step_free=step_free)
    if door.kind == "side" and step_free and main is not None and main.step_free is not True:
        # Whoever cannot climb the steps of the main door comes in here.
        return SignSaid(("way_in", "step_free"), f"Step-free {IN_AND_OUT.lower()}")
    return _said(("way_out",), OUT, step_free=step_free)


def feature_sign(feature: HallFeature, *, venue: bool) -> SignSaid | None:
    """Return the sign of a feature; nothing for one that has none."""
    if feature.kind == "power" and venue:
        watts = f"Power {feature.watts} W" if feature.watts else "Power"
        return SignSaid(("power",), watts)
    words = FEATURES.get(feature.kind)
    return SignSaid(PICTURES.get(feature.kind, (feature.kind,)), words) if words else None


def _said(kinds: tuple[str, ...], words: str, *, step_free: bool) -> SignSaid:
    if not step_free:
        return SignSaid(kinds, words)
    return SignSaid((*kinds, "step_free"), f"{words}, {STEP_FREE}")
