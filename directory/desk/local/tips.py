"""Tips: one line of local knowledge under a service, for staff only, never on paper."""

from datetime import date

from directory.disclosure.rules.personal import check_typed
from directory.errors import BadInput, UnknownName
from directory.model import Note
from directory.store import Directory
from directory.store.local import Change, held, make_changes
from directory.words import one_line

LONGEST = 160


def tips_of(directory: Directory, service_id: str) -> tuple[Note, ...]:
    """Return the tips under a service, newest first."""
    return tuple(one for one in reversed(held(directory, Note)) if one.service_id == service_id)


def add_tip(directory: Directory, service_id: str, words: str, today: date) -> Change:
    """Keep a line under a service.

    Raises:
        UnknownName: If there is no such service.
        BadInput: If there are no words or too many.
        RefusedWords: If it is about a person, or labels people.
    """
    words = one_line(words)
    if not words:
        raise BadInput("Write the tip first.")
    if len(words) > LONGEST:
        raise BadInput(f"A tip is one line: at most {LONGEST} letters, this has {len(words)}.")
    check_typed(words)
    directory.page(service_id)
    tip = Note(service_id=service_id, text=words, written_on=today)
    return make_changes(directory, [Change(None, tip)], "Tip added")[0]


def remove_tip(directory: Directory, number: int) -> Change:
    """Take a tip away; nothing of it is left but what the answer holds.

    Raises:
        UnknownName: If there is no such tip.
    """
    tip = next((one for one in held(directory, Note) if one.number == number), None)
    if tip is None:
        raise UnknownName("That tip is not there any more.")
    return make_changes(directory, [Change(tip, None)], "Tip removed")[0]
