"""What ships, with the wording of our own laid over it: needs, goals and criteria as in use."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from sqlalchemy import Connection, select

from directory.model.needs import Goal, Need, ProgrammeCriterion
from directory.model.wording import OwnWording, OwnWordingRow, WordingKind
from directory.store.records import table_of
from directory.store.shelves import read_shelf
from directory.words import tidy

TABLE = table_of(OwnWordingRow)
Spoken = TypeVar("Spoken", Need, Goal)


def own_wording(connection: Connection, kind: WordingKind) -> tuple[OwnWording, ...]:
    """Return the wording of our own of one kind, in the order in which it was first kept."""
    rows = connection.execute(select(TABLE).where(TABLE.c.kind == kind)).mappings()
    return tuple(OwnWording.model_validate(dict(row)) for row in rows)


def needs_in_use(connection: Connection) -> tuple[Need, ...]:
    """Return the needs with the phrases that are heard here."""
    return spoken_here(read_shelf(connection, Need), own_wording(connection, "need_phrase"))


def goals_in_use(connection: Connection) -> tuple[Goal, ...]:
    """Return the goals with the phrases that are heard here, and the needs they lead to here."""
    said = spoken_here(read_shelf(connection, Goal), own_wording(connection, "goal_phrase"))
    return tuple(_leading(said, own_wording(connection, "goal_need")))


def criteria_in_use(connection: Connection) -> tuple[ProgrammeCriterion, ...]:
    """Return the criteria of the programme as they are worded here, with the status here."""
    status = {one.of: one.words for one in own_wording(connection, "criterion")}
    return tuple(
        ProgrammeCriterion.model_validate({**vars(one), "status": status[one.id]})
        if one.id in status
        else one
        for one in criteria_as_worded(connection)
    )


def criteria_as_worded(connection: Connection) -> tuple[ProgrammeCriterion, ...]:
    """Return what ships of the programme, with what is worded otherwise, added or left out here."""
    own = {one.of: one for one in own_wording(connection, "criterion_words")}
    shipped = read_shelf(connection, ProgrammeCriterion)
    known = {one.id for one in shipped}
    laid_over = [own.get(one.id, one) for one in shipped]
    added = [one for of, one in own.items() if of not in known]
    return tuple(
        ProgrammeCriterion.model_validate_json(one.words) if isinstance(one, OwnWording) else one
        for one in (*laid_over, *added)
        if not (isinstance(one, OwnWording) and one.off)
    )


def spoken_here(held: tuple[Spoken, ...], own: Iterable[OwnWording]) -> tuple[Spoken, ...]:
    """Return needs or goals as they are with phrases of our own; the others are the same."""
    by_owner: dict[str, list[OwnWording]] = {}
    for one in own:
        by_owner.setdefault(one.of, []).append(one)
    return tuple(
        one.model_copy(update={"phrases": _merged(one.phrases, by_owner[one.id], tidy)})
        if one.id in by_owner
        else one
        for one in held
    )


def _leading(held: tuple[Goal, ...], own: tuple[OwnWording, ...]) -> Iterable[Goal]:
    for goal in held:
        mine = [one for one in own if one.of == goal.id]
        yield goal.model_copy(update={"needs": _merged(goal.needs, mine, str)}) if mine else goal


def _merged(
    shipped: tuple[str, ...], own: Iterable[OwnWording], key: Callable[[str], str]
) -> tuple[str, ...]:
    """Return what ships without what is off, then what was added."""
    off, found = set(), {key(words): words for words in shipped}
    for one in own:
        if one.off:
            off.add(key(one.words))
        else:
            found.setdefault(key(one.words), one.words)
    return tuple(words for known, words in found.items() if known not in off)
