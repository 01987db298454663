"""Which papers were printed, as what they said: so that only what changed is printed again.

Of a paper a digest is kept, never its words. A slip that was made for one visitor leaves no trace.
"""

import hashlib
import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from directory.model.events import Event, PrintedOnce

FOR_ONE_VISITOR = ("route-slip", "agreed-slip")
"""What was asked for is somebody's own: never kept."""
EACH_STALL = ("stall-sign", "table-card")
"""Papers with a page for each stall: each page is kept and compared by itself."""
SAY_NUMBERS = (
    "stall-map", "stall-index", "trail", "stall-sign", "table-card", "event-booklet",
    "professional-digest", "stallholder-letter", *FOR_ONE_VISITOR,
)  # fmt: skip
"""Papers on which tables have their numbers: from the first of them on, numbers stay."""
_LENGTH = 16
_EACH_PRINT = re.compile(r"\b(?:made_on=datetime\.date\([^)]*\)|edition=\d+|edition_colour='\w*')")
"""What differs on every print, and is no reason for another."""


class Sheet(NamedTuple):
    """One paper that was printed, or a page of it that is one stall's."""

    name: str
    form: str
    edition: str
    stall: str = ""

    @property
    def key(self) -> str:
        """Return it as the event keeps it."""
        return " ".join(part for part in self if part)


def sheet_of(key: str) -> Sheet:
    """Return the sheet that an event keeps under a key; what a key lacks is empty."""
    name, form, edition, stall, *_ = (*key.split(" "), "", "", "", "")
    return Sheet(name, form, edition, stall)


def digest_of(said: object) -> str:
    """Return the digest of what a paper says, whatever day it is printed on."""
    told = _EACH_PRINT.sub("", repr(said))
    return hashlib.sha256(told.encode()).hexdigest()[:_LENGTH]


def is_kept(name: str, options: Iterable[str]) -> bool:
    """Return whether it is kept that a paper was printed.

    One that was made for something asked for is not: it may have been somebody's need.
    """
    return name not in FOR_ONE_VISITOR and set(options) <= {"format", "edition"}


def printed_on(event: Event, told: Mapping[str, str], today: date) -> Event:
    """Return an event on which some sheets were printed today.

    Args:
        event: As it is.
        told: The digest of each sheet, by its key.
        today: The day of the print.
    """
    new = tuple(
        PrintedOnce(thing=key, digest=digest, printed_on=today) for key, digest in told.items()
    )
    others = tuple(one for one in event.printed if one.thing not in told)
    return event.model_copy(update={"printed": (*others, *new)})


def without_gone(event: Event, here: frozenset[str]) -> Event:
    """Return an event that no longer knows of sheets of stalls that have no table any more."""
    kept = (
        one for one in event.printed if not (stall := sheet_of(one.thing).stall) or stall in here
    )
    return event.model_copy(update={"printed": tuple(kept)})


def numbers_kept(event: Event, name: str, today: date) -> Event:
    """Return an event whose numbers stay from now on, if a paper with numbers was printed."""
    placed = event.places and name in SAY_NUMBERS
    if event.numbers_kept_since or not placed:
        return event
    return event.model_copy(update={"numbers_kept_since": today})


def out_of_date(event: Event, now: Mapping[str, str]) -> tuple[Sheet, ...]:
    """Return the sheets that say something else now than when they were printed.

    Args:
        event: With what was printed.
        now: The digest of each sheet as it would be today; one that is gone has none.
    """
    changed = (one for one in event.printed if now.get(one.thing) != one.digest)
    return tuple(sheet_of(one.thing) for one in changed)
