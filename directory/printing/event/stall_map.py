"""The map of the tables: for the hand, as a poster, in large print, for the venue.

Up to 24 tables it is one A4 sheet, the map on one side and the lists on the other; up to 45 an A3
sheet to be folded; for more the lists have sheets of their own.
"""

from collections.abc import Mapping

from directory.marketplace.papers.hall_map.words import MapSheet
from directory.printing.event.hall_map import sheets
from directory.printing.event.hall_map.making import Making
from directory.printing.layout.printable import NO_OPTIONS, Printed, format_of

FORMATS = ("standard", "a3-poster", "a3-taped", "large")


def make(sheet: MapSheet, *, options: Mapping[str, str] = NO_OPTIONS) -> Printed:
    """Lay out a map with its lists; without a drawing of the hall, its lists alone.

    Args:
        sheet: The words, already allowed by the rules of disclosure.
        options: ``format`` is one of ``FORMATS``; ``paper`` A4 or A3, where there is a choice.

    Raises:
        BadInput: If there is no such paper.
    """
    form = format_of(options)
    making = Making(sheet, form, sheets.paper_in(options))
    if sheet.hall is None:
        sheets.lists_alone(making)
    elif form == "a3-poster":
        sheets.poster(making)
    elif form == "a3-taped":
        sheets.taped(making)
    elif form == "large":
        sheets.large(making)
    else:
        sheets.for_the_hand(making)
    return making.printed()
