"""Reading packages of tables: HSDS 1.1 and 3 and Ohana, as a zip, a folder, or one table of it."""

import re
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path, PurePosixPath

from directory.errors import UnreadableFile
from directory.interchange.hsds.record import read_service
from directory.interchange.reading import Opened, Progress
from directory.interchange.tables.csv_rows import Row, rows_of, rows_within
from directory.interchange.tables.joined_tables import SERVICES, Nested, services_of, table_named
from directory.interchange.zips import Zip, look_into
from directory.words import tidy

MOST_BYTES = 100_000_000
"""Of all tables together; they are held while they are joined."""
MOST_ROWS = 400_000
"""Of all tables together."""
DESCRIBES = "datapackage.json"
_ZIP = b"PK\x03\x04"
_WIDE_LETTERS = (b"\xff\xfe", b"\xfe\xff")
_TIED = frozenset({"organization id", "location id", "program id"})
_OHANA = frozenset({"audience", "keywords", "accepted payments", "funding sources"})


class HsdsPackage:
    """The tables of HSDS, versions 1.1 and 3, tied by ids."""

    name = "hsds3-package"
    title = "HSDS tables (zip, folder or CSV)"

    def looks_like(self, head: bytes, path: Path) -> bool:
        """Say whether the file is a package, or stands among the tables of one."""
        return self._of(path, head) and not _is_ohana(path)

    def _of(self, path: Path, head: bytes) -> bool:
        """Say whether there is a table of services, and one that it is tied to."""
        if head.startswith(_ZIP) and not _is_workbook(path):
            return SERVICES in _named(look_into(path).sizes)
        if not path.is_dir() and not (path.suffix.lower() == ".csv" and table_named(path.name)):
            return path.name == DESCRIBES and SERVICES in _beside(path)
        beside = _beside(path)
        return SERVICES in beside and bool(_TIED & _headings(beside[SERVICES]))

    def open(
        self,
        path: Path,
        publisher: str,
        *,
        progress: Progress | None = None,
        mapping: Mapping[str, str] | None = None,
    ) -> Opened:
        """Open a package, to give its services, and a problem for each row left out.

        Args:
            path: The zip, the folder, or any one of its tables.
            publisher: Begins the ids of the records.
            progress: Told how many bytes have been read, of how many.
            mapping: Not used: the columns of the standard have their names.

        Raises:
            UnreadableFile: There is no table of services in it, or a table is not sound.
        """
        zipped = path.is_file() and path.suffix.lower() not in (".csv", ".json")
        tables = _zipped(look_into(path)) if zipped else _in_folder(path)
        if SERVICES not in tables:
            raise UnreadableFile(f"{path.name} has no table services.csv in it.")
        if progress:
            progress(1, 1)
        return Opened(services_of(tables), partial(read_service, publisher=publisher))


class Ohana(HsdsPackage):
    """The tables of the Ohana API, whose services hang on locations."""

    name = "ohana"
    title = "Ohana tables (zip, folder or CSV)"

    def looks_like(self, head: bytes, path: Path) -> bool:
        """Say whether the tables are those of Ohana."""
        return self._of(path, head) and _is_ohana(path)


def _is_workbook(path: Path) -> bool:
    """Say whether a zip archive is a spreadsheet, which has a reader of its own."""
    return "[Content_Types].xml" in look_into(path).sizes


def _is_ohana(path: Path) -> bool:
    """Say whether the table of services has the columns that only Ohana has."""
    if path.is_file() and path.suffix.lower() not in (".csv", ".json"):
        archive = look_into(path)
        name = _named(archive.sizes)[SERVICES]
        first = next(rows_within(archive.first_lines(name), name), None)
        return bool(first and set(map(_tidied, first.cells)) >= _OHANA)
    return _headings(_beside(path)[SERVICES]) >= _OHANA


