"""A leaflet about one service or several, for those who are to read it.

Each kind of reader is one entry of ``LEAFLETS``: its own order, its own words. Nothing but what is
recorded stands on any of them.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from directory.desk.paper.delicate import with_care
from directory.desk.paper.leaflet_facts import FACTS, Told
from directory.desk.paper.next_steps import if_it_fails
from directory.desk.paper.sheets import refuse_both_sides, why_not
from directory.disclosure.paper.leaflet import Leaflet, LeafletBlock, LeafletPart
from directory.disclosure.paper.sheet import Door
from directory.disclosure.paper.surroundings import Surroundings
from directory.disclosure.paper.tables import FOR_STAFF
from directory.disclosure.record.entry import BY_TEXT, WHERE_HIDDEN, left_out
from directory.errors import BadInput, RefusedWords, UnknownName
from directory.model import ServicePage

PUBLIC, PROFESSIONAL = "public", "professional"
MOST = 6
"""Services on one leaflet: more is a directory, and nobody reads it standing."""

RING_OR_GO = "Ring or go when you feel ready. You can ask somebody to do it with you."
READ_OUT = "Read the number out. Not everybody has the internet, or reads easily."
NOTHING_TO_RING: Mapping[str, str] = {
    RING_OR_GO: "Ask us when you feel ready. We can do it with you.",
    READ_OUT: "Tell others that they can ask us. Not everybody has the internet.",
}
"""What stands for a step where no service has a number."""
RING = "Ring when you feel ready. You can ask somebody to do it with you."
GO = "Go when you feel ready, or ask us first. You can ask somebody to come with you."


@dataclass(frozen=True, slots=True)
class Row:
    """One heading of a leaflet, and which fact stands under it."""

    fact: str
    heading: str = ""
    beside: bool = False


@dataclass(frozen=True, slots=True)
class ForWhom:
    """What a leaflet says to one kind of reader."""

    title: str
    """Where there are several services; the name of the service, where there is one."""
    start: str
    rows: tuple[Row, ...]
    next_steps: tuple[str, ...]
    edition: str = PUBLIC
    next_heading: str = "What to do next"
    passed_on: bool = False
    """Whether others take it than those who go: then nothing kept apart stands on it."""


WHEN_WHERE_COST = (
    Row("when", "When", beside=True),
    Row("where", "Where", beside=True),
    Row("cost", "Cost", beside=True),
    Row("wait", "Wait", beside=True),
)
LEAFLETS: Mapping[str, ForWhom] = {
    "people": ForWhom(
        title="Help near you",
        start="Take this with you. Not sure? Ask us to read it with you.",
        rows=(
            Row("about", "What it is"),
            Row("who", "Can I go?"),
            Row("how", "How to start"),
            *WHEN_WHERE_COST,
            Row("good to know", "Good to know"),
            Row("checked"),
            Row("not right"),
        ),
        next_steps=(
            RING_OR_GO,
            "Write down who you spoke to, and the day.",
        ),
    ),
    "carers": ForWhom(
        title="Help for somebody you care for",
        start="You may look after somebody without thinking of it as care. This is for you too.",
        rows=(
            Row("about", "What it can do for them"),
            Row("who", "Who can go"),
            Row("come along", "Can you come along?"),
            Row("how for them", "How to start"),
            *WHEN_WHERE_COST,
            Row("good to know", "Good to know"),
            Row("checked"),
            Row("not right"),
        ),
        next_steps=(
            "Talk about it with them first. It is their choice.",
            "Ask what help there is for you, too.",
        ),
        passed_on=True,
    ),
    "communities": ForWhom(
        title="For your group and your neighbours",
        start="Put this up, hand it round, read it out.",
        rows=(
            Row("about", "What it offers"),
            Row("who", "Who it is for"),
            *WHEN_WHERE_COST[:3],
            Row("how", "How to join in"),
            Row("good to know", "Good to know"),
            Row("checked"),
        ),
        next_heading="Pass it on",
        next_steps=(
            "Put it where people wait: a shop, a school, a place of worship, a surgery.",
            READ_OUT,
            "Take it down when it is old: the day it was made is at the foot.",
        ),
        passed_on=True,
    ),
    "staff": ForWhom(
        title="Who can go, and how to ask",
        start="What we hold, and when it was checked. The service decides.",
        rows=(
            Row("run by", "What it is"),
            Row("who, for staff", "Who can be referred"),
            Row("how, for staff", "How, and what to bring"),
            Row("next, for staff", "What happens next"),
            Row("wait, for staff", "Wait, and whether they take people"),
            Row("when and where, for staff", "When, where and cost"),
            Row("checked, for staff", "Checked"),
            Row("not right"),
        ),
        next_steps=(
            "Ask the person first, and say what you will pass on.",
            "Write down the day you asked. Nothing heard? Ask again.",
        ),
        edition=PROFESSIONAL,
    ),
}  # fmt: skip
"""Whom there is a leaflet for. One more is one more entry here: its facts are in ``FACTS``."""


def for_whom(options: Mapping[str, str]) -> str:
    """Return for whom a leaflet is wanted; without a word on it, by its edition.

    Raises:
        UnknownName: If there is none for them.
        BadInput: If what is for staff is wanted for the public, or the other way round.
    """
    edition = options.get("edition", "")
    wanted = options.get("for", "") or ("staff" if edition == PROFESSIONAL else "people")
    if wanted not in LEAFLETS:
        raise UnknownName(f"There is no leaflet for '{wanted}'. There are: {', '.join(LEAFLETS)}.")
    held = LEAFLETS[wanted].edition
    if edition and edition != held:
        raise BadInput(f"The leaflet for {wanted} has no edition “{edition}”: it is {held} only.")
    return wanted


def make_leaflet(
    pages: Sequence[ServicePage],
    reader: str,
    around: Surroundings,
    second_choice: Callable[[ServicePage], Door | None],
) -> Leaflet:
    """Return the leaflet about ``pages`` for one kind of reader.

    Args:
        pages: The services, in their order.
        reader: One of ``LEAFLETS``.
        around: What every paper says.
        second_choice: Where else to turn, for one that is not right.

    Raises:
        BadInput: If nothing is left that may be printed, or there are too many.
        RefusedWords: If services for people harmed and for people who harm would meet, or one of
            them would be handed round.
    """
    whom = LEAFLETS[reader]
    refuse_both_sides(pages)
    _refuse_to_pass_on(pages, whom)
    kept = [page for page in pages if not why_not(page, around.today)]
    if not kept or len(kept) > MOST:
        raise BadInput(_no_leaflet(pages, around))
    known = [Told(page, around, second_choice(page)) for page in kept]
    alone = len(known) == 1
    leaflet = Leaflet(
        title=known[0].entry.name if alone else whom.title,
        start=(whom.start, *filter(None, [around.notice])),
        blocks=tuple(_block(one, whom, alone=alone) for one in known),
        next_heading=whom.next_heading,
        next_steps=(*_next_steps(known, whom), if_it_fails(around.phone, around.texts)),
        crisis=around.crisis,
        services=len(known),
        close=whom.edition == PROFESSIONAL,
        **around.foot(FOR_STAFF if whom.edition == PROFESSIONAL else ""),
        warnings=(
            *(f"{page.name} {why_not(page, around.today)}: left out."
              for page in pages if page not in kept),
            *(words for page in kept for words in left_out(page)),
        ),
    )  # fmt: skip
    return with_care(leaflet, kept, around) if whom.edition == PUBLIC else leaflet


def _next_steps(known: Sequence[Told], whom: ForWhom) -> tuple[str, ...]:
    """Return what to do next: nobody is told to ring a number or go to a place not on it."""
    phone = any(told.entry.phone or told.entry.instead_of_phone.startswith(BY_TEXT)
                for told in known)  # fmt: skip
    place = any(told.entry.where and told.entry.where != (WHERE_HIDDEN,) for told in known)
    if phone:
        return tuple(one if place or one != RING_OR_GO else RING for one in whom.next_steps)
    steps = {**NOTHING_TO_RING, RING_OR_GO: GO} if place else NOTHING_TO_RING
    return tuple(steps.get(one, one) for one in whom.next_steps)


def _block(told: Told, whom: ForWhom, *, alone: bool) -> LeafletBlock:
    parts = (_part(told, row) for row in whom.rows)
    name = "" if alone else told.entry.name
    return LeafletBlock(name, tuple(one for one in parts if one), numbered=not alone)


def _part(told: Told, row: Row) -> LeafletPart | None:
    said = FACTS[row.fact](told)
    if not said.lines and not said.number:
        return None
    number = f"Ring {said.number}" if said.number else ""
    return LeafletPart(row.heading, said.lines, number, beside=row.beside, strong=said.strong)


def _refuse_to_pass_on(pages: Sequence[ServicePage], whom: ForWhom) -> None:
    """Refuse to hand round what is kept apart: it may reach whom somebody is kept safe from."""
    apart = [page for page in pages if page.side != "neither"]
    if whom.passed_on and apart:
        raise RefusedWords(
            f"'{apart[0].name}' is not for a leaflet that others take. Print it for the person."
        )


def _no_leaflet(pages: Sequence[ServicePage], around: Surroundings) -> str:
    if len(pages) > MOST:
        return f"A leaflet holds {MOST} services at most. Choose fewer, or print the sheet."
    named = "; ".join(f"{page.name} {why_not(page, around.today)}" for page in pages)
    return f"There is nothing to print: {named}."
