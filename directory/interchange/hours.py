"""Hours as written: the simple ones become sessions, all others stay words."""

import re
from functools import lru_cache
from typing import cast, get_args

from directory.model import Session
from directory.model.vocabulary import Weekday

WEEKDAYS: tuple[Weekday, ...] = get_args(Weekday)
_TIME = r"(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm|noon)?|(noon|midday)"
_RANGE = re.compile(rf"(?:{_TIME})\s*(?:[-\u2013\u2014]|to|until)\s*(?:{_TIME})$", re.IGNORECASE)
_DAYS = re.compile(
    r"(mon|tue|wed|thu|fri|sat|sun)([a-z]*)(?:\s*(?:[-\u2013]|to)\s*(mon|tue|wed|thu|fri|sat|sun)([a-z]*))?"
    r"\s*:?\s+",
    re.IGNORECASE,
)
_ENDINGS = frozenset({
    "s", "day", "days", "sday", "sdays", "nesday", "nesdays", "rsday", "rsdays",
    "urday", "urdays", "r", "rs", "es", "e", "nes",
}) | {""}  # fmt: skip
_PIECES = re.compile(r"[;\n\r]+|,\s*(?=[A-Za-z])")
_LONGEST = 400
_CLOSED = frozenset({"closed", "-", "", "n/a", "na"})


@lru_cache(maxsize=4096)
def sessions_of(text: str, location_id: str | None = None) -> tuple[Session, ...]:
    """Return the sessions of an hours cell, such as ``Mon 10:00-12:00; Thu 2pm-4pm``.

    If any part is not simple, or could be read in two ways, the whole stays words: half the
    hours read and half not would send people to a closed door.
    """
    text = text.strip()
    if not text:
        return ()
    found: list[Session] = []
    for piece in _PIECES.split(text) if len(text) <= _LONGEST else [text]:
        read = _piece(piece.strip(), location_id) if piece.strip() else []
        if read is None:
            return (Session(words=text, location_id=location_id, every="words_only"),)
        found += read
    return tuple(found)


@lru_cache(maxsize=4096)
def day_sessions(
    day: Weekday, text: str, name: str = "", location_id: str | None = None
) -> tuple[Session, ...]:
    """Return the sessions of one weekday's own column, such as ``09:00-13:00,14:00-17:30``."""
    if text.strip().casefold() in _CLOSED:
        return ()
    spans = [_span(part) for part in text.split(",")] if len(text) <= _LONGEST else [None]
    whole = [span for span in spans if span]
    if len(whole) < len(spans):
        words = f"{day.capitalize()}: {text.strip()}"
        return (
            Session(
                weekday=day, words=words, name=name, location_id=location_id, every="words_only"
            ),
        )
    return tuple(
        Session(weekday=day, opens=opens, closes=closes, name=name, location_id=location_id)
        for opens, closes in whole
    )


def weekday_of(text: str) -> Weekday | None:
    """Return the weekday that a word or code names (``Monday``, ``MO``), or None."""
    word = text.strip().lower()
    for day in WEEKDAYS:
        if word == day[:2] or (word.startswith(day) and word[3:] in _ENDINGS):
            return day
    return None


def clock(text: str) -> str:
    """Return a time such as ``9:00`` or ``09:00:00`` as ``HH:MM``, or nothing."""
    found = re.match(r"(\d{1,2}):(\d{2})(?::\d{2})?(?:$|[Z+.])", text.strip())
    return _hhmm(int(found[1]), int(found[2])) if found else ""


def _piece(piece: str, location_id: str | None) -> list[Session] | None:
    """Return the sessions of ``Mon-Fri 9am-5pm``, or None when it is not that simple."""
    days = _DAYS.match(piece)
    if not days or days[2].lower() not in _ENDINGS or (days[4] or "").lower() not in _ENDINGS:
        return None
    span = _span(piece[days.end() :])
    if span is None:
        return None
    first = WEEKDAYS.index(cast(Weekday, days[1].lower()))
    last = WEEKDAYS.index(cast(Weekday, days[3].lower())) if days[3] else first
    if last < first:
        return None
    return [
        Session(weekday=day, opens=span[0], closes=span[1], location_id=location_id)
        for day in WEEKDAYS[first : last + 1]
    ]


def _span(text: str) -> tuple[str, str] | None:
    """Return the two times of ``10:00-12:00`` or ``2pm-4pm``, or None if there is any doubt."""
    found = _RANGE.match(text.strip())
    if not found:
        return None
    opens, closes = _time(*found.groups()[:4]), _time(*found.groups()[4:])
    return (opens, closes) if opens and closes and opens < closes else None


def _time(hour: str | None, minute: str | None, half: str | None, noon: str | None) -> str:
    """Return one time as ``HH:MM``, or nothing when it could be morning or evening."""
    if noon or not hour:
        return "12:00" if noon else ""
    number, after = int(hour), (half or "").lower()
    if after in ("am", "pm"):
        if not 1 <= number <= 12:
            return ""
        return _hhmm(number % 12 + (12 if after == "pm" else 0), int(minute or 0))
    if after == "noon":
        return "12:00" if number == 12 and not int(minute or 0) else ""
    sure = minute is not None and (len(hour) == 2 or number > 12)
    return _hhmm(number, int(minute or 0)) if sure else ""


def _hhmm(hour: int, minute: int) -> str:
    """Return a time of the day, or nothing when there is no such time."""
    return f"{hour:02d}:{minute:02d}" if hour < 24 and minute < 60 else ""
