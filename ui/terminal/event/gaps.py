"""``event coverage``: what an event covers, what it misses, and whom to invite."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ui import actions
from ui.actions.event import event_gaps
from ui.terminal.common import common_of, say, say_json, tell
from ui.terminal.event.keeping import EventId

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.actions.event.event_gaps import CoverageFound, Gap, Invite, StallCounts


def coverage(
    context: typer.Context,
    event_id: EventId,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="FILE", help="An .xlsx or .csv file.")
    ] = None,
) -> None:
    """Say which needs no confirmed stall helps with, and the shortest list of whom to invite.

    docs/event-coverage.md tells what --json gives.
    """
    common = common_of(context)
    desk = common.open()
    found = event_gaps.coverage(desk, event_id)
    if output is not None:
        actions.save_file(event_gaps.coverage_file(desk, event_id, output), output)
    if common.as_json:
        say_json(_as_json(found) | {"practice": desk.directory.practice})
        return
    if desk.directory.practice:
        say(actions.PRACTICE_WARNING)
    _tell(found)
    if output is not None:
        say(f"Saved: {output}")


def _tell(found: "CoverageFound") -> None:
    made, lists = found.covered, found.invites
    say(f"{found.at.event.name}. {f'For people of {made.area}.' if made.area else made.remark}")
    tell(f"{found.counts.words}.")
    for line in made.lines:
        shown = {one: made.cell(line.id, one).words for one in made.columns}
        told = (f"{event_gaps.COLUMNS[one].casefold()} {cell}" for one, cell in shown.items())
        cells = "nobody" if set(shown.values()) == {"0"} else "; ".join(told)
        tell(f"{line.name}: {cells}", first="  ", then="    ")
    for one in made.groups:
        words = event_gaps.group_words(one)
        if words:
            tell(f"{one.group.staff_name or one.group.name}: {words}.")
    _tell_invites("Invite", lists.invites)
    _tell_invites("Ask first", lists.to_ask)
    _tell_invites("Ask to stay for everyone", lists.to_stay)
    if lists.left:
        names = {line.id: line.name for line in made.lines}
        left = dict.fromkeys(names[gap.need] for gap in lists.left)
        tell(f"Still missing, at least in part: {'; '.join(left)}.")


def _tell_invites(title: str, some: "Sequence[Invite]") -> None:
    if some:
        say(f"{title}:")
    for one in some:
        tell(f"{one.name} ({one.service}), {one.phone or 'no phone'}: {one.why}", first="  ",
             then="    ")  # fmt: skip


def _as_json(found: "CoverageFound") -> dict[str, object]:
    made, lists = found.covered, found.invites
    return {
        "event": found.at.event.id,
        "area": made.area or None,
        "columns": list(made.columns),
        "needs": [
            {
                "id": line.id,
                "name": line.name,
                "group": line.theme,
                "cells": {
                    one: {
                        "confirmed": list(made.cell(line.id, one).sure),
                        "may": list(made.cell(line.id, one).may),
                        "invited": list(made.cell(line.id, one).invited),
                    }
                    for one in made.columns
                },
            }
            for line in made.lines
        ],
        "groups": [
            {
                "id": one.group.id, "name": one.group.staff_name or one.group.name,
                "confirmed": one.confirmed, "invited": one.invited,
                "empty": one.is_empty, "over_full": one.over_full,
            }
            for one in made.groups
        ],
        "gaps": _gaps(made.gaps()),
        "invite": [_invite(one) for one in lists.invites],
        "fewest": lists.is_fewest,
        "ask_first": [_invite(one) for one in lists.to_ask],
        "ask_to_stay": [_invite(one) for one in lists.to_stay],
        "left": _gaps(lists.left),
        "counts": _counts(found.counts),
        "counts_by_group": [{"group": name, **_counts(one)} for name, one in found.by_group],
    }  # fmt: skip


def _gaps(some: "Sequence[Gap]") -> list[dict[str, str]]:
    return [{"need": one.need, "column": one.column} for one in some]


def _invite(one: "Invite") -> dict[str, object]:
    return {
        "service": one.service, "name": one.name, "organisation": one.organisation,
        "phone": one.phone, "stall": one.stall or None, "closes": _gaps(one.closes),
        "why": one.why,
    }  # fmt: skip


def _counts(one: "StallCounts") -> dict[str, int]:
    return {
        "ideas": one.ideas, "invited": one.invited, "waiting": one.waiting,
        "confirmed": one.confirmed, "declined": one.declined, "came": one.came,
        "absent": one.absent,
    }  # fmt: skip
