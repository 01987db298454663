"""Who can be sent to a service, and how: one page of boxes and arrows for whoever refers."""

from collections.abc import Mapping

from directory.disclosure.paper.flow import FlowSheet
from directory.printing.layout.flow_chart import lay_out
from directory.printing.layout.looks import LARGE, Looks, Sizes, looks
from directory.printing.layout.printable import NO_OPTIONS, Printed, format_of

FILE_TITLE = "Who can go, and how to ask"


def _size(body: float) -> Looks:
    return looks(
        Sizes(
            body=body, small=body, larger=body, name=body + 1.5, title=body + 6,
            number=body + 2, list_number=body + 1, foot=12,
        )
    )  # fmt: skip


SIZES = tuple(map(_size, (13, 12, 11, 10)))
"""For staff: the largest in which a service takes one page."""


def make(sheet: FlowSheet, *, options: Mapping[str, str] = NO_OPTIONS) -> Printed:
    """Lay out one chart a page; the same records always give the same bytes."""
    return lay_out(sheet, (LARGE,) if format_of(options) == "large" else SIZES, FILE_TITLE)
