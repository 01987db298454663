"""Everything that can be printed, in one visible list.

A new printed thing is one file here, named after it, with a function ``make``; and one entry in
``PRINTABLES``, with what it is made from. The file is imported when it is first used: what draws
PDFs is slow to load, and most questions never end in a print.
"""

from typing import TYPE_CHECKING, Any

from directory.disclosure.numbers import NumberSheet
from directory.disclosure.sheet import Sheet
from directory.printing.printable import Printable, Printed, Wanted

if TYPE_CHECKING:
    from directory.desk.papers import Papers

__all__ = ["PRINTABLES", "Printable", "Printed", "Wanted"]


def get_ready() -> None:
    """Load what draws PDFs before anyone asks for one; about a second, so do it in a worker."""
    from directory.printing import fonts
    from directory.printing import signposting_sheet as _loaded  # noqa: F401

    fonts.load()


def _sheet(papers: "Papers", wanted: Wanted) -> Sheet | NumberSheet:
    if wanted.format == "discreet":
        return papers.useful_numbers(wanted.ids)
    return papers.sheet(wanted.ids, wanted.choices)


def _crisis_numbers(papers: "Papers", _wanted: Wanted) -> NumberSheet:
    return papers.crisis_numbers()


def _place_numbers(papers: "Papers", _wanted: Wanted) -> NumberSheet:
    return papers.place_numbers()


SIZES = ("standard", "large")
PRINTABLES: tuple[Printable[Any], ...] = (
    Printable("signposting-sheet", "Help near you", _sheet, (*SIZES, "discreet"), True),
    Printable("crisis-numbers", "Numbers for help now", _crisis_numbers, SIZES),
    Printable("place-numbers", "Numbers for this place", _place_numbers, SIZES),
)
