"""Everything a desk hands out on paper or as text, before it is laid out: words for the public."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from directory.desk import number_sheets
from directory.desk.crisis_help import CrisisHelp, crisis_help
from directory.desk.notices import live_notice
from directory.desk.sheets import (
    AS_SUGGESTED,
    NOT_FOR_THE_PUBLIC,
    Choices,
    SecondChoice,
    Surroundings,
    make_sheet,
)
from directory.desk.urgency import in_order
from directory.disclosure.clean import public_name
from directory.disclosure.crisis import crisis_words
from directory.disclosure.freshness import withheld
from directory.disclosure.message import Message, message_for
from directory.disclosure.numbers import NumberSheet
from directory.disclosure.practice import PRACTICE_WARNING
from directory.disclosure.sheet import Door, Sheet
from directory.disclosure.ways_in import phone_of
from directory.model import DeskFact, NationalLine, Need, ServiceCard, ServicePage
from directory.search.services import Search
from directory.store import Directory
from directory.words import grouped

LOOKED_AT = 12
"""How many services are looked at for a second choice."""
OFFERED = 3
"""How many second choices a worker can choose between."""


@dataclass(frozen=True, slots=True)
class Papers:
    """What the papers of one desk are made from; asked anew whenever the directory changes."""

    directory: Directory
    search: Search
    today: date
    needs: Mapping[str, Need]
    lines: tuple[NationalLine, ...]
    facts: Mapping[str, DeskFact]

    def sheet(self, ids: Sequence[str], choices: Choices = AS_SUGGESTED) -> Sheet:
        """Return the signposting sheet of the services ``ids``."""
        pages = self._known(ids)
        taken = {page.id for page in pages}

        def second_choice(page: ServicePage) -> Door | None:
            wanted = choices.second.get(page.id)
            if wanted is None:
                return next((one.door for one in self._second_choices(page, taken)), None)
            return self._door(wanted) if wanted else None

        return make_sheet(pages, self._around(), second_choice, choices)

    def second_choices(self, service_id: str, ids: Sequence[str]) -> tuple[SecondChoice, ...]:
        """Return what else can be named under a service, the best first."""
        page = self.directory.page(service_id)
        found = self._second_choices(page, {service_id, *ids})
        return tuple(one for one, _ in zip(found, range(OFFERED), strict=False))

    def in_order(self, ids: Sequence[str]) -> tuple[str, ...]:
        """Return ``ids`` with the most urgent service first."""
        return tuple(page.id for page in in_order(self._known(ids), self.needs, self.today))

    def message(self, ids: Sequence[str], choices: Choices = AS_SUGGESTED) -> Message:
        """Return a text message for the person about the services ``ids``."""
        sheet = self.sheet(ids, choices)
        warning = PRACTICE_WARNING if sheet.practice else ""
        return message_for(sheet.entries, self.phone(), sheet.crisis.first, warning)

    def crisis_numbers(self) -> NumberSheet:
        """Return the sheet of crisis numbers."""
        return number_sheets.crisis_numbers(self._around(), self.lines, self.facts)

    def place_numbers(self) -> NumberSheet:
        """Return the numbers that were entered for this place."""
        return number_sheets.place_numbers(self._around(), self.lines, self.facts)

    def useful_numbers(self, ids: Sequence[str]) -> NumberSheet:
        """Return the services ``ids`` as a list of numbers that tells on nobody."""
        return number_sheets.useful_numbers(
            self._around(), self._known(ids), self._everyday(), self.lines
        )

    def crisis_help(self) -> CrisisHelp:
        """Return what the staff panel of crisis and safeguarding says."""
        return crisis_help(self.lines, self.facts)

    def phone(self) -> str:
        """Return the phone of this desk in groups, or nothing."""
        phone = self.facts.get("phone")
        return grouped(phone.value) if phone else ""

    def _around(self) -> Surroundings:
        edition = self.directory.edition()
        notice = live_notice(self.directory, self.today)
        return Surroundings(
            crisis=crisis_words(self.lines),
            needs=self.needs,
            phone=self.phone(),
            edition=edition.number if edition else 0,
            issued_on=edition.issued_on if edition else None,
            practice=self.directory.practice,
            today=self.today,
            notice=notice.words if notice else "",
        )

    def _known(self, ids: Sequence[str]) -> list[ServicePage]:
        """Return the records of ``ids``; one that is not held is named in a sentence."""
        return [self.directory.page(one) for one in dict.fromkeys(ids)]

    def _second_choices(self, page: ServicePage, taken: set[str]) -> Iterator[SecondChoice]:
        """Yield other open services for the same needs that can be rung and are not chosen.

        The need that a record names first counts most.
        """
        stated = [one.need for one in page.needs if one.structure != "suggested"]
        wanted = {need: 1 / place for place, need in enumerate(stated, 1)}
        towns = {place.town or place.area for place in page.locations}
        others = [hit.card for hit in self.search.by_needs(wanted, LOOKED_AT)]
        others.sort(key=lambda card: bool(card.place) and card.place not in towns)
        for card in others:
            door = self._door(card.id) if _may_stand_in(card, page, taken) else None
            if door:
                yield SecondChoice(card.id, door)

    def _door(self, service_id: str) -> Door | None:
        """Return a service as a second choice, if its number may be printed."""
        page = self.directory.page(service_id)
        phone = phone_of(page)
        if phone is None or "contact" in withheld(page) or page.standing == "unconfirmed":
            return None
        return Door(public_name(page), grouped(phone.value))

    def _everyday(self) -> list[ServicePage]:
        """Return services that anybody's list of numbers might hold: a library, a pharmacy."""
        found = []
        for word in number_sheets.EVERYDAY_WORDS:
            hits = self.search.find_all(word, {}, LOOKED_AT)
            pages = (self.directory.page(hit.card.id) for hit in hits if hit.by_name)
            found += [page for page in pages if number_sheets.is_everyday(page, word)][:1]
        return found


def _may_stand_in(card: ServiceCard, page: ServicePage, taken: set[str]) -> bool:
    """Say whether a service can be named as the second choice to another."""
    open_to_all = card.phone and card.status not in NOT_FOR_THE_PUBLIC and card.id not in taken
    return bool(open_to_all) and card.side in ("neither", page.side)
