"""Going back to the directory as it was before the last import, with later edits or without.

The file as it is now is kept beside the new one, so that one can go forward again. What was hidden
since stays hidden in any case, and counts of what was printed stay as they are.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, Table, delete, insert, select

from directory.errors import BadInput, DirectoryBusy
from directory.interchange.bringing.choosing import Choices
from directory.interchange.bringing.merging import merge
from directory.model import ServicePage
from directory.model.base import Noun
from directory.model.keeping import CountRow, DraftRow, FormBytesRow
from directory.store import AsHeld, DataFolder, Directory, Draft, as_held, back_up
from directory.store.backup import BEFORE
from directory.store.before import (
    CAME_FROM,
    CameFrom,
    came_from,
    file_before,
    last_batch,
    records_in,
    records_of,
    remember_before,
)
from directory.store.building import build_from
from directory.store.digests import unpacked
from directory.store.hiding import all_that_hide
from directory.store.local import DRAWERS
from directory.store.records import SERVICE, every_id, read_pages, table_of
from directory.store.saving import BATCH, HISTORY, forget_pages
from directory.store.shelves import SHELVES, read_shelf, set_on_shelf

WHAT = "Went back to before: {what}"
_EDITS_WIN = Choices(whole="theirs")
_NOTHING = "Nothing was brought in here to go back from."
_GONE = (
    "The directory as it was before '{what}' is no longer kept. Its backup {backup} may be "
    "restored."
)


@dataclass(frozen=True, slots=True)
class WayBack:
    """What going back would do."""

    what: str
    """What it would undo: ``Imported services.csv``."""
    at: datetime
    """When that was done."""
    edits: int
    """Edits made since, which it would undo unless they are carried over."""
    now: int
    """Records held now."""
    then: int
    """Records held then."""
    lost: tuple[str, ...] = ()
    """Names of records that came with it and were edited since: these edits go in any case."""


@dataclass(frozen=True, slots=True)
class WentBack:
    """What going back did."""

    what: str
    records: int
    carried: int
    """Records, lists and facts of this desk that took the edits made since."""
    left: tuple[str, ...]
    """Names of records edited since that were not there before, and so are not now."""


@dataclass(frozen=True, slots=True)
class _Edited:
    """What was done to one record since: as it was before, and as it is now."""

    id: str
    before: ServicePage | None
    now: ServicePage | None


@dataclass(frozen=True, slots=True)
class _Since:
    """All that is newer than an import, read from the file in force."""

    records: list[_Edited]
    hidden: dict[str, ServicePage]
    ids: list[str]
    """Of every record that is held now."""
    tables: dict[Table, list[dict[str, object]]]
    shelves: list[tuple[Noun | None, Noun | None]]
    counts: list[dict[str, object]]


def way_back(directory: Directory) -> WayBack | None:
    """Return what going back would do; None where there is nothing to go back to.

    Raises:
        BadInput: The directory as it was is no longer kept.
    """
    came = came_from(directory.setting(CAME_FROM))
    if came is None or directory.practice:
        return None
    path = _file_of(directory.folder, came)

    def ask(connection: Connection) -> WayBack:
        at = connection.execute(select(BATCH.c.at).where(BATCH.c.number == came.batch)).scalar_one()
        edits, now = _edits(connection, came.batch), _count(connection)
        lost = _edited_newcomers(connection, came.batch, path) if edits else ()
        return WayBack(came.what, at, edits, now, records_in(path), lost)

    return directory.ask(ask)


def _edited_newcomers(connection: Connection, batch: int, path: Path) -> tuple[str, ...]:
    """Return the names of records that were edited since and are not in the file before."""
    then = records_of(path)
    edited = [one for one in _edited_records(connection, batch) if one.id not in then]
    return tuple(one.now.name for one in edited if one.now and one.before)


def go_back(directory: Directory, *, carry: bool, at: datetime) -> WentBack:
    """Put the directory in force as it was before the last import.

    Args:
        directory: The open directory.
        carry: Take the edits made since along; else they are undone with the import.
        at: When this is done.

    Raises:
        BadInput: There is nothing to go back to.
        DirectoryBusy: The directory was changed meanwhile.
    """
    folder, answer = directory.folder, list[WentBack]()
    if directory.practice:
        raise BadInput(_NOTHING)
    with as_held(folder, at) as held:
        came = came_from(held.setting(CAME_FROM))
        if came is None:
            raise BadInput(_NOTHING)
        path = _file_of(folder, came)
        saved = back_up(folder, at, words=False, why=BEFORE).name
        ends = last_batch(held.path)
        what = WHAT.format(what=came.what)

        def work(draft: Draft) -> None:
            if not held.is_in_force() or last_batch(held.path) != ends:
                raise DirectoryBusy("The directory was changed meanwhile. Go back again.")
            answer.append(_carry(draft, held, came, carry=carry))
            now = CameFrom(held.path.name, saved, ends, draft.batch, what)
            remember_before(draft, now)

        build_from(folder, path, what, work, at=at)
    return answer[0]


def _carry(draft: Draft, held: AsHeld, came: CameFrom, *, carry: bool) -> WentBack:
    since = held.ask(lambda connection: _since(connection, came.batch))
    connection = draft.connection
    draft.keep_hidden(since.hidden, since.ids)
    _replace_rows(connection, table_of(CountRow), since.counts)
    carried, left = 0, list[str]()
    if carry:
        for table, rows in since.tables.items():
            _replace_rows(connection, table, rows)
        for before, now in since.shelves:
            set_on_shelf(connection, before, now, draft.batch)
        carried, left = _carry_records(draft, since.records)
        draft.keep_hidden(since.hidden, since.ids)
    return WentBack(came.what, _count(connection), carried + len(since.shelves) * carry, (*left,))


def _carry_records(draft: Draft, edited: Iterable[_Edited]) -> tuple[int, list[str]]:
    """Make the edits again; return how many were made, and the names of those that cannot be."""
    carried, left = 0, []
    for one in edited:
        mine = draft.pages([one.id]).get(one.id)
        if one.now is None:
            if mine:
                forget_pages(draft.connection, [one.id], draft.batch)
                carried += 1
        elif one.before is None or mine is None:
            if one.before is not None:
                left.append(one.now.name)
                continue
            draft.put([one.now])
            carried += 1
        else:
            page = merge(mine, one.now, one.before, choices=_EDITS_WIN).page
            draft.put([page])
            carried += page != mine
    return carried, left


def _since(connection: Connection, batch: int) -> _Since:
    nouns = [drawer.table for drawer in DRAWERS.values()]
    more = [table_of(DraftRow), table_of(FormBytesRow)]
    return _Since(
        _edited_records(connection, batch),
        all_that_hide(connection),
        every_id(connection),
        {table: _rows_of(connection, table) for table in (*nouns, *more)},
        _edited_shelves(connection, batch),
        _rows_of(connection, table_of(CountRow)),
    )


def _edited_records(connection: Connection, batch: int) -> list[_Edited]:
    first = _first_states(connection, batch, "service")
    now = read_pages(connection, list(first))
    return [
        _Edited(one, ServicePage.model_validate_json(old) if old else None, now.get(one))
        for one, old in first.items()
    ]


def _edited_shelves(connection: Connection, batch: int) -> list[tuple[Noun | None, Noun | None]]:
    found: list[tuple[Noun | None, Noun | None]] = []
    for shelf in SHELVES:
        held = {str(vars(one)["id"]): one for one in read_shelf(connection, shelf.noun)}
        for one, old in _first_states(connection, batch, shelf.kind).items():
            before = shelf.noun.model_validate_json(old) if old else None
            if before != held.get(one):
                found.append((before, held.get(one)))
    return found


def _first_states(connection: Connection, batch: int, kind: str) -> dict[str, str]:
    """Return what each thing was that was changed after an entry of the history; "" for new."""
    later = (HISTORY.c.batch > batch) & (HISTORY.c.kind == kind)
    asked = select(HISTORY.c.id, HISTORY.c.old).where(later).order_by(HISTORY.c.number)
    first: dict[str, str] = {}
    for one, old in connection.execute(asked):
        first.setdefault(one, unpacked(old) if old is not None else "")
    return first


def _rows_of(connection: Connection, table: Table) -> list[dict[str, object]]:
    return [dict(row) for row in connection.execute(select(table)).mappings()]


def _replace_rows(connection: Connection, table: Table, rows: list[dict[str, object]]) -> None:
    connection.execute(delete(table))
    if rows:
        connection.execute(insert(table), rows)


def _file_of(folder: DataFolder, came: CameFrom) -> Path:
    path = file_before(folder, came)
    if path is None:
        raise BadInput(_GONE.format(what=came.what, backup=came.backup or "of that day"))
    return path


def _edits(connection: Connection, batch: int) -> int:
    asked = "SELECT count(*) FROM batch WHERE number > ? AND turn = 'done'"
    return int(connection.exec_driver_sql(asked, (batch,)).scalar() or 0)


def _count(connection: Connection) -> int:
    return len(connection.execute(select(SERVICE.c.key)).all())
