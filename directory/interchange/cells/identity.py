"""Ids: ours, the same on every laptop, and never one for two services."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol, Self, TypeVar

from directory.interchange.reading import Problem
from directory.model import ServicePage
from directory.words import tidy

_COPY_MARKS = re.compile(r"(?i)\b(?:copy of|copy|final|new|v\d+|\d+)\b")
_LONGEST_ID = 80


class Named(Protocol):
    """A record of a file, as far as it must be told from others."""

    @property
    def row(self) -> int:
        """The row it stands in."""

    @property
    def id(self) -> str:
        """Our id of it."""

    @property
    def says(self) -> str:
        """What stands for all that it says."""

    def whole(self) -> ServicePage:
        """Return the record itself."""

    def under(self, id_: str, note: Problem) -> Self:
        """Return the same record under another id, with a note of why."""


Record = TypeVar("Record", bound=Named)


def slug(text: str, longest: int = 40) -> str:
    """Return text as small letters, digits and ``-``; nothing when it has none of them."""
    words = (word for word in tidy(text).split() if word.isascii())
    return "-".join(words)[:longest].strip("-")


def publisher_of_file(stem: str) -> str:
    """Return a publisher for a file that names none, the same for later copies of it.

    ``bristol (1)``, ``Copy of bristol`` and ``bristol-2026-11`` all give ``bristol``.
    """
    return slug(list_name(stem)) or slug(stem) or "import"


def list_name(stem: str) -> str:
    """Return what a list is called: the name of its file without marks of copies and dates."""
    return tidy(_COPY_MARKS.sub(" ", stem.replace("_", " "))) or tidy(stem)


def record_id(publisher: str, source_id: str) -> str:
    """Return our id for a record that its source gives an id."""
    plain = source_id.isascii() and source_id.replace("-", "").isalnum()
    return (
        f"{publisher}-{source_id if plain and len(source_id) <= _LONGEST_ID else _hash(source_id)}"
    )


def organisation_id(publisher: str, source_id: str) -> str:
    """Return our id for an organisation that its source gives an id."""
    return record_id(f"{publisher}-org", source_id)


def nameless_id(publisher: str, *known_by: str) -> str:
    """Return our id for a record without one, from what it is known again by.

    Args:
        publisher: Begins the id.
        known_by: Source, name, organisation and, unless the place is hidden, postcode.
    """
    return f"{publisher}-{_hash(*(tidy(part) for part in known_by))}"


def told_apart(items: Iterable[Record | Problem]) -> Iterator[Record | Problem]:
    """Yield the items so that no two records share an id.

    A record that comes twice is left out the second time. When one id stands for two different
    services both are kept, the second under an id with its name behind it. Either is told.
    """
    seen: dict[str, str] = {}  # a digest of each record: the records of a long list are many
    for item in items:
        if isinstance(item, Problem):
            yield item
            continue
        before, says = seen.get(item.id), item.says
        if before == says:
            yield Problem(item.row, "id", f"{item.whole().name} stands here twice; left out.")
            continue
        record = item if before is None else _renamed(item, seen)
        seen[record.id] = says
        yield record


def _renamed(item: Record, seen: Mapping[str, str]) -> Record:
    """Return a record whose id is taken under an id of its own, and tell of it."""
    page = item.whole()
    address = page.locations[0].address if page.locations else ""
    stem = f"{page.id}-{slug(page.name) or _hash(page.name)}"
    fresh = stem if stem not in seen else f"{stem}-{_hash(page.description, address)[:6]}"
    number = 2
    while fresh in seen:
        fresh, number = f"{stem}-{number}", number + 1
    words = f"The id of {page.name} is also that of another service; both are kept."
    if not page.source_id:
        words = f"{page.name} stands here more than once, with other facts; all are kept."
    return item.under(fresh, Problem(item.row, "id", words))


def _hash(*parts: str) -> str:
    """Return sixteen hexadecimal digits that stand for the parts."""
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]
