"""The desk: one line of words in, needs and services and a way on out. It remembers nothing."""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from directory.desk.answering.answer import DeskAnswer, DoorOpen, Fallback, NeedChip, Result
from directory.desk.answering.by_place import Where
from directory.desk.answering.by_profile import heard_of
from directory.desk.answering.by_quarter import note_of, there_first
from directory.desk.answering.chips import chips_of, offered_chips
from directory.desk.answering.doors import child_doors, doors
from directory.desk.answering.for_whom import ForWhom
from directory.desk.answering.fuller import fuller_first
from directory.desk.answering.languages import Languages
from directory.desk.answering.listing import LEAST, POOL, Listing, Times, list_for
from directory.desk.answering.narrowing import Tally, tallies
from directory.desk.answering.offered import offers_of
from directory.desk.answering.ordering import wish_of
from directory.desk.answering.read_line import ReadLine
from directory.desk.answering.related import (
    felt_without,
    instead_of,
    offered_also,
    offers,
    offers_are_on,
    with_related,
)
from directory.desk.answering.still_using import StillUsing
from directory.desk.answering.three_doors import Aim, aim_of
from directory.desk.answering.women_only import for_women_first
from directory.desk.heard.line import WOMEN_ONLY, HeardLine, LineEar, women_only
from directory.desk.heard.long_text import deciding
from directory.desk.heard.person import person_in
from directory.desk.heard.places import PlaceEar
from directory.desk.heard.profile import profile_in
from directory.desk.heard.quarters import Quarter, QuarterEar
from directory.desk.heard.unknown_places import UnknownPlaceEar
from directory.desk.held import Held
from directory.desk.local.term_dates import terms_here
from directory.desk.safety.leads import is_served, leading, of_some_use
from directory.desk.safety.safety import Known, Safety, refuse_other_side, safety_of
from directory.desk.safety.sides import on_one_side
from directory.desk.situation import NEW_SITUATION, Situation
from directory.hours.terms import NOT_ENTERED
from directory.model import ServicePage
from directory.search.hits import Hit
from directory.search.language import EmergencyWords, Language
from directory.search.needs import Met, NeedAnswer
from directory.search.needs.mixing import Alike
from directory.search.needs.whole_terms import plain_term, with_term
from directory.search.services import Question
from directory.search.tiers import Tier
from directory.store import Directory
from directory.words import forget_words

if TYPE_CHECKING:
    from directory.geo import Gazetteer

FAINTEST = 0.1
"""Where no need was heard and every service scores less, the words are in none: "could murder"."""


