"""Rows to whole records and back. One family is one list of a ``ServicePage`` and its table."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from operator import attrgetter
from typing import Any, NamedTuple, TypeVar

from sqlalchemy import Connection, Table, delete, func, select

from directory.errors import DamagedFile
from directory.model import Organisation, Service, ServicePage
from directory.model.base import Noun
from directory.model.checks import FactCheckRow
from directory.model.contacts import ContactRow
from directory.model.links import LinkRow, ServiceNeedRow, TranslationRow
from directory.model.organisations import OrganisationRow
from directory.model.places import ClosureRow, CoverageRow, LocationRow, SessionRow
from directory.model.referral import BlankFormRow, CriterionRow, RouteRow
from directory.model.services import ServiceRow
from directory.store.digests import digest_of, service_digest
from directory.store.files import raw_of
from directory.store.rows import Row, Rows

Thing = TypeVar("Thing")

CHUNK = 500
"""Records fetched at a time; SQLite takes at most 32,766 values in one statement."""


class Written(NamedTuple):
    """What a write did: the key of each record, and the digests that went and came."""

    keys: dict[str, int]
    gone: list[str]
    come: list[str]
    changed_bodies: list[str]
    """Organisations that were held already and now say something else."""


class PageRows(NamedTuple):
    """The rows of one whole record, but for its key: made anywhere, written in one go."""

    id: str
    service: Row
    digest: str
    body_id: str | None
    body: Row
    """What is written of its organisation, the digest last."""
    lists: tuple[tuple[Row, ...], ...]
    """For each family its rows, the position last."""


def table_of(row: type[Noun]) -> Table:
    """Return the table behind a row class."""
    table: Table = row.__table__  # type: ignore[attr-defined]
    return table


def _family(row: type[Noun]) -> Rows:
    return Rows(table_of(row), "position", "service_key")


SERVICE = table_of(ServiceRow)
ORGANISATION = table_of(OrganisationRow)
_SERVICES = Rows(SERVICE, "digest", "key")
_BODIES = Rows(ORGANISATION, "digest")
_FAMILIES = {
    "contacts": _family(ContactRow),
    "locations": _family(LocationRow),
    "sessions": _family(SessionRow),
    "closures": _family(ClosureRow),
    "coverage": _family(CoverageRow),
    "routes": _family(RouteRow),
    "criteria": _family(CriterionRow),
    "forms": _family(BlankFormRow),
    "needs": _family(ServiceNeedRow),
    "checks": _family(FactCheckRow),
    "links": _family(LinkRow),
    "translations": _family(TranslationRow),
}
"""The lists of a record, each with the rows that keep it."""
_LISTS = attrgetter(*_FAMILIES)
_SERVICE_FIELDS = tuple(Service.model_fields)


def keys_of(connection: Connection, ids: Sequence[str]) -> dict[str, int]:
    """Return the key of each service of ``ids`` that is held."""
    keys: dict[str, int] = {}
    for chunk in chunks(ids):
        found = connection.execute(
            select(SERVICE.c.id, SERVICE.c.key).where(SERVICE.c.id.in_(chunk))
        )
        keys.update((row.id, row.key) for row in found)
    return keys


def read_pages(connection: Connection, ids: Sequence[str]) -> dict[str, ServicePage]:
    """Return the whole record of each service of ``ids`` that is held."""
    pages: dict[str, ServicePage] = {}
    for chunk in chunks(ids):
        pages.update(_read_chunk(connection, chunk))
    return pages


def every_id(connection: Connection) -> list[str]:
    """Return the id of every service held, in the order they were added."""
    return list(connection.execute(select(SERVICE.c.id).order_by(SERVICE.c.key)).scalars())


def rows_of(page: ServicePage, text: str) -> PageRows:
    """Return the rows of ``page``, whose canonical text is ``text``."""
    body = page.organisation
    said = body.as_text() if body else ""
    return PageRows(
        id=page.id,
        service=_SERVICES.said(page),
        digest=service_digest(page, text, said),
        body_id=body.id if body else None,
        body=(*_BODIES.said(body), digest_of(said)) if body else (),
        lists=tuple(
            tuple((*rows.said(noun), at) for at, noun in enumerate(nouns)) if nouns else ()
            for rows, nouns in zip(_FAMILIES.values(), _LISTS(page), strict=True)
        ),
    )


def write_pages(
    connection: Connection, pages: Sequence[PageRows], known: Mapping[str, int]
) -> Written:
    """Write whole records over what is held of them.

    A service keeps its key for life. Organisations that stand in a record are written with it.

    Args:
        connection: A writing connection.
        pages: The records; no id twice.
        known: The keys of those that are held already.
    """
    bodies = _write_organisations(connection, pages)
    gone = bodies.gone + _clear(connection, list(known.values()))
    keys = _keys_for(connection, pages, known)
    raw = raw_of(connection)
    _SERVICES.add(raw, ((*page.service, page.digest, keys[page.id]) for page in pages))
    for family, rows in enumerate(_FAMILIES.values()):
        keyed = ((row, keys[page.id]) for page in pages for row in page.lists[family])
        rows.add(raw, ((*row, key) for row, key in keyed))
    come = bodies.come + [page.digest for page in pages]
    return Written(keys, gone, come, bodies.changed_bodies)


def remove_pages(connection: Connection, ids: Sequence[str]) -> Written:
    """Remove records and everything that hangs on them."""
    keys = keys_of(connection, ids)
    return Written(keys, _clear(connection, list(keys.values())), [], [])


def read_bodies(connection: Connection, ids: Iterable[str]) -> dict[str, Organisation]:
    """Return each organisation of ``ids`` that is held."""
    found: dict[str, Organisation] = {}
    for chunk in chunks(ids):
        found.update(_organisations(connection, set(chunk)))
    return found


def add_bodies(connection: Connection, bodies: Sequence[Organisation]) -> list[str]:
    """Add organisations that are not held; return the digests that came."""
    digests = [digest_of(body.as_text()) for body in bodies]
    rows = ((*_BODIES.said(body), come) for body, come in zip(bodies, digests, strict=True))
    _BODIES.add(raw_of(connection), rows)
    return digests


def drop_bodies(connection: Connection, ids: Iterable[str]) -> list[str]:
    """Remove organisations; return the digests that went."""
    gone: list[str] = []
    for chunk in chunks(ids):
        these = ORGANISATION.c.id.in_(chunk)
        gone += connection.execute(select(ORGANISATION.c.digest).where(these)).scalars()
        connection.execute(delete(ORGANISATION).where(these))
    return gone


def chunks(things: Iterable[Thing], size: int = CHUNK) -> Iterator[list[Thing]]:
    """Return ``things`` in lists of at most ``size``."""
    waiting = iter(things)
    while held := list(islice(waiting, size)):
        yield held


def _read_chunk(connection: Connection, ids: list[str]) -> dict[str, ServicePage]:
    raw = raw_of(connection)
    rows = _SERVICES.read(raw, "id", ids, "key")
    keys = [row["key"] for row in rows]
    lists = {
        field: _by_service(family.read(raw, "service_key", keys, "service_key, position"))
        for field, family in _FAMILIES.items()
    }
    bodies = _organisations(connection, {row["organisation_id"] for row in rows} - {None})
    return {row["id"]: _page_of(row, lists, bodies) for row in rows}


def _page_of(
    row: dict[str, Any],
    lists: Mapping[str, Mapping[int, list[dict[str, Any]]]],
    bodies: Mapping[str, Organisation],
) -> ServicePage:
    values: dict[str, Any] = {name: row[name] for name in _SERVICE_FIELDS}
    values["organisation"] = bodies.get(row["organisation_id"])
    for field, by_key in lists.items():
        values[field] = by_key.get(row["key"], ())
    try:
        return ServicePage.model_validate(values)
    except ValueError as problem:
        raise DamagedFile(f"The record '{row['id']}' is damaged and cannot be read.") from problem


def _by_service(rows: list[dict[str, Any]]) -> dict[int, list[dict[str, Any]]]:
    found: defaultdict[int, list[dict[str, Any]]] = defaultdict(list)
    for values in rows:
        del values["position"]
        found[values.pop("service_key")].append(values)
    return found


def _organisations(connection: Connection, ids: set[str]) -> dict[str, Organisation]:
    found: dict[str, Organisation] = {}
    for row in _BODIES.read(raw_of(connection), "id", list(ids), "id"):
        del row["digest"]
        try:
            found[row["id"]] = Organisation.model_validate(row)
        except ValueError as problem:
            raise DamagedFile(f"The organisation '{row['id']}' is damaged.") from problem
    return found


def _write_organisations(connection: Connection, pages: Sequence[PageRows]) -> Written:
    """Write the organisations of ``pages`` that are new or say something new."""
    bodies = {page.body_id: page.body for page in pages if page.body_id is not None}
    held: dict[str, str] = {}
    for chunk in chunks(bodies):
        asked = select(ORGANISATION.c.id, ORGANISATION.c.digest)
        these = asked.where(ORGANISATION.c.id.in_(chunk))
        held.update((row.id, row.digest) for row in connection.execute(these))
    fresh = {one: body for one, body in bodies.items() if held.get(one) != body[-1]}
    changed = [one for one in fresh if one in held]
    for chunk in chunks(changed):
        connection.execute(delete(ORGANISATION).where(ORGANISATION.c.id.in_(chunk)))
    _BODIES.add(raw_of(connection), fresh.values())
    come = [body[-1] for body in fresh.values()]
    return Written({}, [held[one] for one in changed], come, changed)


def _clear(connection: Connection, keys: list[int]) -> list[str]:
    """Remove what is held under ``keys``, lists and all; return the digests that went."""
    gone: list[str] = []
    for start in range(0, len(keys), CHUNK):
        these = SERVICE.c.key.in_(keys[start : start + CHUNK])
        gone += connection.execute(select(SERVICE.c.digest).where(these)).scalars()
        connection.execute(delete(SERVICE).where(these))
    return gone


def _keys_for(
    connection: Connection, pages: Sequence[PageRows], known: Mapping[str, int]
) -> dict[str, int]:
    """Return the key of each page: the one it had, or the next free one."""
    highest = connection.execute(select(func.max(SERVICE.c.key))).scalar() or 0
    last = max([highest, *known.values()])
    keys = dict(known)
    for page in pages:
        if page.id not in keys:
            last += 1
            keys[page.id] = last
    return keys
