"""How long a service says that things take, read from its own words as far as they are plain."""

import re
from datetime import date, timedelta

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


def _count(word: str) -> int | None:
    return int(word) if word.isdigit() and len(word) <= 3 else _NUMBERS.get(word.lower())


def _working_days_on(day: date, count: int) -> date:
    while count:
        day += timedelta(days=1)
        count -= day.weekday() < _WEEKEND
    return day
