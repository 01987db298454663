"""``print`` and ``text``: what a person takes away."""

from pathlib import Path
from typing import Annotated

import typer

from directory.errors import BadInput
from directory.printing import PRINTABLES
from ui import actions
from ui.terminal.common import common_of, say, say_json, warn


def print_(
    context: typer.Context,
    thing: Annotated[str | None, typer.Argument(help="What to print; --list names them.")] = None,
    ids: Annotated[list[str] | None, typer.Argument(help="Services, by id.")] = None,
    output: Annotated[Path | None, typer.Option("-o", "--output", help="The PDF to write.")] = None,
    options: Annotated[list[str] | None, typer.Option("--option", help="KEY=VALUE")] = None,
    named: Annotated[bool, typer.Option("--list", help="Name what can be printed.")] = False,
) -> None:
    """Print a thing as PDF."""
    common = common_of(context)
    if named:
        _name_things(as_json=common.as_json)
        return
    if thing is None or output is None:
        raise typer.BadParameter("Name the thing and the file: print THING ID... -o FILE.")
    if not ids:
        raise BadInput("Name at least one service by its id; `signpost find` tells the ids.")
    printed = actions.print_thing(common.open(), thing, ids, _pairs(options or []))
    actions.save_pdf(printed, output)
    if common.as_json:
        say_json(
            {
                "file": str(output),
                "pages": printed.pages,
                "entries": printed.entries,
                "warnings": list(printed.warnings),
            }
        )
        return
    for words in printed.warnings:
        warn(words)
    say(f"{output}: {printed.entries} services on {printed.pages} sides.")


def text(
    context: typer.Context,
    ids: Annotated[list[str], typer.Argument(help="Services, by id.")],
) -> None:
    """Write the text message for a person."""
    common = common_of(context)
    message = actions.text_message(common.open(), ids)
    if common.as_json:
        say_json({"text": message.text, "characters": message.characters, "parts": message.parts})
        return
    say(message.text)
    warn(f"{message.characters} characters, {message.parts} parts.")


def _name_things(*, as_json: bool) -> None:
    if as_json:
        say_json([{"name": t.name, "formats": list(t.formats)} for t in PRINTABLES])
        return
    for thing in PRINTABLES:
        say(f"{thing.name}: {', '.join(thing.formats)}")


def _pairs(options: list[str]) -> dict[str, str]:
    pairs = {}
    for one in options:
        key, equals, value = one.partition("=")
        if not equals:
            raise BadInput(f"'{one}' is not KEY=VALUE.")
        pairs[key] = value
    return pairs
