"""Sessions written in the short form that people type, so that they can be changed as text."""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby
from operator import attrgetter

from directory.hours.phrases import WEEK
from directory.hours.reading import read_hours
from directory.hours.saying import DAY_AND_NIGHT, MONTHS
from directory.model import Closure, Session
from directory.words import spoken_date, spoken_time

NTHS = {1: "1st", 2: "2nd", 3: "3rd", 4: "4th", 5: "5th", -1: "last"}
EVERY = {"second_week": "fortnightly", "half_term": "every half term"}
SEASON = {"term_time": "term time", "holidays": "school holidays", "winter": "winter"}
BANK = {True: "closed bank holidays", False: "open bank holidays"}
_SHARED = attrgetter(*(set(Session.model_fields) - {"weekday", "opens", "closes", "nth"}))
"""All that the days of a run have in common."""
BOOKING = {True: "by appointment", False: "no appointment needed"}


def typed(sessions: Sequence[Session], closures: Sequence[Closure] = ()) -> str:
    """Return the sessions of one place in the short form; words come back as they are.

    Where they say more than can be typed, see :func:`types_back`.
    """
    if sessions and all(one.every == "words_only" for one in sessions):
        return "\n".join(one.words for one in sessions)
    groups = _groups(sessions)
    conditions = [_conditions(group[0][0]) for group in groups]
    shared = conditions[0] if len(groups) > 1 and len(set(conditions)) == 1 else ()
    lines = [
        _line(group, () if shared else told) for group, told in zip(groups, conditions, strict=True)
    ]
    lines += [", ".join(shared)] if shared else []
    lines += [f"closed {_dates(one.starts_on, one.ends_on)}" for one in closures]
    return "; ".join(lines)


def types_back(sessions: Sequence[Session], closures: Sequence[Closure] = ()) -> bool:
    """Say whether these sessions, once typed, are read as the very same.

    False where one has a name, or words beside others that are times; show those one by one.
    """
    at = sessions[0].location_id if sessions else None
    read = read_hours(typed(sessions, closures), at)
    return read.sessions == tuple(sessions) and read.closures == tuple(closures)


def _groups(sessions: Sequence[Session]) -> list[list[list[Session]]]:
    """Return runs of days that share their times; each day is a list of its sessions."""
    units = [list(run) for _, run in groupby(sessions, _day_and_conditions)]
    groups: list[list[list[Session]]] = []
    for unit in units:
        if groups and _goes_on(groups[-1], unit):
            groups[-1].append(unit)
        else:
            groups.append([unit])
    return groups


def _day_and_conditions(session: Session) -> tuple[object, ...]:
    return (*_alike(session), session.weekday, session.nth, bool(session.closes))


def _alike(session: Session) -> tuple[object, ...]:
    return (*_SHARED(session), session.nth is None)


def _goes_on(group: Sequence[Sequence[Session]], unit: Sequence[Session]) -> bool:
    last = group[-1]
    same = _alike(last[0]) == _alike(unit[0]) and _spans(last) == _spans(unit)
    return same and unit[0].every != "once" and _place(unit[0]) > _place(last[0])


def _place(session: Session) -> tuple[int, int]:
    day = WEEK.index(session.weekday) if session.weekday else -1
    return day, 9 if session.nth == -1 else session.nth or 0


def _spans(unit: Sequence[Session]) -> list[tuple[str, str]]:
    return [(session.opens, session.closes) for session in unit]


def _line(group: Sequence[Sequence[Session]], conditions: tuple[str, ...]) -> str:
    first = group[0][0]
    often = EVERY.get(first.every, "monthly" if first.every == "month" and not first.nth else "")
    said = [*([often] if often else []), *conditions]
    parts = [_days(group), " and ".join(_span(*one) for one in _spans(group[0]))]
    parts.append(f"({', '.join(said)})" if said else "")
    parts.append(f'"{first.words}"' if first.words else "")
    return " ".join(part for part in parts if part)


def _days(group: Sequence[Sequence[Session]]) -> str:
    first = group[0][0]
    if first.every == "once" and first.starts_on:
        return spoken_date(first.starts_on)
    if first.nth:
        told = [f"{NTHS.get(u[0].nth or 0, '')} {_day(u[0])}" for u in group]
        return f"{' & '.join(told)} of the month"
    places = [WEEK.index(unit[0].weekday) for unit in group if unit[0].weekday]
    names = [_day(unit[0]) for unit in group]
    if len(places) > 2 and places == list(range(places[0], places[-1] + 1)):
        return f"{names[0]}-{names[-1]}"
    return ", ".join(names)


def _day(session: Session) -> str:
    return (session.weekday or "").capitalize()


def _span(opens: str, closes: str) -> str:
    if (opens, closes) == DAY_AND_NIGHT:
        return "24 hours a day"
    if not closes:
        return f"from {_time(opens)}" if opens else ""
    begins = "midnight" if opens == "00:00" else _time(opens)
    return f"{begins}-{_time(closes)}{' next day' if closes <= opens else ''}"


def _time(clock: str) -> str:
    """Return one time; just after midnight it is clearer on the 24-hour clock."""
    return clock if clock.startswith("00") else spoken_time(clock)


def _conditions(session: Session) -> tuple[str, ...]:
    """Return the conditions of a session, apart from how often it is held."""
    dated = session.every != "once"
    told = (
        SEASON.get(session.season, ""),
        _dates(session.starts_on, session.ends_on) if dated else "",
        _months(session.months),
        BOOKING[session.booking] if session.booking is not None else "",
        BANK[session.closed_on_bank_holidays]
        if session.closed_on_bank_holidays is not None
        else "",
    )
    return tuple(part for part in told if part)


def _months(months: Iterable[int]) -> str:
    held = tuple(months)
    left = tuple(month for month in range(1, 13) if month not in held)
    named = left if len(held) > len(left) else held
    said = ", ".join(MONTHS[month - 1] for month in named)
    return f"not {said}" if said and named is left else said


def _dates(starts: date | None, ends: date | None) -> str:
    if starts and ends:
        return (
            spoken_date(starts)
            if starts == ends
            else f"{spoken_date(starts)} to {spoken_date(ends)}"
        )
    return f"from {spoken_date(starts)}" if starts else f"until {spoken_date(ends)}" if ends else ""
