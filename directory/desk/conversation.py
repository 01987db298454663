"""The desk: one line of words in, needs and services and a way on out. It remembers nothing."""

from collections.abc import Mapping, Sequence
from datetime import date

from directory.desk.answer import DeskAnswer, DoorOpen, Fallback, NeedChip, Result
from directory.desk.doors import doors
from directory.desk.sheets import NOT_FOR_THE_PUBLIC, Surroundings, make_sheet
from directory.disclosure.clean import public_name
from directory.disclosure.crisis import crisis_words, strip_words
from directory.disclosure.freshness import withheld
from directory.disclosure.message import Message, message_for
from directory.disclosure.panel import Panel
from directory.disclosure.panel_making import make_panel
from directory.disclosure.sheet import CrisisWords, Door, Sheet
from directory.disclosure.ways_in import phone_of
from directory.model import DeskFact, NationalLine, Need, ServiceCard, ServicePage
from directory.search.hits import Hit
from directory.search.language import EmergencyWords, Language
from directory.search.needs import NeedAnswer, NeedFinder
from directory.search.services import Search
from directory.search.tiers import Tier
from directory.store import Directory
from directory.words import grouped

PRACTICE_WORDS = "PRACTICE. Not real. Do not give this to anyone."
RELATED_SCORE = 0.5
"""What a need counts that was not heard but stands near one that was."""
BESIDE = 0.55
"""The same where others were heard and found: they come after, before mere likeness of words."""
SECOND_CHOICES = 12
"""How many services are looked at for a second choice."""


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
        self._search = Search(directory, today, language.common)
        self._revision = 0
        self._needs: dict[str, Need] = {}
        self._lines: tuple[NationalLine, ...] = ()
        self._facts: dict[str, DeskFact] = {}
        self._follow()

    def ask(
        self,
        text: str,
        needs_off: frozenset[str] = frozenset(),
        limit: int = 20,
        *,
        needs: Mapping[str, float] | None = None,
        whole: bool = False,
    ) -> DeskAnswer:
        """Return what the directory has for ``text``, typed whole or still being typed.

        Args:
            text: What the person said, or a name, number or postcode.
            needs_off: Ids of needs that were tapped off.
            limit: Most services to return.
            needs: Needs chosen by hand, added to those heard.
            whole: The last word is finished, although no blank follows it.
        """
        self._follow()
        heard = self._finder.find(text)
        wanted = {need: felt for need, felt in heard.felt().items() if need not in needs_off}
        wanted.update(needs or {})
        hits = self._search.find_all(text, self._with_related(wanted, needs_off), limit, whole)
        hits, fallback = self._wider(hits, wanted, limit)
        shown = one_side(hits)
        urgent = heard.crisis == "immediate" or bool(heard.emergency)
        return DeskAnswer(
            query=text,
            needs=tuple(self._chip(heard, one) for one in wanted),
            circumstances=heard.circumstances,
            goals=heard.goals,
            services=tuple(Result(h.card, h.score, h.why, h.marks) for h in shown),
            by_name=bool(hits) and hits[0].by_name,
            fallback=fallback,
            doors=self._doors(wanted) if fallback or not shown or urgent else (),
            crisis=heard.crisis,
            child=heard.child,
            emergency=heard.emergency,
        )

    def hear(self, text: str, limit: int = 5) -> NeedAnswer:
        """Return only what a person may need, from what they said."""
        self._follow()
        return self._finder.find(text, limit)

    def panel(self, service_id: str, *, public: bool = False) -> Panel:
        """Return one record for the panel; ``public`` when the person may see the screen."""
        page = self.directory.page(service_id)
        return make_panel(page, self.today, practice=self.directory.practice, public=public)

    def sheet(self, ids: Sequence[str]) -> Sheet:
        """Return the signposting sheet of the services ``ids``, before it is laid out."""
        pages = self._known(ids)
        taken = {page.id for page in pages}
        return make_sheet(
            pages,
            self._surroundings(),
            lambda page: self._second_choice(page, taken),
            self.today,
        )

    def message(self, ids: Sequence[str]) -> Message:
        """Return a text message for the person about the services ``ids``."""
        sheet = self.sheet(ids)
        warning = PRACTICE_WORDS if sheet.practice else ""
        return message_for(sheet.entries, self._phone(), sheet.crisis.first, warning)

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
        self._lines = self.directory.lines()
        self._facts = self.directory.desk()
        self._revision = revision

    def _with_related(
        self, wanted: Mapping[str, float], needs_off: frozenset[str]
    ) -> dict[str, float]:
        """Return the needs with those that stand near the strongest, which count for less."""
        strong = BESIDE * max(wanted.values(), default=0.0)
        asked = dict(wanted)
        for one, felt in wanted.items():
            if felt >= strong and one in self._needs:
                for other in self._offers(one):
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
        related = {other: RELATED_SCORE for one in wanted for other in self._offers(one)}
        near = self._search.by_needs(related, limit) if related else []
        return near, "wider" if near else "connector"

    def _offers(self, need_id: str) -> list[str]:
        """Return the needs that stand near one; never one that must be asked about at once."""
        need = self._needs.get(need_id)
        near = need.related if need else ()
        return [
            one for one in near if one in self._needs and self._needs[one].crisis != "immediate"
        ]

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

    def _surroundings(self) -> Surroundings:
        edition = self.directory.edition()
        return Surroundings(
            crisis=self.crisis(),
            needs=self.needs(),
            phone=self._phone(),
            edition=edition.number if edition else 0,
            practice=self.directory.practice,
        )

    def _phone(self) -> str:
        self._follow()
        phone = self._facts.get("phone")
        return grouped(phone.value) if phone else ""

    def _second_choice(self, page: ServicePage, taken: set[str]) -> Door | None:
        """Return another open service for the same needs that can be rung, and is not chosen.

        The need that a record names first counts most.
        """
        stated = [one.need for one in page.needs if one.structure != "suggested"]
        wanted = {need: 1 / place for place, need in enumerate(stated, 1)}
        towns = {place.town or place.area for place in page.locations}
        others = [hit.card for hit in self._search.by_needs(wanted, SECOND_CHOICES)]
        others.sort(key=lambda card: bool(card.place) and card.place not in towns)
        fitting = (card for card in others if card.id not in taken and _may_stand_in(card, page))
        return next((door for card in fitting if (door := self._door(card.id))), None)

    def _door(self, service_id: str) -> Door | None:
        """Return a service as a second choice, if its number may be printed."""
        page = self.directory.page(service_id)
        phone = phone_of(page)
        if phone is None or "contact" in withheld(page) or page.standing == "unconfirmed":
            return None
        return Door(public_name(page), grouped(phone.value))


def _may_stand_in(card: ServiceCard, page: ServicePage) -> bool:
    """Say whether a service can be named as the second choice to another."""
    open_to_all = card.phone and card.status not in NOT_FOR_THE_PUBLIC
    return bool(open_to_all) and card.side in ("neither", page.side)


def one_side(hits: Sequence[Hit]) -> list[Hit]:
    """Return ``hits`` without the side that the best of them is not on.

    Services for people who are harmed and for people who harm never stand in one list.
    """
    first = next((hit.card.side for hit in hits if hit.card.side != "neither"), "neither")
    return [hit for hit in hits if hit.card.side in ("neither", first)]
