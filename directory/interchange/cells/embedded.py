"""Our own record inside a service of a standard: whole, and trusted only where nothing was edited.

The standards have no place for who may refer and how. So a service that Signpost writes carries
its whole record as the property ``signpost``, with a digest of all that stands beside it. Where
somebody has changed what stands beside it, the digest no longer fits, and their words count.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass

from directory.disclosure.editions import FileEdition, edition_or_keeper
from directory.errors import UnreadableFile
from directory.interchange.own_json import VERSION, from_own_json, record_text
from directory.model import ServicePage

PROPERTY = "signpost"
PRACTICE = "These are practice records, which are not real; nothing was brought in."


@dataclass(frozen=True, slots=True)
class Inside:
    """Our own record inside a service."""

    page: ServicePage
    edition: FileEdition
    fits: bool
    """Whether everything beside it is as it was written with it: nobody has edited it."""
    in_a_table: bool
    """Whether it stood in a cell, beside rows of tables."""


def with_record(
    service: Mapping[str, object],
    page: ServicePage,
    edition: FileEdition,
    *,
    practice: bool,
    digest: str = "",
) -> dict[str, object]:
    """Return a service of a standard with our own record inside.

    Args:
        service: What the standard says of it; for a table its row, as text.
        page: The record, as the edition may hold it.
        edition: Whom it is written for.
        practice: Whether it is a practice record.
        digest: Of what stands beside it, where that is more than ``service``.
    """
    inside = {
        "version": VERSION,
        "edition": edition,
        "digest": digest or digest_of(service),
        "record": json.loads(record_text(page, practice=practice)),
    }
    return {**service, PROPERTY: inside}


def is_ours(service: object) -> bool:
    """Say whether Signpost wrote a service, whatever properties its source had given it."""
    inside = service.get(PROPERTY) if isinstance(service, dict) else None
    return isinstance(inside, dict) and "record" in inside


def inside_of(service: Mapping[str, object]) -> Inside | None:
    """Return the record inside a service, or None if there is none that can be read.

    Args:
        service: As read: a nested object, with the property as JSON if it comes from a table.

    Raises:
        UnreadableFile: It is a practice record, which is not real.
    """
    inside = _opened(service.get(PROPERTY))
    if not isinstance(inside, dict) or inside.get("version") != VERSION:
        return None
    record = inside.get("record")
    if not isinstance(record, dict):
        return None
    try:
        page, practice = from_own_json(record)
    except UnreadableFile:
        return None
    if practice:
        raise UnreadableFile(PRACTICE)
    edition = edition_or_keeper(str(inside.get("edition", "")))
    in_a_table = isinstance(service[PROPERTY], str)
    return Inside(page, edition, inside.get("digest") == digest_of(service), in_a_table)


def _opened(inside: object) -> object:
    """Return the property as an object; in a table it stands as text."""
    if not isinstance(inside, str):
        return inside
    try:
        return json.loads(inside)
    except (ValueError, RecursionError):
        return None


def digest_of(service: Mapping[str, object]) -> str:
    """Return what stands for all that a service says beside our property."""
    said = {key: _plain(value) for key, value in service.items() if key != PROPERTY}
    told = {key: value for key, value in said.items() if value not in (None, "")}
    text = json.dumps(told, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return hashlib.blake2b(text.encode(), digest_size=16).hexdigest()


def _plain(value: object) -> object:
    """Return a value with its white space folded: programs that pass text on change that."""
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, list):
        return [_plain(one) for one in value]
    if isinstance(value, dict):
        return {
            key: " ".join(one.split()) if isinstance(one, str) else _plain(one)
            for key, one in value.items()
        }
    return value
