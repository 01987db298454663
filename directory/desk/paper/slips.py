"""Slips for providers: what we hold about them, to be put right and sent back to this desk."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from types import MappingProxyType

from directory.desk.paper.sheets import refuse_both_sides
from directory.disclosure.paper.surroundings import Surroundings
from directory.disclosure.record.entry import left_out
from directory.disclosure.record.slip import NOTHING_PRINTED, Slip, slip_service
from directory.model import DeskFact, ServicePage
from directory.words import grouped, one_line, spoken_date

TITLE = "Is this right?"
TIME = timedelta(days=21)
"""How long a provider has."""
TO_PRINT = timedelta(days=7)
"""How long before a day its papers are printed."""
NO_DAY: Mapping[str, Mapping[str, str]] = MappingProxyType({})
START = (
    "This is what we tell people about your service.",
    "Tick what is right. Where it is not right, write what it is now.",
    "Please write about the service only, never about a person who comes to it.",
)
NOT_SET = "Set the phone, mail or address of this desk first, so that the slip can come back."


def provider_slip(
    pages: Sequence[ServicePage],
    around: Surroundings,
    facts: Mapping[str, DeskFact],
    printed: Mapping[str, Mapping[str, str]] = NO_DAY,
    held_on: date | None = None,
) -> Slip:
    """Return the slip of each service, for the service itself to read.

    Args:
        pages: The services.
        around: What every paper says.
        facts: Of this desk.
        printed: What is printed of each for a day, by its id.
        held_on: That day: a slip comes back while there is time to print.

    Raises:
        RefusedWords: If services for people who are harmed and for people who harm would meet.
    """
    refuse_both_sides(pages)
    back = _how_to_send_back(around, facts, _back_by(around.today, held_on))
    return Slip(
        title=TITLE,
        start=START,
        services=tuple(
            slip_service(page, around.today, printed.get(page.id, NOTHING_PRINTED))
            for page in pages
        ),
        **around.foot(back),
        warnings=(
            *(words for page in pages for words in left_out(page)),
            *(() if _ways_back(facts) else (NOT_SET,)),
        ),
    )


def _back_by(today: date, held_on: date | None) -> date:
    """Return when a slip is to be back: before the papers of its day are printed."""
    usual = today + TIME
    if held_on is None or held_on <= today:
        return usual
    early = held_on - TO_PRINT
    return min(usual, early if early > today else held_on - timedelta(days=1))


def _how_to_send_back(around: Surroundings, facts: Mapping[str, DeskFact], day: date) -> str:
    name = one_line(facts["name"].value) if "name" in facts else "us"
    ways = "; ".join(_ways_back(facts))
    by = spoken_date(day)
    return f"Please send it back to {name} by {by}{f': {ways}' if ways else ''}."


def _ways_back(facts: Mapping[str, DeskFact]) -> list[str]:
    said = {name: one_line(fact.value) for name, fact in facts.items() if fact.value}
    ring = f"ring {grouped(said['phone'])}" if "phone" in said else ""
    return [way for way in (said.get("mail", ""), said.get("address", ""), ring) if way]
