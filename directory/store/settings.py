"""Facts about the file itself, first of all the sum of the digests of what it holds."""

from collections.abc import Iterable

from sqlalchemy import Connection, delete, insert, select

from directory.model.keeping import SettingRow
from directory.store.digests import added, taken
from directory.store.records import table_of

SETTING = table_of(SettingRow)

CONTENT = "content"
"""The setting that holds the sum of the digests of all services, organisations and shelves."""


def setting(connection: Connection, name: str) -> str:
    """Return a setting of the file, or nothing."""
    asked = select(SETTING.c.value).where(SETTING.c.id == name)
    return connection.execute(asked).scalar() or ""


def put_setting(connection: Connection, name: str, value: str) -> None:
    """Keep a setting of the file."""
    connection.execute(delete(SETTING).where(SETTING.c.id == name))
    connection.execute(insert(SETTING).values(id=name, value=value))


def carry_sum(connection: Connection, gone: Iterable[str], come: Iterable[str]) -> None:
    """Carry the sum of digests on past a change: some digests went, others came."""
    put_setting(connection, CONTENT, added(taken(setting(connection, CONTENT), gone), come))
