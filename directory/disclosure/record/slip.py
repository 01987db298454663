"""What a provider's slip says: what we hold about a service, fact by fact, for it to put right.

For professionals. It asks for nothing that must not be held: no place that is not told.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from types import MappingProxyType

from directory.disclosure.paper.foot import Footed
from directory.disclosure.rules.clean import public_name
from directory.disclosure.rules.facts import GROUPS, Fact, facts_of
from directory.disclosure.rules.labels import labels_in
from directory.model import ServicePage
from directory.words import one_line

OURS = "signpost"
"""Begins the name of every field of a slip, so that it is known again."""
RIGHT, NOW = "right", "now"
PRINTED, PRINTED_NAME = "printed", "printed-name"
"""What is printed for a day, and under which name: asked, and put right by hand."""
PRINTED_HEADING = "What we print for the day"
PRINTED_LABELS = {PRINTED_NAME: "Your name", PRINTED: "On your table card and in the booklet"}


NOTHING_PRINTED: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class SlipFact:
    """One fact to tick or to put right; what is missing is only asked."""

    label: str
    words: str
    ask: str
    right: str
    """The name of its box to tick."""
    now: str
    """The name of the line on which it is put right."""


@dataclass(frozen=True, slots=True)
class SlipGroup:
    """Facts that stand under one heading."""

    heading: str
    facts: tuple[SlipFact, ...]


@dataclass(frozen=True, slots=True)
class SlipService:
    """One service with everything it is asked."""

    id: str
    name: str
    groups: tuple[SlipGroup, ...]
    missing: tuple[SlipFact, ...]


@dataclass(frozen=True, slots=True)
class Slip(Footed):
    """A whole slip before it is laid out."""

    title: str
    start: tuple[str, ...]
    services: tuple[SlipService, ...]


def slip_service(
    page: ServicePage, today: date, printed: Mapping[str, str] = NOTHING_PRINTED
) -> SlipService:
    """Return one service as its slip asks about it, with what is ``printed`` for a day first."""
    facts = facts_of(page, today)
    groups = tuple(
        SlipGroup(heading, _of(page.id, [f for f in facts if f.group == group and f.recorded]))
        for group, heading in GROUPS.items()
    )
    asked = _of(page.id, [fact for fact in facts if not fact.recorded])
    said = (
        Fact(id_, "contact", label, printed.get(id_, "")) for id_, label in PRINTED_LABELS.items()
    )
    first = SlipGroup(PRINTED_HEADING, _of(page.id, [fact for fact in said if fact.recorded]))
    held = tuple(group for group in (first, *groups) if group.facts)
    return SlipService(page.id, one_line(_name(page)), held, asked)


def field_name(service_id: str, fact: Fact, which: str) -> str:
    """Return the name of a field: whose it is, which fact, and what the fact said when printed."""
    said = sha256(fact.words.encode()).hexdigest()[:8]
    return "|".join((OURS, service_id, fact.id, said, which))


def _of(service_id: str, facts: Sequence[Fact]) -> tuple[SlipFact, ...]:
    return tuple(
        SlipFact(
            fact.label,
            fact.words,
            fact.ask,
            field_name(service_id, fact, RIGHT),
            field_name(service_id, fact, NOW),
        )
        for fact in facts
    )


def _name(page: ServicePage) -> str:
    return public_name(page) if labels_in(page.name) else page.name
