"""Checked is not edited: how old what is printed is, and what was reported wrong."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from directory.model import DeskFact, FactCheck, ServicePage
from directory.model.vocabulary import FactGroup, Means, Wrong
from directory.words import spoken_date, spoken_month

Limits = Mapping[FactGroup, timedelta]
MONTHS: dict[FactGroup, int] = {"contact": 6, "hours": 6, "referral": 12, "criteria": 12}
"""How many months a check holds, unless this desk says otherwise."""
LINES_MONTHS = 3
"""The same for the hours of helplines."""
LIMIT_FACT = "limit_{of}"
"""The fact of this desk that holds a limit in months, by the group of facts, or ``lines``."""

SPOKEN: dict[FactGroup, str] = {
    "contact": "phone",
    "hours": "times",
    "referral": "how to get in",
    "criteria": "who can go",
}
ADDRESS = "address"
_CONTACTS = (("phone", "phone"), ("text", "number for texts"), ("website", "website"),
             ("email", "email"))  # fmt: skip
"""What is checked of how to reach them, where the address is all that is printed of it."""


CHANGED = "Someone told us this has changed. {first} first."
NOT_CONFIRMED = "We have not confirmed this yet. {first} first."
NOT_CHECKED = "Not checked by us. {first} first."
PAST = "We have not checked this since {month}. {first} before you go."
CHECKED = "{facts} checked {day}."
RING, ASK_US = "Ring", "Ask us"
"""Whom to ask first, where there is a number and where there is none."""


def span(months: int) -> timedelta:
    """Return a number of months as days."""
    return timedelta(days=round(months * 365.25 / 12))


LIMITS: Limits = {group: span(months) for group, months in MONTHS.items()}
"""How long a check holds before the paper says to ring first, unless this desk says otherwise."""


def months_of(facts: Mapping[str, DeskFact], of: FactGroup | Literal["lines"]) -> int:
    """Return how many months a check of one group of facts, or of helplines, holds here."""
    held = facts.get(LIMIT_FACT.format(of=of))
    usual = LINES_MONTHS if of == "lines" else MONTHS[of]
    return int(held.value) if held and held.value.isdecimal() else usual


def limits_of(facts: Mapping[str, DeskFact]) -> Limits:
    """Return how long each check holds at this desk."""
    return {group: span(months_of(facts, group)) for group in MONTHS}


@dataclass(frozen=True, slots=True)
class Freshness:
    """The line about checking, for one audience."""

    words: str
    ring_first: bool


WITHHOLDS: dict[Wrong, tuple[FactGroup, ...]] = {
    "number": ("contact",),
    "moved": ("contact",),
    "closed": ("contact", "hours", "referral"),
}
"""What is not shown any more when this is said of a service, until somebody has checked."""


def withheld(page: ServicePage) -> frozenset[FactGroup]:
    """Return the groups of facts that somebody reported wrong and nobody has checked since."""
    return frozenset(check.group for check in page.checks if check.withheld)


def said_to_have_closed(page: ServicePage) -> bool:
    """Return whether somebody said that they have closed, and nobody has checked since."""
    return any(check.reported_wrong == "closed" for check in page.checks)


def reported(
    page: ServicePage, groups: Iterable[FactGroup], wrong: Wrong | None, day: date | None
) -> ServicePage:
    """Return ``page`` with groups of facts marked as reported wrong, or no longer so (None)."""
    checks = {check.group: check for check in page.checks}
    for group in groups:
        held = checks.get(group) or FactCheck(group=group)
        marked = held.model_copy(update={"reported_wrong": wrong, "reported_on": day})
        checks[group] = marked
        if marked == FactCheck(group=group):
            del checks[group]  # it was there for the report alone
    return page.model_copy(update={"checks": tuple(checks.values())})


def confirmed(
    page: ServicePage, groups: Iterable[FactGroup], means: Means, day: date
) -> ServicePage:
    """Return ``page`` with groups of facts checked on a day, and no report against them."""
    page = reported(page, groups, None, None)
    checks = {check.group: check for check in page.checks}
    for group in groups:
        held = checks.get(group) or FactCheck(group=group)
        checks[group] = held.model_copy(update={"checked_on": day, "means": means})
    return page.model_copy(update={"checks": tuple(checks.values())})


def oldest_check(page: ServicePage, groups: Iterable[FactGroup]) -> date | None:
    """Return the oldest check among ``groups``; None if any of them was never checked."""
    dates = [_checked_on(page.checks, group) for group in groups]
    known = [day for day in dates if day]
    return min(known) if known and len(known) == len(dates) else None


def freshness(
    page: ServicePage,
    groups: tuple[FactGroup, ...],
    today: date,
    *,
    can_ring: bool = True,
    limits: Limits = LIMITS,
    contact: str = SPOKEN["contact"],
) -> Freshness:
    """Return what to say about the age of the facts of ``groups`` that are printed.

    The oldest date among them is named. Past its limit, or never checked, it says to ring first,
    or to ask us where there is nothing to ring. ``contact`` is what is printed of how to reach
    them: a paper without a number does not speak of a phone.
    """
    first = RING if can_ring else ASK_US
    if not groups:
        return Freshness("", ring_first=False)
    past = any(_is_past(page.checks, group, today, limits) for group in groups)
    oldest = oldest_check(page, groups)
    doubt = _doubt(page, groups, past)
    if doubt:
        month = spoken_month(oldest) if oldest else ""
        return Freshness(doubt.format(first=first, month=month), ring_first=True)
    named = facts_named(groups, contact)
    said = CHECKED.format(facts=named, day=spoken_date(oldest)) if oldest else ""
    return Freshness(said, ring_first=False)


def contact_named(page: ServicePage) -> str:
    """Return what a check of its contact was a check of: its phone only where it has one."""
    held = {one.kind for one in page.contacts}
    kind = next((said for kind, said in _CONTACTS if kind in held), "")
    return kind or (ADDRESS if page.locations else "contact")


def facts_named(groups: Iterable[FactGroup], contact: str = SPOKEN["contact"]) -> str:
    """Return groups of facts as they begin a sentence: ``Phone and times``."""
    spoken = {**SPOKEN, "contact": contact}
    return " and ".join(spoken[group] for group in groups).capitalize()


def _doubt(page: ServicePage, groups: tuple[FactGroup, ...], past: bool) -> str:
    """Return why to ask first, if there is a reason; ``{first}`` stands for whom."""
    if withheld(page).intersection(groups):
        return CHANGED
    if page.standing == "unconfirmed":
        return NOT_CONFIRMED
    if oldest_check(page, groups) is None:
        return NOT_CHECKED
    if past and _told_by_source(page.checks, groups):
        return NOT_CHECKED  # "since" would say that we did then
    return PAST if past else ""


def _told_by_source(checks: tuple[FactCheck, ...], groups: tuple[FactGroup, ...]) -> bool:
    """Return whether the oldest day among groups of facts is a source's own, and no check here."""
    held = [check for check in checks if check.group in groups and check.checked_on]
    oldest = min(held, key=lambda check: check.checked_on or date.max, default=None)
    return oldest is not None and oldest.means == "source"


def _checked_on(checks: tuple[FactCheck, ...], group: FactGroup) -> date | None:
    return next((check.checked_on for check in checks if check.group == group), None)


def _is_past(checks: tuple[FactCheck, ...], group: FactGroup, today: date, limits: Limits) -> bool:
    day = _checked_on(checks, group)
    return day is None or today - day > limits[group]
