"""Change the directory as a keeper: edit, remove, bring back, undo, look at what was, many at once.

What is refused raises a problem with one sentence, and then nothing was changed.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from directory.errors import BadInput
from directory.keeping.many import bulk
from directory.keeping.record import bin as recycling
from directory.keeping.record import editing, history
from directory.store import undo
from seed.rules.numbers import is_drama_number

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from directory.desk import Desk
    from directory.keeping.many.bulk import BulkChange, Cancelled, Filter, Preview, Progress
    from directory.keeping.record.bin import Binned
    from directory.keeping.record.editing import KeptDraft, Opened, Saved
    from directory.keeping.record.fields import FieldChange
    from directory.keeping.record.history import Entry
    from directory.model import ServicePage
    from directory.model.vocabulary import RecordKind
    from directory.store.local import Edit
    from directory.store.undo import Step, Turned

NOTHING_TYPED: Mapping[str, str] = MappingProxyType({})
ONLY_PRACTICE = (
    "Practice is open: every name has the word Practice in it, and every number is made up, such "
    "as 0151 496 0123. For real records, put practice away under Updates first."
)


@dataclass(frozen=True, slots=True)
class Done:
    """What came of something that was done to the directory."""

    words: str
    """One line for the person."""
    ids: tuple[str, ...] = ()
    """The records that are different now."""


# -- one record


def new_record(desk: Desk, kind: RecordKind = "service") -> Opened:
    """Begin a new record, with an id of its own; it is held once it was saved."""
    return editing.blank(desk.directory, kind)


def copy_record(desk: Desk, record_id: str) -> Opened:
    """Begin a record like another: unconfirmed, never checked, not saved yet."""
    return editing.copy_of(desk.directory, record_id)


def open_for_editing(desk: Desk, record_id: str) -> Opened:
    """Return a record for a form, with what was left of it in a form last time."""
    return editing.open_record(desk.directory, record_id)


def keep_draft(
    desk: Desk, page: ServicePage, digest: str, typed: Mapping[str, str] = NOTHING_TYPED
) -> None:
    """Keep a record as it stands in a form, so that no power cut can take it.

    Args:
        desk: The open desk.
        page: The record as far as what was typed fits.
        digest: Of what was opened, from ``Opened``.
        typed: What was typed and does not fit its field yet, by the form's own names.
    """
    editing.keep_draft(desk.directory, page, digest, typed)


def draft_of(desk: Desk, record_id: str) -> KeptDraft | None:
    """Return what was left of a record in a form, or None."""
    return editing.draft_of(desk.directory, record_id)


def drafts(desk: Desk) -> tuple[KeptDraft, ...]:
    """Return everything that was left in a form, the newest first; new records too."""
    return editing.drafts(desk.directory)


def discard_draft(desk: Desk, record_id: str) -> None:
    """Give up what was left in a form."""
    editing.discard_draft(desk.directory, record_id)


def save_record(desk: Desk, page: ServicePage, digest: str, what: str = "") -> Saved:
    """Keep a record as it stands in a form; its checks stay as they are.

    Args:
        desk: The open desk.
        page: The record.
        digest: Of what was opened, from ``Opened`` or the last ``Saved``.
        what: What was done, for the history; "Edited" or "Added" if left out.

    Raises:
        SignpostProblem: In one sentence, if it cannot be kept; the draft stays.
    """
    if desk.directory.practice:
        _refuse_what_is_real(desk, page)
    return editing.save(desk.directory, page, digest, what)


def change_record(desk: Desk, record_id: str, edit: Edit, what: str) -> Saved:
    """Change one record as it is held now, checks included, as one act that can be undone."""
    return editing.change_record(desk.directory, record_id, edit, what)


# -- the recycle bin


def linked_from(desk: Desk, record_id: str) -> tuple[str, ...]:
    """Return the names of other records that lead to this one."""
    return recycling.links_to(desk.directory, record_id)


def remove_record(desk: Desk, record_id: str, *, although_linked: bool = False) -> Done:
    """Put a record into the recycle bin; refused when others lead to it, unless told otherwise."""
    page = recycling.remove(desk.directory, record_id, although_linked=although_linked)
    return Done(f"'{page.name}' is in the recycle bin.", (record_id,))


def recycle_bin(desk: Desk) -> tuple[Binned, ...]:
    """Return what is in the recycle bin, the last first."""
    return recycling.in_the_bin(desk.directory)


def bring_back(desk: Desk, record_id: str) -> Done:
    """Put a record back from the recycle bin, and onto the kept lists that lost it."""
    page = recycling.bring_back(desk.directory, record_id)
    return Done(f"'{page.name}' is back.", (record_id,))


def empty_bin(desk: Desk, ids: Sequence[str] | None = None) -> Done:
    """Take what is in the bin away for good, history too: some of it, or all of it (None)."""
    gone = recycling.empty(desk.directory, ids)
    count = f"{len(gone):,} record{'' if len(gone) == 1 else 's'}"
    return Done(f"{count} gone for good." if gone else "There was nothing to take away.")


# -- undo and redo


def what_undo_would_do(desk: Desk) -> Step | None:
    """Return the last thing that was done and can be undone; None when there is nothing."""
    return undo.next_undo(desk.directory)


def what_redo_would_do(desk: Desk) -> Step | None:
    """Return what was undone last and can be done again; None when there is nothing."""
    return undo.next_redo(desk.directory)


def undo_last(desk: Desk) -> Done:
    """Take back the last thing that can be, all of it or nothing; what cannot be is named."""
    return _told(undo.undo(desk.directory), "Undone")


def undo_one(desk: Desk, number: int) -> Done:
    """Take back one act by its number in the history, whatever was done since.

    Raises:
        SignpostProblem: In one sentence, if something changed the same things since.
    """
    return _told(undo.undo(desk.directory, number), "Undone")


def redo_last(desk: Desk) -> Done:
    """Do again what was undone last, all of it or nothing."""
    return _told(undo.redo(desk.directory), "Done again")


# -- history


def history_of(desk: Desk, record_id: str, limit: int = 50) -> tuple[Entry, ...]:
    """Return what was done to a record, the newest first."""
    return history.history_of(desk.directory, record_id, limit)


def compare_with_now(desk: Desk, record_id: str, number: int) -> tuple[FieldChange, ...]:
    """Return how a record differs now from what it was before an entry of its history."""
    return history.compare_with_now(desk.directory, record_id, number)


def restore_field(desk: Desk, record_id: str, number: int, field: str) -> Saved:
    """Put one field back to what it said before an entry of the history."""
    return history.restore_field(desk.directory, record_id, number, field)


def restore_record(desk: Desk, record_id: str, number: int) -> Saved:
    """Put a whole record back to what it was before an entry of the history."""
    return history.restore_record(desk.directory, record_id, number)


# -- many at once


def bulk_choose(desk: Desk, wanted: Filter) -> tuple[str, ...]:
    """Return the ids of the records that a filter lets through, by name."""
    return bulk.choose(desk.directory, wanted)


def bulk_preview(desk: Desk, ids: Sequence[str], change: BulkChange) -> Preview:
    """Return what a change would do to many records, without doing it."""
    return bulk.preview(desk.directory, ids, change, desk.today)


def bulk_change(
    desk: Desk,
    ids: Sequence[str],
    change: BulkChange,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> Done:
    """Change many records as one act; what would be refused stays as it is.

    Args:
        desk: The open desk.
        ids: The records.
        change: What to change.
        progress: Called with how many were done, and of how many.
        cancelled: Asked now and then; when it says yes, nothing was changed.

    Raises:
        SignpostProblem: In one sentence, if nothing was changed.
    """
    changed = bulk.make(desk.directory, ids, change, desk.today, progress, cancelled)
    count = f"{len(changed):,} record{'' if len(changed) == 1 else 's'}"
    return Done(f"{count} changed. Undo takes all of it back.", changed)


def _told(turned: Turned, how: str) -> Done:
    return Done(" ".join((f"{how}: {turned.step.words}.", *turned.step.passed)), turned.ids)


def _refuse_what_is_real(desk: Desk, page: ServicePage) -> None:
    """Refuse, in the practice directory, whatever is new and could be taken for a real service."""
    held = {number for one in desk.directory.pages([page.id]) for number in _numbers(one)}
    fresh = [number for number in _numbers(page) if number not in held]
    if "Practice" not in page.name.split() or not all(map(is_drama_number, fresh)):
        raise BadInput(ONLY_PRACTICE)


def _numbers(page: ServicePage) -> list[str]:
    return [one.value for one in page.contacts if one.kind in ("phone", "text")]
