"""A plan in words: what each part of its score measures, or what is in the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.widgets.hall.plan_bar import SLIDERS

if TYPE_CHECKING:
    from collections.abc import Collection

    from directory.marketplace.allocation.plan import Plan

BLOCKED = "There is no way to place everybody:"
SURE = "No plan can be better than this one."
NEAR = "At most {} % better could be possible."
NEAR_ENOUGH = 0.05
FOR_STAFF = "{} for staff: press F8 where only you can see."


def plan_words(plan: Plan) -> str:
    """Return each part of a score in a line of its own, then how near the best it is."""
    parts = [
        f"{SLIDERS.get(one.name, one.name)}: {one.words}"
        for one in plan.score
        if one.weight and one.words
    ]
    gap = 100 * (plan.total - plan.bound) / plan.total if plan.total > 0 else 0.0
    near = SURE if gap < NEAR_ENOUGH else NEAR.format(f"{gap:.0f}" if gap >= 1 else "1")
    return "\n".join((*parts, near, *plan.notes, *plan.broken))


def blocked_words(plan: Plan) -> str:
    """Return what is in the way of any plan, one sentence a line."""
    return "\n".join((BLOCKED, *plan.blocking))


def for_all(words: str, hushed: Collection[str]) -> str:
    """Return lines without those on somebody in ``hushed``, and how many those were.

    That a table must be out of sight, or away from another, tells what it is about.
    """
    lines = words.split("\n")
    shown = [line for line in lines if not any(name in line for name in hushed)]
    count = len(lines) - len(shown)
    more = "1 more line is" if count == 1 else f"{count} more lines are"
    return "\n".join((*shown, *((FOR_STAFF.format(more),) if count else ())))
