"""One service for the worker beside the person: who can go, who may ask and how, what comes then.

For staff, yet it holds no label on people and no telling name: paper is left lying about.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from directory.disclosure.paper.foot import Footed
from directory.disclosure.paper.tables import FOR_STAFF
from directory.disclosure.record.entry import WAIT, left_out, wait_lines
from directory.disclosure.rules.clean import public_name, without_labels
from directory.disclosure.rules.freshness import ASK_US, LIMITS, SPOKEN, Limits, freshness, withheld
from directory.disclosure.rules.numbers_in_words import not_checked_in
from directory.disclosure.rules.ways_in import phone_of, public_steps
from directory.disclosure.rules.ways_shown import ways_shown
from directory.disclosure.rules.who_can_go import WhoCanGo
from directory.model import Contact, FactCheck, ServicePage
from directory.model.vocabulary import FactGroup
from directory.words import (
    first_large,
    grouped,
    is_whole_number,
    listed,
    one_line,
    sentences,
    spoken_date,
)

_SCHEME = re.compile(r"\bhttps?://")
"""What nobody types from paper."""
NOT_RECORDED = "Not recorded: ask them."
NOT_BY_US = ": not checked by us"
REPORTED_WRONG = "Reported wrong: not shown until checked."
SURE_OF: tuple[FactGroup, ...] = ("contact", "referral", "criteria")
"""What is printed of it, and has to have been checked."""


@dataclass(frozen=True, slots=True)
class StaffPart:
    """A few lines under one heading."""

    heading: str
    lines: tuple[str, ...]
    strong: bool = False
    """Whether it must not be missed."""


@dataclass(frozen=True, slots=True)
class StaffEntry:
    """One service."""

    name: str
    parts: tuple[StaffPart, ...]
    left_out: tuple[str, ...] = ()
    """For staff and keeper: what does not stand there, and why. Never printed."""


@dataclass(frozen=True, slots=True)
class StaffSheet(Footed):
    """The whole sheet before it is laid out."""

    title: str
    start: tuple[str, ...]
    entries: tuple[StaffEntry, ...]
    guide: str
    """That it is the service that decides."""
    crisis_line: str
    """Crisis help for the foot of every page."""
    ask_us: str = field(default=FOR_STAFF, kw_only=True)


def staff_entry(page: ServicePage, today: date, *, limits: Limits = LIMITS) -> StaffEntry:
    """Return one service as a worker may read it on paper.

    Args:
        page: The record.
        today: The day from which an answer is waited for.
        limits: How long each check holds at this desk.
    """
    who = WhoCanGo.of(page, public=False)
    rules_wrong = (REPORTED_WRONG,) if "criteria" in withheld(page) else ()
    said = (
        _part("Ring", _numbers(page)),
        _part("Who can go", (*rules_wrong, *who.fits) or (NOT_RECORDED,)),
        _part("Not for", who.not_for),
        *_ways(page, today),
        _part("The wait", (line.removeprefix(WAIT) for line in wait_lines(page))),
        _part("What happens next", [page.next_step or NOT_RECORDED]),
        _part("How long it lasts", [page.length_of_support]),
        StaffPart("Checked", (_checks(page),)),
    )
    parts = (_doubt(page, today, limits, [line for part in said for line in part.lines]), *said)
    told = tuple(part for part in parts if part.lines)
    return StaffEntry(public_name(page), told, left_out(page))


def _part(heading: str, lines: Iterable[str]) -> StaffPart:
    """Return a part whose lines hold no label; a sentence that does is left out."""
    clean = (_SCHEME.sub("", one_line(without_labels(line).text)) for line in lines)
    return StaffPart(heading, tuple(line for line in clean if line))


def _numbers(page: ServicePage) -> Iterator[str]:
    """Yield the number for anybody, and those for workers."""
    if "contact" in withheld(page):
        yield REPORTED_WRONG
        return
    main = phone_of(page)
    if main:
        yield _number(main, "")
    for contact in page.contacts:
        theirs = contact.audience == "professional" and contact.kind == "phone"
        if theirs and is_whole_number(contact.value):
            yield _number(contact, "For workers: ")


def _number(contact: Contact, whose: str) -> str:
    best = f" ({one_line(contact.best_time).rstrip('.')})" if contact.best_time else ""
    return f"{whose}{grouped(contact.value)}{best}."


def _ways(page: ServicePage, today: date) -> Iterator[StaffPart]:
    if "referral" in withheld(page):
        yield StaffPart("How to get in", (REPORTED_WRONG,))
        return
    ways = ways_shown(page, today, public=False)
    for way in ways:
        yield _part(f"{way.lead.rstrip(':')} ({way.channel})", way.lines)
    if not ways:
        told = sentences(page.how_to_refer) or public_steps(page)
        yield _part("How to get in", told or (NOT_RECORDED,))


def _checks(page: ServicePage) -> str:
    """Return when each kind of fact was checked, what was checked on one day together."""
    held = {check.group: _told_of(check) for check in page.checks if check.checked_on}
    numbers = tuple(_numbers(page))
    days: dict[str, list[str]] = {}
    for group in SURE_OF:
        if group != "contact" or numbers:
            days.setdefault(held.get(group, NOT_BY_US), []).append(SPOKEN[group])
    return " ".join(f"{first_large(listed(kinds))}{day}." for day, kinds in days.items())


def _told_of(check: FactCheck) -> str:
    """Return the day of a check, and whose it is where it is the source's own."""
    day = spoken_date(check.checked_on) if check.checked_on else ""
    return f": {day}, by its source" if check.means == "source" else f" {day}"


def _doubt(page: ServicePage, today: date, limits: Limits, lines: Iterable[str]) -> StaffPart:
    """Return why to ask first, where there is a reason; and that a number in words is unchecked."""
    age = freshness(page, SURE_OF, today, can_ring=bool(phone_of(page)), limits=limits)
    # "Us" is whoever reads it.
    said = age.words.replace(f"{ASK_US} ", "Ask them ")
    told = (said if age.ring_first else "", not_checked_in(page, lines))
    return StaffPart("Take care", tuple(filter(None, told)), strong=True)
