"""Workbooks (XLSX) from strangers: looked at first, then read by a process that can be ended.

A workbook of a few kilobytes can ask for all of the memory there is, or never come to an end. So
what it declares is looked at before it is opened, and whatever reads it has a limit of memory and
of time, and may be stopped without harm to the directory.
"""

import multiprocessing
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, NoReturn

from directory.errors import UnreadableFile
from directory.interchange.reading import Progress
from directory.interchange.tables.columns import placed
from directory.interchange.tables.csv_rows import Row
from directory.interchange.tables.headings import (
    SHEET,
    columns_named,
    fullest,
    is_headings,
    row_named,
)
from directory.interchange.zips import Zip, look_into
from directory.workbook import Sheet, hand_over

ZIP = b"PK\x03\x04"
_CONTENTS = "[Content_Types].xml"
_TO_BEGIN = 60.0
"""Seconds in which the other process must have started; a slow computer is no hostile file."""
_TO_READ = 4.0
"""Seconds that may pass without a row, and"""
_BYTES_A_SECOND = 4_000_000
"""so many more before the first as it takes to read the texts of all cells, at this pace."""
_HEAD = 65_536
_MOST_BYTES = 120_000_000
_MOST_STRINGS = 40_000_000
"""Bytes of all the texts of a workbook, which have to be held at once."""
_NOT_DATA = (b"<!DOCTYPE", b"<!ENTITY")


def is_workbook(head: bytes, path: Path) -> bool:
    """Say whether a file that begins with ``head`` is a workbook.

    Raises:
        UnreadableFile: It is a zip archive that should not be opened.
    """
    return head.startswith(ZIP) and _CONTENTS in look_into(path).sizes


def rows_of_workbook(
    path: Path,
    progress: Progress | None = None,
    mapping: Mapping[str, str] | None = None,
    tell_sheets: Callable[[str, tuple[str, ...]], None] | None = None,
) -> Iterator[Row]:
    """Yield the rows of one sheet of a workbook as text, the headings first.

    Args:
        path: The file.
        progress: Told how many rows have been read, of how many.
        mapping: Field to heading, as for any spreadsheet; ``sheet`` names the sheet. Without it
            the first sheet that has a column for the name of the service is taken. ``headings``
            names the row of the headings.
        tell_sheets: Told the title of the sheet that is read, and with it those of all that hold
            a list, in the order of the workbook.

    Raises:
        UnreadableFile: It is damaged, asks for too much, or no sheet has a name in it.
    """
    archive = look_into(path)
    _refuse_hostile(archive)
    patience = _TO_READ + _strings(archive) / _BYTES_A_SECOND
    wanted = dict(mapping or {})
    with _reading(path) as child:
        _next(child, path, _TO_BEGIN)
        sheets = _told(child, path, patience)
        sheet, above = _choose(sheets, wanted, path.name)
        if tell_sheets:
            columns = columns_named(wanted)
            lists = (
                one.title
                for one in sheets
                # A hidden one is often an old one.
                if one is sheet or (not one.hidden and _holds_list(one, columns, path.name))
            )
            tell_sheets(sheet.title, tuple(lists))
        child.send((sheet.title, _of_addresses(sheet, above + 1, columns_named(wanted), path.name)))
        while (lines := _told(child, path, patience)) is not None:
            patience = _TO_READ
            yield from (Row(number, cells) for number, cells in lines if number > above)
            if progress and lines:
                progress(lines[-1][0], max(sheet.rows, lines[-1][0]))


def _choose(sheets: Sequence[Sheet], mapping: dict[str, str], name: str) -> tuple[Sheet, int]:
    """Return the sheet to read, and the last row above its headings.

    A title that stands above the list is a row of one cell; so rows of several cells come first.
    Where none has a column for the name, the first is taken, and whoever reads it says so.
    """
    chosen, asked, columns = mapping.get(SHEET, ""), row_named(mapping), columns_named(mapping)
    seen = [sheet for sheet in sheets if not sheet.hidden] or sheets
    among = [sheet for sheet in sheets if sheet.title == chosen] if chosen else seen
    if not among:
        titles = ", ".join(sheet.title for sheet in sheets)
        raise UnreadableFile(f'{name} has no sheet "{chosen}"; it has: {titles}.')
    first: tuple[Sheet, int] | None = None
    for sheet, number, cells in _headings_of(among):
        if is_headings(cells, columns, name):
            return sheet, (asked or _fullest(sheet, number, columns, name)) - 1
        first = first or (sheet, (asked or number) - 1)
    if first is None:
        raise UnreadableFile(f"{name} is empty.")
    return first


