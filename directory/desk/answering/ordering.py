"""Puts first what is certainly open when somebody can come; nothing is left out."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from directory.desk.answering.answer import Result
from directory.desk.answering.times import opening_of, times_on
from directory.desk.heard.times import TimeHeard
from directory.hours.saying import DAYS, ORDER
from directory.hours.terms import NOT_ENTERED, Terms
from directory.model import ServiceCard
from directory.words import spoken_date, spoken_time

COMES_AFTER = 0.5
"""One that is not open then comes after all that are open and worth this share of it."""
LEAST = timedelta(minutes=30)
"""How long it must be open within the time that was asked for."""
A_WEEK = 7
A_DAY = timedelta(hours=24)
RING = "Ring: times not recorded"


class Wish(NamedTuple):
    """When somebody can come, and the local time now: what is over today does not count."""

    wanted: TimeHeard
    at: datetime


def wish_of(wanted: TimeHeard | None, at: datetime | None, today: date) -> Wish | None:
    """Return when somebody can come; what is open now is open today, where no clock is known."""
    if wanted is None:
        return None
    if at is None:
        return Wish(replace(wanted, now=False), datetime.combine(today, time()))
    return Wish(wanted, at)


def by_time(
    results: Sequence[Result],
    wish: Wish,
    terms: Terms = NOT_ENTERED,
    needs: Collection[str] = (),
) -> list[Result]:
    """Return ``results`` with those first that are certainly open then, and when that is.

    Unknown times stay in, before those that are known to be at another time. One for people
    elsewhere comes no sooner for being open; nor does one for none of the ``needs`` that were
    plainly heard, before one that is for them.
    """
    heard = frozenset(needs)
    merged: list[Result] = []
    others: list[Result] = []
    for one in results:
        words = open_words(one.card, wish, terms)
        if words:
            (others if one.elsewhere else merged).append(replace(one, opening=words))
        else:
            others.append(one if one.card.hours else replace(one, opening=RING))
    for one in sorted(others, key=lambda other: (other.elsewhere, bool(other.card.hours))):
        enough = COMES_AFTER * max(one.score, 0.0)
        helps = not heard.isdisjoint(one.card.needs)
        before = (
            place
            for place, other in enumerate(merged, 1)
            if other.score >= enough and not (helps and heard.isdisjoint(other.card.needs))
        )
        merged.insert(max(before, default=0), one)
    return merged


def open_words(card: ServiceCard, wish: Wish, terms: Terms = NOT_ENTERED) -> str:
    """Return when it is first open then: ``Tuesday 6pm to 8pm``; empty if that is not certain."""
    if card.status in ("closed", "planned", "paused"):
        return ""
    wanted, at = wish
    if wanted.now:
        opening = opening_of(card, at, terms)
        return opening.words if opening.state == "open" else ""
    for begins, ends in wanted.spans(at.date()):
        for opens, closes in sorted(times_on(card, begins.date(), terms)):
            if min(closes, ends) - max(opens, begins, at) >= LEAST:
                return _told(opens, closes, at.date())
    return ""


def _told(opens: datetime, closes: datetime, today: date) -> str:
    if closes - opens >= A_DAY:
        return "Open day and night"
    days = (opens.date() - today).days
    day = ("Today", "Tomorrow")[days] if days < 2 else DAYS[ORDER[opens.weekday()]]
    if days >= A_WEEK:
        day = f"{day} {spoken_date(opens.date())}"
    first, last = (spoken_time(one.strftime("%H:%M")) for one in (opens, closes))
    return f"{day} {first} to {last}"
