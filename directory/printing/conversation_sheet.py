"""The page for a conversation, with three headings and room to write."""

from collections.abc import Mapping

from directory.disclosure.paper.writing import WritingSheet
from directory.printing.layout.printable import NO_OPTIONS, Printed
from directory.printing.layout.writing_sheet import lay_out

FILE_TITLE = "What we talked about"


def make(sheet: WritingSheet, *, options: Mapping[str, str] = NO_OPTIONS) -> Printed:
    """Lay out the page on paper, in large print, or to be filled in on a screen."""
    return lay_out(sheet, options, FILE_TITLE)
