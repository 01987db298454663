"""The small sets of the directory: needs, themes, goals, lines. Each is one shelf of one noun."""

from collections.abc import Sequence
from typing import NamedTuple, TypeVar

from sqlalchemy import Connection, Table, delete, insert, select

from directory.model.base import Noun
from directory.model.lines import NationalLine, NationalLineRow
from directory.model.needs import (
    Circumstance,
    CircumstanceRow,
    Goal,
    GoalRow,
    Need,
    NeedRow,
    ProgrammeCriterion,
    ProgrammeCriterionRow,
    Theme,
    ThemeRow,
)
from directory.store.bases import BASE
from directory.store.digests import digest_of, packed
from directory.store.records import table_of
from directory.store.saving import HISTORY, need_words, renew_search, services_of_renamed
from directory.store.settings import carry_sum

Kept = TypeVar("Kept", bound=Noun)


class Shelf(NamedTuple):
    """One small set: its name in bases and history, its noun, its table."""

    kind: str
    noun: type[Noun]
    table: Table


SHELVES = (
    Shelf("theme", Theme, table_of(ThemeRow)),
    Shelf("need", Need, table_of(NeedRow)),
    Shelf("goal", Goal, table_of(GoalRow)),
    Shelf("circumstance", Circumstance, table_of(CircumstanceRow)),
    Shelf("programme_criterion", ProgrammeCriterion, table_of(ProgrammeCriterionRow)),
    Shelf("national_line", NationalLine, table_of(NationalLineRow)),
)
_BY_NOUN = {shelf.noun: shelf for shelf in SHELVES}


def read_shelf(connection: Connection, noun: type[Kept]) -> tuple[Kept, ...]:
    """Return everything on the shelf of ``noun``, in its written order."""
    table = _BY_NOUN[noun].table
    order = table.c.position if "position" in table.c else table.c.id
    rows = connection.execute(select(table).order_by(order, table.c.id)).mappings()
    return tuple(
        noun.model_validate({k: v for k, v in row.items() if k != "digest"}) for row in rows
    )


def digests_of(connection: Connection, shelf: Shelf) -> dict[str, str]:
    """Return the digest of everything on a shelf, by id."""
    columns = shelf.table.c
    return {row.id: row.digest for row in connection.execute(select(columns.id, columns.digest))}


def set_on_shelf(
    connection: Connection, before: Kept | None, after: Kept | None, batch: int
) -> None:
    """Keep one thing of a shelf differently, as part of an entry of the history.

    Args:
        connection: A writing connection.
        before: What is held; None for something new.
        after: What it shall be; None to take it away.
        batch: The entry of the history.
    """
    one = after or before
    if one is None:
        return
    shelf, names = _BY_NOUN[type(one)], need_words(connection)
    old, new = ([noun.as_text()] if noun else [] for noun in (before, after))
    key = vars(one)["id"]
    connection.execute(delete(shelf.table).where(shelf.table.c.id == key))
    if after:
        values = {**vars(after), "digest": digest_of(new[0])}
        connection.execute(insert(shelf.table).values(values))
    carry_sum(connection, map(digest_of, old), map(digest_of, new))
    states = {side: packed(text) for side, texts in (("old", old), ("new", new)) for text in texts}
    connection.execute(insert(HISTORY).values(batch=batch, kind=shelf.kind, id=key, **states))
    renew_search(connection, services_of_renamed(connection, names))


def issue_shelf(
    connection: Connection, nouns: Sequence[Noun], *, publisher: str, edition: int
) -> list[str]:
    """Put an edition's content on its shelf; what was changed here since stays as it is.

    A record that still equals its base, or was never held, takes the new content. The base is
    renewed for all of them. Returns the ids that kept a local change.
    """
    if not nouns:
        return []
    shelf = _BY_NOUN[type(nouns[0])]
    held = digests_of(connection, shelf)
    based = {
        row.id: row.digest
        for row in connection.execute(select(BASE).where(BASE.c.kind == shelf.kind))
    }
    values = [{**noun.__dict__, "digest": digest_of(noun.as_text())} for noun in nouns]
    kept = [v["id"] for v in values if held.get(v["id"]) not in (None, based.get(v["id"]))]
    fresh = [value for value in values if value["id"] not in kept]
    gone = [held[value["id"]] for value in fresh if value["id"] in held]
    carry_sum(connection, gone, [value["digest"] for value in fresh])
    connection.execute(delete(shelf.table).where(shelf.table.c.id.in_([v["id"] for v in fresh])))
    if fresh:
        connection.execute(insert(shelf.table), fresh)
    connection.execute(delete(BASE).where(BASE.c.kind == shelf.kind))
    mark = {"kind": shelf.kind, "publisher": publisher, "edition": edition}
    connection.execute(
        insert(BASE),
        [
            {**mark, "id": v["id"], "digest": v["digest"], "content": packed(noun.as_text())}
            for v, noun in zip(values, nouns, strict=True)
        ],
    )
    return kept
