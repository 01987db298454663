"""``phrase`` and ``wording``: hear a need in other words; take all our wording elsewhere."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from directory.errors import BadInput
from ui import actions
from ui.actions import wording
from ui.terminal.common import common_of, say_json, tell, warn

if TYPE_CHECKING:
    from directory.desk import Desk
    from directory.keeping.wording.effects import Effect
    from directory.keeping.wording.phrases import PhraseChange

MOST_LINES = 20


def phrase(
    context: typer.Context,
    do: Annotated[str, typer.Argument(metavar="add|remove", help="What to do with it.")],
    need: Annotated[
        str, typer.Argument(metavar="NEED", help="Id of the need; `signpost needs` tells ids.")
    ],
    text: Annotated[str, typer.Argument(metavar="TEXT", help="What people say, in their words.")],
    look: Annotated[
        bool, typer.Option("--look", help="Only say what it would change; keep nothing.")
    ] = False,
) -> None:
    """Add a phrase to a need or take one away, and say which lines are then heard otherwise.

    For example: signpost phrase add gambling "on the gee gees"
    """
    common = common_of(context)
    desk = common.open()
    change = _change(desk, do, need, text)
    effect = wording.try_out(desk).effect(change)
    if not look:
        wording.keep_phrase(desk, change, effect)
    if common.as_json:
        say_json(_shape(desk, change, effect, kept=not look))
        return
    if actions.is_practice(desk):
        warn(actions.PRACTICE_WARNING)
    for one in (*effect.doubts, *((effect.refused,) if effect.refused else ())):
        warn(one)
    tell(effect.words)
    for line in effect.lines[:MOST_LINES]:
        tell(line.words, first="    ")
    if len(effect.lines) > MOST_LINES:
        tell(f"and {len(effect.lines) - MOST_LINES:,} more", first="    ")


def wording_(
    context: typer.Context,
    do: Annotated[str, typer.Argument(metavar="export|import", help="What to do.")],
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The file of wording.")],
    only: Annotated[
        bool, typer.Option("--only", help="Take away our own wording that the file has not.")
    ] = False,
) -> None:
    """Take all wording of our own to another laptop: to a file, or from one.

    For example: signpost wording export our-wording.json
    """
    common = common_of(context)
    if do not in ("export", "import"):
        raise BadInput(f"'{do}' is not known here. Say export or import.")
    desk = common.open()
    if do == "export":
        done = wording.save_wording(desk, file)
    else:
        done = wording.bring_wording(desk, file, only=only)
    say_json({"file": str(file), "words": done.words}) if common.as_json else tell(done.words)


def _change(desk: "Desk", do: str, need: str, text: str) -> "PhraseChange":
    if do == "add":
        return wording.phrase_to_hear(desk, "need_phrase", need, text)
    if do == "remove":
        return wording.phrase_to_drop(desk, "need_phrase", need, text)
    raise BadInput(f"'{do}' is not known here. Say add or remove.")


def _shape(desk: "Desk", change: "PhraseChange", effect: "Effect", *, kept: bool) -> dict[str, Any]:
    return {
        "need": change.of,
        "phrase": change.words,
        "heard": change.heard,
        "kept": kept,
        "looked_at": effect.looked_at,
        "lines": [
            {"line": one.line, "was": one.was, "now": one.now, "lost": list(one.lost)}
            for one in effect.lines
        ],
        "doubts": list(effect.doubts),
        "refused": effect.refused,
        "practice": actions.is_practice(desk),
    }
