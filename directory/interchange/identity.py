"""Ids: ours, the same on every laptop, and never one for two services."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping

from directory.interchange.reading import Problem, ReadItem, ReadRecord
from directory.model import ServicePage
from directory.words import tidy

_COPY_MARKS = re.compile(r"(?i)\b(?:copy|final|new|v\d+|\d+)\b")
_LONGEST_ID = 80


def slug(text: str, longest: int = 40) -> str:
    """Return text as small letters, digits and ``-``; nothing when it has none of them."""
    words = (word for word in tidy(text).split() if word.isascii())
    return "-".join(words)[:longest].strip("-")


def publisher_of_file(stem: str) -> str:
    """Return a publisher for a file that names none, the same for later copies of it.

    ``bristol (1)``, ``bristol copy`` and ``bristol-2026-11`` all give ``bristol``.
    """
    return slug(_COPY_MARKS.sub(" ", stem.replace("_", " "))) or slug(stem) or "import"


def record_id(publisher: str, source_id: str) -> str:
    """Return our id for a record that its source gives an id."""
    plain = source_id.isascii() and source_id.replace("-", "").isalnum()
    return (
        f"{publisher}-{source_id if plain and len(source_id) <= _LONGEST_ID else _hash(source_id)}"
    )


def nameless_id(publisher: str, *known_by: str) -> str:
    """Return our id for a record without one, from what it is known again by.

    Args:
        publisher: Begins the id.
        known_by: Source, name, organisation and, unless the place is hidden, postcode.
    """
    return f"{publisher}-{_hash(*(tidy(part) for part in known_by))}"


def told_apart(items: Iterable[ReadItem]) -> Iterator[ReadItem]:
    """Yield the items so that no two records share an id.

    A record that comes twice is left out the second time. When one id stands for two different
    services both are kept, the second under an id with its name behind it. Either is told.
    """
    seen: dict[str, bytes] = {}  # a digest of each record: the records of a long list are many
    for item in items:
        if not isinstance(item, ReadRecord):
            yield item
            continue
        before, known_by = seen.get(item.page.id), _digest(item.page)
        if before == known_by:
            yield Problem(item.row, "id", f"{item.page.name} stands here twice; left out.")
            continue
        record = item if before is None else _renamed(item, seen)
        seen[record.page.id] = known_by
        yield record


def _renamed(item: ReadRecord, seen: Mapping[str, bytes]) -> ReadRecord:
    """Return a record whose id is taken under an id of its own, and tell of it."""
    page = item.page
    address = page.locations[0].address if page.locations else ""
    stem = f"{page.id}-{slug(page.name) or _hash(page.name)}"
    fresh = stem if stem not in seen else f"{stem}-{_hash(page.description, address)[:6]}"
    number = 2
    while fresh in seen:
        fresh, number = f"{stem}-{number}", number + 1
    words = f"The id of {page.name} is also that of another service; both are kept."
    if not page.source_id:
        words = f"{page.name} stands here more than once, with other facts; all are kept."
    note = Problem(item.row, "id", words)
    fresh_page = page.model_copy(update={"id": fresh})
    return ReadRecord(item.row, fresh_page, (*item.notes, note), item.needs_said)


def _digest(page: ServicePage) -> bytes:
    """Return sixteen bytes that stand for all that a record says."""
    return hashlib.blake2b(page.as_text().encode(), digest_size=16).digest()


def _hash(*parts: str) -> str:
    """Return sixteen hexadecimal digits that stand for the parts."""
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]
