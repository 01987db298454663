"""One act turned back, or forward again: every thing that it changed, or nothing.

What somebody else changed since stands in the way, and is named.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple, TypeVar

from sqlalchemy import Connection, select

from directory.errors import ChangedSince
from directory.model import Organisation, ServicePage
from directory.model.base import Noun
from directory.store.acts import Act
from directory.store.hiding import past_of
from directory.store.local import DRAWERS, Change, read, remembered
from directory.store.records import CHUNK, chunks, read_bodies, read_pages
from directory.store.saving import BATCH, HISTORY, save_bodies
from directory.store.shelves import SHELVES, read_shelf, set_on_shelf
from directory.words import spoken_date

Kept = TypeVar("Kept", bound=Noun)
States = Mapping[str, tuple[Organisation | None, Organisation | None]]
"""Organisations that an act changed: what each shall be, and what the act left of it."""

_LOCAL = {drawer.kind: noun for noun, drawer in DRAWERS.items()}
_SHELVES = {shelf.kind: shelf.noun for shelf in SHELVES}
_NOT_AS_LEFT = "{what} was changed since, so '{act}' cannot be undone."
_FORGOTTEN = (
    "'{act}' cannot be undone: words that were taken away are kept only until Signpost is closed."
)
_KEPT_HERE = {"notice": "The notice", "note": "A tip", "report": "What was reported wrong"}


class TurnedAct(NamedTuple):
    """An act of the history, and which way it is turned."""

    number: int
    what: str
    back: bool


class _Row(NamedTuple):
    """What one act did to one thing, read in the direction in which it is turned now."""

    id: str
    then: str | None
    """As it shall be; None for not there."""
    now: str | None
    """As the act, or its undoing, left it."""


def refuse_what_changed(
    connection: Connection, turned: TurnedAct, memory: Mapping[str, str]
) -> None:
    """Look whether everything is as an act left it, without changing anything.

    Raises:
        ChangedSince: If something is not.
    """
    _refuse_changed_bodies(connection, _bodies(connection, turned), turned)
    for kind, noun in _LOCAL.items():
        _local(connection, noun, _rows(connection, turned, kind, memory), turned)
    for kind, noun in _SHELVES.items():
        _shelf(connection, noun, _rows(connection, turned, kind, memory), turned)
    for part in chunks(_rows(connection, turned, "service", memory), CHUNK):
        held = read_pages(connection, [row.id for row in part])
        for row in part:
            _refuse_changed_page(connection, row, held.get(row.id), turned)


def turn_rows(act: Act, turned: TurnedAct) -> tuple[str, ...]:
    """Turn all that an act did; return the records that are different now.

    Raises:
        ChangedSince: If something changed what it changed since.
    """
    connection, memory = act.connection, act.memory
    bodies = _bodies(connection, turned)
    _refuse_changed_bodies(connection, bodies, turned)
    for kind, noun in _LOCAL.items():
        for change in _local(connection, noun, _rows(connection, turned, kind, memory), turned):
            act.keep(change)
    for kind, noun in _SHELVES.items():
        for now, then in _shelf(connection, noun, _rows(connection, turned, kind, memory), turned):
            set_on_shelf(connection, now, then, act.batch)
    rows = _rows(connection, turned, "service", memory)
    for part in chunks(rows, CHUNK):
        _turn_pages(act, part, bodies, turned)
    put = [then for then, now in bodies.values() if then and now]
    save_bodies(connection, put, act.batch)
    return tuple(row.id for row in rows)


def _rows(
    connection: Connection, turned: TurnedAct, kind: str, memory: Mapping[str, str]
) -> list[_Row]:
    """Return what an act did to each thing of one kind, from its first state to its last."""
    columns = (HISTORY.c.id, HISTORY.c.old, HISTORY.c.new)
    mine = (HISTORY.c.batch == turned.number) & (HISTORY.c.kind == kind)
    first: dict[str, bytes | None] = {}
    last: dict[str, bytes | None] = {}
    for one, old, new in connection.execute(
        select(*columns).where(mine).order_by(HISTORY.c.number)
    ):
        first.setdefault(one, old)
        last[one] = new
    then, now = (first, last) if turned.back else (last, first)
    return [_Row(one, *(_said(side[one], memory, turned) for side in (then, now))) for one in first]


def _said(content: bytes | None, memory: Mapping[str, str], turned: TurnedAct) -> str | None:
    if content is None:
        return None
    text = remembered(content, memory)
    if text is None:
        raise ChangedSince(_FORGOTTEN.format(act=turned.what))
    return text


def _bodies(connection: Connection, turned: TurnedAct) -> States:
    return _read(Organisation, _rows(connection, turned, "organisation", {}))


def _turn_pages(
    act: Act,
    rows: Sequence[_Row],
    bodies: States,
    turned: TurnedAct,
) -> None:
    held = act.pages([row.id for row in rows])
    put: list[ServicePage] = []
    for row in rows:
        page = held.get(row.id)
        _refuse_changed_page(act.connection, row, page, turned)
        if row.then is not None:
            then = _page(row.then)
            put.append(past_of(then, page) if page else then)
    act.remove([row.id for row in rows if row.then is None and row.id in held])
    act.save(_with_bodies(act, put, bodies))


def _with_bodies(
    act: Act,
    pages: Sequence[ServicePage],
    bodies: States,
) -> list[ServicePage]:
    """Return records with their organisations as they are now, but for those the act changed."""
    held = read_bodies(act.connection, [page.organisation_id or "" for page in pages])
    turned = {one: then for one, (then, now) in bodies.items() if then and (now or one not in held)}
    known = held | turned
    return [
        page.model_copy(update={"organisation": known.get(page.organisation.id, page.organisation)})
        if page.organisation
        else page
        for page in pages
    ]


def _refuse_changed_bodies(connection: Connection, bodies: States, turned: TurnedAct) -> None:
    for one, body in read_bodies(connection, bodies).items():
        now = bodies[one][1]
        if now and body != now:
            what = f"The organisation '{body.name}'"
            raise ChangedSince(_NOT_AS_LEFT.format(what=what, act=turned.what))


def _local(
    connection: Connection, noun: type[Noun], rows: Sequence[_Row], turned: TurnedAct
) -> list[Change]:
    """Return the changes that turn what a desk keeps of one kind."""
    if not rows:
        return []
    drawer = DRAWERS[noun]
    held = {str(getattr(one, drawer.key)): one for one in read(connection, noun)}
    states = _read(noun, rows)
    if any(held.get(one) != now for one, (_, now) in states.items()):
        what = _KEPT_HERE.get(drawer.kind, "What this desk keeps")
        raise ChangedSince(_NOT_AS_LEFT.format(what=what, act=turned.what))
    return [Change(now, then) for then, now in states.values()]


def _shelf(
    connection: Connection, noun: type[Noun], rows: Sequence[_Row], turned: TurnedAct
) -> list[tuple[Noun | None, Noun | None]]:
    """Return what stands on a shelf now and what shall, for each thing that an act changed."""
    if not rows:
        return []
    held = {str(vars(one)["id"]): one for one in read_shelf(connection, noun)}
    states = _read(noun, rows)
    if any(held.get(one) != now for one, (_, now) in states.items()):
        raise ChangedSince(_NOT_AS_LEFT.format(what="The wording", act=turned.what))
    return [(now, then) for then, now in states.values()]


def _read(noun: type[Kept], rows: Sequence[_Row]) -> dict[str, tuple[Kept | None, Kept | None]]:
    def one(text: str | None) -> Kept | None:
        return None if text is None else noun.model_validate_json(text)

    return {row.id: (one(row.then), one(row.now)) for row in rows}


def _refuse_changed_page(
    connection: Connection, row: _Row, page: ServicePage | None, turned: TurnedAct
) -> None:
    if not _is_as_left(page, row.now):
        raise ChangedSince(_changed_since(connection, row, page, turned))


def _changed_since(
    connection: Connection, row: _Row, page: ServicePage | None, turned: TurnedAct
) -> str:
    """Return who changed a record after the act, as a sentence."""
    asked = select(BATCH.c.what, BATCH.c.at).join(HISTORY, HISTORY.c.batch == BATCH.c.number)
    later = asked.where(HISTORY.c.id == row.id, HISTORY.c.kind == "service")
    later = later.where(BATCH.c.number > turned.number).order_by(BATCH.c.number.desc())
    found = connection.execute(later).first()
    name = page.name if page else _page(row.now).name if row.now else "A record"
    by = f" ('{found.what}', {spoken_date(found.at.date())})" if found else ""
    return (
        f"'{name}' was changed since{by}, so '{turned.what}' cannot be undone as a whole. "
        "Open its history to put single things back."
    )


def _is_as_left(page: ServicePage | None, now: str | None) -> bool:
    """Say whether a record is as the act left it; its organisation is looked at on its own."""
    if page is None or now is None:
        return page is None and now is None
    return page.as_text() == now or _own_text(page) == _own_text(_page(now))


def _own_text(page: ServicePage) -> str:
    return page.model_dump_json(exclude_defaults=True, exclude={"organisation"})


def _page(text: str) -> ServicePage:
    return ServicePage.model_validate_json(text)
