"""The poster at the door."""

from collections.abc import Mapping

from directory.marketplace.papers.sign_words import SignSheet
from directory.printing.event.sign_pages import lay_out
from directory.printing.layout.printable import NO_OPTIONS, Printed, format_of

FILE_TITLE = "Help in one place"


def make(sheet: SignSheet, *, options: Mapping[str, str] = NO_OPTIONS) -> Printed:
    """Lay it out; the same words always give the same bytes."""
    return lay_out(sheet, FILE_TITLE, a3=format_of(options) == "A3")
