"""What an import would change: base, mine and theirs compared field by field.

*Base* is the record as its publisher gave it last time, *mine* is what the directory holds now,
*theirs* is what the file says. What only one side changed is taken from that side; where both
changed, or somebody here checked it since, local text wins and the difference is listed, unless
theirs is asked for. What a person chose for a field goes before all of this.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from directory.interchange.bringing.choosing import Choices
from directory.interchange.bringing.hidden_now import as_hidden, newly_hidden
from directory.interchange.bringing.merging_suggested import (
    READ_FROM,
    in_their_order,
    stated,
    suggested_rules,
    suggested_ways,
    with_suggestions_of,
)
from directory.interchange.no_trace import with_quiet_words
from directory.keeping.record.fields import value_in_words
from directory.keeping.twice.duplicates import Like
from directory.model import Criterion, FactCheck, ServiceNeed, ServicePage
from directory.model.vocabulary import FactGroup
from directory.store import Ready
from directory.store.hiding import keeps_hidden, let_in
from directory.words import excerpt

_OURS = frozenset({"id", "publisher", "source", "source_id"})
"""What says which record it is; a file never changes it."""
_APART = frozenset({"needs", "checks", "ways_read"})
"""Merged by rules of their own."""
_FIELDS = tuple(name for name in ServicePage.model_fields if name not in _OURS | _APART)
_FACTS: dict[FactGroup, tuple[str, ...]] = {
    "contact": ("contacts",),
    "hours": ("sessions", "closures"),
    "referral": ("how_to_refer", "routes"),
    "criteria": ("criteria", "who_for", "not_for"),
}
_GROUP_OF = {name: group for group, names in _FACTS.items() for name in names}
_LONGEST_SHOWN = 200
_NO_CHOICES = Choices()
_AS_THEY_COME: Mapping[str, ServicePage | None] = {}

Winner = Literal["mine", "theirs", "conflict"]
Three = tuple[ServicePage, ServicePage, ServicePage | None]
"""A record as it is held, as the file gives it, and as its publisher gave it last time."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field that both sides changed, each in its own way."""

    id: str
    field: str
    mine: str
    theirs: str
    name: str = ""
    """What the record is called here."""


@dataclass(frozen=True, slots=True)
class Merged:
    """One record after comparing, and where the two sides disagree."""

    page: ServicePage
    conflicts: tuple[Conflict, ...] = ()
    differs: Mapping[str, Winner] = field(default_factory=dict)
    """The fields in which the file says something new, and whose word counts unless a person
    chooses."""


@dataclass(slots=True)
class Plan:
    """What an import would do to the directory; nothing has been done yet."""

    fresh: list[Ready] = field(default_factory=list)
    """Records of which nothing is held or known: they are added as they are."""
    added: list[ServicePage] = field(default_factory=list)
    updated: list[tuple[ServicePage, ServicePage]] = field(default_factory=list)
    """Old and new."""
    unchanged: int = 0
    conflicts: list[Conflict] = field(default_factory=list)
    bases: list[ServicePage] = field(default_factory=list)
    """Records whose base is to be written: as this file gives them."""
    looked: list[tuple[Three, Merged]] = field(default_factory=list)
    """With a preview: every record that would change or conflicts, and what comes of it."""
    issuers: Mapping[str, str] = field(default_factory=dict)
    """Who issued records, by their ids, where the file says so; else it is the file itself."""
    twins: Mapping[str, Like] = field(default_factory=dict)
    """Records that may be one whose place is hidden here, by their ids; they show none."""
    forms: Mapping[str, bytes] = field(default_factory=dict)
    """Blank forms of the records, by their digests."""
    left_out: int = 0
    """Records that a person chose not to add."""
    hidden_now: list[tuple[str, str]] = field(default_factory=list)
    """Id and name of each record whose source hides now what is shown here."""
    told: list[str] = field(default_factory=list)
    """What a person is told besides, of places that nobody is to know."""
    seen: Sequence[str] = ()
    """The id of every record that was compared."""

    @property
    def changes_nothing(self) -> bool:
        """Say whether carrying out the plan would leave every record and base as it is."""
        return not (self.fresh or self.added or self.updated or self.bases)

    @property
    def ids(self) -> list[str]:
        """The id of every record that is added or changed."""
        changed = [*self.added, *(new for _, new in self.updated)]
        return [*(one.id for one in self.fresh), *(page.id for page in changed)]


