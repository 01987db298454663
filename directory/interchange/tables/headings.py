"""Which row of a spreadsheet holds its headings: titles and notes may stand above them.

Above the headings there may be others that only say which of them belong together: *Contact* above
*Tel* and *E-mail*. So of rows that look like headings the one counts that names most.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, islice

from directory.errors import UnreadableFile
from directory.interchange.tables.columns import placed
from directory.interchange.tables.csv_rows import Row

_TOP = 10
"""Rows at the top among which the headings are looked for."""
_ENOUGH = 3
"""Columns that are known at once: no row of a service has so many words of headings."""
ROW, SHEET = "headings", "sheet"
"""What a person may say besides which column is which: the row of the headings, and the sheet."""
_TOTAL = re.compile(r"(?i)(grand |sub-? ?)?totals?\b")
_TOTAL_OF = re.compile(
    r"(?i)(?:(?:grand |sub-? ?)?total(?: number)?(?: of [a-z]+)?|count)\s*[:=]\s*\d+"
)
_FIGURES = re.compile(r"[\d\s.,%£:-]*")


def columns_named(mapping: Mapping[str, str]) -> dict[str, str]:
    """Return a mapping without what is no column: the sheet, and the row of the headings."""
    return {field: named for field, named in mapping.items() if field not in (ROW, SHEET)}


def row_named(mapping: Mapping[str, str]) -> int:
    """Return the row on which the headings stand, as a person said, counted from 1; else 0.

    Raises:
        UnreadableFile: What was said is no row.
    """
    said = mapping.get(ROW, "").strip()
    if said and not (said.isascii() and said.isdigit() and int(said)):
        raise UnreadableFile(f"'{said}' is no row. Say headings=3, where they stand on row 3.")
    return int(said or 0)


def is_total(cells: Sequence[str], name: str) -> bool:
    """Say whether a row only adds up those above it: a word for that, and figures."""
    rest = [cell for cell in cells if cell.strip() and cell.strip() != name.strip()]
    if _TOTAL_OF.fullmatch(name.strip()):
        return not rest
    if not _TOTAL.match(name.strip()) or not all(_FIGURES.fullmatch(cell) for cell in rest):
        return False
    return bool(rest) or name.rstrip().endswith(":") or len(name.split()) == 1


def from_headings(rows: Iterator[Row], mapping: Mapping[str, str], name: str) -> Iterator[Row]:
    """Yield the rows of a list from its headings on; what stands above them is passed over.

    Args:
        rows: All of them.
        mapping: Field to heading, as given by the person; ``headings`` names the row.
        name: Of the file, for the sentence.
    """
    columns = columns_named(mapping)
    if asked := row_named(mapping):
        yield from (row for row in rows if row.number >= asked)
        return
    top = list(islice(rows, _TOP))
    yield from chain(top[_place_in([row.cells for row in top], columns, name) :], rows)


def is_headings(cells: list[str], mapping: Mapping[str, str], name: str) -> bool:
    """Say whether a row has a column for the name of the service."""
    return "name" in _known(cells, mapping, name)


def _place_in(top: Sequence[list[str]], mapping: Mapping[str, str], name: str) -> int:
    """Return where the headings stand; the first row of several cells where none is sure."""
    several = [at for at, cells in enumerate(top) if _filled(cells) > 1]
    if not several:
        return 0
    if 0 in several and is_headings(top[0], mapping, name):
        return fullest(top, 0, mapping, name)
    sure = (at for at in several if _is_sure(top[at], mapping, name))
    at = next(sure, None)
    if at is None:
        return 0 if is_headings(top[0], mapping, name) else several[0]
    return fullest(top, at, mapping, name)


def fullest(top: Sequence[Sequence[str]], first: int, mapping: Mapping[str, str], name: str) -> int:
    """Return which row from ``first`` on names most: of two that name as much, in more words."""
    counts = {at: len(_known(list(top[at]), mapping, name)) for at in range(first, len(top))}
    likely = [first, *(at for at in counts if counts[at] >= _ENOUGH
                       and is_headings(list(top[at]), mapping, name))]  # fmt: skip
    return max(likely, key=lambda at: (counts[at], sum(map(len, top[at])), -at))


def _is_sure(cells: list[str], mapping: Mapping[str, str], name: str) -> bool:
    """Say whether a row can be nothing but headings."""
    known = _known(cells, mapping, name)
    enough = min(_ENOUGH, _filled(cells))
    return "name" in known and (any(mapping.values()) or len(known) >= enough)


def _known(cells: list[str], mapping: Mapping[str, str], name: str) -> set[str]:
    """Return the columns that a row would name; none where ``mapping`` names others."""
    try:
        found = placed(cells, mapping, name)
    except UnreadableFile:
        return set()
    return {*found.fields, *(column.day for column in found.days)}


def _filled(cells: Sequence[str]) -> int:
    return sum(1 for cell in cells if cell.strip())
