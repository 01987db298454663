"""The history of one record: when, what, and which fields changed, in plain words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from directory.errors import BadInput, UnknownName
from directory.keeping.record.editing import Saved, change_record
from directory.keeping.record.fields import FIELD_NAMES, FieldChange, compare
from directory.model import ServicePage
from directory.store import Directory
from directory.store.hiding import past_of
from directory.store.history import Past, past_of_record

How = Literal["added", "changed", "removed"]
MOST = 100_000
"""More entries than any record has."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that was done to a record."""

    number: int
    """Of what was done, in the history of the directory."""
    at: datetime
    what: str
    change: How
    changes: tuple[FieldChange, ...]
    in_force: bool
    """False when it was undone since."""


def history_of(directory: Directory, record_id: str, limit: int = 50) -> tuple[Entry, ...]:
    """Return what was done to a record, the newest first.

    Raises:
        UnknownName: If nothing is known of such a record.
    """
    past, now = _past(directory, record_id, limit)
    afters = [now, *(one.before for one in past)]
    return tuple(_entry(one, after) for one, after in zip(past, afters, strict=False))


def compare_with_now(directory: Directory, record_id: str, number: int) -> tuple[FieldChange, ...]:
    """Return how a record differs now from what it was before an entry of its history.

    Raises:
        UnknownName: If its history has no such entry.
    """
    past, now = _past(directory, record_id, MOST)
    return compare(_before(past, number), now)


def restore_field(directory: Directory, record_id: str, number: int, field: str) -> Saved:
    """Put one field back to what it said before an entry of the history.

    Raises:
        UnknownName: If there is no such entry or field.
        BadInput: If the record was not there before it, or is not there now.
    """
    if field not in FIELD_NAMES:
        raise UnknownName(f"A record has no field '{field}'.")
    then = _state(directory, record_id, number)

    def edit(page: ServicePage) -> ServicePage:
        safe = past_of(then, page)
        return page.model_copy(update={field: getattr(safe, field)})

    return change_record(directory, record_id, edit, f"Put back: {FIELD_NAMES[field].lower()}")


def restore_record(directory: Directory, record_id: str, number: int) -> Saved:
    """Put a whole record back to what it was before an entry of the history.

    What its organisation says of itself stays as it is: other services share it.

    Raises:
        UnknownName: If there is no such entry.
        BadInput: If the record was not there before it, or is not there now.
    """
    then = _state(directory, record_id, number)

    def edit(page: ServicePage) -> ServicePage:
        safe = past_of(then, page)
        same = safe.organisation_id == page.organisation_id
        return safe.model_copy(update={"organisation": page.organisation}) if same else safe

    return change_record(directory, record_id, edit, "Put back as it was")


def _past(
    directory: Directory, record_id: str, limit: int
) -> tuple[list[Past], ServicePage | None]:
    past = directory.ask(lambda connection: past_of_record(connection, record_id, limit))
    if not past:
        raise UnknownName(f"Nothing is known of a record with the id '{record_id}'.")
    return past, next(iter(directory.pages([record_id])), None)


def _state(directory: Directory, record_id: str, number: int) -> ServicePage:
    past, now = _past(directory, record_id, MOST)
    before = _before(past, number)
    if before is None:
        raise BadInput("The record was not there before that, so there is nothing to put back.")
    if now is None:
        raise BadInput(f"'{before.name}' is in the recycle bin. Bring it back first.")
    return before


def _before(past: Sequence[Past], number: int) -> ServicePage | None:
    found = [one for one in past if one.number == number]
    if not found:
        raise UnknownName("The history of this record has no such entry.")
    return found[-1].before


def _entry(one: Past, after: ServicePage | None) -> Entry:
    change: How = "added" if one.before is None else "removed" if after is None else "changed"
    changes = compare(one.before, after) if change == "changed" else ()
    return Entry(one.number, one.at, one.what, change, changes, one.in_force)
