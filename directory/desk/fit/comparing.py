"""Up to three services side by side, and one service as plain text for a record system."""

from collections.abc import Mapping, Sequence

from directory.desk.conversation import Desk
from directory.desk.safety.safety import refuse_other_side
from directory.disclosure.record.comparison import Comparison, comparison
from directory.disclosure.record.summary import summary_of
from directory.disclosure.rules.freshness import limits_of
from directory.errors import BadInput
from directory.model import ServicePage

LEAST, MOST = 2, 3
NOTHING_ANSWERED: Mapping[str, str] = {}


def compare(
    desk: Desk, ids: Sequence[str], *, public: bool, fits: Mapping[str, str] = NOTHING_ANSWERED
) -> Comparison:
    """Return services side by side, in the order given.

    Args:
        desk: The desk.
        ids: The services, two or three.
        public: True when the person may see the screen.
        fits: By id what was found of whether this person can go, in words.

    Raises:
        BadInput: If there are too few or too many.
        UnknownName: If there is no such service.
        RefusedWords: If they must not meet.
    """
    wanted = tuple(dict.fromkeys(ids))
    if not LEAST <= len(wanted) <= MOST:
        raise BadInput(f"Mark {LEAST} or {MOST} services to compare.")
    directory = desk.directory
    return comparison(
        _pages(desk, wanted),
        desk.today,
        practice=directory.practice,
        public=public,
        limits=limits_of(directory.desk()),
        fits=fits,
    )


def plain_summary(desk: Desk, ids: Sequence[str]) -> str:
    """Return services as plain text to paste into any record system; nothing of a person.

    Raises:
        UnknownName: If there is no such service.
        RefusedWords: If they must not meet.
    """
    limits = limits_of(desk.directory.desk())
    practice = desk.directory.practice
    pages = _pages(desk, ids)
    told = (summary_of(page, desk.today, practice=practice, limits=limits) for page in pages)
    return "\n\n".join(told)


def _pages(desk: Desk, ids: Sequence[str]) -> list[ServicePage]:
    pages: list[ServicePage] = []
    for one in dict.fromkeys(ids):
        page = desk.directory.page(one)
        refuse_other_side([other.side for other in pages], page.side)
        pages.append(page)
    return pages
