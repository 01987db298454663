"""Records held with a place for everybody, which their source does not tell any more.

A refuge may stand in a list with its street until somebody notices. A row without an id is known
by its postcode among other things, so it looks new once that is gone; and a file may say in words
alone that nobody is to know. In each case the place that is held here goes.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from directory.interchange.cells.secrecy import may_say_hidden, says_hidden
from directory.interchange.no_trace import without_places_of
from directory.interchange.reading import Problem
from directory.keeping.twice.alike import number_of
from directory.model import ServicePage
from directory.store.hiding import keeps_hidden
from directory.store.ready import Ready
from directory.words import tidy

HIDES_NOW = (
    '"{name}" hides where it is now. The place held here goes: from the record, its history and '
    "later backups."
)
FORMER = '"{name}" hides where it is now and is taken for that record held here: its place goes.'
_NAMED = (
    "SELECT s.id, s.name, coalesce(o.name, '') FROM service s"
    " LEFT JOIN organisation o ON o.id = s.organisation_id WHERE s.publisher = ? ORDER BY s.id"
)


class Shelf(Protocol):
    """What is asked of a directory as it is held."""

    def rows(self, sql: str, args: Sequence[object] = ()) -> list[tuple[object, ...]]:
        """Return the rows of a question in SQL that only reads."""

    def pages(self, ids: Iterable[str]) -> Mapping[str, ServicePage]:
        """Return the records held under these ids; ids not held are absent."""


def shown_in(page: ServicePage) -> bool:
    """Say whether a record has a place that anybody may know."""
    return any(place.visibility == "public" for place in page.locations)


def hides_now(page: ServicePage) -> bool:
    """Say whether a source hides where a service is; one that gives no place may say so in words.

    Words beside a place are not asked here: whoever read them decided about that place.
    """
    return keeps_hidden(page) or (not page.locations and says_hidden(page))


def newly_hidden(mine: ServicePage, issued: ServicePage | None, given: ServicePage) -> bool:
    """Say whether a source hides what it showed last, and what is shown here still."""
    return (
        issued is not None
        and shown_in(mine)
        and not keeps_hidden(mine)
        and not hides_now(issued)
        and hides_now(given)
    )


def as_hidden(mine: ServicePage, given: ServicePage) -> ServicePage:
    """Return a record that hides its place now, without words that tell the one held here."""
    if shown_in(given):  # it has other places, which it shows
        return given
    places = given.locations or hidden_places(mine)
    posts = tuple(one for one in given.contacts if one.kind != "post")
    left: Mapping[str, Any] = {"locations": places, "contacts": posts, "extra": {}}
    return without_places_of(mine, given.model_copy(update=left))


def hidden_places(page: ServicePage) -> tuple[Any, ...]:
    """Return the places of a record, all of them hidden."""
    return tuple(place.model_copy(update={"visibility": "hidden"}) for place in page.locations)


@dataclass(frozen=True, slots=True)
class Namesakes:
    """Which records held a new one may have been, before it hid where it is.

    A former self is of the same list, is called the same and is run by the same.
    """

    held: Shelf
    _of_list: dict[str, dict[tuple[str, str], list[str]]] = field(default_factory=dict)
    """The ids of the records of a list, by what they and who runs them are called."""

    def of(self, page: ServicePage) -> list[str]:
        """Return the ids of the records that are called the same."""
        if page.publisher not in self._of_list:
            self._of_list[page.publisher] = _named(self.held.rows(_NAMED, (page.publisher,)))
        body = page.organisation.name if page.organisation else ""
        return self._of_list[page.publisher].get((tidy(page.name), tidy(body)), [])

    def may_have(self, record: Ready) -> bool:
        """Say whether a new record hides where it is, and one of the same name is held."""
        if not _may_hide(record):
            return False
        page = record.page()
        return bool(self.of(page)) and hides_now(page)


def former_selves(
    records: Iterable[Ready],
    namesakes: Namesakes,
    seen: set[str],
) -> dict[str, str]:
    """Return under which ids records are held that hide where they are now, by their new ids.

    Their former selves stand in the file no more. Of several, one with the same number goes
    first.

    Args:
        records: New records that hide where they are.
        namesakes: The records that they may have been.
        seen: The ids that stand in the file.
    """
    found = dict[str, str]()
    for page in (one.page() for one in records):
        same = namesakes.of(page)
        free = [one for one in same if one not in seen and one not in found.values()]
        if former := _best(page, free, namesakes.held.pages(free)):
            found[page.id] = former
    return found


def told_of(one: str, name: str, rows: Mapping[str, int], words: str = HIDES_NOW) -> Problem:
    """Return what a person is told of a record whose place goes."""
    return Problem(rows.get(one, 1), "address", words.format(name=name))


def _may_hide(record: Ready) -> bool:
    """Say at a first look whether a record may hide where it is."""
    if record.worked is not None and record.worked.hides:
        return True
    return '"locations":' not in record.text and may_say_hidden(record.text)


def _named(rows: Iterable[Sequence[object]]) -> dict[tuple[str, str], list[str]]:
    found = dict[tuple[str, str], list[str]]()
    for one, name, body in rows:
        found.setdefault((tidy(str(name)), tidy(str(body))), []).append(str(one))
    return found


def _best(page: ServicePage, ids: list[str], held: Mapping[str, ServicePage]) -> str:
    """Return which of the records held is the same; empty where none shows or hides a place."""
    numbers = _numbers(page)
    placed = [one for one in ids if one in held and held[one].locations]
    return max(placed, key=lambda one: len(numbers & _numbers(held[one])), default="")


def _numbers(page: ServicePage) -> set[str]:
    told = (one.value for one in page.contacts if one.kind in ("phone", "text"))
    return {number for number in map(number_of, told) if number}
