"""``print`` and ``text``: what a person takes away."""

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from directory.errors import BadInput
from directory.printing import PRINTABLES, Printed, Wanted
from directory.words import listed
from ui import actions
from ui.actions import take_along
from ui.actions.comparing import plain_summary
from ui.actions.handing_over import thing_named
from ui.terminal.common import Common, common_of, counted, say, say_json, tell, warn
from ui.terminal.taking_along import tell_taken
from ui.terminal.thing_help import as_object, keys_of

if TYPE_CHECKING:
    from directory.desk import Desk

_HOW_TO_PRINT = (
    "Name the thing and the file: print THING ID... -o FILE. `signpost print --list` names all."
)

SHEET = "signposting-sheet"
NAMES_SECOND = ("", "standard", "large", "easy-read")
"""The formats of the sheet on which a second choice stands."""
_FEWER = (
    "Before you print: these are {sides}. For fewer, name a ward, town or borough: --area PLACE."
)
_NO_SECOND = (
    "No second choice is named for {names}: nothing else on record can be rung for the same need. "
    "Write one on the sheet by hand."
)
_NOT_ABOUT = "{thing} is about no service that you name: what you named is not on it."
_CHOICES = "A choice, as `signpost print THING --help` tells."

_Area = Annotated[
    str, typer.Option("--area", metavar="PLACE", help="A ward, town or borough, for a list.")
]


def print_(  # noqa: PLR0913  (one for each word of the command)
    context: typer.Context,
    thing: Annotated[
        str | None, typer.Argument(metavar="THING", help="What to print; --list names all.")
    ] = None,
    ids: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="ID", help="Services (`find` tells ids), or an event (`event list`)."
        ),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="FILE", help="The file: .pdf, .docx or .html."),
    ] = None,
    kind: Annotated[
        str, typer.Option("--as", metavar="KIND", help="pdf, docx or html, whatever its name.")
    ] = "",
    form: Annotated[
        str, typer.Option("--format", metavar="FORMAT", help="standard, large, easy-read, card ...")
    ] = "",
    edition: Annotated[
        str, typer.Option("--edition", metavar="EDITION", help="public or professional.")
    ] = "",
    paper: Annotated[
        str, typer.Option("--paper", metavar="SIZE", help="A3, A4 or A5, where there is a choice.")
    ] = "",
    area: _Area = "",
    language: Annotated[
        str, typer.Option("--language", metavar="CODE", help="A second language: pl, ro, ar.")
    ] = "",
    options: Annotated[
        list[str] | None,
        typer.Option("--option", metavar="KEY=VALUE", help=_CHOICES),
    ] = None,
    named: Annotated[bool, typer.Option("--list", help="Name all that can be printed.")] = False,
) -> None:
    """Print services or numbers on paper: write a PDF, or the same words for Word or a browser.

    For example: signpost print signposting-sheet practice-money-help -o sheet.pdf
    """
    common = common_of(context)
    if named:
        _name_things(as_json=common.as_json)
        return
    if thing is None or output is None:
        raise _what_is_missing(thing)
    said = {"format": form, "edition": edition, "paper": paper, "area": area, "language": language}
    wanted = {**_pairs(options or []), **{key: value for key, value in said.items() if value}}
    _make(common, Wanted(ids or [], options=wanted), thing, output, kind)


def _what_is_missing(thing: str | None) -> typer.BadParameter:
    """Return what to add; a thing that is not known is said before the file that is missing."""
    if thing is not None:
        thing_named(thing)
    return typer.BadParameter(_HOW_TO_PRINT)


def _make(common: Common, wanted: Wanted, thing: str, output: Path, kind: str) -> None:
    """Write the PDF, or the twin that the file's name or ``kind`` asks for."""
    from directory.printing.choices import refuse_unknown  # with it comes what draws

    refuse_unknown(thing_named(thing), wanted.options)
    if wanted.ids and not thing_named(thing).takes_ids:
        warn(_NOT_ABOUT.format(thing=thing))
    twin = take_along.twin_form(output, kind)
    desk = common.open()
    if twin is not None:
        made = take_along.make_twin(desk, thing, wanted.ids, wanted.options, twin)
        tell_taken(made, output, as_json=common.as_json)
        _tell_alone(desk, wanted, thing)
        return
    printed = actions.print_thing(desk, thing, wanted.ids, wanted.options)
    actions.save_pdf(printed, output)
    _tell_printed(printed, output, as_json=common.as_json)
    if actions.fewer_sides(thing, wanted.options, printed.pages):
        warn(_FEWER.format(sides=counted(printed.pages, "side")))
    _tell_alone(desk, wanted, thing)


def _tell_alone(desk: "Desk", wanted: Wanted, thing: str) -> None:
    """Say of a sheet which words on it are hard, and where nothing stands if one is not right."""
    if thing == SHEET and wanted.format in NAMES_SECOND:
        for hint in actions.sheet_lines(desk, wanted.ids).hints:
            warn(hint)
        names = actions.without_second_choice(desk, wanted.ids)
        if names:
            warn(_NO_SECOND.format(names=listed(names)))


def _tell_printed(printed: Printed, output: Path, *, as_json: bool) -> None:
    if as_json:
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
    services = f"{counted(printed.entries, 'service')} on " if printed.entries else ""
    tell(f"{services}{counted(printed.pages, 'side')}: {output}")


def text(
    context: typer.Context,
    ids: Annotated[
        list[str], typer.Argument(metavar="ID", help="Services; `signpost find` tells ids.")
    ],
    summary: Annotated[
        bool,
        typer.Option("--summary", help="Plain text for a record system instead; for staff."),
    ] = False,
    together: Annotated[
        bool, typer.Option("--together", help="All in one text, however long: for an e-mail.")
    ] = False,
) -> None:
    """Write the text message that a person can be sent about services."""
    common = common_of(context)
    desk = common.open()
    if summary:
        _say_summary(plain_summary(desk, ids), as_json=common.as_json)
        return
    message = actions.text_message(desk, ids, as_one=together)
    if common.as_json:
        say_json(
            {
                "text": message.text,
                "characters": message.characters,
                "parts": message.parts,
                "texts": [asdict(one) for one in message.texts],
                "notes": list(message.notes),
            }
        )
        return
    say(message.text)
    for at, one in enumerate(message.texts, 1):
        which = f"Text {at} of {len(message.texts)}: " if len(message.texts) > 1 else ""
        warn(f"{which}{one.characters} characters, {counted(one.parts, 'part')} of a text message.")
    for note in message.notes:
        warn(note)


def _say_summary(words: str, *, as_json: bool) -> None:
    """Say a summary; it is pasted, not sent, and has no parts."""
    if as_json:
        say_json({"text": words, "characters": len(words), "parts": 0})
    else:
        say(words)


def _name_things(*, as_json: bool) -> None:
    if as_json:
        say_json([as_object(thing) for thing in PRINTABLES])
        return
    for thing in PRINTABLES:
        keys = ", ".join(keys_of(thing))
        more = f"; options: {keys}" if keys else ""
        say(f"{thing.name}: {thing.title} ({', '.join(thing.formats)}{more})")
    say("")
    tell("What an option is for: signpost print THING --help")


def _pairs(options: list[str]) -> dict[str, str]:
    pairs = {}
    for one in options:
        key, equals, value = one.partition("=")
        if not equals:
            raise BadInput(f"'{one}' is not KEY=VALUE.")
        pairs[key] = value
    return pairs
