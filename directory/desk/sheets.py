"""The chosen services as one public sheet: order, second choices and what to do next."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from directory.disclosure.entry import sheet_entry
from directory.disclosure.sheet import CrisisWords, Door, Sheet, SheetEntry
from directory.errors import BadInput, RefusedWords
from directory.model import Need, ServicePage

TITLE = "Help near you"
ASK_US = "Ask us for bigger print, another language, or to read this with you."
COLOURS = ("blue", "green", "orange", "purple", "grey")
"""The edition band, so that an old sheet is told from a new one across a room."""
NOT_FOR_THE_PUBLIC = {"closed": "has closed", "planned": "is not open yet"}
MOST_NEXT_STEPS = 3


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a sheet says besides its services."""

    crisis: CrisisWords
    needs: Mapping[str, Need]
    phone: str
    """Of this desk, in groups, or empty."""
    edition: int
    practice: bool


def make_sheet(
    pages: Sequence[ServicePage],
    around: Surroundings,
    second_choice: Callable[[ServicePage], Door | None],
    today: date,
) -> Sheet:
    """Return the sheet for ``pages``: those with a crisis need first, else in the order given.

    Raises:
        BadInput: If nothing is left that may be printed.
        RefusedWords: If services for people who are harmed and for people who harm would meet.
    """
    refuse_both_sides(pages)
    kept = [page for page in pages if not _why_not(page, today)]
    if not kept:
        raise BadInput("None of the chosen services is open now, so there is nothing to print.")
    kept.sort(key=lambda page: not _urgent(page, around.needs))
    entries = tuple(
        sheet_entry(page, today, practice=around.practice, second_choice=second_choice(page))
        for page in kept
    )
    dropped = [
        f"{page.name} {_why_not(page, today)}: left out." for page in pages if page not in kept
    ]
    return Sheet(
        title=TITLE,
        start=_start(around.phone),
        entries=entries,
        next_steps=next_steps(entries, around.phone),
        crisis=around.crisis,
        crisis_first=_urgent(kept[0], around.needs),
        ask_us=ASK_US,
        edition=around.edition,
        edition_colour=COLOURS[around.edition % len(COLOURS)],
        made_on=today,
        practice=around.practice,
        warnings=(*dropped, *(words for entry in entries for words in entry.left_out)),
    )


def refuse_both_sides(pages: Sequence[ServicePage]) -> None:
    """Refuse to let services for those who are harmed and those who harm meet on one paper."""
    sides = {page.side for page in pages}
    if {"harmed", "harming"} <= sides:
        named = " and ".join(f"'{page.name}'" for page in pages if page.side != "neither")
        raise RefusedWords(f"{named} must not stand on one sheet. Print them apart.")


def next_steps(entries: Sequence[SheetEntry], phone: str) -> tuple[str, ...]:
    """Return what to do next, one line for each of the first services, and what if it fails."""
    steps = [_next_step(number, entry) for number, entry in enumerate(entries, 1)]
    again = (
        f"Did it not work? Come back, or ring us on {phone}."
        if phone
        else ("Did it not work? Come back and tell us.")
    )
    return (*steps[:MOST_NEXT_STEPS], again)


def _next_step(number: int, entry: SheetEntry) -> str:
    if entry.phone:
        return f"Ring {number}, {entry.name}, on {entry.phone}."
    return (
        f"Go to {number}, {entry.name}." if entry.where else f"Ask us about {number}, {entry.name}."
    )


def _start(phone: str) -> str:
    return f"Start with 1. Stuck? Come back{f', or ring us on {phone}' if phone else ' to us'}."


def _urgent(page: ServicePage, needs: Mapping[str, Need]) -> bool:
    held = (
        needs[one.need] for one in page.needs if one.structure != "suggested" and one.need in needs
    )
    return any(need.crisis == "immediate" for need in held)


def _why_not(page: ServicePage, today: date) -> str:
    if page.ends_on and page.ends_on < today:
        return "has ended"
    return NOT_FOR_THE_PUBLIC.get(page.status, "")
