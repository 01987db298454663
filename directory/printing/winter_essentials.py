"""Food, fuel, a home, debt and benefits for the people of one area, on one leaf."""

from collections.abc import Mapping

from directory.disclosure.paper.numbers import NumberSheet
from directory.printing.layout.number_list import lay_out
from directory.printing.layout.printable import NO_OPTIONS, Printed

FILE_TITLE = "Food, fuel, home and debt"


def make(sheet: NumberSheet, *, options: Mapping[str, str] = NO_OPTIONS) -> Printed:
    """Lay out the essentials of an area; the same words always give the same bytes."""
    return lay_out(sheet, options, FILE_TITLE)
