"""Counting on paper: a sheet to tick on, and the tables of what was counted."""

from collections.abc import Iterator
from datetime import date

from directory.coverage.count_lists import EVERY_TALK, places, themes
from directory.coverage.count_tables import CountTable, Line, counted, usual_months
from directory.coverage.staff_pages import staff_sheet
from directory.disclosure.paper.tables import Table, TableLine, TableSheet
from directory.store import Directory

MOST_COLUMNS = 7
"""Columns of numbers that one page has room for."""
HOW_TO_TICK = (
    "One stroke for each conversation beside Conversations, and one for each thing it was about.",
    "Nothing about anybody: no name, no note.",
)
HOW_HIDDEN = (
    "1 and 2 are shown as \u201cunder 3\u201d. \u201cHidden\u201d: it would give a small number "
    "away. Nothing about anybody was kept: only theme, kind of place and month."
)


def tally_sheet(directory: Directory, today: date) -> TableSheet:
    """Return a sheet to tick on, for one month."""
    columns = tuple(place.name for place in places(directory))
    lines = tuple(TableLine(theme.name, ("",) * len(columns)) for theme in themes(directory))
    unmet = tuple(
        TableLine(theme.name, ("",)) for theme in themes(directory) if theme.code != EVERY_TALK
    )
    return staff_sheet(
        directory,
        today,
        "Tally",
        ("Month: ____________________   Filled in at: ______________________________",
         *HOW_TO_TICK),
        (
            Table("What conversations were about", columns, lines, to_write=True),
            Table("Nothing found for", ("Times",), unmet, to_write=True),
        ),
    )  # fmt: skip


def counts_table(directory: Directory, today: date, first: str = "", last: str = "") -> TableSheet:
    """Return what was counted in some months, or in the last year.

    Raises:
        BadInput: If these are too many months, or none.
    """
    usual = usual_months(directory, today)
    made = counted(directory, first or usual[0], last or usual[1])
    # Of one month, what is counted by place tells all.
    told = (made.by_place, made.unmet) if made.first == made.last else made.tables
    tables = [part for table in told for part in _parts(table)]
    start = (f"{made.period}.", HOW_HIDDEN)
    return staff_sheet(directory, today, "Conversations counted", start, tuple(tables))


def _parts(table: CountTable) -> Iterator[Table]:
    """Yield a table in parts that are not too wide; the total stands at the end of the last."""
    for start in range(0, len(table.columns), MOST_COLUMNS):
        part = slice(start, start + MOST_COLUMNS)
        again = ", continued" if start else ""
        lines = tuple(_line(line, part) for line in table.lines)
        yield Table(table.title + again, table.columns[part], lines)


def _line(line: Line, part: slice) -> TableLine:
    return TableLine(line.name, tuple(str(cell) for cell in line.cells[part]))
