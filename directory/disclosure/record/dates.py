"""When a service is held, day by day as far as that is certain, for the calendar of a phone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from directory.disclosure.record.entry import place_words
from directory.disclosure.rules.clean import public_name
from directory.disclosure.rules.freshness import LIMITS, Limits, freshness, withheld
from directory.disclosure.rules.hours import is_over
from directory.disclosure.rules.ways_in import phone_of
from directory.hours.holding import held_on
from directory.hours.phrases import WEEK
from directory.hours.saying import line_in_words
from directory.hours.terms import Terms
from directory.model import Closure, ServicePage, Session
from directory.model.hours import Hours
from directory.words import grouped

AHEAD = 366
"""How many days are looked at: nobody has checked what is further off."""
RING_FIRST = "On bank holidays: ring first."
IN_WORDS = "{name}: these hours are words, not times, and are not among the dates: {words}"
NOT_CERTAIN = "{name}: {words} It is not certain on which days this is, so it is not in the dates."
WRONG = "{name}: its times were reported wrong, and are not shown until checked."
_ONE_DAY = timedelta(days=1)
_BANK_HOLIDAYS = {True: "closed", False: "open", None: ""}


@dataclass(frozen=True, slots=True)
class Repeat:
    """How sessions come back."""

    every: str
    """``week``, ``second_week``, ``month``, or ``once``."""
    days: tuple[int, ...]
    """Days of the week, Monday as 0."""
    nth: int = 0
    """Which of the month, or -1 for the last."""


@dataclass(frozen=True, slots=True)
class Dates:
    """Sessions that share their times: the first of them, how they come back, and when not."""

    id: str
    """The same each time, and it tells nothing."""
    begins: datetime
    """Of the first session, as the clock on the wall says."""
    ends: datetime
    last: date
    repeat: Repeat
    but_not: tuple[date, ...]
    """Days on which they would come back, and do not, or not for certain."""
    where: str
    """Empty where the place may not be told."""


@dataclass(frozen=True, slots=True)
class ServiceDates:
    """All the certain dates of one service."""

    name: str
    """Public or neutral name."""
    says: tuple[str, ...]
    """Lines beside each date: the number, how sure we are."""
    dates: tuple[Dates, ...]
    left_out: tuple[str, ...]
    """For staff: what is not among them, and why."""
    practice: bool


@dataclass(frozen=True, slots=True)
class _Asked:
    """What the dates of one service are worked out from."""

    page: ServicePage
    today: date
    terms: Terms
    tells: bool


def service_dates(
    page: ServicePage,
    today: date,
    terms: Terms,
    *,
    practice: bool,
    tells: bool,
    limits: Limits = LIMITS,
) -> ServiceDates:
    """Return when a record is held, from today for a year.

    Args:
        page: The record.
        today: The first day that counts.
        terms: The school terms of this place.
        practice: Whether nothing of it is real.
        tells: Whether it may harm somebody if others saw that they go there; then no place
            stands beside the dates.
        limits: How long each check holds at this desk.
    """
    asked = _Asked(page, today, terms, tells)
    wrong = withheld(page)
    held: list[Dates] = []
    told: list[str] = [WRONG.format(name=page.name)] if "hours" in wrong else []
    for group in () if "hours" in wrong else _groups(page, today):
        found = _dates(asked, group)
        if isinstance(found, Dates):
            held.append(found)
        else:
            told.append(found)
    if held:
        held += [one for closure in page.closures for one in _other_times(asked, closure)]
    phone = None if "contact" in wrong else phone_of(page)
    age = freshness(page, ("hours",), today, can_ring=bool(phone), limits=limits)
    ring = f"Ring {grouped(phone.value)}" if phone else ""
    asks = RING_FIRST if any(_unsure_of_holidays(one) for one in page.sessions) else ""
    says = tuple(line for line in (ring, age.words, asks) if line)
    return ServiceDates(public_name(page), says, tuple(held), tuple(told), practice)


def _groups(page: ServicePage, today: date) -> Iterator[tuple[Session, ...]]:
    """Yield sessions that differ in their day of the week alone; those that are over are not."""
    groups: dict[tuple[object, ...], list[Session]] = {}
    for at, session in enumerate(page.sessions):
        if is_over(session, today):
            continue
        shared = session.model_dump(exclude={"weekday"}).values()
        alone = at if session.every != "week" else -1
        groups.setdefault((alone, *map(str, shared)), []).append(session)
    yield from map(tuple, groups.values())


def _dates(asked: _Asked, group: Sequence[Session]) -> Dates | str:
    """Return the dates of sessions that share their times, or why there are none, for staff."""
    one, name = group[0], asked.page.name
    words = one.words or line_in_words(group)
    if not _has_times(one):
        return IN_WORDS.format(name=name, words=words)
    hours = _hours(group)
    days = [asked.today + n * _ONE_DAY for n in range(AHEAD)]
    certain = [day for day in days if _is_held(asked, one, hours, day)]
    if not certain:
        return NOT_CERTAIN.format(name=name, words=words)
    repeat = _repeat(group)
    between = (day for day in days if certain[0] <= day <= certain[-1])
    kept = frozenset(certain)
    missed = tuple(d for d in between if _comes_back(repeat, certain[0], d) and d not in kept)
    begins, ends = _span(certain[0], one)
    where = _where(asked, one.location_id)
    key = "|".join((asked.page.id, one.location_id or "", *map(str, hours)))
    return Dates(key, begins, ends, certain[-1], repeat, missed, where)


def _has_times(one: Session) -> bool:
    dated = one.starts_on if one.every == "once" else one.weekday
    return bool(one.opens and one.closes and dated) and one.every != "words_only"


def _hours(group: Sequence[Session]) -> Hours:
    one = group[0]
    return Hours(
        " ".join(session.weekday or "" for session in group),
        one.opens,
        one.closes,
        one.every,
        one.season,
        one.starts_on.isoformat() if one.starts_on else "",
        one.ends_on.isoformat() if one.ends_on else "",
        str(one.nth or ""),
        " ".join(map(str, one.months)),
        _BANK_HOLIDAYS[one.closed_on_bank_holidays],
    )


def _is_held(asked: _Asked, one: Session, hours: Hours, day: date) -> bool:
    """Say whether it is certain that a session is held on a day, at its usual times."""
    return held_on(hours, day, asked.terms)[0] == "yes" and not any(
        closure.starts_on <= day <= closure.ends_on
        and closure.location_id in (None, one.location_id)
        for closure in asked.page.closures
    )


def _repeat(group: Sequence[Session]) -> Repeat:
    one = group[0]
    days = tuple(sorted(WEEK.index(session.weekday) for session in group if session.weekday))
    return Repeat(one.every, days, one.nth or 0)


def _comes_back(repeat: Repeat, first: date, day: date) -> bool:
    """Say whether a calendar that only knows how it comes back would show a day."""
    if repeat.every == "once":
        return day == first
    if day.weekday() not in repeat.days:
        return False
    if repeat.every == "second_week":
        return (day - first).days % 14 == 0
    if repeat.every == "month":
        last = (day + 7 * _ONE_DAY).month != day.month
        return last if repeat.nth == -1 else (day.day - 1) // 7 + 1 == repeat.nth
    return True


def _span(day: date, one: Session | Closure) -> tuple[datetime, datetime]:
    begins, ends = (datetime.combine(day, _clock(text)) for text in (one.opens, one.closes))
    return begins, ends if ends > begins else ends + _ONE_DAY


def _clock(text: str) -> time:
    return time(0, 0) if text.startswith("24") else time.fromisoformat(text)


def _where(asked: _Asked, location_id: str | None) -> str:
    """Return the place of a session, where it may be told and is not reported wrong."""
    if asked.tells or "contact" in withheld(asked.page):
        return ""
    places = {place.id: place for place in asked.page.locations}
    only = asked.page.locations[0] if len(places) == 1 else None
    place = places.get(location_id or "", only)
    return place_words(place) if place and place.visibility == "public" else ""


def _unsure_of_holidays(one: Session) -> bool:
    return _has_times(one) and one.every != "once" and one.closed_on_bank_holidays is None


def _other_times(asked: _Asked, closure: Closure) -> Iterator[Dates]:
    """Yield each day on which it is open at other times than usual."""
    first, last = asked.today, asked.today + AHEAD * _ONE_DAY
    if not (closure.opens and closure.closes):
        return
    days = (closure.ends_on - closure.starts_on).days + 1
    for day in (closure.starts_on + n * _ONE_DAY for n in range(min(days, AHEAD))):
        if first <= day <= last:
            begins, ends = _span(day, closure)
            key = "|".join((asked.page.id, closure.location_id or "", begins.isoformat()))
            once = Repeat("once", (day.weekday(),))
            yield Dates(key, begins, ends, day, once, (), _where(asked, closure.location_id))
