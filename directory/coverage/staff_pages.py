"""What pages for staff about coverage and counts have in common."""

from collections.abc import Iterable, Sequence
from datetime import date

from directory.coverage.matrix import Matrix
from directory.disclosure.paper.tables import Table, TableSheet
from directory.disclosure.rules.clean import NO_NAME, without_labels
from directory.store import Directory
from directory.words import one_line


def staff_sheet(
    directory: Directory,
    today: date,
    title: str,
    start: Sequence[str],
    tables: Iterable[Table],
    records: int = 0,
) -> TableSheet:
    """Return pages of tables; a table that has nothing to say is left out."""
    edition = directory.edition()
    return TableSheet(
        title=title,
        start=tuple(start),
        tables=tuple(one for one in tables if one.lines or one.notes or one.to_tick),
        made_on=today,
        practice=directory.practice,
        edition=edition.number if edition else 0,
        records=records,
    )


def place_of(made: Matrix) -> str:
    """Return the area that a matrix is about, for a title."""
    if not made.areas:
        return "no area"
    return made.areas[0].name if has_whole(made) else "all areas"


def has_whole(made: Matrix) -> bool:
    """Say whether the first area holds all the others."""
    first = made.areas[0].areas[0].id
    return all(first in area.areas[0].chain for area in made.areas)


def narrowed(made: Matrix) -> tuple[str, ...]:
    """Return whom a matrix is for, as a sentence; nothing for everybody."""
    return (f"Only: {', '.join(made.asked.words)}.",) if made.asked.words else ()


def safe(text: str) -> str:
    """Return a name as it may stand on paper: one line, and no label on people."""
    return one_line(without_labels(text).text) or NO_NAME
