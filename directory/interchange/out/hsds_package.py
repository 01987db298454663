"""An HSDS 3.0 package of tables: a zip of CSV files with the document that describes them."""

import csv
import json
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from io import TextIOWrapper
from shutil import copyfileobj
from tempfile import TemporaryFile
from typing import IO, BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile

from directory.interchange.cells.embedded import PROPERTY, digest_of, with_record
from directory.interchange.out.cells import holdable
from directory.interchange.out.hsds.flat import as_text
from directory.interchange.out.hsds.ids import uuid_of
from directory.interchange.out.hsds.joined import COLUMNS, joined_cells, rows_of_service
from directory.interchange.out.hsds.tables import TABLES, Table
from directory.interchange.out.hsds.terms import TAXONOMIES
from directory.interchange.out.writing import Around
from directory.interchange.out.zipped import member
from directory.model import ServicePage

PACKAGE = "datapackage.json"
_SHARED = frozenset({"organization", "organization_identifier", "taxonomy_term"})
"""Tables of what several services name; each stands there once."""
NOT_IN_TABLES = "Properties of the source that no table has a column for (they stand in ours)"


class HsdsPackage:
    """The same as the JSON, in tables; the whole record stands in a column of the services."""

    name = "hsds3-package"
    title = "HSDS 3.0 tables (zip)"
    suffix = ".zip"

    def write(self, pages: Iterator[ServicePage], file: BinaryIO, around: Around) -> None:
        """Write the tables beside each other, then put them into the zip one after another."""
        with ExitStack() as stack:
            tables = {table.name: _Rows(table, stack.enter_context(_scratch())) for table in TABLES}
            for page in pages:
                _add_service(page, around, tables)
            _add_taxonomies(tables)
            with ZipFile(file, "w", ZIP_DEFLATED) as package:
                package.writestr(member(PACKAGE), _description(practice=around.practice))
                for rows in tables.values():
                    rows.put_into(package)


def _scratch() -> IO[bytes]:
    return TemporaryFile()  # closed by the stack of whoever asked


class _Rows:
    """One table while it is written."""

    def __init__(self, table: Table, file: IO[bytes]) -> None:
        self.table = table
        self._names = COLUMNS[table.name]
        self._shared = table.name in _SHARED
        self._file = file
        self._text = TextIOWrapper(file, "utf-8", newline="")
        self._writer = csv.writer(self._text)
        self._writer.writerow(self._names)
        self._seen: dict[object, list[str]] = {}

    def cells(self, row: Mapping[str, object]) -> list[str]:
        """Return the cells of a row, or of what several services name and stands there already."""
        return self._seen.get(row["id"]) or as_text(row, self._names)

    def add(self, cells: list[str]) -> None:
        """Write a row; one of what several services name is written once."""
        if self._shared:
            id_ = cells[0]
            if id_ in self._seen:
                return
            self._seen[id_] = cells
        self._writer.writerow(cells)

    def put_into(self, package: ZipFile) -> None:
        """Put the table into the package."""
        self._text.flush()
        self._file.seek(0)
        with package.open(member(self.table.file), "w", force_zip64=True) as out:
            copyfileobj(self._file, out)
        self._text.detach()


def _add_service(page: ServicePage, around: Around, tables: Mapping[str, _Rows]) -> None:
    """Write the rows of one service."""
    rows = [(name, tables[name].cells(row)) for name, row in rows_of_service(page, around)]
    digest = digest_of(joined_cells(rows))
    for name, cells in rows:
        tables[name].add(_whole(cells, page, around, digest) if name == "service" else cells)
    if page.extra.keys() - set(COLUMNS["service"]):
        around.tell(page.id, [NOT_IN_TABLES])


def _whole(cells: list[str], page: ServicePage, around: Around, digest: str) -> list[str]:
    """Return the row of a service with our own record in its last column."""
    told = with_record({}, page, around.edition, practice=around.practice, digest=digest)
    return [*cells[:-1], holdable(json.dumps(told[PROPERTY], ensure_ascii=False))]


def _add_taxonomies(tables: Mapping[str, _Rows]) -> None:
    for name, about in TAXONOMIES.items():
        said = {"id": uuid_of("taxonomy", name), "name": name, "description": about}
        tables["taxonomy"].add(tables["taxonomy"].cells(said))


def _description(*, practice: bool) -> str:
    """Return the document that describes the tables."""
    resources = [
        {
            "name": table.name,
            "path": table.file,
            "profile": "tabular-data-resource",
            "encoding": "utf-8",
            "schema": {
                "primaryKey": "id",
                "fields": [
                    {"name": one.name, "type": one.type,
                     **({"constraints": {"required": True}} if one.required else {})}
                    for one in table.columns
                ],
            },
        }
        for table in TABLES
    ]  # fmt: skip
    about: dict[str, object] = {"name": "signpost-hsds-3-0", "title": "HSDS 3.0 from Signpost"}
    if practice:
        about["practice"] = True
    return json.dumps(
        {**about, "profile": "tabular-data-package", "resources": resources}, indent=1
    )
