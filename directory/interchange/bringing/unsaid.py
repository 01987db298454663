"""A record of a feed that does not speak of everything: the rest stays as its source said last."""

from typing import Any

from directory.interchange.bringing.hidden_now import hidden_places, shown_in
from directory.interchange.cells.secrecy import says_hidden
from directory.interchange.reading import Beside
from directory.model import ServicePage
from directory.model.vocabulary import FactGroup
from directory.store.hiding import keeps_hidden

_KINDS = ("phone", "email", "website")
_LEFT_OVER = frozenset({*_KINDS, "status"})
"""Odd values that are kept under the name of the field that they did not fit."""
_FACTS: dict[FactGroup, tuple[str, ...]] = {
    "contact": ("contacts",),
    "hours": ("sessions", "closures"),
    "referral": ("how_to_refer", "routes"),
    "criteria": ("criteria", "who_for"),
}


def with_unsaid(page: ServicePage, beside: Beside, before: ServicePage) -> ServicePage:
    """Return a record with what its file does not speak of, as it was said before.

    Args:
        page: As the file has it.
        beside: What the file does not speak of.
        before: The record as its source gave it last; else as it is held.
    """
    unsaid = beside.unsaid
    plain = {name for name in unsaid if "." not in name} - {"checks", "criteria"}
    fields: dict[str, Any] = {name: getattr(before, name) for name in plain}
    if "organisation" in unsaid:
        fields["organisation_id"] = before.organisation_id
    fields["contacts"] = _contacts(page, before, beside)
    fields["criteria"] = _criteria(page, before, beside)
    fields |= _read_from_words(page, before, beside)
    made = _tied(page.model_copy(update=fields), before)
    if "locations" in unsaid and shown_in(made) and says_hidden(made):
        made = made.model_copy(update={"locations": hidden_places(made)})
    if not keeps_hidden(made):
        made = made.model_copy(update={"extra": _extra(page, before, beside)})
    return made.model_copy(update={"checks": _checks(page, made, before, beside)})


def _contacts(page: ServicePage, before: ServicePage, beside: Beside) -> tuple[Any, ...]:
    """Return the contacts: of a kind that is not spoken of, and of places that are not, the old."""
    kinds = {kind for kind in _KINDS if f"contacts.{kind}" in beside.unsaid}
    taken = {one.id for one in page.contacts}
    said = {(one.kind, one.value) for one in page.contacts}
    at_places = "locations" in beside.unsaid
    kept = (
        one
        for one in before.contacts
        if (one.kind in kinds or (at_places and one.location_id))
        and one.id not in taken
        and (one.kind, one.value) not in said
    )
    return (*page.contacts, *kept)


def _criteria(page: ServicePage, before: ServicePage, beside: Beside) -> tuple[Any, ...]:
    """Return the rules: stated ones, and those suggested by words that are not spoken of."""
    words = "description" in beside.unsaid
    stated = before if "criteria" in beside.unsaid else page
    kept = [rule for rule in stated.criteria if rule.structure != "suggested"]
    read = [rule for rule in page.criteria if rule.structure == "suggested"]
    old = [rule for rule in before.criteria if rule.structure == "suggested"] if words else []
    return (*kept, *read, *(rule for rule in old if rule not in read))


def _read_from_words(page: ServicePage, before: ServicePage, beside: Beside) -> dict[str, Any]:
    """Return what was read from words, where these are not spoken of this time."""
    if not beside.unsaid & {"description", "categories"}:
        return {}
    named = {one.need for one in page.needs}
    needs = (*page.needs, *(one for one in before.needs if one.need not in named))
    return {
        "needs": needs,
        "side": before.side if page.side == "neither" else page.side,
        "ways_read": tuple(dict.fromkeys((*page.ways_read, *before.ways_read))),
    }


def _extra(page: ServicePage, before: ServicePage, beside: Beside) -> dict[str, Any]:
    """Return the properties that Signpost does not know; those that are missing stay."""
    spoken = _LEFT_OVER - {name.rpartition(".")[2] for name in beside.unsaid}
    left = {key: said for key, said in before.extra.items() if key not in beside.told | spoken}
    made = {**left, **page.extra}
    if isinstance(old := before.extra.get("unread"), dict):
        new = page.extra.get("unread")
        kept = {key: said for key, said in old.items() if key not in beside.told}
        unread = {**kept, **(new if isinstance(new, dict) else {})}
        made = {**made, "unread": unread} if unread else _without(made, "unread")
    return made


def _without(made: dict[str, Any], key: str) -> dict[str, Any]:
    return {name: said for name, said in made.items() if name != key}


def _tied(page: ServicePage, before: ServicePage) -> ServicePage:
    """Return a record in which nothing hangs on a place or a contact that is no longer there."""
    places = {None, *(one.id for one in page.locations)}
    reached = {None, *(one.id for one in page.contacts)}
    changes: dict[str, Any] = {
        name: tuple(one for one in getattr(page, name) if one.location_id in places)
        for name in ("sessions", "closures", "contacts")
        if getattr(page, name) and before.locations
    }
    changes["routes"] = tuple(
        one if one.contact_id in reached else one.model_copy(update={"contact_id": None})
        for one in page.routes
    )
    return page.model_copy(update=changes)


def _checks(
    page: ServicePage, made: ServicePage, before: ServicePage, beside: Beside
) -> tuple[Any, ...]:
    """Return the checks; of facts that nobody spoke of, or that are the same, the old date."""
    given = {one.group: one for one in page.checks}
    old = {one.group: one for one in before.checks}
    undated = "checks" in beside.unsaid
    found = []
    for group, names in _FACTS.items():
        same = all(getattr(made, name) == getattr(before, name) for name in names)
        keep = same and group in old and (undated or group not in given)
        check = old[group] if keep else given.get(group)
        found += [check] if check else []
    return tuple(found)
