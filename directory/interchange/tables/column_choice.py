"""Which column is which in a spreadsheet: guessed, shown with first rows, corrected, remembered.

What was chosen is kept in the data folder, for the next list with the same headings and for the
next list of a like name. A list that has other columns by then is guessed afresh.
"""

import hashlib
import json
import os
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from directory.errors import CannotKeep, UnreadableFile
from directory.interchange import format_named, recognise
from directory.interchange.cells.identity import publisher_of_file
from directory.interchange.tables.columns import BETWEEN, FIELDS, FURTHER, Columns, placed
from directory.interchange.tables.csv_rows import Row, rows_of
from directory.interchange.tables.headings import ROW, SHEET, columns_named, from_headings
from directory.interchange.tables.workbooks import rows_of_workbook
from directory.words import one_line, tidy

FILE = "columns.json"
SPREADSHEETS = ("signpost-csv", "signpost-xlsx")
NOT_READ, KEPT = "people", ""
"""What becomes of a column: names of people are not read; what is no field is kept as it came."""
ALL_FIELDS = (*FIELDS, *FURTHER)
"""What a column can be."""
ROWS_SHOWN = 5
_MOST_KEPT = 200
_LONGEST_CELL = 200


@dataclass(frozen=True, slots=True)
class ColumnLook:
    """The columns of a spreadsheet: what each is taken for, and the first rows."""

    headings: tuple[str, ...]
    fields: tuple[str, ...]
    """For each column the field; ``people``, or nothing for one that is kept as it came."""
    rows: tuple[tuple[str, ...], ...]
    remembered: bool
    """Whether a choice made before was used."""
    sheets: tuple[str, ...] = ()
    """Of a workbook the sheets that hold a list, in its order."""
    sheet: str = ""
    """Which of them is shown."""
    row: int = 1
    """The row on which the headings stand, counted from 1."""

    @property
    def has_name(self) -> bool:
        """Whether a column holds the name, without which nothing can be brought in."""
        return "name" in self.fields


def look_at_columns(
    folder: Path, path: Path, mapping: Mapping[str, str], form: str | None = None
) -> ColumnLook | None:
    """Return the columns of a spreadsheet; None for a file that has none to choose.

    Args:
        folder: The data folder, which remembers.
        path: The file.
        mapping: Field to heading as chosen now; an empty heading for a field that is not there;
            ``sheet`` and ``headings`` for where the list and its headings stand.
        form: The format, where the file does not tell.

    Raises:
        UnreadableFile: It cannot be read, or ``mapping`` names a column that is not there.
    """
    reader = format_named(form) if form else recognise(path)
    if reader.name not in SPREADSHEETS:
        return None
    held: list[tuple[str, tuple[str, ...]]] = []
    known = _recalled(folder, path, reader.name, mapping)
    where = {**known, **mapping}
    first = _first(path, reader.name, where, 1 + ROWS_SHOWN, lambda *told: held.append(told))
    if not first:
        raise UnreadableFile(f"{path.name} is empty.")
    headings = first[0].cells
    columns = placed(headings, columns_named(where), path.name)
    cells = tuple(tuple(one_line(c)[:_LONGEST_CELL] for c in row.cells) for row in first[1:])
    headed = tuple(map(one_line, headings))
    sheet, sheets = held[0] if held else ("", ())
    said = _said(columns)
    return ColumnLook(headed, said, cells, bool(known), sheets, sheet, first[0].number)


def mapping_for(folder: Path, path: Path, form: str, mapping: Mapping[str, str]) -> dict[str, str]:
    """Return field to heading for one file: what was chosen now, over what is remembered."""
    if form not in SPREADSHEETS:
        return dict(mapping)
    return {**_recalled(folder, path, form, mapping), **mapping}


def _recalled(folder: Path, path: Path, form: str, mapping: Mapping[str, str]) -> dict[str, str]:
    """Return what is remembered for a list, where it fits the row that its headings stand on.

    A list is known again by the headings that it is taken to have at first sight.
    """
    sheet = {SHEET: mapping[SHEET]} if SHEET in mapping else {}
    seen = _headings(path, form, {**sheet, **_guessed(mapping)})
    known = _kept_for(folder, path, seen)
    row = mapping.get(ROW, known.get(ROW, ""))
    if row != known.get(ROW, ""):
        return {}
    there = _headings(path, form, {**sheet, ROW: row}) if row else seen
    return known if _fits(known, there) else {}


def _guessed(mapping: Mapping[str, str]) -> dict[str, str]:
    """Return what helps to see where the headings stand, unless a person said it."""
    return {} if mapping.get(ROW) else columns_named(mapping)


