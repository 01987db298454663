"""The hours of a record as the public may read them: no past sessions, no label on people."""

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType

from directory.disclosure.rules.clean import without_labels
from directory.disclosure.rules.labels import labels_in
from directory.hours.saying import DAYS, days_in_words, line_in_words, over_midnight
from directory.model import Location, ServicePage, Session

__all__ = ["DAYS", "days_in_words", "hours_in_words", "is_over", "places_ahead"]


def hours_in_words(
    sessions: Sequence[Session], today: date, places: Mapping[str, str] = MappingProxyType({})
) -> tuple[str, ...]:
    """Return one line for each set of days that share their times; past sessions are left out.

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
        for group in groups.values()
    )
    said = (f"{place}: {line}" if place else line for place, line in lines if line)
    return tuple(dict.fromkeys(said))


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
    shared = session.model_dump(exclude={"weekday"})
    return tuple(str(value) for value in shared.values())


def _line(group: Sequence[Session], today: date) -> str:
    starts = group[0].starts_on
    return line_in_words(group, begins=starts is not None and starts > today)
