"""Quotation marks inside a quoted cell that should have been doubled: ``"The "old" mill"``.

A program that is strict refuses such a row; one that is not drops one mark and keeps the other.
Here they are read as they were meant where that is certain, and the row is told of either way.
"""

import csv
import re
from collections.abc import Iterator, Sequence
from typing import TextIO

MARK = '"'


class Lines(Iterator[str]):
    """The lines of a file; those since they were last taken are remembered."""

    def __init__(self, file: TextIO) -> None:
        """Read ``file`` on from where it stands."""
        self._file = file
        self._since: list[str] = []

    def __next__(self) -> str:
        """Return the next line."""
        line = next(self._file)
        self._since.append(line)
        return line

    def taken(self) -> list[str]:
        """Return the lines since this was last asked."""
        lines, self._since = self._since, []
        return lines


def as_meant(lines: Sequence[str], cells: list[str], separator: str) -> list[str] | None:
    """Return the cells of a row whose marks are loose, as they were meant if that is certain.

    Args:
        lines: The row as it stands in the file.
        cells: As it was read.
        separator: What stands between its cells.

    Returns:
        None where nothing is odd about its marks.
    """
    if not any(MARK in line for line in lines) or _strictly(lines, separator):
        return None
    mended = _doubled("".join(lines), separator).splitlines(keepends=True)
    meant = _strictly(mended, separator)
    return meant if meant and len(meant) == len(cells) else cells


def _strictly(lines: Sequence[str], separator: str) -> list[str] | None:
    """Return the cells of one row, if all its marks stand where they should."""
    try:
        rows = list(csv.reader(lines, delimiter=separator, strict=True))
    except csv.Error:
        return None
    return rows[0] if len(rows) == 1 else None


def _doubled(row: str, separator: str) -> str:
    """Return a row with each mark doubled that neither begins nor ends a cell."""
    sign = re.escape(separator)
    within = rf'(?<=[^{sign}\r\n"])"(?=[^{sign}\r\n"])'
    return re.sub(within, '""', row.rstrip("\r\n")) + "\n"
