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

from directory.interchange.embedded import PROPERTY, digest_of, with_record
from directory.interchange.out.hsds.flat import as_text
from directory.interchange.out.hsds.ids import uuid_of
from directory.interchange.out.hsds.joined import joined, rows_of_service
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
        self._names = [column.name for column in table.columns]
        self._file = file
        self._text = TextIOWrapper(file, "utf-8", newline="", write_through=True)
        self._writer = csv.writer(self._text)
        self._writer.writerow(self._names)
        self._seen: dict[object, Mapping[str, object]] = {}

    def as_it_stands(self, row: Mapping[str, object]) -> Mapping[str, object]:
        """Return a row, or what stands in its place already: what several services name."""
        return self._seen.get(row["id"], row)

    def add(self, row: Mapping[str, object]) -> None:
        """Write a row; one of what several services name is written once."""
        if self.table.name in _SHARED:
            if row["id"] in self._seen:
                return
            self._seen[row["id"]] = row
        self._writer.writerow(as_text(row, iter(self._names)))

    def put_into(self, package: ZipFile) -> None:
        """Put the table into the package."""
        self._text.flush()
        self._file.seek(0)
        with package.open(member(self.table.file), "w", force_zip64=True) as out:
            copyfileobj(self._file, out)
        self._text.detach()


def _add_service(page: ServicePage, around: Around, tables: Mapping[str, _Rows]) -> None:
    """Write the rows of one service."""
    rows = [(name, tables[name].as_it_stands(row)) for name, row in rows_of_service(page, around)]
    digest = digest_of(joined(rows))
    for table, row in rows:
        tables[table].add(_whole(row, page, around, digest) if table == "service" else row)
    known = {column.name for column in tables["service"].table.columns}
    if page.extra.keys() - known:
        around.tell(page.id, [NOT_IN_TABLES])


def _whole(
    row: Mapping[str, object], page: ServicePage, around: Around, digest: str
) -> dict[str, object]:
    """Return the row of a service with our own record in its last column."""
    names = [column.name for column in _SERVICE.columns if column.name != PROPERTY]
    said = dict(zip(names, as_text(row, iter(names)), strict=True))
    told = with_record(said, page, around.edition, practice=around.practice, digest=digest)
    return {**said, PROPERTY: json.dumps(told[PROPERTY], ensure_ascii=False)}


_SERVICE = next(table for table in TABLES if table.name == "service")


def _add_taxonomies(tables: Mapping[str, _Rows]) -> None:
    for name, about in TAXONOMIES.items():
        tables["taxonomy"].add(
            {"id": uuid_of("taxonomy", name), "name": name, "description": about}
        )


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
