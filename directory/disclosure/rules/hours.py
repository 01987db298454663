"""The hours of a record as the public may read them: no past sessions, no label on people."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from types import MappingProxyType

from directory.disclosure.rules.clean import without_labels
from directory.disclosure.rules.labels import labels_in
from directory.hours.saying import DAYS, by_times, days_in_words, line_in_words, over_midnight
from directory.model import Location, ServicePage, Session
from directory.words import ended

__all__ = ["DAYS", "days_in_words", "hours_in_words", "is_over", "places_ahead"]


def hours_in_words(
    sessions: Sequence[Session], today: date, places: Mapping[str, str] = MappingProxyType({})
) -> tuple[str, ...]:
    """Return a line for each set of days that share their times, or for each place of several.

    Past sessions are left out.

    Args:
        sessions: Of one service.
        today: The day that "past" is counted to.
        places: What each location may be called, by id; said when there are several.
    """
    ahead = [_without_labels(session) for session in sessions if not is_over(session, today)]
    current = over_midnight(ahead)
    groups: dict[tuple[object, ...], list[Session]] = {}
    for session in current:
        groups.setdefault(_alike(session), []).append(session)
    several = len({session.location_id for session in current}) > 1
    lines = (
        (places.get(group[0].location_id or "", "") if several else "", _line(group, today))
        for kept in groups.values()
        for group in by_times(kept)
    )
    return tuple(_by_place([(place, line) for place, line in lines if line]))


def _by_place(lines: Sequence[tuple[str, str]]) -> Iterator[str]:
    """Yield times, those of a named place in one line: its name is read once."""
    here: dict[str, list[str]] = {}
    for place, line in lines:
        here.setdefault(place or line, []).append(line)
    for place, said in here.items():
        told = " ".join(map(ended, dict.fromkeys(said)))
        yield said[0] if place == said[0] else f"{place}: {told}"


def is_over(session: Session, today: date) -> bool:
    """Say whether a session, such as a past stop of a bus, will not be held again."""
    last = session.starts_on if session.every == "once" else None
    ends = session.ends_on or last
    return ends is not None and ends < today


def places_ahead(page: ServicePage, today: date) -> tuple[Location, ...]:
    """Return the places of a record without those, such as past stops, where all is over."""
    over = {
        place.id: [is_over(one, today) for one in page.sessions if one.location_id == place.id]
        for place in page.locations
    }
    ahead = tuple(place for place in page.locations if not (over[place.id] and all(over[place.id])))
    return ahead or page.locations


def _without_labels(session: Session) -> Session:
    said = {"name": session.name, "words": session.words}
    if not any(map(labels_in, said.values())):
        return session
    return session.model_copy(update={name: without_labels(t).text for name, t in said.items()})


def _alike(session: Session) -> tuple[object, ...]:
    shared = session.model_dump(exclude={"weekday", "opens", "closes"})
    # What is left of a night, "until 9am", is no part of the times of its day.
    return (bool(session.opens), *(str(value) for value in shared.values()))


def _line(group: Sequence[Session], today: date) -> str:
    starts = group[0].starts_on
    return line_in_words(group, begins=starts is not None and starts > today)
