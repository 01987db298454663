"""``export``: take records out as a file that others read."""

from pathlib import Path
from typing import Annotated

import typer

from ui.actions import taking_out as actions
from ui.terminal.common import common_of, counted, say, say_json, tell, warn

SAYS_LESS = (
    "Imported here again, this file takes nothing of that away. "
    "To change whole records and import them, use --edition keeper."
)


def export(  # noqa: PLR0913  (one for each word of the command)
    context: typer.Context,
    ids: Annotated[
        list[str] | None,
        typer.Argument(metavar="ID", help="Services (`find` tells ids); all if none is named."),
    ] = None,
    form: Annotated[
        str, typer.Option("--format", metavar="F", help="The format; --list names all.")
    ] = "",
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="FILE", help="The file to write.")
    ] = None,
    edition: Annotated[
        str, typer.Option("--edition", metavar="EDITION", help="public, professional or keeper.")
    ] = "public",
    notes: Annotated[
        bool, typer.Option("--notes", help="With tips and notes of this desk; for keepers only.")
    ] = False,
    named: Annotated[bool, typer.Option("--list", help="Name all formats.")] = False,
) -> None:
    """Take records out: a spreadsheet, our own form, or an open standard.

    Without --edition it is for the public: what only staff may read stays here, and what was left
    out is told. For example: signpost export --format signpost-csv -o services.csv
    """
    common = common_of(context)
    if named:
        _name_formats(as_json=common.as_json)
        return
    if not form or output is None:
        raise typer.BadParameter(
            "Name the format and the file: export --format F -o FILE. --list names the formats."
        )
    wanted = actions.Out(form, edition, tuple(ids) if ids else None, notes)
    made = actions.take_out(common.open(), wanted, output)
    if common.as_json:
        say_json(made.as_json())
        return
    for one in made.kept_back():
        warn(f"Left out: {one.what} ({counted(one.records, 'record')}).")
    if made.kept_back() and form.startswith("signpost-"):
        warn(SAYS_LESS)
    if made.no_room():
        kinds = ", ".join(f"{one.what} ({one.records:,})" for one in made.no_room())
        warn(f"The format has no room for all of: {kinds}. It stays here.")
    tell(f"{counted(made.records, 'record')}: {output}")


def _name_formats(*, as_json: bool) -> None:
    editions = list(actions.editions())
    if as_json:
        say_json(
            [
                {"name": name, "title": title, "suffix": suffix, "editions": editions}
                for name, title, suffix in actions.formats()
            ]
        )
        return
    for name, title, suffix in actions.formats():
        say(f"{name}: {title}, {suffix}")
    say(f"Editions: {', '.join(editions)}")
