"""Ids as the standard wants them: UUIDs, the same on every laptop and at every writing."""

from collections.abc import Iterable
from hashlib import sha1
from uuid import UUID

from directory.interchange.cells.identity import organisation_id, record_id
from directory.model import ServicePage

_OURS = UUID("7b0f2a52-9d3c-5a8e-8f61-0c6a4d5e2b19")
"""The namespace of every id that we make; it never changes."""
_SPACE, _LENGTH = _OURS.bytes, len(str(_OURS))


def uuid_of(kind: str, *parts: object) -> str:
    """Return the id of a thing that is known by its kind and by what it is part of."""
    name = "\x1f".join((kind, *map(str, parts)))
    made = bytearray(sha1(_SPACE + name.encode(), usedforsecurity=False).digest()[:16])
    made[6], made[8] = made[6] & 0x0F | 0x50, made[8] & 0x3F | 0x80  # of version 5
    told = made.hex()  # as uuid5 has it, which takes three times as long
    return f"{told[:8]}-{told[8:12]}-{told[12:16]}-{told[16:20]}-{told[20:]}"


def held_twice(ids: Iterable[str]) -> frozenset[str]:
    """Return our ids that end in a UUID which another one, before it by the alphabet, ends in too.

    Two lists may hold one service, each as it knows it. To the reader of a file these are two
    things, and a UUID names one: the first keeps it, the others are written under one of ours.
    """
    seen: set[str] = set()
    twice: set[str] = set()
    for id_ in sorted(ids):
        theirs = _as_it_is(id_[-_LENGTH:])
        if theirs in seen:
            twice.add(id_)
        elif theirs:
            seen.add(theirs)
    return frozenset(twice)


def service_uuid(page: ServicePage, twice: frozenset[str] = frozenset()) -> str:
    """Return the id of a service: its source's own if that is a UUID and no other's here.

    Args:
        page: The record.
        twice: What :func:`held_twice` says of all that is held.
    """
    theirs = page.source_id and page.id == record_id(page.publisher, page.source_id)
    theirs = theirs and page.id not in twice
    return (theirs and _as_it_is(page.source_id)) or uuid_of("service", page.id)


def organisation_uuid(page: ServicePage, twice: frozenset[str] = frozenset()) -> str:
    """Return the id of the organisation of a record; of one without, what stands for none.

    Args:
        page: The record.
        twice: What :func:`held_twice` says of all organisations that are held.
    """
    body = page.organisation
    if body is None:
        return uuid_of("organization", "not recorded")
    theirs = body.source_id and body.id == organisation_id(body.publisher, body.source_id)
    theirs = theirs and body.id not in twice
    return (theirs and _as_it_is(body.source_id)) or uuid_of("organization", body.id)


def _as_it_is(text: str) -> str:
    """Return an id of a source if it is a UUID as the standard writes it, else nothing."""
    if len(text) != _LENGTH:
        return ""
    try:
        return text if str(UUID(text)) == text else ""
    except ValueError:
        return ""
