"""Numbered upgrades: each brings a file from one version to the next, in one transaction.

To change the shape of the file: add a function at the end of ``UPGRADES``. It runs with foreign
keys off, so that rebuilding a table cannot delete what hangs on it; counts and keys are checked
before the transaction is kept.
"""

from collections.abc import Callable

from sqlalchemy import Connection, Engine
from sqlmodel import SQLModel

import directory.model  # noqa: F401  (registers every table)
from directory.errors import DamagedFile
from directory.store.files import APPLICATION_ID, raw_of, writing
from directory.store.search_rows import DDL

Upgrade = Callable[[Connection], None]


def _first_shape(connection: Connection) -> None:
    """Make every table of the model, and the search rows derived from them."""
    SQLModel.metadata.create_all(connection)
    raw = raw_of(connection)
    for statement in DDL:
        raw.execute(statement)


UPGRADES: tuple[Upgrade, ...] = (_first_shape,)
VERSION = len(UPGRADES)


def upgrade(engine: Engine, version: int) -> None:
    """Bring a file of ``version`` up to ``VERSION``; a failing step leaves it as it was."""
    for number in range(version + 1, VERSION + 1):
        _without_foreign_keys(engine)
        with writing(engine) as connection:
            before = _rows_held(connection)
            UPGRADES[number - 1](connection)
            _refuse_loss(before, _rows_held(connection), number)
            if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
                raise DamagedFile(f"Upgrade {number} would break the directory; nothing changed.")
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.exec_driver_sql(f"PRAGMA user_version = {number}")
    engine.dispose()


def _rows_held(connection: Connection) -> dict[str, int]:
    """Return how many rows each table of records holds; search rows can be made again."""
    asked = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search%'"
    names = connection.exec_driver_sql(asked).scalars().all()
    return {
        name: int(connection.exec_driver_sql(f'SELECT count(*) FROM "{name}"').scalar() or 0)
        for name in names
    }


def _refuse_loss(before: dict[str, int], after: dict[str, int], number: int) -> None:
    for table, rows in before.items():
        if after.get(table, rows) < rows:
            raise DamagedFile(f"Upgrade {number} would lose rows of {table}; nothing changed.")


def _without_foreign_keys(engine: Engine) -> None:
    """Switch foreign keys off on the pooled connection; it has no effect in a transaction."""
    pooled = engine.raw_connection()
    try:
        pooled.cursor().execute("PRAGMA foreign_keys = OFF")
    finally:
        pooled.close()
