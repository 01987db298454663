"""Keep wording of our own beside what ships: one row for each, one act in the history for each."""

from collections.abc import Iterable, Sequence

from directory.errors import BadInput
from directory.model.wording import OwnWording, WordingKind
from directory.store import Directory
from directory.store.local import Change, held, make_changes
from directory.words import tidy


def wording_id(kind: WordingKind, of: str, words: str = "") -> str:
    """Return the id of a wording of our own; ``words`` where there can be several."""
    return "/".join(part for part in (kind, of, tidy(words) or words) if part)


def own_of(directory: Directory, kind: WordingKind, of: str) -> tuple[OwnWording, ...]:
    """Return what is said or heard otherwise here of one thing."""
    return tuple(one for one in directory.own_wording(kind) if one.of == of)


def keep_wording(
    directory: Directory, what: str, after: Iterable[OwnWording], gone: Sequence[str] = ()
) -> tuple[Change, ...]:
    """Keep wording of our own, over what it was, and take some away, as one act.

    Args:
        directory: The open directory.
        what: What was done, for the history.
        after: What shall be held.
        gone: Ids of what shall be held no more: what ships is used again.

    Raises:
        BadInput: If that is how it is already.
    """
    now = {one.id: one for one in held(directory, OwnWording)}
    changes = [Change(now.get(one.id), one) for one in after if now.get(one.id) != one]
    changes += [Change(now[one], None) for one in gone if one in now]
    if not changes:
        raise BadInput("That is how it is already: nothing was changed.")
    return make_changes(directory, changes, what)
