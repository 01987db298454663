"""``event list``, ``show``, ``import``, ``export``, ``remove``: events as they are kept."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ui import actions
from ui.actions.event import event_hall, event_making, events
from ui.terminal.common import common_of, counted, say, say_json, tell, warn
from ui.terminal.event.stall_lines import stall_lines

if TYPE_CHECKING:
    from directory.desk import Desk
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
        practice = actions.is_practice(desk)
        say_json([
            {"id": one.id, "name": one.name, "date": day, "practice": practice} for one, day in told
        ])  # fmt: skip
        return
    warn_of_practice(desk)
    for one in held:
        say(f"{one.id:<24} {one.held_on or 'no day yet'!s:<12}{one.name}")
    if not held:
        tell('There is no event yet. Make one: signpost event new "Help in one place".')


def show(context: typer.Context, event_id: EventId) -> None:
    """Show one event: as an event file with --json, else in short."""
    common = common_of(context)
    desk = common.open()
    if common.as_json:
        say(events.export_event(desk, event_id).decode().rstrip("\n"))
        return
    warn_of_practice(desk)
    _tell(desk, events.event(desk, event_id))


def import_(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="An event file (JSON).")],
    replace: Annotated[
        bool, typer.Option("--replace", help="Put it in the place of the event of its id.")
    ] = False,
) -> None:
    """Bring an event in from a file; docs/event-file.md tells its shape."""
    common = common_of(context)
    desk = common.open()
    read = events.import_event(desk, file, replace=replace)
    for words in read.left_out:
        warn(f"Left out: {words}.")
    made = read.event
    warn_of_hall(made)
    if common.as_json:
        say_json({
            "id": made.id, "stalls": len(made.stalls), "pitches": len(made.pitches),
            "left_out": list(read.left_out), "practice": actions.is_practice(desk),
        })  # fmt: skip
        return
    if read.beside:
        tell(f"There is an event '{read.beside}' already: this one is '{made.id}'. To put it in "
             "the place of the other: --replace.")  # fmt: skip
    tell(f"{made.id}: {counted(len(made.stalls), 'stall')}, {counted(len(made.pitches), 'table')}.")


def export(
    context: typer.Context,
    event_id: EventId,
    output: Annotated[Path, typer.Option("-o", "--output", metavar="FILE", help="To write.")],
) -> None:
    """Write an event as a file, for another desk or for next year."""
    common = common_of(context)
    desk = common.open()
    actions.save_file(events.export_event(desk, event_id), output)
    if common.as_json:
        practice = actions.is_practice(desk)
        say_json({"file": str(output), "id": event_id, "practice": practice})
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


def warn_of_practice(desk: "Desk") -> None:
    """Say that nothing is real, where practice is open."""
    if actions.is_practice(desk):
        warn(actions.PRACTICE_WARNING)


def warn_of_hall(event: "Event") -> None:
    """Say what to mend in the drawing of an event, a sentence each."""
    for one in event_hall.warnings(event) if event.hall.outline else ():
        warn(one.words)


def _tell(desk: "Desk", event: "Event") -> None:
    say(f"{event.name}  ({event.id})")
    say(f"{event.held_on or 'no day yet'}  {event.venue.name}".rstrip())
    say(f"{counted(len(event.stalls), 'stall')}, {counted(len(event.pitches), 'table')}")
    for number, said in stall_lines(desk, event):
        tell(said, first=f"{number:>5}  ")
