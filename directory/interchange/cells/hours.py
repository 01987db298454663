"""Hours of a feed or a spreadsheet: its own codes and columns, and texts as people type them."""

import re
from functools import lru_cache
from typing import get_args

from directory.hours import read_hours
from directory.hours.clock import DoubtfulTimeError, hhmm
from directory.model import Closure, Session
from directory.model.vocabulary import Weekday
from directory.words import excerpt

WEEKDAYS: tuple[Weekday, ...] = get_args(Weekday)
_ENDINGS = frozenset({
    "s", "day", "days", "sday", "sdays", "nesday", "nesdays", "rsday", "rsdays",
    "urday", "urdays", "r", "rs", "es", "e", "nes",
}) | {""}  # fmt: skip
_A_TIME = re.compile(
    r"\d\s*(?:[:.]\s*\d\d|am\b|pm\b)|\b(?:noon|midday|midnight)\b|\b24\s?-?h(?:ou)?rs?\b"
    r"|\b(?:\d\d?|\d{4})\s*(?:-|\u2013|to)\s*(?:\d\d?|\d{4})\b",
    re.IGNORECASE,
)
_CLOSED = frozenset({"closed", "-", "", "n/a", "na"})


def sessions_of(text: str, location_id: str | None = None) -> tuple[Session, ...]:
    """Return the sessions of an hours cell, such as ``Mon 10:00-12:00; Thu 2pm-4pm``.

    If any part could be read in two ways, the whole stays words.
    """
    return read_hours(text, location_id).sessions


@lru_cache(maxsize=4096)
def doubt_about(text: str) -> str:
    """Return why an hours cell that has times in it stays words, or nothing."""
    if not _A_TIME.search(text) or read_hours(text).whole:
        return ""
    return f'"{excerpt(text)}" is not understood as times; kept as words.'


def closures_of(text: str, location_id: str | None = None) -> tuple[Closure, ...]:
    """Return the dated closures that an hours cell names."""
    return read_hours(text, location_id).closures


@lru_cache(maxsize=4096)
def day_sessions(
    day: Weekday, text: str, name: str = "", location_id: str | None = None
) -> tuple[Session, ...]:
    """Return the sessions of one weekday's own column, such as ``09:00-13:00,14:00-17:30``."""
    text = text.strip()
    if text.casefold() in _CLOSED:
        return ()
    read = read_hours(f"{day} {text}")
    sessions = [session for session in read.sessions if session.weekday == day]
    if not read.whole or read.closures or len(sessions) < len(read.sessions):
        words = f"{day.capitalize()}: {text}"
        sessions = [Session(weekday=day, words=words, every="words_only")]
    at = {"name": name, "location_id": location_id}
    return tuple(session.model_copy(update=at) for session in sessions)


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
    try:
        return hhmm(int(found[1]), int(found[2])) if found and int(found[1]) < 24 else ""
    except DoubtfulTimeError:
        return ""
