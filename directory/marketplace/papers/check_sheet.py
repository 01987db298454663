"""Which records the directory check sheet of an event asks about."""

from collections.abc import Sequence

from directory.errors import BadInput
from directory.marketplace.at_event import AtEvent
from directory.marketplace.papers.day_words import written_to

ASKED = ("idea", "invited", "confirmed", "came")


def records_to_check(at: AtEvent, stalls: Sequence[str]) -> list[str]:
    """Return the ids of the records of the stalls named, or of all that did not say no.

    Raises:
        UnknownName: If the event has no such stall.
        BadInput: If none of them is in the directory.
    """
    shown = written_to(at, stalls, ASKED)
    found = list(dict.fromkeys(one.page.id for one in shown if one.page))
    if not found:
        raise BadInput("None of these tables is in the directory: there is nothing to check.")
    return found
