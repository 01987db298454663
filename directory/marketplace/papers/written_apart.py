"""Papers to stallholders in one file, which is passed on whole: never for both sides of abuse."""

from collections.abc import Sequence

from directory.errors import RefusedWords
from directory.marketplace.at_event import AtEvent, ShownStall
from directory.marketplace.papers.day_words import own_name

BOTH = "{names} must not share a file. Print them apart."
LEFT_OUT = (
    "{name} is left out: it never shares a file with help for people who were harmed. "
    "Choose it alone."
)


def one_side_of(
    at: AtEvent, shown: Sequence[ShownStall], *, chosen: bool
) -> tuple[tuple[ShownStall, ...], tuple[str, ...]]:
    """Return the stalls that may share a file, and for staff which of them are left out.

    Args:
        at: The event.
        shown: The stalls that are written to.
        chosen: Whether somebody named them, rather than taking all.

    Raises:
        RefusedWords: If somebody chose stalls of both sides.
    """
    apart = [one for one in shown if at.is_apart(one.stall)]
    harmed = [one for one in shown if one not in apart and at.is_for_harmed(one.stall)]
    if not apart or not harmed:
        return tuple(shown), ()
    if chosen:
        raise RefusedWords(BOTH.format(names=" and ".join(map(own_name, (apart[0], harmed[0])))))
    kept = tuple(one for one in shown if one not in apart)
    return kept, tuple(LEFT_OUT.format(name=own_name(one)) for one in apart)
