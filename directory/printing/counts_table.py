"""The tables of what was counted, small numbers hidden."""

from collections.abc import Mapping

from directory.disclosure.paper.tables import TableSheet
from directory.printing.layout.printable import NO_OPTIONS, Printed
from directory.printing.layout.table_sheet import lay_out

FILE_TITLE = "Conversations counted"


def make(sheet: TableSheet, *, options: Mapping[str, str] = NO_OPTIONS) -> Printed:
    """Lay out the tables; the same words always give the same bytes."""
    return lay_out(sheet, FILE_TITLE, sides=2)
