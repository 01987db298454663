"""Sessions as people say them: days and times in words, never a 24-hour clock."""

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType

from directory.model import Session
from directory.model.vocabulary import Weekday
from directory.words import spoken_date, spoken_time

DAYS: dict[Weekday, str] = {
    "mon": "Monday",
    "tue": "Tuesday",
    "wed": "Wednesday",
    "thu": "Thursday",
    "fri": "Friday",
    "sat": "Saturday",
    "sun": "Sunday",
}
_ORDER = tuple(DAYS)
_EVERY = {
    "second_week": "every second week",
    "month": "once a month",
    "half_term": "once each half term",
}
_SEASON = {
    "term_time": "in school term time",
    "holidays": "in the school holidays",
    "winter": "in winter",
}


def hours_in_words(
    sessions: Sequence[Session], today: date, places: Mapping[str, str] = MappingProxyType({})
) -> tuple[str, ...]:
    """Return one line for each set of days that share their times; past sessions are left out.

    Args:
        sessions: Of one service.
        today: The day that "past" is counted to.
        places: What each location may be called, by id; said when there are several.
    """
    current = [s for s in sessions if s.ends_on is None or s.ends_on >= today]
    groups: dict[tuple[object, ...], list[Session]] = {}
    for session in current:
        groups.setdefault(_alike(session), []).append(session)
    several = len({session.location_id for session in current}) > 1
    lines = (
        (places.get(group[0].location_id or "", "") if several else "", _line(group, today))
        for group in groups.values()
    )
    said = (f"{place}: {line}" if place else line for place, line in lines if line)
    return tuple(dict.fromkeys(said))


def days_in_words(days: Sequence[Weekday]) -> str:
    """Return days as people say them: ``Monday to Friday``, ``Monday and Wednesday``."""
    held = sorted({_ORDER.index(day) for day in days})
    if len(held) > 2 and held == list(range(held[0], held[-1] + 1)):
        return f"{DAYS[_ORDER[held[0]]]} to {DAYS[_ORDER[held[-1]]]}"
    names = [DAYS[_ORDER[number]] for number in held]
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def _alike(session: Session) -> tuple[object, ...]:
    shared = session.model_dump(exclude={"weekday"})
    return tuple(str(value) for value in shared.values())


def _line(group: Sequence[Session], today: date) -> str:
    first = group[0]
    days = [session.weekday for session in group if session.weekday]
    when = days_in_words(days) if days else ""
    if first.every == "once" and first.starts_on:
        when = f"{spoken_date(first.starts_on)},"
    parts = [when, _times(first), _EVERY.get(first.every, ""), _SEASON.get(first.season, "")]
    if first.every != "once" and first.starts_on and first.starts_on > today:
        parts.append(f"from {spoken_date(first.starts_on)}")
    if first.ends_on and first.every != "once":
        parts.append(f"until {spoken_date(first.ends_on)}")
    said = ", ".join(part for part in (" ".join(parts[:2]).strip(" ,"), *parts[2:]) if part)
    extra = " ".join(part for part in (first.words, _bank_holidays(first)) if part)
    return f"{said}. {extra}".strip() if said and extra else (f"{said}." if said else extra)


def _times(session: Session) -> str:
    if session.opens and session.closes:
        return f"{spoken_time(session.opens)} to {spoken_time(session.closes)}"
    return f"from {spoken_time(session.opens)}" if session.opens else ""


def _bank_holidays(session: Session) -> str:
    return "Closed on bank holidays." if session.closed_on_bank_holidays else ""
