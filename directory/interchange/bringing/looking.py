"""What an import would do, record by record and field by field, to be looked at beforehand."""

import hashlib
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Literal

from directory.interchange.bringing.glance import Unopened
from directory.interchange.bringing.merging import Merged, Plan, Three, Winner
from directory.keeping.record.fields import FIELD_NAMES, field_in_words
from directory.keeping.twice.alike import traits_of
from directory.keeping.twice.duplicates import Index, Like
from directory.model import ServicePage
from directory.store.hiding import keeps_hidden
from directory.words import excerpt

What = Literal["added", "changed", "conflicting", "gone"]
MOST_AS_JSON = 1_000
"""Records that are written out as JSON; all of them are counted."""
_CHUNK = 1 << 20
_TELLING = ("description", "who_for", "contacts", "locations", "sessions")
"""Fields by which a person knows what a new record is."""
NO_PLACE_OF_EITHER = (
    "One of them hides where it is: if they are the same, no place of either is kept."
)
NO_ADDRESS_YET = (
    "That one hides where it is: no address of this one comes in unless you say that they are not "
    "the same."
)
_BY, _NEEDS = "Organisation", "Found for these needs"
_LONGEST_TOLD = 300


Told = tuple[tuple[str, str], ...]


def _nothing() -> Told:
    """Tell nothing."""
    return ()


@dataclass(frozen=True, slots=True)
class Differing:
    """One field in which a file says something new: what each side says, in plain words."""

    field: str
    name: str
    """As a keeper knows it."""
    mine: str
    theirs: str
    base: str | None
    """As it stood in the file last time; None for a record that the file never held."""
    winner: Winner
    """Whose word counts unless a person chooses; *conflict* keeps mine and lists it."""


@dataclass(frozen=True, slots=True)
class Looked:
    """One record that an import would add or change, or that is gone from the file."""

    id: str
    """As the file has it."""
    name: str
    what: What
    fields: tuple[Differing, ...] = ()
    like: tuple[Like, ...] = ()
    """Records held already that may be the same as one that would be added."""
    within: str = ""
    """The id of the record that this one was merged into."""
    telling: Callable[[], Told] = field(default=_nothing, compare=False)
    """Works out what it tells, which takes longer than to list it."""

    @property
    def tells(self) -> Told:
        """Of a record that is new or gone: its main fields as a keeper knows them, in words."""
        return self.telling()


@dataclass(frozen=True, slots=True)
class Beside:
    """What new records are looked at beside."""

    index: Index | None
    """What is held, to find records that are in it already; None where nothing is."""
    apart: set[str]
    """Pairs that somebody told apart."""
    needs: Mapping[str, str]
    """The needs by their ids, as they may stand on a screen."""
    hiding: Collection[str] = ()
    """The ids of records held that hide where they are."""


def looked_at(made: Plan, beside: Beside, waiting: dict[str, Unopened]) -> list[Looked]:
    """Return every record that a plan would add or change, or in which both sides differ.

    Args:
        made: The plan.
        beside: What new records are looked at beside.
        waiting: New records that nobody has opened; those of the plan are taken out.
    """
    glimpsed = {ready.id: waiting.pop(ready.id, None) for ready in made.fresh}
    added = [glimpsed[ready.id] or ready.page() for ready in made.fresh]
    found = [_new(one, beside, made.twins.get(one.id)) for one in (*added, *made.added)]
    return found + [_differing(three, merged) for three, merged in made.looked if merged.differs]


def gone(held: Iterable[tuple[str, str]], seen: set[str]) -> list[Looked]:
    """Return the records of a publisher, by id and name, that its file no longer holds."""
    return [Looked(one, name, "gone") for one, name in held if one not in seen]


def with_facts(one: Looked, page: Callable[[str], ServicePage], needs: Mapping[str, str]) -> Looked:
    """Return a record with what it tells, if it is gone from the file and only held here.

    Args:
        one: The record.
        page: Gives what is held under an id; asked when somebody looks at the record.
        needs: The needs by their ids, as they may stand on a screen.
    """
    return replace(one, telling=lambda: _held(page(one.id), needs)) if one.what == "gone" else one


