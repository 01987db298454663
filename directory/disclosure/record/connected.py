"""Records that hang together with one: the steps of a pathway, members, who refers on, one venue.

Whoever may not read of a link never sees it, and services for those who are harmed and for those
who harm never stand in one panel.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from directory.disclosure.rules.clean import goes_by_another_name, without_labels
from directory.disclosure.rules.telling_names import is_nameless, name_over_the_counter
from directory.model import Link, ServicePage
from directory.model.vocabulary import LinkKind
from directory.words import one_line

STEPS = "Steps"
ALSO_HERE = "Also here"
LEADS_TO: Mapping[LinkKind, str] = {
    "step": STEPS,
    "reached_only_through": "Reached only through",
    "refers_to": "They pass people on to",
    "what_next": "May come after it",
    "part_of": "Part of",
    "member_of": "Member of",
    "see_also": "See also",
    "replaced_by": "In its place now",
}
COMES_FROM: Mapping[LinkKind, str] = {
    "step": "A step of",
    "reached_only_through": "The only way in to",
    "refers_to": "Who passes people on to them",
    "what_next": "It may come after",
    "part_of": "Parts of it",
    "member_of": "Members",
    "see_also": "See also",
    "replaced_by": "It replaces",
}
WHO_STARTS = "Who can start: {who}"
NOT_NOW = {"closed": "closed", "planned": "planned, not open yet"}


@dataclass(frozen=True, slots=True)
class Tied:
    """A record that belongs to another, as one line of its panel."""

    id: str
    name: str
    words: str = ""
    """What to say of it: who can start this step, or that it has closed."""


@dataclass(frozen=True, slots=True)
class Connected:
    """Records that hang together with one in the same way."""

    heading: str
    others: tuple[Tied, ...]
    in_order: bool = False
    """True for steps, which are numbered."""


class Near(NamedTuple):
    """What is held around one record."""

    linked: Mapping[str, ServicePage]
    """The records that it leads to, by id."""
    leading: Sequence[ServicePage]
    """The records that lead to it."""
    here: Sequence[ServicePage]
    """The records that are held at the same venue."""


def connected(page: ServicePage, near: Near, today: date, *, public: bool) -> tuple[Connected, ...]:
    """Return what hangs together with a record, as this audience may read it.

    Args:
        page: The record.
        near: What is held around it.
        today: Decides what has ended.
        public: True when the person may see the screen.
    """
    if public and (goes_by_another_name(page) or is_nameless(page)):
        return ()
    seen = _Audience(page, today, public=public)
    groups: dict[str, dict[str, Tied]] = {}
    for link in page.links:
        other = near.linked.get(link.to)
        if other is not None:
            seen.put(groups, LEADS_TO[link.kind], other, link)
    for other in near.here:
        seen.put(groups, ALSO_HERE, other)
    for other in near.leading:
        for link in other.links:
            if link.to == page.id:
                seen.put(groups, COMES_FROM[link.kind], other, link)
    return tuple(
        Connected(heading, tuple(others.values()), in_order=heading == STEPS)
        for heading, others in groups.items()
    )


class _Audience:
    """Decides which records one reader may see beside another, and in what words."""

    def __init__(self, page: ServicePage, today: date, *, public: bool) -> None:
        self._today, self._public = today, public
        self._side = page.side

    def put(
        self,
        groups: dict[str, dict[str, Tied]],
        heading: str,
        other: ServicePage,
        link: Link | None = None,
    ) -> None:
        """Put a record under a heading, if it may be seen there; the first words stay."""
        if not self._may_see(other, link):
            return
        if other.side != "neither":
            self._side = other.side
        name = name_over_the_counter(other) if self._public else one_line(other.name)
        words = ". ".join(part for part in self._words(other, link) if part)
        groups.setdefault(heading, {}).setdefault(other.id, Tied(other.id, name, words))

    def _may_see(self, other: ServicePage, link: Link | None) -> bool:
        if self._public and (self._not_now(other) or (link and link.audience == "professional")):
            return False
        return other.side == "neither" or self._side in {"neither", other.side}

    def _not_now(self, other: ServicePage) -> str:
        ended = other.ends_on is not None and other.ends_on < self._today
        return "ended" if ended else NOT_NOW.get(other.status, "")

    def _words(self, other: ServicePage, link: Link | None) -> Iterable[str]:
        yield self._not_now(other).capitalize()
        if link is not None:
            who = self._safe(link.who_can_start)
            yield WHO_STARTS.format(who=who) if who else ""
            yield self._safe(link.words)

    def _safe(self, text: str) -> str:
        return one_line(without_labels(text).text if self._public else text).rstrip(".")
