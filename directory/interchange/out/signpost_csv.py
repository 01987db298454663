"""The Signpost spreadsheet as CSV: written out, changed by hand, and brought in again."""

import csv
from collections.abc import Iterator
from io import TextIOWrapper
from typing import BinaryIO

from directory.disclosure.rules.practice import PRACTICE_WARNING
from directory.interchange.out.cells import no_formula
from directory.interchange.out.no_room import no_room_for
from directory.interchange.out.rows import need_names, row_of
from directory.interchange.out.writing import Around
from directory.interchange.tables.columns import FIELDS
from directory.model import ServicePage

NOT_REAL = "yes"
"""Stands in every row of practice, under a heading that says what it means."""


class SignpostCsvOut:
    """A row a record; UTF-8 with its mark, so that every spreadsheet program reads it right."""

    name = "signpost-csv"
    title = "Signpost spreadsheet (CSV)"
    suffix = ".csv"

    def write(self, pages: Iterator[ServicePage], file: BinaryIO, around: Around) -> None:
        """Write the headings and a row for each record."""
        text = TextIOWrapper(file, "utf-8-sig", newline="")
        writer = csv.writer(text)
        for row in rows_of(pages, around):
            writer.writerow([no_formula(cell) for cell in row])
        text.detach()


def rows_of(pages: Iterator[ServicePage], around: Around) -> Iterator[list[str]]:
    """Yield the headings, then the row of each record; what it has no room for is told."""
    headings = [*FIELDS, PRACTICE_WARNING] if around.practice else list(FIELDS)
    names = need_names(around.needs)
    yield headings
    for page in pages:
        cells, back = row_of(page, names)
        around.tell(page.id, no_room_for(page, back))
        held = {**cells, "edition": around.edition}
        row = [held[field] for field in FIELDS]
        yield [*row, NOT_REAL] if around.practice else row
