"""Our own record inside a service of a standard: whole, and trusted only where nothing was edited.

The standards have no place for who may refer and how. So a service that Signpost writes carries
its whole record as the property ``signpost``, with a digest of all that stands beside it. Where
somebody has changed what stands beside it, the digest no longer fits, and their words count.
"""

import hashlib
import json
from collections.abc import Mapping

from directory.errors import UnreadableFile
from directory.interchange.own_json import VERSION, from_own_json, record_text
from directory.model import ServicePage

PROPERTY = "signpost"
PRACTICE = "These are practice records, which are not real; nothing was brought in."


def with_record(
    service: Mapping[str, object], page: ServicePage, *, practice: bool
) -> dict[str, object]:
    """Return a service of a standard with our own record inside.

    Args:
        service: What the standard says of it; for a table its row, as text.
        page: The record, as the edition may hold it.
        practice: Whether it is a practice record.
    """
    inside = {
        "version": VERSION,
        "digest": _digest(service),
        "record": json.loads(record_text(page, practice=practice)),
    }
    return {**service, PROPERTY: inside}


def record_within(service: Mapping[str, object]) -> ServicePage | None:
    """Return the record inside a service, or None if there is none that still holds.

    Args:
        service: As read: a nested object, or a row of a table with the property as JSON.

    Raises:
        UnreadableFile: It is a practice record, which is not real.
    """
    inside = _opened(service.get(PROPERTY))
    if not isinstance(inside, dict) or inside.get("version") != VERSION:
        return None
    record = inside.get("record")
    if not isinstance(record, dict) or inside.get("digest") != _digest(service):
        return None
    try:
        page, practice = from_own_json(record)
    except UnreadableFile:
        return None
    if practice:
        raise UnreadableFile(PRACTICE)
    return page


def _opened(inside: object) -> object:
    """Return the property as an object; in a table it stands as text."""
    if not isinstance(inside, str):
        return inside
    try:
        return json.loads(inside)
    except (ValueError, RecursionError):
        return None


def _digest(service: Mapping[str, object]) -> str:
    """Return what stands for all that a service says beside our property."""
    said = {k: v for k, v in service.items() if k != PROPERTY and v not in (None, "")}
    text = json.dumps(said, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return hashlib.blake2b(text.encode(), digest_size=16).hexdigest()
