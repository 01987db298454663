"""The sheet of crisis numbers: printed from any page with two keys, no service chosen."""

from collections.abc import Mapping

from directory.disclosure.paper.numbers import NumberSheet
from directory.printing.layout.number_list import lay_out
from directory.printing.layout.printable import NO_OPTIONS, Printed

FILE_TITLE = "Numbers for help now"


def make(sheet: NumberSheet, *, options: Mapping[str, str] = NO_OPTIONS) -> Printed:
    """Lay out the crisis numbers; the same numbers always give the same bytes."""
    return lay_out(sheet, options, FILE_TITLE)
