"""A sheet for a campaign: services that a keeper gave one tag, under the themes they help with."""

from collections.abc import Mapping

from directory.disclosure.paper.numbers import NumberSheet
from directory.printing.layout.number_list import lay_out
from directory.printing.layout.printable import NO_OPTIONS, Printed

FILE_TITLE = "Help near you"


def make(sheet: NumberSheet, *, options: Mapping[str, str] = NO_OPTIONS) -> Printed:
    """Lay out the sheet; the same words always give the same bytes."""
    return lay_out(sheet, options, FILE_TITLE)
