"""Signs with an arrow, one to a page."""

from collections.abc import Mapping

from directory.marketplace.papers.sign_words import SignSheet
from directory.printing.event.sign_pages import lay_out
from directory.printing.layout.printable import NO_OPTIONS, Printed

FILE_TITLE = "Direction signs"


def make(sheet: SignSheet, *, options: Mapping[str, str] = NO_OPTIONS) -> Printed:
    """Lay it out; the same words always give the same bytes."""
    return lay_out(sheet, FILE_TITLE)
