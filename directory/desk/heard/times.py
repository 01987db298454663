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
_FEASTS = {
    "boxing day": (12, 26), "christmas day": (12, 25), "xmas day": (12, 25),
    "christmas eve": (12, 24), "xmas eve": (12, 24),
    "new years day": (1, 1), "new years eve": (12, 31),
}  # fmt: skip
"""Days that go by a name, with their month and day."""
_FEAST_NAMES = {
    (12, 24): "Christmas Eve", (12, 25): "Christmas Day", (12, 26): "Boxing Day",
    (12, 31): "New Year's Eve", (1, 1): "New Year's Day",
}  # fmt: skip
_FEAST = re.compile(
    r"\b(?:(boxing|christmas|xmas|new year[’']?s?) (day|eve))\b",  # noqa: RUF001
    re.IGNORECASE,
)
_PERSON = re.compile(
    r"\b(?:i|im|i[’']m|ive|i[’']ve|he|she|we|they|you|my|me|his|her|hers|our|us|their|them|pt|patient|who)\b",  # noqa: RUF001
    re.IGNORECASE,
)
LONGEST_ASKED = 12
"""Words up to which a line that speaks of nobody only names what is wanted, and when."""
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
    r"|appointment|tribunal|deadline|expires|in today|haven'?t|hasn'?t|my mate|slept"
    r"|(?:we|i|s?he) sat|taken|broke)\b",
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
    feast: tuple[int, int] | None = None
    """Month and day, where a day that goes by its name is meant: Boxing Day."""

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
        """Yield from when to when it is meant: within seven days, or on the next such feast."""
        begins, ends = (timedelta(minutes=one) for one in PARTS[self.part])
        for day in self._dates(today):
            midnight = datetime.combine(day, time())
            yield midnight + begins, midnight + ends

    def _dates(self, today: date) -> Iterator[date]:
        if self.feast:
            this_year = date(today.year, *self.feast)
            yield this_year if this_year >= today else date(today.year + 1, *self.feast)
            return
        if self.ahead is not None:
            yield today + timedelta(days=self.ahead)
            return
        week = (today + timedelta(days=number) for number in range(7))
        yield from (day for day in week if day.weekday() in self.days)

    def _day_words(self) -> str:
        if self.feast:
            return _FEAST_NAMES[self.feast]
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
    words = len(text.split())
    asks = words <= SHORT_LINE or (words <= LONGEST_ASKED and not _PERSON.search(text))
    return asks or bool(_SEEKS.search(text))


def _in_clause(clause: str) -> TimeHeard | None:
    said: list[tuple[int, int]] = []
    days = _days(clause, said)
    feast = _feast(clause, said)
    part = _part(_FEAST.sub(_blank, clause), said)
    ahead = _ahead(clause, said)
    if not said:
        return None
    words = clause[min(one for one, _ in said) : max(end for _, end in said)]
    if ahead is None and not days and part in ("morning", "after school") and "school" in words:
        days = WEEKDAYS  # school runs are on school days
    return TimeHeard(days or EVERY_DAY, part, ahead, words, feast)


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


def _blank(found: re.Match[str]) -> str:
    """Return blanks for a feast, whose eve is no evening."""
    return " " * len(found[0])


def _feast(clause: str, said: list[tuple[int, int]]) -> tuple[int, int] | None:
    found = _FEAST.search(clause)
    if found is None:
        return None
    first = found[1].lower().replace("’", "").replace("'", "")  # noqa: RUF001
    name = f"{'new years' if first.startswith('new') else first} {found[2].lower()}"
    if name not in _FEASTS:
        return None
    said.append(found.span())
    return _FEASTS[name]


def _ahead(clause: str, said: list[tuple[int, int]]) -> int | None:
    for number, pattern in enumerate((_TODAY, _TOMORROW)):
        if found := pattern.search(clause):
            said.append(found.span())
            return number
    return None