def plan(
    records: Iterable[ServicePage],
    current: Mapping[str, ServicePage],
    base: Mapping[str, ServicePage],
    *,
    theirs: bool = False,
    choices: Choices = _NO_CHOICES,
    bases: Mapping[str, ServicePage | None] = _AS_THEY_COME,
) -> Plan:
    """Return what bringing in ``records`` would change.

    Args:
        records: The records of the file.
        current: What the directory holds now, by id; may hold more.
        base: The records as issued last time, by id; a record without one counts as new from
            its publisher, so that everything it says differently is a conflict.
        theirs: Take the file's word wherever it says something else.
        choices: What a person chose, by the ids of the records.
        bases: What their source issued, by their ids, where that is not the record as it comes;
            None to leave the base as it is.
    """
    made = Plan()
    for one in records:
        mine, issued = current.get(one.id), base.get(one.id)
        if mine is None and choices.leaves_out(one.id):
            made.left_out += 1
            continue
        given, issue = _with_its_place_hidden(mine, issued, one, bases.get(one.id, one), made)
        record = _let_in(mine, given)
        if issue and _differ(issued, issue := _quiet(mine, issue)):
            made.bases.append(issue)
        if mine is None:
            made.added.append(record)
        elif not _differ(mine, record) or not (theirs or _differ(issued, _quiet(mine, given))):
            made.unchanged += 1
        else:
            _compare((mine, record, issued), made, choices, theirs=theirs)
    return made


def _compare(three: Three, made: Plan, choices: Choices, *, theirs: bool) -> None:
    """Add to a plan what becomes of a record that differs from what is held."""
    mine, record, issued = three
    merged = merge(mine, record, issued, theirs=theirs, choices=choices)
    made.conflicts += merged.conflicts
    made.looked.append((three, merged))
    if _differ(mine, merged.page):
        made.updated.append((mine, merged.page))
    else:
        made.unchanged += 1


def _with_its_place_hidden(
    mine: ServicePage | None,
    issued: ServicePage | None,
    given: ServicePage,
    issue: ServicePage | None,
    made: Plan,
) -> tuple[ServicePage, ServicePage | None]:
    """Return a record and its new base; where its source hides its place now, so do both."""
    if mine is None or not newly_hidden(mine, issued, given):
        return given, issue
    made.hidden_now.append((given.id, mine.name))
    return as_hidden(mine, given), as_hidden(mine, issue) if issue else None


def _let_in(mine: ServicePage | None, given: ServicePage) -> ServicePage:
    """Return a record as it may come in; one that speaks of no place stays as hidden as it is."""
    if mine is None:
        return given
    record = let_in(mine, with_quiet_words(mine, given))
    if record.locations or not keeps_hidden(mine):
        return record
    hidden = tuple(place for place in mine.locations if place.visibility != "public")
    return record.model_copy(update={"locations": hidden})


def _quiet(mine: ServicePage | None, given: ServicePage) -> ServicePage:
    return given if mine is None else with_quiet_words(mine, given)


def _differ(one: ServicePage | None, other: ServicePage) -> bool:
    return one is None or one.as_text() != other.as_text()


def merge(
    mine: ServicePage,
    incoming: ServicePage,
    base: ServicePage | None,
    *,
    theirs: bool = False,
    choices: Choices = _NO_CHOICES,
) -> Merged:
    """Return one record made of three.

    Args:
        mine: As the directory holds it.
        incoming: As the file gives it.
        base: As its publisher gave it last time, if ever.
        theirs: The file's word wins wherever it says anything.
        choices: What a person chose, by the id of ``incoming``.
    """
    three = (mine, incoming, base)
    differs = _differences(three, theirs=theirs)
    changes, conflicts = _settled(three, differs, choices)
    taken = frozenset(changes)
    if any(name in READ_FROM and name not in taken for name in _new(three)):
        incoming = with_suggestions_of(mine, incoming)
    rules: tuple[Criterion, ...] = changes.get("criteria", stated(mine, "criteria"))
    decided = {rule.kind for rule in rules}
    suggested = suggested_rules(mine, incoming, base, decided)
    if incoming.criteria != mine.criteria:
        changes["criteria"] = in_their_order((*rules, *suggested), mine.criteria)
    changes["needs"] = _needs(mine, incoming, base)
    if _ids(changes["needs"]) != _ids(mine.needs):
        differs["needs"] = "theirs"
        if choices.side(incoming.id, "needs") == "mine":
            changes["needs"] = mine.needs
    changes["checks"] = _checks(mine, incoming, base, taken=taken)
    merged = mine.model_copy(update=changes)
    if incoming.ways_read == mine.ways_read and "routes" not in taken:
        return Merged(merged, tuple(conflicts), differs)
    ways = suggested_ways(mine, incoming, base, merged)
    return Merged(merged.model_copy(update={"ways_read": ways}), tuple(conflicts), differs)


def _settled(
    three: Three, differs: Mapping[str, Winner], choices: Choices
) -> tuple[dict[str, Any], list[Conflict]]:
    """Return the fields that are taken from the file, and those that both sides changed."""
    mine, incoming, _ = three
    changes: dict[str, Any] = {}
    conflicts: list[Conflict] = []
    for name, winner in differs.items():
        held, given = stated(mine, name), stated(incoming, name)
        side = choices.side(incoming.id, name) or winner
        if side == "theirs":
            changes[name] = given
        elif side == "conflict":
            both = shown(name, held), shown(name, given)
            conflicts.append(Conflict(mine.id, name, *both, name=mine.name))
    return changes, conflicts