def _held(page: ServicePage, need_names: Mapping[str, str]) -> Told:
    told = _told(page, need_names)
    place = FIELD_NAMES["locations"]
    return tuple(one for one in told if one[0] != place) if keeps_hidden(page) else told


def mark_of(path: Path, content: str) -> str:
    """Return what stands for a file, or a folder, and the content of a directory."""
    found = hashlib.blake2b(content.encode(), digest_size=16)
    parts = sorted(one for one in path.rglob("*") if one.is_file()) if path.is_dir() else [path]
    for part in parts:
        with part.open("rb") as file:
            while chunk := file.read(_CHUNK):
                found.update(chunk)
    return found.hexdigest()


def _new(one: Unopened | ServicePage, beside: Beside, twin: Like | None) -> Looked:
    traits = one.traits if isinstance(one, Unopened) else traits_of(one)
    like = beside.index.like(traits, beside.apart) if beside.index else []
    first = [twin] if twin and twin.id not in {one.id for one in like} else []
    telling = partial(_told, one, beside.needs)
    found = tuple(
        _held_back(each) if twin and each.id == twin.id else _with_warning(each, one, beside)
        for each in (*first, *like)
    )
    return Looked(one.id, one.name, "added", like=found, telling=telling)


def _held_back(like: Like) -> Like:
    """Return a record that hides where it is, with what a new one that may be it waits for."""
    return like._replace(why=f"{_sentence(like.why)} {NO_ADDRESS_YET}")


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:].rstrip(".") + "."


def _with_warning(like: Like, one: Unopened | ServicePage, beside: Beside) -> Like:
    """Return a record held with what happens to a place, if the two are said to be one."""
    hides = not isinstance(one, Unopened) and keeps_hidden(one)  # else it is opened at once
    if hides == (like.id in beside.hiding):
        return like
    return like._replace(why=f"{_sentence(like.why)} {NO_PLACE_OF_EITHER}")


def _told(one: Unopened | ServicePage, need_names: Mapping[str, str]) -> Told:
    """Return what a new record says, in short, so that a person can choose about it."""
    page = one.page() if isinstance(one, Unopened) else one
    told = [(FIELD_NAMES[name], _in_one_line(page, name)) for name in _TELLING]
    by = page.organisation.name if page.organisation else ""
    found_for = [need_names[one.need] for one in page.needs if one.need in need_names]
    told = [(_BY, by), *told, (_NEEDS, "; ".join(found_for))]
    return tuple((name, excerpt(words, _LONGEST_TOLD)) for name, words in told if words)


def _in_one_line(page: ServicePage, name: str) -> str:
    """Return what stands in a field, the things of a list apart from each other."""
    return "; ".join(field_in_words(page, name).splitlines())


def _differing(three: Three, merged: Merged) -> Looked:
    mine, incoming, _ = three
    fields = tuple(
        Differing(name, FIELD_NAMES[name], *_said(three, name), winner)
        for name, winner in merged.differs.items()
    )
    asked = any(one.winner == "conflict" for one in fields)
    what: What = "conflicting" if asked else "changed"
    within = mine.id if mine.id != incoming.id else ""
    return Looked(incoming.id, mine.name, what, fields, within=within)


def _said(three: Three, name: str) -> tuple[str, str, str | None]:
    mine, incoming, base = three
    said = field_in_words(base, name) if base else None
    return field_in_words(mine, name), field_in_words(incoming, name), said


def report_json(looked: Iterable[Looked]) -> list[dict[str, object]]:
    """Return records as JSON, the first :data:`MOST_AS_JSON` of them."""
    return [_as_json(one) for one, _ in zip(looked, range(MOST_AS_JSON), strict=False)]


def _as_json(one: Looked) -> dict[str, object]:
    fields = [
        {
            "field": each.field, "mine": each.mine, "theirs": each.theirs, "base": each.base,
            "takes": "mine" if each.winner == "conflict" else each.winner,
            "conflict": each.winner == "conflict",
        }
        for each in one.fields
    ]  # fmt: skip
    like = [
        {"id": each.id, "name": each.name, "why": each.why, "score": each.score}
        for each in one.like
    ]
    told: dict[str, object] = {"id": one.id, "name": one.name, "what": one.what}
    parts = {"fields": fields, "like": like, "within": one.within}
    return told | {key: value for key, value in parts.items() if value}
