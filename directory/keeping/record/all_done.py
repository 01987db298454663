"""What was done to the directory, by anybody, the newest first."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy import Connection, select

from directory.store import Directory
from directory.store.digests import unpacked
from directory.store.saving import BATCH, HISTORY

MOST_NAMED = 3
Stands = Literal["done", "undone", "stays"]


@dataclass(frozen=True, slots=True)
class WasDone:
    """One act: an edit, an import, an undo."""

    number: int
    at: datetime
    what: str
    records: int
    ids: tuple[str, ...]
    """The first few records that it changed."""
    names: tuple[str, ...]
    """What each of them is called in it."""
    stands: Stands
    """``done`` can be undone, ``undone`` can be done again, anything else ``stays``."""


def what_was_done(directory: Directory, limit: int = 100) -> tuple[WasDone, ...]:
    """Return what was done last, at most ``limit`` acts, the newest first."""

    def ask(connection: Connection) -> tuple[WasDone, ...]:
        newest = select(BATCH).order_by(BATCH.c.number.desc()).limit(limit)
        return tuple(_act(connection, dict(row)) for row in connection.execute(newest).mappings())

    return directory.ask(ask)


def _act(connection: Connection, row: dict[str, object]) -> WasDone:
    columns = (HISTORY.c.id, HISTORY.c.old, HISTORY.c.new)
    mine = (HISTORY.c.batch == row["number"]) & (HISTORY.c.kind == "service")
    first = select(*columns).where(mine).order_by(HISTORY.c.number).limit(MOST_NAMED)
    named = {one: _name(new or old) for one, old, new in connection.execute(first)}
    at = row["at"]
    return WasDone(
        number=int(str(row["number"])),
        at=at if isinstance(at, datetime) else datetime.fromisoformat(str(at)),
        what=str(row["what"]),
        records=int(str(row["records"])),
        ids=tuple(named),
        names=tuple(name for name in named.values() if name),
        stands=_stands(str(row["turn"])),
    )


def _stands(turn: str) -> Stands:
    return "done" if turn == "done" else "undone" if turn == "undone" else "stays"


def _name(kept: bytes | None) -> str:
    return str(json.loads(unpacked(kept)).get("name", "")) if kept else ""