class Desk(Held):
    """One open directory, asked in plain words. Holds no text that was typed."""

    def __init__(
        self,
        directory: Directory,
        today: date,
        language: Language,
        emergency: Sequence[EmergencyWords] = (),
    ) -> None:
        super().__init__(directory, today, language, emergency)
        self._still = StillUsing(directory)
        self._languages = Languages(directory)
        self._whom = ForWhom(directory)
        self._quarters = QuarterEar(directory, language)
        self._hears: tuple[Gazetteer, LineEar] | None = None

    def ask(
        self,
        text: str,
        needs_off: frozenset[str] = frozenset(),
        limit: int = 20,
        *,
        needs: Mapping[str, float] | None = None,
        whole: bool = False,
        situation: Situation = NEW_SITUATION,
    ) -> DeskAnswer:
        """Return what the directory has for ``text``, typed whole or still being typed.

        Args:
            text: What the person said, or a name, number or postcode.
            needs_off: Ids of needs that were tapped off.
            limit: Most services to return.
            needs: Needs chosen by hand, added to those heard.
            whole: The last word is finished, although no blank follows it.
            situation: What is known besides the words: where the person lives, the time, filters.

        Raises:
            BadInput: If a place is not known.
        """
        typed, read = text, self._read(text, situation, needs_off)
        text, _, line, situation, where, heard, quarter, _ = read
        wanted = felt_without(heard, needs_off) | dict(needs or {})
        pool = where.pool(POOL if situation.narrows or line.time else max(limit, LEAST))
        hits, fallback, aim = self._sought(read, wanted, needs_off, pool, limit, whole=whole)
        safety = self._safety(heard, wanted, needs or {})
        shown, safety = on_one_side(hits, situation.side, safety)
        by_name = bool(hits) and hits[0].by_name
        used = None if by_name else quarter
        listing = self._listed(
            self.places.results(shown, where, pool, wanted), read, wanted, limit, by_name=by_name
        )
        return replace(
            self._understood(typed, read, wanted, used),
            services=listing.services,
            by_name=by_name,
            fallback=None if safety.services_held_back else fallback,
            doors=self._doors_for(wanted, safety, where, lost=bool(fallback) or not shown),
            safety=safety,
            where=where,
            note=listing.note or note_of(listing.services, used if whole else None),
            split=listing.split,
            aims=aim.chips,
            unknown_place="" if by_name else line.unknown,
            offered=self._offered(text, heard, situation),
            also=() if by_name else self._also(list(wanted), safety),
        )

    def _read(self, typed: str, situation: Situation, off: frozenset[str]) -> ReadLine:
        """Return what the words tell, before any service is looked for.

        Raises:
            BadInput: If a place is not known.
        """
        decides = deciding(typed)
        beyond = typed[len(decides) :]  # where emergencies are heard, and nothing else
        text = plain_term(decides, self._language.alike)
        named = self._search.begins_a_name(
            text
        )  # "Practice Kirkby Kitchen" says not where anybody lives
        line = HeardLine() if named else self._line_ear.heard(text, situation, off)
        situation = line.applied(situation)
        where = self.places.asked(situation.lives_in, situation.near)
        said = line.without_places_and_times(text) + beyond
        heard = self._heard(said, situation, self.meant.of(typed))
        if described := profile_in(said):
            person = person_in(text, situation)
            heard = heard_of(described, person, said, heard, self._needs, self._finder.find)
        wanted = line.without_denied(text)
        quarter = None if named or line.places else self._quarters.heard(wanted, off)
        return ReadLine(wanted, bool(beyond), line, situation, where, heard, quarter)

    def _sought(
        self,
        read: ReadLine,
        wanted: Mapping[str, float],
        off: frozenset[str],
        pool: int,
        limit: int,
        *,
        whole: bool,
    ) -> tuple[list[Hit], Fallback | None, Aim]:
        """Return services for the words and needs, how far was looked, and the goals chosen."""
        text, situation = read.text, read.situation
        aim = self._aim(situation, off)
        asked = with_related(self._needs, wanted, off)
        beside = asked.keys() - wanted.keys()
        whole = whole or read.beyond
        hits = self._hits(read, asked, aim, beside, pool, whole=whole)
        if read.quarter and not (hits and hits[0].by_name):
            rest = read.without_quarter(read.quarter)
            topic = self._hits(rest, asked, aim, beside, max(pool, POOL), whole=whole)
            hits = there_first(topic, read.quarter) if topic else hits
        hits, fallback = self._wider(hits, {**aim.needs, **wanted}, limit, asked.keys())
        hits = self._whom.ordered(aim.kept(hits, wanted), person_in(text, situation), text, wanted)
        hits = for_women_first(hits) if read.told.women_only else hits
        placed = read.where.home or read.where.start
        return hits if placed else fuller_first(hits), fallback, aim

    def is_whole(self, text: str) -> bool:
        """Return whether ``text`` may be asked as a whole: its last word is one that is known."""
        return self._search.is_whole(deciding(text))

    def forget(self) -> None:
        """Hold no word any more that was typed: the next person comes."""
        self._search.forget()
        self._finder.forget()
        self.meant.forget()
        self.places.forget()
        self._quarters.forget()
        forget_words()

    def hear(self, text: str, limit: int = 5) -> NeedAnswer:
        """Return only what a person may need, from what they said."""
        self._follow()
        typed, text = text, deciding(text)
        said = plain_term(text, self._language.alike)
        heard = self._finder.find(said + typed[len(text) :], limit, self.meant.of(typed))
        return with_term(heard, said, self._language.terms, self._language.places, limit)

    def where_and_when(self, text: str) -> HeardLine:
        """Return only what a line tells of places and times."""
        return self._line_ear.heard(text, NEW_SITUATION)

    def short_words(self, text: str) -> tuple[Met, ...]:
        """Return the short forms in ``text``, with what each means beside the other words."""
        self._follow()
        return self._finder.short_words(deciding(text))

    def tallies(
        self,
        text: str,
        needs_off: frozenset[str] = frozenset(),
        *,
        needs: Mapping[str, float] | None = None,
        situation: Situation = NEW_SITUATION,
    ) -> tuple[Tally, ...]:
        """Return for each filter and language how many services fit; see :meth:`ask`."""
        every = replace(situation, only=frozenset(), when="any")
        answer = self.ask(text, needs_off, POOL, needs=needs, situation=every)
        cards = [one.card for one in answer.services]
        return tallies(cards) + self._languages.tallies(cards, situation.only)

    def check_may_join(self, ids: Sequence[str], new: str) -> None:
        """Refuse a service that must not meet those chosen in this visit.

        Raises:
            RefusedWords: If one is for people who are harmed and another for people who harm.
        """
        refuse_other_side([page.side for page in self._known(ids)], self.directory.page(new).side)

    def _understood(
        self, text: str, read: ReadLine, wanted: Iterable[str], quarter: Quarter | None
    ) -> DeskAnswer:
        """Return what was understood of the words, before any service is looked for."""
        heard = read.heard
        return DeskAnswer(
            query=text,
            needs=tuple(self._chip(heard, one) for one in wanted),
            circumstances=heard.circumstances,
            goals=heard.goals,
            services=(),
            by_name=False,
            fallback=None,
            doors=(),
            crisis=heard.crisis,
            child=heard.child,
            emergency=heard.emergency,
            told=chips_of(read.told, quarter),
            other_places=read.told.other_names,
            town_of_desk=read.situation.town_of_desk,
        )

    def _hits(
        self,
        read: ReadLine,
        asked: Mapping[str, float],
        aim: Aim,
        beside: Set[str],
        pool: int,
        *,
        whole: bool,
    ) -> list[Hit]:
        """Return the services for the words and needs, and for the goals that were chosen.

        Nobody spoke of the needs ``beside``: they stand near those that were.
        """
        needs = {**aim.needs, **asked}
        text, whole = aim.with_words(read.text), whole or bool(aim.chips)
        beside = beside - aim.needs.keys()
        lead = leading({n: felt for n, felt in needs.items() if n not in beside}, self._needs)
        question = Question(whole, read.where.around, beside, read.part, lead)
        hits = self._search.find_all(text, needs, pool, question)
        return aim.kept(hits, asked)

    def _aim(self, situation: Situation, off: frozenset[str]) -> Aim:
        held = self.goals() if situation.goals else {}
        return aim_of(held[one] for one in situation.goals if one in held and one not in off)

    def _heard(self, text: str, situation: Situation, alike: Alike) -> NeedAnswer:
        """Return what was heard, from a child or a grown-up where it is known who speaks."""
        self._follow()
        found = self._finder.find(text, alike=alike)
        known = self._language
        heard = with_term(found, deciding(text), known.terms, known.places)
        return heard.spoken_by(child=situation.child)

    def _offered(self, text: str, heard: NeedAnswer, situation: Situation) -> tuple[NeedChip, ...]:
        """Return what the words tell besides the needs heard, to be chosen with one press."""
        needs = {one.id for one in heard.needs}
        goals = [self._goals[one] for one in heard.goals if one in self._goals]
        goals = [goal for goal in goals if needs.isdisjoint(goal.needs[:1])]
        said = {WOMEN_ONLY} if women_only(text) else set[str]()  # has a chip of its own
        chosen = {*situation.only, *situation.goals, *said}
        spoken = self._language.spoken
        return offered_chips(offers_of(text, heard.circumstances, goals, chosen, spoken))

    def _also(self, wanted: Sequence[str], safety: Safety) -> tuple[NeedChip, ...]:
        """Return what people often want too: never beside a crisis, nor where a desk said no."""
        if (safety.panel and safety.panel.kind != "check") or not offers_are_on(self._facts):
            return ()
        return offered_also(self._needs, wanted)

    @property
    def _line_ear(self) -> LineEar:
        """What hears where and when; made when first asked, and anew where the wards changed."""
        areas, language = self.places.gazetteer, self._language
        if self._hears is None or self._hears[0] is not areas:
            unknown = UnknownPlaceEar(areas, language, self._search.is_in_a_name)
            self._hears = (areas, LineEar(PlaceEar(areas, language), unknown))
        return self._hears[1]

    def _listed(
        self,
        results: Sequence[Result],
        read: ReadLine,
        needs: Mapping[str, float],
        limit: int,
        *,
        by_name: bool,
    ) -> Listing:
        """Return what is shown, by the clock and the school terms here where time is asked for."""
        situation, time = read.situation, read.told.time
        results = self._still.marked(results, read.text, situation, by_name=by_name)
        results = self._languages.marked(results, situation.only)
        told = self._on_time(situation)
        practice = self.directory.practice
        timed = time or told.at
        terms = terms_here(self._facts, self.places, practice=practice) if timed else NOT_ENTERED
        times = Times(terms, wish_of(time, told.at, self.today))
        return list_for(results, told, limit, by_name=by_name, times=times, wanted=needs)

    def _on_time(self, situation: Situation) -> Situation:
        """Return ``situation`` without its clock, if that is earlier than what is held here."""
        edition = self._edition
        wrong = edition and situation.at and situation.at.date() < edition.issued_on
        return replace(situation, at=None) if wrong else situation

    def _wider(
        self, hits: list[Hit], wanted: Mapping[str, float], limit: int, asked: Set[str]
    ) -> tuple[list[Hit], Fallback | None]:
        """Return services of related needs when there are none for the needs themselves."""
        if not is_served(hits, leading(wanted, self._needs)):
            near = of_some_use(hits, asked)
            return near, "wider" if near else "connector"
        if hits and (wanted or hits[0].by_name or max(hit.score for hit in hits) >= FAINTEST):
            loose = not wanted and all(hit.tier >= Tier.ONE_WORD_LESS for hit in hits)
            return hits, "relaxed" if loose else None
        related = instead_of(self._needs, wanted)
        near = self._search.by_needs(related, limit) if related else []
        return near, "wider" if near else "connector"

    def offers(self, need_id: str) -> list[str]:
        """Return the needs that stand near one: never one that cannot wait, nor the other side."""
        return offers(self._needs, need_id)

    def _safety(
        self, heard: NeedAnswer, wanted: Mapping[str, float], by_hand: Mapping[str, float]
    ) -> Safety:
        needs = [self._needs[one] for one in wanted if one in self._needs]
        pressing = [need for need in needs if need.id in heard.leading or need.id in by_hand]
        known = Known({line.id: line for line in self._lines}, self._facts, self._emergencies)
        return safety_of(heard, needs, pressing, known)

    def _doors_for(
        self, wanted: Mapping[str, float], safety: Safety, where: Where, *, lost: bool
    ) -> tuple[DoorOpen, ...]:
        """Return ways on where nothing was found, or where it cannot wait for a service."""
        if safety.services_held_back:
            return child_doors(self._lines)
        urgent = safety.panel and safety.panel.kind in ("emergency", "immediate")
        return self._doors(wanted, where) if lost or urgent else ()

    def _doors(self, wanted: Mapping[str, float], where: Where) -> tuple[DoorOpen, ...]:
        needs = [self._needs[one] for one in wanted]
        return doors(needs, self._lines, self._facts, where.home)

    def _chip(self, heard: NeedAnswer, need_id: str) -> NeedChip:
        need = self._needs[need_id]
        found = next((one for one in heard.needs if one.id == need_id), None)
        return NeedChip(
            id=need.id,
            public_name=need.public_name,
            professional_name=need.professional_name,
            screen_name=need.screen_name or need.public_name,
            score=found.score if found else 1.0,
            why=found.reasons if found else (),
            crisis=need.crisis,
            ask_first=need.ask_first,
        )

    def _known(self, ids: Sequence[str]) -> list[ServicePage]:
        """Return the records of ``ids``; one that is not held is named in a sentence."""
        return [self.directory.page(one) for one in dict.fromkeys(ids)]
