"""Hours as people say them: days and times in words, never a 24-hour clock."""

from collections.abc import Sequence

from directory.model import Closure, Session
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
ORDER = tuple(DAYS)
NTHS = {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", -1: "last"}
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
EVERY = {
    "second_week": "every second week",
    "month": "once a month",
    "half_term": "once each half term",
}
SEASON = {
    "term_time": "in school term time",
    "holidays": "in the school holidays",
    "winter": "in winter",
}
DAY_AND_NIGHT = ("00:00", "24:00")


def over_midnight(sessions: Sequence[Session]) -> list[Session]:
    """Return sessions as people speak of nights: one that goes on after midnight is one.

    Where a day that was open day and night goes before, only the end is said: ``until 9am``.
    """
    held = list(sessions)
    for rest in [one for one in sessions if one.opens == DAY_AND_NIGHT[0] and one.weekday]:
        before = next((one for one in held if _goes_on(one, rest)), None)
        if before is None or rest.closes == DAY_AND_NIGHT[1]:
            continue
        if before.opens == DAY_AND_NIGHT[0]:
            held[held.index(rest)] = rest.model_copy(update={"opens": ""})
        else:
            held[held.index(before)] = before.model_copy(update={"closes": rest.closes})
            held.remove(rest)
    return held


def _goes_on(one: Session, rest: Session) -> bool:
    """Say whether ``rest``, from midnight, is what is left of a session of the day before."""
    if one.weekday is None or rest.weekday is None or one.closes != DAY_AND_NIGHT[1]:
        return False
    next_day = ORDER[(ORDER.index(one.weekday) + 1) % len(ORDER)]
    alike = one.model_copy(
        update={"weekday": rest.weekday, "opens": rest.opens, "closes": rest.closes}
    )
    return next_day == rest.weekday and alike == rest


def in_words(sessions: Sequence[Session], closures: Sequence[Closure] = ()) -> str:
    """Return all that sessions and closures say, in sentences."""
    groups: dict[str, list[Session]] = {}
    sessions = over_midnight(sessions)
    for session in sessions:
        alike = session.model_dump_json(exclude={"weekday", "opens", "closes", "nth"})
        groups.setdefault(alike, []).append(session)
    lines = [line_in_words(group) for kept in groups.values() for group in by_times(kept)]
    bank = {session.closed_on_bank_holidays for session in sessions}
    if bank in ({True}, {False}):
        told = bank_holidays_in_words(sessions[0])
        lines = [*(line.removesuffix(told).rstrip() for line in lines), told]
    return " ".join(dict.fromkeys([*lines, *map(closure_in_words, closures)]))


def line_in_words(group: Sequence[Session], *, begins: bool = True) -> str:
    """Return one sentence for sessions that differ in their weekday and times alone.

    Args:
        group: At least one session.
        begins: Whether the day it begins on is said, where there is one.
    """
    first = group[0]
    days = days_in_words([session.weekday for session in group if session.weekday])
    if first.every == "once" and first.starts_on:
        when = f"{spoken_date(first.starts_on)},"
    elif first.nth:
        when = f"{_nths_in_words(group)} {days} of the month,"
    else:
        when = days
    times = times_in_words(group)
    when = f"{when.rstrip(',')}," if times.startswith("day and night") and when else when
    parts = [when, times, _often(first), SEASON.get(first.season, "")]
    parts.append(months_in_words(first.months))
    if first.every != "once":
        parts.append(f"from {spoken_date(first.starts_on)}" if begins and first.starts_on else "")
        parts.append(f"until {spoken_date(first.ends_on)}" if first.ends_on else "")
    said = ", ".join(part for part in (" ".join(parts[:2]).strip(" ,"), *parts[2:]) if part)
    more = (first.words, _booking(first), bank_holidays_in_words(first))
    extra = " ".join(part for part in more if part)
    return f"{said}. {extra}".strip() if said and extra else (f"{said}." if said else extra)


def days_in_words(days: Sequence[Weekday]) -> str:
    """Return days as people say them: ``Monday to Friday``, ``Monday and Wednesday``."""
    held = sorted({ORDER.index(day) for day in days})
    if len(held) == len(ORDER):
        return "Every day"
    if len(held) > 2 and held == list(range(held[0], held[-1] + 1)):
        return f"{DAYS[ORDER[held[0]]]} to {DAYS[ORDER[held[-1]]]}"
    return _listed([DAYS[ORDER[number]] for number in held])


def times_in_words(group: Sequence[Session]) -> str:
    """Return the times of sessions that share their days: ``9am to 12 noon and 1pm to 4pm``."""
    times = dict.fromkeys(_span(session) for session in group)
    return _listed([time for time in times if time])


def months_in_words(months: Sequence[int]) -> str:
    """Return months as people say them: ``October to March``, ``not in August``; none is all."""
    left = [month for month in range(1, 13) if month not in months]
    if not months or not left:
        return ""
    if len(left) < 3:
        return f"not in {_listed([MONTHS[month - 1] for month in left])}"
    begins = [month for month in months if (month - 2) % 12 + 1 not in months]
    if len(begins) == 1 and len(months) > 2:
        last = (begins[0] + len(months) - 2) % 12 + 1
        return f"{MONTHS[begins[0] - 1]} to {MONTHS[last - 1]}"
    return f"in {_listed([MONTHS[month - 1] for month in months])}"


def bank_holidays_in_words(session: Session) -> str:
    """Return what is known of bank holidays, as a sentence."""
    known = {True: "Closed on bank holidays.", False: "Open on bank holidays."}
    return "" if session.closed_on_bank_holidays is None else known[session.closed_on_bank_holidays]


def closure_in_words(closure: Closure) -> str:
    """Return one dated exception as a sentence."""
    days = spoken_date(closure.starts_on)
    if closure.ends_on > closure.starts_on:
        days = f"from {days} to {spoken_date(closure.ends_on)}"
    else:
        days = f"on {days}"
    if closure.opens and closure.closes:
        said = f"Open {days} {spoken_time(closure.opens)} to {spoken_time(closure.closes)}."
    else:
        said = f"Closed {days}."
    return f"{said} {closure.words}".strip()


def by_times(sessions: Sequence[Session]) -> list[list[Session]]:
    """Put together the days that share all their times, and which of the month they are."""
    of_day: dict[Weekday | None, list[Session]] = {}
    for session in sessions:
        of_day.setdefault(session.weekday, []).append(session)
    groups: dict[tuple[object, ...], list[Session]] = {}
    for kept in of_day.values():
        times = tuple((one.opens, one.closes, one.nth, one.starts_on, one.words) for one in kept)
        groups.setdefault(times, []).extend(kept)
    return list(groups.values())


def _often(session: Session) -> str:
    return "" if session.nth else EVERY.get(session.every, "")


def _nths_in_words(group: Sequence[Session]) -> str:
    told = dict.fromkeys(NTHS.get(session.nth or 0, "") for session in group)
    return _listed(list(told)).capitalize()


def _span(session: Session) -> str:
    if (session.opens, session.closes) == DAY_AND_NIGHT:
        return "day and night"
    if session.opens and session.closes:
        return f"{spoken_time(session.opens)} to {spoken_time(session.closes)}"
    if session.closes:
        return f"until {spoken_time(session.closes)}"
    return f"from {spoken_time(session.opens)}" if session.opens else ""


def _booking(session: Session) -> str:
    return "By appointment." if session.booking else ""


def _listed(names: Sequence[str]) -> str:
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
