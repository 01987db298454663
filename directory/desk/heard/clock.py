"""Hours heard in a line: ``at 3pm``, ``not before 10am``, ``between 10 and 12``.

An hour without *am* or *pm* counts only where it can be no number of something else.
"""

import re
from dataclasses import dataclass
from typing import Literal

from directory.words import spoken_time

AN_HOUR, A_DAY = 60, 24 * 60
NOON = 12
EARLIEST = 7
"""An hour below this is one of the afternoon, where nothing else is said: "at 3"."""
_TIME = (
    r"(?P<{0}hour>\d{{1,2}})(?:(?:[:.](?P<{0}past>[0-5]\d))?"
    r"(?:\s?(?P<{0}half>am|pm|a\.m\.?|p\.m\.?|o'?clock)\b)|:(?P<{0}min>[0-5]\d)\b)"
)
_ONE, _FIRST, _LAST = _TIME.format("a_"), _TIME.format("a_") + "?", _TIME.format("b_") + "?"
_SECOND = _ONE.replace("a_", "b_")
_NOT = r"(?:can'?t|cannot|can not) (?:\w+ ){1,3}"
_DAYS = (
    r"(?:days?|tonight|tomorrow|evening|night|morning|afternoon|mon|tues?|wed|thurs?|fri|sat|sun)"
)


def _pattern(said: str) -> re.Pattern[str]:
    return re.compile(said, re.IGNORECASE)


_SAID = (
    ("between", _pattern(rf"\bbetween {_FIRST} (?:and|to|-) {_LAST}(?!\s*\w)")),
    ("between", _pattern(rf"\b(?:from )?{_FIRST}\s?(?:to|-|–)\s?{_SECOND}")),  # noqa: RUF001
    ("from", _pattern(
        rf"\b(?:not (?:any ?time )?before|{_NOT}before|no earlier than|from|any ?time after"
        rf"|after(?! (?:5|6) ?pm\b)) {_ONE}")),
    ("before", _pattern(
        rf"\b(?:not (?:any ?time )?after|{_NOT}after|no later than|before(?! 12 ?pm\b)) {_ONE}")),
    ("at", _pattern(rf"\b(?:at|about|around|for) {_ONE}")),
    ("at", _pattern(rf"{_DAYS},? (?:at |for )?{_ONE}")),
    ("at", _pattern(rf"\b{_ONE} (?:on |this )?(?:{_DAYS}|\w+day)s?\b")),
    ("at", _pattern(rf"{_DAYS} at {_FIRST}(?=\s*$|\s*[,.;!?])")),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ClockHeard:
    """From when to when, in minutes from midnight."""

    kind: Literal["at", "from", "before", "between"]
    begins: int
    ends: int

    @property
    def words(self) -> str:
        """Return it in words for a chip: ``at 3pm``, ``from 10am``."""
        first, last = _told(self.begins), _told(self.ends)
        told = {"at": f"at {first}", "from": f"from {first}", "before": f"before {last}"}
        return told.get(self.kind, f"{first} to {last}")


def clock_heard(clause: str, *, late: bool) -> tuple[ClockHeard, tuple[int, int]] | None:
    """Return the hours that a clause names, and where; ``late`` if it speaks of an evening."""
    for kind, pattern in _SAID:
        found = pattern.search(clause)
        heard = _heard(kind, found, late=late) if found else None
        if found and heard:
            return heard, found.span()
    return None


def _heard(kind: str, found: re.Match[str], *, late: bool) -> ClockHeard | None:
    said = found.groupdict()
    last = _minutes(said, "b_", "", late=late) if kind == "between" else None
    first = _minutes(said, "a_", said.get("b_half") or "", late=late)
    if first is None or (kind == "between" and last is None):
        return None
    if kind == "between" and last is not None:
        if last <= first:  # "10 to 2"
            first -= NOON * AN_HOUR if first >= NOON * AN_HOUR else 0
        return ClockHeard("between", first, last) if first < last else None
    if kind == "from":
        return ClockHeard("from", first, A_DAY)
    if kind == "before":
        return ClockHeard("before", 0, first)
    return ClockHeard("at", first, first + AN_HOUR)


def _minutes(said: dict[str, str | None], which: str, other: str, *, late: bool) -> int | None:
    """Return the minutes of one time; without *am* or *pm* the likeliest half of a day."""
    hour, half = int(said[f"{which}hour"] or 0), (said[f"{which}half"] or other).lower()[:1]
    if not 1 <= hour <= 2 * NOON - 1:
        return None
    afternoon = half == "p" or (half != "a" and (late or hour < EARLIEST))
    if hour <= NOON and half in ("a", "p", "o", ""):
        hour = hour % NOON + (NOON if afternoon or (hour == NOON and half != "a") else 0)
    return hour * AN_HOUR + int(said[f"{which}min"] or said[f"{which}past"] or 0)


def _told(minutes: int) -> str:
    return spoken_time(f"{minutes // AN_HOUR:02}:{minutes % AN_HOUR:02}")
