"""What is open now, tonight and tomorrow, as far as the hours on a card tell.

Only what is certain is said. Hours that are words, weeks that nobody can count, school terms whose
dates are not entered, and a bank holiday of which nothing is recorded leave it unknown: the person
is to ring.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Literal

from directory.disclosure.rules.hours import DAYS
from directory.hours.holding import first_day, held_on, in_season
from directory.hours.terms import NOT_ENTERED, Terms
from directory.model import ServiceCard
from directory.model.hours import Closed
from directory.words import spoken_date, spoken_time

State = Literal["open", "today", "later", "unknown"]
Part = Literal["now", "tonight", "tomorrow", "ask", "less"]

AHEAD = 8
"""Days that are looked at for the next opening."""
A_YEAR = 370
"""Days that are looked at for the next date of what is not held now."""
NO_DATE = "No date ahead is recorded"
SOON = timedelta(hours=2)
EVENING = time(17, 0)
DAY = timedelta(days=1)
WEEKDAYS = tuple(DAYS)
PARTS: dict[Part, str] = {
    "now": "Open now",
    "tonight": "Tonight and out of hours",
    "tomorrow": "Tomorrow and later",
    "ask": "Hours not recorded: ring and ask",
    "less": "Further off, or fits less well",
}
"""The parts of a list in the evening, in order; what fits less well comes no sooner for being
open."""


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
    ask: str = ""
    """Why it is not certain today: ``Bank holiday: ring first``."""
    out_of_season: bool = False
    """Whether its season is over or has not begun: to be shown in grey."""


def opening_of(card: ServiceCard, at: datetime, terms: Terms = NOT_ENTERED) -> Opening:
    """Return whether the service of ``card`` is open ``at`` a local moment, and when it will be.

    Args:
        card: The service.
        at: Local time.
        terms: The school terms of this place.
    """
    if not card.hours or card.status in ("closed", "planned", "paused"):
        return Opening("unknown")
    spans = sorted(_spans(card, at.date() - DAY, AHEAD, terms))
    for opens, closes in spans:
        if opens <= at < closes:
            return _open(spans, closes, at)
    return _not_open(card, spans, at, terms)


def _not_open(
    card: ServiceCard, spans: Sequence[tuple[datetime, datetime]], at: datetime, terms: Terms
) -> Opening:
    """Return when it opens next, or why that is not known."""
    coming = next((opens for opens, _ in spans if opens > at), None)
    if coming and coming.date() == at.date():
        return Opening("today", _opens_words(coming, at), opens=coming)
    ask = _ask_today(card, at, terms)
    if ask:
        return Opening("unknown", ask=ask)
    if coming is None:
        return _far_ahead(card, at, terms)
    return Opening("later", _opens_words(coming, at), opens=coming)


def next_date(card: ServiceCard, today: date, terms: Terms = NOT_ENTERED) -> date | None:
    """Return the first day from ``today`` on, within a year, on which it is certainly held."""
    begins = [first for one in card.hours if (first := first_day(one, today))]
    if not begins:
        return None
    ahead = (today + A_YEAR * DAY - min(begins)).days
    days = (min(begins) + number * DAY for number in range(ahead))
    return next((day for day in days if any(True for _ in times_on(card, day, terms))), None)


def next_words(card: ServiceCard, today: date, terms: Terms = NOT_ENTERED) -> str:
    """Return ``Next: Tuesday 5 January 2027``, or nothing where no date is certain."""
    day = next_date(card, today, terms)
    return f"Next: {DAYS[WEEKDAYS[day.weekday()]]} {spoken_date(day)}" if day else ""


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


def _far_ahead(card: ServiceCard, at: datetime, terms: Terms) -> Opening:
    """Tell of what is certainly not held for a week: its next date, or that there is none."""
    ahead = [at.date() + number * DAY for number in range(AHEAD)]
    if any(held_on(one, day, terms)[0] == "ask" for one in card.hours for day in ahead):
        return Opening("unknown")
    resting = not any(one.every == "once" or in_season(one, at.date()) for one in card.hours)
    day = next_date(card, ahead[-1], terms)
    if day is None:
        over = all(one.ends_on and one.ends_on < at.date().isoformat() for one in card.hours)
        return Opening("unknown", NO_DATE if over else "", out_of_season=resting)
    opens = min(opens for opens, _ in times_on(card, day, terms))
    said = next_words(card, ahead[-1], terms)
    return Opening("later", said, opens=opens, out_of_season=resting)


def _ask_today(card: ServiceCard, at: datetime, terms: Terms) -> str:
    """Return why it cannot be told whether hours that are not over yet hold today."""
    day = at.date()
    if _exceptions(card, day):
        return ""
    left = (one for one in card.hours if _span(day, one.opens, one.closes)[1] > at)
    told = (held_on(one, day, terms) for one in left)
    return next((why for held, why in told if held == "ask" and why), "")


def _spans(
    card: ServiceCard, first: date, days: int, terms: Terms
) -> Iterator[tuple[datetime, datetime]]:
    """Yield from when to when it is certainly open, day after day."""
    for number in range(days + 1):
        yield from times_on(card, first + number * DAY, terms)


def times_on(
    card: ServiceCard, day: date, terms: Terms = NOT_ENTERED
) -> Iterator[tuple[datetime, datetime]]:
    """Yield from when to when it is certainly open on one day; a dated exception goes first."""
    changed = _exceptions(card, day) if card.closures else []
    if changed:
        yield from (_span(day, one.opens, one.closes) for one in changed if one.opens)
        return
    for one in card.hours:
        if held_on(one, day, terms)[0] == "yes":
            yield _span(day, one.opens, one.closes)


def _exceptions(card: ServiceCard, day: date) -> list[Closed]:
    written = day.isoformat()
    return [one for one in card.closures if one.starts_on <= written <= one.ends_on]


def _span(day: date, opens: str, closes: str) -> tuple[datetime, datetime]:
    begin = datetime.combine(day, _clock(opens))
    end = datetime.combine(day, _clock(closes))
    return begin, end if end > begin else end + DAY


def _clock(text: str) -> time:
    return time(0, 0) if text.startswith("24") else time.fromisoformat(text)
