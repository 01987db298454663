"""The recycle bin: what was removed can be brought back, until the bin is emptied on purpose."""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection

from directory.errors import BadInput, UnknownName
from directory.model import KeptList, ServicePage
from directory.model.vocabulary import RecordKind
from directory.store import Directory
from directory.store.acts import Act, do
from directory.store.blank_forms import drop_loose_forms
from directory.store.drafts import drop_draft
from directory.store.files import writing
from directory.store.hiding import scrub_leavings
from directory.store.history import (
    Removed,
    forget_for_good,
    linked_from,
    lists_without,
    removed_records,
)
from directory.store.local import Change, read
from directory.store.records import read_bodies
from directory.store.saving import begin_batch

MOST_NAMED = 5


@dataclass(frozen=True, slots=True)
class Binned:
    """One record in the recycle bin."""

    id: str
    name: str
    kind: RecordKind
    removed_at: datetime
    lists: tuple[str, ...]
    """The names of the kept lists that lost it, as far as they are still there."""


def links_to(directory: Directory, record_id: str) -> tuple[str, ...]:
    """Return the names of other records that lead to this one."""
    return tuple(directory.ask(lambda connection: linked_from(connection, [record_id])))


def remove(directory: Directory, record_id: str, *, although_linked: bool = False) -> ServicePage:
    """Put a record into the recycle bin; kept lists lose it, and get it back with it.

    Returns:
        The record as it was.

    Raises:
        UnknownName: If there is no such record.
        BadInput: If other records lead to it, unless ``although_linked``.
    """

    def work(act: Act) -> ServicePage:
        page = act.pages([record_id]).get(record_id)
        if page is None:
            raise UnknownName(f"There is no record with the id '{record_id}'.")
        leading = linked_from(act.connection, [record_id])
        if leading and not although_linked:
            raise BadInput(f"'{page.name}' is named by {_named(leading)}. Remove it all the same?")
        act.remove([record_id])
        for kept in read(act.connection, KeptList):
            if record_id in kept.services:
                act.keep(Change(kept, _without(kept, record_id)))
        drop_draft(act.connection, record_id)
        return page

    return do(directory, "Removed", work)


def in_the_bin(directory: Directory) -> tuple[Binned, ...]:
    """Return what is in the recycle bin, the last first."""

    def ask(connection: Connection) -> tuple[Binned, ...]:
        names = {kept.id: kept.name for kept in read(connection, KeptList)}
        return tuple(
            Binned(
                one.page.id,
                one.page.name,
                one.page.kind,
                one.at,
                tuple(names[kept] for kept, _ in lists_without(connection, one) if kept in names),
            )
            for one in removed_records(connection)
        )

    return directory.ask(ask)


def bring_back(directory: Directory, record_id: str) -> ServicePage:
    """Put a record back from the recycle bin, and onto the kept lists that lost it.

    Raises:
        UnknownName: If it is not in the bin.
    """

    def work(act: Act) -> ServicePage:
        found = (one for one in removed_records(act.connection) if one.page.id == record_id)
        removed = next(found, None)
        if removed is None:
            raise UnknownName(f"There is nothing in the recycle bin with the id '{record_id}'.")
        act.save([_with_its_body(act, removed.page)])
        for change in _lists_again(act.connection, removed):
            act.keep(change)
        return act.pages([record_id])[record_id]

    return do(directory, "Brought back", work)


def empty(directory: Directory, ids: Sequence[str] | None = None) -> tuple[str, ...]:
    """Take records in the bin away for good, with their history; nothing brings them back.

    Blank forms that no record has any more go with them.

    Args:
        directory: The open directory.
        ids: Which ones; None for everything in the bin.

    Returns:
        The names of those that are gone.
    """
    with directory.writer("emptying the recycle bin") as engine:
        with writing(engine) as connection:
            there = {one.page.id: one.page.name for one in removed_records(connection)}
            gone = {one: name for one, name in there.items() if ids is None or one in ids}
            forget_for_good(connection, list(gone))
            loose = drop_loose_forms(connection)
            if gone:
                begin_batch(connection, "Recycle bin emptied", datetime.now(UTC))
        if gone or loose:
            scrub_leavings(engine)
    _forget_words(directory, gone)
    return tuple(gone.values())


def _forget_words(directory: Directory, ids: Collection[str]) -> None:
    """Let go of tips under records that are gone for good; the file holds none of them."""
    for place, text in list(directory.memory.items()):
        if json.loads(text).get("service_id") in ids:
            del directory.memory[place]


def _with_its_body(act: Act, page: ServicePage) -> ServicePage:
    """Return a record with its organisation as that is held now, if it is."""
    held = read_bodies(act.connection, [page.organisation_id or ""])
    now = held.get(page.organisation_id or "", page.organisation)
    return page.model_copy(update={"organisation": now})


def _lists_again(connection: Connection, removed: Removed) -> list[Change]:
    held = {kept.id: kept for kept in read(connection, KeptList)}
    return [
        Change(kept, _with(kept, removed.page, place))
        for one, place in lists_without(connection, removed)
        if (kept := held.get(one)) and removed.page.id not in kept.services
    ]


def _without(kept: KeptList, record_id: str) -> KeptList:
    pairs = zip(kept.services, kept.names, strict=True)
    return _of(kept, [pair for pair in pairs if pair[0] != record_id])


def _with(kept: KeptList, page: ServicePage, place: int) -> KeptList:
    pairs = list(zip(kept.services, kept.names, strict=True))
    pairs.insert(place, (page.id, page.name))
    return _of(kept, pairs)


def _of(kept: KeptList, pairs: Sequence[tuple[str, str]]) -> KeptList:
    services, names = tuple(one for one, _ in pairs), tuple(name for _, name in pairs)
    return kept.model_copy(update={"services": services, "names": names})


def _named(names: Sequence[str]) -> str:
    said = ", ".join(f"'{name}'" for name in names[:MOST_NAMED])
    more = len(names) - MOST_NAMED
    return f"{said} and {more} more" if more > 0 else said
