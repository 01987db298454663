"""The booking form: what a stallholder asks for, and what the organiser must know."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from directory.disclosure.paper.writing import HALF, THIRD, Blank, WritingPart
from directory.marketplace.at_event import AtEvent, ShownStall
from directory.marketplace.papers.day_words import own_name, when_and_where, written_to
from directory.marketplace.papers.paper import EventPaper, Known, PaperSheet, paper
from directory.words import spoken_date

_TICK = Blank(tick=True, lines=0)
PLACE = (
    "One table", "Two tables", "No table",
    "Power", "Water", "Room for a screen",
    "No steps to the front", "A quiet corner", "Near the private room",
    "Not seen from the door", "We must leave early", "A fixed place",
)  # fmt: skip
WATTS = "What you plug in, and its watts:"


def booking_form(at: AtEvent, stalls: Sequence[str], _options: Mapping[str, str]) -> EventPaper:
    """Return a form for each stall that was named; without any, one that everybody can use.

    Raises:
        UnknownName: If the event has no such stall.
    """
    shown = written_to(at, stalls, ())
    return paper(at, "booking-form", "stallholders", [_sheet(at, one) for one in shown or [None]])


def _sheet(at: AtEvent, shown: ShownStall | None) -> PaperSheet:
    stall = shown.stall if shown else None
    by = stall.reply_by if stall else None
    who = (
        ("Organisation", own_name(shown) if shown else ""),
        ("Role to ask for", stall.contact_role if stall else ""),
        ("Work phone or email", stall.contact if stall else ""),
    )
    return PaperSheet(
        title="Booking form",
        start=("Roles only, no names. Write nothing about a person who comes to you.",),
        parts=(
            Known("The day", when_and_where(at.event)),
            Known("Who you are", who),
            WritingPart("Services you will tell people about", rows=((Blank(lines=3),),)),
            WritingPart("What you bring", rows=_what_you_bring()),
            WritingPart("What people come to you for", rows=_in_threes(_kinds_of_help(at))),
            WritingPart("Your place in the hall", rows=_your_place()),
            WritingPart("Before the day", rows=_before_the_day()),
            WritingPart(
                "Your line in the leaflet",
                "At most 15 words, as you would say it to a neighbour.",
                ((Blank(lines=2),),),
            ),
            WritingPart("What else should we know?", rows=((Blank(lines=2),),), grows=True),
        ),
        end=(_send_back(at, spoken_date(by) if by else ""),),
    )


def _kinds_of_help(at: AtEvent) -> list[str]:
    """Return what the event has groups for; before it has any, what the directory knows."""
    return [group.name for group in at.event.groups] or [theme.name for theme in at.themes]


def _what_you_bring() -> tuple[tuple[Blank, ...], ...]:
    return (
        (Blank("Staff on the day (2 is best):", share=HALF), Blank("Lunches:", share=HALF)),
        (Blank("Languages you speak:"),),
    )


def _your_place() -> tuple[tuple[Blank, ...], ...]:
    return (
        *_in_threes(PLACE),
        (Blank(WATTS),),
        (Blank("Height of your banner:", share=HALF), Blank("Beside whom?", share=HALF)),
        (Blank("What your own staff need, to come and work here:"),),
    )


def _before_the_day() -> tuple[tuple[Blank, ...], ...]:
    return tuple(
        (
            replace(_TICK, label=yes, share=THIRD * 2),
            replace(_TICK, label=no, share=THIRD),
        )
        for yes, no in (
            ("We have public liability insurance", "We have none"),
            ("We have a risk assessment of our own", "Not yet"),
            ("Our table may be in photos", "It may not"),
        )
    )


def _send_back(at: AtEvent, by: str) -> str:
    to = f" to {at.event.organiser}" if at.event.organiser else ""
    return f"Please send it back{to} by {by or '____________________'}."


def _in_threes(labels: Sequence[str]) -> tuple[tuple[Blank, ...], ...]:
    made = [replace(_TICK, label=one, share=THIRD) for one in labels]
    return tuple(tuple(made[at : at + 3]) for at in range(0, len(made), 3))
