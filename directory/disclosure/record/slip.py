"""What a provider's slip says: what we hold about a service, fact by fact, for it to put right.

For professionals. It asks for nothing that must not be held: no place that is not told.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from directory.disclosure.paper.foot import Footed
from directory.disclosure.rules.clean import public_name
from directory.disclosure.rules.facts import GROUPS, Fact, facts_of
from directory.disclosure.rules.labels import labels_in
from directory.model import ServicePage
from directory.words import one_line

OURS = "signpost"
"""Begins the name of every field of a slip, so that it is known again."""
RIGHT, NOW = "right", "now"


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


def slip_service(page: ServicePage, today: date) -> SlipService:
    """Return one service as its slip asks about it."""
    facts = facts_of(page, today)
    groups = tuple(
        SlipGroup(heading, _of(page.id, [f for f in facts if f.group == group and f.recorded]))
        for group, heading in GROUPS.items()
    )
    asked = _of(page.id, [fact for fact in facts if not fact.recorded])
    return SlipService(
        page.id, one_line(_name(page)), tuple(group for group in groups if group.facts), asked
    )


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
