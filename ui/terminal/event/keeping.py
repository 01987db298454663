"""``event list``, ``show``, ``import``, ``export``, ``remove``: events as they are kept."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ui import actions
from ui.actions import event_making, events
from ui.terminal.common import common_of, counted, say, say_json, tell, warn

if TYPE_CHECKING:
    from directory.model.events import Event

EventId = Annotated[
    str, typer.Argument(metavar="EVENT", help="`signpost event list` tells the ids.")
]


def list_(
    context: typer.Context,
    network: Annotated[
        str, typer.Option("--network", metavar="ID", help="Only the events of one network.")
    ] = "",
) -> None:
    """Name every event."""
    common = common_of(context)
    desk = common.open()
    held = events.events(desk)
    if network:
        own = {one.id for one in event_making.events_of_network(desk, network)}
        held = tuple(one for one in held if one.id in own)
    if common.as_json:
        told = ((one, one.held_on.isoformat() if one.held_on else None) for one in held)
        say_json([{"id": one.id, "name": one.name, "date": day} for one, day in told])
        return
    for one in held:
        say(f"{one.id:<24} {one.held_on or 'no day yet'!s:<12}{one.name}")
    if not held:
        say('There is no event yet. Make one: signpost event new "Help in one place".')


def show(context: typer.Context, event_id: EventId) -> None:
    """Show one event: as an event file with --json, else in short."""
    common = common_of(context)
    desk = common.open()
    if common.as_json:
        say(events.export_event(desk, event_id).decode().rstrip("\n"))
        return
    _tell(events.event(desk, event_id))


def import_(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="An event file (JSON).")],
) -> None:
    """Bring an event in from a file; docs/event-file.md tells its shape."""
    common = common_of(context)
    desk = common.open()
    read = events.import_event(desk, file)
    for words in read.left_out:
        warn(f"Left out: {words}.")
    made = read.event
    if common.as_json:
        say_json({
            "id": made.id, "stalls": len(made.stalls), "pitches": len(made.pitches),
            "left_out": list(read.left_out),
        })  # fmt: skip
        return
    tell(f"{made.id}: {counted(len(made.stalls), 'stall')}, {counted(len(made.pitches), 'table')}.")


def export(
    context: typer.Context,
    event_id: EventId,
    output: Annotated[Path, typer.Option("-o", "--output", metavar="FILE", help="To write.")],
) -> None:
    """Write an event as a file, for another desk or for next year."""
    common = common_of(context)
    actions.save_file(events.export_event(common.open(), event_id), output)
    if common.as_json:
        say_json({"file": str(output), "id": event_id})
    else:
        tell(f"{event_id}: {output}")


def remove(context: typer.Context, event_id: EventId) -> None:
    """Take an event away; `signpost history undo` brings it back."""
    common = common_of(context)
    desk = common.open()
    events.event(desk, event_id)
    events.remove_event(desk, event_id)
    if common.as_json:
        say_json({"removed": event_id})
    else:
        tell(f"{event_id} is removed.")


def _tell(event: "Event") -> None:
    say(f"{event.name}  ({event.id})")
    say(f"{event.held_on or 'no day yet'}  {event.venue.name}".rstrip())
    placed = {one.stall: one.pitch for one in event.places}
    numbers = {one.id: one.number for one in event.pitches}
    say(f"{counted(len(event.stalls), 'stall')}, {counted(len(event.pitches), 'table')}")
    for one in event.stalls:
        number = numbers.get(placed.get(one.id, ""), 0)
        say(f"  {number or '-':>3}  {one.id:<28}{one.status}")
