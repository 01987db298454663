"""A record read once for matching: its rules as functions, and the reasons that they give.

It holds nothing of any person. Making it is slow beside using it, so it is made once for each
record and kept until the directory changes.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from directory.disclosure.rules.freshness import LIMITS, Limits, oldest_check, withheld
from directory.matching.area import area_rule
from directory.matching.ground import closed_words, doubts
from directory.matching.item import Item, made_item
from directory.matching.rules import KINDS, Around
from directory.matching.rules.kind import Areas
from directory.matching.thresholds import NONE_SET, Thresholds, with_local
from directory.matching.ways import way_in
from directory.model import Criterion, ServicePage
from directory.model.referral import needed_of


class Alternatives(NamedTuple):
    """Conditions of which some are enough."""

    items: tuple[Item, ...]
    needed: int
    """How many of them; never more than there are."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """One service, ready to be matched with many people."""

    id: str
    name: str
    alone: tuple[Item, ...]
    """Conditions that count each for itself."""
    groups: tuple[Alternatives, ...]
    closed: str
    """Why nobody can go, or nothing."""
    doubts: tuple[str, ...]
    """Why no verdict can be certain, as what to ask the service."""
    open_to_anyone: bool
    recorded: bool
    """Whether any rule is recorded that decides something."""
    firm: bool
    """Whether any of them is more than a preference."""
    checked_on: date | None
    source: str


def prepare(
    page: ServicePage,
    areas: Areas,
    today: date,
    limits: Limits = LIMITS,
    thresholds: Thresholds = NONE_SET,
) -> Prepared:
    """Return a record ready for matching.

    Args:
        page: The whole record.
        areas: Whoever knows areas by their names.
        today: The day on which it is asked.
        limits: How long a check holds here.
        thresholds: Numbers of rules that are set here.
    """
    around = Around(areas, page.interpreter)
    deciding = (one for one in page.criteria if one.kind not in KINDS or KINDS[one.kind].decides)
    rules = [with_local(rule, thresholds) for rule in deciding]
    alone, groups = _grouped((rule.group, made_item(rule, around)) for rule in rules)
    beside = [one for one in (area_rule(page, areas), way_in(page, areas)) if one]
    return Prepared(
        id=page.id,
        name=page.name,
        alone=(*alone, *beside),
        groups=groups,
        closed=closed_words(page, today),
        doubts=doubts(page, today, limits),
        open_to_anyone=page.open_to_anyone is True,
        recorded=bool(rules),
        firm=any(rule.strength != "preferred" for rule in rules),
        checked_on=None if "criteria" in withheld(page) else oldest_check(page, ("criteria",)),
        source=_source(page, rules),
    )


def _grouped(
    items: Iterable[tuple[str, Item]],
) -> tuple[list[Item], tuple[Alternatives, ...]]:
    """Return conditions alone and by groups; whom a service excludes is never an alternative."""
    alone: list[Item] = []
    groups: dict[str, list[Item]] = {}
    for group, item in items:
        if group and item.strength != "excludes":
            groups.setdefault(group, []).append(item)
        else:
            alone.append(item)
    made = (
        Alternatives(tuple(held), min(needed_of(name), len(held))) for name, held in groups.items()
    )
    return alone, tuple(made)


def _source(page: ServicePage, rules: Sequence[Criterion]) -> str:
    """Return where the rules come from."""
    named = next((check.source for check in page.checks if check.group == "criteria"), "")
    return (named or page.source) if rules else ""
