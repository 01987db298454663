"""``event count``, ``heard``, ``agreed`` and ``correct``: on the day and after it."""

from typing import TYPE_CHECKING, Annotated

import typer

from ui.actions.event import event_after, events
from ui.terminal.common import common_of, read_day, say_json, tell
from ui.terminal.event.keeping import EventId

if TYPE_CHECKING:
    from directory.model.events import Event
    from ui.actions.event.event_after import DayTold


def count(
    context: typer.Context,
    event_id: EventId,
    what: Annotated[
        str,
        typer.Argument(
            metavar="WHAT",
            help=f"One of: {', '.join(event_after.COUNTED)}.",
            show_default=False,
        ),
    ] = "",
    number: Annotated[
        int, typer.Argument(metavar="N", help="How many more; after -- a negative takes back.")
    ] = 1,
    hour: Annotated[
        str, typer.Option("--hour", metavar="HOUR", help="Arrivals: from when, such as 11.")
    ] = "",
    stall: Annotated[
        str, typer.Option("--stall", metavar="ID", help="Talks and slips: at which stall.")
    ] = "",
) -> None:
    """Count at an event: numbers only, never who. Without WHAT, tell all that was counted.

    Told are no numbers under 3 of an hour or a table, nor what would tell them.

    For example: signpost event count spring-day public 34 --hour 11
    """
    common = common_of(context)
    desk = common.open()
    if not what:
        _tell_all(event_after.told(desk, event_id), as_json=common.as_json)
        return
    made = event_after.add_count(desk, event_id, what, number, hour=hour, stall=stall)
    total = event_after.total(made, what)
    if common.as_json:
        say_json({"event": made.id, "what": what, "total": total})
        return
    tell(f"{event_after.COUNTED[what]}: {total:,}.")


def heard(
    context: typer.Context,
    event_id: EventId,
    need: Annotated[str, typer.Argument(metavar="NEED", help="The id of the need.")],
) -> None:
    """Note a need that visitors looked for and nobody offered."""
    common = common_of(context)
    made = event_after.add_heard(common.open(), event_id, need)
    if common.as_json:
        say_json({"event": made.id, "heard": list(made.gaps_heard)})
        return
    tell(f"Looked for in vain: {', '.join(made.gaps_heard)}.")


def agreed(
    context: typer.Context,
    event_id: EventId,
    what: Annotated[
        str, typer.Argument(metavar="WHAT", help="What was agreed.", show_default=False)
    ] = "",
    organisation: Annotated[
        str, typer.Option("--organisation", metavar="NAME", help="Which one does it.")
    ] = "",
    by: Annotated[str, typer.Option("--by", metavar="YYYY-MM-DD", help="By when.")] = "",
    done: Annotated[int, typer.Option("--done", metavar="N", help="The Nth is done.")] = 0,
) -> None:
    """Note what was agreed after an event; without words, list it, what is due next first."""
    common = common_of(context)
    desk = common.open()
    made = events.event(desk, event_id)
    if what:
        day = read_day(by) if by else None
        made = event_after.add_follow_up(desk, event_id, what, organisation, day)
    if done:
        made = event_after.settle_follow_up(desk, event_id, done)
    _tell_agreed(made, as_json=common.as_json)


def correct(
    context: typer.Context,
    event_id: EventId,
    stall: Annotated[str, typer.Argument(metavar="STALL", help="The id of the stall.")],
    which: Annotated[
        str, typer.Argument(metavar="WHICH", help="contact, hours, referral or criteria.")
    ],
) -> None:
    """Pass on that a stallholder put facts of their record right: they go to the keeper's list."""
    common = common_of(context)
    said = event_after.put_right(common.open(), event_id, stall, which)
    if common.as_json:
        say_json({"report": said.number, "words": said.words})
        return
    tell(said.words)


def _tell_all(made: "DayTold", *, as_json: bool) -> None:
    if as_json:
        say_json(_as_json(made))
        return
    tell(f"Stalls: {made.stalls.words}.")
    for name, number in made.counts.totals:
        tell(f"{name}: {number}")
    for table in (made.counts.by_hour, made.counts.by_stall):
        for name, cells in table.rows:
            pairs = zip(table.columns, cells, strict=True)
            tell(f"{name}: {'; '.join(f'{column} {cell}' for column, cell in pairs)}", first="  ")
    if made.absent:
        tell(f"Did not come: {'; '.join(made.absent)}.")
    if made.heard:
        tell(f"Looked for in vain: {'; '.join(made.heard)}.")
    _tell_agreed(made.event, as_json=False)


def _tell_agreed(event: "Event", *, as_json: bool) -> None:
    order = event_after.in_time_order(event)
    if as_json:
        say_json([_agreed(nth, one.model_dump(mode="json")) for nth, one in order])
        return
    for nth, one in order:
        when = "done" if one.done else f"by {one.by}" if one.by else "no day set"
        tell(f"{nth}. {one.what} ({one.organisation or 'nobody named'}, {when})")


def _agreed(nth: int, told: dict[str, object]) -> dict[str, object]:
    return {"number": nth, **told}


def _as_json(made: "DayTold") -> dict[str, object]:
    def rows(key: str, table: event_after.CountTable) -> list[dict[str, object]]:
        return [{key: name, **dict(zip(table.columns, row, strict=True))}
                for name, row in table.rows]  # fmt: skip

    return {
        "event": made.event.id,
        "stalls": {"invited": made.stalls.invited, "confirmed": made.stalls.confirmed,
                   "came": made.stalls.came, "absent": made.stalls.absent},
        "totals": dict(made.counts.totals),
        "by_hour": rows("hour", made.counts.by_hour),
        "by_stall": rows("stall", made.counts.by_stall),
        "absent": list(made.absent),
        "heard": list(made.event.gaps_heard),
        "agreed": [_agreed(nth, one.model_dump(mode="json"))
                   for nth, one in event_after.in_time_order(made.event)],
        "costs_pence": made.event.costs,
    }  # fmt: skip
