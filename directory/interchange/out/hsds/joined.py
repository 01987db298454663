"""The rows of one service as a reader of the package joins them: what its digest is made of."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from directory.interchange.out.hsds.bodies import organisation_of
from directory.interchange.out.hsds.flat import as_text, flatten
from directory.interchange.out.hsds.service import service_of
from directory.interchange.out.hsds.tables import TABLES
from directory.interchange.out.writing import Around
from directory.interchange.tables.joined_tables import Nested, services_of, table_named
from directory.model import ServicePage

Row = tuple[str, Mapping[str, object]]
"""The name of a table, and a row of it."""
Cells = tuple[str, list[str]]
"""The name of a table, and the cells of a row of it."""
COLUMNS = {table.name: tuple(column.name for column in table.columns) for table in TABLES}
"""The names of the columns of each table."""
_READ_AS = {table.name: table_named(table.file) for table in TABLES}


def rows_of_service(page: ServicePage, around: Around) -> list[Row]:
    """Return the rows of a record in all tables."""
    service = service_of(page, around)
    service.setdefault("organization", organisation_of(page, around.twice))
    rows: list[Row] = []
    flatten("service", service, lambda table, row: rows.append((table, row)))
    return rows


def joined(rows: Iterable[Row]) -> Nested:
    """Return the rows of one service as whoever reads the package gets them."""
    return joined_cells((name, as_text(row, COLUMNS[name])) for name, row in rows)


def joined_cells(rows: Iterable[Cells]) -> Nested:
    """Return the rows of one service, already text, as whoever reads the package gets them."""
    tables: dict[str, list[Nested]] = defaultdict(list)
    for name, cells in rows:
        said = zip(COLUMNS[name], cells, strict=True)
        tables[_READ_AS[name]].append({column: text.strip() for column, text in said if text})
    return next(services_of(tables))[1]
