"""``coverage``, ``count`` and ``counts``: what is missing, and what was asked for."""

from pathlib import Path
from typing import Annotated

import typer

from directory.coverage.count_tables import CountTable
from directory.coverage.matrix import Cell, Matrix
from ui import actions
from ui.actions import counting
from ui.actions.coverage import coverage_asked, coverage_file, coverage_of, open_survey
from ui.terminal.common import common_of, say, say_json, tell


def coverage(  # noqa: PLR0913  (one for each word of the command)
    context: typer.Context,
    area: Annotated[
        str, typer.Option("--area", metavar="NAME", help="A borough, a town or a ward.")
    ] = "",
    level: Annotated[
        str, typer.Option("--level", metavar="LEVEL", help="borough, town or ward.")
    ] = "",
    need: Annotated[
        str, typer.Option("--need", metavar="ID", help="One need; else the themes.")
    ] = "",
    theme: Annotated[
        str, typer.Option("--theme", metavar="ID", help="The needs of one theme; * for all.")
    ] = "",
    age: Annotated[
        int | None, typer.Option("--age", metavar="N", help="For somebody of that age.")
    ] = None,
    way: Annotated[str, typer.Option("--way", metavar="WAY", help="any, alone, worker.")] = "",
    when: Annotated[
        str, typer.Option("--when", metavar="WHEN", help="any, evening, weekend.")
    ] = "",
    free: Annotated[bool, typer.Option("--free", help="Free only.")] = False,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="FILE", help="An .xlsx or .csv file.")
    ] = None,
) -> None:
    """Say which needs have no service, area by area.

    For example: signpost coverage --area Knowsley --need food --age 15
    """
    common = common_of(context)
    wanted = {"area": area, "level": level, "need": need, "theme": theme, "way": way, "when": when}
    narrowed = {"age": str(age) if age is not None else "", "free": "yes" if free else ""}
    asked = coverage_asked(wanted | narrowed)
    desk = common.open()
    survey = open_survey(desk)
    made = coverage_of(survey, asked)
    if output is not None:
        actions.save_file(coverage_file(desk, asked, output, survey), output)
    if common.as_json:
        say_json(_as_json(made) | {"practice": desk.directory.practice})
        return
    if desk.directory.practice:
        say(actions.PRACTICE_WARNING)
    _tell_matrix(made)
    if output is not None:
        say(f"Saved: {output}")


def _tell_matrix(made: Matrix) -> None:
    for line in made.lines:
        say(line.name)
        for column, name in enumerate(made.columns):
            tell(f"{name}: {_words(made.cell(line.id, column))}", first="  ")
    tell(f"{made.counted:,} services counted; {made.elsewhere:,} for others; "
         f"{made.not_usable:,} closed, ended, planned or paused.")  # fmt: skip


def count(
    context: typer.Context,
    theme: Annotated[
        str, typer.Argument(metavar="THEME", help="A theme, or conversations for all of them.")
    ],
    where: Annotated[
        str, typer.Option("--where", metavar="PLACE", help="desk, phone, home-visit, event, other.")
    ],
    month: Annotated[str, typer.Option("--month", metavar="YYYY-MM", help="The month.")],
    number: Annotated[
        int, typer.Option("--number", metavar="N", help="How many; negative takes back.")
    ] = 1,
) -> None:
    """Count what conversations were about, as a paper tally says; never who.

    For example: signpost count money --where desk --month 2026-11 --number 4
    """
    common = common_of(context)
    tap = counting.count_from_paper(common.open(), theme, where, month, number)
    if common.as_json:
        say_json([one._asdict() for one in tap.counts])
        return
    tell(tap.words)


def counts(
    context: typer.Context,
    first: Annotated[str, typer.Option("--from", metavar="YYYY-MM", help="First month.")] = "",
    last: Annotated[str, typer.Option("--to", metavar="YYYY-MM", help="Last month.")] = "",
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="FILE", help="An .xlsx or .csv file.")
    ] = None,
) -> None:
    """Say what was counted, with small numbers hidden: the last year, or from month to month."""
    common = common_of(context)
    desk = common.open()
    made = counting.counts(desk, first, last)
    if output is not None:
        actions.save_file(counting.counts_file(desk, output, first, last), output)
    if common.as_json:
        tables = {"by_place": made.by_place, "by_month": made.by_month, "unmet": made.unmet}
        said = {name: _table_as_json(table) for name, table in tables.items()}
        practice = desk.directory.practice
        say_json({"from": made.first, "to": made.last, "practice": practice, **said})
        return
    say(f"{made.period}.")
    for table in made.tables:
        say(f"\n{table.title}")
        for line in table.lines:
            told = ", ".join(
                f"{column} {cell}" for column, cell in zip(table.columns, line.cells, strict=True)
            )
            tell(f"{line.name}: {told}", first="  ")
    if output is not None:
        say(f"Saved: {output}")


def _words(cell: Cell) -> str:
    return f"{cell.words} ({cell.apart})" if cell.apart else cell.words


def _as_json(made: Matrix) -> dict[str, object]:
    return {
        "for": list(made.asked.words),
        "areas": list(made.columns),
        "needs": [
            {
                "id": line.id,
                "name": line.name,
                "cells": [
                    _cell_as_json(made, line.id, column) for column in range(len(made.columns))
                ],
            }
            for line in made.lines
        ],
        "counted": made.counted,
        "elsewhere": made.elsewhere,
        "not_usable": made.not_usable,
    }


def _cell_as_json(made: Matrix, line: str, column: int) -> dict[str, object]:
    cell = made.cell(line, column)
    return {
        "area": made.columns[column],
        "services": cell.sure,
        "may": cell.may,
        "suggested": cell.suggested,
        "unconfirmed": cell.unconfirmed,
    }


def _table_as_json(table: CountTable) -> dict[str, object]:
    return {
        "columns": list(table.columns),
        "lines": [{"name": line.name, "cells": list(line.cells)} for line in table.lines],
    }
