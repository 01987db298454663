"""What stands around the words of public papers of a day, and which stalls they are about."""

from collections.abc import Sequence
from dataclasses import dataclass

from directory.disclosure.paper.foot import Footed
from directory.disclosure.paper.sheet import CrisisWords
from directory.errors import BadInput, UnknownName
from directory.marketplace.at_event import AtEvent, ShownStall
from directory.marketplace.papers.day_words import day_of, place_of, span
from directory.model.vocabulary import Audience
from directory.words import one_line

ALL = "all"
"""Typed in place of ids of stalls: each of them, as without any."""
FREE = "Free. No need to book."
PLACE_TO_WRITE = f"Where: {'_' * 32}"
"""On public papers of a day whose venue is not known yet: people write it there."""
NO_VENUE = (
    "No venue is set for this event: people read a line to write the place on. Set it before you "
    "print many: under The event in the window, or signpost event venue {event} SERVICE."
)
ASK_AT_I = "No table for you? Go to the i desk. We will find someone."


@dataclass(frozen=True, slots=True)
class Day(Footed):
    """One day as its papers name it, with what stands on every paper of this desk."""

    name: str
    """As the public reads it."""
    when: str
    """``Wednesday 9 December 2026, 11am to 2pm``; empty while no day is known."""
    where: str
    """The venue with its address, or a line to write it on."""
    crisis: CrisisWords


def the_day(at: AtEvent) -> Day:
    """Return what stands around the words of every public paper of an event."""
    around, event = at.around, at.event
    times = (day_of(event), span(event.public_hours))
    return Day(
        name=one_line(event.name),
        when=", ".join(part for part in times if part),
        where=place_of(event.venue) or PLACE_TO_WRITE,
        crisis=around.crisis,
        **around.foot(),
    )


def without_venue(at: AtEvent) -> tuple[str, ...]:
    """Return a sentence for staff where the papers cannot say the place, else nothing."""
    return () if place_of(at.event.venue) else (NO_VENUE.format(event=at.event.id),)


def chosen_stalls(
    at: AtEvent, stalls: Sequence[str], audience: Audience = "public"
) -> tuple[ShownStall, ...]:
    """Return the stalls that were asked for, by number; all of the audience's if none was.

    Raises:
        UnknownName: If one of them does not stand in the hall for this audience.
        BadInput: If there is none at all.
    """
    here = at.stalls(audience)
    if not here:
        raise BadInput("No stall of this event is confirmed yet, so there is nothing to print.")
    wanted = [one for one in stalls if one != ALL]
    held = {one.id for one in here}
    for one in wanted:
        if one not in held:
            raise UnknownName(
                f"'{one_line(one)}' is no stall that can stand on this paper. "
                "`signpost event show` names all."
            )
    return tuple(one for one in here if not wanted or one.id in wanted)


def without_table(stalls: Sequence[ShownStall]) -> tuple[str, ...]:
    """Return a sentence for staff about each stall that has no table yet."""
    return tuple(f"{one.name} has no table yet: left out." for one in stalls if not one.number)


def with_table(stalls: Sequence[ShownStall]) -> tuple[ShownStall, ...]:
    """Return those that have a table.

    Raises:
        BadInput: If none has one.
    """
    placed = tuple(one for one in stalls if one.number)
    if not placed:
        raise BadInput("No stall has a numbered table yet. Place them first: signpost event plan.")
    return placed
