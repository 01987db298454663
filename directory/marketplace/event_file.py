"""An event as a file: JSON that other programs can write too. ``docs/event-file.md`` tells it."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from pydantic import ValidationError

from directory.errors import UnreadableFile
from directory.model.base import Noun
from directory.model.events import Event, EventRule, Placing, Stall, Weights
from directory.model.halls import Hall, HallDoor, HallFeature, Pitch
from directory.words import one_line

FORMAT = "signpost-event"
VERSION = 1
PARTS = ("hall", "pitches", "stalls", "rules", "weights", "places")
"""What stands beside ``event`` in the file."""
_TIME = re.compile(r"([01]?\d|2[0-4]):[0-5]\d")
LARGEST = 20_000_000
"""Bytes of a file; a hall with a thousand tables takes less than one."""
NOUNS: dict[str, type[Noun]] = {
    "pitches": Pitch, "stalls": Stall, "rules": EventRule, "places": Placing,
    "doors": HallDoor, "features": HallFeature,
}  # fmt: skip
NAMING = ("id", "stall", "pitch", "fixed", "stalls", "never_beside", "beside", "needs", "wants")
"""What names something: other programs may number it."""


class ReadEvent(NamedTuple):
    """An event that was read, and what of the file was not understood."""

    event: Event
    left_out: tuple[str, ...]
    practice: bool = False
    """Whether its services are made up."""
    beside: str = ""
    """The id of the event that stays beside it, once it was brought in under another."""


def event_text(event: Event, *, practice: bool = False) -> str:
    """Return an event as the text of a file; two equal events give the same text.

    Args:
        event: The event.
        practice: Whether its services are made up; then the file says so.
    """
    held = event.model_dump(mode="json", exclude_defaults=True)
    parts = {name: held.pop(name) for name in PARTS if name in held}
    made_up = {"practice": True} if practice else {}
    told = {"format": FORMAT, "version": VERSION, **made_up, "event": held, **parts}
    return json.dumps(told, ensure_ascii=False, indent=1)


def read_event(content: bytes | str) -> ReadEvent:
    """Return the event of a file.

    Raises:
        UnreadableFile: In one sentence that names the place, if it is no event.
    """
    told = _told(content)
    left_out: list[str] = []
    values = {**_known(told.get("event", {}), Event, "event", left_out)}
    for name in PARTS:
        if name in told:
            values[name] = _part(told[name], name, left_out)
    values.setdefault("id", "event")
    others = (key for key in told if key not in ("format", "version", "practice", "event", *PARTS))
    left_out += [f"'{one_line(key)}' is no part of an event" for key in others]
    event = _checked(values)
    _refuse_loose_ends(event)
    return ReadEvent(event, tuple(left_out), told.get("practice") is True)


def _told(content: bytes | str) -> dict[str, Any]:
    if len(content) > LARGEST:
        raise UnreadableFile("This file is too large to be an event.")
    try:
        told = json.loads(content)
    except (ValueError, RecursionError) as problem:
        raise UnreadableFile("This file is not JSON, so it is no event.") from problem
    version = told.get("version", VERSION) if isinstance(told, dict) else VERSION
    if not isinstance(version, int) or version > VERSION:
        raise UnreadableFile("This event was written by a newer Signpost. Update this one first.")
    if not isinstance(told, dict) or not ({"event", *PARTS} & set(told)):
        raise UnreadableFile("This file is not an event: it has no 'event' and no 'stalls'.")
    return told


def _part(told: Any, name: str, left_out: list[str]) -> Any:  # noqa: ANN401  (JSON)
    if name == "hall":
        hall = _known(told, Hall, name, left_out)
        for inner in ("doors", "features"):
            if inner in hall:
                hall[inner] = _part(hall[inner], inner, left_out)
        return hall
    if name == "weights":
        return _known(told, Weights, name, left_out)
    if not isinstance(told, list):
        raise UnreadableFile(f"'{name}' must be a list.")
    return [
        _as_ours(_known(one, NOUNS[name], f"{name} {n}", left_out), name, n)
        for n, one in enumerate(told, 1)
    ]


def _known(told: Any, noun: type[Noun], where: str, left_out: list[str]) -> dict[str, Any]:  # noqa: ANN401
    """Return the fields that a noun has; others are told, not a reason to refuse the file."""
    if not isinstance(told, Mapping):
        raise UnreadableFile(f"'{where}' must be an object in braces.")
    fields = noun.model_fields
    left_out += [f"{where}: '{one_line(key)}' is not known" for key in told if key not in fields]
    return {key: value for key, value in told.items() if key in fields and value is not None}


def _as_ours(told: dict[str, Any], name: str, nth: int) -> dict[str, Any]:
    """Return one item as we hold it: ids are words, watts say that there is power."""
    if name in ("doors", "features"):
        told.setdefault("id", f"{name}-{nth}")
    power = told.get("power")
    if name == "pitches" and isinstance(power, int | float) and not isinstance(power, bool):
        told = {"watts": int(power), **told, "power": power > 0}
    return {key: _named(value, key) if key in NAMING else value for key, value in told.items()}


def _named(told: Any, key: str) -> Any:  # noqa: ANN401  (JSON)
    """Return an id, or the words of a closed list, as we write them."""
    if isinstance(told, list):
        return [_named(one, key) for one in told]
    if key in ("needs", "wants") and isinstance(told, str):
        return told.replace("-", "_").replace(" ", "_")
    return str(told) if isinstance(told, int | float) and not isinstance(told, bool) else told


def _checked(values: dict[str, Any]) -> Event:
    try:
        return Event.model_validate_json(json.dumps(values))
    except ValidationError as problem:
        first = problem.errors(include_url=False, include_context=False, include_input=False)[0]
        where = ", ".join(_places(first["loc"], values))
        said = first["msg"].removeprefix("Input should be ")
        raise UnreadableFile(f"In this event, {where}: write {said}.") from problem


def _places(path: tuple[int | str, ...], values: Any) -> Iterator[str]:  # noqa: ANN401
    """Yield the steps to a value in words: ``stalls 3 (food-bank)``, ``tables``."""
    steps = iter(path)
    for step in steps:
        if isinstance(step, int):
            continue
        values = values.get(step) if isinstance(values, Mapping) else None
        nth = next((one for one in path if isinstance(one, int)), None)
        if isinstance(values, list) and nth is not None and nth < len(values):
            values = values[nth]
            named = values.get("id", "") if isinstance(values, Mapping) else ""
            yield f"{step} {nth + 1}" + (f" ({one_line(str(named))})" if named else "")
        else:
            yield str(step)


def _refuse_loose_ends(event: Event) -> None:
    """Refuse an id that stands twice, or that names nothing.

    Raises:
        UnreadableFile: With the id.
    """
    _refuse_odd_times(event)
    for pitch in event.pitches:
        if pitch.w <= 0 or pitch.d <= 0:
            raise UnreadableFile(f"In this event, pitch {pitch.id}: w and d must be more than 0.")
    stalls = _once([one.id for one in event.stalls], "stalls")
    pitches = _once([one.id for one in event.pitches], "pitches")
    for stall in event.stalls:
        _refuse_unknown((*stall.never_beside, *stall.beside), stalls, f"stall {stall.id}", "stall")
        _refuse_unknown(
            (stall.fixed,) if stall.fixed else (), pitches, f"stall {stall.id}", "pitch"
        )
    for rule in event.rules:
        _refuse_unknown(rule.stalls, stalls, "rules", "stall")
    for place in event.places:
        _refuse_unknown((place.stall,), stalls, "places", "stall")
        _refuse_unknown((place.pitch,), pitches, "places", "pitch")
    _once([one.stall for one in event.places], "places")
    _once([one.pitch for one in event.places], "places")


def _refuse_odd_times(event: Event) -> None:
    hours = (event.public_hours, event.staff_hours, event.quiet_hours)
    times = [time for one in hours for time in (one.opens, one.closes)]
    for time in (*times, event.arrive, event.ready, event.pack_up):
        if time and not _TIME.fullmatch(time):
            said = one_line(time)
            raise UnreadableFile(f"In this event, '{said}' is not a time. Write it as 10:00.")


def _once(ids: list[str], where: str) -> frozenset[str]:
    seen: set[str] = set()
    for one in ids:
        if not one or one in seen:
            told = f"the id '{one_line(one)}' stands twice" if one else "an id is empty"
            raise UnreadableFile(f"In this event, {where}: {told}. Give each its own.")
        seen.add(one)
    return frozenset(seen)


def _refuse_unknown(ids: tuple[str, ...], known: frozenset[str], where: str, what: str) -> None:
    for one in ids:
        if one not in known:
            raise UnreadableFile(f"In this event, {where}: there is no {what} '{one_line(one)}'.")
