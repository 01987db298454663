"""Sessions as schedules: by day and by frequency, with what these cannot say in words."""

from collections.abc import Iterator

from directory.hours.saying import closure_in_words, line_in_words
from directory.interchange.out.hsds.ids import uuid_of
from directory.model import ServicePage, Session
from directory.model.vocabulary import Every

Json = dict[str, object]
_DAYS = {"mon": "MO", "tue": "TU", "wed": "WE", "thu": "TH", "fri": "FR", "sat": "SA", "sun": "SU"}
_FREQUENCY: dict[Every, tuple[str, int]] = {
    "week": ("WEEKLY", 1), "second_week": ("WEEKLY", 2), "month": ("MONTHLY", 1),
    "once": ("WEEKLY", 1),
}  # fmt: skip
LAST_MINUTE = "23:59:00"
"""Stands for midnight at the end of a day, which the standard's clock does not have."""


def schedules_of(page: ServicePage, location_id: str | None) -> list[Json]:
    """Return the schedules of a service that are held at one place, or at none."""
    return [
        _schedule(page, number, session)
        for number, session in enumerate(page.sessions)
        if session.location_id == location_id
    ]


def closures_told(page: ServicePage) -> str:
    """Return the dated exceptions of a service in words; the standard has no other place."""
    return " ".join(closure_in_words(one) for one in page.closures)


def _schedule(page: ServicePage, number: int, session: Session) -> Json:
    told = line_in_words([session])
    return {
        "id": uuid_of("schedule", page.id, number),
        **dict(_rule(session)),
        **({"description": told} if told else {}),
        **({"notes": session.name} if session.name else {}),
    }


def _rule(session: Session) -> Iterator[tuple[str, object]]:
    """Yield what the standard can say of when a session is held."""
    if session.starts_on:
        yield "valid_from", session.starts_on.isoformat()
        yield "dtstart", session.starts_on.isoformat()
    ends = session.starts_on if session.every == "once" else session.ends_on
    if ends:
        yield "valid_to", ends.isoformat()
    if session.every in _FREQUENCY:
        frequency, interval = _FREQUENCY[session.every]
        yield from (("freq", frequency), ("interval", interval))
        if session.weekday:
            yield "byday", f"{session.nth or ''}{_DAYS[session.weekday]}"
    if session.every == "once":
        yield "count", 1
    for name, clock in (("opens_at", session.opens), ("closes_at", session.closes)):
        if clock:
            yield name, LAST_MINUTE if clock.startswith("24") else f"{clock}:00"
