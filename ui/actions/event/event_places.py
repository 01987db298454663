"""Who stands where, by hand: put a stall at a place, lock it there, or take it away."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from directory.marketplace.allocation.setting import Setting, to_place
from directory.model.events import Placing

if TYPE_CHECKING:
    from collections.abc import Collection

    from directory.model.events import Event, EventRule
    from directory.model.halls import Pitch


class PlaceRow(NamedTuple):
    """One place and who stands there, or one stall without a place."""

    pitch: str
    """The id of the place, or nothing."""
    stall: str
    """The id of the stall, or nothing."""
    number: str
    locked: bool
    spare: bool


def place_rows(event: Event) -> tuple[PlaceRow, ...]:
    """Return every place by its number, then the stalls that have none yet."""
    at = {one.pitch: one for one in event.places}
    placed = {one.stall for one in event.places}
    rows = [_row(one, at.get(one.id)) for one in sorted(event.pitches, key=_by_number)]
    left = (one.id for one in to_place(event) if one.id not in placed)
    return (*rows, *(PlaceRow("", one, "", locked=False, spare=False) for one in left))


def put_at(event: Event, stall: str, pitch: str) -> Event:
    """Return the event with a stall at a place, locked; who stood there takes its old place."""
    was = next((one for one in event.places if one.stall == stall), None)
    stood = next((one for one in event.places if one.pitch == pitch), None)
    if was is not None and was == stood:
        return with_locks(event, (stall,), locked=True)
    others = tuple(one for one in event.places if one not in (was, stood))
    new = [Placing(stall=stall, pitch=pitch, locked=True)]
    if stood is not None and was is not None:
        new.append(Placing(stall=stood.stall, pitch=was.pitch))
    return event.model_copy(update={"places": (*others, *new)})


def without_place(event: Event, stalls: Collection[str]) -> Event:
    """Return the event with these stalls standing nowhere."""
    places = tuple(one for one in event.places if one.stall not in stalls)
    return event.model_copy(update={"places": places})


def with_locks(event: Event, stalls: Collection[str], *, locked: bool) -> Event:
    """Return the event with these stalls to stay where they are, or free to be moved."""
    places = tuple(
        one.model_copy(update={"locked": locked}) if one.stall in stalls else one
        for one in event.places
    )
    return event.model_copy(update={"places": places})


def with_pitch(event: Event, changed: Pitch) -> Event:
    """Return the event with one of its places as it is now."""
    pitches = tuple(changed if one.id == changed.id else one for one in event.pitches)
    return event.model_copy(update={"pitches": pitches})


def broken(event: Event, besides: tuple[EventRule, ...] = ()) -> tuple[str, ...]:
    """Return in sentences what the places now break; stalls go by their names in the event.

    Args:
        event: The event.
        besides: What has to be kept besides its own rules.
    """
    setting = Setting(event.model_copy(update={"rules": (*event.rules, *besides)}))
    return setting.broken(setting.before)


def _row(pitch: Pitch, placing: Placing | None) -> PlaceRow:
    return PlaceRow(
        pitch=pitch.id,
        stall=placing.stall if placing else "",
        number=str(pitch.number or pitch.id),
        locked=placing is not None and placing.locked,
        spare=pitch.spare,
    )


def _by_number(pitch: Pitch) -> tuple[int, str]:
    return pitch.number or 10**6, pitch.id