def _fullest(sheet: Sheet, number: int, columns: dict[str, str], name: str) -> int:
    """Return the row of the headings, from the first that looks like them on."""
    top = [line for line in sheet.top if line[0] >= number]
    return top[fullest([cells for _, cells in top], 0, columns, name)][0]


def _headings_of(among: Sequence[Sheet]) -> Iterator[tuple[Sheet, int, list[str]]]:
    """Yield the rows that may be headings, the likely ones first."""
    for fewest in (2, 1):
        for sheet in among:
            for number, cells in sheet.top:
                if sum(map(bool, cells)) >= fewest:
                    yield sheet, number, cells


def _holds_list(sheet: Sheet, mapping: dict[str, str], name: str) -> bool:
    """Say whether a sheet has headings, with a row below them."""
    below = sheet.top[-1][0] if sheet.top else 0
    several = ((number, cells) for number, cells in sheet.top if sum(map(bool, cells)) > 1)
    return any(is_headings(cells, mapping, name) for number, cells in several if number < below)


def _of_addresses(sheet: Sheet, row: int, mapping: Mapping[str, str], name: str) -> tuple[int, ...]:
    """Return the columns of web and mail addresses: there it counts where a link leads."""
    headings = next((cells for number, cells in sheet.top if number >= row), [])
    try:
        found = placed(list(headings), mapping, name).fields
    except UnreadableFile:
        return ()
    return (*found.get("website", ()), *found.get("email", ()))


def _strings(archive: Zip) -> int:
    """Return how many bytes the texts that cells share take."""
    return sum(size for name, size in archive.sizes.items() if name.endswith("sharedStrings.xml"))


def _refuse_hostile(archive: Zip) -> None:
    """Raise UnreadableFile for what is no workbook, or defines words of its own."""
    if _CONTENTS not in archive.sizes:
        raise UnreadableFile(f"{archive.path.name} is a zip archive and no workbook.")
    if sum(archive.sizes.values()) > _MOST_BYTES or _strings(archive) > _MOST_STRINGS:
        raise UnreadableFile(
            f"{archive.path.name} is too large a workbook. Save the sheet as CSV and import that."
        )
    with zipfile.ZipFile(archive.path) as zipped:
        for name in archive.sizes:
            if not name.endswith((".xml", ".rels")):
                continue
            try:
                with zipped.open(name) as part:
                    head = part.read(_HEAD).replace(b"\0", b"")
            except (zipfile.BadZipFile, OSError, EOFError, ValueError, NotImplementedError):
                _damaged(archive.path)
            if any(mark in head for mark in _NOT_DATA):
                raise UnreadableFile(
                    f"{archive.path.name} is not opened: a part of it defines words of its own, "
                    "as no spreadsheet program writes them."
                )


@contextmanager
def _reading(path: Path) -> Iterator[Connection]:
    """Begin the process that reads, and end it in any case."""
    fresh = multiprocessing.get_context("spawn")
    here, there = fresh.Pipe()
    process = fresh.Process(target=hand_over, args=(there, str(path), path.name), daemon=True)
    try:
        process.start()
        there.close()
        yield here
    finally:
        here.close()
        if process.is_alive():
            process.kill()
        process.join()
        process.close()


def _told(child: Connection, path: Path, patience: float) -> Any:  # noqa: ANN401  (as it is sent)
    """Return what the process hands over next, or None at the end.

    Raises:
        UnreadableFile: It says what is wrong, is silent for too long, or has ended.
    """
    kind, value = _next(child, path, patience)
    if kind == "problem":
        raise UnreadableFile(str(value))
    return None if kind == "end" else value


def _next(child: Connection, path: Path, patience: float) -> tuple[str, object]:
    """Return what the process tells next: a word, and what belongs to it."""
    if not child.poll(patience):
        raise UnreadableFile(
            f"{path.name} is not read: it takes far longer than a list of services does. "
            "Save the sheet as CSV and import that."
        )
    try:
        told: tuple[str, object] = child.recv()
    except (EOFError, OSError):
        _damaged(path)
    return told


def _damaged(path: Path) -> NoReturn:
    raise UnreadableFile(
        f"{path.name} is damaged, or is no workbook that can be read. "
        "Save the sheet as CSV and import that."
    )
