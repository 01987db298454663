"""``event new``: from a template, an earlier event, a network's record, or the example."""

from typing import TYPE_CHECKING, Annotated

import typer

from directory.errors import BadInput
from ui.actions.event import event_making
from ui.terminal.common import common_of, counted, read_day, say_json, tell

if TYPE_CHECKING:
    from directory.model.events import Event


def new(  # noqa: PLR0913  (one for each word of the command)
    context: typer.Context,
    name: Annotated[
        str, typer.Argument(metavar="NAME", help="As the public reads it.", show_default=False)
    ] = "",
    day: Annotated[str, typer.Option("--date", metavar="YYYY-MM-DD", help="Its day.")] = "",
    template: Annotated[
        str,
        typer.Option(
            "--template", metavar="NAME", help="marketplace, network, budgeting or consultation."
        ),
    ] = "",
    earlier: Annotated[
        str, typer.Option("--from", metavar="EVENT", help="Copy an event for another day.")
    ] = "",
    theme: Annotated[
        list[str] | None,
        typer.Option("--theme", metavar="ID", help="Group stalls by themes; * for all."),
    ] = None,
    network: Annotated[
        str, typer.Option("--network", metavar="ID", help="The network that meets.")
    ] = "",
    example: Annotated[  # a flag
        bool, typer.Option("--example", help="The example of practice services, all filled in.")
    ] = False,
) -> None:
    """Make an event.

    For example: signpost event new "Help in one place" --date 2027-03-10
    """
    common = common_of(context)
    held_on = read_day(day) if day else None
    begun = {"--template": template, "--from": earlier, "--network": network}
    said = [way for way, value in begun.items() if value] + (["--example"] if example else [])
    if len(said) > 1 and set(said) != {"--template", "--network"}:
        raise BadInput(f"Choose one of {' and '.join(said)}.")
    desk = common.open()
    if example:
        made = event_making.example(desk, name, held_on)
    elif earlier:
        made = event_making.again(desk, earlier, name, held_on)
    elif network:
        made = event_making.network_event(desk, network, name, held_on)
    else:
        kind = template or event_making.USUAL
        made = event_making.new_event(desk, name, held_on, kind, theme or ())
    _tell(made, as_json=common.as_json)


def _tell(made: "Event", *, as_json: bool) -> None:
    if as_json:
        say_json({
            "id": made.id, "name": made.name, "kind": made.kind,
            "date": made.held_on.isoformat() if made.held_on else None,
            "groups": [one.id for one in made.groups], "stalls": len(made.stalls),
        })  # fmt: skip
        return
    tell(f"{made.id}: {made.name}, {counted(len(made.groups), 'group')}, "
         f"{counted(len(made.stalls), 'stall')}.")  # fmt: skip
