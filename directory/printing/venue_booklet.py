"""The venues of an area: A5 to fold, printed on A4 on both sides; or A4 in two sizes."""

from collections.abc import Mapping

from directory.disclosure.paper.numbers import NumberSheet
from directory.printing.layout.number_list import lay_out
from directory.printing.layout.printable import NO_OPTIONS, Printed

FILE_TITLE = "Places to go"
TO_FOLD = "booklet"


def make(sheet: NumberSheet, *, options: Mapping[str, str] = NO_OPTIONS) -> Printed:
    """Lay out the venues; the same words always give the same bytes."""
    return lay_out(sheet, options, FILE_TITLE, to_fold=options.get("format", TO_FOLD) == TO_FOLD)
