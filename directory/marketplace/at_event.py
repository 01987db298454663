"""An event with all that its papers are made from, and each stall as an audience may see it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from directory.disclosure.clean import public_name, without_labels
from directory.disclosure.labels import labels_in
from directory.disclosure.surroundings import Surroundings
from directory.model import DeskFact, NationalLine, ServicePage, Theme
from directory.model.events import Event, Stall
from directory.model.halls import Pitch
from directory.model.vocabulary import Audience
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
        page = self.pages.get(stall.service)
        return page is not None and page.side == "harming"

    def _here(self, audience: Audience) -> Iterator[Stall]:
        here = (one for one in self.event.stalls if one.status in HERE)
        if audience == "professional":
            return here
        return (one for one in here if one.audience != "professional" and not self.is_apart(one))

    def _shown(self, stall: Stall, audience: Audience) -> ShownStall:
        page = self.pages.get(stall.service)
        discreet = is_discreet(stall, page, self.around)
        pitch = self.pitch_of.get(stall.id)
        hush = discreet and audience == "public"
        return ShownStall(
            id=stall.id,
            number=pitch.number if pitch else 0,
            name=self._name(stall, page, hush=hush, public=audience == "public"),
            line="" if hush else _line(stall, page, public=audience == "public"),
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
        if not public:
            return own or (one_line(page.name) if page else stall.id)
        if own and not labels_in(own):
            return own
        return public_name(page) if page else self._neutral()

    def _neutral(self) -> str:
        return f"Practice {NEUTRAL.lower()}" if self.around.practice else NEUTRAL


def needs_of(stall: Stall, page: ServicePage | None) -> tuple[str, ...]:
    """Return the needs that a stall is there for: its own, or those stated in its record."""
    if stall.covers:
        return stall.covers
    stated = page.needs if page else ()
    return tuple(dict.fromkeys(one.need for one in stated if one.structure != "suggested"))


def is_discreet(stall: Stall, page: ServicePage | None, around: Surroundings) -> bool:
    """Return whether nothing on paper may tell what a stall is about."""
    if "discreet" in (*stall.needs, *stall.wants) or (page is not None and page.sensitive):
        return True
    first = next(iter(needs_of(stall, page)), "")
    need = around.needs.get(first)
    return need is not None and need.sensitive


def _line(stall: Stall, page: ServicePage | None, *, public: bool) -> str:
    told = stall.line or (page.summary or page.description if page else "")
    cleaned = without_labels(told).text if public else told
    return first_large(one_line(cleaned))
