"""School terms: dates as data, by area. What is not entered is unknown, never guessed."""

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

from directory.hours.items import DoubtError, date_of
from directory.hours.phrases import Token, tokens_of
from directory.words import spoken_date, tidy

SHIPPED = Path(__file__).parents[2] / "seed" / "terms"
PRACTICE = "Practice"
NOT_ENTERED_WORDS = "Term dates not entered"
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
    """Return the dates that a keeper typed.

    Raises:
        ValueError: With how to write them, if anything is not understood.
    """
    found: list[tuple[date, date]] = []
    for line in filter(None, (part.strip() for part in re.split(r"[;\n]", text))):
        dates = [token for token in tokens_of(line) if token.kind == "date"]
        try:
            first, last = _two_days(dates)
        except (DoubtError, ValueError) as problem:
            raise ValueError(
                f"\u201c{line[:60]}\u201d is not understood. {HOW_TO_TYPE}"
            ) from problem
        found.append((first, last))
    return Terms(tuple(sorted(found)))


def _two_days(dates: Sequence[Token]) -> tuple[date, date]:
    first, last = (date_of(token) for token in dates)
    if last < first:
        raise ValueError(HOW_TO_TYPE)
    return first, last


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
