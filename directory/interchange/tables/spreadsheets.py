"""Spreadsheets out: every cell is text, and no cell can become a formula."""

import csv
import io
import re
from collections.abc import Sequence
from pathlib import Path

from directory.disclosure.paper.tables import Grid
from directory.errors import BadInput

_NOT_IN_A_NAME = re.compile(r"[\[\]:*?/\\']")
_NO_CELL_HOLDS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
LONGEST_NAME = 31
LONGEST_CELL = 32_000
WIDEST = 60
"""Letters; a wider column would push the others off the screen."""
_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_A_NUMBER = re.compile(r"[+-][\d ]+|-")


def as_named(grids: Sequence[Grid], path: Path) -> bytes:
    """Return grids as the spreadsheet that the name of the file asks for.

    Raises:
        BadInput: If its name ends in neither ``.xlsx`` nor ``.csv``.
    """
    writer = {".xlsx": as_xlsx, ".csv": as_csv}.get(path.suffix.lower())
    if writer is None:
        raise BadInput(f"{path.name} is no spreadsheet: end its name with .xlsx or .csv.")
    return writer(grids)


def as_xlsx(grids: Sequence[Grid]) -> bytes:
    """Return grids as one workbook, a sheet each. Nothing of it is worked out when it is opened."""
    from openpyxl import Workbook  # nobody who does not ask for a spreadsheet waits for it
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    book = Workbook()
    book.remove(book.worksheets[0])
    for grid in grids:
        sheet = book.create_sheet(_sheet_name(grid.name, book.sheetnames))
        for down, row in enumerate(grid.rows, 1):
            for across, text in enumerate(row, 1):
                if not text:
                    continue
                cell = sheet.cell(down, across)
                cell.value = _cell(text)
                cell.data_type = "s"  # text, whatever it begins with
                cell.alignment = Alignment(wrap_text=True, vertical="top")
                if down == 1:
                    cell.font = Font(bold=True)
        for across, wide in enumerate(_widths(grid), 1):
            sheet.column_dimensions[get_column_letter(across)].width = wide
        sheet.freeze_panes = "B2"
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def as_csv(grids: Sequence[Grid]) -> bytes:
    """Return grids as one CSV file, one under another with their names above them.

    What a spreadsheet would take for a formula begins with an apostrophe; a number does not.
    """
    written = io.StringIO()
    writer = csv.writer(written)
    for at, grid in enumerate(grids):
        if at:
            writer.writerow(())
        if len(grids) > 1:
            writer.writerow((_safe(grid.name),))
        writer.writerows([_safe(text) for text in row] for row in grid.rows)
    return written.getvalue().encode("utf-8-sig")


def _cell(text: str) -> str:
    return _NO_CELL_HOLDS.sub("", text)[:LONGEST_CELL]


def _safe(text: str) -> str:
    plain = _cell(text)
    risky = plain.startswith(_STARTS_A_FORMULA) and not _A_NUMBER.fullmatch(plain)
    return f"'{plain}" if risky else plain


def _sheet_name(name: str, taken: Sequence[str]) -> str:
    plain = _NOT_IN_A_NAME.sub(" ", name).strip()[:LONGEST_NAME] or "Sheet"
    number, tried = 2, plain
    while tried.lower() in {one.lower() for one in taken}:
        tried = f"{plain[: LONGEST_NAME - 3]} {number}"
        number += 1
    return tried


def _widths(grid: Grid) -> list[int]:
    columns = max((len(row) for row in grid.rows), default=0)
    longest = [
        max((len(row[at]) for row in grid.rows if at < len(row)), default=0)
        for at in range(columns)
    ]
    return [min(max(number + 2, 8), WIDEST) for number in longest]
