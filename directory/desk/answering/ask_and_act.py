"""What to ask gently beside what somebody came for, as small cards for staff."""

from collections.abc import Iterator, Mapping, Sequence

from directory.desk.answering.related import offers_are_on, offers_beside
from directory.disclosure.paper.ask_and_act import (
    ASK,
    FIND,
    RING,
    THEN,
    TITLE,
    AskAndAct,
    AskCard,
    Asked,
)
from directory.disclosure.paper.crisis import doors_for
from directory.disclosure.paper.surroundings import Surroundings
from directory.disclosure.paper.tables import FOR_STAFF
from directory.errors import BadInput
from directory.model import DeskFact, NationalLine, Need, ServicePage
from directory.words import one_line

ALARMS = frozenset(("999", "nhs111", "nhs111_2", "gas_emergency", "power_cut"))
"""Lines for what is wrong now: no answer to a gentle question."""
OFF = "What people often want too is switched off at this desk, and so are these cards."
NOTHING = "There is nothing to ask gently beside this: help that cannot wait comes alone."


def ask_cards(
    around: Surroundings,
    facts: Mapping[str, DeskFact],
    lines: Sequence[NationalLine],
    pages: Sequence[ServicePage],
    wanted: Sequence[str],
) -> AskAndAct:
    """Return a card for each need that is wanted, or that the services are there for; or for all.

    Args:
        around: What every paper says, and every need.
        facts: Of this desk.
        lines: The national lines.
        pages: The services that somebody was given.
        wanted: Ids of needs.

    Raises:
        BadInput: If it is switched off here, a need is not known, or nothing is asked beside it.
    """
    if not offers_are_on(facts):
        raise BadInput(OFF)
    unknown = [one for one in wanted if one not in around.needs]
    if unknown:
        raise BadInput(f"There is no need called '{one_line(unknown[0])}'.")
    stated = (one for page in pages for one in page.needs[:1] if one.structure != "suggested")
    asked_for = dict.fromkeys((*wanted, *(one.need for one in stated)))
    cards = tuple(_cards(around.needs, list(asked_for), lines))
    if not cards:
        raise BadInput(NOTHING)
    return AskAndAct(title=TITLE, cards=cards, end=THEN, **around.foot(FOR_STAFF))


def _cards(
    needs: Mapping[str, Need], asked_for: Sequence[str], lines: Sequence[NationalLine]
) -> Iterator[AskCard]:
    """Yield a card for each need, or for every need that tells on nobody."""
    if asked_for and not offers_beside(needs, [[one] for one in asked_for]):
        return
    for need in [needs[one] for one in asked_for if one in needs] or needs.values():
        beside = [one for one in offers_beside(needs, [[need.id]]) if one.id not in asked_for]
        if beside and (asked_for or not need.sensitive):
            name = need.screen_name or need.public_name
            yield AskCard(name, tuple(_asked(one, lines) for one in beside))


def _asked(need: Need, lines: Sequence[NationalLine]) -> Asked:
    name = need.screen_name or need.public_name
    calm = [line for line in lines if line.id not in ALARMS]
    door = next((one for one in doors_for([need], calm) if one.number[:1].isdigit()), None)
    ring = RING.format(name=door.name, number=door.number) if door else ""
    return Asked(
        ASK.format(need=name),
        need.ask_first,
        f"{FIND.format(need=name)} {ring}".strip(),
    )
