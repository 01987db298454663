"""Tables of which nobody has confirmed what they are there for: what staff are told, and what not.

What a record only seems to be for is no fact. It leads nobody in the hall, unless staff choose that
it may; and to Staying safe it never does.
"""

from collections.abc import Sequence

from directory.marketplace.at_event import AtEvent, ShownStall, suggested_of
from directory.marketplace.papers.table_themes import STAYING_SAFE, needs_there
from directory.search.needs.sides import HARMING
from directory.words import listed

HOW = "\u201cHelps with\u201d in the window, or signpost event stall {event} set ID covers={need}"
NO_NEED = (
    "{many} of {all} tables have no confirmed need: they stand under \u201cMore help\u201d, and no "
    "slip or trail leads to them. Ask each, then say what it is there for: " + HOW + "."
)
SEEM = "{tables} may be for it, by words of the record that nobody has confirmed."
SAY = "Ask there, then say it: " + HOW + "."
LEAD_THERE = "Or let the slip lead there, marked: --option unconfirmed=yes."


def seems_for(at: AtEvent, shown: ShownStall) -> tuple[str, ...]:
    """Return the needs that a table is only suggested for; nothing where somebody said its own."""
    if needs_there(at, shown):
        return ()
    found = suggested_of(shown.stall, shown.page)
    return tuple(one for one in found if one in at.around.needs and one != HARMING)


def without_need(at: AtEvent, stalls: Sequence[ShownStall]) -> tuple[str, ...]:
    """Return one sentence for staff on how many tables have no confirmed need, or nothing."""
    bare = [one for one in stalls if not needs_there(at, one)]
    if not bare:
        return ()
    told = NO_NEED.format(many=len(bare), all=len(stalls), event=at.event.id, need="debt")
    return (told,)


def may_be_safe(at: AtEvent, stalls: Sequence[ShownStall]) -> tuple[str, ...]:
    """Return for staff which tables may be for Staying safe though nobody has confirmed it."""
    known = at.around.needs
    found = {
        one.number: next(need for need in seems_for(at, one) if known[need].theme == STAYING_SAFE)
        for one in stalls
        if one.number and any(known[need].theme == STAYING_SAFE for need in seems_for(at, one))
    }
    if not found:
        return ()
    how = SAY.format(event=at.event.id, need=next(iter(found.values())))
    return (f"{SEEM.format(tables=tables_in_words(list(found)))} {how}",)


def may_help(at: AtEvent, need: str, stalls: Sequence[ShownStall]) -> tuple[ShownStall, ...]:
    """Return the tables that may help with a need, as far as is only suggested; the best first."""
    able = [one for one in stalls if one.number and need in seems_for(at, one)]
    return tuple(sorted(able, key=lambda one: (seems_for(at, one).index(need), one.number)))


def tables_in_words(numbers: Sequence[int]) -> str:
    """Return ``Table 5`` or ``Tables 5 and 24``."""
    return f"Table{'s' if len(numbers) > 1 else ''} {listed([str(one) for one in numbers])}"
