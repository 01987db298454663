"""The dates of services as a file that the calendar of a phone reads: iCalendar.

Nothing in it says what the dates are of but the names that anybody may read. They are private
and leave the day free: one need not go.
"""

import hashlib
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard

from directory.disclosure.record.dates import Dates, Repeat, ServiceDates
from directory.disclosure.rules.practice import PRACTICE_WARNING
from directory.words import one_line

ZONE = "Europe/London"
MADE_BY = "-//Local services//Dates//EN"
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_EVERY = {"week": ("WEEKLY", 1), "second_week": ("WEEKLY", 2), "month": ("MONTHLY", 1)}


def calendar_file(services: Iterable[ServiceDates], made_on: date) -> bytes:
    """Return all dates as one file; the same dates always give the same bytes.

    Args:
        services: What is held when, as far as it may be told.
        made_on: The only stamp in the file.
    """
    made = Calendar()
    made.add("prodid", MADE_BY)
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add_component(_london())
    for service in services:
        for event in _events(service, made_on):
            made.add_component(event)
    whole: bytes = made.to_ical()
    return whole


def _events(service: ServiceDates, made_on: date) -> Iterator[Event]:
    for dates in service.dates:
        event = Event()
        event.add("uid", f"{hashlib.sha256(dates.id.encode()).hexdigest()[:24]}@dates.invalid")
        event.add("dtstamp", datetime.combine(made_on, time(), UTC))
        event.add("summary", one_line(service.name))
        event.add("dtstart", _here(dates.begins))
        event.add("dtend", _here(dates.ends))
        _repeat(event, dates)
        if dates.where:
            event.add("location", one_line(dates.where))
        says = (PRACTICE_WARNING, *service.says) if service.practice else service.says
        event.add("description", "\n".join(map(one_line, says)))
        event.add("class", "PRIVATE")
        event.add("transp", "TRANSPARENT")
        yield event


def _repeat(event: Event, dates: Dates) -> None:
    """Say how it comes back, till when, and on which days it does not."""
    if dates.begins.date() == dates.last:
        return
    begins = dates.begins.time()
    frequency, interval = _EVERY[dates.repeat.every]
    until = _here(datetime.combine(dates.last, begins)).astimezone(UTC)
    rule = {"freq": frequency, "until": until, "byday": _days(dates.repeat)}
    if interval > 1:
        rule["interval"] = interval
    event.add("rrule", rule)
    if dates.but_not:
        event.add("exdate", [_here(datetime.combine(day, begins)) for day in dates.but_not])


def _days(repeat: Repeat) -> list[str]:
    nth = str(repeat.nth) if repeat.every == "month" and repeat.nth else ""
    return [f"{nth}{_DAYS[day]}" for day in repeat.days]


def _here(moment: datetime) -> datetime:
    return moment.replace(tzinfo=ZoneInfo(ZONE))


def _london() -> Timezone:
    """Return summer and winter time as they have been since 1996."""
    zone = Timezone()
    zone.add("tzid", ZONE)
    for half, name, begins, month, before, after in (
        (TimezoneStandard(), "GMT", datetime(1996, 10, 27, 2), 10, "+0100", "+0000"),  # noqa: DTZ001
        (TimezoneDaylight(), "BST", datetime(1996, 3, 31, 1), 3, "+0000", "+0100"),  # noqa: DTZ001
    ):
        half.add("dtstart", begins)
        half.add("rrule", {"freq": "YEARLY", "bymonth": month, "byday": "-1SU"})
        half["TZOFFSETFROM"], half["TZOFFSETTO"] = before, after
        half.add("tzname", name)
        zone.add_component(half)
    return zone
