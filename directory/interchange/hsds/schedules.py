"""When a service is open: the schedules of HSDS 3 (as calendars write them) and of HSDS 1.1."""

import re
from dataclasses import dataclass
from datetime import date

from directory.interchange.cells.cleaning import line_of, paragraphs_of
from directory.interchange.cells.facts import date_of
from directory.interchange.cells.hours import WEEKDAYS, clock, weekday_of
from directory.interchange.hsds.oruk1_lists import entries
from directory.interchange.reading import Notes
from directory.model import Session
from directory.model.vocabulary import Every, Weekday
from directory.words import excerpt

SCHEDULES = ("schedules", "schedule", "regular_schedules", "regular_schedule")
_DAY = re.compile(r"([+-]?\d)?\s*([A-Za-z]+)")
_AM_PM = re.compile(r"(?i)(\d{1,2})(?::(\d{2}))?\s*([ap])\.?m\.?$")
_FOUR_WEEKS_OR_LAST = (-1, 1, 2, 3, 4, 5)
_NOT_PLAIN = ("byweekno", "byyearday", "bymonthday")


@dataclass(frozen=True, slots=True)
class _Told:
    """What one entry says, in its own words where they matter."""

    opens: str
    closes: str
    freq: str
    interval: str
    words: str
    starts: date | None
    ends: date | None


def schedules_of(
    value: dict[str, object], location_id: str | None, notes: Notes
) -> tuple[Session, ...]:
    """Return the sessions of the schedules of a record; what is not a plain time stays words."""
    found: list[Session] = []
    for entry in entries(value, *SCHEDULES):
        found += _sessions(entry, location_id, notes)
    return tuple(found)


def _sessions(entry: dict[str, object], location_id: str | None, notes: Notes) -> list[Session]:
    """Return the sessions of one entry, one for each day it names."""
    told = _told(entry)
    by_day = line_of(entry.get("byday") or entry.get("weekday"))
    days = _days(by_day, told, monthly=told.freq == "MONTHLY")
    odd = any(line_of(entry.get(key)) for key in _NOT_PLAIN) and told.freq != "WEEKLY"
    every = None if odd else _every(told)
    plain = days and every and told.opens and told.closes and told.opens < told.closes
    if not plain or every is None:
        return _as_words(entry, by_day, told, location_id, notes)
    return [
        Session(
            weekday=day,
            nth=nth,
            every=every,
            opens=told.opens,
            closes=told.closes,
            words=told.words,
            location_id=location_id,
            starts_on=told.starts,
            ends_on=told.ends,
        )
        for nth, day in days
    ]


def _told(entry: dict[str, object]) -> _Told:
    """Return what one entry says."""
    starts = date_of(line_of(entry.get("valid_from"))) or date_of(line_of(entry.get("dtstart")))
    ends = date_of(line_of(entry.get("valid_to"))) or date_of(line_of(entry.get("until")))
    return _Told(
        opens=_time(entry.get("opens_at")),
        closes=_time(entry.get("closes_at")),
        freq=line_of(entry.get("freq")).upper(),
        interval=line_of(entry.get("interval")),
        words=paragraphs_of(entry.get("description")),
        starts=starts,
        ends=ends,
    )


def _time(value: object) -> str:
    """Return a time of day as ``HH:MM``; one in two meanings is nothing."""
    text = line_of(value)
    found = _AM_PM.match(text)
    if not found:
        return clock(text)
    hour = int(found[1]) % 12 + (12 if found[3] in "pP" else 0)
    return clock(f"{hour}:{found[2] or '00'}") if 1 <= int(found[1]) <= 12 else ""


def _days(by_day: str, told: _Told, *, monthly: bool) -> list[tuple[int | None, Weekday]]:
    """Return the weekdays of an entry, each with which of the month it is; none if any is odd."""
    if not by_day:
        return _days_without_names(told)
    days: list[tuple[int | None, Weekday]] = []
    for part in filter(None, re.split(r"[,;\s]+", by_day)):
        found = _DAY.fullmatch(part)
        day = weekday_of(found[2]) if found else None
        nth = int(found[1]) if found and found[1] else None
        if day is None or (nth is None) == monthly or (nth or 1) not in _FOUR_WEEKS_OR_LAST:
            return []
        days.append((nth, day))
    return days


def _days_without_names(told: _Told) -> list[tuple[int | None, Weekday]]:
    """Return the weekdays of an entry that names none: all of them, or that of its one day."""
    if told.freq == "DAILY":
        return [(None, day) for day in WEEKDAYS]
    one_day = told.starts and told.starts == told.ends
    return [(None, WEEKDAYS[told.starts.weekday()])] if told.starts and one_day else []


def _every(told: _Told) -> Every | None:
    """Return how often an entry comes round; None where it cannot be said plainly."""
    if told.starts and told.starts == told.ends:
        return "once"
    plain = told.interval in ("", "1")
    if told.freq == "MONTHLY" and plain:
        return "month"
    if told.freq in ("", "WEEKLY", "DAILY") and plain:
        return "week"
    second = told.freq == "WEEKLY" and told.interval == "2" and told.starts
    return "second_week" if second else None


def _as_words(
    entry: dict[str, object], by_day: str, told: _Told, location_id: str | None, notes: Notes
) -> list[Session]:
    """Return an entry as the words it has, and tell when it had times that were not understood."""
    times = [line_of(entry.get(key)) for key in ("opens_at", "closes_at")]
    shown = (told.freq.lower(), f"day {by_day}" if by_day.isdigit() else by_day, *times)
    text = told.words or " ".join(part for part in shown if part)
    text = text or paragraphs_of(entry.get("notes"))
    if any(times):
        notes.tell("schedules", f'"{excerpt(text)}" is not understood as times; kept as words.')
    return [Session(words=text, location_id=location_id, every="words_only")] if text else []
