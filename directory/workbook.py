"""The process that reads a workbook: it has little memory, and hands over text and nothing else.

It stands alone: that process loads this file and ``errors``, and starts in a moment.
"""

import html
import os
import re
import zipfile
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import islice, repeat
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from directory.errors import UnreadableFile

MOST_ROWS = 200_000
MOST_COLUMNS = 300
MOST_CELLS = 10_000_000
LONGEST_CELL = 200_000
MOST_MORE = 150_000_000
"""Bytes of memory beyond what the process has when it begins."""
MOST_SECONDS = 600
_AT_A_TIME = 4_000
"""Cells that are handed over together."""
_SHEETS = "xl/worksheets/"
_LONGEST_ROW = 1 << 20
_TOP = 10
"""Rows at the top among which the headings are looked for: titles and notes stand above them."""
_HELD = re.compile(r"VmData:\s*(\d+) kB")
_ONLY_ZEROS = re.compile(r"[0 ]*0[0 ]*")
_LONGEST_WHOLE = 10**15

MOST_MARKS = 50_000
MOST_BEHIND = 8_000_000
"""Bytes of what stands behind the rows of a sheet."""
_LAST_ROW = b"</sheetData>"
_MERGED = re.compile(rb'mergeCell ref="([A-Z]{1,3})([0-9]{1,7}):[A-Z]{1,3}([0-9]{1,7})"')
_LINK = re.compile(rb"hyperlink [^<>]{1,3000}>")
_REF = re.compile(rb'\bref="([A-Z]{1,3})([0-9]{1,7})[":]')
_LEADS = re.compile(rb':id="([^"]{1,100})"')
_RELATION = re.compile(rb"Relationship [^<>]{1,5000}>")
_ID = re.compile(rb'\bId="([^"]{1,100})"')
_TARGET = re.compile(rb'\bTarget="([^"]{1,3000})"')
_OPENED = ("http://", "https://", "mailto:")
_ADDRESS = re.compile(r"\w[.@]\w")

