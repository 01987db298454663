"""What a desk keeps for itself, fetched and kept. It is no part of the records or of their sums.

The history keeps what desk facts, lists and reports were. Of notices and notes the file keeps
nothing: words that somebody took away again, perhaps because they told on a person, are gone
from it. This run of the program alone remembers them, so that they can be put back meanwhile.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from types import MappingProxyType
from typing import NamedTuple, TypeVar
from uuid import uuid4

from sqlalchemy import Connection, Table, delete, insert, select

from directory.model import DeskFact, KeptList, Note, Notice, Report, ServicePage
from directory.model.base import Noun
from directory.model.checking import (
    Call,
    CallRow,
    Replaced,
    ReplacedRow,
    ToldApart,
    ToldApartRow,
)
from directory.model.counting import CountList, CountListRow
from directory.model.keeping import HistoryRow
from directory.model.kept_events import KeptEvent, KeptEventRow, KeptHall, KeptHallRow
from directory.model.local import DeskFactRow, KeptListRow, NoteRow, NoticeRow, ReportRow
from directory.model.wards import WardList, WardListRow
from directory.model.wording import OwnWording, OwnWordingRow
from directory.store.digests import packed, unpacked
from directory.store.reading import Directory
from directory.store.records import read_pages, table_of
from directory.store.saving import begin_act, save_pages

Edit = Callable[[ServicePage], ServicePage]
"""Returns a record as it shall be held from now on."""
Kept = TypeVar("Kept", bound=Noun)
HISTORY = table_of(HistoryRow)


class Drawer(NamedTuple):
    """Where one kind of local thing is kept."""

    kind: str
    table: Table
    key: str
    order: str
    written: bool = True
    """Whether the history in the file keeps what it was."""


DRAWERS: dict[type[Noun], Drawer] = {
    DeskFact: Drawer("desk_fact", table_of(DeskFactRow), "id", "id"),
    KeptList: Drawer("kept_list", table_of(KeptListRow), "id", "position"),
    OwnWording: Drawer("own_wording", table_of(OwnWordingRow), "id", "id"),
    Notice: Drawer("notice", table_of(NoticeRow), "id", "id", written=False),
    Note: Drawer("note", table_of(NoteRow), "number", "number", written=False),
    Report: Drawer("report", table_of(ReportRow), "number", "number"),
    Call: Drawer("ring_call", table_of(CallRow), "id", "id"),
    ToldApart: Drawer("told_apart", table_of(ToldApartRow), "id", "id"),
    Replaced: Drawer("replaced", table_of(ReplacedRow), "id", "id"),
    CountList: Drawer("count_list", table_of(CountListRow), "id", "id"),
    KeptEvent: Drawer("kept_event", table_of(KeptEventRow), "id", "held_on"),
    KeptHall: Drawer("kept_hall", table_of(KeptHallRow), "id", "name"),
    WardList: Drawer("ward_list", table_of(WardListRow), "id", "name"),
}


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that this desk kept differently: what it was, and what it became."""

    before: Noun | None
    """None when there was nothing."""
    after: Noun | None
    """None when it was taken away."""

    def undone(self) -> "Change":
        """Return the change that puts back what was."""
        return Change(self.after, self.before)


def held(directory: Directory, noun: type[Kept]) -> tuple[Kept, ...]:
    """Return everything of one kind that this desk keeps, in its order."""
    return directory.ask(lambda connection: read(connection, noun))


def read(connection: Connection, noun: type[Kept]) -> tuple[Kept, ...]:
    """Return everything of one kind, inside the caller's transaction."""
    drawer = DRAWERS[noun]
    columns = drawer.table.c
    rows = connection.execute(select(drawer.table).order_by(columns[drawer.order])).mappings()
    return tuple(noun.model_validate(dict(row)) for row in rows)


def make_changes(
    directory: Directory,
    changes: Sequence[Change],
    what: str,
    edits: Mapping[str, Edit] = MappingProxyType({}),
) -> tuple[Change, ...]:
    """Keep every change, or none.

    Args:
        directory: The open directory.
        changes: What was, and what shall be.
        what: What was done, for the history; it holds no words that were typed.
        edits: How records change with it, by the id of the service.

    Returns:
        The changes as they were made: something new has its number.
    """

    def work(connection: Connection) -> tuple[Change, ...]:
        old = read_pages(connection, list(edits))
        pages = [new for one, page in old.items() if (new := edits[one](page)) != page]
        differs = bool(pages) or any(one.before != one.after for one in changes)
        batch = begin_act(connection, what, datetime.now(UTC)) if differs else 0
        if pages:
            save_pages(connection, pages, batch)
        memory = directory.memory
        return tuple(make_change(connection, change, batch, memory) for change in changes)

    return directory.change(what, work)


def put(connection: Connection, one: Kept) -> Kept:
    """Keep one thing, over what it was, inside the caller's transaction."""
    drawer = DRAWERS[type(one)]
    done = connection.execute(insert(drawer.table).prefix_with("OR REPLACE").values(**dict(one)))
    if drawer.key == "number":
        return one.model_copy(update={"number": int(done.lastrowid)})
    return one


def take_away(connection: Connection, one: Noun) -> None:
    """Stop keeping one thing, inside the caller's transaction."""
    drawer = DRAWERS[type(one)]
    key = drawer.table.c[drawer.key]
    connection.execute(delete(drawer.table).where(key == getattr(one, drawer.key)))


def make_change(
    connection: Connection, change: Change, batch: int, memory: dict[str, str]
) -> Change:
    """Make one change inside the caller's transaction, as part of an entry of the history.

    Args:
        connection: A writing connection.
        change: What was, and what shall be.
        batch: The entry of the history.
        memory: Takes the words that the file must not keep.
    """
    if change.after is None:
        if change.before is not None:
            take_away(connection, change.before)
        made = change
    else:
        made = Change(change.before, put(connection, change.after))
    _remember(connection, made, batch, memory)
    return made


def remembered(content: bytes, memory: Mapping[str, str]) -> str | None:
    """Return what something was; None where only an earlier run of the program knew."""
    text = unpacked(content)
    return text if text.startswith("{") else memory.get(text)


def _remember(connection: Connection, change: Change, batch: int, memory: dict[str, str]) -> None:
    one = change.after or change.before
    if one is None or change.before == change.after:
        return
    drawer = DRAWERS[type(one)]
    old, new = (_kept(side, drawer, memory) for side in (change.before, change.after))
    key = getattr(one, drawer.key)
    row = {"batch": batch, "kind": drawer.kind, "id": key, "old": old, "new": new}
    connection.execute(insert(HISTORY).values(row))


def _kept(one: Noun | None, drawer: Drawer, memory: dict[str, str]) -> bytes | None:
    """Return what the history says of one state: all of it, or only where it is remembered."""
    if one is None or drawer.written:
        return packed(one.as_text()) if one else None
    place = uuid4().hex
    memory[place] = one.as_text()
    return packed(place)
