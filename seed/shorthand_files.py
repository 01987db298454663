"""Read ``seed/shorthand``: short forms that desks type, one table for each field of work.

Each row is one meaning. ``also`` is parted by ``;``, ``beside`` by blanks. What it means in words
is read from the same tables by ``directory.keeping.wording.short_forms``.
"""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, NamedTuple, cast

from directory.search.language import ShortWord
from seed.reading import SeedProblem, text_of

COLUMNS = (
    "short", "also", "meaning", "plain", "kind", "needs", "sure", "beside", "capitals", "public",
    "source",
)  # fmt: skip
SURE = ("clear", "hint", "beside")
CAPITALS, PUBLIC = ("", "yes", "only"), ("", "yes")


class Row(NamedTuple):
    """One row of a table, where it stands, and what is heard in it."""

    file: str
    line: int
    cells: dict[str, str]
    word: ShortWord


def read_shorthand(folder: Path) -> tuple[ShortWord, ...]:
    """Return the short forms of every table in ``folder``.

    Raises:
        SeedProblem: a table cannot be read, with file and line.
    """
    return tuple(row.word for row in shorthand_rows(folder))


def shorthand_rows(folder: Path) -> Iterator[Row]:
    """Yield every row of every table in ``folder``, the tables by name.

    Raises:
        SeedProblem: a table cannot be read, with file and line.
    """
    for path in sorted(folder.glob("*.csv")):
        reader = csv.DictReader(text_of(path).splitlines())
        if tuple(reader.fieldnames or ()) != COLUMNS:
            raise SeedProblem(path.name, 1, f"the columns must be: {', '.join(COLUMNS)}")
        for line, cells in enumerate(reader, start=2):
            yield Row(path.name, line, cells, _word(path.name, line, cells))


def _word(file: str, line: int, cells: dict[str, str]) -> ShortWord:
    if None in cells or None in cells.values():
        raise SeedProblem(file, line, "this row has more or fewer cells than there are columns")
    if cells["sure"] not in SURE:
        raise SeedProblem(file, line, f"sure: write one of {', '.join(SURE)}")
    for name, allowed in (("capitals", CAPITALS), ("public", PUBLIC)):
        if cells[name] not in allowed:
            raise SeedProblem(file, line, f"{name}: write {' or '.join(filter(None, allowed))}")
    return ShortWord(
        short=cells["short"],
        also=tuple(filter(None, map(str.strip, cells["also"].split(";")))),
        needs=tuple(filter(None, cells["needs"].split(";"))),
        sure=cast("Literal['clear', 'hint', 'beside']", cells["sure"]),
        beside=frozenset(cells["beside"].split()),
        capitals=cast("Literal['', 'yes', 'only']", cells["capitals"]),
    )
