"""One stall as a line of a list: its table, its name, its id to type, what it is there for."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from directory.marketplace.at_event import suggested_of

if TYPE_CHECKING:
    from directory.desk import Desk
    from directory.marketplace.at_event import ShownStall
    from directory.model.events import Event

NOT_CONFIRMED = "may help with {needs} (not confirmed)"


def stall_lines(desk: "Desk", event: "Event") -> Iterator[tuple[str, str]]:
    """Yield the number of each stall's table, or a dash, and what is said of it."""
    at = desk.papers().around_event(event)
    for one in event.stalls:
        shown = at.shown(one.id, "professional")
        yield str(shown.number or "-"), _said(shown)


def _said(shown: "ShownStall") -> str:
    stall = shown.stall
    named = shown.name if shown.name == stall.id else f"{shown.name}  ({stall.id})"
    parts = [f"{named}  {stall.status}"]
    if stall.needs:
        parts.append(f"needs {', '.join(stall.needs)}")
    if shown.needs:
        parts.append(f"helps with {', '.join(shown.needs)}")
    elif found := suggested_of(stall, shown.page):
        parts.append(NOT_CONFIRMED.format(needs=", ".join(found)))
    return "; ".join(parts)
