"""``todo``: what there is to do to keep the directory true, list by list."""

from typing import TYPE_CHECKING, Annotated

import typer

from directory.errors import UnknownName
from ui import actions
from ui.actions.checking import next_due, work_to_do
from ui.terminal.common import at_least_one, common_of, counted, say, say_json, tell, warn

if TYPE_CHECKING:
    from datetime import date

    from directory.keeping.checking.worklists import Row, Work

WHAT_TO_TYPE = (
    "Of two that are one: signpost merge STAYS GOES. Of two that are not: signpost apart ONE OTHER."
)


def todo(
    context: typer.Context,
    worklist: Annotated[
        str | None, typer.Argument(metavar="[LIST]", help="Show the rows of this list.")
    ] = None,
    limit: Annotated[
        int, typer.Option("--limit", callback=at_least_one, help="Most rows to show.")
    ] = 20,
) -> None:
    """Show what needs checking, confirming or completing; each list with its count.

    For example: signpost todo overdue --limit 5
    """
    common = common_of(context)
    opened = common.open()
    work = work_to_do(opened)
    if worklist is not None:
        work = (_named(work, worklist),)
    due = next_due(opened)
    if common.as_json:
        rows = limit if worklist else 0
        say_json({"practice": actions.is_practice(opened), **_shape(work, due, rows)})
        return
    if actions.is_practice(opened):
        warn(actions.PRACTICE_WARNING)
    _tell(work, due, limit if worklist else 0)


def _named(work: "tuple[Work, ...]", name: str) -> "Work":
    found = next((one for one in work if one.id == name), None)
    if found is None:
        known = ", ".join(one.id for one in work)
        raise UnknownName(f"There is no list '{name}'. There are: {known}.")
    return found


def _shape(work: "tuple[Work, ...]", due: "date | None", limit: int) -> dict[str, object]:
    return {
        "lists": [
            {
                "id": one.id,
                "title": one.title,
                "count": len(one.rows),
                **({"rows": [_row(row) for row in one.rows[:limit]]} if limit else {}),
            }
            for one in work
        ],
        "next_due": due.isoformat() if due else None,
    }


def _row(row: "Row") -> dict[str, object]:
    told: dict[str, object] = {"id": row.id, "name": row.name, "words": row.words, "do": row.do}
    if row.act == "compare":
        told["ids"] = row.which.split("|")
    return {**told, "read": row.read} if row.read else told


def _tell(work: "tuple[Work, ...]", due: "date | None", limit: int) -> None:
    for one in work:
        say(f"{one.id:<12}{len(one.rows):>7,}  {one.title}")
        for row in one.rows[:limit]:
            _tell_row(row)
        if limit and len(one.rows) > limit:
            say(f"    and {counted(len(one.rows) - limit, 'other')}")
    if limit and any(row.act == "compare" for one in work for row in one.rows):
        tell(WHAT_TO_TYPE)
    if not any(one.rows for one in work):
        say("All is well.")
    if due:
        say(f"The next check falls due on {due.isoformat()}.")


def _tell_row(row: "Row") -> None:
    tell(f"{row.name}: {row.words}", first="    ", then="        ")
    if row.act == "compare":
        say(f"        {' '.join(row.which.split('|'))}")
    if row.read:
        tell(row.read, first="        ", then="        ")
