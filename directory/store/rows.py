"""Nouns to rows of their table and back, many at a time.

What a row holds follows from the table alone. The statements go straight to SQLite, because the
general machinery spends more time on the values of an import than the disk does.
"""

import json
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import lru_cache
from operator import itemgetter
from typing import Any

from sqlalchemy import Date, Table

from directory.model.base import JsonText, Noun

Change = Callable[[Any], Any]
Row = tuple[Any, ...]


class Rows:
    """The rows of one table."""

    def __init__(self, table: Table, *given: str) -> None:
        """Learn the columns of a table.

        Args:
            table: The table.
            given: The columns that whoever writes a row gives behind what the noun says.
        """
        own = [column for column in table.columns if column.name not in given]
        self._said = itemgetter(*(column.name for column in own))
        changes = [(at, _to_row(column.type)) for at, column in enumerate(own)]
        self._changes = [(at, change) for at, change in changes if change]
        self._json = [c.name for c in table.columns if isinstance(c.type, JsonText)]
        self._columns = [*(column.name for column in own), *given]
        marks = ", ".join("?" * len(self._columns))
        named = ", ".join(f'"{column}"' for column in self._columns)
        self._insert = f'INSERT INTO "{table.name}" ({named}) VALUES ({marks})'
        self._select = f'SELECT {named} FROM "{table.name}"'

    def said(self, noun: Noun) -> Row:
        """Return what a row holds of ``noun``, ready to be written."""
        values = list(self._said(noun.__dict__))
        for at, change in self._changes:
            values[at] = change(values[at])
        return tuple(values)

    def add(self, connection: sqlite3.Connection, rows: Iterable[Row]) -> None:
        """Add rows: what :meth:`said` gives, and behind it the columns given."""
        connection.executemany(self._insert, rows)

    def read(
        self, connection: sqlite3.Connection, column: str, wanted: Sequence[object], order: str
    ) -> list[dict[str, Any]]:
        """Return the rows whose ``column`` is one of ``wanted``, ready for a noun to check."""
        marks = ", ".join("?" * len(wanted))
        asked = f'{self._select} WHERE "{column}" IN ({marks}) ORDER BY {order}'
        return [self._to_noun(row) for row in connection.execute(asked, wanted)]

    def _to_noun(self, row: tuple[Any, ...]) -> dict[str, Any]:
        values = dict(zip(self._columns, row, strict=True))
        for name in self._json:
            text = values[name]
            values[name] = () if text == "[]" else json.loads(text)
        return values


def _to_row(kind: object) -> Change | None:
    if isinstance(kind, JsonText):
        return _json_text
    return _day if isinstance(kind, Date) else None


def _json_text(value: object) -> str:
    if isinstance(value, tuple):  # words and codes: the same few come again and again
        return _words_text(value) if value else "[]"
    return json.dumps(value, ensure_ascii=False) if value != {} else "{}"


@lru_cache(maxsize=4096)
def _words_text(words: tuple[str, ...]) -> str:
    return json.dumps(words, ensure_ascii=False)


def _day(value: date | None) -> str | None:
    return value.isoformat() if value else None
