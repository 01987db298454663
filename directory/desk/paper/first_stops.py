"""Who to see first in one place: for each trouble whom to turn to, and who does it here.

The guidance is general and ships with its source; it is no advice on anybody's health. Numbers
are named by the ids of their lines. What stands under it is what is recorded of this place.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from directory.desk.local.about_place import note_about_place
from directory.desk.paper.few_times import few_times
from directory.desk.paper.next_steps import after_a_list
from directory.desk.paper.number_sheets import of_lines
from directory.desk.paper.open_places import OpenPlaces, how_to_ask
from directory.disclosure.paper.leaflet import Leaflet, LeafletBlock, LeafletPart
from directory.disclosure.paper.text_blocks import MARK
from directory.disclosure.record.entry import left_out
from directory.errors import BadInput
from directory.model import DeskFact, NationalLine, ServicePage
from directory.words import first_large, grouped, is_whole_number, one_line, sentences, tokens

TITLE, TITLE_IN = "Who to see first", "Who to see first in {place}"
START = "Not sure who to ask? Begin here. Whoever you ask first can send you on."
FIRST = "Ask the one that fits. Say what is wrong, in your own words."
SOURCE = "In general, after the {of}, November 2026. It is no advice on your health."
ABOUT = "About {place}"
THIS_PLACE = "this place"
MOST, MOST_TIMES = 2, 2
"""Services of this place under one heading, and times of each."""


@dataclass(frozen=True, slots=True)
class FirstStop:
    """One trouble, and whom to turn to first."""

    heading: str
    words: str
    """The id of a national line in brackets stands for its number."""
    source: str
    lines: tuple[str, ...] = ()
    """National lines, by their id."""
    needs: tuple[str, ...] = ()
    """Services here that are there for one of these first of all stand under it."""
    called: tuple[str, ...] = ()
    """And those with one of these words in their name."""
    facts: tuple[tuple[str, str], ...] = ()
    """Numbers of this desk: id, and what each is called."""


NHS, CITIZENS = "NHS website", "Citizens Advice website"
FIRST_STOPS = (
    FirstStop(
        "A small illness: a cold, a cough, a rash, a sore throat",
        "Go to a pharmacy. You need no appointment. They tell you if you should see somebody else.",
        NHS, called=("pharmacy", "chemist"),
    ),
    FirstStop(
        "Pills and other medicines",
        "Ask at your pharmacy what they are for and how to take them. Your doctor's can go "
        "through all of them with you: ask for that.",
        NHS,
    ),
    FirstStop(
        "Something that stays, or worries you",
        "Ask at your doctor's (the GP). You do not need papers or an address to join one.",
        NHS, needs=("doctor_dentist",), called=("surgery", "gp"),
    ),
    FirstStop(
        "It cannot wait, or you do not know where to go",
        "Ring [nhs111], day or night.", NHS,
    ),
    FirstStop(
        "Teeth", "Ring a dentist. No dentist, or it cannot wait? Ring [nhs111].",
        NHS, called=("dentist", "dental"),
    ),
    FirstStop(
        "Eyes", "Ask an optician: many see urgent eye trouble too. None open? Ring [nhs111].",
        NHS, called=("optician", "opticians"),
    ),
    FirstStop(
        "How you feel, worry, low mood",
        "You can ask for talking help yourself; no doctor has to ask for you. It cannot wait? "
        "Ring [nhs111] and choose mental health.",
        NHS, lines=("samaritans",), needs=("low_mood_anxiety",),
    ),
    FirstStop(
        "A letter from a court, your rights, the law",
        "Ask for free advice early, before you sign or pay.",
        CITIZENS, lines=("citizens_advice",), needs=("legal_advice",),
    ),
    FirstStop(
        "Money, bills, debt",
        "Ask for free debt advice. Nobody should charge you for it.",
        CITIZENS, lines=("national_debtline",), needs=("debt", "benefits"),
    ),
    FirstStop(
        "Your home", "Ask the council's housing team early: before you have to leave.",
        CITIZENS, lines=("shelter",), needs=("losing_home", "finding_home"),
        facts=(("council_housing", "Council housing"),),
    ),
)  # fmt: skip
"""In the order of the paper. One more is one more entry here."""


@dataclass(frozen=True, slots=True)
class FirstStops:
    """Makes the page from one directory."""

    places: OpenPlaces
    lines: Sequence[NationalLine]
    facts: Mapping[str, DeskFact]

    def page(self, area: str = "", named: str = "") -> Leaflet:
        """Return the page for a place.

        Args:
            area: A ward, town or borough that services must lie in; nothing for everywhere.
            named: The place in the title; nothing where it is not set.

        Raises:
            BadInput: If nothing that is held is in that area, and it was asked for.
        """
        around = self.places.around
        held = self._held(area, named)
        taken: set[str] = set()
        blocks = tuple(self._block(one, held, taken) for one in FIRST_STOPS)
        note = note_about_place(self.facts)
        about = ABOUT.format(place=named or THIS_PLACE)
        context = (LeafletBlock(about, (LeafletPart("", (note,)),)),) if note else ()
        sources = " and ".join(dict.fromkeys(one.source for one in FIRST_STOPS))
        place = one_line(named or area)
        return Leaflet(
            title=TITLE_IN.format(place=first_large(place)) if place else TITLE,
            start=(START, *filter(None, [around.notice])),
            blocks=(*blocks, *context),
            next_steps=after_a_list(around, FIRST),
            crisis=around.crisis,
            source=SOURCE.format(of=sources),
            services=len(taken),
            warnings=tuple(words for page in held if page.id in taken for words in left_out(page)),
            **around.foot(),
        )

    def _held(self, area: str, named: str) -> list[ServicePage]:
        """Return what anybody may go to there; the town of this desk may hold nothing yet."""
        try:
            return [page for _, page in self.places.found(area or named)]
        except BadInput:
            if area:
                raise
            return []

    def _block(self, stop: FirstStop, held: Sequence[ServicePage], taken: set[str]) -> LeafletBlock:
        here = [page for page in held if page.id not in taken and _fits(page, stop)][:MOST]
        taken.update(page.id for page in here)
        told = (*self._numbers(stop), *map(self._line, here))
        parts = (
            LeafletPart("", self._worded(stop), plain=True),
            LeafletPart("", told, listed=True),
        )
        return LeafletBlock(stop.heading, tuple(part for part in parts if part.lines))

    def _worded(self, stop: FirstStop) -> tuple[str, ...]:
        """Return what to do; a sentence with a number that may not be printed is not said."""
        known = {f"[{one.id}]": one.display for one in self.lines if one.rule != "never"}
        told = " ".join(
            MARK.sub(lambda mark: known[mark[0]], one)
            for one in sentences(stop.words)
            if all(known.get(mark) for mark in MARK.findall(one))
        )
        return (told,) if told else ()

    def _numbers(self, stop: FirstStop) -> Iterator[str]:
        for id_, name in stop.facts:
            fact = self.facts.get(id_)
            if fact and is_whole_number(fact.value):
                yield f"{name}: {grouped(fact.value)}"
        for line in of_lines(self.lines, stop.lines):
            yield f"{line.name}: {line.number}"

    def _line(self, page: ServicePage) -> str:
        entry = self.places.entry(page)
        where = () if entry.phone else entry.where[:1]
        told = (
            f"{entry.name}: {how_to_ask(entry)}.",
            *few_times(entry, MOST_TIMES),
            *where,
            entry.checked,
        )
        return " ".join(filter(None, told))


def _fits(page: ServicePage, stop: FirstStop) -> bool:
    """Return whether a record is there for this first of all: somebody stated it, or its name."""
    stated = [one.need for one in page.needs if one.structure != "suggested"]
    named = not set(stop.called).isdisjoint(tokens(page.name))
    return named or (bool(stated) and stated[0] in stop.needs)
