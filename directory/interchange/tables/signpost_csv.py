"""Reading the Signpost spreadsheet as CSV, and other people's spreadsheets that are like it."""

from collections.abc import Generator, Iterator, Mapping
from functools import partial
from itertools import islice
from pathlib import Path

from directory.disclosure.rules.practice import PRACTICE_WARNING
from directory.errors import UnreadableFile
from directory.interchange.reading import Opened, Problem, Progress
from directory.interchange.tables.columns import ORGANISATIONS, Columns, columns_of, is_a_heading
from directory.interchange.tables.csv_rows import Row, rows_of
from directory.interchange.tables.headings import columns_named, from_headings
from directory.interchange.tables.row_page import read_row
from directory.words import tidy

PRACTICE_FILE = "{name} holds practice records, which are not real; nothing was brought in."


class SignpostCsv:
    """The Signpost spreadsheet: every column optional but the name."""

    name = "signpost-csv"
    title = "Signpost spreadsheet (CSV)"

    def looks_like(self, head: bytes, path: Path) -> bool:
        """Say whether the file is text that may be a spreadsheet."""
        start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
        if start.startswith((b"[", b"{")):
            return False
        first = start.split(b"\n", 1)[0]
        return path.suffix.lower() in (".csv", ".tsv", ".txt") or any(s in first for s in b",;\t")

    def open(
        self,
        path: Path,
        publisher: str,
        *,
        progress: Progress | None = None,
        mapping: Mapping[str, str] | None = None,
    ) -> Opened:
        """Open a spreadsheet, to give its services, and a problem for each row left out.

        Args:
            path: The file.
            publisher: Begins the ids of the records.
            progress: Told how many bytes have been read, of how many.
            mapping: Field to column heading, for columns that cannot be guessed.

        Raises:
            UnreadableFile: Not a spreadsheet as text, or without a column for the name.
        """
        rows = from_headings(rows_of(path, progress), mapping or {}, path.name)
        return opened(rows, path, publisher, columns_named(mapping or {}))


_LOOKED_AT = 6
ON_ITS_SIDE = (
    "{name} lies on its side: its services stand beside each other, and {said} under each other. "
    "In a spreadsheet program copy the list, choose Paste special with Transpose, save it and "
    "import that."
)
CALLED_BY = (
    'No column has names of services: each is called what stands under "{said}". If another has '
    "them, say which."
)
TWICE = "There is another column of this heading before it; what stands here is only kept beside."


def opened(
    rows: Iterator[Row], path: Path, publisher: str, mapping: Mapping[str, str] | None
) -> Opened:
    """Return a spreadsheet of which the first of ``rows`` is the headings, opened.

    Raises:
        UnreadableFile: There is no row, none can be the name, or it is a practice file.
    """
    header = next(rows, None)
    if header is None:
        raise UnreadableFile(f"{path.name} is empty.")
    if PRACTICE_WARNING in header.cells:
        raise UnreadableFile(PRACTICE_FILE.format(name=path.name))
    columns = columns_of(header.cells, mapping, path.name)
    if not (mapping or {}).get("name"):
        rows = _standing_upright(rows, columns, path.name)
    read = partial(read_row, columns=columns, publisher=publisher)
    about, fields = tuple(_about_columns(header, columns)), frozenset(columns.fields)
    others = tuple(columns.headings[at] for at in columns.others)
    as_ours = all(
        tuple(columns.headings[at] for at in places) == (field,)
        for field, places in columns.fields.items()
    )
    return Opened(rows, read, about, fields, others, as_ours)


def _standing_upright(rows: Iterator[Row], columns: Columns, name: str) -> Iterator[Row]:
    """Return the rows of a list, unless it lies on its side: with a service in each column.

    Raises:
        UnreadableFile: Where the names should stand, there are headings.
    """
    (at, *_), first = columns.fields["name"], list(islice(rows, _LOOKED_AT))
    names = {row.cells[at] for row in first if at < len(row.cells) and row.cells[at].strip()}
    if len([one for one in names if is_a_heading(one)]) >= max(2, len(names) / 2):
        raise UnreadableFile(ON_ITS_SIDE.format(name=name, said=", ".join(sorted(names)[:3])))
    return _again(first, rows)


def _again(first: list[Row], rows: Iterator[Row]) -> Iterator[Row]:
    """Yield rows that have been looked at, and those behind them; let go of the file at the end."""
    try:
        yield from first
        yield from rows
    finally:
        if isinstance(rows, Generator):
            rows.close()


def _about_columns(header: Row, columns: Columns) -> Iterator[Problem]:
    """Tell of columns that are not read on purpose."""
    for at in columns.people:
        words = "Names of people are not brought in; this column is left out."
        yield Problem(header.number, columns.headings[at], words)
    (named, *_) = columns.fields["name"]
    if tidy(columns.headings[named]) in ORGANISATIONS:
        told = CALLED_BY.format(said=columns.headings[named])
        yield Problem(header.number, columns.headings[named], told)
    read = {tidy(columns.headings[at]) for places in columns.fields.values() for at in places}
    for at in columns.others:
        if tidy(columns.headings[at]) in read:
            yield Problem(header.number, columns.headings[at], TWICE)
