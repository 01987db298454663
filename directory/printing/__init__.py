"""Everything that can be printed, in one visible list.

A new printed thing is one file here, named after it, with a function ``make``; and one entry in
``PRINTABLES``, with what it is made from. The file is imported when it is first used: what draws
PDFs is slow to load, and most questions never end in a print.
"""

from typing import TYPE_CHECKING, Any

from directory.disclosure.numbers import NumberSheet
from directory.disclosure.sheet import Sheet
from directory.disclosure.slip import Slip
from directory.disclosure.tables import TableSheet
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


def _winter_essentials(papers: "Papers", wanted: Wanted) -> NumberSheet:
    return papers.winter_essentials(wanted.options.get("area", ""))


def _provider_slip(papers: "Papers", wanted: Wanted) -> Slip:
    return papers.provider_slip(wanted.ids)


def _coverage_report(papers: "Papers", wanted: Wanted) -> TableSheet:
    from directory.coverage import report, survey  # most prints are for somebody at the desk

    asked = survey.asked_in(wanted.options)
    return report.coverage_report(papers.directory, papers.today, asked)


def _coverage_map(papers: "Papers", wanted: Wanted) -> TableSheet:
    from directory.coverage import area_map, survey

    asked = survey.asked_in(wanted.options)
    return area_map.coverage_map(papers.directory, papers.today, asked)


def _tally_sheet(papers: "Papers", _wanted: Wanted) -> TableSheet:
    from directory.coverage import count_papers

    return count_papers.tally_sheet(papers.directory, papers.today)


def _counts_table(papers: "Papers", wanted: Wanted) -> TableSheet:
    from directory.coverage import count_papers

    months = (wanted.options.get("from", ""), wanted.options.get("to", ""))
    return count_papers.counts_table(papers.directory, papers.today, *months)


SIZES = ("standard", "large")
STAFF = ("professional",)
PRINTABLES: tuple[Printable[Any], ...] = (
    Printable("signposting-sheet", "Help near you", _sheet, (*SIZES, "discreet"), True),
    Printable("crisis-numbers", "Numbers for help now", _crisis_numbers, SIZES),
    Printable("place-numbers", "Numbers for this place", _place_numbers, SIZES),
    Printable("provider-slip", "Is this right?", _provider_slip, ("standard", "fillable"), True),
    Printable("winter-essentials", "Food, fuel, home and debt", _winter_essentials, SIZES),
    Printable("coverage-report", "What is covered", _coverage_report, STAFF),
    Printable("coverage-map", "Where help is", _coverage_map, STAFF),
    Printable("tally-sheet", "Tally", _tally_sheet, STAFF),
    Printable("counts-table", "Conversations counted", _counts_table, STAFF),
)
