"""School terms: dates as data, by area. What is not entered is unknown, never guessed."""

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path

from directory.hours.phrases import MONTHS
from directory.words import spoken_date, tidy

SHIPPED = Path(__file__).parents[2] / "seed" / "terms"
PRACTICE = "Practice"
NOT_ENTERED_WORDS = "Term dates not entered"
_ONE_DAY = timedelta(days=1)
_NAMES = "|".join(rf"{month}[a-z]*" for month in MONTHS)
_DAY = re.compile(
    r"(?<!\d)(?:(?P<iso_year>\d{4})-(?P<iso_month>\d\d)-(?P<iso_day>\d\d)"
    r"|(?P<short_day>\d{1,2})/(?P<short_month>\d{1,2})/(?P<short_year>\d{4})"
    r"|(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?"
    rf"(?P<month>{_NAMES})\b\.?(?:,?\s+(?P<year>\d{{4}}))?)(?!\d)",
    re.IGNORECASE,
)
_JOINED = re.compile(r"(?i)\b(?:to|until|till|and)\b|[-\u2013\u2014]")
HOW_TO_TYPE = "Write each stretch of school as: 2 September 2026 to 23 October 2026."


@dataclass(frozen=True, slots=True)
class Terms:
    """Stretches of school, half terms and holidays left out."""

    stretches: tuple[tuple[date, date], ...] = ()

    def in_term(self, day: date) -> bool | None:
        """Say whether there is school in the week of ``day``; None where no dates are entered."""
        if not self.stretches or not self.stretches[0][0] <= day <= self.stretches[-1][1]:
            return None
        return any(first <= day <= last for first, last in self.stretches)

    def typed(self) -> str:
        """Return the dates as they are typed."""
        return "; ".join(f"{spoken_date(a)} to {spoken_date(b)}" for a, b in self.stretches)


NOT_ENTERED = Terms()


def terms_of(areas: Sequence[str]) -> Terms:
    """Return the dates that ship for the first of ``areas`` that has any, from small to large."""
    shipped = _shipped()
    return next((shipped[tidy(area)] for area in areas if tidy(area) in shipped), NOT_ENTERED)


@lru_cache(maxsize=16)
def read_terms(text: str) -> Terms:
    """Return the dates that a keeper typed, or copied from a page of a council.

    A stretch within another is a half term, and is left out of it.

    Raises:
        ValueError: With how to write them, if anything is not understood.
    """
    found: list[tuple[date, date]] = []
    for line in filter(None, (part.strip() for part in re.split(r"[;\n]", text))):
        try:
            found += _stretches(line)
        except ValueError as problem:
            raise ValueError(
                f"\u201c{line[:60]}\u201d is not understood. {HOW_TO_TYPE}"
            ) from problem
    return Terms(_without_breaks(found))


def _stretches(line: str) -> list[tuple[date, date]]:
    """Return the stretches of one line: two days each, joined by "to", and no other number."""
    days = list(_DAY.finditer(line))
    if not days or len(days) % 2 or re.search(r"\d", _DAY.sub("", line)):
        raise ValueError(HOW_TO_TYPE)
    found: list[tuple[date, date]] = []
    for begins, ends in zip(days[::2], days[1::2], strict=True):
        if not _JOINED.search(line[begins.end() : ends.start()]):
            raise ValueError(HOW_TO_TYPE)
        last = _day(ends, _year(ends) or (found and found[-1][1].year) or 0)
        first = _day(begins, _year(begins) or last.year)
        if first > last and not _year(begins):
            first = first.replace(year=last.year - 1)
        if first > last:
            raise ValueError(HOW_TO_TYPE)
        found.append((first, last))
    return found


def _without_breaks(found: Sequence[tuple[date, date]]) -> tuple[tuple[date, date], ...]:
    """Return the stretches in order, each that holds another parted by it."""
    left: list[tuple[date, date]] = []
    for first, last in sorted(found, key=lambda one: (one[0], -one[1].toordinal())):
        if left and left[-1][0] < first and last < left[-1][1]:
            begun, ended = left.pop()
            left += [(begun, first - _ONE_DAY), (last + _ONE_DAY, ended)]
        else:
            left.append((first, last))
    return tuple(left)


def _year(found: re.Match[str]) -> int:
    return int(found["year"] or found["iso_year"] or found["short_year"] or 0)


def _day(found: re.Match[str], year: int) -> date:
    month = found["iso_month"] or found["short_month"]
    number = int(month) if month else MONTHS.index(found["month"][:3].lower()) + 1
    return date(year, number, int(found["day"] or found["iso_day"] or found["short_day"]))


@lru_cache(maxsize=1)
def _shipped() -> dict[str, Terms]:
    found: dict[str, list[tuple[date, date]]] = {}
    for path in sorted(SHIPPED.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                first, last = (
                    date.fromisoformat(row["starts_on"]),
                    date.fromisoformat(row["ends_on"]),
                )
                found.setdefault(tidy(row["area"]), []).append((first, last))
    return {area: Terms(tuple(sorted(stretches))) for area, stretches in found.items()}
