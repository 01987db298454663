"""Everything that can be printed, in one visible list.

A new printed thing is one file here and one entry in ``PRINTABLES``. Layouts are imported when
they are first used: what draws PDFs is slow to load, and most questions never end in a print.
"""

from collections.abc import Mapping

from directory.disclosure.sheet import Sheet
from directory.printing.printable import Printable, Printed

__all__ = ["PRINTABLES", "Printable", "Printed"]


def _signposting_sheet(sheet: Sheet, *, options: Mapping[str, str]) -> Printed:
    from directory.printing.signposting_sheet import make

    return make(sheet, options=options)


def get_ready() -> None:
    """Load what draws PDFs before anyone asks for one; about a second, so do it in a worker."""
    from directory.printing import fonts
    from directory.printing import signposting_sheet as _loaded  # noqa: F401

    fonts.load()


PRINTABLES: tuple[Printable, ...] = (
    Printable("signposting-sheet", "Help near you", _signposting_sheet, ("standard",)),
)
