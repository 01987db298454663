"""Look through the records as a keeper does: every one of them, whatever its kind or standing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from directory.disclosure.rules.labels import labels_in
from directory.keeping.record import all_done
from directory.keeping.record.all_done import WasDone
from directory.keeping.record.listing import Looked, RecordLine, RecordList

if TYPE_CHECKING:
    from directory.desk import Desk
    from directory.model import ServicePage

__all__ = [
    "Looked",
    "RecordLine",
    "RecordList",
    "WasDone",
    "all_records",
    "is_for_staff",
    "name_on_screen",
    "on_screen",
    "what_was_done",
]


FOR_STAFF = "A name for staff: press F8 where only you can see it"


def on_screen(words: str, *, public: bool) -> str:
    """Return words of a record for the keeper's lists; ``public`` when others may see the screen.

    Words that label people give way then, although a keeper must find the record.
    """
    return FOR_STAFF if public and labels_in(words) else words


def name_on_screen(page: ServicePage, *, public: bool) -> str:
    """Return the name of a record for its form; where others may see, one that labels nobody."""
    from directory.disclosure.rules.clean import public_name

    return public_name(page) if public and labels_in(page.name) else page.name


def is_for_staff(page: ServicePage, held: RecordList) -> bool:
    """Say whether a record, or the name of one that it leads to, holds words that label people."""
    linked = {link.to for link in page.links}
    names = (line.name for line in held.all() if line.id in linked) if linked else ()
    return any(labels_in(words) for words in (page.as_text(), *names))


def all_records(desk: Desk) -> RecordList:
    """Return the list of every record; it follows the directory as it changes."""
    return RecordList(desk.directory)


def what_was_done(desk: Desk, limit: int = 100) -> tuple[WasDone, ...]:
    """Return what was done to the directory last, by anybody, the newest first."""
    return all_done.what_was_done(desk.directory, limit)
