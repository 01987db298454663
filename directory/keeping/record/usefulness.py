"""What a record lacks to be useful at a desk: nobody is helped by a name and a paragraph."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from directory.model import Criterion, ServicePage


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing that is missing, and where it is filled in."""

    field: str
    """The field of the record that it belongs to."""
    says: str
    """One sentence for whoever fills it in."""
    about: str
    """A code that does not change: ``way_in``, ``phone``, ``age`` ..."""


def what_is_missing(page: ServicePage, today: date) -> tuple[Missing, ...]:
    """Return what ``page`` lacks, the most needed first.

    Args:
        page: The record.
        today: A check that is dated later does not count.
    """
    asked = OF_A_SERVICE if page.kind == "service" else OF_ANY
    return tuple(missing for missing, lacks in asked if lacks(page, today))


def _no_way_in(page: ServicePage, _today: date) -> bool:
    return not (page.routes or page.how_to_refer)


def _no_phone(page: ServicePage, _today: date) -> bool:
    return not any(one.kind in ("phone", "text") for one in page.contacts)


def _no_contact(page: ServicePage, _today: date) -> bool:
    return not page.contacts


def _stated(page: ServicePage) -> list[Criterion]:
    """Return the rules of a record that are more than suggestions of the program."""
    return [one for one in page.criteria if one.structure != "suggested"]


def _open_to_all(page: ServicePage) -> bool:
    return page.open_to_anyone is True


def _no_who_for(page: ServicePage, _today: date) -> bool:
    return not (_open_to_all(page) or page.who_for or _stated(page))


def _no_age(page: ServicePage, _today: date) -> bool:
    return not (_open_to_all(page) or any(one.kind == "age" for one in _stated(page)))


def _no_exclusions(page: ServicePage, _today: date) -> bool:
    shuts_out = any(one.strength == "excludes" for one in _stated(page))
    return not (_open_to_all(page) or page.not_for or shuts_out)


def _prose_only(page: ServicePage, _today: date) -> bool:
    timed = any(session.weekday for session in page.sessions)
    return bool(page.description) and not (page.routes or _stated(page) or timed)


def _no_hours(page: ServicePage, _today: date) -> bool:
    return not page.sessions


def _hours_as_words(page: ServicePage, _today: date) -> bool:
    return bool(page.sessions) and all(one.every == "words_only" for one in page.sessions)


def _never_checked(page: ServicePage, today: date) -> bool:
    return not any(one.checked_on and one.checked_on <= today for one in page.checks)


Lacks = Callable[[ServicePage, date], bool]
_CHECKED = Missing("checks", "Nobody has checked it yet.", "checked")
OF_A_SERVICE: tuple[tuple[Missing, Lacks], ...] = (
    (Missing("routes", "No way in: nobody is told how to get this help.", "way_in"), _no_way_in),
    (Missing("contacts", "No phone number.", "phone"), _no_phone),
    (Missing("who_for", "Not said who it is for.", "who_for"), _no_who_for),
    (Missing("criteria", "Not said from what age to what age.", "age"), _no_age),
    (Missing("not_for", "Not said who cannot go.", "exclusions"), _no_exclusions),
    (Missing("criteria", "Only a text: nothing of it can be matched.", "prose"), _prose_only),
    (Missing("sessions", "No days and times.", "hours"), _no_hours),
    (
        Missing("sessions", "Days and times are words: nobody sees if it is open.", "hours_words"),
        _hours_as_words,
    ),
    (_CHECKED, _never_checked),
)
OF_ANY: tuple[tuple[Missing, Lacks], ...] = (
    (Missing("contacts", "No way to reach it.", "contact"), _no_contact),
    (_CHECKED, _never_checked),
)
