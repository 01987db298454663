"""Undo and redo: the last act that is in force is taken back whole, or done again whole.

What may be undone is a stack that lasts from one session to the next. It holds what was done
here; an import or an edition is no part of it, but may stand in the way of an act. Then that act
is passed over and named, and those before it that it did not touch can still be undone.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from types import MappingProxyType

from sqlalchemy import Connection, func, select

from directory.errors import BadInput, ChangedSince
from directory.model import ServicePage
from directory.store.acts import BESIDE_FROM, Act, do
from directory.store.digests import unpacked
from directory.store.local import DRAWERS, Change, Edit, make_changes, remembered
from directory.store.reading import Directory
from directory.store.saving import BATCH, HISTORY
from directory.store.turning import TurnedAct, refuse_what_changed, turn_rows

MOST_NAMED = 3
MOST_PASSED = 20
"""So many acts that cannot be undone are passed over, and no more."""


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
    passed: tuple[str, ...] = ()
    """Why acts after it cannot be undone: a sentence for each, the last act first."""

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


def next_undo(directory: Directory) -> Step | None:
    """Return the last act that can be undone; None when there is nothing to undo."""
    return _next(directory, back=True)[0]


def next_redo(directory: Directory) -> Step | None:
    """Return the act that was undone last; None when there is nothing to do again."""
    return _next(directory, back=False)[0]


def last_act(directory: Directory) -> int:
    """Return the number of the last act that is in force; 0 when there is none."""
    step = directory.ask(lambda connection: next(_steps(connection, back=True), None))
    return step.number if step else 0


def undo(directory: Directory, number: int | None = None) -> Turned:
    """Take back the last act that can be, or the one of a number.

    Raises:
        ChangedSince: If something changed the same things since.
        BadInput: If there is nothing to undo, or that act is not in force.
    """
    return _turn(directory, number, back=True)


def redo(directory: Directory) -> Turned:
    """Do again what was undone last.

    Raises:
        ChangedSince: If something changed the same things since.
        BadInput: If there is nothing.
    """
    return _turn(directory, None, back=False)


def take_back(
    directory: Directory,
    changes: Sequence[Change],
    edits: Mapping[str, Edit] = MappingProxyType({}),
) -> None:
    """Put back what was before changes of what this desk keeps.

    Where they are the last act, this is its undoing, so that undoing once more goes further back.
    Else it is an act of its own, and ``edits`` say how records change with it.
    """
    number = last_act(directory)
    is_made_of = partial(_is_made_of, number=number, changes=changes, directory=directory)
    if number and directory.ask(is_made_of):
        undo(directory, number)
    else:
        make_changes(directory, [one.undone() for one in changes], "Undone", edits)


def _is_made_of(
    connection: Connection, number: int, changes: Sequence[Change], directory: Directory
) -> bool:
    columns = (HISTORY.c.kind, HISTORY.c.id, HISTORY.c.old, HISTORY.c.new)
    local = HISTORY.c.kind.not_in(("service", "organisation"))
    rows = connection.execute(select(*columns).where(HISTORY.c.batch == number, local))

    def said(content: bytes | None) -> str | None:
        return None if content is None else remembered(content, directory.memory)

    made = {(kind, one, said(old), said(new)) for kind, one, old, new in rows}
    asked = set()
    for change in changes:
        one = change.after or change.before
        old, new = (side.as_text() if side else None for side in (change.before, change.after))
        if one and old != new:
            drawer = DRAWERS[type(one)]
            asked.add((drawer.kind, str(getattr(one, drawer.key)), old, new))
    return made == asked


def _next(directory: Directory, *, back: bool) -> tuple[Step | None, tuple[str, ...]]:
    """Return the next act that can be turned, and why those before it in turn cannot."""

    def ask(connection: Connection) -> tuple[Step | None, tuple[str, ...]]:
        passed: list[str] = []
        for step in _steps(connection, back=back):
            try:
                if step.records < BESIDE_FROM:  # a big one is looked at when it is turned
                    act = TurnedAct(step.number, step.what, back)
                    refuse_what_changed(connection, act, directory.memory)
            except ChangedSince as problem:
                passed.append(problem.words)
                continue
            return replace(step, passed=tuple(passed)), tuple(passed)
        return None, tuple(passed)

    return directory.ask(ask)


def _steps(connection: Connection, *, back: bool) -> Iterator[Step]:
    """Yield the acts that may be turned, in their turn."""
    later = BATCH.alias("later")
    undone = select(func.max(later.c.number)).where(later.c.undoes == BATCH.c.number)
    first = BATCH.c.number if back else undone.scalar_subquery()
    asked = select(BATCH).where(BATCH.c.turn == ("done" if back else "undone"))
    for row in connection.execute(asked.order_by(first.desc()).limit(MOST_PASSED)).mappings():
        yield _step(connection, row["number"], row["what"], row["at"], row["records"])


def _step(connection: Connection, number: int, what: str, at: datetime, records: int) -> Step:
    mine = select(HISTORY.c.old, HISTORY.c.new).where(
        HISTORY.c.batch == number, HISTORY.c.kind == "service"
    )
    first = connection.execute(mine.order_by(HISTORY.c.number).limit(MOST_NAMED))
    names = tuple(_name(new or old) for old, new in first if new or old)
    return Step(number, what, at, records, names)


def _turn(directory: Directory, number: int | None, *, back: bool) -> Turned:
    if number is None:
        step, passed = _next(directory, back=back)
        if step is None and passed:
            raise ChangedSince(passed[0])
    else:
        step = directory.ask(lambda connection: _in_force(connection, number))
    if step is None:
        raise BadInput("There is nothing to undo." if back else "There is nothing to do again.")
    return _turn_act(directory, step, back=back)


def _in_force(connection: Connection, number: int) -> Step | None:
    asked = select(BATCH).where(BATCH.c.number == number, BATCH.c.turn == "done")
    row = connection.execute(asked).mappings().first()
    return _step(connection, number, row["what"], row["at"], row["records"]) if row else None


def _turn_act(directory: Directory, step: Step, *, back: bool) -> Turned:
    from_, to = ("done", "undone") if back else ("undone", "done")

    def work(act: Act) -> Turned:
        connection, mine = act.connection, BATCH.c.number == step.number
        stands = connection.execute(select(BATCH.c.turn).where(mine)).scalar()
        if stands != from_:
            raise BadInput("The directory was changed just now. Look again before you undo.")
        ids = turn_rows(act, TurnedAct(step.number, step.what, back))
        mark = {"turn": "", "undoes": step.number if back else None}
        mark |= {"redoes": None if back else step.number}
        connection.execute(BATCH.update().where(BATCH.c.number == act.batch).values(mark))
        connection.execute(BATCH.update().where(mine).values(turn=to))
        return Turned(step, ids)

    what = f"{'Undone' if back else 'Done again'}: {step.what}"
    return do(directory, what, work, records=step.records, turns=True)


def _name(content: bytes) -> str:
    return ServicePage.model_validate_json(unpacked(content)).name
