"""What to do while waiting for a service, and when to ask again."""

from collections.abc import Mapping

from directory.disclosure.paper.leaflet import Leaflet
from directory.printing.layout.parted_page import lay_out
from directory.printing.layout.printable import NO_OPTIONS, Printed

FILE_TITLE = "While you wait"


def make(leaflet: Leaflet, *, options: Mapping[str, str] = NO_OPTIONS) -> Printed:
    """Lay out the page; the same words always give the same bytes."""
    return lay_out(leaflet, options, FILE_TITLE)