def _new(three: Three) -> Iterator[str]:
    """Yield the fields in which the file says otherwise than what is held."""
    mine, incoming, _ = three
    return (name for name in _FIELDS if stated(mine, name) != stated(incoming, name))


def _differences(three: Three, *, theirs: bool) -> dict[str, Winner]:
    """Return the fields in which the file says something new, and whose word counts by itself."""
    winners = {name: _winner(name, three, theirs=theirs) for name in _new(three)}
    return {name: winner for name, winner in winners.items() if winner != "mine"}


def _winner(name: str, three: Three, *, theirs: bool) -> Winner:
    """Return whose word counts for a field in which the two sides differ."""
    mine, incoming, base = three
    if name == "locations" and newly_hidden(mine, base, incoming):
        return "theirs"
    held, given = stated(mine, name), stated(incoming, name)
    nothing = ServicePage.model_fields[name].get_default(call_default_factory=True)
    if theirs and given != nothing:
        return "theirs"
    before = stated(base, name) if base is not None else nothing
    if held == before:
        return "conflict" if _checked_here_since(name, three) else "theirs"
    return "mine" if given == before else "conflict"


def _checked_here_since(name: str, three: Three) -> bool:
    """Say whether somebody here found a fact right after the file had last been checked."""
    group = _GROUP_OF.get(name)
    ours, others, before = (
        next((check for check in page.checks if check.group == group), None) if page else None
        for page in three
    )
    if ours is None or ours == before or ours.means == "source" or ours.reported_wrong:
        return False
    return ours.checked_on is not None and (others is None or _later(ours, others))


def _ids(needs: Iterable[ServiceNeed]) -> set[str]:
    return {need.need for need in needs}


def _needs(
    mine: ServicePage, incoming: ServicePage, base: ServicePage | None
) -> tuple[ServiceNeed, ...]:
    """Return the needs: what people stated or confirmed stays, suggestions are made afresh.

    A need that was taken off here stays off, though the file or the program names it again.
    """
    before = {need.need: need for need in base.needs} if base else {}
    held = {need.need: need for need in mine.needs}
    given = {need.need: need for need in incoming.needs}
    kept: dict[str, ServiceNeed] = {}
    for id_, need in held.items():
        only_from_file = before.get(id_) == need
        if id_ in given:
            decided = need.structure != "suggested" and given[id_].structure == "suggested"
            kept[id_] = need if decided or need.structure == "confirmed" else given[id_]
        elif need.structure != "suggested" and not only_from_file:
            kept[id_] = need
    kept |= {id_: need for id_, need in given.items() if id_ not in held and id_ not in before}
    return tuple(kept.values())


def _checks(
    mine: ServicePage,
    incoming: ServicePage,
    base: ServicePage | None,
    *,
    taken: frozenset[str],
) -> tuple[FactCheck, ...]:
    """Return the checks: a check goes with the facts that were checked.

    Where the file's facts were taken, so is its check: nobody here has checked the new ones.
    Where the facts stayed ours, so does our check, unless the file says the same facts and has
    checked them later.
    """
    if incoming.checks == mine.checks:
        return mine.checks
    held = {check.group: check for check in mine.checks}
    given = {check.group: check for check in incoming.checks}
    before = {check.group: check for check in base.checks} if base else {}
    kept: list[FactCheck] = []
    for group, names in _FACTS.items():
        ours, others = held.get(group), given.get(group)
        if taken.intersection(names):
            chosen = others
        elif not _same_facts(mine, incoming, names):
            chosen = ours
        else:
            chosen = _newer(ours, others, before.get(group))
        if chosen is not None:
            kept.append(chosen)
    return tuple(kept)


def _newer(
    ours: FactCheck | None, others: FactCheck | None, before: FactCheck | None
) -> FactCheck | None:
    """Return which check of the same facts counts; a report that they are wrong is kept."""
    if ours is None or ours == before:
        return others
    if others is None or not _later(others, ours):
        return ours
    reported = {"reported_wrong": ours.reported_wrong, "reported_on": ours.reported_on}
    return others.model_copy(update=reported)


def _same_facts(mine: ServicePage, incoming: ServicePage, names: tuple[str, ...]) -> bool:
    """Say whether both sides hold the same facts of a group."""
    return all(stated(mine, name) == stated(incoming, name) for name in names)


def _later(one: FactCheck, other: FactCheck) -> bool:
    """Say whether the first check was made after the second."""
    if one.checked_on is None:
        return False
    return other.checked_on is None or one.checked_on > other.checked_on


def shown(name: str, value: object) -> str:
    """Return a value of a field in the words of the program, to stand beside another."""
    return excerpt("; ".join(value_in_words(name, value).splitlines()), _LONGEST_SHOWN)
