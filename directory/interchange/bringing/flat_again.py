"""A row that was written out, changed by hand and brought in again: only what was changed counts.

A flat row has no room for much of a record: doors and landmarks, whom a number reaches, second
places. What the row says as it was written stays as it is held, with all that belongs to it.
"""

from collections.abc import Collection
from typing import Any

from directory.interchange.out.rows import row_of
from directory.model import Contact, Location, Route, ServicePage, Session
from directory.words import tidy

_HELD = frozenset(
    {"id", "publisher", "source", "source_id", "organisation_id", "side", "ways_read"}
)
_KINDS = ("phone", "email", "website")
"""Kinds of contacts that have a column of their own."""
_BY_RULES = frozenset({"needs", "organisation", "extra", "categories", "contacts", "routes",
                       "locations", "sessions", "closures", "criteria"})  # fmt: skip


def with_row(page: ServicePage, held: ServicePage, columns: Collection[str] = ()) -> ServicePage:
    """Return a record as it is held, with what its row now says otherwise.

    Args:
        page: As its row was read.
        held: The same record as the directory holds it.
        columns: The fields that its file has a column for; of others a row says nothing. Empty
            if that is not known.
    """
    flat = row_of(held, {}).back
    if flat is None:
        return page
    fields: dict[str, Any] = {name: getattr(held, name) for name in _HELD}
    for name, about in ServicePage.model_fields.items():
        if name not in _HELD | _BY_RULES:
            default = about.get_default(call_default_factory=True)
            as_was = getattr(page, name) in (getattr(flat, name), default)
            fields[name] = getattr(held if as_was else page, name)
    contacts = _contacts(page, flat, held, columns)
    fields |= {
        "contacts": contacts,
        "routes": _routes(page, flat, held, contacts),
        "locations": _places(page, flat, held, columns),
        "sessions": _at_places(page, flat, held, "sessions"),
        "closures": _at_places(page, flat, held, "closures"),
        **_known_by_words(page, flat, held),
    }
    return page.model_copy(update=fields)


def _known_by_words(page: ServicePage, flat: ServicePage, held: ServicePage) -> dict[str, Any]:
    """Return what is compared by what it says, not by how it is kept."""
    stated = {one.need for one in page.needs if one.structure != "suggested"}
    before = {one.need for one in held.needs if one.structure != "suggested"}
    rules = tuple(rule for rule in page.criteria if rule.structure != "suggested")
    body, theirs = held.organisation, page.organisation
    same_body = theirs is None or (body is not None and tidy(body.name) == tidy(theirs.name))
    return {
        "needs": held.needs if stated in (before, set()) else page.needs,
        "criteria": held.criteria if rules in (flat.criteria, ()) else page.criteria,
        "organisation": body if same_body else theirs,
        "organisation_id": held.organisation_id if same_body else page.organisation_id,
        "extra": held.extra if page.extra == flat.extra else {**held.extra, **page.extra},
        "categories": tuple(dict.fromkeys((*held.categories, *page.categories))),
    }


def _contacts(
    page: ServicePage, flat: ServicePage, held: ServicePage, columns: Collection[str]
) -> tuple[Contact, ...]:
    """Return the contacts of the row, each as it is held, and those that no row holds."""
    kinds = {kind for kind in _KINDS if {kind, "contact"} & {*columns} or not columns}
    told = tuple(one for one in flat.contacts if one.kind in kinds or one.kind not in _KINDS)
    if page.contacts in (flat.contacts, told, ()):
        return held.contacts
    known = {_same(one): one for one in held.contacts}
    in_row = {_same(one) for one in told}
    taken = {one.id for one in held.contacts}
    kept = [one for key, one in known.items() if key not in in_row]
    given = [known.get(_same(one)) or _fresh(one, taken) for one in page.contacts]
    return (*given, *(one for one in kept if one not in given))


def _same(contact: Contact) -> tuple[str, str]:
    """Return what a contact is known by in a row, where a number for texts is a number."""
    return ("phone" if contact.kind == "text" else contact.kind), contact.value


def _fresh(contact: Contact, taken: set[str]) -> Contact:
    """Return a contact under an id that nothing else has."""
    number = 1
    while (id_ := f"{contact.kind}-{number}") in taken:
        number += 1
    taken.add(id_)
    return contact.model_copy(update={"id": id_})


def _routes(
    page: ServicePage, flat: ServicePage, held: ServicePage, contacts: tuple[Contact, ...]
) -> tuple[Route, ...]:
    """Return the ways in, those of the row naming contacts by the ids they have now."""
    if page.routes in (flat.routes, ()):
        ids = {one.id for one in contacts}
        return tuple(
            one if one.contact_id is None or one.contact_id in ids else _led(one, contacts)
            for one in held.routes
        )
    values = {one.id: _same(one) for one in page.contacts}
    ours = {_same(one): one.id for one in contacts}
    return tuple(
        route.model_copy(
            update={"contact_id": ours.get(values.get(route.contact_id or "", ("", "")))}
        )
        for route in page.routes
    )


def _led(route: Route, contacts: tuple[Contact, ...]) -> Route:
    """Return a way in whose number was replaced in the row, leading to the number in its place."""
    kind = (route.contact_id or "").partition("-")[0]
    found = next((one.id for one in contacts if one.kind == kind), None)
    return route.model_copy(update={"contact_id": found})


def _places(
    page: ServicePage, flat: ServicePage, held: ServicePage, columns: Collection[str]
) -> tuple[Location, ...]:
    """Return the places; only the first one can stand in a row."""
    if page.locations in (flat.locations, ()):
        return held.locations
    if not held.locations:
        return page.locations
    first, given = held.locations[0], page.locations[0]
    before = flat.locations[0] if flat.locations else None
    if given.visibility != "public":
        return (given.model_copy(update={"id": first.id}), *held.locations[1:])
    changed = {
        name: getattr(given, name)
        for name in ("address", "postcode", "latitude", "longitude")
        if before is None
        or (getattr(given, name) != getattr(before, name) and (name in columns or not columns))
    }
    if "address" in changed:  # the row's one cell has the name and the town in it too
        changed |= {"name": "", "town": ""}
    if first.visibility == "public":
        return (first.model_copy(update=changed), *held.locations[1:])
    return held.locations  # whoever hid it here shows it again here


def _at_places(page: ServicePage, flat: ServicePage, held: ServicePage, name: str) -> Any:  # noqa: ANN401
    """Return times or days closed: the row's at the first place, and those held elsewhere."""
    given: tuple[Session, ...] = getattr(page, name)
    kept: tuple[Session, ...] = getattr(held, name)
    if given in (getattr(flat, name), ()):
        return kept
    first = held.locations[0].id if held.locations else None
    elsewhere = [one for one in kept if one.location_id not in (None, first)]
    at = first or (page.locations[0].id if page.locations else None)
    moved = [one.model_copy(update={"location_id": at if one.location_id else None})
             for one in given]  # fmt: skip
    return (*moved, *elsewhere)
