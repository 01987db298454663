"""The papers of an event as its organiser looks for them: for whom each is, and when."""

from __future__ import annotations

import re
from typing import NamedTuple

from directory.printing.event_things import EVENT_THINGS

PUBLIC, STALLS = "For visitors", "For stallholders"
STAFF, ORGANISER = "For staff and stewards", "For the organiser"
ON_THE_DAY = "On the day"
WHOM = (PUBLIC, STALLS, STAFF, ORGANISER)
NO_NAME = re.compile(r'[\\/:*?"<>|]+')


class PaperOf(NamedTuple):
    """One paper of an event."""

    name: str
    """As it is asked for."""
    title: str
    formats: tuple[str, ...]
    editions: tuple[str, ...]
    whom: str
    when: str
    per_stall: bool
    """Whether it can be made for some stalls alone."""


class _Place(NamedTuple):
    whom: str
    when: str
    per_stall: bool = False


PLACES = {
    "stall-map": _Place(PUBLIC, "On the day"),
    "stall-index": _Place(PUBLIC, "On the day"),
    "trail": _Place(PUBLIC, "On the day: a page for each need"),
    "route-slip": _Place(PUBLIC, "On the day: for one visitor", per_stall=True),
    "event-booklet": _Place(PUBLIC, "On the day"),
    "welcome-poster": _Place(PUBLIC, "On the day"),
    "direction-signs": _Place(PUBLIC, "On the day"),
    "photo-sign": _Place(PUBLIC, "On the day"),
    "visitor-feedback": _Place(PUBLIC, "On the day"),
    "question-sheet": _Place(PUBLIC, "On the day"),
    "discussion-sheet": _Place(PUBLIC, "On the day"),
    "ballot": _Place(PUBLIC, "On the day"),
    "score-sheet": _Place(PUBLIC, "On the day"),
    "bid-list": _Place(PUBLIC, "On the day"),
    "result-list": _Place(PUBLIC, "After the day"),
    "invitation": _Place(STALLS, "12 to 10 weeks before", per_stall=True),
    "booking-form": _Place(STALLS, "10 to 8 weeks before", per_stall=True),
    "directory-check-sheet": _Place(STALLS, "With the booking", per_stall=True),
    "stallholder-letter": _Place(STALLS, "4 to 2 weeks before", per_stall=True),
    "joining-pack": _Place(STALLS, "4 to 2 weeks before", per_stall=True),
    "stall-sign": _Place(STALLS, "On the day", per_stall=True),
    "table-card": _Place(STALLS, "On the day", per_stall=True),
    "table-change": _Place(STALLS, "After a late change"),
    "stall-tally": _Place(STALLS, "On the day", per_stall=True),
    "stallholder-feedback": _Place(STALLS, "On the day, to a week after"),
    "thank-you": _Place(STALLS, "A week after", per_stall=True),
    "professional-digest": _Place(STAFF, "On the day"),
    "agreed-slip": _Place(STAFF, "On the day"),
    "stewards-card": _Place(STAFF, "On the day"),
    "steward-briefing": _Place(STAFF, "On the day"),
    "arrival-tally": _Place(STAFF, "On the day"),
    "capture-sheet": _Place(STAFF, "On the day"),
    "bid-tally": _Place(STAFF, "On the day"),
    "coverage-check": _Place(ORGANISER, "6 and 2 weeks before"),
    "risk-assessment": _Place(ORGANISER, "6 weeks before, and on the day"),
    "run-sheet": _Place(ORGANISER, "2 weeks before"),
    "follow-up-list": _Place(ORGANISER, "A week after"),
    "event-report": _Place(ORGANISER, "4 weeks after"),
}
"""For whom each paper is and when it is wanted; in the order of the lists."""
ELSEWHERE = _Place(ORGANISER, "When it is wanted")


def papers() -> tuple[PaperOf, ...]:
    """Return every paper of an event, by for whom it is."""
    order = {name: at for at, name in enumerate(PLACES)}
    things = sorted(EVENT_THINGS, key=lambda one: order.get(one.name, len(order)))
    told = [
        PaperOf(one.name, one.title, one.formats, one.editions, *PLACES.get(one.name, ELSEWHERE))
        for one in things
    ]
    return tuple(sorted(told, key=lambda one: WHOM.index(one.whom)))


def is_for_all(one: PaperOf) -> bool:
    """Return whether anybody may read a paper: it is for visitors, or lies on a table."""
    return one.whom == PUBLIC or (one.whom == STALLS and one.when == ON_THE_DAY)


def file_name(title: str, *more: str) -> str:
    """Return what a paper is saved as: its title, without signs that a disk refuses."""
    words = " ".join((title, *(word for word in more if word and word != "standard")))
    return f"{NO_NAME.sub('', words).strip()}.pdf"
