"""Monthly counts, kept and fetched: a number for a month, what was counted, and an id.

They belong to this desk alone: no history, no digest and no edition holds them. Nothing that is
counted is about anybody: an id is a service, a theme or a place.
"""

from collections.abc import Iterable
from typing import NamedTuple

from sqlalchemy import Connection, text

from directory.store.reading import Directory

_ADD = text(
    'INSERT INTO "count" (month, what, id, number) VALUES (:month, :what, :id, max(0, :number))'
    " ON CONFLICT (month, what, id) DO UPDATE SET number = max(0, number + :number)"
)
_TIDY = text('DELETE FROM "count" WHERE number = 0')
_BETWEEN = (
    'SELECT month, what, id, number FROM "count" WHERE month BETWEEN ? AND ?'
    " ORDER BY month, what, id"
)


class Count(NamedTuple):
    """So many of one thing in one month."""

    month: str
    """``2026-11``."""
    what: str
    id: str
    number: int


def add_counts(directory: Directory, counts: Iterable[Count]) -> None:
    """Add to the counts, all or nothing; a negative number takes away, never below nought."""
    rows = [count._asdict() for count in counts if count.number]

    def work(connection: Connection) -> None:
        connection.execute(_ADD, rows)
        connection.execute(_TIDY)

    if rows:
        directory.change("Counting", work)


def counts_between(directory: Directory, first: str, last: str) -> tuple[Count, ...]:
    """Return every count of the months from ``first`` to ``last``, both included."""
    rows = directory.rows(_BETWEEN, (first, last))
    return tuple(Count(str(m), str(what), str(id_), int(str(n))) for m, what, id_, n in rows)


def months_counted(directory: Directory) -> tuple[str, ...]:
    """Return the months that hold a count, oldest first."""
    return tuple(
        str(month) for (month,) in directory.rows('SELECT DISTINCT month FROM "count" ORDER BY 1')
    )
