"""``print THING --help``: all that can be chosen about one printed thing."""

from typing import TYPE_CHECKING

import typer

from directory.printing import PRINTABLES, Printable
from ui.terminal.common import common_of, say, say_json, tell
from ui.terminal.naming import as_started

if TYPE_CHECKING:
    from directory.printing.choices import Choice

FLAGS = ("format", "edition", "paper", "area", "language")
"""Choices that have a word of their own on the command line."""
_HELP = "--help"


class PrintCommand(typer.core.TyperCommand):
    """The verb ``print``, which helps with a thing where one is named."""

    def parse_args(self, ctx: typer.Context, args: list[str]) -> list[str]:  # type: ignore[override]
        """Tell of the thing that help is wanted with, and end; else go on as every verb does."""
        named = next((thing for thing in PRINTABLES if thing.name in args), None)
        if _HELP in args and named is not None:
            help_with(named, as_json=common_of(ctx).as_json)
            ctx.exit()
        return super().parse_args(ctx, args)


def all_of(thing: Printable[object]) -> "tuple[Choice, ...]":
    """Return all that can be chosen about a thing."""
    from directory.printing.choices import choices_of  # slow to load: with it comes what draws

    return choices_of(thing)


def help_with(thing: Printable[object], *, as_json: bool) -> None:
    """Say what can be chosen about a thing."""
    if as_json:
        say_json(as_object(thing))
        return
    ids = "EVENT [STALL]..." if thing.of_event else "ID..." if thing.of_services else "[ID]..."
    say(as_started(f"{thing.title}: signpost print {thing.name} {ids} -o FILE\n"))
    choices = all_of(thing)
    say("Options, each as --option KEY=VALUE:" if choices else "Nothing can be chosen about it.")
    for one in choices:
        say(f"  {one.key}{f' (or --{one.key})' if one.key in FLAGS else ''}")
        tell(_words(one), first="      ")


def as_object(thing: Printable[object]) -> dict[str, object]:
    """Return a thing with all that can be chosen about it, for programs."""
    return {
        "name": thing.name,
        "formats": list(thing.formats),
        "editions": list(thing.editions),
        "options": [
            {"key": one.key, "about": one.tells, "values": list(one.values), "usual": one.usual}
            for one in all_of(thing)
        ],
    }


def keys_of(thing: Printable[object]) -> list[str]:
    """Return the keys of all that can be chosen about a thing beside its format."""
    return [one.key for one in all_of(thing) if one.key != "format"]


def _words(one: "Choice") -> str:
    said = f"{one.tells[:1].upper()}{one.tells[1:]}."
    among = f" {'Any' if one.several else 'One'} of: {', '.join(one.values)}." if one.values else ""
    return f"{said}{among} If left out: {one.usual}."
