"""Every warning about a hall, in one visible list; each is a sentence that says what to do."""

from collections.abc import Callable, Iterator

from directory.marketplace.hall.loads import overloads
from directory.marketplace.hall.noticed import HallWarning
from directory.marketplace.hall.standing import (
    blocked_doors,
    doors,
    numbers,
    on_things,
    outside,
    overlaps,
)
from directory.marketplace.hall.things import is_drawn
from directory.marketplace.hall.ways import far_from_a_way_out, narrow_walkways, not_step_free
from directory.model.events import Event

Check = Callable[[Event], Iterator[HallWarning]]
CHECKS: tuple[Check, ...] = (
    doors, blocked_doors, overlaps, outside, on_things, far_from_a_way_out, not_step_free,
    narrow_walkways, overloads,
)  # fmt: skip
"""What is looked at in a hall that was drawn, the gravest first."""


def hall_warnings(event: Event) -> tuple[HallWarning, ...]:
    """Return what is wrong with the hall of an event; of a list of tables alone, its numbers."""
    drawn = event.hall.outline or any(map(is_drawn, event.pitches))
    checks = (numbers, *CHECKS) if drawn else (numbers,)
    return tuple(one for check in checks for one in check(event))
