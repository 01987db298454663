"""Records held with a place for everybody, which their source does not tell any more.

A refuge may stand in a list with its street until somebody notices. A row without an id is known
by its postcode among other things, so it looks new once that is gone; and a file may say in words
alone that nobody is to know. In each case the place that is held here goes.
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from directory.interchange.bringing.held_back import held_back
from directory.interchange.cells.secrecy import may_say_hidden, says_hidden
from directory.interchange.no_trace import without_places_of
from directory.interchange.reading import Problem
from directory.keeping.twice.alike import number_of
from directory.model import ServicePage
from directory.store.hiding import keeps_hidden
from directory.store.ready import Ready, name_in, worded
from directory.store.saving import settled
from directory.words import tidy

HIDES_NOW = (
    '"{name}" hides where it is now. The place held here goes: from the record, its history and '
    "later backups."
)
FORMER = '"{name}" hides where it is now and is taken for that record held here: its place goes.'
AGAIN = (
    '"{name}" stands in this list with a place again. It hides where it is here, and goes on doing '
    "so: no address was taken."
)
_NAMED = (
    "SELECT s.id, s.name, coalesce(o.name, ''), s.source_id, EXISTS (SELECT 1 FROM location l"
    " WHERE l.service_key = s.key AND l.visibility != 'public') FROM service s"
    " LEFT JOIN organisation o ON o.id = s.organisation_id WHERE s.publisher = ? ORDER BY s.id"
)
_PUBLISHER = re.compile(r'"publisher":"([^"\\]*)"')


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


@dataclass(slots=True)
class _List:
    """The records held of one list, as far as a new one is known by them."""

    named: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    """Their ids, by what they and who runs them are called."""
    nameless: set[str] = field(default_factory=set)
    """The ids of those that their source gives none: the place may be in them."""
    hidden: set[str] = field(default_factory=set)
    """The ids of those that hide where they are."""
    quiet: set[str] = field(default_factory=set)
    """What those that hide and that their source gives no id are called."""


@dataclass(frozen=True, slots=True)
class Namesakes:
    """Which records held a new one may have been, before it hid where it is.

    A former self is of the same list, is called the same and is run by the same.
    """

    held: Shelf
    _lists: dict[str, _List] = field(default_factory=dict)

    def of(self, page: ServicePage) -> list[str]:
        """Return the ids of the records that are called the same."""
        body = page.organisation.name if page.organisation else ""
        return self._list(page.publisher).named.get((tidy(page.name), tidy(body)), [])

    def hiding(self, page: ServicePage) -> list[str]:
        """Return those of them that hide where they are, and that their source gives no id."""
        of_list = self._list(page.publisher)
        return [one for one in self.of(page) if one in of_list.hidden & of_list.nameless]

    def tells_place(self, one: str) -> bool:
        """Say whether the id of a former self was made of its postcode among other things."""
        return any(one in of_list.nameless for of_list in self._lists.values())

    def may_have(self, record: Ready) -> bool:
        """Say whether a new record or one held hides where it is, and both bear one name."""
        if _may_hide(record):
            page = record.page()
            return bool(self.of(page)) and hides_now(page)
        listed = _PUBLISHER.search(record.text)
        quiet = self._list(listed[1]).quiet if listed else ()
        if not quiet or record.source_id or tidy(name_in(record.text)) not in quiet:
            return False
        return bool(self.hiding(record.page()))

    def _list(self, publisher: str) -> _List:
        if publisher not in self._lists:
            self._lists[publisher] = _listed(self.held.rows(_NAMED, (publisher,)))
        return self._lists[publisher]


def former_selves(
    records: Iterable[Ready],
    namesakes: Namesakes,
    seen: set[str],
) -> dict[str, str]:
    """Return under which ids records are held that hide where they are now, by their new ids.

    Their former selves stand in the file no more. Of several, one with the same number goes
    first.

    Args:
        records: New records, some of which hide where they are.
        namesakes: The records that they may have been.
        seen: The ids that stand in the file.
    """
    found = dict[str, str]()
    for page in (one.page() for one in records):
        same = namesakes.of(page) if hides_now(page) else []
        free = [one for one in same if one not in seen and one not in found.values()]
        if former := _best(page, free, namesakes.held.pages(free)):
            found[page.id] = former
    return found


def shown_again(
    records: Iterable[Ready], namesakes: Namesakes, in_file: Collection[str]
) -> dict[str, tuple[Ready | None, str]]:
    """Return new records that are held already and hide where they are here, by their new ids.

    Whoever hides a place keeps nothing by which a later row with that place would be known. Such
    a row is that record, unless that one stands in the file itself. It comes in without any place.

    Args:
        records: New records of names that are held.
        namesakes: The records that they may be.
        in_file: The ids that stand in the file.

    Returns:
        Each as it is compared, None where its name tells a place; and what is told of it.
    """
    found, taken = dict[str, tuple[Ready | None, str]](), set(in_file)
    for page in (one.page() for one in records):
        free = [one for one in namesakes.hiding(page) if one not in taken]
        if not free or hides_now(page):
            continue
        mine = namesakes.held.pages(free[:1])[free[0]]
        taken.add(mine.id)
        quiet = quiet_of(mine, page)
        ready = worded(quiet.model_copy(update={"id": mine.id})) if quiet else None
        found[page.id] = ready, AGAIN.format(name=page.name)
    return found


def quiet_of(mine: ServicePage, page: ServicePage) -> ServicePage | None:
    """Return a record as hidden as the one held that it is; None where its name tells a place."""
    quiet = held_back(page)
    if quiet is None:
        return None
    hidden = {"locations": hidden_places(mine)}
    return settled(without_places_of(page, quiet.model_copy(update=hidden)))


def hidden_here(mine: ServicePage, other: ServicePage) -> ServicePage:
    """Return a record held without its place, which another that is the same hides."""
    posts = tuple(one for one in mine.contacts if one.kind != "post")
    places = hidden_places(mine) or hidden_places(other)
    left: Mapping[str, Any] = {"locations": places, "contacts": posts, "extra": {}}
    return settled(without_places_of(mine, mine.model_copy(update=left)))


def told_of(one: str, name: str, rows: Mapping[str, int], words: str = HIDES_NOW) -> Problem:
    """Return what a person is told of a record whose place goes."""
    return Problem(rows.get(one, 1), "address", words.format(name=name))


def _may_hide(record: Ready) -> bool:
    """Say at a first look whether a record may hide where it is."""
    if record.worked is not None and record.worked.hides:
        return True
    return '"locations":' not in record.text and may_say_hidden(record.text)


def _listed(rows: Iterable[Sequence[object]]) -> _List:
    found = _List()
    for one, name, body, source_id, hides in rows:
        id_, called = str(one), tidy(str(name))
        found.named.setdefault((called, tidy(str(body))), []).append(id_)
        if not source_id:
            found.nameless.add(id_)
        if hides:
            found.hidden.add(id_)
        if hides and not source_id:
            found.quiet.add(called)
    return found


def _best(page: ServicePage, ids: list[str], held: Mapping[str, ServicePage]) -> str:
    """Return which of the records held is the same; empty where none shows or hides a place."""
    numbers = _numbers(page)
    placed = [one for one in ids if one in held and held[one].locations]
    return max(placed, key=lambda one: len(numbers & _numbers(held[one])), default="")


def _numbers(page: ServicePage) -> set[str]:
    told = (one.value for one in page.contacts if one.kind in ("phone", "text"))
    return {number for number in map(number_of, told) if number}
