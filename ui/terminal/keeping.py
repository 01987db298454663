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
from ui.terminal.common import common_of, counted, say, say_json, tell, warn

MOST_PROBLEMS = 1_000
MOST_TOLD = 20


def import_(
    context: typer.Context,
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="A spreadsheet (.csv) or Open Referral UK page.")
    ],
    format_: Annotated[
        str | None,
        typer.Option("--format", metavar="NAME", help="Its format, where its name does not tell."),
    ] = None,
    columns: Annotated[
        list[str] | None,
        typer.Option("--map", metavar="FIELD=COLUMN", help="Which column holds a field."),
    ] = None,
    preview: Annotated[
        bool, typer.Option("--preview", help="Only tell what would happen.")
    ] = False,
    theirs: Annotated[
        bool, typer.Option("--theirs", help="Where both changed, take the text of the file.")
    ] = False,
) -> None:
    """Bring services in from a file.

    The same file twice changes nothing. For example: signpost import services.csv --preview
    """
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
    """Check that the data folder is whole, and count what is old."""
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
            tell(words)
        for words in _figures(health.figures):
            tell(words, first="  ")
    if health.problems:
        raise typer.Exit(1)


def backup(context: typer.Context) -> None:
    """Make a backup, and read it again to be sure."""
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


def _figures(figures: dict[str, int]) -> tuple[str, ...]:
    """Return the figures of the folder in words."""
    services = counted(figures["services"], "service")
    old = f"{figures['not_checked_lately']:,} of them not checked in the last six months"
    return (
        f"{services}, {old}.",
        f"{counted(figures['backups'], 'backup')}.",
        f"{figures['bytes'] / 1e6:.1f} MB on the disk.",
    )


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
    tell(
        f"{counted(report.read, 'record')} read in {report.seconds:.1f} s: {report.added:,} added, "
        f"{report.updated:,} updated, {report.unchanged:,} unchanged."
    )
    for conflict in report.conflicts[:MOST_TOLD]:
        warn(f"{conflict.id}, {conflict.field}: your text was kept; --theirs takes the file's.")
    for problem in report.problems[:MOST_TOLD]:
        where = f"Row {problem.row}" + (f", {problem.field}" if problem.field else "")
        warn(f"{where}: {problem.problem}")
    if report.problems_total > MOST_TOLD:
        warn(f"... and {report.problems_total - MOST_TOLD:,} more; --json lists them.")


def _pair(text: str) -> tuple[str, str]:
    field, equals, column = text.partition("=")
    if not equals:
        raise SignpostProblem(f"'{text}' is not FIELD=COLUMN.")
    return field.strip(), column.strip()
