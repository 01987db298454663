"""Bases: official records as their publisher issued them, the middle of every comparison."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import Connection, delete, select

from directory.model import ServicePage
from directory.model.keeping import BaseRow
from directory.store.digests import digest_of, packed, unpacked
from directory.store.files import raw_of
from directory.store.hiding import issued_of, pages_that_hide
from directory.store.ready import Ready
from directory.store.records import chunks, table_of

BASE = table_of(BaseRow)
SERVICE_KIND = "service"
_ADD = """INSERT INTO base (kind, id, publisher, edition, digest, content)
    VALUES (?, ?, ?, ?, ?, ?)"""


class Issued(NamedTuple):
    """Records as a publisher issued them, beside what is stored of them."""

    publisher: str
    edition: int
    pages: Mapping[str, ServicePage]


def base_digests(connection: Connection) -> dict[str, str]:
    """Return, for each service that a publisher issued, the digest of it as issued.

    It stays that even when a place was hidden here since and is no longer held in the base.
    """
    asked = select(BASE.c.id, BASE.c.digest).where(BASE.c.kind == SERVICE_KIND)
    return {row.id: row.digest for row in connection.execute(asked)}


def read_bases(connection: Connection, ids: Sequence[str]) -> dict[str, ServicePage]:
    """Return the records of ``ids`` as their publisher issued them."""
    found: dict[str, ServicePage] = {}
    for chunk in chunks(ids):
        asked = select(BASE.c.id, BASE.c.content)
        asked = asked.where(BASE.c.kind == SERVICE_KIND, BASE.c.id.in_(chunk))
        for row in connection.execute(asked):
            found[row.id] = ServicePage.model_validate_json(unpacked(row.content))
    return found


def read_issuers(connection: Connection, ids: Sequence[str]) -> dict[str, str]:
    """Return who issued the records of ``ids``, as far as anybody did."""
    found: dict[str, str] = {}
    for chunk in chunks(ids):
        asked = select(BASE.c.id, BASE.c.publisher)
        asked = asked.where(BASE.c.kind == SERVICE_KIND, BASE.c.id.in_(chunk))
        found |= {row.id: row.publisher for row in connection.execute(asked)}
    return found


def write_bases(
    connection: Connection, issued: Issued, texts: Mapping[str, str] | None = None
) -> None:
    """Keep records as issued, over what was issued of them before.

    Args:
        connection: A writing connection.
        issued: The records.
        texts: Their canonical texts by id, as far as they are known already.
    """
    for chunk in chunks(issued.pages):
        these = BASE.c.id.in_(chunk)
        connection.execute(delete(BASE).where(BASE.c.kind == SERVICE_KIND, these))
    hiding = pages_that_hide(connection, list(issued.pages))
    known = texts or {}
    raw_of(connection).executemany(
        _ADD,
        (
            _values(issued, page, known.get(page.id) or page.as_text(), hiding.get(page.id))
            for page in issued.pages.values()
        ),
    )


def add_bases(
    connection: Connection, records: Iterable[Ready], publisher: str, edition: int
) -> None:
    """Keep records as issued that were never issued before, and hide no place."""
    raw_of(connection).executemany(
        _ADD,
        (
            (SERVICE_KIND, record.id, publisher, edition, record.digest, worked.packed)
            for record in records
            if (worked := record.worked)
        ),
    )


def _values(
    issued: Issued, page: ServicePage, text: str, hiding: ServicePage | None
) -> tuple[object, ...]:
    left = issued_of(page, hiding).as_text() if hiding else text
    mark = (SERVICE_KIND, page.id, issued.publisher, issued.edition)
    return (*mark, digest_of(text), packed(left))
