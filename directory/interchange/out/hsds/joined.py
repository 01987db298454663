"""The rows of one service as a reader of the package joins them: what its digest is made of."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from directory.interchange.joined_tables import Nested, services_of, table_named
from directory.interchange.out.hsds.bodies import organisation_of
from directory.interchange.out.hsds.flat import as_text, flatten
from directory.interchange.out.hsds.service import service_of
from directory.interchange.out.hsds.tables import TABLES
from directory.interchange.out.writing import Around
from directory.model import ServicePage

Row = tuple[str, Mapping[str, object]]
"""The name of a table, and a row of it."""
_BY_NAME = {table.name: table for table in TABLES}


def rows_of_service(page: ServicePage, around: Around) -> list[Row]:
    """Return the rows of a record in all tables."""
    service = service_of(page, around)
    service.setdefault("organization", organisation_of(page))
    rows: list[Row] = []
    flatten("service", service, lambda table, row: rows.append((table, row)))
    return rows


def joined(rows: Iterable[Row]) -> Nested:
    """Return the rows of one service as whoever reads the package gets them."""
    tables: dict[str, list[Nested]] = defaultdict(list)
    for name, row in rows:
        table = _BY_NAME[name]
        columns = [column.name for column in table.columns]
        cells = zip(columns, as_text(row, iter(columns)), strict=True)
        said: Nested = {column: text.strip() for column, text in cells if text}
        tables[table_named(table.file)].append(said)
    return next(services_of(tables))[1]
