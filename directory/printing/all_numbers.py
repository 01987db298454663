"""Every national line and every number of this place: what is for now, and overleaf the rest."""

from collections.abc import Mapping

from directory.disclosure.paper.numbers import NumberSheet
from directory.printing.layout.number_list import lay_out
from directory.printing.layout.printable import NO_OPTIONS, Printed

FILE_TITLE = "Numbers to ring"


def make(sheet: NumberSheet, *, options: Mapping[str, str] = NO_OPTIONS) -> Printed:
    """Lay out all numbers; the same numbers always give the same bytes."""
    return lay_out(sheet, options, FILE_TITLE)
