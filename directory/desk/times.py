"""What is open now, tonight and tomorrow, as far as the hours on a card tell.

Only what is certain is said. Hours that hold in some weeks only, or in term time, and hours that
are words, leave it unknown: the person is to ring.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Literal

from directory.disclosure.hours import DAYS
from directory.model import ServiceCard
from directory.model.hours import Closed, Hours
from directory.words import spoken_time

State = Literal["open", "today", "later", "unknown"]
Part = Literal["now", "tonight", "tomorrow", "ask"]

AHEAD = 8
"""Days that are looked at for the next opening."""
SOON = timedelta(hours=2)
EVENING = time(17, 0)
DAY = timedelta(days=1)
WEEKDAYS = tuple(DAYS)
PARTS: dict[Part, str] = {
    "now": "Open now",
    "tonight": "Tonight and out of hours",
    "tomorrow": "Tomorrow and later",
    "ask": "Hours not recorded: ring and ask",
}
"""The parts of a list in the evening, in order."""


@dataclass(frozen=True, slots=True)
class Opening:
    """Whether a service is open at a moment."""

    state: State
    """``open`` now, opens later ``today``, only ``later``, or ``unknown``."""
    words: str = ""
    """``Open till 4pm``, ``Opens Tuesday 10am``; empty when nothing is certain."""
    until: datetime | None = None
    """When it closes, if it is open."""
    opens: datetime | None = None
    """When it opens next, if it is not."""


def opening_of(card: ServiceCard, at: datetime) -> Opening:
    """Return whether the service of ``card`` is open ``at`` a local moment, and when it will be."""
    if not card.hours or card.status in ("closed", "planned", "paused"):
        return Opening("unknown")
    spans = sorted(_spans(card.hours, card.closures, at.date() - DAY, AHEAD))
    for opens, closes in spans:
        if opens <= at < closes:
            return _open(spans, closes, at)
    coming = next((opens for opens, _ in spans if opens > at), None)
    if coming is None:
        return Opening("unknown")
    state: State = "today" if coming.date() == at.date() else "later"
    return Opening(state, _opens_words(coming, at), opens=coming)


def part_of(opening: Opening, at: datetime) -> Part:
    """Return where a service stands in a list that is split by when it is open."""
    if opening.state == "open":
        return "now"
    if opening.opens is None:
        return "ask"
    by_morning = datetime.combine(at.date() + DAY, time(6, 0))
    return "tonight" if opening.opens < by_morning else "tomorrow"


def closes_soon(openings: Sequence[Opening], at: datetime) -> bool:
    """Say whether most of what is open closes within two hours: time to think of tonight."""
    left = [one.until - at for one in openings if one.until is not None]
    return bool(left) and 2 * sum(one <= SOON for one in left) > len(left)


def _open(spans: Sequence[tuple[datetime, datetime]], closes: datetime, at: datetime) -> Opening:
    """Follow hours that run on into the next: day and night is no closing at midnight."""
    for opens, later in spans:
        if opens <= closes < later:
            closes = later
    if closes - at >= 2 * DAY:
        return Opening("open", "Open day and night", closes)
    said = spoken_time(closes.strftime("%H:%M"))
    return Opening("open", f"Open till {said}", closes)


def _opens_words(coming: datetime, at: datetime) -> str:
    said = spoken_time(coming.strftime("%H:%M"))
    days = (coming.date() - at.date()).days
    if days == 0:
        return f"Opens {said}"
    named = "tomorrow" if days == 1 else DAYS[WEEKDAYS[coming.weekday()]]
    return f"Opens {named} {said}"


def _spans(
    hours: Sequence[Hours], closures: Sequence[Closed], first: date, days: int
) -> Iterator[tuple[datetime, datetime]]:
    """Yield from when to when it is certainly open, day after day."""
    for number in range(days + 1):
        day = first + number * DAY
        changed = [one for one in closures if one.starts_on <= day.isoformat() <= one.ends_on]
        if changed:
            yield from (_span(day, one.opens, one.closes) for one in changed if one.opens)
            continue
        yield from (_span(day, one.opens, one.closes) for one in hours if _held_on(one, day))


def _span(day: date, opens: str, closes: str) -> tuple[datetime, datetime]:
    begin = datetime.combine(day, _clock(opens))
    end = datetime.combine(day, _clock(closes))
    return begin, end if end > begin else end + DAY


def _clock(text: str) -> time:
    return time(0, 0) if text.startswith("24") else time.fromisoformat(text)


def _held_on(one: Hours, day: date) -> bool:
    """Say whether these hours certainly hold on ``day``."""
    if one.starts_on > day.isoformat() or (one.ends_on and one.ends_on < day.isoformat()):
        return False
    if one.every == "once":
        return one.starts_on == day.isoformat()
    if one.season not in ("all_year", "dated") or WEEKDAYS[day.weekday()] not in one.days:
        return False
    if one.every == "second_week" and one.starts_on:
        return (day - date.fromisoformat(one.starts_on)).days // 7 % 2 == 0
    return one.every == "week"
