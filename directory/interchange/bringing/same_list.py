"""A newer copy of a list that goes by another name, known again by the ids of its records.

Feeds are saved as *services-page2*, *Groups November 2026* or *council-nov*. Under a name of its
own such a file would be held as a second list, beside the first and with each record twice.
"""

from collections import Counter
from collections.abc import (
    Callable,
    Collection,
    Generator,
    Iterable,
    Iterator,
    Mapping,
    Sequence,
)
from itertools import islice
from typing import Any, TypeVar

from directory.interchange.bringing.importing import Asked, Gathered
from directory.interchange.bringing.own_rows import FORMS, OwnRows, Rows, own_rows
from directory.interchange.reading import Opened, Problem, ReadRecord
from directory.model import ServicePage
from directory.words import tidy

Item = TypeVar("Item")
LOOKED_AT = 300
"""Records by which a list is known again."""
FEWEST = 3
NEARLY_ALL, NAMED_ALIKE = 0.9, 0.5
"""Shares: of records with an id whose id one list holds, and of those that have the same name.

Other lists count from 1 too: an id alone tells little."""
_MINE = "SELECT 1 FROM service WHERE publisher = ? LIMIT 1"
_ONLY_IN_FEEDS = (
    """SELECT 1 FROM service s JOIN organisation o ON o.id = s.organisation_id
    WHERE s.publisher = ? AND (o.source_id <> '' OR o.description <> '') LIMIT 1""",
    """SELECT 1 FROM service s JOIN location l ON l.service_key = s.key
    WHERE s.publisher = ? AND (l.position > 0 OR l.name <> '') LIMIT 1""",
)
"""What no row of a spreadsheet says of a record."""
_SAID_BY = {
    field: f"SELECT 1 FROM service WHERE publisher = ? AND {column} <> '' LIMIT 1"
    for field, column in (
        ("description", "description"), ("who_for", "who_for"), ("cost", "cost_words"),
        ("how_to_refer", "how_to_refer"), ("access", "access_words"),
    )
} | {
    "organisation": "SELECT 1 FROM service WHERE publisher = ? AND organisation_id > '' LIMIT 1",
    "address": "SELECT 1 FROM service s JOIN location l ON l.service_key = s.key"
               " WHERE s.publisher = ? AND l.address <> '' LIMIT 1",
    "hours": "SELECT 1 FROM service s JOIN session h ON h.service_key = s.key"
             " WHERE s.publisher = ? LIMIT 1",
    "phone": "SELECT 1 FROM service s JOIN contact c ON c.service_key = s.key"
             " WHERE s.publisher = ? AND c.kind = 'phone' LIMIT 1",
    "email": "SELECT 1 FROM service s JOIN contact c ON c.service_key = s.key"
             " WHERE s.publisher = ? AND c.kind = 'email' LIMIT 1",
}  # fmt: skip
"""What a list holds, by the field that would say it: without a column for it, it would go."""


def list_held(asked: Asked, gathered: Gathered, held: Rows) -> str:
    """Return the publisher of the list held that a file is a newer copy of; empty if of none.

    Where a person named the publisher, or a list of the file's own name is held, that counts. Of
    rows that were taken out here and do not say so, ``gathered`` is told how to know them again.

    Raises:
        UnreadableFile: It is not what it claims to be.
    """
    named = bool(held.rows(_MINE, (gathered.publisher,)))
    told = asked.options.publisher or (named and gathered.format not in FORMS)
    if told or not held.rows("SELECT 1 FROM service LIMIT 1"):
        return ""
    first, opened = _read(asked, gathered, lambda rows: islice(rows, LOOKED_AT))
    if named:
        if own := _taken_out_of(gathered.publisher, opened, first, held):
            own.under_its_name = True
        gathered.own = own
        return ""
    said = {page.source_id: tidy(page.name) for page in first if page.source_id}
    found = _whose(said, held) if len(said) >= FEWEST else ""
    if gathered.format in FORMS:
        gathered.own = _rows_known(asked, gathered, found, opened, first, held)
    return "" if gathered.own else found


def _rows_known(
    asked: Asked,
    gathered: Gathered,
    found: str,
    opened: Opened,
    first: Sequence[ServicePage],
    held: Rows,
) -> OwnRows | None:
    """Return how to know the rows of a spreadsheet again that was taken out here, if it was.

    Args:
        asked: What is brought in.
        gathered: Told where only names are known.
        found: The list held that its first rows are in.
        opened: The file.
        first: Its first records.
        held: The directory.
    """
    if found:
        many = _of_many_lists(asked, gathered, held, found)
        return many or _taken_out_of(found, opened, first, held)
    own, told = own_rows(first, held)
    gathered.tell([Problem(1, "id", told)] if told else [])
    return own


def _taken_out_of(
    publisher: str, opened: Opened, pages: Sequence[ServicePage], held: Rows
) -> OwnRows | None:
    """Return how to know the rows of one list again that were taken out here, if they were.

    They have our headings, and the records of that list hold more than any such row could say. A
    newer copy from whoever keeps the list says all that it ever said.
    """
    if not opened.as_ours or not _holds_more(publisher, opened.fields, held):
        return None
    return own_rows(pages, held)[0]


def _holds_more(publisher: str, fields: Collection[str], held: Rows) -> bool:
    """Tell whether the records of a list hold what rows with these fields do not speak of."""
    unsaid = (asked for field, asked in _SAID_BY.items() if field not in fields)
    return any(held.rows(asked, (publisher,)) for asked in (*_ONLY_IN_FEEDS, *unsaid))


def _of_many_lists(asked: Asked, gathered: Gathered, held: Rows, found: str) -> OwnRows | None:
    """Return how to know the rows of a file again that only begins with those of one list.

    All that is held is taken out list by list, so that what stands first says nothing of the rest.
    """
    some, _ = _read(asked, gathered, spread)
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
) -> tuple[list[ServicePage], Opened]:
    """Return some records of a file, but for those that Signpost wrote: they say whose."""
    mapping = asked.options.mapping or None
    opened = gathered.reader.open(asked.path, gathered.publisher, mapping=mapping)
    try:
        items = map(opened.read_row, some_of(opened.rows))
        pages = [
            item.page
            for item in items
            if isinstance(item, ReadRecord) and not (_is_ours(item) and item.page.source_id)
        ]
    finally:
        if isinstance(opened.rows, Generator):
            opened.rows.close()  # a workbook is read by a process of its own
    return pages, opened


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
