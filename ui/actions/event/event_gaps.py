"""What an event covers and misses, whom to invite, and how many came: before and after the day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from directory.marketplace.coverage.counts import StallCounts, counts_by_group, stall_counts
from directory.marketplace.coverage.gaps import (
    COLUMNS,
    ColumnId,
    EventCoverage,
    Gap,
    event_coverage,
)
from directory.marketplace.coverage.ground import Ground, read_ground
from directory.marketplace.coverage.invites import (
    Invite,
    InviteList,
    closes_in_words,
    invite_list,
)
from directory.marketplace.coverage.spreadsheet import event_coverage_grids, group_words
from ui.actions.event import event_stalls

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from directory.desk import Desk
    from directory.marketplace.at_event import AtEvent
    from directory.model.events import Event

__all__ = [
    "COLUMNS",
    "ColumnId",
    "CoverageFound",
    "EventCoverage",
    "Gap",
    "Ground",
    "Invite",
    "InviteList",
    "StallCounts",
    "closes_in_words",
    "coverage",
    "coverage_file",
    "group_words",
    "invite",
    "open_ground",
]


@dataclass(frozen=True, slots=True)
class CoverageFound:
    """Everything that there is to know about the gaps of an event."""

    at: AtEvent
    covered: EventCoverage
    invites: InviteList
    counts: StallCounts
    by_group: tuple[tuple[str, StallCounts], ...]


def open_ground(desk: Desk) -> Ground:
    """Return the records of the open directory, to be asked as often as wanted."""
    return read_ground(desk.directory, desk.today)


def coverage(desk: Desk, event_id: str, ground: Ground | None = None) -> CoverageFound:
    """Return what an event covers, and whom to invite.

    Raises:
        SignpostProblem: In one sentence, if there is no event of that id.
    """
    at = desk.papers().at_event(event_id)
    ground = ground or open_ground(desk)
    covered = event_coverage(at, ground)
    return CoverageFound(
        at,
        covered,
        invite_list(at.event, covered, ground),
        stall_counts(at.event.stalls),
        counts_by_group(at.event),
    )


def coverage_file(desk: Desk, event_id: str, path: Path) -> bytes:
    """Return what an event covers as a spreadsheet, XLSX or CSV as the file is called.

    Raises:
        SignpostProblem: In one sentence, if it is called neither, or there is no such event.
    """
    found = coverage(desk, event_id)
    from directory.interchange.tables.spreadsheets import as_named  # slow to load, seldom wanted

    return as_named(event_coverage_grids(found.at, found.covered, found.invites), path)


def invite(desk: Desk, event: Event, wanted: Sequence[Invite]) -> Event:
    """Return an event with services added as invited today; an idea becomes an invitation.

    It is not kept yet: whoever asks keeps it.
    """
    for one in wanted:
        if all(stall.service != one.service for stall in event.stalls):
            event = event_stalls.add_service(desk, event, one.service)
    services = {one.service for one in wanted}
    ids = [one.id for one in event.stalls if one.service in services and one.status == "idea"]
    return event_stalls.set_status(desk, event, ids, "invited")
