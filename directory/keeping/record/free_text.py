"""The words of a record that a keeper types freely, where something about a person may slip in.

Names are left out, and so are numbers: those that stand in contacts belong to services.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

from directory.disclosure.rules.personal import LEAVE_OUT, about_a_person
from directory.errors import RefusedWords
from directory.keeping.record.fields import FIELD_NAMES
from directory.model import ServicePage

_PLAIN = (
    "summary", "description", "who_for", "not_for", "how_to_refer", "cost_words", "access_words",
    "waiting_time", "while_you_wait", "next_step", "length_of_support", "attempts", "contact_safe",
)  # fmt: skip
_LISTS = {
    "contacts": ("label", "best_time"),
    "locations": ("landmark", "door", "bus_stop"),
    "sessions": ("name", "words"),
    "closures": ("words",),
    "routes": ("partner", "for_workers", "for_public", "reply_time", "waiting_time", "next_step"),
    "criteria": ("words",),
    "forms": ("title", "version"),
    "links": ("words", "who_can_start"),
    "translations": ("text",),
}


class Place(NamedTuple):
    """Where in a record some words stand."""

    field: str
    number: int = 0
    """Which one of a list."""
    part: str = ""
    """Which field of that one; empty for words of the record itself."""


def refuse_personal(old: ServicePage | None, new: ServicePage) -> None:
    """Refuse words that were not there before and look as if they were about a person.

    Raises:
        RefusedWords: With the field, and what it looks like.
    """
    for place, found in personal(old, new).items():
        named = FIELD_NAMES[place.field]
        raise RefusedWords(f"{named}: {LEAVE_OUT} It looks like {' and '.join(found)}.")


def without_personal(old: ServicePage | None, new: ServicePage) -> ServicePage:
    """Return a record without new words that look as if they were about a person."""
    changes: dict[str, Any] = {}
    for place in personal(old, new):
        held = changes.get(place.field, getattr(new, place.field))
        if not place.part:
            changes[place.field] = getattr(old, place.field) if old else ""
        elif isinstance(held, tuple):
            bare = held[place.number].model_copy(update={place.part: ""})
            changes[place.field] = (*held[: place.number], bare, *held[place.number + 1 :])
        else:
            changes[place.field] = held.model_copy(update={place.part: ""})
    return new.model_copy(update=changes) if changes else new


def personal(old: ServicePage | None, new: ServicePage) -> dict[Place, tuple[str, ...]]:
    """Return where words that are new look as if they were about a person, and like what."""
    before = set(_free_text(old).values()) if old else set()
    fresh = {place: words for place, words in _free_text(new).items() if words not in before}
    return {place: found for place, words in fresh.items() if (found := about_a_person(words))}


def _free_text(page: ServicePage) -> Mapping[Place, str]:
    found = {Place(field): str(getattr(page, field)) for field in _PLAIN}
    for field, parts in _LISTS.items():
        for number, one in enumerate(getattr(page, field)):
            found |= {Place(field, number, part): str(getattr(one, part)) for part in parts}
    if page.organisation:
        found[Place("organisation", 0, "description")] = page.organisation.description
    return {place: words for place, words in found.items() if words}
