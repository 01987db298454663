"""What is covered: ask for the matrix, look behind a cell, take it away as a spreadsheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from directory.coverage.narrowing import TIMES, WAYS, For, Way, When
from directory.coverage.quality import MEASURES
from directory.coverage.spreadsheet import coverage_grids
from directory.coverage.survey import LEVELS, Asked, Level, Survey, asked_in
from directory.keeping.record import gaps

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from directory.coverage.matrix import Line, Matrix
    from directory.coverage.quality import QualityReport
    from directory.desk import Desk
    from directory.keeping.record.editing import Opened

__all__ = [
    "LEVELS",
    "MEASURES",
    "TIMES",
    "WAYS",
    "Asked",
    "For",
    "Level",
    "Survey",
    "Way",
    "When",
    "begin_for_gap",
    "coverage_asked",
    "coverage_file",
    "coverage_of",
    "open_survey",
    "quality_of",
    "tag_for_gap",
]


def open_survey(desk: Desk) -> Survey:
    """Return a survey of the open directory, to be asked as often as wanted."""
    return Survey(desk.directory, desk.today)


def coverage_asked(options: Mapping[str, str]) -> Asked:
    """Return what is asked for by words, as a print takes them.

    Raises:
        SignpostProblem: In one sentence, if one of them does not do.
    """
    return asked_in(options)


def coverage_of(survey: Survey, asked: Asked) -> Matrix:
    """Return what is covered.

    Raises:
        SignpostProblem: In one sentence, if the area, the need or the age is none that is known.
    """
    return survey.matrix(asked)


def quality_of(survey: Survey, made: Matrix) -> QualityReport:
    """Return how good the records are, and what would help most."""
    return survey.quality(made)


def begin_for_gap(desk: Desk, made: Matrix, line: Line, column: int) -> Opened:
    """Begin a service with the need and the area of an empty cell filled in."""
    return gaps.begin_for(desk.directory, _need_of(made, line), made.areas[column])


def tag_for_gap(desk: Desk, made: Matrix, line: Line, column: int, record_id: str) -> Opened:
    """Open a record with the need and the area of an empty cell filled in, not saved yet.

    Raises:
        SignpostProblem: In one sentence, if there is no such record any more.
    """
    need, area = _need_of(made, line), made.areas[column]
    reaches = made.reaches(record_id, column)
    return gaps.tag_for(desk.directory, record_id, need, area, reaches=reaches)


def _need_of(made: Matrix, line: Line) -> str:
    """Return the need of a line; nothing where the line is a whole theme."""
    return "" if line.id in made.themes else line.id


def coverage_file(desk: Desk, asked: Asked, path: Path, survey: Survey | None = None) -> bytes:
    """Return what is covered as a spreadsheet, XLSX or CSV as the file is called.

    Raises:
        SignpostProblem: In one sentence, if it is called neither.
    """
    survey = survey or open_survey(desk)
    made = survey.matrix(asked)
    practice = desk.directory.practice
    from directory.interchange.tables.spreadsheets import as_named  # slow to load, seldom wanted

    grids = coverage_grids(made, survey.quality(made), practice=practice)
    return as_named(grids, path)
