"""``card`` and ``calendar``: services for the address book and the calendar of a phone."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ui import actions
from ui.actions import take_along
from ui.terminal.common import common_of, counted, say_json, tell, warn

if TYPE_CHECKING:
    from directory.interchange.twins import Twin

Ids = Annotated[list[str], typer.Argument(metavar="ID", help="Services; `find` tells ids.")]


def card(
    context: typer.Context,
    ids: Ids,
    output: Annotated[
        Path, typer.Option("-o", "--output", metavar="FILE", help="The file to write: x.vcf.")
    ],
) -> None:
    """Write services as contacts for a phone: name, number, web, place.

    For example: signpost card practice-money-help -o number.vcf
    """
    common = common_of(context)
    tell_taken(take_along.contacts_of(common.open(), ids), output, as_json=common.as_json)


def calendar(
    context: typer.Context,
    ids: Ids,
    output: Annotated[
        Path, typer.Option("-o", "--output", metavar="FILE", help="The file to write: x.ics.")
    ],
) -> None:
    """Write when services are held, for the calendar of a phone, as far as it is certain.

    For example: signpost calendar practice-money-help -o dates.ics
    """
    common = common_of(context)
    tell_taken(take_along.calendar_of(common.open(), ids), output, as_json=common.as_json)


def tell_taken(made: "take_along.TakenAlong | Twin", output: Path, *, as_json: bool) -> None:
    """Save what was made, and say so."""
    actions.save_file(made.content, output)
    if as_json:
        told = {"file": str(output), "entries": made.entries, "warnings": list(made.warnings)}
        say_json(told)
        return
    for words in made.warnings:
        warn(words)
    services = f"{counted(made.entries, 'service')}: " if made.entries else ""
    tell(f"{services}{output}")
