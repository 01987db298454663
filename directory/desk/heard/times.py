"""Times heard in a line: ``Tuesday evening``, ``tonight``, ``after the school run``.

Most days that people name are no wish at all: a court date, the night he came home, the day the
money comes. So a day counts only where somebody looks for something, or where a short line holds
nothing else; never in a clause that tells what happened or what is due.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from directory.hours.saying import DAYS, ORDER

_NUMBERS: dict[str, int] = {day: number for number, day in enumerate(ORDER)}
WEEKDAYS, WEEKEND = frozenset(range(5)), frozenset({5, 6})
EVERY_DAY = frozenset(range(7))
SHORT_LINE = 5
"""Words up to which a line that names a day is about that day."""
PARTS: dict[str, tuple[int, int]] = {
    "morning": (6 * 60, 12 * 60),
    "midday": (11 * 60 + 30, 14 * 60),
    "afternoon": (12 * 60, 17 * 60),
    "after school": (15 * 60, 18 * 60),
    "day": (9 * 60, 17 * 60),
    "evening": (17 * 60, 22 * 60),
    "night": (17 * 60, 30 * 60),
    "out": (17 * 60, 33 * 60),
    "": (0, 24 * 60),
}
"""Parts of a day, in minutes from midnight; a night runs on into the next day."""
WORDS = {
    "after school": "after school", "day": "in the day", "night": "at night", "out": "out of hours",
    "midday": "at midday",
}  # fmt: skip
_DAY = re.compile(
    r"\b(?:(mon)days?|(tue)s?(?:days?)?|(wed)nesdays?|(thu)(?:rs?)?(?:days?)?|(fri)days?"
    r"|(sat)urdays?|(sun)days?"
    r"|(mon|wed|fri|sat|sun)(?=\s+(?:am|pm|morning|afternoon|eve|evening|night|in|or|and)\b))\b",
    re.IGNORECASE,
)
_SPANS = (
    (re.compile(r"\b(?:this |the )?week\s?ends?\b", re.I), WEEKEND),
    (re.compile(r"\bweek\s?days?\b", re.I), WEEKDAYS),
)
_PARTS = (
    (re.compile(r"\bout of hours\b", re.I), "out"),
    (re.compile(r"\bafter (?:the |doing the )?school run\b|\bwhen the kids are (?:at|in) school\b"
                r"|\bduring school\b", re.I), "morning"),
    (re.compile(r"\bafter[ -]school\b", re.I), "after school"),
    (re.compile(r"\b(?:before work|(?<!coffee )mornings?|am(?= only|$))\b"
                r"|\bbefore (?:12|noon|dinner|lunch)\b|(?<=sat |sun |mon |wed |fri )am\b", re.I),
     "morning"),
    (re.compile(r"\b(?:lunch ?times?|dinner ?times?|mid ?day)\b", re.I), "midday"),
    (re.compile(r"\bafternoons?\b|(?<=sat |sun |mon |wed |fri )pm\b", re.I), "afternoon"),
    (re.compile(r"\b(?:tonight|tonite)\b", re.I), "night"),
    (re.compile(r"\b(?:evenings?|eves?|after work|after (?:5|6|five|six)(?:pm)?|open late)\b"
                r"|(?:day|\bfri|\bsat|\bsun|\bmon|\btues?|\bwed|\bthurs?) nights?\b", re.I),
     "evening"),
    (re.compile(r"\b(?:day ?time|in the day)\b", re.I), "day"),
)  # fmt: skip
_TODAY = re.compile(r"\b(today|tonight|tonite|this (?:morning|afternoon|evening))\b", re.I)
_TOMORROW = re.compile(r"\btomorrow\b", re.I)
_SEEKS = re.compile(
    r"\b(?:clubs?|groups?|class(?:es)?|clinics?|sessions?|caf[eé]|coffee|choir|some(?:where|thing)"
    r"|any(?:where|thing|one)|open|opens|free on|(?:can|could)(?: only)? (?:come|do|make|go|get to)"
    r"|only|available|drop[ -]?in|pantry|food ?bank|parcel|lunch|meals?|hub|activit\w+|meetings?"
    r"|place to|what'?s on|where can|looking for|who(?:'s| is) open|walk in|volunteer|football"
    r"|swimming|boxing|youth|bed|a?nywhere|nowhere to (?:sleep|stay|go)|homeless|advice|aa"
    r"|appointments|knitting|helps?)\b",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"\b(?:since|last|yesterday|ago|every|each|all|was|were|happened|came|come home|went|died|hits?"
    r"|slap\w*|punch\w*|smash\w*|rap\w+|stabbed|attacked|sanctioned|evict\w*|bailiffs?|court|hearing"
    r"|funeral|by|until|till|due|paid|pays?|payday|stops?(?! smoking)|assessment|interview|hospital"
    r"|overdose|waters|birthday|baby due|kill(?:s|ed)?|hurt|end it|end my|drinks?|drunk|wine"
    r"|sleep at|shakes|good|happy|thank god|see you|back|job|dad|is (?:sandra|she|he)|awful"
    r"|appointment|in today|haven'?t|hasn'?t|my mate|slept|(?:we|i|s?he) sat|taken|broke)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[,.;:!?\n]|\bbut\b")


@dataclass(frozen=True, slots=True)
class TimeHeard:
    """On which days, and in which part of a day, somebody can come."""

    days: frozenset[int] = EVERY_DAY
    """Numbers of weekdays, 0 for Monday."""
    part: str = ""
    """A key of :data:`PARTS`."""
    ahead: int | None = None
    """Days from today, where one day is meant: 0 for today."""
    said: str = ""
    """As it was typed."""

    @property
    def id(self) -> str:
        """What its chip goes by."""
        return f"time:{self.words}"

    @property
    def words(self) -> str:
        """Return it in words for a chip: ``Tuesday evening``."""
        if self.ahead == 0 and self.part == "night":
            return "Tonight"
        part = WORDS.get(self.part, self.part)
        told = " ".join(filter(None, (self._day_words(), part)))
        return told[:1].upper() + told[1:]

    def spans(self, today: date) -> Iterator[tuple[datetime, datetime]]:
        """Yield from when to when it is meant, within the next seven days."""
        numbers = range(7) if self.ahead is None else (self.ahead,)
        begins, ends = (timedelta(minutes=one) for one in PARTS[self.part])
        for number in numbers:
            day = today + timedelta(days=number)
            if self.ahead is not None or day.weekday() in self.days:
                midnight = datetime.combine(day, time())
                yield midnight + begins, midnight + ends

    def _day_words(self) -> str:
        if self.ahead is not None:
            return "Today" if self.ahead == 0 else "Tomorrow"
        known = {EVERY_DAY: "", WEEKDAYS: "Weekdays", WEEKEND: "Weekends"}
        named = " or ".join(DAYS[ORDER[one]] for one in sorted(self.days))
        return known.get(self.days, named)


def time_heard(text: str) -> TimeHeard | None:
    """Return when somebody can come or wants to go, or None where no such wish is heard."""
    start = 0
    for end in [*(m.start() for m in _CLAUSE.finditer(text)), len(text)]:
        clause = text[start:end]
        found = _in_clause(clause)
        if found and _is_a_wish(clause, text):
            return found
        start = end + 1
    return None


def _is_a_wish(clause: str, text: str) -> bool:
    if _TOLD.search(clause):
        return False
    return bool(_SEEKS.search(text)) or len(text.split()) <= SHORT_LINE


def _in_clause(clause: str) -> TimeHeard | None:
    said: list[tuple[int, int]] = []
    days = _days(clause, said)
    part = _part(clause, said)
    ahead = _ahead(clause, said)
    if not said:
        return None
    words = clause[min(one for one, _ in said) : max(end for _, end in said)]
    if ahead is None and not days and part in ("morning", "after school") and "school" in words:
        days = WEEKDAYS  # school runs are on school days
    return TimeHeard(days or EVERY_DAY, part, ahead, words)


def _days(clause: str, said: list[tuple[int, int]]) -> frozenset[int]:
    days: set[int] = set()
    for pattern, span in _SPANS:
        for found in pattern.finditer(clause):
            said.append(found.span())
            days |= span
    for found in _DAY.finditer(clause):
        said.append(found.span())
        days.add(_NUMBERS[next(filter(None, found.groups())).lower()])
    return frozenset(days)


def _part(clause: str, said: list[tuple[int, int]]) -> str:
    for pattern, part in _PARTS:
        if found := pattern.search(clause):
            said.append(found.span())
            return part
    return ""


def _ahead(clause: str, said: list[tuple[int, int]]) -> int | None:
    for number, pattern in enumerate((_TODAY, _TOMORROW)):
        if found := pattern.search(clause):
            said.append(found.span())
            return number
    return None
