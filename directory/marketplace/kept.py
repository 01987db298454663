"""Events and halls, kept in the directory's file beside the records; no edition holds them."""

from collections.abc import Collection
from datetime import date

from directory.errors import UnknownName
from directory.marketplace.at_event import needs_of
from directory.marketplace.event_file import event_text, read_event
from directory.marketplace.words_typed import refuse_words
from directory.model.events import Event
from directory.model.halls import Hall, Pitch
from directory.model.kept_events import KeptEvent, KeptHall
from directory.store import Directory
from directory.store.local import Change, held, make_changes
from directory.words import one_line


def events(directory: Directory) -> tuple[KeptEvent, ...]:
    """Return what is kept of each event, the newest day first, those without a day before."""
    kept = held(directory, KeptEvent)
    return tuple(sorted(kept, key=lambda one: (one.held_on or date.max, one.id), reverse=True))


def event(directory: Directory, event_id: str) -> Event:
    """Return one event.

    Raises:
        UnknownName: If none has that id.
    """
    kept = _kept(directory, event_id)
    if kept is None:
        raise UnknownName(
            f"There is no event '{one_line(event_id)}'. `signpost event list` names all."
        )
    return read_event(kept.content).event


def stalls_for(directory: Directory, needs: Collection[str]) -> tuple[tuple[str, int], ...]:
    """Return the events with stalls that help with one of some needs, each with how many.

    What is only suggested in a record does not count; those who said no are not counted.
    """
    wanted = frozenset(needs)
    found = []
    for one in events(directory):
        stalls = [own for own in event(directory, one.id).stalls if own.status != "declined"]
        pages = {page.id: page for page in directory.pages([own.service for own in stalls])}
        number = sum(not wanted.isdisjoint(needs_of(own, pages.get(own.service))) for own in stalls)
        if number:
            found.append((one.name, number))
    return tuple(found)


def keep_event(directory: Directory, changed: Event, what: str = "Event changed") -> Event:
    """Keep an event, over what it was, as one act that can be undone.

    Args:
        directory: The open directory.
        changed: The event as it shall be.
        what: What was done, for the history; it holds no words that were typed.

    Raises:
        RefusedWords: If its words label people, or tell of somebody.
    """
    refuse_words(changed)
    new = KeptEvent(
        id=changed.id, name=changed.name, held_on=changed.held_on, content=event_text(changed)
    )
    old = _kept(directory, changed.id)
    if old != new:
        make_changes(directory, [Change(old, new)], what)
    return changed


def remove_event(directory: Directory, event_id: str) -> None:
    """Take an event away; undo brings it back."""
    old = _kept(directory, event_id)
    if old is not None:
        make_changes(directory, [Change(old, None)], "Event removed")


def free_id(directory: Directory, wanted: str) -> str:
    """Return ``wanted``, or with a number after it where an event has that id already."""
    taken = {one.id for one in held(directory, KeptEvent)}
    tries = (wanted if n == 1 else f"{wanted}-{n}" for n in range(1, len(taken) + 2))
    return next(one for one in tries if one not in taken)


def halls(directory: Directory) -> tuple[KeptHall, ...]:
    """Return every hall that can be used again, by its name."""
    return held(directory, KeptHall)


def keep_hall(directory: Directory, hall_id: str, hall: Hall, pitches: tuple[Pitch, ...]) -> None:
    """Keep a hall and its tables for other events, over one of the same id.

    Raises:
        RefusedWords: If its words label people.
    """
    refuse_words(Event(id=hall_id, hall=hall))
    old = next((one for one in halls(directory) if one.id == hall_id), None)
    content = event_text(Event(id=hall_id, hall=hall, pitches=pitches))
    new = KeptHall(id=hall_id, name=hall.name, content=content)
    if old != new:
        make_changes(directory, [Change(old, new)], "Hall kept")


def hall(directory: Directory, hall_id: str) -> tuple[Hall, tuple[Pitch, ...]]:
    """Return a hall that was kept, and its tables.

    Raises:
        UnknownName: If none has that id.
    """
    found = next((one for one in halls(directory) if one.id == hall_id), None)
    if found is None:
        raise UnknownName(f"There is no hall '{one_line(hall_id)}'.")
    read = read_event(found.content).event
    return read.hall, read.pitches


def _kept(directory: Directory, event_id: str) -> KeptEvent | None:
    return next((one for one in held(directory, KeptEvent) if one.id == event_id), None)
