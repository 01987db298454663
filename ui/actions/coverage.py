"""What is covered: ask for the matrix, look behind a cell, take it away as a spreadsheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from directory.coverage.narrowing import TIMES, WAYS, For, Way, When
from directory.coverage.quality import MEASURES
from directory.coverage.spreadsheet import coverage_grids
from directory.coverage.survey import LEVELS, Asked, Level, Survey, asked_in
from directory.interchange.spreadsheets import as_csv, as_xlsx

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from directory.coverage.matrix import Matrix
    from directory.coverage.quality import QualityReport
    from directory.desk import Desk

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
    "coverage_asked",
    "coverage_file",
    "coverage_of",
    "open_survey",
    "quality_of",
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


def coverage_file(desk: Desk, asked: Asked, path: Path, survey: Survey | None = None) -> bytes:
    """Return what is covered as a spreadsheet: XLSX, or CSV where the file is called so."""
    survey = survey or open_survey(desk)
    made = survey.matrix(asked)
    practice = desk.directory.practice
    grids = coverage_grids(made, survey.quality(made), practice=practice)
    return as_csv(grids) if path.suffix.lower() == ".csv" else as_xlsx(grids)
