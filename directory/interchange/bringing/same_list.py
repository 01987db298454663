"""A newer copy of a list that goes by another name, known again by the ids of its records.

Feeds are saved as *services-page2*, *Groups November 2026* or *council-nov*. Under a name of its
own such a file would be held as a second list, beside the first and with each record twice.
"""

from collections import Counter
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from itertools import islice
from typing import Any, TypeVar

from directory.interchange.bringing.importing import Asked, Gathered
from directory.interchange.bringing.own_rows import FORMS, OwnRows, Rows, own_rows
from directory.interchange.reading import Problem, ReadRecord
from directory.model import ServicePage
from directory.words import tidy

Item = TypeVar("Item")
LOOKED_AT = 300
"""Records by which a list is known again."""
FEWEST = 3
NEARLY_ALL, NAMED_ALIKE = 0.9, 0.5
"""Shares: of records with an id whose id one list holds, and of those that have the same name.

Other lists count from 1 too: an id alone tells little."""


def list_held(asked: Asked, gathered: Gathered, held: Rows) -> str:
    """Return the publisher of the list held that a file is a newer copy of; empty if of none.

    Where a person named the publisher, or a list of the file's own name is held, that counts. Of
    rows that were taken out here and do not say so, ``gathered`` is told how to know them again.

    Raises:
        UnreadableFile: It is not what it claims to be.
    """
    mine = "SELECT 1 FROM service WHERE publisher = ? LIMIT 1"
    if asked.options.publisher or held.rows(mine, (gathered.publisher,)):
        return ""
    if not held.rows("SELECT 1 FROM service LIMIT 1"):
        return ""
    first = list(_read(asked, gathered, lambda rows: islice(rows, LOOKED_AT)))
    said = {page.source_id: tidy(page.name) for page in first if page.source_id}
    found = _whose(said, held) if len(said) >= FEWEST else ""
    if gathered.format not in FORMS:
        return found
    if found:
        gathered.own = _of_many_lists(asked, gathered, held, found)
        return "" if gathered.own else found
    gathered.own, told = own_rows(first, held)
    gathered.tell([Problem(1, "id", told)] if told else [])
    return found


def _of_many_lists(asked: Asked, gathered: Gathered, held: Rows, found: str) -> OwnRows | None:
    """Return how to know the rows of a file again that only begins with those of one list.

    All that is held is taken out list by list, so that what stands first says nothing of the rest.
    """
    some = list(_read(asked, gathered, spread))
    own, _ = own_rows(some, held)
    return own if own and own.lists_of(some).keys() - {found} else None


def spread(rows: Iterable[Item]) -> list[Item]:
    """Return some hundreds of rows from all over a file, in their order."""
    kept, step = list[Item](), 1
    for number, row in enumerate(rows):
        if number % step == 0:
            kept.append(row)
        if len(kept) == 2 * LOOKED_AT:
            kept, step = kept[::2], 2 * step
    return kept


def _read(
    asked: Asked, gathered: Gathered, some_of: Callable[[Iterator[Any]], Iterable[Any]]
) -> Iterator[ServicePage]:
    """Yield some records of a file, but for those that Signpost wrote: they say whose."""
    mapping = asked.options.mapping or None
    opened = gathered.reader.open(asked.path, gathered.publisher, mapping=mapping)
    try:
        for row in some_of(opened.rows):
            item = opened.read_row(row)
            if isinstance(item, ReadRecord) and not (_is_ours(item) and item.page.source_id):
                yield item.page
    finally:
        if isinstance(opened.rows, Generator):
            opened.rows.close()  # a workbook is read by a process of its own


def _is_ours(item: ReadRecord) -> bool:
    """Tell whether Signpost wrote a record; beside one of a feed stands what that did not say."""
    return item.complete or (item.beside is not None and not item.beside.told)


def _whose(said: Mapping[str, str], held: Rows) -> str:
    """Return the list that holds nearly all of these ids, most of them under the same names."""
    marks = ", ".join("?" * len(said))
    asked = f"SELECT publisher, source_id, name FROM service WHERE source_id IN ({marks})"
    there, alike = Counter[str](), Counter[str]()
    for publisher, source_id, name in held.rows(asked, tuple(said)):
        there[str(publisher)] += 1
        alike[str(publisher)] += tidy(str(name)) == said[str(source_id)]
    ((most, number),) = there.most_common(1) or [("", 0)]
    enough = number >= NEARLY_ALL * len(said) and alike[most] >= NAMED_ALIKE * number
    return most if enough else ""
