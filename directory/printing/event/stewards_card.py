"""The card that stewards carry: whom to ring, whom to fetch, what to do."""

from collections.abc import Mapping

from directory.marketplace.papers.paper import EventPaper
from directory.printing.layout.event_paper import lay_out
from directory.printing.layout.printable import NO_OPTIONS, Printed


def make(paper: EventPaper, *, options: Mapping[str, str] = NO_OPTIONS) -> Printed:
    """Lay it out; the same words always give the same bytes."""
    return lay_out(paper, options)
