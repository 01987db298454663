"""The report on coverage, as words for paper: for professionals, no service named."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from directory.coverage.matrix import Line, Matrix
from directory.coverage.quality import MEASURES, Quality, QualityReport
from directory.coverage.staff_pages import narrowed, place_of, safe, staff_sheet
from directory.coverage.survey import Asked, Survey
from directory.disclosure.paper.tables import Table, TableLine, TableSheet
from directory.store import Directory

MOST_AREAS = 6
"""Columns of areas that one page has room for; more areas stand below each other."""
MOST_NAMED = 9
"""Needs that are named as missing in one area; the spreadsheet names all."""
MOST_TOGETHER = 6
"""Areas that are alike and named on one line."""
MOST_SOURCES = 4
MOST_TO_DO = 3
HOW_COUNTED = (
    "Services that somebody who lives there can use. \u201cMay\u201d: whom they are for is not "
    "recorded, ask. Suggested and unconfirmed ones are not counted, nor closed, ended, planned or "
    "paused ones."
)


def coverage_report(directory: Directory, today: date, asked: Asked) -> TableSheet:
    """Return one page: what is covered, what is missing, how good the records are.

    Raises:
        BadInput: If the area or the age is none that is known.
    """
    survey = Survey(directory, today)
    by_theme = survey.matrix(replace(asked, theme="", need=""))
    by_need = survey.matrix(replace(asked, theme="*", need=""))
    quality = survey.quality(by_theme)
    return staff_sheet(
        directory,
        today,
        f"What is covered: {place_of(by_theme)}",
        (_figures(by_theme), *narrowed(by_theme), HOW_COUNTED),
        (_by_theme(by_theme), _gaps(by_need), _qualities(quality), _to_do(quality)),
        by_theme.counted,
    )


def _figures(made: Matrix) -> str:
    return (
        f"{made.counted:,} services are counted here; {made.elsewhere:,} are for other areas or "
        f"other people; {made.not_usable:,} are closed, ended, planned or paused."
    )


def _by_theme(made: Matrix) -> Table:
    title = "Services by theme and area"
    if len(made.areas) > MOST_AREAS:
        return _long_list(made, title)
    lines = []
    for line in made.lines:
        cells = [made.cell(line.id, column) for column in range(len(made.columns))]
        few = frozenset(at for at in range(len(made.areas)) if cells[at].sure == 0)
        lines.append(TableLine(safe(line.name), tuple(cell.words for cell in cells), few))
    return Table(title, made.columns, tuple(lines))


def _long_list(made: Matrix, title: str) -> Table:
    """Return many areas below each other: which themes have nothing, and which one service."""
    told: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for column, area in enumerate(made.areas):
        none = made.gaps(column)
        one = [line for line in made.gaps(column, 2) if line not in none]
        told[_listed(none), _listed(one)].append(area.name)
    return Table(title, ("Nothing for", "Only one for"), _alike(told), wide_cells=True)


def _gaps(made: Matrix) -> Table:
    told: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for column, area in enumerate(made.areas):
        none = made.gaps(column)
        if none:
            told[f"{len(none)} of {len(made.lines)}", _listed(none)].append(area.name)
    if not told:
        return Table("Needs with no service", notes=("Every need has one at least.",))
    return Table("Needs with no service", ("Needs", "Which"), _alike(told), wide_cells=True)


def _alike(told: Mapping[tuple[str, ...], Sequence[str]]) -> tuple[TableLine, ...]:
    """Return areas that are alike on one line."""
    return tuple(TableLine(_several(names), cells) for cells, names in told.items())


def _several(names: Sequence[str]) -> str:
    shown = ", ".join(names[:MOST_TOGETHER])
    more = len(names) - MOST_TOGETHER
    return f"{shown} and {more} more" if more > 0 else shown


def _qualities(report: QualityReport) -> Table:
    sources = sorted(report.by_source, key=lambda one: -one.records)
    shown = sources[:MOST_SOURCES] if len(sources) > 1 else []
    columns = ("Records", *(one.words for one in MEASURES))
    lines = tuple(_quality_line(one) for one in (report.whole, *shown))
    notes = [] if report.whole.median_days is None else [
        f"Half of the checks are older than {report.whole.median_days:,} days."
    ]  # fmt: skip
    more = len(sources) - len(shown)
    if shown and more:
        notes.append(f"{more} more sources are in the spreadsheet.")
    return Table("How good the records are", columns, lines, tuple(notes))


def _quality_line(one: Quality) -> TableLine:
    shares = tuple(one.share(measure.id) for measure in MEASURES)
    return TableLine(safe(one.name), (f"{one.records:,}", *shares))


def _to_do(report: QualityReport) -> Table:
    words = tuple(one.words for one in report.to_do[:MOST_TO_DO])
    return Table("What would help most", notes=words)


def _listed(lines: Sequence[Line]) -> str:
    if not lines:
        return "-"
    named = "; ".join(safe(line.name) for line in lines[:MOST_NAMED])
    more = len(lines) - MOST_NAMED
    return f"{named}; and {more} more" if more > 0 else named
