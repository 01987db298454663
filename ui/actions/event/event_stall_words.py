"""Stalls changed by typed words: fields as ``status=confirmed``, lists with commas."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from directory.errors import BadInput, UnknownName
from directory.marketplace.event_file import event_text, read_event
from directory.model.events import Stall
from directory.words import one_line

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from directory.model.events import Event

FIELDS = tuple(name for name in Stall.model_fields if name != "id")
LISTS = ("covers", "languages", "needs", "wants", "never_beside", "beside")


def stall_named(event: Event, words: str) -> Stall:
    """Return the stall of an id.

    Raises:
        UnknownName: If there is none.
    """
    found = next((one for one in event.stalls if one.id == words), None)
    if found is None:
        raise UnknownName(f"There is no stall '{one_line(words)}' at {event.id}.")
    return found


def fields_in(words: Sequence[str]) -> dict[str, str]:
    """Return the fields of words such as ``status=confirmed``.

    Raises:
        BadInput: If one is no field, or has no value.
    """
    pairs = [one.partition("=") for one in words]
    for name, equals, _value in pairs:
        if not equals:
            raise BadInput(f"'{one_line(name)}': write FIELD=VALUE, such as status=confirmed.")
        if name not in FIELDS:
            raise BadInput(f"A stall has no '{one_line(name)}'. It has: {', '.join(FIELDS)}.")
    return {name: value for name, _equals, value in pairs}


def with_fields(event: Event, stall: str, told: Mapping[str, str]) -> Event:
    """Return the event with fields of one stall as they were typed; empty is as if never said.

    Raises:
        BadInput: In one sentence, if a value does not fit its field or names nothing.
    """
    stall_named(event, stall)
    whole = json.loads(event_text(event))
    held = next(one for one in whole["stalls"] if one["id"] == stall)
    held |= {name: _value(name, words) for name, words in told.items()}
    return read_event(json.dumps(whole)).event


def _value(name: str, words: str) -> object:
    if name in LISTS:
        parts = (one.strip() for one in words.split(","))
        codes = name in ("needs", "wants")
        return [one.replace("-", "_") if codes else one for one in parts if one]
    return words.strip() or None
