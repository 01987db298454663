"""On the day and after: count, note what was missing and agreed, put records right, report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from directory.desk.local.reports import report_wrong
from directory.disclosure.rules.freshness import SPOKEN
from directory.errors import BadInput, UnknownName
from directory.marketplace import after
from directory.marketplace.after import COUNTED, CountTable, DayCounts, in_time_order, total
from directory.marketplace.coverage.counts import StallCounts, stall_counts
from directory.marketplace.papers.event_report import gaps_heard
from directory.model.events import FollowUp
from directory.words import one_line
from ui.actions.event import events

if TYPE_CHECKING:
    from datetime import date

    from directory.desk import Desk
    from directory.desk.local.reports import Reported
    from directory.model.events import Event

__all__ = [
    "COUNTED",
    "CountTable",
    "DayCounts",
    "DayTold",
    "add_count",
    "add_follow_up",
    "add_heard",
    "in_time_order",
    "put_right",
    "settle_follow_up",
    "told",
    "total",
]


def add_count(
    desk: Desk, event_id: str, what: str, number: int = 1, *, hour: str = "", stall: str = ""
) -> Event:
    """Add a number to a count and keep the event; a negative number takes back.

    Raises:
        SignpostProblem: In one sentence, if that is not counted so.
    """
    event = events.event(desk, event_id)
    made = after.with_count(event, what, number, hour=hour, stall=stall)
    return events.keep_event(desk, made, "Event counted")


def add_heard(desk: Desk, event_id: str, need: str) -> Event:
    """Note a need that visitors looked for and nobody offered, and keep the event.

    Raises:
        SignpostProblem: In one sentence, if there is no such need.
    """
    if all(one.id != need for one in desk.directory.needs()):
        raise UnknownName(f"There is no need '{one_line(need)}'.")
    made = after.with_heard(events.event(desk, event_id), need)
    return events.keep_event(desk, made, "Need heard")


def add_follow_up(
    desk: Desk, event_id: str, what: str, organisation: str = "", by: date | None = None
) -> Event:
    """Note what was agreed, by which organisation and by when, and keep the event.

    Raises:
        SignpostProblem: In one sentence, if the words tell of a person.
    """
    agreed = FollowUp(what=one_line(what), organisation=one_line(organisation), by=by)
    made = after.with_follow_up(events.event(desk, event_id), agreed)
    return events.keep_event(desk, made, "Follow-up added")


def settle_follow_up(desk: Desk, event_id: str, nth: int) -> Event:
    """Note that a follow-up is done, by its number, and keep the event.

    Raises:
        SignpostProblem: In one sentence, if there are not that many.
    """
    made = after.with_done(events.event(desk, event_id), nth)
    return events.keep_event(desk, made, "Follow-up done")


def put_right(desk: Desk, event_id: str, stall_id: str, which: str) -> Reported:
    """Pass on that a stallholder put something right: it is on the keeper's list, and not shown.

    Args:
        desk: The desk.
        event_id: The event.
        stall_id: The stall.
        which: Which facts are wrong: contact, hours, referral or criteria.

    Raises:
        SignpostProblem: In one sentence, if the stall has no record or there are no such facts.
    """
    found = [one for one in events.event(desk, event_id).stalls if one.id == stall_id]
    if not found or not found[0].service:
        raise UnknownName(f"There is no stall '{one_line(stall_id)}' with a record.")
    group = next((one for one in SPOKEN if one == which), None)
    if group is None:
        raise BadInput(f"'{one_line(which)}' is none of: {', '.join(SPOKEN)}.")
    return report_wrong(desk.directory, found[0].service, "other", desk.today, group=group)


@dataclass(frozen=True, slots=True)
class DayTold:
    """What came of an event, as it may be shown."""

    event: Event
    stalls: StallCounts
    counts: DayCounts
    absent: tuple[str, ...]
    """Names of stalls that had said yes and did not come."""
    heard: tuple[str, ...]
    """Names of needs that visitors looked for and nobody offered."""


def told(desk: Desk, event_id: str) -> DayTold:
    """Return what came of an event.

    Raises:
        SignpostProblem: In one sentence, if there is no event of that id.
    """
    at = desk.papers().at_event(event_id)
    return DayTold(
        at.event,
        stall_counts(at.event.stalls),
        after.day_counts(at),
        tuple(at.shown(one.id, "professional").name for one in after.absent(at)),
        gaps_heard(at),
    )
