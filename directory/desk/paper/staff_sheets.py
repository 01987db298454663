"""The chosen services for the worker: who can go, who may ask, how, and what comes then."""

from collections.abc import Sequence

from directory.desk.paper.sheets import refuse_both_sides, why_not
from directory.disclosure.paper.surroundings import Surroundings
from directory.disclosure.paper.tables import FOR_STAFF
from directory.disclosure.record.staff_sheet import StaffSheet, staff_entry
from directory.errors import BadInput
from directory.matching import GUIDE
from directory.model import ServicePage

TITLE = "Who can go, and how"
WHO_ELSE = "Who else is helping? Ask the person before you ask a service."


def staff_sheet(pages: Sequence[ServicePage], around: Surroundings) -> StaffSheet:
    """Return the sheet of ``pages`` for staff, in their order.

    Raises:
        BadInput: If none of them is open now.
        RefusedWords: If services for people who are harmed and for people who harm would meet.
    """
    refuse_both_sides(pages)
    shut = {page.id: why_not(page, around.today) for page in pages}
    kept = [page for page in pages if not shut[page.id]]
    if not kept:
        raise BadInput("None of the chosen services is open now, so there is nothing to print.")
    entries = tuple(staff_entry(page, around.today, limits=around.limits) for page in kept)
    dropped = (f"{page.name} {shut[page.id]}: left out." for page in pages if shut[page.id])
    return StaffSheet(
        title=TITLE,
        start=(FOR_STAFF, WHO_ELSE),
        entries=entries,
        guide=GUIDE,
        crisis_line=around.crisis.foot,
        **around.foot(FOR_STAFF),
        warnings=(*dropped, *(words for entry in entries for words in entry.left_out)),
    )
