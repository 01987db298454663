"""Numbered upgrades: each brings a file from one version to the next, in one transaction.

To change the shape of the file: add a function at the end of ``UPGRADES``. It runs with foreign
keys off, so that rebuilding a table cannot delete what hangs on it; counts and keys are checked
before the transaction is kept. Search rows and cards are made again after every upgrade.
"""

from collections.abc import Callable

from sqlalchemy import Connection, Engine
from sqlmodel import SQLModel

import directory.model  # noqa: F401  (registers every table)
from directory.errors import DamagedFile
from directory.model.checking import CallRow, ReplacedRow, ToldApartRow
from directory.model.counting import CountListRow
from directory.model.keeping import DraftRow
from directory.model.kept_events import KeptEventRow, KeptHallRow
from directory.model.local import KeptListRow, NoticeRow, ReportRow
from directory.model.wards import WardListRow
from directory.model.wording import OwnWordingRow
from directory.store import search_rows
from directory.store.files import APPLICATION_ID, raw_of, writing
from directory.store.records import every_id, table_of
from directory.store.saving import renew_search

Upgrade = Callable[[Connection], None]


def _first_shape(connection: Connection) -> None:
    """Make every table of the model, and the search rows derived from them."""
    SQLModel.metadata.create_all(connection)
    raw = raw_of(connection)
    for statement in search_rows.DDL:
        raw.execute(statement)


def _what_a_desk_keeps(connection: Connection) -> None:
    """Make room for the notice, the kept lists and the reports of a desk."""
    rows = (NoticeRow, KeptListRow, ReportRow)
    SQLModel.metadata.create_all(connection, tables=[table_of(row) for row in rows])


def _what_keepers_need(connection: Connection) -> None:
    """Make room for what keeping a directory true needs: undo and redo, drafts, checks."""
    rows = (DraftRow, CallRow, ToldApartRow, CountListRow, OwnWordingRow)
    SQLModel.metadata.create_all(connection, tables=[table_of(row) for row in rows])
    _add_column(connection, "batch", "turn VARCHAR DEFAULT '' NOT NULL")
    _add_column(connection, "batch", "undoes INTEGER")
    _add_column(connection, "batch", "redoes INTEGER")
    _add_column(connection, "session", "nth INTEGER")
    _add_column(connection, "session", "months TEXT DEFAULT '[]' NOT NULL")
    connection.exec_driver_sql(
        "CREATE INDEX IF NOT EXISTS ix_service_organisation_id ON service(organisation_id)"
    )


def _what_records_tell(connection: Connection) -> None:
    """Make room for what was read in a record's prose, and for marks of a keeper."""
    _add_column(connection, "service", "pilot BOOLEAN DEFAULT 0 NOT NULL")
    _add_column(connection, "service", "ways_read TEXT DEFAULT '[]' NOT NULL")
    _add_column(connection, "service", "lived_checked_on DATE")
    _add_column(connection, "service", "tags TEXT DEFAULT '[]' NOT NULL")


def _what_organisers_need(connection: Connection) -> None:
    """Make room for marketplace days, and for halls that are used again."""
    rows = (KeptEventRow, KeptHallRow)
    SQLModel.metadata.create_all(connection, tables=[table_of(row) for row in rows])


def _what_exchange_needs(connection: Connection) -> None:
    """Make room for records that were merged into others, for leaflets, and for levels of help."""
    SQLModel.metadata.create_all(connection, tables=[table_of(ReplacedRow)])
    _add_column(connection, "blank_form", "kind VARCHAR DEFAULT 'form' NOT NULL")
    _add_column(connection, "blank_form", "source VARCHAR DEFAULT '' NOT NULL")
    _add_column(connection, "blank_form", "dated DATE")
    _add_column(connection, "blank_form", "no_hidden_place BOOLEAN DEFAULT 0 NOT NULL")
    _add_column(connection, "service", "level VARCHAR DEFAULT 'not_recorded' NOT NULL")


def _what_places_need(connection: Connection) -> None:
    """Make room for lists of wards that a keeper brings."""
    SQLModel.metadata.create_all(connection, tables=[table_of(WardListRow)])


def _what_lists_say(connection: Connection) -> None:
    """Change nothing of the shape: what rows of lists say of a service is made again, as always.

    The first way in, and the one sentence, are told by other rules than before.
    """


def _how_ids_are_found(connection: Connection) -> None:
    """Change nothing of the shape: the search rows are made again, as always.

    The id that a source gave a record is found as a whole and by no digit of it.
    """


def _who_can_get_in(connection: Connection) -> None:
    """Change nothing of the shape: the cards are made again, as always.

    A list can be narrowed to where one gets in with a wheelchair.
    """


def _add_column(connection: Connection, table: str, column: str) -> None:
    """Add a column, unless the table was made by today's model and has it already."""
    held = connection.exec_driver_sql(f"PRAGMA table_info({table})").all()
    if column.split()[0] not in {row.name for row in held}:
        connection.exec_driver_sql(f"ALTER TABLE {table} ADD COLUMN {column}")


UPGRADES: tuple[Upgrade, ...] = (
    _first_shape,
    _what_a_desk_keeps,
    _what_keepers_need,
    _what_records_tell,
    _what_organisers_need,
    _what_exchange_needs,
    _what_places_need,
    _what_lists_say,
    _how_ids_are_found,
    _who_can_get_in,
)
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
    if 0 < version < VERSION:
        with writing(engine) as connection:
            _renew_search(connection)
    engine.dispose()


def _renew_search(connection: Connection) -> None:
    """Write every search row and card again, as this Signpost makes them.

    After the last step, not in one: only then are the records as the model has them.
    """
    raw = raw_of(connection)
    search_rows.drop_triggers(raw)
    renew_search(connection, every_id(connection))
    search_rows.rebuild(raw)


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