def remembered(folder: Path, path: Path, headings: list[str]) -> dict[str, str]:
    """Return what was chosen for a list with these headings or, if it fits, of that name."""
    known = _kept_for(folder, path, headings)
    return known if _fits(known, headings) else {}


def _kept_for(folder: Path, path: Path, headings: list[str]) -> dict[str, str]:
    kept, stem, mark = _kept(folder), publisher_of_file(path.stem), _mark(headings)
    found = next((one for one in kept if one["headings"] == mark), None)
    found = found or next((one for one in kept if one["file"] == stem), None)
    columns: dict[str, str] = found["columns"] if found else {}
    return columns


def _fits(columns: Mapping[str, str], headings: list[str]) -> bool:
    """Say whether a list has the columns that were chosen."""
    there = {tidy(heading) for heading in headings}
    chosen = (one for said in columns_named(columns).values() for one in said.split(BETWEEN))
    return all(not heading or tidy(heading) in there for heading in chosen)


def remember(folder: Path, path: Path, form: str, mapping: Mapping[str, str]) -> None:
    """Keep what was chosen for a list.

    Raises:
        CannotKeep: The data folder cannot be written.
    """
    kept = {field: said for field, said in mapping.items() if field != SHEET}
    if form not in SPREADSHEETS or not kept:
        return
    sheet = {SHEET: mapping[SHEET]} if SHEET in mapping else {}
    mark = _mark(_headings(path, form, {**sheet, **_guessed(mapping)}))
    stem = publisher_of_file(path.stem)
    rest = [one for one in _kept(folder) if (one["headings"], one["file"]) != (mark, stem)]
    new = {"file": stem, "headings": mark, "columns": kept}
    _write(folder, [new, *rest][:_MOST_KEPT])


def mapping_of(look: ColumnLook, fields: Sequence[str]) -> dict[str, str]:
    """Return field to heading for what a person has set otherwise, column by column."""

    def headings_of(chosen: Sequence[str], field: str) -> list[str]:
        return [look.headings[at] for at, one in enumerate(chosen) if one == field]

    changed = [f for f in ALL_FIELDS if headings_of(look.fields, f) != headings_of(fields, f)]
    return {field: BETWEEN.join(headings_of(fields, field)) for field in changed}


def _said(columns: Columns) -> tuple[str, ...]:
    at = {place: field for field, places in columns.fields.items() for place in places}
    ends = [day.until for day in columns.days if day.until is not None]
    at |= dict.fromkeys([*(day.at for day in columns.days), *ends], "hours")
    at |= dict.fromkeys(columns.people, NOT_READ)
    at |= dict.fromkeys(columns.ages, "who_for")
    return tuple(at.get(place, KEPT) for place in range(len(columns.headings)))


def _headings(path: Path, form: str, mapping: Mapping[str, str]) -> list[str]:
    return [cell for row in _first(path, form, mapping, 1) for cell in row.cells]


def _first(
    path: Path,
    form: str,
    mapping: Mapping[str, str],
    number: int,
    tell_sheets: Callable[[str, tuple[str, ...]], None] | None = None,
) -> list[Row]:
    """Return the first rows of a spreadsheet from its headings on, and let go of it."""
    text = form == "signpost-csv"
    rows = rows_of(path) if text else rows_of_workbook(path, None, mapping, tell_sheets)
    try:
        headed = from_headings(rows, mapping, path.name) if text else rows
        return list(islice(headed, number))
    finally:
        if isinstance(rows, Generator):
            rows.close()


def _mark(headings: list[str]) -> str:
    said = "\x1f".join(tidy(heading) for heading in headings)
    return hashlib.sha256(said.encode()).hexdigest()[:16]


def _kept(folder: Path) -> list[dict[str, Any]]:
    """Return what is remembered; nothing where the file is missing or not as we write it."""
    try:
        told = json.loads((folder / FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return []
    keys = {"file", "headings", "columns"}
    rows = told if isinstance(told, list) else []
    return [row for row in rows if isinstance(row, dict) and keys <= row.keys()]


def _write(folder: Path, kept: list[dict[str, Any]]) -> None:
    spare = folder / f"{FILE}.new"
    try:
        with spare.open("w", encoding="utf-8") as file:
            json.dump(kept, file, indent=1)
            file.flush()
            os.fsync(file.fileno())
        spare.replace(folder / FILE)
    except OSError as problem:
        with suppress(OSError):
            spare.unlink(missing_ok=True)
        raise CannotKeep(f"The columns cannot be remembered in {folder}.") from problem
