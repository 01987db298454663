"""Whether people can go: verdicts for services, and another door wherever one is shut.

Here search and matching meet. Answers are handed in and out; nothing of them is held.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from directory.desk.answering.answer import DoorOpen
from directory.desk.conversation import Desk
from directory.desk.fit.fit_words import ORDER
from directory.desk.fit.other_ways import OtherWay, other_ways
from directory.desk.safety.safety import refuse_other_side
from directory.disclosure.rules.freshness import limits_of
from directory.errors import BadInput, UnknownName
from directory.geo import Place
from directory.matching import Household, Person, Prepared, Verdict, prepare, read_answers, verdict
from directory.matching.thresholds import thresholds_of
from directory.matching.verdict import Standing
from directory.model import ServicePage
from directory.words import one_line

LOOKED_AT = 200
"""Services that are looked at for a need."""
SHUT: frozenset[Standing] = frozenset(("not_for_this_person", "rules_not_recorded"))
"""With these another door is named."""
CRISIS_WORDS = frozenset(("yes", "not sure"))
EVERY_SERVICE = (
    "SELECT id FROM service WHERE kind = 'service' AND status <> 'closed'"
    " AND side <> 'harming' ORDER BY id"
)


@dataclass(frozen=True, slots=True)
class Fit:
    """What one service comes to for one person, and where else they can turn."""

    verdict: Verdict
    name: str
    service: Prepared
    instead: tuple[DoorOpen, ...]


class Fitting:
    """Matches people with the services of one desk; records are read once, people never held."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._revision = 0
        self._held: dict[str, Prepared] = {}

    def household(self, answers: str) -> Household:
        """Return the people of an answers file.

        Raises:
            BadInput: In one sentence that holds no answer, if it cannot be read.
        """
        return read_answers(answers, self.place)

    def by_ids(self, household: Household, ids: Sequence[str]) -> tuple[Fit, ...]:
        """Return what services come to for each person, in the order given.

        Raises:
            UnknownName: If there is no service of an id.
            RefusedWords: If they are for people who are harmed and for people who harm.
        """
        pages = [self._desk.directory.page(one) for one in dict.fromkeys(ids)]
        for number, page in enumerate(pages):
            refuse_other_side([one.side for one in pages[:number]], page.side)
        return tuple(self._fits(pages, household))

    def by_need(self, household: Household, need: str) -> tuple[Fit, ...]:
        """Return what the services for a need come to, those that look right first.

        Raises:
            UnknownName: If there is no such need.
        """
        if need not in self._desk.needs():
            raise UnknownName(
                f"There is no need called '{one_line(need)}'. `signpost needs` tells the ids."
            )
        search = self._desk.papers().search
        ids = [hit.card.id for hit in search.by_needs({need: 1.0}, LOOKED_AT)]
        pages = self._desk.directory.pages(ids)
        side = next((page.side for page in pages if page.side != "neither"), "neither")
        kept = [page for page in pages if page.side in ("neither", side)]
        return tuple(sorted(self._fits(kept, household), key=_rank))

    def every(self, household: Household) -> tuple[Fit, ...]:
        """Return what every open service comes to, those that look right first."""
        ids = [str(row[0]) for row in self._desk.directory.rows(EVERY_SERVICE)]
        pages = self._desk.directory.pages(ids)
        return tuple(sorted(self._fits(pages, household), key=_rank))

    def prepared(self, page: ServicePage) -> Prepared:
        """Return a record ready for matching, as it is now."""
        directory = self._desk.directory
        if directory.revision != self._revision:
            self._held.clear()
            self._revision = directory.revision
        if page.id not in self._held:
            limits = limits_of(directory.desk())
            areas = self._desk.places.gazetteer
            here = thresholds_of(directory.desk())
            self._held[page.id] = prepare(page, areas, self._desk.today, limits, here)
        return self._held[page.id]

    def _fits(self, pages: Sequence[ServicePage], household: Household) -> Iterator[Fit]:
        for page in pages:
            service = self.prepared(page)
            for person in household.people:
                found = verdict(service, person)
                ways = self.other_ways(page, person) if found.standing in SHUT else ()
                instead = tuple(way.door for way in ways)
                yield Fit(found, one_line(page.name), service, instead)

    def other_ways(
        self, page: ServicePage, person: Person, *, lives_in: str = "", public: bool = False
    ) -> tuple[OtherWay, ...]:
        """Return where else this person can turn, and why: never nothing."""

        def judge(other: ServicePage) -> Verdict:
            return verdict(self.prepared(other), person)

        return other_ways(self._desk, page, judge, lives_in=lives_in, public=public)

    def place(self, text: str) -> Place | None:
        """Return a place that somebody lives in, or None if it is none that is known."""
        try:
            return self._desk.places.home(text)
        except BadInput:
            return None  # its sentence repeats what was typed


def in_crisis(household: Household) -> bool:
    """Return whether anybody said that they are not safe: then the crisis words come first."""
    return any(
        not CRISIS_WORDS.isdisjoint(person.words.get("in_crisis", {}))
        for person in household.people
    )


def _rank(fit: Fit) -> tuple[int, int]:
    """Order by verdict; an unmet preference comes after those that are met."""
    return ORDER.index(fit.verdict.standing), fit.verdict.unmet
