"""Checking whether the services on screen fit: one question at a time, verdicts as they stand.

One check belongs to one visit. Answers stay in memory; :meth:`FitCheck.forget` leaves nothing.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from directory.desk.conversation import Desk
from directory.desk.fit.fit_words import RowFit, ServiceFit, called, row_fit, service_fit
from directory.desk.fit.fitting import SHUT, Fitting
from directory.desk.fit.other_ways import OtherWay, ways_of_all
from directory.desk.fit.question_words import Asking, asking, may_ask
from directory.desk.fit.questions import Order
from directory.desk.fit.told import Pair, Told
from directory.matching import Household, Person, Verdict, verdict
from directory.matching.answers import household_of
from directory.model import ServicePage

FOR_THEMSELVES, A_WORKER = "self", "any professional"
MOST_PLACES = 6
"""Places that are tried as answers, to see what an address would settle."""


class Progress(NamedTuple):
    """How far the check is."""

    settled: int
    services: int
    skipped: int


class FitCheck:
    """The services on screen, and what was told of the people they are to fit."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._fitting = Fitting(desk)
        self._pages: dict[str, ServicePage] = {}
        self._asked_again: Pair | None = None
        self.told = Told()
        self.public = True
        self.town = ""
        """Where everybody here lives until told otherwise: offered, and never taken as told."""
        self.worker = A_WORKER
        """Which worker asks, where one does."""

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the services that are looked at."""
        return tuple(self._pages)

    @property
    def referrer(self) -> str:
        """Who asks: over the counter the person, else a worker."""
        return FOR_THEMSELVES if self.public else self.worker

    def look_at(self, ids: Sequence[str]) -> None:
        """Look at these services; over the counter none whose questions would tell on somebody."""
        pages = self._desk.directory.pages(ids)
        kept = [page for page in pages if not (self.public and _tells(page))]
        self._pages = {page.id: page for page in kept}

    # -- questions

    def question(self) -> Asking | None:
        """Return the question that comes next; None where no answer would settle anything."""
        order = self._order()
        waiting = order.waiting(self.told)
        again = self._asked_again
        pair = again if again and self._may_ask(again) else order.next(self.told)
        if pair is None:
            return None
        number, code = pair
        return asking(
            pair,
            self.told.people[number].who,
            max(len(waiting.get(pair, ())), 1),
            public=self.public,
            several_people=len(self.told.people) > 1,
            given=self.town if code == "lives_in" else "",
        )

    def answer(self, pair: Pair, value: object) -> None:
        """Take an answer.

        Raises:
            BadInput: In one sentence that holds no answer, if it is none; nothing changes then.
        """
        self._read(self.told.with_answer(pair, value))
        self._asked_again = None
        self.told.answer(pair, value)

    def skip(self, pair: Pair) -> None:
        """Leave a question out for now."""
        self._asked_again = None
        self.told.skip(pair)

    def decline(self, pair: Pair) -> None:
        """Take it that the person would rather not say."""
        self._asked_again = None
        self.told.decline(pair)

    def back(self) -> Pair | None:
        """Take back the last answer: its question is asked again."""
        self._asked_again = self.told.back()
        return self._asked_again

    def progress(self) -> Progress:
        """Return how many services are settled for everybody, as far as answers can."""
        open_ones = {
            service.id for found in self._order().waiting(self.told).values() for service in found
        }
        return Progress(len(self._pages) - len(open_ones), len(self._pages), self.told.skipped)

    # -- verdicts

    def rows(self) -> Mapping[str, RowFit]:
        """Return what each row of the list says; nothing before the first answer."""
        if self.told.empty:
            return {}
        people = self._read(self.told)
        return {
            page.id: row_fit(self._verdicts(page, people), public=self.public)
            for page in self._pages.values()
        }

    def of_service(self, service_id: str) -> ServiceFit | None:
        """Return all about one service; None before the first answer, or where it is not said."""
        page = None if self.told.empty else self._page(service_id)
        if page is None:
            return None
        people = self._read(self.told)
        found = self._verdicts(page, people)
        ways = self._ways(page, people, found)
        return service_fit(self._fitting.prepared(page), found, ways, public=self.public)

    def ways_on(self) -> tuple[OtherWay, ...]:
        """Return where to turn where nothing on screen is for anybody; else nothing."""
        rows = self.rows()
        if not rows or any(row.standing != "not_for_this_person" for row in rows.values()):
            return ()
        page = next(iter(self._pages.values()))
        return self._ways_of(page, self._read(self.told).people)

    def person(self) -> Person:
        """Return what was told of the first person, for a form that asks the same."""
        return self._read(self.told).people[0]

    def forget(self) -> None:
        """Hold nothing any more of what was answered."""
        self.told.forget()
        self.worker = A_WORKER
        self._asked_again = None
        self._pages = {}

    def _page(self, service_id: str) -> ServicePage | None:
        """Return a record, on screen or named on the panel of another."""
        if service_id in self._pages:
            return self._pages[service_id]
        found = self._desk.directory.pages([service_id])
        return next((page for page in found if not (self.public and _tells(page))), None)

    def _verdicts(self, page: ServicePage, people: Household) -> list[Verdict]:
        service = self._fitting.prepared(page)
        return [verdict(service, person) for person in people.people]

    def _ways(
        self, page: ServicePage, people: Household, found: Sequence[Verdict]
    ) -> tuple[OtherWay, ...]:
        """Return where those can turn who cannot go there."""
        pairs = zip(people.people, found, strict=True)
        return self._ways_of(page, [person for person, one in pairs if one.standing in SHUT])

    def _ways_of(self, page: ServicePage, shut: Sequence[Person]) -> tuple[OtherWay, ...]:
        """Return where each of them can turn; of a household it is said which is for whom."""
        home, alone = self.told.home, len(self.told.people) == 1
        found: dict[OtherWay, list[str]] = {}
        for person in shut:
            who = called(person.who, public=self.public)
            ways = self._fitting.other_ways(page, person, lives_in=home, public=self.public)
            for way in dict.fromkeys(ways):
                found.setdefault(way, []).append(who)
        return ways_of_all(found) if not alone else tuple(found)

    def _order(self) -> Order:
        pages = self._pages.values()
        services = [self._fitting.prepared(page) for page in pages]
        named = dict.fromkeys(area.name for page in pages for area in page.coverage)
        return Order(services, self._read, self._may_ask, list(named)[:MOST_PLACES])

    def _may_ask(self, pair: Pair) -> bool:
        number, code = pair
        people = self.told.people
        known = number < len(people)
        return known and may_ask(code, public=self.public, child=people[number].child)

    def _read(self, told: Told) -> Household:
        return household_of(told.answers(self.referrer), self._fitting.place)


def _tells(page: ServicePage) -> bool:
    """Return whether a question about a service would tell what it is for."""
    return page.sensitive or page.side != "neither"
