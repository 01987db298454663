"""An event with all that its papers are made from, and each stall as an audience may see it."""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from directory.disclosure.paper.surroundings import Surroundings
from directory.disclosure.rules.clean import public_name, without_labels
from directory.disclosure.rules.labels import labels_in
from directory.disclosure.rules.own_mail import for_paper
from directory.model import DeskFact, NationalLine, ServicePage, Theme
from directory.model.events import Event, Stall
from directory.model.halls import Pitch
from directory.model.vocabulary import Audience, Side
from directory.reading.telling import telling_whole
from directory.search.needs.sides import HARMED, HARMING
from directory.words import first_large, one_line

NEUTRAL = "Information and support"
"""A discreet table whose record has no neutral name."""
HERE = ("confirmed", "came")
"""Stalls that stand in the hall."""


@dataclass(frozen=True, slots=True)
class ShownStall:
    """One stall as an audience may see it."""

    id: str
    number: int
    """Of its table; 0 while it has none."""
    name: str
    line: str
    """What it offers, in one line; empty where only its name may be said."""
    group: str
    needs: tuple[str, ...]
    """Ids of the needs that it is there for, its own first."""
    discreet: bool
    """Whether nothing on paper may tell what it is about."""
    stall: Stall
    page: ServicePage | None
    """Its record; None when it is not in the directory."""


@dataclass(frozen=True, slots=True)
class AtEvent:
    """What the papers of one event are made from."""

    event: Event
    pages: Mapping[str, ServicePage]
    """The records of its stalls, by id."""
    around: Surroundings
    themes: tuple[Theme, ...]
    lines: tuple[NationalLine, ...]
    facts: Mapping[str, DeskFact]

    @property
    def pitch_of(self) -> Mapping[str, Pitch]:
        """The place of each stall that has one, by the stall's id."""
        held = {one.id: one for one in self.event.pitches}
        return {one.stall: held[one.pitch] for one in self.event.places if one.pitch in held}

    def stalls(self, audience: Audience = "public") -> tuple[ShownStall, ...]:
        """Return the stalls that stand in the hall for an audience, by number, then by name."""
        shown = (self._shown(one, audience) for one in self._here(audience))
        return tuple(sorted(shown, key=lambda one: (one.number or 10**6, one.name.casefold())))

    def shown(self, stall_id: str, audience: Audience = "public") -> ShownStall:
        """Return one stall, wherever it stands with its invitation."""
        found = next(one for one in self.event.stalls if one.id == stall_id)
        return self._shown(found, audience)

    def is_apart(self, stall: Stall) -> bool:
        """Return whether a stall is for people who harm: no public paper of the day names it.

        Those who were harmed read the same papers, and stand in the same hall.
        """
        return self._is_on_side(stall, "harming", {HARMING})

    def is_for_harmed(self, stall: Stall) -> bool:
        """Return whether a stall is for people who were harmed."""
        return self._is_on_side(stall, "harmed", HARMED)

    def is_discreet(self, stall: Stall) -> bool:
        """Return whether nothing on paper may tell what a stall is about.

        A mark of the organiser or the record says so; so does its side, a hidden place, and what
        it is there for first: its own needs, else what is only suggested, else its group's.
        """
        page = self.pages.get(stall.service)
        if "discreet" in (*stall.needs, *stall.wants) or (page and _is_delicate(page)):
            return True
        need = self.around.needs.get(next(iter(self._there_for(stall)), ""))
        return need is not None and need.sensitive

    def _there_for(self, stall: Stall) -> Sequence[str]:
        """Return what a stall is there for, as far as that is known: at last its group's needs."""
        page = self.pages.get(stall.service)
        group = next((one for one in self.event.groups if one.id == stall.group), None)
        suggested = [one.need for one in page.needs] if page else []
        return needs_of(stall, page) or suggested or (group.needs if group else ())

    def _is_on_side(self, stall: Stall, side: Side, needs: Set[str]) -> bool:
        """Return whether a stall is for one side of abuse, by its record or what it is there for.

        What the program only suggests counts too: one table too careful does no harm.
        """
        page = self.pages.get(stall.service)
        suggested = {one.need for one in page.needs} if page else set()
        told = suggested.union(self._there_for(stall))
        return (page is not None and page.side == side) or not told.isdisjoint(needs)

    def _here(self, audience: Audience) -> Iterator[Stall]:
        here = (one for one in self.event.stalls if one.status in HERE)
        if audience == "professional":
            return here
        return (one for one in here if one.audience != "professional" and not self.is_apart(one))

    def _shown(self, stall: Stall, audience: Audience) -> ShownStall:
        page = self.pages.get(stall.service)
        discreet = self.is_discreet(stall)
        pitch = self.pitch_of.get(stall.id)
        hush = discreet and audience == "public"
        return ShownStall(
            id=stall.id,
            number=pitch.number if pitch else 0,
            name=self._name(stall, page, hush=hush, public=audience == "public"),
            line="" if hush else _line(stall, page),
            group=stall.group,
            needs=needs_of(stall, page),
            discreet=discreet,
            stall=stall,
            page=page,
        )

    def _name(self, stall: Stall, page: ServicePage | None, *, hush: bool, public: bool) -> str:
        own = one_line(stall.name)
        if hush:
            neutral = one_line(page.neutral_name) if page else ""
            return neutral if neutral and not labels_in(neutral) else self._neutral()
        # The public are in the hall: what staff read there labels nobody either.
        told = own if public or page is None else own or one_line(page.name)
        if told and not labels_in(told):
            return told
        return public_name(page) if page else self._neutral()

    def _neutral(self) -> str:
        return f"Practice {NEUTRAL.lower()}" if self.around.practice else NEUTRAL


def needs_of(stall: Stall, page: ServicePage | None) -> tuple[str, ...]:
    """Return the needs that a stall is there for: its own, or those stated in its record."""
    if stall.covers:
        return stall.covers
    stated = page.needs if page else ()
    return tuple(dict.fromkeys(one.need for one in stated if one.structure != "suggested"))


def suggested_of(stall: Stall, page: ServicePage | None) -> tuple[str, ...]:
    """Return the needs that a stall is only suggested for; nothing where any was ever said."""
    if page is None or needs_of(stall, page):
        return ()
    return tuple(dict.fromkeys(one.need for one in page.needs))


def _is_delicate(page: ServicePage) -> bool:
    hidden = any(place.visibility == "hidden" for place in page.locations)
    return page.sensitive or page.side != "neither" or hidden


def _line(stall: Stall, page: ServicePage | None) -> str:
    """Return what a table offers: the organiser's line, else one sentence of its record.

    A card is read from a yard away: a whole description would be too small, and holds facts that
    stand elsewhere as they were checked.
    """
    said = for_paper(page) if page and page.status != "closed" else None
    held = (said.summary or telling_whole(_clean(said.description), said.name)) if said else ""
    return first_large(one_line(_clean(stall.line or held)))


def _clean(text: str) -> str:
    return without_labels(text).text
