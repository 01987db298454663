"""``history``: what was done to a record, and undo and redo, from a script."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from ui.actions import editing
from ui.terminal.common import common_of, say, say_json, tell

if TYPE_CHECKING:
    from directory.desk import Desk
    from directory.keeping.record.history import Entry
    from directory.store.undo import Step

ENTRIES = 50


def history(
    context: typer.Context,
    do: Annotated[
        str, typer.Argument(metavar="[show|undo|redo]", help="Show, undo, or do again.")
    ] = "show",
    record: Annotated[
        str | None,
        typer.Argument(metavar="[RECORD]", help="Of which record; without, what can be undone."),
    ] = None,
) -> None:
    """Show what was done to a record; undo the last thing that was done, or do it again.

    For example: signpost history show practice-money-help
    """
    common = common_of(context)
    if do not in ("show", *_TURNS) or (record and do in _TURNS):
        raise typer.BadParameter("Say: history show, history show RECORD, history undo or redo.")
    opened = common.open()
    if do in _TURNS:
        done = _TURNS[do](opened)
        say_json({"words": done.words, "records": list(done.ids)}) if common.as_json else say(
            done.words
        )
    elif record:
        entries = editing.history_of(opened, record, ENTRIES)
        say_json([_shape(one) for one in entries]) if common.as_json else _tell(entries)
    else:
        say_json(_turns(opened)) if common.as_json else _tell_turns(opened)


_TURNS = {"undo": editing.undo_last, "redo": editing.redo_last}


def _shape(entry: "Entry") -> dict[str, Any]:
    return {
        "number": entry.number,
        "at": entry.at.isoformat(),
        "what": entry.what,
        "change": entry.change,
        "in_force": entry.in_force,
        "fields": [{"field": one.field, "old": one.old, "new": one.new} for one in entry.changes],
    }


def _tell(entries: tuple["Entry", ...]) -> None:
    for entry in entries:
        undone = "" if entry.in_force else " (undone since)"
        tell(f"{entry.at.astimezone():%Y-%m-%d %H:%M}  {entry.what}{undone}", then="    ")
        for one in entry.changes:
            old, new = ("; ".join(said.splitlines()) or "nothing" for said in (one.old, one.new))
            tell(f"{one.name}: {old} -> {new}", first="    ", then="      ")


def _turns(opened: "Desk") -> dict[str, Any]:
    steps = {"undo": editing.what_undo_would_do(opened), "redo": editing.what_redo_would_do(opened)}
    return {name: step and _step(step) for name, step in steps.items()}


def _step(step: "Step") -> dict[str, Any]:
    at = step.at.isoformat()
    told = {"what": step.what, "at": at, "records": step.records, "names": list(step.names)}
    return {**told, "passed": list(step.passed)}


def _tell_turns(opened: "Desk") -> None:
    undo, redo = editing.what_undo_would_do(opened), editing.what_redo_would_do(opened)
    say(f"Undo: {undo.words}." if undo else "There is nothing to undo.")
    for words in undo.passed if undo else ():
        tell(words, first="    ")
    say(f"Redo: {redo.words}." if redo else "There is nothing to do again.")
