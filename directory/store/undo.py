"""Undo and redo: the last act that is in force is taken back whole, or done again whole.

What may be undone is a stack that lasts from one session to the next. It holds what was done
here; an import or an edition is no part of it, but may stand in its way.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import NamedTuple, TypeVar

from sqlalchemy import Connection, func, select

from directory.errors import BadInput
from directory.model import Organisation, ServicePage
from directory.model.base import Noun
from directory.store.acts import Act, do
from directory.store.digests import unpacked
from directory.store.hiding import past_of
from directory.store.local import DRAWERS, Change, make_changes, read
from directory.store.reading import Directory
from directory.store.records import CHUNK, chunks, read_bodies
from directory.store.saving import BATCH, HISTORY, save_bodies
from directory.store.shelves import SHELVES, read_shelf, set_on_shelf
from directory.words import spoken_date

Kept = TypeVar("Kept", bound=Noun)
States = Mapping[str, tuple[Organisation | None, Organisation | None]]
"""Organisations that an act changed: what each shall be, and what the act left of it."""

MOST_NAMED = 3
_LOCAL = {drawer.kind: noun for noun, drawer in DRAWERS.items() if drawer.remembered}
_SHELVES = {shelf.kind: shelf.noun for shelf in SHELVES}


@dataclass(frozen=True, slots=True)
class Step:
    """What undoing, or doing again, would do."""

    number: int
    """Of the act in the history."""
    what: str
    at: datetime
    records: int
    names: tuple[str, ...]
    """The first few records that it changed."""

    @property
    def words(self) -> str:
        """What was done to what, on one line: ``Edited 'Practice pantry'``."""
        named = ", ".join(f"'{name}'" for name in self.names)
        more = self.records - len(self.names)
        others = f" and {more:,} more" if named and more > 0 else ""
        return f"{self.what}{' ' if named else ''}{named}{others}"


@dataclass(frozen=True, slots=True)
class Turned:
    """What was undone or done again."""

    step: Step
    ids: tuple[str, ...]
    """The records that are different now."""


class _Row(NamedTuple):
    """What one act did to one thing, read in the direction in which it is turned now."""

    id: str
    then: str | None
    """As it shall be; None for not there."""
    now: str | None
    """As the act, or its undoing, left it."""


def next_undo(directory: Directory) -> Step | None:
    """Return the last act that is in force; None when there is nothing to undo."""
    return directory.ask(lambda connection: _step(connection, back=True))


def next_redo(directory: Directory) -> Step | None:
    """Return the act that was undone last; None when there is nothing to do again."""
    return directory.ask(lambda connection: _step(connection, back=False))


def undo(directory: Directory) -> Turned:
    """Take back the last act that is in force.

    Raises:
        BadInput: If there is none, or something changed the same record since.
    """
    return _turn(directory, back=True)


def redo(directory: Directory) -> Turned:
    """Do again what was undone last.

    Raises:
        BadInput: If there is nothing, or something changed the same record since.
    """
    return _turn(directory, back=False)


def take_back(directory: Directory, changes: Sequence[Change]) -> None:
    """Put back what was before changes of what this desk keeps.

    Where they are the last act, this is its undoing, so that undoing once more goes further back.
    """
    step = next_undo(directory)
    if step and directory.ask(partial(_is_made_of, step=step, changes=changes)):
        undo(directory)
    else:
        make_changes(directory, [one.undone() for one in changes], "Undone")


def _is_made_of(connection: Connection, step: Step, changes: Sequence[Change]) -> bool:
    columns = (HISTORY.c.kind, HISTORY.c.id, HISTORY.c.old, HISTORY.c.new)
    rows = connection.execute(select(*columns).where(HISTORY.c.batch == step.number))
    made = {(kind, one, _text(old), _text(new)) for kind, one, old, new in rows}
    asked = set()
    for change in changes:
        one = change.after or change.before
        drawer = DRAWERS[type(one)] if one else None
        old, new = (side.as_text() if side else None for side in (change.before, change.after))
        if one and drawer and old != new:
            asked.add((drawer.kind, str(getattr(one, drawer.key)), old, new))
    return made == asked


def _step(connection: Connection, *, back: bool) -> Step | None:
    number = func.max(BATCH.c.number) if back else func.min(BATCH.c.number)
    asked = select(number).where(BATCH.c.turn == ("done" if back else "undone"))
    found = connection.execute(asked).scalar()
    if found is None:
        return None
    row = connection.execute(select(BATCH).where(BATCH.c.number == found)).mappings().one()
    mine = select(HISTORY.c.old, HISTORY.c.new).where(
        HISTORY.c.batch == found, HISTORY.c.kind == "service"
    )
    first = connection.execute(mine.order_by(HISTORY.c.number).limit(MOST_NAMED))
    names = tuple(_page(unpacked(new or old)).name for old, new in first if new or old)
    return Step(int(found), row["what"], row["at"], row["records"], names)


def _turn(directory: Directory, *, back: bool) -> Turned:
    step = next_undo(directory) if back else next_redo(directory)
    if step is None:
        raise BadInput("There is nothing to undo." if back else "There is nothing to do again.")

    def work(act: Act) -> Turned:
        if _step(act.connection, back=back) != step:
            raise BadInput("The directory was changed just now. Look again before you undo.")
        ids = _turn_rows(act, step, back=back)
        mark = {"turn": "", "undoes": step.number if back else None}
        mark |= {"redoes": None if back else step.number}
        connection = act.connection
        connection.execute(BATCH.update().where(BATCH.c.number == act.batch).values(mark))
        turn = "undone" if back else "done"
        connection.execute(BATCH.update().where(BATCH.c.number == step.number).values(turn=turn))
        return Turned(step, ids)

    what = f"{'Undone' if back else 'Done again'}: {step.what}"
    return do(directory, what, work, records=step.records, turns=True)


def _turn_rows(act: Act, step: Step, *, back: bool) -> tuple[str, ...]:
    bodies = _read(Organisation, _rows(act.connection, step.number, "organisation", back=back))
    _refuse_changed_bodies(act.connection, bodies)
    for kind, noun in _LOCAL.items():
        _turn_local(act, noun, _rows(act.connection, step.number, kind, back=back))
    for kind, noun in _SHELVES.items():
        _turn_shelf(act, noun, _rows(act.connection, step.number, kind, back=back))
    rows = _rows(act.connection, step.number, "service", back=back)
    for part in chunks(rows, CHUNK):
        _turn_pages(act, part, bodies, step)
    turned = [then for then, now in bodies.values() if then and now]
    save_bodies(act.connection, turned, act.batch)
    return tuple(row.id for row in rows)


def _rows(connection: Connection, batch: int, kind: str, *, back: bool) -> list[_Row]:
    """Return what an act did to each thing of one kind, from its first state to its last."""
    columns = (HISTORY.c.id, HISTORY.c.old, HISTORY.c.new)
    mine = (HISTORY.c.batch == batch) & (HISTORY.c.kind == kind)
    first: dict[str, bytes | None] = {}
    last: dict[str, bytes | None] = {}
    for one, old, new in connection.execute(
        select(*columns).where(mine).order_by(HISTORY.c.number)
    ):
        first.setdefault(one, old)
        last[one] = new
    then, now = (first, last) if back else (last, first)
    return [_Row(one, _text(then[one]), _text(now[one])) for one in first]


def _turn_pages(
    act: Act,
    rows: Sequence[_Row],
    bodies: States,
    step: Step,
) -> None:
    held = act.pages([row.id for row in rows])
    put: list[ServicePage] = []
    for row in rows:
        page = held.get(row.id)
        if not _is_as_left(page, row.now):
            raise BadInput(_changed_since(act.connection, row, page, step))
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


def _refuse_changed_bodies(connection: Connection, bodies: States) -> None:
    for one, body in read_bodies(connection, bodies).items():
        now = bodies[one][1]
        if now and body != now:
            raise BadInput(
                f"The organisation '{body.name}' was changed since, so this cannot be undone."
            )


def _turn_local(act: Act, noun: type[Noun], rows: Sequence[_Row]) -> None:
    if not rows:
        return
    key = DRAWERS[noun].key
    held = {str(getattr(one, key)): one for one in read(act.connection, noun)}
    for row, (then, now) in zip(rows, _read(noun, rows).values(), strict=True):
        if held.get(row.id) != now:
            raise BadInput("What this desk keeps was changed since, so this cannot be undone.")
        act.keep(Change(now, then))


def _turn_shelf(act: Act, noun: type[Noun], rows: Sequence[_Row]) -> None:
    if not rows:
        return
    held = {str(vars(one)["id"]): one for one in read_shelf(act.connection, noun)}
    for row, (then, now) in zip(rows, _read(noun, rows).values(), strict=True):
        if held.get(row.id) != now:
            raise BadInput("The wording was changed since, so this cannot be undone.")
        set_on_shelf(act.connection, now, then, act.batch)


def _read(noun: type[Kept], rows: Sequence[_Row]) -> dict[str, tuple[Kept | None, Kept | None]]:
    def one(text: str | None) -> Kept | None:
        return None if text is None else noun.model_validate_json(text)

    return {row.id: (one(row.then), one(row.now)) for row in rows}


def _changed_since(connection: Connection, row: _Row, page: ServicePage | None, step: Step) -> str:
    """Return who changed a record after the act, as a sentence."""
    asked = select(BATCH.c.what, BATCH.c.at).join(HISTORY, HISTORY.c.batch == BATCH.c.number)
    later = asked.where(HISTORY.c.id == row.id, HISTORY.c.kind == "service")
    later = later.where(BATCH.c.number > step.number).order_by(BATCH.c.number.desc())
    found = connection.execute(later).first()
    name = page.name if page else _page(row.now).name if row.now else "A record"
    by = f" ('{found.what}', {spoken_date(found.at.date())})" if found else ""
    return (
        f"'{name}' was changed since{by}, so '{step.what}' cannot be undone as a whole. "
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


def _text(content: bytes | None) -> str | None:
    return None if content is None else unpacked(content)
