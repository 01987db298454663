"""What the program only suggests: needs, rules and ways in, until a person confirms or refuses."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from directory.errors import UnknownName
from directory.keeping.checking.checks import Done, keep
from directory.keeping.checking.suggested_prose import in_its_sentence
from directory.keeping.sweep import Brief, Sweep
from directory.matching.sentences import sentence
from directory.model import Criterion, ServicePage
from directory.reading.becoming import confirmed as confirmed_way
from directory.reading.becoming import said
from directory.store import Directory

NEED, RULE, WAY = "need", "rule", "way"
FIELDS = {NEED: "needs", RULE: "criteria", WAY: "ways_read"}
"""Where each kind of suggestion stands in a record."""
NAMES = {NEED: "need", RULE: "rule", WAY: "way in"}
_NEEDS = (
    "SELECT n.service_key, n.need, n.words, coalesce(m.public_name, n.need),"
    " s.name || '. ' || s.description FROM service_need n JOIN service s ON s.key = n.service_key"
    " LEFT JOIN need m ON m.id = n.need WHERE n.structure = 'suggested'"
)
_PROSE = "s.who_for, s.how_to_refer, s.summary, s.description"
_RULES = (
    "SELECT c.service_key, c.position, c.kind, c.operator, c.value, c.strength, c.words,"
    f" {_PROSE} FROM criterion c JOIN service s ON s.key = c.service_key"
    " WHERE c.structure = 'suggested'"
)
_WAYS = f"SELECT s.key, s.ways_read, {_PROSE} FROM service s WHERE s.ways_read <> '[]'"
MOST_READ = 240
"""Characters of the text a need was read from that are shown beside it."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One need, rule or way in that waits for a person."""

    about: Brief
    kind: str
    """``need``, ``rule`` or ``way``."""
    which: str
    """The id of the need, the place of the rule in its record, or the way in as it was read."""
    words: str
    """What is suggested."""
    read: str
    """Where it was read."""
    marks: tuple[str, ...]
    """The words in it that told, where they are not marked in it."""
    told: str = ""
    """The words that a rule or way in was read from."""


def suggested_needs(sweep: Sweep) -> list[Suggestion]:
    """Return the needs that are only suggested, those of the services used most first."""
    return _in_order(sweep, (_need(sweep, row) for row in sweep.directory.rows(_NEEDS)))


def suggested_rules(sweep: Sweep) -> list[Suggestion]:
    """Return the rules and ways in that are only suggested, of the services used most first."""
    rules = (_rule(sweep, row) for row in sweep.directory.rows(_RULES))
    ways = (one for row in sweep.directory.rows(_WAYS) for one in _ways(sweep, row))
    return _in_order(sweep, (*rules, *ways))


def decide(
    directory: Directory, service_id: str, kind: str, which: str, *, confirmed: bool
) -> Done:
    """Confirm a suggestion, or refuse it; one that is refused is taken out of the record.

    Raises:
        UnknownName: If there is no such suggestion any more.
    """
    edits = {service_id: partial(_decided, kind=kind, which=which, confirmed=confirmed)}
    return keep(directory, edits, {}, f"{_done(confirmed)} a suggested {NAMES[kind]}")


def confirm_alike(directory: Directory, chosen: Mapping[str, tuple[str, str]]) -> Done:
    """Confirm the same suggestion of several services as one thing that can be undone.

    Args:
        directory: The open directory.
        chosen: By the id of the service the kind of the suggestion, and which it is.

    Raises:
        UnknownName: If one of them is not there any more.
    """
    edits = {
        service_id: partial(_decided, kind=kind, which=which, confirmed=True)
        for service_id, (kind, which) in chosen.items()
    }
    return keep(directory, edits, {}, "Confirmed the same suggestion")


def _done(confirmed: bool) -> str:
    return "Confirmed" if confirmed else "Refused"


def _decided(page: ServicePage, *, kind: str, which: str, confirmed: bool) -> ServicePage:
    """Return a record with one suggestion confirmed, or without it."""
    held = list(getattr(page, FIELDS[kind]))
    at = _place_of(page, kind, which)
    one = held.pop(at)
    changes: dict[str, object] = {}
    if confirmed and kind == WAY:
        changes = confirmed_way(which, page)
    elif confirmed:
        ours = {"words": sentence(one) or one.words} if kind == RULE else {}
        held.insert(at, one.model_copy(update={"structure": "confirmed", **ours}))
    return page.model_copy(update={**changes, FIELDS[kind]: tuple(held)})


def _place_of(page: ServicePage, kind: str, which: str) -> int:
    """Return where a suggestion stands among those of its kind."""
    if kind == WAY:
        ids = list(page.ways_read)
    elif kind == NEED:
        ids = [need.need if need.structure == "suggested" else "" for need in page.needs]
    else:
        rules = enumerate(page.criteria)
        ids = [str(at) if rule.structure == "suggested" else "" for at, rule in rules]
    if which not in ids:
        raise UnknownName("That suggestion is not there any more. Look at the list again.")
    return ids.index(which)


def _in_order(sweep: Sweep, found: Iterable[Suggestion | None]) -> list[Suggestion]:
    known = [one for one in found if one]
    known.sort(key=lambda one: (-sweep.use.get(one.about.id, 0), one.about.name, one.which))
    return known


def _need(sweep: Sweep, row: Sequence[Any]) -> Suggestion | None:
    key, need, marks, name, read = row
    about = sweep.briefs.get(key)
    if about is None:
        return None
    told = tuple(str(one) for one in json.loads(marks))
    return Suggestion(about, NEED, need, name, _around(read, told), told)


def _rule(sweep: Sweep, row: Sequence[Any]) -> Suggestion | None:
    key, at, kind, operator, value, strength, words, *prose = row
    about = sweep.briefs.get(key)
    if about is None:
        return None
    rule = Criterion(kind=kind, operator=operator, value=json.loads(value), strength=strength)
    read = in_its_sentence(words, prose)
    return Suggestion(about, RULE, str(at), sentence(rule) or words, read, (), words)


def _ways(sweep: Sweep, row: Sequence[Any]) -> Iterator[Suggestion]:
    key, ways, *prose = row
    about = sweep.briefs.get(key)
    if about is None:
        return
    for way in json.loads(ways):
        words = way.partition(": ")[2]
        read = in_its_sentence(words, prose)
        yield Suggestion(about, WAY, way, said(way), read, (), words)


def _around(text: str, marks: tuple[str, ...]) -> str:
    """Return the part of a long text that holds the first word that told."""
    at = min(
        (place for mark in marks if (place := text.lower().find(mark.lower())) >= 0), default=0
    )
    start = max(0, at - MOST_READ // 2)
    cut = text[start : start + MOST_READ]
    return f"{'... ' if start else ''}{cut}{' ...' if len(text) > start + MOST_READ else ''}"
