"""Whether hours hold on a day: yes, no, or only the service can say."""

from datetime import date, timedelta
from typing import Literal

from directory.hours.bank_holidays import bank_holiday
from directory.hours.phrases import WEEK
from directory.hours.terms import NOT_ENTERED_WORDS, Terms
from directory.model.hours import Hours

Held = Literal["yes", "no", "ask"]

CERTAIN: tuple[Held, str] = ("yes", "")
BANK_HOLIDAY = "Bank holiday: ring first"
TERMS = f"{NOT_ENTERED_WORDS}: ring first"
_DEEP_WINTER = frozenset({12, 1, 2})
_NO_WINTER = frozenset({4, 5, 6, 7, 8, 9})
_WEEK = timedelta(days=7)


def held_on(hours: Hours, day: date, terms: Terms) -> tuple[Held, str]:
    """Return whether ``hours`` hold on ``day``, and what to ask where that is not known."""
    if not _falls_on(hours, day) or not in_season(hours, day):
        return "no", ""
    asked = CERTAIN
    for rule in (_often, _season, _on_bank_holiday):
        answer = rule(hours, day, terms)
        if answer[0] == "no":
            return answer
        asked = answer if asked is CERTAIN else asked
    return asked


def in_season(hours: Hours, day: date) -> bool:
    """Say whether ``day`` lies within the dates and months of these hours."""
    if hours.starts_on or hours.ends_on:
        written = day.isoformat()
        if hours.starts_on > written or (hours.ends_on and hours.ends_on < written):
            return False
    if hours.season == "winter" and not hours.ends_on and day.month in _NO_WINTER:
        return False
    return not hours.months or str(day.month) in hours.months.split()


def first_day(hours: Hours, today: date) -> date | None:
    """Return the first day from ``today`` on within their season; None if that is over."""
    if hours.ends_on and hours.ends_on < today.isoformat():
        return None
    day = max(today, date.fromisoformat(hours.starts_on)) if hours.starts_on else today
    months = hours.months.split()
    while months and str(day.month) not in months:
        day = date(day.year + day.month // 12, day.month % 12 + 1, 1)
    return day


def _falls_on(hours: Hours, day: date) -> bool:
    if hours.every == "once":
        return hours.starts_on == day.isoformat()
    return WEEK[day.weekday()] in hours.days


def _often(hours: Hours, day: date, _terms: Terms) -> tuple[Held, str]:
    if hours.every in ("week", "once"):
        return CERTAIN
    if hours.every == "second_week" and hours.starts_on:
        weeks = (day - date.fromisoformat(hours.starts_on)).days // 7
        return ("yes" if weeks % 2 == 0 else "no"), ""
    if hours.every == "month" and hours.nth:
        return ("yes" if _is_nth(day, int(hours.nth)) else "no"), ""
    return "ask", ""


def _is_nth(day: date, nth: int) -> bool:
    if nth == -1:
        return (day + _WEEK).month != day.month
    return (day.day - 1) // 7 + 1 == nth


def _season(hours: Hours, day: date, terms: Terms) -> tuple[Held, str]:
    if hours.season == "winter":
        certain = bool(hours.ends_on) or day.month in _DEEP_WINTER
        return ("yes" if certain else "ask"), ""
    if hours.season not in ("term_time", "holidays"):
        return CERTAIN
    school = terms.in_term(day)
    if school is None:
        return "ask", TERMS
    return ("yes" if school == (hours.season == "term_time") else "no"), ""


def _on_bank_holiday(hours: Hours, day: date, _terms: Terms) -> tuple[Held, str]:
    if hours.every == "once" or hours.bank_holidays == "open" or not bank_holiday(day):
        return CERTAIN
    return ("no", "") if hours.bank_holidays == "closed" else ("ask", BANK_HOLIDAY)
