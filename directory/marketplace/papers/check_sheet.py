"""Which records the directory check sheet of an event asks about."""

from collections.abc import Mapping, Sequence

from directory.disclosure.record.slip import PRINTED, PRINTED_NAME
from directory.errors import BadInput
from directory.marketplace.at_event import AtEvent
from directory.marketplace.papers.day_words import written_to
from directory.marketplace.papers.written_apart import one_side_of

ASKED = ("idea", "invited", "confirmed", "came")


def records_to_check(at: AtEvent, stalls: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the ids of the records of the stalls named, or of all that did not say no.

    And for staff which of them are left out, as they share no file with the others.

    Raises:
        UnknownName: If the event has no such stall.
        BadInput: If none of them is in the directory.
        RefusedWords: If stalls of both sides of abuse were named.
    """
    every = [one for one in written_to(at, stalls, ASKED) if one.page]
    shown, told = one_side_of(at, every, chosen=bool(stalls))
    found = tuple(dict.fromkeys(one.page.id for one in shown if one.page))
    if not found:
        raise BadInput("None of these tables is in the directory: there is nothing to check.")
    return found, told


def what_is_printed(at: AtEvent) -> Mapping[str, Mapping[str, str]]:
    """Return under which name and with which words the public read of each record, by its id."""
    shown = (at.shown(one.id) for one in reversed(at.event.stalls))
    return {one.page.id: {PRINTED_NAME: one.name, PRINTED: one.line} for one in shown if one.page}
