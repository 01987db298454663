"""Everything a desk hands out on paper or as text, before it is laid out: words for the public."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from directory.desk.answering.three_doors import good_life
from directory.desk.answering.urgency import in_order
from directory.desk.form.form import Edition, ReferralForm
from directory.desk.form.form_making import referral_form
from directory.desk.local.term_dates import terms_here
from directory.desk.paper import letters, number_sheets, own_words
from directory.desk.paper.books import Books, Chosen
from directory.desk.paper.cards import pocket_cards
from directory.desk.paper.leaflets import make_leaflet
from directory.desk.paper.other_places import OtherPlaces
from directory.desk.paper.place_lists import PlaceLists
from directory.desk.paper.referrer_charts import referrer_charts
from directory.desk.paper.sheets import AS_SUGGESTED, Choices, SecondChoice, make_sheet
from directory.desk.paper.slips import NO_DAY, provider_slip
from directory.desk.paper.sources import OFFERED, Sources
from directory.desk.paper.staff_sheets import staff_sheet
from directory.desk.paper.step_charts import step_charts
from directory.desk.paper.venue_booklets import BY_DAY, BY_VENUE, VenueBooklets
from directory.desk.paper.venues_by_day import VenuesByDay
from directory.desk.paper.waiting import Waiting
from directory.desk.paper.week_ahead import WeekAhead
from directory.desk.paper.winter import Essentials
from directory.desk.safety.crisis_help import CrisisHelp, crisis_help
from directory.desk.safety.safety_words import SAFE_TO_TAKE
from directory.disclosure.paper.book import Book
from directory.disclosure.paper.cards import CardSheet
from directory.disclosure.paper.flow import FlowSheet
from directory.disclosure.paper.leaflet import Leaflet
from directory.disclosure.paper.numbers import NumberSheet
from directory.disclosure.paper.sheet import Door, Sheet
from directory.disclosure.paper.writing import WritingSheet
from directory.disclosure.record.message import Message, message_for
from directory.disclosure.record.slip import Slip
from directory.disclosure.record.staff_sheet import StaffSheet
from directory.disclosure.rules.freshness import limits_of
from directory.disclosure.rules.practice import PRACTICE_WARNING
from directory.marketplace import kept
from directory.marketplace.at_event import AtEvent
from directory.matching import prepare
from directory.matching.thresholds import thresholds_of
from directory.model import ServicePage
from directory.model.events import Event


class Papers(Sources):
    """What one desk can hand out."""

    __slots__ = ()

    def sheet(self, ids: Sequence[str], choices: Choices = AS_SUGGESTED) -> Sheet:
        """Return the signposting sheet of the services ``ids``."""
        pages = self.known(ids)
        best = self.best_beside(ids)

        def second_choice(page: ServicePage) -> Door | None:
            wanted = choices.second.get(page.id)
            if wanted is None:
                return best(page)
            return self.door(wanted) if wanted else None

        return make_sheet(pages, self.around(), second_choice, choices, self.may_come_after)

    def leaflet(self, ids: Sequence[str], reader: str) -> Leaflet:
        """Return the leaflet about the services ``ids`` for one kind of reader.

        Raises:
            BadInput: If nothing is left that may be printed, or there are too many.
            RefusedWords: If services that are kept apart would meet, or be handed round.
        """
        pages = self.known(ids)
        return make_leaflet(pages, reader, self.around(), self.best_beside(ids))

    def while_you_wait(self, ids: Sequence[str]) -> Leaflet:
        """Return the page for whoever waits for the services ``ids``.

        Raises:
            BadInput: If none of them is open, or there are too many for one page.
            RefusedWords: If services for people harmed and for people who harm would meet.
        """
        town = self.town()
        lives_in = town if town and self.places.gazetteer.understand(town) else ""
        return Waiting(self.others(), self.lines, self.around(), lives_in).page(self.known(ids))

    def second_choices(self, service_id: str, ids: Sequence[str]) -> tuple[SecondChoice, ...]:
        """Return what else can be named under a service, the best first."""
        page = self.directory.page(service_id)
        found = self.second_choices_for(page, {service_id, *ids})
        return tuple(one for one, _ in zip(found, range(OFFERED), strict=False))

    def in_order(self, ids: Sequence[str]) -> tuple[str, ...]:
        """Return ``ids`` with the most urgent service first."""
        return tuple(page.id for page in in_order(self.known(ids), self.needs, self.today))

    def message(
        self, ids: Sequence[str], choices: Choices = AS_SUGGESTED, *, as_one: bool = False
    ) -> Message:
        """Return a text message about the services ``ids``, or several unless ``as_one``."""
        sheet = self.sheet(ids, choices)
        warning = PRACTICE_WARNING if sheet.practice else ""
        told = message_for(sheet.entries, self.phone(), sheet.crisis.first, warning, as_one=as_one)
        asked = tuple(one for one in sheet.warnings if one == SAFE_TO_TAKE)
        return replace(told, notes=(*asked, *told.notes))

    def crisis_numbers(self) -> NumberSheet:
        """Return the sheet of crisis numbers: what is for now."""
        return number_sheets.crisis_numbers(self.around(), self.lines, self.facts)

    def all_numbers(self) -> NumberSheet:
        """Return the crisis numbers, and overleaf every other national line."""
        return number_sheets.all_numbers(self.around(), self.lines, self.facts)

    def place_numbers(self) -> NumberSheet:
        """Return the numbers that were entered for this place."""
        return number_sheets.place_numbers(self.around(), self.lines, self.facts)

    def winter_essentials(self, area: str = "") -> NumberSheet:
        """Return food, fuel, a home, debt and benefits for an area, or the town of this desk."""
        finder = Essentials(self.others(), self.places, self.lines, self.facts)
        return finder.sheet(self.around(), area)

    def useful_numbers(self, ids: Sequence[str]) -> NumberSheet:
        """Return the services ``ids`` as a list of numbers that tells on nobody."""
        return number_sheets.useful_numbers(
            self.around(), self.known(ids), self.everyday(), self.lines
        )

    def pocket_cards(self, ids: Sequence[str], choices: Choices = AS_SUGGESTED) -> CardSheet:
        """Return the services ``ids`` as cards for a pocket, which tell on nobody."""
        pages = self.known(ids)
        return pocket_cards(self.around(), pages, self.everyday(), self.lines, choices)

    def staff_sheet(self, ids: Sequence[str], choices: Choices = AS_SUGGESTED) -> StaffSheet:
        """Return the services ``ids`` as a worker needs them, as on the sheet; not public."""
        ordered = ids if choices.own_order else self.in_order(ids)
        return staff_sheet(self.known(ordered), self.around())

    def provider_slip(
        self,
        ids: Sequence[str],
        printed: Mapping[str, Mapping[str, str]] = NO_DAY,
        held_on: date | None = None,
    ) -> Slip:
        """Return what we hold about the services ``ids``, for them to put right; not public.

        ``printed`` is what is printed of each for the day ``held_on``, if it is for one.
        """
        return provider_slip(self.known(ids), self.around(), self.facts, printed, held_on)

    def referral_form(self, ids: Sequence[str], kind: Edition) -> ReferralForm:
        """Return one form that asks the services ``ids``, by a worker or by the person.

        Raises:
            BadInput: If none of them can be asked now.
            RefusedWords: If services for people harmed and for people who harm would meet.
        """
        pages = self.known(ids)
        areas = self.places.gazetteer
        return referral_form(pages, kind, self.around(), self.facts, areas, self.best_beside(ids))

    def tell_it_once(self) -> WritingSheet:
        """Return the page on which a person writes once what they would otherwise repeat."""
        return own_words.tell_it_once(self.around())

    def conversation_sheet(self) -> WritingSheet:
        """Return the page for a conversation, to write on."""
        return own_words.conversation_sheet(self.around())

    def plan_page(self, ids: Sequence[str], door: str, chosen: Sequence[str]) -> WritingSheet:
        """Return the plan of one of the three doors, with what was chosen behind it.

        Raises:
            BadInput: If there is no such door, or something was chosen that there is not.
        """
        goals = self.directory.goals()
        said = own_words.chosen_words(chosen, self.needs, goals)
        ideas = [goal.name for goal in good_life(goals)]
        return own_words.plan_page(self.around(), door, said, self.known(ids), ideas)

    def call_card(self, ids: Sequence[str]) -> WritingSheet:
        """Return what to say when you ring the services ``ids``, or anybody."""
        pages = self.known(ids)
        return letters.call_card(self.around(), pages)

    def letter(self, name: str) -> WritingSheet:
        """Return a letter or a page to fill in, by the name of its print."""
        return letters.LETTERS[name](self.around())

    def referrer_charts(self, ids: Sequence[str]) -> FlowSheet:
        """Return who can be sent to the services ``ids``, and how; for staff."""
        pages = self.known(ids)
        limits, set_here = limits_of(self.facts), thresholds_of(self.facts)
        areas = self.places.gazetteer
        held = {page.id: prepare(page, areas, self.today, limits, set_here) for page in pages}
        beside = {page.id: self.doors_beside(page) for page in pages}
        return referrer_charts(self.around(), pages, held, beside)

    def step_charts(self, ids: Sequence[str]) -> FlowSheet:
        """Return the steps of the records ``ids``, as charts and numbered.

        Raises:
            RefusedWords: If services for people who are harmed and who harm would meet.
        """
        pages = self.known(ids)
        leads = dict.fromkeys(link.to for page in pages for link in page.links)
        linked = {page.id: page for page in self.directory.pages(list(leads))}
        return step_charts(self.around(), pages, linked)

    def other_places(
        self, service_id: str, why: str, area: str = "", chosen: Sequence[str] = ()
    ) -> NumberSheet:
        """Return where to try next, after a service said no or was full.

        Raises:
            BadInput: If there is no such reason, or no such place.
        """
        found = OtherPlaces(self.others(), self.places, self.lines, self.facts)
        page, *_ = self.known([service_id])
        return found.sheet(self.around(), page, why, area=area, chosen=self.known(chosen))

    def week_ahead(self, area: str = "") -> NumberSheet:
        """Return what is on in the next seven days, in an area or in the town of this desk.

        Raises:
            BadInput: If nothing that is held is in that area.
        """
        terms = terms_here(self.facts, self.places, practice=self.directory.practice)
        return WeekAhead(self.open_places(), terms).sheet(area or self.town())

    def venue_booklet(self, area: str = "", by: str = BY_VENUE) -> NumberSheet:
        """Return the venues of an area, or of the town of this desk, with what is held at each.

        Args:
            area: A ward, town or borough.
            by: What it is listed by: ``venue``, or ``day`` for the days of the week.

        Raises:
            BadInput: If nothing that is held is in that area.
        """
        made = VenuesByDay if by == BY_DAY else VenueBooklets
        return made(self.open_places()).sheet(area or self.town())

    def directory_book(self, chosen: Chosen) -> Book:
        """Return the printed directory of what was chosen.

        Raises:
            BadInput: If there is no such theme, or nothing is left that may be printed.
        """
        areas, around = self.places.gazetteer, self.around()
        books = Books(self.directory, areas, self.needs, around, self.lines, self.facts)
        return books.book(chosen)

    def place_lists(self) -> PlaceLists:
        """Return what makes the lists of networks and of community assets."""
        areas, tells = self.places.gazetteer, self.others().tells
        return PlaceLists(self.directory, areas, self.needs, self.around(), tells)

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
        return AtEvent(event, pages, self.around(), themes, self.lines, self.facts)

    def crisis_help(self) -> CrisisHelp:
        """Return what the staff panel of crisis and safeguarding says."""
        return crisis_help(self.lines, self.facts)
