"""``import``, ``check``, ``backup`` and ``practice``: looking after the directory."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from directory.errors import BadInput, SignpostProblem
from directory.interchange.importing import Options
from directory.interchange.report import ImportReport
from directory.store import back_up
from ui import actions
from ui.terminal.common import common_of, say, say_json, warn

MOST_PROBLEMS = 1_000


def import_(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="The file of records.")],
    format_: Annotated[
        str | None, typer.Option("--format", help="Its format, if not told.")
    ] = None,
    columns: Annotated[list[str] | None, typer.Option("--map", help="FIELD=COLUMN")] = None,
    preview: Annotated[bool, typer.Option("--preview", help="Change nothing.")] = False,
    theirs: Annotated[bool, typer.Option("--theirs", help="Their text wins.")] = False,
) -> None:
    """Bring records in from a file."""
    common = common_of(context)
    mapping = dict(_pair(one) for one in columns or [])
    options = Options(format=format_, mapping=mapping, theirs=theirs, preview=preview)
    report = actions.import_file(common.open(), file, options)
    if common.as_json:
        say_json(_shape(report))
    else:
        _tell(report)
    if report.read == 0:
        raise BadInput(f"No record could be read from {file.name}.")


def check(context: typer.Context) -> None:
    """Check the health of the data folder."""
    common = common_of(context)
    health = actions.check_health(common.open())
    if common.as_json:
        say_json(
            {
                "ok": not health.problems,
                "problems": list(health.problems),
                "figures": health.figures,
            }
        )
    else:
        for words in health.problems or ("Everything is in order.",):
            say(words)
        for name, number in health.figures.items():
            say(f"  {name.replace('_', ' ')}: {number}")
    if health.problems:
        raise typer.Exit(1)


def backup(context: typer.Context) -> None:
    """Make a verified backup."""
    common = common_of(context)
    desk = common.open()
    kind = "practice" if desk.directory.practice else "real"
    made = back_up(desk.directory.folder, datetime.now(UTC), kind=kind)
    held = {
        "file": str(made),
        "records": desk.directory.count(),
        "digest": desk.directory.setting("content"),
    }
    say_json(held) if common.as_json else say(f"{made}: {held['records']} records.")


def practice(
    context: typer.Context,
    on: Annotated[str, typer.Argument(metavar="on|off", help="Open it, or put it away.")],
) -> None:
    """Open the fictitious practice directory, or put it away."""
    if on not in ("on", "off"):
        raise typer.BadParameter("Say on or off.")
    common = common_of(context)
    desk = common.open()
    actions.switch_practice(desk, on=on == "on")
    say_json({"practice": on == "on"}) if common.as_json else say(actions.status_line(desk))


def _shape(report: ImportReport) -> dict[str, object]:
    return {
        "format": report.format,
        "read": report.read,
        "added": report.added,
        "updated": report.updated,
        "unchanged": report.unchanged,
        "conflicts": [
            {"id": c.id, "field": c.field, "mine": c.mine, "theirs": c.theirs}
            for c in report.conflicts
        ],
        "problems": [
            {"row": p.row, "field": p.field, "problem": p.problem}
            for p in report.problems[:MOST_PROBLEMS]
        ],
        "problems_total": report.problems_total,
        "seconds": round(report.seconds, 2),
    }


def _tell(report: ImportReport) -> None:
    say(
        f"Read {report.read}: {report.added} added, {report.updated} updated, "
        f"{report.unchanged} unchanged, in {report.seconds:.1f} s."
    )
    for conflict in report.conflicts[:20]:
        warn(f"{conflict.id}, {conflict.field}: your text was kept.")
    for problem in report.problems[:20]:
        warn(f"Row {problem.row}, {problem.field or 'row'}: {problem.problem}")
    if report.problems_total > 20:
        warn(f"... and {report.problems_total - 20} more; --json lists them.")


def _pair(text: str) -> tuple[str, str]:
    field, equals, column = text.partition("=")
    if not equals:
        raise SignpostProblem(f"'{text}' is not FIELD=COLUMN.")
    return field.strip(), column.strip()
