"""Which service first: danger, then what cannot wait long, then what can be had today."""

from collections.abc import Mapping, Sequence
from datetime import date

from directory.disclosure.rules.durations import days_in
from directory.disclosure.rules.freshness import withheld
from directory.disclosure.rules.hours import DAYS
from directory.model import Need, ServicePage, Session

SHORT_WAIT = 7
"""Days."""
_WEEKDAYS = tuple(DAYS)


def in_order(
    pages: Sequence[ServicePage], needs: Mapping[str, Need], today: date
) -> list[ServicePage]:
    """Return ``pages`` by urgency, those that nobody has confirmed after all others.

    Those that are alike keep the order in which they came.
    """
    return sorted(
        pages,
        key=lambda page: (
            page.standing == "unconfirmed",
            not is_urgent(page, needs),
            not _has_level(page, needs, "check"),
            not _can_be_had_soon(page, today),
        ),
    )


def is_urgent(page: ServicePage, needs: Mapping[str, Need]) -> bool:
    """Return whether a need of the service cannot wait; a suggested one does not count."""
    return _has_level(page, needs, "immediate")


def may_be_urgent(page: ServicePage, needs: Mapping[str, Need]) -> bool:
    """Return whether a need of the service, also one only suggested, cannot wait.

    For what protects people alone: a crisis box too many at the top does no harm, and nothing is
    claimed of the service by it.
    """
    held = (needs[one.need] for one in page.needs if one.need in needs)
    return any(need.crisis == "immediate" for need in held)


def _has_level(page: ServicePage, needs: Mapping[str, Need], level: str) -> bool:
    held = (
        needs[one.need] for one in page.needs if one.structure != "suggested" and one.need in needs
    )
    return any(need.crisis == level for need in held)


def _can_be_had_soon(page: ServicePage, today: date) -> bool:
    wait = days_in(page.waiting_time)
    if wait is not None:
        return wait <= SHORT_WAIT
    return "hours" not in withheld(page) and any(_is_on(one, today) for one in page.sessions)


def _is_on(session: Session, today: date) -> bool:
    begun = session.starts_on is None or session.starts_on <= today
    over = session.ends_on is not None and session.ends_on < today
    weekly = session.every == "week" and session.season == "all_year"
    return begun and not over and weekly and session.weekday == _WEEKDAYS[today.weekday()]
