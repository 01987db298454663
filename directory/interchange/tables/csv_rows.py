"""The rows of a CSV file, whatever its encoding and separator."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass, replace
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import TextIO

from directory.errors import UnreadableFile
from directory.interchange.opening import ASK_FOR_SOUND, TextLook, look_at, look_at_text
from directory.interchange.reading import Progress
from directory.interchange.tables.loose_quotes import Lines, as_meant

MOST_COLUMNS = 2_000
MOST_ROWS = 1_000_000
"""Rows, those without any text among them."""
_AGAIN = "Fetch it once more."
_TOP = 10
SEPARATORS = ",;\t|"
_NOT_CLOSED = "a cell has no end. Look for a quotation mark not closed."
_LONG_CELL = f"a cell is far longer than any text about a service. {ASK_FOR_SOUND}"
_TELL_EVERY = 200


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a spreadsheet."""

    number: int
    """As a spreadsheet counts: the header is 1."""
    cells: list[str]
    cut_off: bool = False
    """Whether the file ends in the middle of it."""
    loose_marks: bool = False
    """Whether quotation marks stand in a cell of it that should have been doubled."""


def rows_of(path: Path, progress: Progress | None = None) -> Iterator[Row]:
    """Yield the rows of a CSV file, the header first; rows without any text are passed over.

    Raises:
        UnreadableFile: Not text, a cell without end, or a quotation mark that is never closed;
            the sentence names the row.
    """
    look = look_at_text(path)
    size = path.stat().st_size
    with path.open("rb") as raw, TextIOWrapper(raw, look.encoding, newline="") as file:
        for row in _numbered(file, _telling(file, look, path.name), look, path.name):
            if progress and row.number % _TELL_EVERY == 0:
                progress(min(raw.tell(), size), size)
            yield row


def _numbered(file: TextIO, first: str, look: TextLook, name: str) -> Iterator[Row]:
    """Yield the rows that have any text, as a spreadsheet counts them."""
    number = width = 0
    last: Row | None = None
    try:
        for number, (cells, loose) in enumerate(_whole(file, first, look, name), start=1):
            if number > MOST_ROWS or len(cells) > MOST_COLUMNS:
                raise UnreadableFile(_too_much(name, number, len(cells)))
            if any(cell.strip() for cell in cells):
                if last:
                    yield last
                last = Row(number, cells, loose_marks=loose)
                width = max(width, len(cells))
    except csv.Error as wrong:
        why = _NOT_CLOSED if look.odd_quotes else _LONG_CELL
        raise UnreadableFile(f"{name}, row {number + 1}: {why}") from wrong
    except UnicodeDecodeError as wrong:
        raise UnreadableFile(_not_letters(name, look.encoding)) from wrong
    if last:
        yield replace(last, cut_off=look.open_end and len(last.cells) < width)


def _not_letters(name: str, encoding: str) -> str:
    return f"{name} is no sound {encoding.upper()}: it may end in the middle of a letter. " + _AGAIN


def _too_much(name: str, row: int, across: int) -> str:
    many = f"{MOST_COLUMNS:,} columns" if across > MOST_COLUMNS else f"{MOST_ROWS:,} rows"
    return f"{name}, row {row:,}: over {many}; it is no list of services."


def rows_within(content: bytes, name: str) -> Iterator[Row]:
    """Yield the rows of a CSV file that stands in an archive, the header first.

    Args:
        content: The whole of it.
        name: For the sentence when it is not sound.

    Raises:
        UnreadableFile: As for :func:`rows_of`.
    """
    look = look_at(BytesIO(content), name)
    with TextIOWrapper(BytesIO(content), look.encoding, newline="") as file:
        yield from _numbered(file, _telling(file, look, name), look, name)


def _telling(file: TextIO, look: TextLook, name: str) -> str:
    """Return the first line that has a separator, and begin again: a title above a list has none.

    Where no line has one, that is the first.
    """
    try:
        lines = [file.readline() for _ in range(_TOP)]
    except UnicodeDecodeError as wrong:
        raise UnreadableFile(_not_letters(name, look.encoding)) from wrong
    file.seek(0)
    return next((line for line in lines if any(one in line for one in SEPARATORS)), lines[0])


def separator_of(header: str) -> str:
    """Return the separator that stands most often in a header, outside of quotation marks."""
    bare = "".join(header.split('"')[::2])
    return max(SEPARATORS, key=bare.count)


def _whole(file: TextIO, first: str, look: TextLook, name: str) -> Iterator[tuple[list[str], bool]]:
    """Yield rows, each with whether its marks are loose; refuse one that swallowed the rest."""
    separator = separator_of(first)
    text = Lines(file)
    reader = csv.reader(text, delimiter=separator)
    rows = before = lines = 0
    for cells in reader:
        rows, lines, before = rows + 1, reader.line_num - before, reader.line_num
        meant = as_meant(text.taken(), cells, separator)
        yield (cells, False) if meant is None else (meant, True)
    if look.odd_quotes and lines > 1:
        raise UnreadableFile(f"{name}, row {rows}: a quotation mark is opened and never closed.")
