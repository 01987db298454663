"""``back``, ``merge`` and ``apart``: going back before an import, and making one record of two."""

from typing import Annotated

import typer

from directory.errors import BadInput, SignpostProblem
from ui.actions import exchange
from ui.actions.import_words import step_said
from ui.terminal.common import common_of, counted, say, say_json, tell, warn


def back(
    context: typer.Context,
    carry: Annotated[
        bool | None,
        typer.Option("--carry/--leave", help="Take the edits made since along, or leave them."),
    ] = None,
    preview: Annotated[
        bool, typer.Option("--preview", help="Only tell what it would undo.")
    ] = False,
) -> None:
    """Go back to the directory as it was before the last import.

    What is there now is kept, and a second `signpost back` returns to it.
    """
    common = common_of(context)
    desk = common.open()
    way = exchange.way_back(desk)
    if way is None:
        raise BadInput("Nothing was brought in here to go back from.")
    told = {
        "what": way.what, "at": way.at.isoformat(), "edits": way.edits, "lost": [*way.lost],
    }  # fmt: skip
    records = {"records_now": way.now, "records_then": way.then}
    words = (
        f"Going back undoes: {step_said(way.what)}. "
        f"{way.now:,} records become {way.then:,}. "
        f"{counted(way.edits, 'edit')} made since."
    )
    if way.lost:
        words += f" Lost in any case, because the record came with it: {', '.join(way.lost)}."
    if preview:
        say_json({**told, **records}) if common.as_json else tell(words)
        return
    if way.edits and carry is None:
        raise BadInput(f"{words} Say --carry to take them along, or --leave to undo them too.")
    done = exchange.go_back(desk, carry=bool(carry))
    if common.as_json:
        say_json({**told, "records": done.records, "carried": done.carried, "left": [*done.left]})
        return
    tell(f"Gone back: {counted(done.records, 'record')} as before: {step_said(done.what)}.")
    if done.left:
        warn(f"Edits of records that were not there before stay behind: {', '.join(done.left)}.")


def merge(
    context: typer.Context,
    first: Annotated[str, typer.Argument(metavar="STAYS", help="The record that stays.")],
    second: Annotated[str, typer.Argument(metavar="GOES", help="The record that goes.")],
    take: Annotated[
        list[str] | None,
        typer.Option("--take", metavar="FIELD=SIDE", help="SIDE is first, second or both."),
    ] = None,
    preview: Annotated[
        bool, typer.Option("--preview", help="Only show both side by side.")
    ] = False,
) -> None:
    """Make one record of two; everything that leads to the second then leads to the first.

    For example: signpost merge tin-1 roof-9 --take contacts=both --take name=second
    """
    common = common_of(context)
    desk = common.open()
    if preview:
        both = exchange.beside(desk, first, second)
        fields = [
            {"field": f.field, "first": f.first, "second": f.second, "take": f.take}
            for f in both.fields
        ]
        if common.as_json:
            headings = [*both.headings]
            say_json({"fields": fields, "refused": both.refused, "headings": headings})
            return
        for number, heading in enumerate(both.headings, 1):
            tell(f"{number}. {heading}")
        for one in both.fields:
            tell(f"{one.name} (takes {one.take})")
            for number, side in enumerate((one.first, one.second), 1):
                tell(f"{number}. {'; '.join(side.splitlines()) or 'nothing'}", first="    ")
        if both.refused:
            warn(both.refused)
        return
    done = exchange.merge_two(desk, first, second, dict(_pair(one) for one in take or []))
    if common.as_json:
        told = {"id": done.page.id, "words": done.words, "moved": done.moved}
        say_json({**told, "not_kept": [*done.not_kept]})
    else:
        say(done.words)


def apart(
    context: typer.Context,
    first: Annotated[str, typer.Argument(metavar="RECORD")],
    second: Annotated[str, typer.Argument(metavar="RECORD")],
) -> None:
    """Remember that two records are not the same, so that nobody is asked about them again."""
    common = common_of(context)
    exchange.not_the_same(common.open(), first, second)
    say_json({"apart": sorted((first, second))}) if common.as_json else say("Told apart.")


def _pair(text: str) -> tuple[str, str]:
    field, equals, side = text.partition("=")
    if not equals:
        raise SignpostProblem(f"'{text}' is not FIELD=SIDE.")
    return field.strip(), side.strip()
