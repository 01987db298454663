"""A first letter, to be filled in by hand or on a screen."""

from collections.abc import Mapping

from directory.disclosure.paper.writing import WritingSheet
from directory.printing.layout.printable import NO_OPTIONS, Printed
from directory.printing.layout.writing_sheet import lay_out

FILE_TITLE = "A letter"


def make(sheet: WritingSheet, *, options: Mapping[str, str] = NO_OPTIONS) -> Printed:
    """Lay out the page on paper, in large print, or to be filled in on a screen."""
    return lay_out(sheet, options, FILE_TITLE)
