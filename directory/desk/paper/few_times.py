"""How much of the times and places of a service a list has room for; what has none is named.

A time that is left out in silence is a closed door to whoever could only come then.
"""

from directory.disclosure.paper.sheet import SheetEntry

MORE_TIMES = "There are more times. {ask}"
MORE_PLACES = "There are more places. {ask}"
RING, HERE = "Ring, or ask us.", "Ask us."


def few_times(entry: SheetEntry, most: int) -> tuple[str, ...]:
    """Return when it is open in at most so many lines; the last says that there are more."""
    if len(entry.when) <= most:
        return entry.when
    return (*entry.when[: max(most - 1, 1)], MORE_TIMES.format(ask=_ask(entry)))


def few_places(entry: SheetEntry, most: int = 2) -> tuple[str, ...]:
    """Return where it is, at most so many places; then that there are more of them."""
    if len(entry.where) <= most:
        return entry.where
    return (*entry.where[:most], MORE_PLACES.format(ask=_ask(entry)))


def _ask(entry: SheetEntry) -> str:
    return RING if entry.phone else HERE
