"""Steps between services, as a chart of boxes and arrows and as numbered steps."""

from collections.abc import Mapping

from directory.disclosure.paper.flow import FlowSheet
from directory.printing.layout.flow_chart import lay_out
from directory.printing.layout.looks import looks_of
from directory.printing.layout.printable import NO_OPTIONS, Printed, format_of

FILE_TITLE = "Step by step"


def make(sheet: FlowSheet, *, options: Mapping[str, str] = NO_OPTIONS) -> Printed:
    """Lay out the steps; the same records always give the same bytes."""
    return lay_out(sheet, (looks_of(format_of(options)),), FILE_TITLE)
