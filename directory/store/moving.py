"""A record that hides where it is moves to an id that tells nothing of the place.

A row without an id is known by its postcode among other things, and its id stands for all of
them. Whoever has the file could try every postcode until the id comes out. So the record moves,
and its old id is written nowhere any more: not in its past, nor where other things lead to it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, delete, select

from directory.model import ServicePage
from directory.model.checking import ReplacedRow
from directory.model.links import LinkRow
from directory.store.bases import BASE, SERVICE_KIND, base_digests
from directory.store.digests import packed, unpacked
from directory.store.files import raw_of
from directory.store.records import SERVICE, chunks, every_id, table_of
from directory.store.saving import write_again
from directory.words import tidy

LINK = table_of(LinkRow)
REPLACED = table_of(ReplacedRow)
_PACKED = frozenset({"history.old", "history.new", "base.content", "draft.content", "draft.typed"})
"""Columns of text that is kept deflated."""
_TABLES = (
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search%'"
    " AND name NOT LIKE 'sqlite%' AND name != 'form_bytes'"
)
_NAMESAKES = (
    "SELECT s.id, s.publisher, s.name, coalesce(o.name, '') FROM service s"
    " LEFT JOIN organisation o ON o.id = s.organisation_id WHERE s.source_id = ''"
)


def move_records(connection: Connection, moves: Mapping[str, str]) -> None:
    """Give records other ids wherever theirs are written, as if they had always had them.

    Args:
        connection: A writing connection.
        moves: The new id of each record by its old one; none of the new ones is held.
    """
    if not moves:
        return
    changed = {*moves.values(), *_leading_to(connection, moves)}
    for chunk in chunks(moves.values()):  # a former self may have stood for what it is called now
        connection.execute(delete(REPLACED).where(REPLACED.c.id.in_(chunk)))
    newer = base_digests(connection)
    outdated = [old for old, new in moves.items() if new in newer]
    for chunk in chunks(outdated):
        connection.execute(delete(BASE).where(BASE.c.kind == SERVICE_KIND, BASE.c.id.in_(chunk)))
    any_of = "|".join(map(re.escape, moves))
    whole = re.compile(rf"(?<![A-Za-z0-9-])(?:{any_of})(?![A-Za-z0-9-])")
    for table, column in _columns(connection):
        _write_over(connection, table, column, whole, moves)
    write_again(connection, sorted(changed))


def former_ids(
    connection: Connection, hidden: Mapping[str, ServicePage], in_force: Iterable[str]
) -> dict[str, str]:
    """Return the new ids of records of an older copy that have moved since, by their old ids.

    The old id is written nowhere, so the record is known by its list, its name and who runs it.

    Args:
        connection: The older copy.
        hidden: The records that hide where they are in what is in force.
        in_force: The id of every record that is held there.
    """
    there, here = set(in_force), set(every_id(connection))
    sought = {
        _called(page.publisher, page.name, page.organisation.name if page.organisation else ""): one
        for one, page in hidden.items()
        if not page.source_id and one not in here
    }
    found = dict[str, str]()
    for id_, *named in raw_of(connection).execute(_NAMESAKES) if sought else ():
        new = sought.get(_called(*named))
        if new and id_ not in there and new not in found.values():
            found[str(id_)] = new
    return found


def _called(publisher: str, name: str, body: str) -> tuple[str, str, str]:
    return publisher, tidy(name), tidy(body)


def _leading_to(connection: Connection, ids: Iterable[str]) -> list[str]:
    """Return the ids of the records that link to one of ``ids``."""
    asked = select(SERVICE.c.id).distinct().join(LINK, LINK.c.service_key == SERVICE.c.key)
    found = list[str]()
    for chunk in chunks(ids):
        found += connection.execute(asked.where(LINK.c.to.in_(chunk))).scalars()
    return found


def _columns(connection: Connection) -> Iterator[tuple[str, str]]:
    """Yield every column in which the id of a record may be written, with its table."""
    raw = raw_of(connection)
    for (table,) in raw.execute(_TABLES).fetchall():
        for _, column, kind, *_ in raw.execute(f'PRAGMA table_info("{table}")').fetchall():
            if f"{table}.{column}" in _PACKED or "CHAR" in kind.upper() or "TEXT" in kind.upper():
                yield table, column


def _write_over(
    connection: Connection,
    table: str,
    column: str,
    whole: re.Pattern[str],
    moves: Mapping[str, str],
) -> None:
    """Write the new ids over the old ones in one column."""
    raw, deflated = raw_of(connection), f"{table}.{column}" in _PACKED
    asked = f'SELECT rowid, "{column}" FROM "{table}" WHERE "{column}" IS NOT NULL'
    changed = list[tuple[Any, int]]()
    for row, held in raw.execute(asked):
        text = unpacked(held) if deflated else str(held)
        new = whole.sub(lambda match: moves[match[0]], text)
        if new != text:
            changed.append((packed(new) if deflated else new, row))
    raw.executemany(f'UPDATE OR REPLACE "{table}" SET "{column}" = ? WHERE rowid = ?', changed)
