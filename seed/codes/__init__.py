"""Codes and category names of others that say what a service is for: one CSV a list.

A code only ever suggests. To add one, add a row (``needs`` apart by ``;``); to add a list, add a
file, name its licence in ``NOTICE``, and teach ``directory/interchange/hsds/terms.py`` to know it.
"""

import csv
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from directory.search.needs.clues import NeedClues
from seed.reading import SeedProblem

_FOLDER = Path(__file__).parent


@lru_cache(maxsize=1)
def coded() -> tuple[NeedClues, ...]:
    """Return what the codes and categories of others say, as clues for each need.

    Raises:
        SeedProblem: A file is not as it should be, with file and line.
    """
    return read_codes(_FOLDER)


def read_codes(folder: Path) -> tuple[NeedClues, ...]:
    """Return the clues in the CSV files of ``folder``; a code stands behind the name of its list.

    Raises:
        SeedProblem: A file has other columns, or a row without a name or a need.
    """
    by_need: dict[str, dict[str, None]] = {}
    for path in sorted(folder.glob("*.csv")):
        for need, words in _of_file(path):
            by_need.setdefault(need, {})[words] = None
    return tuple(NeedClues(need=need, categories=tuple(words)) for need, words in by_need.items())


def _of_file(path: Path) -> Iterator[tuple[str, str]]:
    list_ = path.stem.replace("_", " ")
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file)
        if rows.fieldnames != ["code", "name", "needs"]:
            raise SeedProblem(path.name, 1, "the columns are code, name and needs")
        for row in rows:
            if not (row["name"] and row["needs"]):
                raise SeedProblem(path.name, rows.line_num, "write a name and a need")
            for need in row["needs"].split(";"):
                yield need, row["name"]
                if row["code"]:
                    yield need, f"{list_} {row['code']}"
