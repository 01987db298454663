"""Everything a desk hands out on paper or as text, before it is laid out: words for the public."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from directory.desk import letters, number_sheets, own_words
from directory.desk.books import Books, Chosen
from directory.desk.cards import pocket_cards
from directory.desk.crisis_help import CrisisHelp, crisis_help
from directory.desk.doors import doors
from directory.desk.form import Edition, ReferralForm
from directory.desk.form_making import referral_form
from directory.desk.leaflets import make_leaflet
from directory.desk.notices import live_notice
from directory.desk.open_places import OpenPlaces
from directory.desk.other_places import OtherPlaces
from directory.desk.place_lists import PlaceLists
from directory.desk.referrer_charts import referrer_charts
from directory.desk.safety import silent_999
from directory.desk.second_choices import SecondChoices
from directory.desk.sheets import AS_SUGGESTED, Choices, SecondChoice, make_sheet
from directory.desk.slips import provider_slip
from directory.desk.staff_sheets import staff_sheet
from directory.desk.step_charts import step_charts
from directory.desk.term_dates import terms_here
from directory.desk.three_doors import good_life
from directory.desk.translations import language_for
from directory.desk.urgency import in_order
from directory.desk.venue_booklets import VenueBooklets
from directory.desk.waiting import Waiting
from directory.desk.week_ahead import WeekAhead
from directory.desk.whereabouts import PlaceFinder
from directory.desk.winter import Essentials
from directory.disclosure.book import Book
from directory.disclosure.cards import CardSheet
from directory.disclosure.clean import public_name
from directory.disclosure.crisis import crisis_words
from directory.disclosure.flow import FlowSheet
from directory.disclosure.freshness import limits_of, withheld
from directory.disclosure.leaflet import Leaflet
from directory.disclosure.message import Message, message_for
from directory.disclosure.numbers import NumberSheet
from directory.disclosure.practice import PRACTICE_WARNING
from directory.disclosure.second_language import SecondLanguage
from directory.disclosure.sheet import Door, Sheet
from directory.disclosure.slip import Slip
from directory.disclosure.staff_sheet import StaffSheet
from directory.disclosure.surroundings import Surroundings
from directory.disclosure.text_blocks import OURS, Texts
from directory.disclosure.ways_in import phone_of
from directory.disclosure.writing import WritingSheet
from directory.marketplace import kept
from directory.marketplace.at_event import AtEvent
from directory.matching import prepare
from directory.matching.thresholds import thresholds_of
from directory.model import DeskFact, NationalLine, Need, ServicePage
from directory.model.events import Event
from directory.search.services import Search
from directory.store import Directory
from directory.words import first_large, grouped

LOOKED_AT = 12
"""How many services are looked at for an everyday one."""
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
    places: PlaceFinder
    texts: Texts = OURS
    """The sentences that are ours, as this desk says them."""
    second: SecondLanguage | None = None
    """The language beside English, where one was asked for."""

    def in_language(self, code: str, *, draft: bool = False) -> "Papers":
        """Return the same papers with a second language beside English.

        Raises:
            UnknownName: If there is no such language.
            BadInput: If nobody has checked its words yet, and it is no draft for whoever will.
        """
        return replace(self, second=language_for(self.facts, code, draft=draft))

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

    def leaflet(self, ids: Sequence[str], reader: str) -> Leaflet:
        """Return the leaflet about the services ``ids`` for one kind of reader.

        Raises:
            BadInput: If nothing is left that may be printed, or there are too many.
            RefusedWords: If services that are kept apart would meet, or be handed round.
        """
        pages = self._known(ids)
        taken = {page.id for page in pages}

        def other(page: ServicePage) -> Door | None:
            return next((one.door for one in self._second_choices(page, taken)), None)

        return make_leaflet(pages, reader, self._around(), other, self.others().tells)

    def while_you_wait(self, ids: Sequence[str]) -> Leaflet:
        """Return the page for whoever waits for the services ``ids``.

        Raises:
            BadInput: If none of them is open, or there are too many for one page.
            RefusedWords: If services for people harmed and for people who harm would meet.
        """
        return Waiting(self.others(), self.lines, self.around()).page(self._known(ids))

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
        """Return the sheet of crisis numbers: what is for now."""
        return number_sheets.crisis_numbers(self._around(), self.lines, self.facts)

    def all_numbers(self) -> NumberSheet:
        """Return the crisis numbers, and overleaf every other national line."""
        return number_sheets.all_numbers(self._around(), self.lines, self.facts)

    def place_numbers(self) -> NumberSheet:
        """Return the numbers that were entered for this place."""
        return number_sheets.place_numbers(self._around(), self.lines, self.facts)

    def winter_essentials(self, area: str = "") -> NumberSheet:
        """Return food, fuel, a home, debt and benefits for an area, or the town of this desk.

        Raises:
            BadInput: If the area is no place that is known.
        """
        finder = Essentials(self.others(), self.places, self.lines, self.facts)
        return finder.sheet(self._around(), area)

    def useful_numbers(self, ids: Sequence[str]) -> NumberSheet:
        """Return the services ``ids`` as a list of numbers that tells on nobody."""
        return number_sheets.useful_numbers(
            self._around(), self._known(ids), self._everyday(), self.lines
        )

    def pocket_cards(self, ids: Sequence[str], choices: Choices = AS_SUGGESTED) -> CardSheet:
        """Return the services ``ids`` as cards for a pocket, which tell on nobody."""
        pages = self._known(ids)
        return pocket_cards(self._around(), pages, self._everyday(), self.lines, choices)

    def staff_sheet(self, ids: Sequence[str]) -> StaffSheet:
        """Return the services ``ids`` as a worker needs them; not public."""
        return staff_sheet(self._known(ids), self._around())

    def provider_slip(self, ids: Sequence[str]) -> Slip:
        """Return what we hold about the services ``ids``, for them to put right; not public."""
        return provider_slip(self._known(ids), self._around(), self.facts)

    def referral_form(self, ids: Sequence[str], kind: Edition) -> ReferralForm:
        """Return one form that asks the services ``ids``, by a worker or by the person.

        Raises:
            BadInput: If none of them can be asked now.
            RefusedWords: If services for people harmed and for people who harm would meet.
        """
        pages = self._known(ids)
        taken = {page.id for page in pages}

        def other(page: ServicePage) -> Door | None:
            return next((one.door for one in self._second_choices(page, taken)), None)

        areas = self.places.gazetteer
        return referral_form(pages, kind, self._around(), self.facts, areas, other)

    def tell_it_once(self) -> WritingSheet:
        """Return the page on which a person writes once what they would otherwise repeat."""
        return own_words.tell_it_once(self._around())

    def conversation_sheet(self) -> WritingSheet:
        """Return the page for a conversation, to write on."""
        return own_words.conversation_sheet(self._around())

    def plan_page(self, ids: Sequence[str], door: str, chosen: Sequence[str]) -> WritingSheet:
        """Return the plan of one of the three doors, with what was chosen behind it.

        Raises:
            BadInput: If there is no such door, or something was chosen that there is not.
        """
        goals = self.directory.goals()
        said = own_words.chosen_words(chosen, self.needs, goals)
        ideas = [goal.name for goal in good_life(goals)]
        return own_words.plan_page(self._around(), door, said, self._known(ids), ideas)

    def call_card(self, ids: Sequence[str]) -> WritingSheet:
        """Return what to say when you ring the services ``ids``, or anybody."""
        pages = self._known(ids)
        return letters.call_card(self._around(), pages)

    def letter(self, name: str) -> WritingSheet:
        """Return a letter or a page to fill in, by the name of its print."""
        return letters.LETTERS[name](self._around())

    def referrer_charts(self, ids: Sequence[str]) -> FlowSheet:
        """Return who can be sent to the services ``ids``, and how; for staff."""
        pages = self._known(ids)
        limits, set_here = limits_of(self.facts), thresholds_of(self.facts)
        areas = self.places.gazetteer
        held = {page.id: prepare(page, areas, self.today, limits, set_here) for page in pages}
        beside = {page.id: self._doors_beside(page) for page in pages}
        return referrer_charts(self._around(), pages, held, beside)

    def step_charts(self, ids: Sequence[str]) -> FlowSheet:
        """Return the steps of the records ``ids``, as charts and numbered.

        Raises:
            RefusedWords: If services for people who are harmed and who harm would meet.
        """
        pages = self._known(ids)
        leads = dict.fromkeys(link.to for page in pages for link in page.links)
        linked = {page.id: page for page in self.directory.pages(list(leads))}
        return step_charts(self._around(), pages, linked)

    def other_places(
        self, service_id: str, why: str, area: str = "", chosen: Sequence[str] = ()
    ) -> NumberSheet:
        """Return where to try next, after a service said no or was full.

        Raises:
            BadInput: If there is no such reason, or no such place.
        """
        found = OtherPlaces(self.others(), self.places, self.lines, self.facts)
        page, *_ = self._known([service_id])
        return found.sheet(self._around(), page, why, area=area, chosen=self._known(chosen))

    def week_ahead(self, area: str = "") -> NumberSheet:
        """Return what is on in the next seven days, in an area or in the town of this desk.

        Raises:
            BadInput: If nothing that is held is in that area.
        """
        terms = terms_here(self.facts, self.places, practice=self.directory.practice)
        return WeekAhead(self.open_places(), terms).sheet(area or self.town())

    def venue_booklet(self, area: str = "") -> NumberSheet:
        """Return the venues of an area, or of the town of this desk, with what is held at each.

        Raises:
            BadInput: If nothing that is held is in that area.
        """
        return VenueBooklets(self.open_places()).sheet(area or self.town())

    def directory_book(self, chosen: Chosen) -> Book:
        """Return the printed directory of what was chosen.

        Raises:
            BadInput: If there is no such theme, or nothing is left that may be printed.
        """
        areas, around = self.places.gazetteer, self._around()
        books = Books(self.directory, areas, self.needs, around, self.lines, self.facts)
        return books.book(chosen)

    def place_lists(self) -> PlaceLists:
        """Return what makes the lists of networks and of community assets."""
        areas, tells = self.places.gazetteer, self.others().tells
        return PlaceLists(self.directory, areas, self.needs, self._around(), tells)

    def at_event(self, event_id: str) -> AtEvent:
        """Return an event with what its papers are made from.

        Raises:
            UnknownName: If no event has that id.
        """
        return self.around_event(kept.event(self.directory, event_id))

    def around_event(self, event: Event) -> AtEvent:
        """Return an event as it is in hand, kept or not, with what its papers are made from."""
        services = dict.fromkeys(one.service for one in event.stalls if one.service)
        pages = {page.id: page for page in self.directory.pages(list(services))}
        themes = self.directory.themes()
        return AtEvent(event, pages, self._around(), themes, self.lines, self.facts)

    def crisis_help(self) -> CrisisHelp:
        """Return what the staff panel of crisis and safeguarding says."""
        return crisis_help(self.lines, self.facts)

    def phone(self) -> str:
        """Return the phone of this desk in groups, or nothing."""
        phone = self.facts.get("phone")
        return grouped(phone.value) if phone else ""

    def open_places(self) -> OpenPlaces:
        """Return what finds where anybody can go."""
        tells = self.others().tells
        return OpenPlaces(self.directory, self.places.gazetteer, self._around(), tells)

    def town(self) -> str:
        """Return the town of this desk, or nothing."""
        town = self.facts.get("town")
        return town.value if town else ""

    def _around(self) -> Surroundings:
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

    def around(self) -> Surroundings:
        """Return what every paper of this desk says besides its subject."""
        return self._around()

    def others(self) -> SecondChoices:
        """Return what finds other services for the same need."""
        return SecondChoices(self.directory, self.search, self.needs, self.today, self.places)

    def _known(self, ids: Sequence[str]) -> list[ServicePage]:
        """Return the records of ``ids``; one that is not held is named in a sentence."""
        return [self.directory.page(one) for one in dict.fromkeys(ids)]

    def _second_choices(self, page: ServicePage, taken: set[str]) -> Iterator[SecondChoice]:
        """Yield what may be named under a service, the best first."""
        for card in self.others().for_paper(page, taken):
            door = self._door(card.id)
            if door:
                yield SecondChoice(card.id, door)

    def _doors_beside(self, page: ServicePage) -> tuple[Door, ...]:
        """Return where else to turn: other services, who to ask here, a national line."""
        others = (one.door for one in self._second_choices(page, {page.id}))
        first = tuple(door for door, _ in zip(others, range(OFFERED - 1), strict=False))
        needs = [self.needs[one.need] for one in page.needs if one.need in self.needs]
        further = [
            Door(first_large(one.name), one.phone) for one in doors(needs, self.lines, self.facts)
        ]
        return (*first, *further[:OFFERED])

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
