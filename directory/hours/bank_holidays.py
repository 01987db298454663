"""The bank holidays of England, from the table that ships.

The table is made by ``packaging/bank_holidays.py`` from the library ``holidays``, and a test
compares the two. Loading the library here would take most of a second and 45 MB for eight days.
"""

import csv
from datetime import date
from functools import lru_cache
from pathlib import Path

SHIPPED = Path(__file__).parents[2] / "seed" / "bank_holidays.csv"


def bank_holiday(day: date) -> str:
    """Return the name of the bank holiday that ``day`` is, or nothing."""
    return _shipped().get(day, "")


@lru_cache(maxsize=1)
def _shipped() -> dict[date, str]:
    with SHIPPED.open(encoding="utf-8", newline="") as file:
        return {date.fromisoformat(row["day"]): row["name"] for row in csv.DictReader(file)}
