"""Two records that may be one, among those held or between something new and what is held.

Only records that share something are compared: a number, an address for mail, a website, a
postcode, a number of a register, the words of a name, or a rare word of it. So ten thousand take
a moment.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import NamedTuple

from directory.errors import BadInput
from directory.keeping.sweep import Brief, Sweep
from directory.keeping.twice.alike import (
    ENOUGH,
    Likeness,
    Traits,
    Weights,
    address_of,
    email_of,
    likeness,
    may_be_alike,
    number_of,
    postcode_of,
    registered,
    site_of,
    traits_of,
)
from directory.model import ServicePage
from directory.model.checking import ToldApart
from directory.store import Directory
from directory.store.local import Change, held, make_changes

MOST_ALIKE = 60
"""So many records that share one thing are one organisation; of them only equal names count."""
RARE = 15
"""A word of so many names at most brings records together by itself."""
MOST_SHOWN = 5
"""Records like a new one that are named."""
_NAMES = (
    "SELECT s.key, s.id, s.name, coalesce(s.organisation_id, ''), coalesce(o.charity_number, ''),"
    " coalesce(o.company_number, '') FROM service s"
    " LEFT JOIN organisation o ON o.id = s.organisation_id"
)
_CONTACTS = "SELECT service_key, kind, value FROM contact WHERE kind != 'post'"
_PLACES = "SELECT service_key, postcode, address FROM location WHERE visibility = 'public'"

Ask = Callable[[str], Iterable[tuple[object, ...]]]
"""Answers a question in SQL about the directory."""
Block = tuple[str, str]


class Pair(NamedTuple):
    """Two records that may be one."""

    first: Brief
    second: Brief
    why: str
    """What they share, as a sentence."""
    likeness: float

    @property
    def id(self) -> str:
        """The pair as it is remembered."""
        return pair_id(self.first.id, self.second.id)


class Like(NamedTuple):
    """A record held that is like another."""

    id: str
    name: str
    why: str
    """What they share, as a sentence."""
    score: float


@dataclass(frozen=True)
class Index:
    """What is compared of every record held, and who shares what."""

    traits: dict[int, Traits]
    weights: Weights
    blocks: dict[Block, list[int]]

    def like(self, one: Traits, apart: Collection[str] = ()) -> list[Like]:
        """Return the records held that may be the same as ``one``, the most alike first.

        Args:
            one: Not counted among those held, though it may be one of them.
            apart: Pairs that somebody told apart.
        """
        near = {key for block in _blocks_of(one, self.weights) for key in self._near(block)}
        found = []
        for other in (self.traits[key] for key in near):
            if other.id == one.id or not may_be_alike(one, other, self.weights):
                continue
            how = likeness(one, other, self.weights)
            if how.score >= ENOUGH and pair_id(one.id, other.id) not in apart:
                found.append(Like(other.id, other.name, how.words, how.score))
        return sorted(found, key=lambda like: (-like.score, like.name, like.id))[:MOST_SHOWN]

    def pairs(self) -> Iterator[tuple[int, int, Likeness]]:
        """Yield the keys of records held that may be one, each pair once."""
        seen: set[tuple[int, int]] = set()
        for keys in self.blocks.values():
            for pair in self._together(keys):
                if pair not in seen:
                    seen.add(pair)
                    both = (self.traits[pair[0]], self.traits[pair[1]])
                    if not may_be_alike(*both, self.weights):
                        continue
                    how = likeness(*both, self.weights)
                    if how.score >= ENOUGH:
                        yield *pair, how

    def _near(self, block: Block) -> Sequence[int]:
        keys = self.blocks.get(block, ())
        return keys if len(keys) <= MOST_ALIKE else ()

    def _together(self, keys: Sequence[int]) -> Iterator[tuple[int, int]]:
        if len(keys) <= MOST_ALIKE:
            yield from combinations(keys, 2)
            return
        first: dict[str, int] = {}
        for key in keys:
            other = first.setdefault(self.traits[key].key, key)
            if other != key:
                yield other, key


def duplicates(sweep: Sweep) -> list[Pair]:
    """Return the pairs that may be one, the most alike first, without those told apart."""
    index = index_of(sweep.directory.rows, sweep.briefs.keys())
    apart = told_apart(sweep.directory)
    briefs = sweep.briefs
    pairs = [
        Pair(briefs[one], briefs[other], how.words, how.score) for one, other, how in index.pairs()
    ]
    kept = [pair for pair in pairs if pair.id not in apart]
    return sorted(kept, key=lambda pair: (-pair.likeness, pair.first.name, pair.id))


def like_this(directory: Directory, page: ServicePage, index: Index) -> list[Like]:
    """Return the records held that may be the same as one that is being entered."""
    return index.like(traits_of(page), told_apart(directory))


def index_of(ask: Ask, only: Collection[int] | None) -> Index:
    """Return what is compared of the records held.

    Args:
        ask: Answers a question in SQL.
        only: The keys of those that count; None for all of them.
    """
    contacts, places = _by_key(ask(_CONTACTS)), _by_key(ask(_PLACES))
    rows = ((int(str(row[0])), row) for row in ask(_NAMES))
    return index_of_traits(
        {
            key: _traits(row, contacts.get(key, ()), places.get(key, ()))
            for key, row in rows
            if only is None or key in only
        }
    )


def index_of_traits(traits: dict[int, Traits]) -> Index:
    """Return what is compared of some records, and who shares what."""
    weights = Weights()
    for one in traits.values():
        weights.count(one)
    blocks: dict[Block, list[int]] = defaultdict(list)
    for key, one in traits.items():
        for block in _blocks_of(one, weights):
            blocks[block].append(key)
    return Index(traits, weights, blocks)


def pair_id(one: str, other: str) -> str:
    """Return a pair of records as it is remembered."""
    return "|".join(sorted((one, other)))


def told_apart(directory: Directory) -> set[str]:
    """Return the pairs of records that somebody has told apart."""
    return {one.id for one in held(directory, ToldApart)}


def tell_apart(directory: Directory, pair: str, today: date) -> Change:
    """Remember that two records are not one, although they look like it.

    Raises:
        BadInput: If that is not a pair.
    """
    ids = pair.split("|")
    if len(ids) != 2 or ids != sorted(set(ids)):
        raise BadInput("Name two different records.")
    told = Change(None, ToldApart(id=pair, said_on=today))
    return make_changes(directory, [told], "Told apart")[0]


def _traits(
    row: Sequence[object],
    contacts: Sequence[Sequence[object]],
    places: Sequence[Sequence[object]],
) -> Traits:
    _, id_, name, body, charity, company = (str(value) for value in row)
    said = [(str(kind), str(value)) for kind, value in contacts]
    numbers = (number_of(value) for kind, value in said if kind in ("phone", "text"))
    return Traits(
        id_,
        name,
        body,
        frozenset(number for number in numbers if number),
        frozenset(email_of(value) for kind, value in said if kind == "email"),
        frozenset(site for kind, value in said if kind == "website" and (site := site_of(value))),
        registered(charity, company),
        frozenset(code for postcode, _ in places if (code := postcode_of(str(postcode)))),
        frozenset(line for _, address in places if (line := address_of(str(address)))),
    )


def _by_key(rows: Iterable[tuple[object, ...]]) -> dict[int, list[tuple[object, ...]]]:
    found: dict[int, list[tuple[object, ...]]] = defaultdict(list)
    for key, *values in rows:
        found[int(str(key))].append(tuple(values))
    return found


def _blocks_of(one: Traits, weights: Weights) -> Iterator[Block]:
    """Yield by what a record meets others with which it is compared."""
    yield from one.shared()
    yield from (("postcode", code) for code in one.postcodes)
    if one.key:
        yield "name", one.key
    yield from (("word", word) for word in one.words if weights.words.get(word, 1) <= RARE)
