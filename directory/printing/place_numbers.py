"""The numbers of one place: this desk, its council, and where to turn at any time."""

from collections.abc import Mapping

from directory.disclosure.paper.numbers import NumberSheet
from directory.printing.layout.number_list import lay_out
from directory.printing.layout.printable import NO_OPTIONS, Printed

FILE_TITLE = "Numbers near you"


def make(sheet: NumberSheet, *, options: Mapping[str, str] = NO_OPTIONS) -> Printed:
    """Lay out the numbers of a place; the same numbers always give the same bytes."""
    return lay_out(sheet, options, FILE_TITLE)
