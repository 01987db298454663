"""A new record that may be one whose place is hidden here: its address waits.

A refuge may stand in a council's list, under the council's id and with its street. Until somebody
tells the two apart, nothing that would find it comes in.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from directory.interchange.no_trace import spots_of, without_traces
from directory.interchange.reading import Beside, Problem
from directory.keeping.twice.alike import Traits, Weights, email_of, likeness, number_of, traits_of
from directory.keeping.twice.duplicates import Like, pair_id
from directory.model import ServicePage
from directory.reading.way_told import without_the_way
from directory.store.ready import Ready, worded
from directory.words import tidy

_HIDING = (
    "SELECT DISTINCT s.key, s.id, s.name, coalesce(o.name, ''), s.public_name, s.neutral_name"
    " FROM service s JOIN location l ON l.service_key = s.key"
    " LEFT JOIN organisation o ON o.id = s.organisation_id WHERE l.visibility != 'public'"
)
_REACHING = (
    "SELECT c.service_key, c.kind, c.value FROM contact c"
    " WHERE c.kind IN ('phone', 'text', 'email') AND c.service_key IN"
    " (SELECT service_key FROM location WHERE visibility != 'public')"
)
_OF_HARM = frozenset({"domestic_abuse", "sexual_violence"})
_ALIKE = 52.0
"""Points for a name that is nearly the same, whatever else the two share or not."""
_STAY = frozenset({"id", "publisher", "source", "source_id", "needs", "checks", "organisation_id"})
HELD_BACK = (
    '"{name}" may be "{other}" ({why}), which hides where it is: no address was taken. If they are '
    "two, say so (they are not the same) and bring the list in again."
)
LEFT_OUT = (
    '"{name}" may be "{other}" ({why}), which hides where it is, and its name tells a place: left '
    "out. If they are two, say so (they are not the same) and bring the list in again."
)

Waiting = tuple[Ready, tuple[int, Like] | None, Beside | None]
Ask = Callable[[str], Iterable[tuple[object, ...]]]


@dataclass(frozen=True, slots=True)
class Hiding:
    """The records held that hide where they are, by what another list may know them by."""

    traits: dict[str, Traits] = field(default_factory=dict)
    """By their ids; each name of a record stands for itself."""
    names: dict[str, list[str]] = field(default_factory=dict)
    """Their ids by each tidy name."""
    reached: dict[str, list[str]] = field(default_factory=dict)
    """Their ids by each number and address for mail."""
    bodies: dict[str, list[str]] = field(default_factory=dict)
    """Their ids by the name of who runs them."""
    spelt: dict[str, list[tuple[int, str]]] = field(default_factory=dict)
    """Their ids, numbered, by words of their names; by no word where a name has none.

    By the rarer half of the words and one more, of which one stands in whatever has half of them:
    each row of a list is asked about, and cannot be compared with all of them.
    """
    apart: frozenset[str] = frozenset()
    """Pairs that somebody told apart."""

    def twin_of(self, page: ServicePage) -> Like | None:
        """Return the hidden record that a record may be, or None."""
        if not self.traits:
            return None
        for one, why in self._found(page):
            if one != page.id and pair_id(one, page.id) not in self.apart:
                return Like(one, self.traits[one].name, why, 100.0)
        return None

    def _found(self, page: ServicePage) -> Iterable[tuple[str, str]]:
        """Yield the hidden records that share something telling with a record, with what."""
        traits = traits_of(page)
        for thing in (*traits.numbers, *traits.emails):
            yield from ((one, "the same number or mail") for one in self.reached.get(thing, ()))
        for name in (page.name, page.public_name, *page.also_known_as):
            yield from ((one, "the same name") for one in self.names.get(tidy(name), ()))
        yield from ((one, "nearly the same name") for one in self._called_alike(page))
        body = tidy(page.organisation.name) if page.organisation else ""
        if body and _for_those_harmed(page):
            yield from ((one, "the same organisation") for one in self.bodies.get(body, ()))

    def _called_alike(self, page: ServicePage) -> Iterator[str]:
        """Yield the hidden records whose names share half their words with that of a record."""
        bare = Traits(page.id, page.name)
        said = {*bare.words, ""}
        for _, one in sorted({each for word in said for each in self.spelt.get(word, ())}):
            other = self.traits[one]
            shared = len(said.intersection(other.words))
            if shared * 2 >= len(other.words) and likeness(bare, other, Weights()).score >= _ALIKE:
                yield one


def hiding_of(ask: Ask, apart: Iterable[str]) -> Hiding:
    """Return the records held that hide where they are.

    Args:
        ask: Answers a question in SQL.
        apart: Pairs that somebody told apart.
    """
    found = Hiding(apart=frozenset(apart))
    ids: dict[object, str] = {}
    for key, id_, name, body, *others in ask(_HIDING):
        ids[key] = str(id_)
        found.traits[str(id_)] = Traits(str(id_), str(name))
        for one in filter(None, (tidy(str(said)) for said in (name, *others))):
            found.names.setdefault(one, []).append(str(id_))
        if tidy(str(body)):
            found.bodies.setdefault(tidy(str(body)), []).append(str(id_))
    for key, kind, value in ask(_REACHING):
        said = email_of(str(value)) if kind == "email" else number_of(str(value))
        if said:
            found.reached.setdefault(said, []).append(ids[key])
    _learn_words(found)
    return found


def _learn_words(hiding: Hiding) -> None:
    """Note by which words the names of hidden records are looked up."""
    often = Counter(word for one in hiding.traits.values() for word in one.words)
    for number, (id_, one) in enumerate(hiding.traits.items()):
        rarest = sorted(one.words, key=lambda word: (often[word], word))
        for word in rarest[: len(rarest) // 2 + 1] or ("",):
            hiding.spelt.setdefault(word, []).append((number, id_))


def shows_a_place(page: ServicePage) -> bool:
    """Say whether a record tells where it is."""
    post = any(contact.kind == "post" for contact in page.contacts)
    return post or any(place.visibility == "public" for place in page.locations)


def held_back(page: ServicePage) -> ServicePage | None:
    """Return a record without anything that tells where it is; None if its name does."""
    told: dict[str, Any] = page.model_dump(mode="json")
    spots = spots_of(told["locations"])
    quiet: dict[str, Any] = {
        name: item if name in _STAY else without_traces(item, spots) for name, item in told.items()
    }
    quiet |= {"locations": [], "extra": {}}
    quiet["contacts"] = [one for one in told["contacts"] if one["kind"] != "post"]
    for name in ("contacts", "sessions", "closures"):
        quiet[name] = [{**one, "location_id": None} for one in quiet[name]]
    if page.organisation:
        quiet["organisation"] = {**told["organisation"], "description": "", "extra": {}}
    try:
        return without_the_way(ServicePage.model_validate(quiet))
    except ValidationError:  # its name was all that it had, and tells the place
        return None


def let_in_without_places(
    records: Iterable[Waiting], current: Mapping[str, ServicePage]
) -> tuple[list[tuple[Ready, Beside | None]], dict[str, Like], list[Problem]]:
    """Return records as they may come in; those that may be a hidden one show no place.

    One that shows its place here already was let in by somebody, and stays as it is.

    Args:
        records: Each with its row and the hidden record that it may be, if any.
        current: What is held, by id.

    Returns:
        The records, those that were held back with what they may be, and what is told of it.
    """
    kept, twins, told = list[tuple[Ready, Beside | None]](), dict[str, Like](), list[Problem]()
    for record, found, beside in records:
        mine = current.get(record.id)
        if found is None or (mine and shows_a_place(mine)):
            kept.append((record, beside))
            continue
        row, twin = found
        page = record.page()
        quiet = held_back(page)
        words = HELD_BACK if quiet else LEFT_OUT
        told.append(Problem(row, "address", words.format(name=page.name, other=twin.name,
                                                         why=twin.why)))  # fmt: skip
        if quiet:
            twins[record.id] = twin
            kept.append((worded(quiet), beside))
    return kept, twins, told


def _for_those_harmed(page: ServicePage) -> bool:
    return page.side == "harmed" or any(one.need in _OF_HARM for one in page.needs)