def _named(names: Mapping[str, int]) -> dict[str, str]:
    """Return the member that holds each known table; the one that lies highest wins."""
    found: dict[str, str] = {}
    for name in sorted(names, key=lambda one: (one.count("/"), one)):
        table = table_named(PurePosixPath(name).name) if name.casefold().endswith(".csv") else ""
        if table:
            found.setdefault(table, name)
    return found


def _beside(path: Path) -> dict[str, Path]:
    """Return the files that hold known tables, in a folder or beside a file."""
    folder = path if path.is_dir() else path.parent
    try:
        files = sorted(one for one in folder.glob("*.[cC][sS][vV]") if one.is_file())
    except OSError:
        return {}
    found: dict[str, Path] = {}
    for file in files:
        if table := table_named(file.name):
            found.setdefault(table, file)
    return found


def _tidied(heading: str) -> str:
    return tidy(heading.replace("_", " "))


def _headings(path: Path) -> set[str]:
    """Return the headings of a table; one that is not sound has none."""
    try:
        first = next(rows_of(path), None)
    except UnreadableFile:
        return set()
    return set(map(_tidied, first.cells)) if first else set()


def _in_folder(path: Path) -> dict[str, list[Nested]]:
    """Return the tables that lie in a folder, or beside one of them."""
    files = _beside(path)
    if sum(file.stat().st_size for file in files.values()) > MOST_BYTES:
        raise UnreadableFile(f"The tables beside {path.name} are over 100 MB together.")
    return _tables({name: rows_of(file) for name, file in files.items()}, path.name)


def _zipped(archive: Zip) -> dict[str, list[Nested]]:
    """Return the tables that stand in a zip archive."""
    names = _named(archive.sizes)
    if sum(archive.sizes[name] for name in names.values()) > MOST_BYTES:
        raise UnreadableFile(f"The tables in {archive.path.name} are over 100 MB together.")
    if sum(_lines(archive, name) for name in names.values()) > MOST_ROWS:
        raise _too_many(archive.path.name)
    rows = {table: _rows_of_member(archive, name) for table, name in names.items()}
    return _tables(rows, archive.path.name)


def _lines(archive: Zip, name: str) -> int:
    """Return how many rows a table has at once, where no quotation mark hides an end of a line.

    Millions of rows are refused by this before any of them is read; of other tables the rows are
    counted as they are read.
    """
    if archive.sizes[name] < MOST_ROWS:
        return 0
    content = archive.read(name)
    whole_lines = b'"' not in content and not content.startswith(_WIDE_LETTERS)
    return content.count(b"\n") - 1 if whole_lines else 0


def _rows_of_member(archive: Zip, name: str) -> Iterator[Row]:
    """Yield the rows of one table, which is unpacked when its turn comes."""
    yield from rows_within(archive.read(name), name)


def _tables(rows: Mapping[str, Iterator[Row]], file: str) -> dict[str, list[Nested]]:
    """Return tables as rows by heading."""
    made: dict[str, list[Nested]] = {}
    count = 0
    for name, lines in rows.items():
        header = next(lines, None)
        headings = _as_known([heading.strip() for heading in header.cells]) if header else []
        table: list[Nested] = []
        for row in lines:
            table.append(_nested(headings, row.cells))
            count += 1
            if count > MOST_ROWS:
                raise _too_many(file)
        made[name] = table
    return made


def _as_known(headings: list[str]) -> list[str]:
    """Return headings as the tables have them, where another program wrote them otherwise: ``ID``.

    A table that has its own is left as it is: what is in no table is kept under its own name.
    """
    if "id" in headings:
        return headings
    plain = [re.sub(r"\W+", "_", heading.casefold()).strip("_") for heading in headings]
    known = [one.replace("organisation", "organization") for one in plain]
    return known if "id" in known else headings


def _too_many(file: str) -> UnreadableFile:
    return UnreadableFile(
        f"{file} has over {MOST_ROWS:,} rows in its tables. Bring it in as several packages."
    )


def _nested(headings: list[str], cells: list[str]) -> Nested:
    """Return a row by its headings."""
    return {heading: text.strip() for heading, text in zip(headings, cells, strict=False) if text}
