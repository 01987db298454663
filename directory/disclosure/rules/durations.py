"""How long a service says that things take, read from its own words as far as they are plain."""

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

from directory.words import one_line

_NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10,
}  # fmt: skip
_LENGTH = re.compile(
    r"(?:within |about |up to )?(\d+|[a-z]+) (working )?(day|week)s?", re.IGNORECASE
)
_ONLY_A_LENGTH = re.compile(
    r"(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten)(?: to \d+)?"
    r" (?:working |school )?(?:minute|hour|day|week|month)s?",
    re.IGNORECASE,
)
_AT_ONCE = re.compile(
    r"\b(same day|straight away|at once|no (?:wait|time)|minutes?|hours?)\b", re.I
)
_STAY = re.compile(
    r"(?:(?:at most|up to|no more than|a maximum of|maximum) )?(?:[\w ]{1,12} to )?"
    r"(\d+|[a-z]+) (day|night|week|month|year)s?(?: at most)?\.?",
    re.IGNORECASE,
)
_MONTHS_IN = {"month": 1, "year": 12}
_WEEKEND = 5
"""Saturday, as Python counts weekdays."""


def days_in(words: str) -> int | None:
    """Return how many days ``words`` speak of at first, 0 for the same day; None if not plain."""
    found = _LENGTH.match(words.strip())
    if found and (count := _count(found[1])) is not None:
        return count * 7 if found[3].lower() == "week" else count
    return 0 if _AT_ONCE.search(words) else None


def is_length(words: str) -> bool:
    """Return whether ``words`` say a length of time and nothing else: ``2 working days``."""
    return bool(_ONLY_A_LENGTH.fullmatch(words.strip()))


def reply_by(words: str, today: date) -> date | None:
    """Return the day by which an answer should have come, or None.

    Only words that say a length and nothing else count: "1 week before the holiday" gives no day.
    """
    found = _LENGTH.fullmatch(words.strip().rstrip("."))
    count = _count(found[1]) if found else None
    if found is None or count is None:
        return None
    if found[3].lower() == "week":
        return today + timedelta(weeks=count)
    return _working_days_on(today, count) if found[2] else today + timedelta(days=count)


class Stay(NamedTuple):
    """The longest that a service goes on for one person."""

    number: int
    unit: str
    """``day``, ``night``, ``week``, ``month`` or ``year``."""

    @property
    def words(self) -> str:
        """Return it as people say it: ``18 weeks``."""
        return f"{self.number} {self.unit}{'' if self.number == 1 else 's'}"


def longest_stay(words: str) -> Stay | None:
    """Return the longest that ``words`` allow: 18 weeks of "At most 18 weeks."; else None."""
    found = _STAY.fullmatch(one_line(words))
    count = _count(found[1]) if found else None
    return Stay(count, found[2].lower()) if found and count else None


def ends_after(start: date, stay: Stay) -> date:
    """Return the day on which a stay that began on ``start`` is over at the latest."""
    if stay.unit not in _MONTHS_IN:
        return start + timedelta(days=stay.number * (7 if stay.unit == "week" else 1))
    months = start.month - 1 + stay.number * _MONTHS_IN[stay.unit]
    year, month = start.year + months // 12, months % 12 + 1
    return date(year, month, min(start.day, monthrange(year, month)[1]))


def _count(word: str) -> int | None:
    return int(word) if word.isdigit() and len(word) <= 3 else _NUMBERS.get(word.lower())


def _working_days_on(day: date, count: int) -> date:
    while count:
        day += timedelta(days=1)
        count -= day.weekday() < _WEEKEND
    return day
