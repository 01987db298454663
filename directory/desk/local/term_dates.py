"""The school terms of this place: what the keeper entered, else what ships, else unknown."""

from collections.abc import Mapping

from directory.desk.answering.whereabouts import PlaceFinder
from directory.errors import BadInput
from directory.hours.terms import NOT_ENTERED, PRACTICE, Terms, read_terms, terms_of
from directory.model import DeskFact


def terms_here(facts: Mapping[str, DeskFact], places: PlaceFinder, *, practice: bool) -> Terms:
    """Return the school terms that count here; they count for every service that is shown here.

    Args:
        facts: What this desk has set.
        places: Understands where its town is.
        practice: Whether the practice directory is open.
    """
    if practice:
        return terms_of([PRACTICE])
    entered = facts.get("term_dates")
    if entered and entered.value:
        return _kept(entered.value)
    town = facts.get("town")
    place = places.gazetteer.understand(town.value) if town and town.value else None
    return terms_of([area.name for area in place.areas]) if place else NOT_ENTERED


def checked_terms(value: str) -> str:
    """Return term dates as they are kept.

    Raises:
        BadInput: With how to write them, if they are not understood.
    """
    try:
        return read_terms(value).typed()
    except ValueError as problem:
        raise BadInput(str(problem)) from problem


def _kept(value: str) -> Terms:
    try:
        return read_terms(value)
    except ValueError:  # kept by another program: unknown is safer than half of it
        return NOT_ENTERED
