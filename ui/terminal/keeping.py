"""``import``, ``check`` and ``practice``: looking after the directory."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from directory.errors import BadInput, SignpostProblem, Stopped, UnreadableFile
from directory.interchange.bringing.choosing import Choices, choices_from
from directory.interchange.bringing.importing import Options
from directory.interchange.bringing.looking import NO_ADDRESS_YET, NO_PLACE_OF_EITHER
from directory.interchange.bringing.report import ImportReport
from directory.interchange.tables.column_choice import ColumnLook
from directory.interchange.tables.columns import BETWEEN
from directory.interchange.tables.headings import ROW
from directory.keeping.record.fields import FIELD_NAMES
from ui import actions
from ui.actions import exchange, import_words
from ui.terminal.common import common_of, counted, say, say_json, tell, warn

if TYPE_CHECKING:
    from directory.desk import Desk
    from directory.keeping.twice.duplicates import Like

MOST_PROBLEMS = 1_000
MOST_TOLD = 20


def import_(  # noqa: PLR0913  (one for each option of the verb)
    context: typer.Context,
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="A list of services, or a folder of its tables.")
    ],
    format_: Annotated[
        str | None,
        typer.Option("--format", metavar="NAME", help="Its format, where its name does not tell."),
    ] = None,
    columns: Annotated[
        list[str] | None,
        typer.Option(
            "--map",
            metavar="FIELD=COLUMN",
            help="Which column holds a field, twice for a second one; sheet=TITLE: which sheet.",
        ),
    ] = None,
    headings: Annotated[
        int | None,
        typer.Option(
            "--headings", metavar="ROW", min=1, help="On which row of a spreadsheet they stand."
        ),
    ] = None,
    preview: Annotated[
        bool, typer.Option("--preview", help="Only tell what would happen.")
    ] = False,
    theirs: Annotated[
        bool, typer.Option("--theirs", help="Where both changed, take the text of the file.")
    ] = False,
    choose: Annotated[
        Path | None,
        typer.Option("--choose", metavar="FILE", help="What was chosen after a preview (JSON)."),
    ] = None,
) -> None:
    """Bring services in from a file; --map is remembered for lists like it.

    The same file twice changes nothing. For example: signpost import services.csv --preview
    """
    common = common_of(context)
    mapping, choices = _mapping(columns or [], headings), _choices(choose)
    wanted = Options(format_, None, mapping, theirs, preview, choices)
    report = _import_or_stop(desk := common.open(), file, wanted)
    if common.as_json:
        look = exchange.look_at_columns(desk, file, mapping, format_) if preview else None
        say_json(_shape(report, look))
    else:
        _tell(report)
        _tell_shipped(desk, report)
    if report.read == 0:
        raise BadInput(f"No record could be read from {file.name}.")


def _import_or_stop(desk: "Desk", file: Path, options: Options) -> ImportReport:
    before = desk.directory.folder.pointer()
    try:
        return actions.import_file(desk, file, options)
    except KeyboardInterrupt as problem:
        if desk.directory.folder.pointer() == before:
            raise Stopped("Stopped. Nothing was changed.") from problem
        raise Stopped(
            "Stopped, but the list had been brought in already: `signpost back` undoes it."
        ) from problem


def check(context: typer.Context) -> None:
    """Check that the data folder is whole, and count what is old."""
    common = common_of(context)
    desk = common.open()
    health = actions.check_health(desk)
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
        for words in (*_figures(health.figures), actions.shipped_words(desk)):
            if words:
                tell(words, first="  ")
    if health.problems:
        raise typer.Exit(1)


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


def _choices(file: Path | None) -> Choices:
    if file is None:
        return Choices()
    try:
        return choices_from(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as problem:
        raise UnreadableFile(f"{file.name} cannot be read.") from problem


def _shape(report: ImportReport, look: ColumnLook | None) -> dict[str, object]:
    """Return the report as JSON; with a preview what would change, and the columns if any."""
    told = _figures_of(report)
    if not report.preview:
        return told
    whole = report.as_json()
    told |= {key: whole[key] for key in ("changes", "changes_total", "seen")}
    told["gone"] = sum(one.what == "gone" for one in report.looked)
    if look is not None:
        pairs = zip(look.headings, look.fields, strict=True)
        told["columns"] = [{"column": heading, "field": field} for heading, field in pairs]
        told["rows"] = [list(row) for row in look.rows]
        told["columns_remembered"] = look.remembered
    return told


def _figures_of(report: ImportReport) -> dict[str, object]:
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
            {"row": p.row, "field": p.field, "problem": p.problem, "name": p.name}
            for p in report.problems[:MOST_PROBLEMS]
        ],
        "problems_total": report.problems_total,
        "left_out": report.left_out,
        "ended": report.ended,
        "taken_as": report.taken_as,
        "not_used": list(report.not_used),
        "seconds": round(report.seconds, 2),
    }


def _tell(report: ImportReport) -> None:
    tell(f"{counted(report.read, 'record')} read in {report.seconds:.1f} s: {_outcome(report)}")
    for words in filter(None, (import_words.taken_as(report), import_words.not_used(report))):
        tell(words)
    for words in _looked(report):
        tell(words, then="    ")
    for conflict in report.conflicts[:MOST_TOLD]:
        field = FIELD_NAMES.get(conflict.field, conflict.field)
        warn(f"{conflict.id}, {field}: your text was kept; --theirs takes the file's.")
    for problem in report.problems[:MOST_TOLD]:
        row = f"Row {problem.row}" if problem.row else "The file"
        named = problem.name if problem.name not in problem.problem else ""
        where = ", ".join(filter(None, (row, named, problem.field)))
        warn(f"{where}: {problem.problem}")
    if report.problems_total > MOST_TOLD:
        warn(f"... and {report.problems_total - MOST_TOLD:,} more; --json lists them.")


NO_TOWN = "No town is set: `signpost desk set town NAME` lets what is there come first."


def _tell_shipped(desk: "Desk", report: ImportReport) -> None:
    """Say what is held besides, so that nobody wonders at the sum."""
    words = "" if report.preview else actions.shipped_words_once(desk, report.added)
    if words:
        tell(f"{counted(desk.directory.count(), 'service')} are held now: {words}")
    if not report.preview and actions.town_is_missing(desk):
        tell(NO_TOWN)


def _outcome(report: ImportReport) -> str:
    """Return what became of the records; a preview must not read like an import."""
    if report.preview:
        told = f"{report.added:,} would be added, {report.updated:,} updated"
        then = " Nothing is brought in yet."
    else:
        told = f"{report.added:,} added, {report.updated:,} updated"
        then = " `signpost back` goes back." if report.added or report.updated else ""
    return f"{told}, {report.unchanged:,} unchanged.{then}"


def _looked(report: ImportReport) -> Iterator[str]:
    """Yield a line for each of the first records that a preview is about."""
    for one in report.looked[:MOST_TOLD]:
        like = _perhaps_the_same(one.like[0]) if one.like else ""
        fields = ", ".join(field.name for field in one.fields)
        yield f"{one.what:<12}{one.name}{': ' if fields else ''}{fields}{like}"
    if len(report.looked) > MOST_TOLD:
        yield f"... and {len(report.looked) - MOST_TOLD:,} more; --json lists them."


def _perhaps_the_same(like: "Like") -> str:
    told = (one for one in (NO_PLACE_OF_EITHER, NO_ADDRESS_YET) if one in like.why)
    return ". ".join((f"; perhaps the same as {like.name}", *told))


def _mapping(columns: list[str], headings: int | None) -> dict[str, str]:
    """Return which column is which; a field that is named again stands in one more column."""
    told: dict[str, list[str]] = {}
    for field, column in map(_pair, columns):
        told.setdefault(field, []).append(column)
    mapping = {field: BETWEEN.join(several) for field, several in told.items()}
    return {**mapping, ROW: str(headings)} if headings else mapping


def _pair(text: str) -> tuple[str, str]:
    field, equals, column = text.partition("=")
    if not equals:
        raise SignpostProblem(f"'{text}' is not FIELD=COLUMN.")
    return field.strip(), column.strip()
