"""What became of records: their earlier states, and those that were removed."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import NamedTuple

from sqlalchemy import Connection, delete, or_, select, update

from directory.model import KeptList, ServicePage
from directory.model.keeping import BaseRow
from directory.model.local import NoteRow, ReportRow
from directory.store.digests import unpacked
from directory.store.drafts import DRAFT
from directory.store.records import SERVICE, chunks, table_of
from directory.store.saving import BATCH, HISTORY

BASE = table_of(BaseRow)
NOTE = table_of(NoteRow)
REPORT = table_of(ReportRow)
_REMOVED = """SELECT h.id, h.old, h.batch, b.at FROM history h JOIN batch b ON b.number = h.batch
    WHERE h.kind = 'service' AND h.new IS NULL AND h.old IS NOT NULL
    AND h.id NOT IN (SELECT id FROM service) AND h.number =
    (SELECT max(number) FROM history WHERE id = h.id AND kind = 'service')
    AND (b.undoes IS NULL OR EXISTS (SELECT 1 FROM history a JOIN history p ON p.number =
        (SELECT max(number) FROM history WHERE id = h.id AND kind = 'service' AND number < a.number)
        WHERE a.batch = b.undoes AND a.id = h.id AND a.kind = 'service'
        AND p.new IS NULL AND p.old IS NOT NULL))
    ORDER BY h.number DESC"""
"""Removed on purpose: not by undoing that it was added, but by undoing that it was brought back."""
_NOTHING_LEFT = """UPDATE batch SET turn = '' WHERE turn != '' AND NOT EXISTS
    (SELECT 1 FROM history h WHERE h.batch = batch.number AND h.kind != 'organisation'
    AND (h.old IS NOT NULL OR h.new IS NOT NULL))"""


class Past(NamedTuple):
    """One entry of the history of a record."""

    number: int
    """Of the batch."""
    at: datetime
    what: str
    before: ServicePage | None
    """What the record was before it; None when it was not there."""
    in_force: bool
    """Whether it was not undone since."""


class Removed(NamedTuple):
    """A record that was removed, as it was."""

    page: ServicePage
    batch: int
    at: datetime


def was_ever_held(connection: Connection, record_id: str) -> bool:
    """Return whether an id is, or ever was, that of a record."""
    for table in (SERVICE, HISTORY, BASE):
        asked = select(table.c.id).where(table.c.id == record_id).limit(1)
        if connection.execute(asked).first() is not None:
            return True
    return False


def past_of_record(connection: Connection, record_id: str, limit: int) -> list[Past]:
    """Return the entries of the history of a record, the newest first."""
    columns = (HISTORY.c.batch, HISTORY.c.old, BATCH.c.at, BATCH.c.what)
    asked = select(*columns).join(BATCH, BATCH.c.number == HISTORY.c.batch)
    mine = asked.where(HISTORY.c.kind == "service", HISTORY.c.id == record_id)
    rows = connection.execute(mine.order_by(HISTORY.c.number.desc()).limit(limit)).all()
    undone = _undone(connection, [row.batch for row in rows])
    return [
        Past(row.batch, row.at, row.what, _page(row.old), row.batch not in undone) for row in rows
    ]


def removed_records(connection: Connection) -> list[Removed]:
    """Return the records that were removed on purpose and are not back, the last first."""
    found = connection.exec_driver_sql(_REMOVED).all()
    return [
        Removed(page, batch, datetime.fromisoformat(at).replace(tzinfo=UTC))
        for _, old, batch, at in found
        if (page := _page(old))
    ]


def lists_without(connection: Connection, removed: Removed) -> list[tuple[str, int]]:
    """Return the kept lists that lost a record when it was removed, and its place on each."""
    asked = select(HISTORY.c.old).where(
        HISTORY.c.batch == removed.batch, HISTORY.c.kind == "kept_list", HISTORY.c.old.is_not(None)
    )
    kept = (
        KeptList.model_validate_json(unpacked(old)) for old in connection.execute(asked).scalars()
    )
    one = removed.page.id
    return [(each.id, each.services.index(one)) for each in kept if one in each.services]


def linked_from(connection: Connection, ids: Sequence[str]) -> list[str]:
    """Return the names of other records that link to one of ``ids``."""
    found: dict[str, str] = {}
    for chunk in chunks(ids):
        marks = ",".join("?" * len(chunk))
        asked = f"""SELECT s.id, s.name FROM link l JOIN service s ON s.key = l.service_key
            WHERE l."to" IN ({marks}) ORDER BY s.name"""
        found.update(map(tuple, connection.exec_driver_sql(asked, tuple(chunk))))
    return [name for one, name in found.items() if one not in set(ids)]


def forget_for_good(connection: Connection, ids: Sequence[str]) -> None:
    """Take what records that were removed ever said out of the history, with all about them.

    That there was something under their ids stays, so that none is ever used again.
    """
    for chunk in chunks(ids):
        mine = (HISTORY.c.kind == "service") & HISTORY.c.id.in_(chunk)
        connection.execute(update(HISTORY).where(mine).values(old=None, new=None))
        connection.execute(delete(DRAFT).where(DRAFT.c.id.in_(chunk)))
        connection.execute(delete(NOTE).where(NOTE.c.service_id.in_(chunk)))
        connection.execute(delete(REPORT).where(REPORT.c.id.in_(chunk)))
    connection.exec_driver_sql(_NOTHING_LEFT)


def _undone(connection: Connection, batches: Sequence[int]) -> set[int]:
    """Return those of ``batches`` whose last turn was being undone."""
    undone: set[int] = set()
    for chunk in chunks(batches):
        turned = or_(BATCH.c.undoes.in_(chunk), BATCH.c.redoes.in_(chunk))
        asked = select(BATCH.c.undoes, BATCH.c.redoes).where(turned).order_by(BATCH.c.number)
        for undoes, redoes in connection.execute(asked):
            undone.add(undoes) if undoes else undone.discard(redoes)
    return undone


def _page(content: bytes | None) -> ServicePage | None:
    return None if content is None else ServicePage.model_validate_json(unpacked(content))
