"""Look through the records as a keeper does: every one of them, whatever its kind or standing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from directory.disclosure.labels import labels_in
from directory.keeping import all_done
from directory.keeping.all_done import WasDone
from directory.keeping.listing import Looked, RecordLine, RecordList

if TYPE_CHECKING:
    from directory.desk import Desk

__all__ = [
    "Looked",
    "RecordLine",
    "RecordList",
    "WasDone",
    "all_records",
    "on_screen",
    "what_was_done",
]


FOR_STAFF = "A name for staff: press F8 where only you can see it"


def on_screen(words: str, *, public: bool) -> str:
    """Return words of a record for the keeper's lists; ``public`` when others may see the screen.

    Words that label people give way then, although a keeper must find the record.
    """
    return FOR_STAFF if public and labels_in(words) else words


def all_records(desk: Desk) -> RecordList:
    """Return the list of every record; it follows the directory as it changes."""
    return RecordList(desk.directory)


def what_was_done(desk: Desk, limit: int = 100) -> tuple[WasDone, ...]:
    """Return what was done to the directory last, by anybody, the newest first."""
    return all_done.what_was_done(desk.directory, limit)
