"""Who does what, by need and place: one A3 page to hang up."""

from collections.abc import Mapping

from directory.disclosure.paper.tables import TableSheet
from directory.printing.layout.printable import NO_OPTIONS, Printed
from directory.printing.layout.table_sheet import lay_out_on_a3

FILE_TITLE = "Who does what"


def make(sheet: TableSheet, *, options: Mapping[str, str] = NO_OPTIONS) -> Printed:
    """Lay out the page; the same words always give the same bytes."""
    return lay_out_on_a3(sheet, FILE_TITLE)
