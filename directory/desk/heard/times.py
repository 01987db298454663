"""Times heard in a line: ``Tuesday evening``, ``tonight``, ``after the school run``.

Most days that people name are no wish at all: a court date, the night he came home, the day the
money comes. So a day counts only where somebody looks for something, or where a short line holds
nothing else; never in a clause that tells what happened or what is due.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from directory.desk.heard.clock import ClockHeard, clock_heard
from directory.hours.saying import DAYS, ORDER
from directory.words import tokens

_NUMBERS: dict[str, int] = {day: number for number, day in enumerate(ORDER)}
WEEKDAYS, WEEKEND = frozenset(range(5)), frozenset({5, 6})
EVERY_DAY = frozenset(range(7))
SHORT_LINE = 5
"""Words up to which a line that names a day is about that day."""
MANY_DAYS = 2
"""More days than these in a row are told by the first and the last."""
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
_SHORT_DAY = r"(mon|tue|wed|thu|fri|sat|sun)(?:days?|s|sdays?|nesdays?|rs|rsdays?|urdays?)?"
_FROM_TO = re.compile(rf"\b{_SHORT_DAY}\s?(?:to|-|–|through|thru)\s?{_SHORT_DAY}\b", re.I)  # noqa: RUF001
"""From one day to another: "Monday to Friday"."""
_DENIED = re.compile(
    r"\b(?:not|(?:can'?t|cannot|can not|won'?t) (?:do|make|come|manage|get there)|except|apart from"
    r"|but not|anything but)(?: (?:on|in|at|the|for|a|any|it)){0,2} $",
    re.IGNORECASE,
)
"""Before these a day, or a part of one, is when somebody can not come."""
_GREETS = re.compile(
    r"^\s*(?:good )?(?:morning|afternoon|evening)(?=\s*[,.!?]|\s+(?:all|everyone|hi|hello|love"
    r"|there|mate|i|im|i'm|we|my|need|just|can|could|please|do)\b)",
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
    (re.compile(r"\b(?:before work|(?<!coffee )mornings?(?! after (?:pill|the)| sick)"
                r"|am(?= only|$))\b"
                r"|\bbefore (?:12|noon|dinner|lunch)\b|(?<=sat |sun |mon |wed |fri )am\b", re.I),
     "morning"),
    (re.compile(r"\b(?:lunch ?times?|dinner ?times?|mid ?day)\b", re.I), "midday"),
    (re.compile(r"\bafternoons?\b|(?<=sat |sun |mon |wed |fri )pm\b", re.I), "afternoon"),
    (re.compile(r"\b(?:tonight|tonite)\b", re.I), "night"),
    (re.compile(r"\b(?:evenings?(?! primrose)|eves?|after work"
                r"|after (?:5|6|five|six)(?: ?pm)?(?! ?(?:y|w|month|day|h))|open late)\b"
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
_NOW = re.compile(
    r"\b(?:(?:open|opens|on|available|around) (?:right |just )?now|right now)\b", re.I
)
_BARE = frozenset(
    ("any", "at", "best", "ideally", "in", "maybe", "on", "only", "or", "preferably", "the", "and")
)
"""Words that make no more of a clause than a time: "any Saturday"."""
_PERSON = re.compile(
    r"\b(?:i|im|i[’']m|ive|i[’']ve|he|she|we|they|you|my|me|his|her|hers|our|us|their|them|pt|patient|who)\b",  # noqa: RUF001
    re.IGNORECASE,
)
LONGEST_ASKED = 12
"""Words up to which a line that speaks of nobody only names what is wanted, and when."""
_SEEKS = re.compile(
    r"\b(?:clubs?|groups?|class(?:es)?|clinics?|sessions?|caf[eé]|coffee|choir|some(?:where|thing)"
    r"|any(?:where|thing|one)|open|opens|free on|(?:can|could)(?: only)? (?:come|do|make|go|get to)"
    r"|(?:can'?t|cannot|can not) (?:come|do|make|get)(?: \w+){0,2} (?:before|after)"
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
    r"|(?:we|i|s?he) sat|taken|broke|rel|releas\w+|wakes?|waking|woke|awake)\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:\w{2,}ed|fell|lost|got|had|saw|took|left|said|rang|found|threw|told|gave|did|ran|began"
    r"|stole|shot|cut|put|made|kept|felt|rows?|fights?|missing)\b",
    re.IGNORECASE,
)
"""Who says one of these tells what happened then."""
_CLAUSE = re.compile(r"[,;!?\n]|[.:](?!\d)|\bbut\b")


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
    clock: ClockHeard | None = None
    """The hours, where they were told."""
    now: bool = False
    """Whether it is to be open at once."""

    @property
    def id(self) -> str:
        """What its chip goes by."""
        return f"time:{self.words}"

    @property
    def words(self) -> str:
        """Return it in words for a chip: ``Tuesday evening``."""
        if self.now:
            return "Open now"
        clock = self.clock.words if self.clock else ""
        if self.ahead == 0 and self.part == "night":
            return f"Tonight {clock}".rstrip()
        part = "" if clock else WORDS.get(self.part, self.part)
        days = self._day_words()
        if part in ("morning", "afternoon", "evening") and self.days in (WEEKDAYS, WEEKEND):
            days, part = days.removesuffix("s"), f"{part}s"  # "Weekday mornings"
        told = " ".join(filter(None, (days, part, clock)))
        return told[:1].upper() + told[1:]

    def spans(self, today: date) -> Iterator[tuple[datetime, datetime]]:
        """Yield from when to when it is meant: within seven days, or on the next such feast."""
        clock = self.clock
        minutes = (clock.begins, clock.ends) if clock else PARTS[self.part]
        begins, ends = (timedelta(minutes=one) for one in minutes)
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
        numbers = sorted(self.days)
        named = " or ".join(DAYS[ORDER[one]] for one in numbers)
        if len(numbers) > MANY_DAYS and numbers[-1] - numbers[0] == len(numbers) - 1:
            named = f"{DAYS[ORDER[numbers[0]]]} to {DAYS[ORDER[numbers[-1]]]}"
        return known.get(self.days, named)


def time_heard(text: str) -> TimeHeard | None:
    """Return when somebody can come or wants to go, or None where no such wish is heard."""
    text = _GREETS.sub(_blank, text)
    start = 0
    for end in [*(m.start() for m in _CLAUSE.finditer(text)), len(text)]:
        clause = text[start:end]
        found = _in_clause(clause)
        # "At 3am" is mostly when something happens: alone it counts where something is looked for.
        hour_alone = found and found.clock and found.days == EVERY_DAY and found.ahead is None
        wish = _is_a_wish(clause, text) or (found and _is_only_when(clause, found, text))
        if found and wish and not (hour_alone and not _SEEKS.search(text)):
            return found
        start = end + 1
    return None


def _is_a_wish(clause: str, text: str) -> bool:
    if _TOLD.search(clause):
        return False
    words = len(text.split())
    asks = words <= SHORT_LINE or (words <= LONGEST_ASKED and not _PERSON.search(text))
    return asks or bool(_SEEKS.search(text))


def _is_only_when(clause: str, found: TimeHeard, text: str) -> bool:
    """Say whether a clause tells nothing but when: "Saturday mornings", "Tuesday evening".

    In a line that tells what happened it is when that was.
    """
    words, said = set(tokens(clause)), tokens(found.said)
    often = "any" in words or "only" in words or said[-1].endswith("s") or said[-1] == "run"
    when = often or (found.part and found.days != EVERY_DAY and not _PAST.search(text))
    return bool(when) and words <= _BARE | set(said) and not _TOLD.search(text)


def _in_clause(clause: str) -> TimeHeard | None:
    said: list[tuple[int, int]] = []
    days = _days(clause, said)
    feast = _feast(clause, said)
    rest = _FEAST.sub(_blank, clause)
    clock = _clock(rest, said)
    part = _part(rest, said)
    ahead = _ahead(clause, said)
    if ahead is None and not said and (now := _NOW.search(clause)):
        return TimeHeard(ahead=0, said=now[0], now=True)
    if not said:
        return None
    words = clause[min(one for one, _ in said) : max(end for _, end in said)]
    if ahead is None and not days and part in ("morning", "after school") and "school" in words:
        days = WEEKDAYS  # school runs are on school days
    return TimeHeard(days or EVERY_DAY, part, ahead, words, feast, clock)


def _clock(clause: str, said: list[tuple[int, int]]) -> ClockHeard | None:
    found = clock_heard(clause, late=_part(clause, []) in ("afternoon", "evening", "night"))
    if found is None:
        return None
    said.append(found[1])
    return found[0]


def _meant(clause: str, found: re.Match[str]) -> bool:
    """Say whether it is when somebody can come, and not when they can not."""
    return not _DENIED.search(clause, 0, found.start())


def _days(clause: str, said: list[tuple[int, int]]) -> frozenset[int]:
    days: set[int] = set()
    for pattern, span in _SPANS:
        for found in pattern.finditer(clause):
            said.append(found.span())
            days |= span
    for found in _DAY.finditer(clause):
        if _meant(clause, found):
            said.append(found.span())
            days.add(_NUMBERS[next(filter(None, found.groups())).lower()])
    for found in _FROM_TO.finditer(clause):
        first, last = (_NUMBERS[one.lower()] for one in found.groups())
        if first == last:
            continue
        said.append(found.span())
        days.update((first + one) % 7 for one in range((last - first) % 7 + 1))
    return frozenset(days)


def _part(clause: str, said: list[tuple[int, int]]) -> str:
    for pattern, part in _PARTS:
        found = pattern.search(clause)
        if found and _meant(clause, found):
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
