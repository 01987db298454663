"""Make `seed/bank_holidays.csv`: the bank holidays of England, from the library `holidays`.

PYTHONPATH=. python packaging/bank_holidays.py FIRST_YEAR LAST_YEAR

Run it when a new one is announced and the library has it, or when the years run out.
"""

import csv
import sys
from pathlib import Path

from holidays import country_holidays

TABLE = Path(__file__).resolve().parent.parent / "seed" / "bank_holidays.csv"


def rows(first: int, last: int) -> list[tuple[str, str]]:
    """Return day and name of every bank holiday from one year to another."""
    known = country_holidays("GB", subdiv="ENG", years=range(first, last + 1))
    return [
        (day.isoformat(), name.removesuffix(" (observed)")) for day, name in sorted(known.items())
    ]


if __name__ == "__main__":
    with TABLE.open("w", encoding="utf-8", newline="") as file:
        written = csv.writer(file, lineterminator="\n")
        written.writerow(("day", "name"))
        written.writerows(rows(int(sys.argv[1]), int(sys.argv[2])))
