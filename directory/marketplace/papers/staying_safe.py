"""Staying safe on the papers of a day: nobody is told on by the number that they walk to.

Beside the information desk two tables at least stand under it, or none: one that is there for it,
and others where people in danger ask too. What is for people who harm is never among them, and no
slip is for both sides of abuse.
"""

from collections.abc import Collection, Sequence
from itertools import islice

from directory.errors import BadInput
from directory.marketplace.at_event import AtEvent, ShownStall
from directory.marketplace.papers.table_themes import (
    STAYING_SAFE,
    needs_there,
    theme_of,
    themes_of,
)
from directory.marketplace.papers.unconfirmed import may_be_safe
from directory.model import Need
from directory.search.needs.sides import HARMED, HARMING

LEAST_SAFE = 3
"""Entries under Staying safe, the information desk among them."""
NEAR_SAFE = ("home", "mind", "family", "law", "health")
"""Themes whose tables also stand under Staying safe when there are too few: people in danger ask
there too. Best first."""
FAR = len(NEAR_SAFE) + 1
"""Of what is near to nobody in danger."""
BOTH_SIDES = "Help for who was harmed and for who harms never stands on one paper: print two."
TOO_FEW = (
    "Staying safe names the information desk alone: whoever walks to its one table can be told, "
    "and no other is there for a home, feelings, family, the law or health. Place or confirm one."
)
NO_SAFE = (
    "No table is confirmed for Staying safe: it names the information desk alone, and no other "
    "table stands in for one."
)


def safe_tables(at: AtEvent, stalls: Sequence[ShownStall]) -> tuple[ShownStall, ...]:
    """Return what stands under Staying safe beside the desk, by number: two tables, or none.

    None where no table is there for it: another would send whoever is in danger to people who
    know nothing of it. None either where nothing near to it can stand beside the only one.
    """
    placed = [one for one in stalls if one.number and not is_for_harming(at, one)]
    if not any(_is_for_safe(at, one) for one in placed):
        return ()
    safe = [one for one in placed if theme_of(at, one) == STAYING_SAFE]
    lacking = max(LEAST_SAFE - 1 - len(safe), 0)
    near = {one.id: _from_safe(themes_of(at, one)) for one in placed if one not in safe}
    others = [one for one in placed if near.get(one.id, FAR) < FAR]
    others.sort(key=lambda one: (near[one.id], one.number))
    found = (*safe, *islice(others, lacking))
    return tuple(sorted(found, key=lambda one: one.number)) if found[LEAST_SAFE - 2 :] else ()


def too_few_safe(at: AtEvent, stalls: Sequence[ShownStall]) -> tuple[str, ...]:
    """Return for staff that no table stands under Staying safe, and which may; else nothing."""
    if safe_tables(at, stalls):
        return ()
    placed = [one for one in stalls if one.number]
    lone = any(_is_for_safe(at, one) for one in placed)
    return (TOO_FEW if lone else NO_SAFE, *may_be_safe(at, stalls))


def _is_for_safe(at: AtEvent, shown: ShownStall) -> bool:
    return STAYING_SAFE in themes_of(at, shown) and not is_for_harming(at, shown)


def is_for_harming(at: AtEvent, shown: ShownStall) -> bool:
    """Return whether a table is for people who harm, by its own needs or by those of its group."""
    return at.is_apart(shown.stall) or HARMING in needs_there(at, shown)


def one_side(
    at: AtEvent, needs: Collection[str], stalls: Sequence[ShownStall]
) -> tuple[ShownStall, ...]:
    """Return the stalls that may stand on a slip for some needs: never those of the other side.

    Raises:
        BadInput: If the needs are of both sides of abuse.
    """
    if HARMING not in needs:
        return tuple(one for one in stalls if not is_for_harming(at, one))
    if HARMED.intersection(needs):
        raise BadInput(BOTH_SIDES)
    return tuple(one for one in stalls if not at.is_for_harmed(one.stall))


def is_safety(needs: Collection[Need]) -> bool:
    """Return whether a slip for some needs lists what stands under Staying safe.

    One for people who harm never does: it would lead them to the tables of those who were harmed.
    """
    harming = any(one.id == HARMING for one in needs)
    return not harming and any(one.theme == STAYING_SAFE for one in needs)


def _from_safe(themes: Sequence[str]) -> int:
    """Return how near a table is to Staying safe: 0 where it is among its needs."""
    if STAYING_SAFE in themes:
        return 0
    near = [NEAR_SAFE.index(one) + 1 for one in themes if one in NEAR_SAFE]
    return min(near, default=FAR)