MOST_SHEETS = 50
Line = tuple[int, list[str]]
Cells = Iterator[tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of a workbook, as far as it must be known to choose one."""

    title: str
    rows: int
    """As it declares itself, or 0."""
    top: tuple[Line, ...]
    """The first rows that have any text."""
    hidden: bool = False
    """Whether whoever opens the workbook does not see it."""


def hand_over(pipe: Connection, path: str, name: str) -> None:
    """Read a workbook and send its rows; whoever waits takes silence or an end for a refusal.

    Sent are pairs: ``ready``; ``sheets`` with each :class:`Sheet`, upon which the title of one is
    awaited, and with it the columns of addresses; ``rows``, over and over; ``end``. Or ``problem``
    with a sentence.
    """
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)  # a traceback here is told as one sentence there
    pipe.send(("ready", None))
    _limit()
    try:
        _send(pipe, path, name)
    except UnreadableFile as wrong:
        pipe.send(("problem", wrong.words))
    except MemoryError:
        pipe.send(("problem", f"{name} is not read: it asks for too much memory."))


def _limit() -> None:
    """Limit what this process may take, where the system can."""
    try:
        import resource
    except ImportError:  # Windows: there the limits of size and time must do
        return
    told = Path("/proc/self/status")
    held = _HELD.search(told.read_text(encoding="ascii")) if told.exists() else None
    if held:
        most = int(held[1]) * 1024 + MOST_MORE
        resource.setrlimit(resource.RLIMIT_DATA, (most, most))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))


def _send(pipe: Connection, path: str, name: str) -> None:
    """Send the rows of the sheet that is wanted, some thousand cells at a time."""
    from openpyxl import load_workbook  # whoever brings in no workbook does not wait for it

    _refuse_far_too_many(path, name)
    book = load_workbook(path, read_only=True, data_only=True, keep_links=False)
    pipe.send(("sheets", [_sheet(one, path) for one in book.worksheets[:MOST_SHEETS]]))
    title, places = pipe.recv()
    sheet = book[title]
    marks = marks_of(path, _part(sheet))
    some: list[Line] = []
    cells = total = 0
    for number, line in marks.said_in(_lines(sheet, _formulas(path, title)), places):
        some.append((number, line))
        cells += len(line)
        if cells >= _AT_A_TIME:
            total += cells
            _limit_of_rows(number, total, name)
            pipe.send(("rows", some))
            some, cells = [], 0
    pipe.send(("rows", some))
    pipe.send(("end", None))


def _part(sheet: Any) -> str:  # noqa: ANN401
    """Return where the rows of a sheet stand in the file."""
    return str(sheet._worksheet_path)  # noqa: SLF001  (the only one who knows)


def _sheet(sheet: Any, path: str) -> Sheet:  # noqa: ANN401
    """Return what a sheet is called, how long it says it is, and how it begins."""
    told = sheet.max_row or 0
    marks = marks_of(path, _part(sheet))
    top = tuple(islice(marks.said_in(_lines(sheet, None), ()), _TOP))
    hidden = sheet.sheet_state != "visible"
    return Sheet(sheet.title, told if told <= MOST_ROWS else 0, top, hidden)


@dataclass(frozen=True, slots=True)
class Marks:
    """What stands behind the cells of a sheet: which are one, and where words lead to."""

    merged: Mapping[int, tuple[tuple[int, int], ...]]
    """By the first row of cells that are one, downwards: the column, and the last row."""
    links: Mapping[tuple[int, int], str]
    """By row and column."""

    def said_in(self, lines: Iterator[Line], places: Collection[int]) -> Iterator[Line]:
        """Yield lines, each cell of several that are one with what they say.

        Args:
            lines: As they stand.
            places: Columns of addresses: there the words of a link give way to where it leads.
        """
        down: dict[int, tuple[int, str]] = {}
        for number, line in lines:
            for at, (last, text) in down.items():
                if number <= last:
                    _put(line, at, text)
            for at, last in self.merged.get(number, ()):
                down[at] = (last, line[at] if at < len(line) else "")
            for at in places:
                said = line[at] if at < len(line) else ""
                if (link := self.links.get((number, at))) and not _ADDRESS.search(said):
                    _put(line, at, link, over=True)
            yield number, line


def _put(line: list[str], at: int, text: str, *, over: bool = False) -> None:
    """Write a text into a cell, where nothing stands there yet."""
    if text:
        line.extend([""] * (at + 1 - len(line)))
        line[at] = text if over or not line[at] else line[at]


def marks_of(path: str, part: str) -> Marks:
    """Return what is said of the cells of a sheet behind its rows."""
    with zipfile.ZipFile(path) as zipped:
        behind = _behind_rows(zipped, part)
        folder, _, name = part.rpartition("/")
        leads = _targets(zipped, f"{folder}/_rels/{name}.rels") if b"hyperlink " in behind else {}
    merged = defaultdict[int, list[tuple[int, int]]](list)
    for found in islice(_MERGED.finditer(behind), MOST_MARKS):
        left, top, bottom = found[1].decode(), int(found[2]), int(found[3])
        if top < bottom:
            merged[top].append((_column(left), bottom))
    links = {}
    for found in islice(_LINK.finditer(behind), MOST_MARKS):
        if (cell := _REF.search(found[0])) and (lead := _LEADS.search(found[0])):
            links[int(cell[2]), _column(cell[1].decode())] = leads.get(lead[1], "")
    return Marks({row: tuple(said) for row, said in merged.items()}, links)


def _behind_rows(zipped: zipfile.ZipFile, part: str) -> bytes:
    """Return what stands in a sheet behind its last row."""
    kept = b""
    with zipped.open(part) as whole:
        while chunk := whole.read(1 << 20):
            kept = kept[-len(_LAST_ROW) :] + chunk
            if (at := kept.find(_LAST_ROW)) >= 0:
                return kept[at:] + whole.read(MOST_BEHIND)
    return b""


def _targets(zipped: zipfile.ZipFile, name: str) -> dict[bytes, str]:
    """Return where links lead to that the web or a mail program opens, by their ids."""
    if name not in zipped.namelist():
        return {}
    with zipped.open(name) as part:
        told = part.read(MOST_BEHIND)
    found = {}
    for one in islice(_RELATION.finditer(told), MOST_MARKS):
        id_, lead = _ID.search(one[0]), _TARGET.search(one[0])
        if id_ and lead:
            found[id_[1]] = html.unescape(lead[1].decode("utf-8", "replace"))
    return {id_: lead for id_, lead in found.items() if lead.startswith(_OPENED)}


def _column(letters: str) -> int:
    """Return the number of a column by its letters, counted from 0."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _limit_of_rows(number: int, cells: int, name: str) -> None:
    """Raise UnreadableFile for a sheet that goes on and on."""
    if number > MOST_ROWS or cells > MOST_CELLS:
        raise UnreadableFile(
            f"{name} has over {MOST_ROWS:,} rows or {MOST_CELLS // 1_000_000} million cells. "
            "Bring it in as several files."
        )


def _refuse_far_too_many(path: str, name: str) -> None:
    """Raise UnreadableFile for a sheet of too many rows before the first of them is read."""
    with zipfile.ZipFile(path) as zipped:
        for part in zipped.namelist():
            if part.startswith(_SHEETS):
                _limit_of_rows(rows_with_text(zipped, part), 0, name)


def rows_with_text(zipped: zipfile.ZipFile, name: str) -> int:
    """Return how many rows of a sheet hold something, or as many as are too many."""
    rows, rest = 0, b""
    with zipped.open(name) as part:
        while rows <= MOST_ROWS and (chunk := part.read(1 << 20)):
            *whole, rest = (rest + chunk).split(b"</row>")
            rows += sum(b"<v" in one or b"<is" in one or b"<f" in one for one in whole)
            rest = rest[-_LONGEST_ROW:]
    return rows


def _formulas(path: str, title: str) -> Cells | None:
    """Return the same rows with formulas as they are written, where there are any at all."""
    with zipfile.ZipFile(path) as zipped:
        sheets = [name for name in zipped.namelist() if name.startswith(_SHEETS)]
        if not any(_holds_formula(zipped, name) for name in sheets):
            return None
    from openpyxl import load_workbook

    book = load_workbook(path, read_only=True, data_only=False, keep_links=False)
    book[title].reset_dimensions()
    rows: Cells = book[title].iter_rows(max_row=MOST_ROWS + 1)
    return rows


def _holds_formula(zipped: zipfile.ZipFile, name: str) -> bool:
    """Say whether a sheet holds a formula."""
    with zipped.open(name) as part:
        before = b""
        while chunk := part.read(1 << 20):
            if b"<f>" in before + chunk or b"<f " in before + chunk:
                return True
            before = chunk[-4:]
    return False


def _lines(sheet: Any, formulas: Cells | None) -> Iterator[Line]:  # noqa: ANN401
    """Yield the rows that have any text, as a spreadsheet counts them."""
    sheet.reset_dimensions()
    rows = sheet.iter_rows(max_row=MOST_ROWS + 1)
    for number, (row, written) in enumerate(
        zip(rows, formulas or repeat(()), strict=False), start=1
    ):
        if not (row or written):
            continue
        line = [_text(cell) for cell in row[:MOST_COLUMNS]]
        if written:
            line = [one or _formula(cell) for one, cell in zip(line, written, strict=False)]
        while line and not line[-1]:
            line.pop()
        if any(map(len, map(str.strip, line))):
            if max(map(len, line)) > LONGEST_CELL:
                raise UnreadableFile(f"Row {number} has a cell of over {LONGEST_CELL:,} letters.")
            yield number, line


def _formula(cell: Any) -> str:  # noqa: ANN401
    """Return a formula as it is written; it is never worked out."""
    value = getattr(cell.value, "text", cell.value)
    return value if isinstance(value, str) and value.startswith("=") else ""


def _text(cell: Any) -> str:  # noqa: ANN401
    """Return what a cell holds as text that says the same."""
    value = cell.value
    if value is None or isinstance(value, str):
        return "" if value is None or cell.data_type == "e" else value
    if isinstance(value, bool):
        return str(value).upper()
    said: Callable[[Any], str] = next(
        (words for kind, words in _SAID if isinstance(value, kind)), str
    )
    text = said(value)
    zeros = cell.number_format.count("0") if text.isdigit() else 0
    return text.zfill(zeros) if zeros and _ONLY_ZEROS.fullmatch(cell.number_format) else text


def _moment(value: datetime) -> str:
    """Return a date, with its time where it has one."""
    return value.date().isoformat() if value.time() == time() else value.isoformat(" ", "minutes")


def _number(value: float) -> str:
    """Return a number as short as it can be told: whole ones without a point."""
    whole = value == value // 1 and abs(value) < _LONGEST_WHOLE
    return str(int(value)) if whole else repr(value)


_SAID: Sequence[tuple[type, Callable[[Any], str]]] = (
    (datetime, _moment),
    (date, date.isoformat),
    (time, lambda value: value.isoformat("minutes")),
    (int, str),
    (float, _number),
)
