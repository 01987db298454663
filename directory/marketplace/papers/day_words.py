"""When and where an event is, and what its tables are called, as its papers say it."""

from collections.abc import Iterable, Sequence

from directory.disclosure.rules.also_there import ACCESS
from directory.disclosure.rules.clean import public_name
from directory.disclosure.rules.labels import labels_in
from directory.errors import UnknownName
from directory.hours.saying import DAYS
from directory.marketplace.at_event import NEUTRAL, AtEvent, ShownStall
from directory.model.events import Event, Hours, Stall, Venue
from directory.words import one_line, spoken_date, spoken_time

DONE_WITH = ("declined", "absent")
"""Stalls that nobody writes to about the day."""


def day_of(event: Event) -> str:
    """Return the day as people say it, ``Wednesday 9 December 2026``; nothing before it is set."""
    if event.held_on is None:
        return ""
    return f"{tuple(DAYS.values())[event.held_on.weekday()]} {spoken_date(event.held_on)}"


def span(hours: Hours) -> str:
    """Return times as people say them: ``10am to 3.30pm``; nothing where none were set."""
    ends = [spoken_time(one) for one in (hours.opens, hours.closes) if one]
    return " to ".join(ends)


def place_of(venue: Venue) -> str:
    """Return the venue with its address on one line."""
    said = (venue.name, venue.address, venue.postcode)
    return ", ".join(one_line(part) for part in said if part.strip())


def access_of(venue: Venue) -> tuple[str, ...]:
    """Return what the building has for those who need it, each as a sentence."""
    return tuple(ACCESS[one] for one in venue.access)


def time_of(clock: str) -> str:
    """Return a time of the day as people say it, or nothing."""
    return spoken_time(clock) if clock else ""


def when_and_where(event: Event) -> tuple[tuple[str, str], ...]:
    """Return day, place and times, each with its name; a day or place that is not set is empty."""
    always = (("Day", day_of(event)), ("Place", place_of(event.venue)))
    sometimes = (
        ("Open to everyone", span(event.public_hours)),
        ("For staff only", span(event.staff_hours)),
        ("Quiet time", span(event.quiet_hours)),
    )
    return (*always, *((name, said) for name, said in sometimes if said))


def written_to(at: AtEvent, ids: Sequence[str], statuses: Iterable[str]) -> tuple[ShownStall, ...]:
    """Return the stalls a paper is for: those named, else all of some statuses, by their numbers.

    Args:
        at: The event.
        ids: Ids of stalls; none for all.
        statuses: How far the stalls are, where none was named.

    Raises:
        UnknownName: If the event has no such stall.
    """
    some, held = set(statuses), {one.id for one in at.event.stalls}
    unknown = [one for one in ids if one not in held]
    if unknown:
        raise UnknownName(f"This event has no table for '{one_line(unknown[0])}'.")
    wanted = ids or [one.id for one in at.event.stalls if one.status in some]
    shown = [at.shown(one, "professional") for one in wanted]
    return tuple(sorted(shown, key=lambda one: (one.number or 10**6, one.name.casefold())))


def own_name(shown: ShownStall) -> str:
    """Return what a stallholder calls themselves, without any label on people; never an id."""
    if shown.name != shown.stall.id and not labels_in(shown.name):
        return shown.name
    return one_line(public_name(shown.page)) if shown.page else NEUTRAL


def to_whom(stall: Stall, name: str) -> str:
    """Return whom a letter is for: a role at an organisation, never a person."""
    return f"{name}, {stall.contact_role}" if stall.contact_role else name
