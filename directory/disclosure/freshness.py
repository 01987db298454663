"""Checked is not edited: how old what is printed is, and what was reported wrong."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from directory.model import FactCheck, ServicePage
from directory.model.vocabulary import FactGroup
from directory.words import spoken_date, spoken_month

LIMITS: dict[FactGroup, timedelta] = {
    "contact": timedelta(days=183),
    "hours": timedelta(days=183),
    "referral": timedelta(days=365),
    "criteria": timedelta(days=365),
}
"""How long a check holds before the paper says to ring first."""

SPOKEN: dict[FactGroup, str] = {
    "contact": "phone",
    "hours": "times",
    "referral": "how to get in",
    "criteria": "who can go",
}


@dataclass(frozen=True, slots=True)
class Freshness:
    """The line about checking, for one audience."""

    words: str
    ring_first: bool


def withheld(page: ServicePage) -> frozenset[FactGroup]:
    """Return the groups of facts that somebody reported wrong and nobody has checked since."""
    return frozenset(check.group for check in page.checks if check.reported_wrong)


def oldest_check(page: ServicePage, groups: Iterable[FactGroup]) -> date | None:
    """Return the oldest check among ``groups``; None if any of them was never checked."""
    dates = [_checked_on(page.checks, group) for group in groups]
    known = [day for day in dates if day]
    return min(known) if known and len(known) == len(dates) else None


def freshness(
    page: ServicePage, groups: tuple[FactGroup, ...], today: date, *, can_ring: bool = True
) -> Freshness:
    """Return what to say about the age of the facts of ``groups`` that are printed.

    The oldest date among them is named. Past its limit, or never checked, it says to ring first,
    or to ask us where there is nothing to ring.
    """
    first = "Ring" if can_ring else "Ask us"
    if not groups:
        return Freshness("", ring_first=False)
    if page.standing == "unconfirmed":
        return Freshness(f"We have not confirmed this yet. {first} first.", ring_first=True)
    oldest = oldest_check(page, groups)
    if oldest is None:
        return Freshness(f"Not checked by us. {first} first.", ring_first=True)
    if any(_is_past(page.checks, group, today) for group in groups):
        return Freshness(
            f"We have not checked this since {spoken_month(oldest)}. {first} before you go.",
            ring_first=True,
        )
    named = " and ".join(SPOKEN[group] for group in groups)
    return Freshness(f"{named.capitalize()} checked {spoken_date(oldest)}.", ring_first=False)


def _checked_on(checks: tuple[FactCheck, ...], group: FactGroup) -> date | None:
    return next((check.checked_on for check in checks if check.group == group), None)


def _is_past(checks: tuple[FactCheck, ...], group: FactGroup, today: date) -> bool:
    day = _checked_on(checks, group)
    return day is None or today - day > LIMITS[group]
