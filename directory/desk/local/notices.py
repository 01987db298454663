"""The keeper's one line for everybody: on Find and on sheets, and gone by itself after its day."""

from datetime import date, timedelta

from directory.disclosure.rules.personal import check_typed
from directory.errors import BadInput
from directory.model import Notice
from directory.store import Directory
from directory.store.local import Change, held, make_changes
from directory.words import one_line

LONGEST = 120
LONGEST_UP = timedelta(days=366)


def live_notice(directory: Directory, today: date) -> Notice | None:
    """Return the notice, if its last day is not over."""
    return next((one for one in held(directory, Notice) if one.ends_on >= today), None)


def put_up_notice(directory: Directory, words: str, ends_on: date, today: date) -> Change:
    """Show a line from now to the end of a day, in place of the one before.

    Raises:
        BadInput: If there are no words or too many, or the day is past or far away.
        RefusedWords: If it is about a person, or labels people.
    """
    words = one_line(words)
    if not words:
        raise BadInput("Write the line first.")
    if len(words) > LONGEST:
        raise BadInput(f"A notice is one line: at most {LONGEST} letters, this has {len(words)}.")
    if not today <= ends_on <= today + LONGEST_UP:
        raise BadInput("The last day is today or later, and at most a year away.")
    check_typed(words)
    after = Notice(words=words, ends_on=ends_on, written_on=today)
    return make_changes(directory, [Change(_last(directory), after)], "Notice put up")[0]


def take_down_notice(directory: Directory) -> Change:
    """Stop showing the notice; no problem when there is none."""
    return make_changes(directory, [Change(_last(directory), None)], "Notice taken down")[0]


def _last(directory: Directory) -> Notice | None:
    return next(iter(held(directory, Notice)), None)
