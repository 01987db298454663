"""What every paper of one desk is made from: the directory, its search, this place, our words."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Self

from directory.desk.answering.doors import doors
from directory.desk.answering.whereabouts import PlaceFinder
from directory.desk.local.notices import live_notice
from directory.desk.paper import number_sheets
from directory.desk.paper.delicate import ABUSE, is_for_hurt_at_home
from directory.desk.paper.open_places import OpenPlaces
from directory.desk.paper.second_choices import SecondChoices
from directory.desk.paper.sheets import SecondChoice, why_not
from directory.desk.paper.translations import language_for
from directory.desk.safety.safety import silent_999
from directory.disclosure.paper.crisis import crisis_words, doors_for
from directory.disclosure.paper.sheet import Door
from directory.disclosure.paper.surroundings import Surroundings
from directory.disclosure.paper.text_blocks import OURS, Texts
from directory.disclosure.rules.clean import goes_by_another_name, public_name
from directory.disclosure.rules.freshness import limits_of, withheld
from directory.disclosure.rules.ways_in import phone_of
from directory.disclosure.second_language import SecondLanguage
from directory.model import DeskFact, NationalLine, Need, ServicePage
from directory.search.services import Search
from directory.store import Directory
from directory.words import first_large, grouped

LOOKED_AT = 12
"""How many services are looked at for an everyday one."""
OFFERED = 3
"""How many second choices a worker can choose between."""


@dataclass(frozen=True, slots=True)
class Sources:
    """What the papers of one desk are made from; asked anew whenever the directory changes."""

    directory: Directory
    search: Search
    today: date
    needs: Mapping[str, Need]
    lines: tuple[NationalLine, ...]
    facts: Mapping[str, DeskFact]
    places: PlaceFinder
    texts: Texts = OURS
    """The sentences that are ours, as this desk says them."""
    second: SecondLanguage | None = None
    """The language beside English, where one was asked for."""

    def in_language(self, code: str, *, draft: bool = False) -> Self:
        """Return the same papers with a second language beside English.

        Raises:
            UnknownName: If there is no such language.
            BadInput: If nobody has checked its words yet, and it is no draft for whoever will.
        """
        return replace(self, second=language_for(self.facts, code, draft=draft))

    def around(self) -> Surroundings:
        """Return what every paper of this desk says besides its subject."""
        edition = self.directory.edition()
        notice = live_notice(self.directory, self.today)
        connector = self.facts.get("connector")
        return Surroundings(
            crisis=crisis_words(self.lines),
            needs=self.needs,
            phone=self.phone(),
            edition=edition.number if edition else 0,
            issued_on=edition.issued_on if edition else None,
            practice=self.directory.practice,
            today=self.today,
            notice=notice.words if notice else "",
            silent=silent_999(self.lines),
            limits=limits_of(self.facts),
            connector=connector.value if connector else "",
            texts=self.texts,
            second=self.second,
        )

    def phone(self) -> str:
        """Return the phone of this desk in groups, or nothing."""
        phone = self.facts.get("phone")
        return grouped(phone.value) if phone else ""

    def town(self) -> str:
        """Return the town of this desk, or nothing."""
        town = self.facts.get("town")
        return town.value if town else ""

    def others(self) -> SecondChoices:
        """Return what finds other services for the same need."""
        return SecondChoices(self.directory, self.search, self.needs, self.today, self.places)

    def open_places(self) -> OpenPlaces:
        """Return what finds where anybody can go."""
        tells = self.others().tells
        return OpenPlaces(self.directory, self.places.gazetteer, self.around(), tells)

    def known(self, ids: Sequence[str]) -> list[ServicePage]:
        """Return the records of ``ids``; one that is not held is named in a sentence."""
        return [self.directory.page(one) for one in dict.fromkeys(ids)]

    def second_choices_for(self, page: ServicePage, taken: set[str]) -> Iterator[SecondChoice]:
        """Yield what may be named under a service, the best first."""
        for card in self.others().for_paper(page, taken):
            door = self.door(card.id)
            if door:
                yield SecondChoice(card.id, door)

    def best_beside(self, ids: Sequence[str]) -> Callable[[ServicePage], Door | None]:
        """Return what names the best second choice of a service that is not itself in ``ids``."""
        taken = set(ids)

        def best(page: ServicePage) -> Door | None:
            found = next((one.door for one in self.second_choices_for(page, taken)), None)
            return found or self._helpline(page)

        return best

    def _helpline(self, page: ServicePage) -> Door | None:
        """Return the helpline for people hurt at home, also where that is only suggested.

        None where a neutral name stands for the service, and none where it is there for other
        needs before: the helpline's name would tell.
        """
        need, first = self.needs.get(ABUSE), [one.need for one in page.needs[:1]]
        foremost = first == [ABUSE] and is_for_hurt_at_home(page)
        if need is None or not foremost or goes_by_another_name(page):
            return None
        doors = doors_for((need,), (one for one in self.lines if one.id != "999"))
        return next(iter(doors), None)

    def may_come_after(self, page: ServicePage) -> list[str]:
        """Return names of the services that a keeper said may come after one, in their order.

        None of them is delicate, since what comes after tells what went before; and none is
        unconfirmed.
        """
        led = [one for one in page.links if one.kind == "what_next" and one.audience == "public"]
        held = {one.id: one for one in self.directory.pages([link.to for link in led])}
        kept = (held[link.to] for link in led if link.to in held)
        return [
            public_name(one)
            for one in kept
            if one.standing != "unconfirmed" and not one.sensitive and one.side == "neither"
            if not why_not(one, self.today)
        ]

    def door(self, service_id: str) -> Door | None:
        """Return a service as a second choice, if its number may be printed."""
        page = self.directory.page(service_id)
        phone = phone_of(page)
        if phone is None or "contact" in withheld(page) or page.standing == "unconfirmed":
            return None
        return Door(public_name(page), grouped(phone.value))

    def doors_beside(self, page: ServicePage) -> tuple[Door, ...]:
        """Return where else to turn: other services, who to ask here, a national line."""
        others = (one.door for one in self.second_choices_for(page, {page.id}))
        first = tuple(door for door, _ in zip(others, range(OFFERED - 1), strict=False))
        needs = [self.needs[one.need] for one in page.needs if one.need in self.needs]
        further = [
            Door(first_large(one.name), one.phone) for one in doors(needs, self.lines, self.facts)
        ]
        return (*first, *further[:OFFERED])

    def everyday(self) -> list[ServicePage]:
        """Return services that anybody's list of numbers might hold: a library, a pharmacy."""
        found = []
        for word in number_sheets.EVERYDAY_WORDS:
            hits = self.search.find_all(word, {}, LOOKED_AT)
            pages = (self.directory.page(hit.card.id) for hit in hits if hit.by_name)
            found += [page for page in pages if number_sheets.is_everyday(page, word)][:1]
        return found
