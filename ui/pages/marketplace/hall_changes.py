"""What the buttons, the menu, the keys and the tools of a hall make of an event."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple, cast

from ui.actions.event import event_hall
from ui.actions.event.event_hall import adding, edits

if TYPE_CHECKING:
    from collections.abc import Callable

    from directory.marketplace.hall.edits import Edge
    from directory.marketplace.hall.noticed import HallWarning
    from directory.marketplace.hall.quick import QuickAnswers
    from directory.marketplace.hall.things import Ref
    from directory.model.events import Event
    from directory.model.halls import Point
    from ui.background import Handle
    from ui.widgets.hall.hall_tools import Tool

QUICK = "Quick hall"
NUMBERED = "The tables are numbered in the order in which people walk past them from the main door."
TURNS = {"turn": 90.0, "slant": 15.0}


class Change(NamedTuple):
    """What is done to an event, and what the history calls it."""

    act: Callable[[Event], Event]
    what: str


def change_of(name: str, refs: tuple[Ref, ...]) -> Change:
    """Return what an act of that name does to the chosen things."""
    if name in TURNS:
        return Change(partial(edits.turned_by, refs=refs, degrees=TURNS[name]), "Hall: turned")
    if name == "delete":
        return Change(partial(edits.deleted, refs=refs), "Hall: taken away")
    if name == "spread":
        return Change(partial(edits.spread, refs=refs), "Hall: spread evenly")
    if name == "join":
        return Change(partial(_joined, refs=refs), "Hall: two tables joined")
    return Change(partial(edits.aligned, refs=refs, edge=cast("Edge", name)), "Hall: lined up")


def made(
    event: Event, tool: Tool, points: tuple[Point, ...], count: int
) -> tuple[Event, tuple[Ref, ...]]:
    """Return an event with what a tool makes of points, and what was added.

    Raises:
        SignpostProblem: In one sentence, if nothing can be made of them.
    """
    if tool.door is not None:
        changed, ref = adding.with_door(event, tool.door, points[0])
    elif tool.feature is not None and tool.points == 1:
        changed, ref = adding.with_feature(event, tool.feature, points[0])
    elif tool.feature is not None:
        changed, ref = adding.with_line(event, tool.feature, points)
    else:
        return event_hall.tables_along(event, tool.id, points, count)
    return changed, (ref,)


def _joined(event: Event, refs: tuple[Ref, ...]) -> Event:
    ids = [ref.id for ref in refs if ref.kind == "pitch"]
    both = (ids[0], ids[1]) if len(ids) == 2 else ("", "")
    return edits.joined(event, *both)


class Answer(NamedTuple):
    """What came of work that was done aside."""

    before: Event
    after: Event
    what: str
    words: str


def quick_aside(event: Event, answers: QuickAnswers, _handle: Handle) -> Answer:
    """Return an event with a quick hall of the answers; work for a worker."""
    changed, plan = event_hall.quick(event, answers)
    return Answer(event, changed, QUICK, plan.words)


def walled(event: Event, typed: str) -> Event:
    """Return an event whose hall has the corners that were typed.

    Raises:
        SignpostProblem: In one sentence, if they make no room.
    """
    return adding.with_outline(event, adding.typed_corners(typed))


def numbered_aside(event: Event, _handle: Handle) -> Answer:
    """Return an event with its tables numbered anew; work for a worker."""
    return Answer(event, event_hall.numbered(event), "Hall: numbered", NUMBERED)


def warnings_aside(event: Event, _handle: Handle) -> tuple[HallWarning, ...]:
    """Return what is wrong with a hall; work for a worker."""
    return event_hall.warnings(event)
