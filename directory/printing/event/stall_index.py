"""The list of the tables: by what people need and from A to Z, in two columns, without a map."""

from collections.abc import Mapping

from directory.marketplace.papers.hall_map.words import MapSheet
from directory.printing.event.hall_map import sheets
from directory.printing.event.hall_map.making import Making
from directory.printing.layout.printable import NO_OPTIONS, Printed, format_of

FILE_TITLE = "List of the tables"


def make(sheet: MapSheet, *, options: Mapping[str, str] = NO_OPTIONS) -> Printed:
    """Lay out the lists; in large print in one column.

    Args:
        sheet: The words, already allowed by the rules of disclosure.
        options: ``format`` is standard or large.
    """
    making = Making(sheet, format_of(options), "", FILE_TITLE)
    sheets.lists_alone(making)
    return making.printed()
