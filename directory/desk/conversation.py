"""The desk: one line of words in, needs and services and a way on out. It remembers nothing."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from directory.desk.answer import DeskAnswer, DoorOpen, Fallback, NeedChip
from directory.desk.by_place import Where
from directory.desk.doors import child_doors, doors
from directory.desk.listing import POOL, list_for
from directory.desk.narrowing import Tally, tallies
from directory.desk.papers import Papers
from directory.desk.safety import Known, Safety, refuse_other_side, safety_of
from directory.desk.situation import NEW_SITUATION, Situation
from directory.desk.three_doors import Aim, aim_of
from directory.desk.whereabouts import PlaceFinder
from directory.disclosure.crisis import crisis_words, strip_words
from directory.disclosure.message import Message
from directory.disclosure.panel import Panel
from directory.disclosure.panel_making import make_panel
from directory.disclosure.sheet import CrisisWords, Sheet
from directory.model import DeskFact, Edition, Goal, NationalLine, Need, ServicePage
from directory.model.vocabulary import Side
from directory.search.hits import Hit
from directory.search.language import EmergencyWords, Language
from directory.search.needs import NeedAnswer, NeedFinder
from directory.search.needs.sides import HARMED, HARMING
from directory.search.services import Search
from directory.search.tiers import Tier
from directory.store import Directory
from directory.words import forget_words

RELATED_SCORE = 0.5
"""What a need counts that was not heard but stands near one that was."""
BESIDE = 0.55
"""The same where others were heard and found: they come after, before mere likeness of words."""


class Desk:
    """One open directory, asked in plain words. Holds no text that was typed."""

    def __init__(
        self,
        directory: Directory,
        today: date,
        language: Language,
        emergency: Sequence[EmergencyWords] = (),
    ) -> None:
        self.directory = directory
        self.today = today
        self._language = language
        self._emergency = emergency
        self._emergencies = {one.words: one for one in emergency}
        self._search = Search(directory, today, language)
        self.places = PlaceFinder(directory)
        self._revision = 0
        self._needs: dict[str, Need] = {}
        self._goals: dict[str, Goal] = {}
        self._lines: tuple[NationalLine, ...] = ()
        self._facts: dict[str, DeskFact] = {}
        self._edition: Edition | None = None
        self._follow()

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
        where = self.places.asked(situation.lives_in, situation.near)
        heard = self._heard(text, situation)
        wanted = _wanted(heard, needs_off) | dict(needs or {})
        pool = where.pool(POOL if situation.narrows else limit)
        aim = self._aim(situation, needs_off)
        asked = self._with_related(wanted, needs_off)
        hits = self._hits(text, asked, aim, where, pool, whole)
        hits, fallback = self._wider(hits, {**aim.needs, **wanted}, limit)
        hits = aim.kept(hits, wanted)
        safety = self._safety(heard, wanted, needs or {})
        shown, safety = _on_one_side(hits, situation.side, safety)
        by_name = bool(hits) and hits[0].by_name
        results = self.places.results(shown, where, pool)
        listing = list_for(results, self._on_time(situation), limit, by_name=by_name)
        return replace(
            self._understood(text, heard, wanted),
            services=listing.services,
            by_name=by_name,
            fallback=None if safety.services_held_back else fallback,
            doors=self._doors_for(wanted, safety, lost=bool(fallback) or not shown),
            safety=safety,
            where=where,
            note=listing.note,
            split=listing.split,
            aims=aim.chips,
        )

    def is_whole(self, text: str) -> bool:
        """Return whether ``text`` may be asked as a whole: its last word is one that is known."""
        return self._search.is_whole(text)

    def forget(self) -> None:
        """Hold no word any more that was typed: the next person comes."""
        self._search.forget()
        forget_words()

    def hear(self, text: str, limit: int = 5) -> NeedAnswer:
        """Return only what a person may need, from what they said."""
        self._follow()
        return self._finder.find(text, limit)

    def tallies(
        self,
        text: str,
        needs_off: frozenset[str] = frozenset(),
        *,
        needs: Mapping[str, float] | None = None,
        situation: Situation = NEW_SITUATION,
    ) -> tuple[Tally, ...]:
        """Return for each filter how many of the services found fit; see :meth:`ask`."""
        every = replace(situation, only=frozenset(), when="any")
        answer = self.ask(text, needs_off, POOL, needs=needs, situation=every)
        return tallies([one.card for one in answer.services])

    def check_may_join(self, ids: Sequence[str], new: str) -> None:
        """Refuse a service that must not meet those chosen in this visit.

        Raises:
            RefusedWords: If one is for people who are harmed and another for people who harm.
        """
        refuse_other_side([page.side for page in self._known(ids)], self.directory.page(new).side)

    def panel(self, service_id: str, *, public: bool = False) -> Panel:
        """Return one record for the panel; ``public`` when the person may see the screen."""
        page = self.directory.page(service_id)
        return make_panel(page, self.today, practice=self.directory.practice, public=public)

    def papers(self) -> Papers:
        """Return what makes everything that is handed out, as the directory is now."""
        self._follow()
        return Papers(
            self.directory, self._search, self.today, self._needs, self._lines, self._facts
        )

    def sheet(self, ids: Sequence[str]) -> Sheet:
        """Return the signposting sheet of the services ``ids``, before it is laid out."""
        return self.papers().sheet(ids)

    def message(self, ids: Sequence[str]) -> Message:
        """Return a text message for the person about the services ``ids``."""
        return self.papers().message(ids)

    def crisis(self) -> CrisisWords:
        """Return the crisis words; every number comes from the table of national lines."""
        self._follow()
        return crisis_words(self._lines)

    def crisis_strip(self) -> str:
        """Return the one line that stands under every page."""
        self._follow()
        return strip_words(self._lines)

    def needs(self) -> Mapping[str, Need]:
        """Return every need by its id."""
        self._follow()
        return self._needs

    def goals(self) -> Mapping[str, Goal]:
        """Return every goal by its id."""
        self._follow()
        return self._goals

    def _understood(self, text: str, heard: NeedAnswer, wanted: Iterable[str]) -> DeskAnswer:
        """Return what was understood of the words, before any service is looked for."""
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
        )

    def _hits(
        self,
        text: str,
        asked: Mapping[str, float],
        aim: Aim,
        where: Where,
        pool: int,
        whole: bool,
    ) -> list[Hit]:
        """Return the services for the words and needs, and for the goals that were chosen."""
        needs = {**aim.needs, **asked}
        whole = whole or bool(aim.chips)
        found = self._search.find_all(aim.with_words(text), needs, pool, whole, where.around)
        return aim.kept(found, asked)

    def _aim(self, situation: Situation, off: frozenset[str]) -> Aim:
        held = self.goals() if situation.goals else {}
        return aim_of(held[one] for one in situation.goals if one in held and one not in off)

    def _follow(self) -> None:
        """Make the finder anew when the needs have changed."""
        revision = self.directory.revision
        if revision == self._revision:
            return
        held = self.directory.needs()
        if self._revision == 0 or tuple(self._needs.values()) != held:
            self._needs = {need.id: need for need in held}
            self._finder = NeedFinder(
                held,
                self.directory.circumstances(),
                self.directory.goals(),
                self._language,
                self._emergency,
            )
        self._goals = {goal.id: goal for goal in self.directory.goals()}
        self._lines = self.directory.lines()
        self._facts = self.directory.desk()
        self._edition = self.directory.edition()
        self._revision = revision

    def _heard(self, text: str, situation: Situation) -> NeedAnswer:
        """Return what was heard, from a child or a grown-up where it is known who speaks."""
        self._follow()
        heard = self._finder.find(text)
        if situation.child is None:
            return heard
        return heard.from_a_child() if situation.child else heard.from_a_grown_up()

    def _on_time(self, situation: Situation) -> Situation:
        """Return ``situation`` without its clock, if that is earlier than what is held here."""
        edition = self._edition
        wrong = edition and situation.at and situation.at.date() < edition.issued_on
        return replace(situation, at=None) if wrong else situation

    def _with_related(
        self, wanted: Mapping[str, float], needs_off: frozenset[str]
    ) -> dict[str, float]:
        """Return the needs with those that stand near the strongest, which count for less."""
        strong = BESIDE * max(wanted.values(), default=0.0)
        asked = dict(wanted)
        for one, felt in wanted.items():
            if felt >= strong and one in self._needs:
                for other in self.offers(one):
                    if other not in needs_off:
                        asked.setdefault(other, BESIDE * felt)
        return asked

    def _wider(
        self, hits: list[Hit], wanted: Mapping[str, float], limit: int
    ) -> tuple[list[Hit], Fallback | None]:
        """Return services of related needs when there are none for the needs themselves."""
        if hits:
            loose = not wanted and all(hit.tier >= Tier.ONE_WORD_LESS for hit in hits)
            return hits, "relaxed" if loose else None
        related = {other: RELATED_SCORE for one in wanted for other in self.offers(one)}
        near = self._search.by_needs(related, limit) if related else []
        return near, "wider" if near else "connector"

    def offers(self, need_id: str) -> list[str]:
        """Return the needs that stand near one: never one that cannot wait, nor the other side."""
        need = self._needs.get(need_id)
        near = [self._needs[one] for one in (need.related if need else ()) if one in self._needs]
        never = {HARMING} if need_id in HARMED else HARMED if need_id == HARMING else set()
        return [one.id for one in near if one.crisis != "immediate" and one.id not in never]

    def _safety(
        self, heard: NeedAnswer, wanted: Mapping[str, float], by_hand: Mapping[str, float]
    ) -> Safety:
        needs = [self._needs[one] for one in wanted if one in self._needs]
        pressing = [need for need in needs if need.id in heard.leading or need.id in by_hand]
        known = Known({line.id: line for line in self._lines}, self._facts, self._emergencies)
        return safety_of(heard, needs, pressing, known)

    def _doors_for(
        self, wanted: Mapping[str, float], safety: Safety, *, lost: bool
    ) -> tuple[DoorOpen, ...]:
        """Return ways on where nothing was found, or where it cannot wait for a service."""
        if safety.services_held_back:
            return child_doors(self._lines)
        urgent = safety.panel and safety.panel.kind in ("emergency", "immediate")
        return self._doors(wanted) if lost or urgent else ()

    def _doors(self, wanted: Mapping[str, float]) -> tuple[DoorOpen, ...]:
        needs = [self._needs[one] for one in wanted]
        return doors(needs, self._lines, self._facts)

    def _chip(self, heard: NeedAnswer, need_id: str) -> NeedChip:
        need = self._needs[need_id]
        found = next((one for one in heard.needs if one.id == need_id), None)
        return NeedChip(
            id=need.id,
            public_name=need.public_name,
            professional_name=need.professional_name,
            screen_name=need.screen_name or need.public_name,
            score=found.score if found else 1.0,
            why=found.why if found else (),
            crisis=need.crisis,
            ask_first=need.ask_first,
        )

    def _known(self, ids: Sequence[str]) -> list[ServicePage]:
        """Return the records of ``ids``; one that is not held is named in a sentence."""
        return [self.directory.page(one) for one in dict.fromkeys(ids)]


def _wanted(heard: NeedAnswer, needs_off: frozenset[str]) -> dict[str, float]:
    """Return how strongly each need was felt, without those tapped off."""
    return {need: felt for need, felt in heard.felt().items() if need not in needs_off}


def _on_one_side(hits: Sequence[Hit], side: Side, safety: Safety) -> tuple[list[Hit], Safety]:
    """Return what may be shown beside the services chosen so far, and what safety says then."""
    shown = [] if safety.services_held_back else one_side(hits, side, safety.side)
    return shown, safety.kept_apart() if _two_sides(side, safety.side) else safety


def _two_sides(one: Side, other: Side) -> bool:
    return "neither" not in (one, other) and one != other


def one_side(hits: Sequence[Hit], *sides: Side) -> list[Hit]:
    """Return ``hits`` of one side only: the first of ``sides`` that is one, else of the best hit.

    Services for people who are harmed and for people who harm never stand in one list.
    """
    known = (*sides, *(hit.card.side for hit in hits))
    first = next((side for side in known if side != "neither"), "neither")
    return [hit for hit in hits if hit.card.side in ("neither", first)]
