"""Which row of a spreadsheet holds its headings: titles and notes may stand above them."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, islice

from directory.errors import UnreadableFile
from directory.interchange.tables.columns import placed
from directory.interchange.tables.csv_rows import Row

_TOP = 10
"""Rows at the top among which the headings are looked for."""
_ENOUGH = 3
"""Columns that are known at once: no row of a service has so many words of headings."""


def from_headings(rows: Iterator[Row], mapping: Mapping[str, str], name: str) -> Iterator[Row]:
    """Yield the rows of a list from its headings on; what stands above them is passed over.

    Args:
        rows: All of them.
        mapping: Field to heading, as given by the person.
        name: Of the file, for the sentence.
    """
    top = list(islice(rows, _TOP))
    yield from chain(top[_place_in([row.cells for row in top], mapping, name) :], rows)


def is_headings(cells: list[str], mapping: Mapping[str, str], name: str) -> bool:
    """Say whether a row has a column for the name of the service."""
    return "name" in _known(cells, mapping, name)


def _place_in(top: Sequence[list[str]], mapping: Mapping[str, str], name: str) -> int:
    """Return where the headings stand; the first row of several cells where none is sure."""
    several = [at for at, cells in enumerate(top) if _filled(cells) > 1]
    if not several or (0 in several and is_headings(top[0], mapping, name)):
        return 0
    sure = (at for at in several if _is_sure(top[at], mapping, name))
    at = next(sure, None)
    if at is None:
        at = 0 if is_headings(top[0], mapping, name) else several[0]
    return at


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
    return {*found.fields, *(day for _, day, _ in found.days)}


def _filled(cells: Sequence[str]) -> int:
    return sum(1 for cell in cells if cell.strip())
