"""A sheet to count conversations on with a pen: no name, no note, only strokes."""

from collections.abc import Mapping

from directory.disclosure.paper.tables import TableSheet
from directory.printing.layout.printable import NO_OPTIONS, Printed
from directory.printing.layout.table_sheet import lay_out

FILE_TITLE = "Tally"


def make(sheet: TableSheet, *, options: Mapping[str, str] = NO_OPTIONS) -> Printed:
    """Lay out the sheet; the same words always give the same bytes."""
    return lay_out(sheet, FILE_TITLE)
