"""What somebody should look at in one field: a sentence, or nothing. Never a refusal."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from directory.geo import Gazetteer, Place
from directory.hours import read_hours
from directory.keeping.record.contact_rules import (
    FREE_MAIL,
    almost_the_same,
    bare_number,
    dead_domain,
    host_of,
    is_email,
    is_phone,
    web_address,
)
from directory.keeping.record.plain_words import (
    label_found,
    label_in_name,
    long_sentence,
    long_summary,
    many_long_words,
    word_of_the_trade,
)
from directory.keeping.record.usefulness import Missing, what_is_missing
from directory.model import Location, ServicePage
from directory.model.places import NOT_HELD
from directory.reading.own_mail import names_a_person
from directory.words import postcode, spoken_date

__all__ = [
    "FIELD_CHECKS", "Around", "Check", "Missing", "check_field", "dates_problem", "place_problem",
    "what_is_missing",
]  # fmt: skip

LENGTHS = {
    "07": "a mobile number has 11 digits", "03": "a number that begins 03 has 11 digits",
    "0808": "a number that begins 0808 has 11 digits", "0800": "a 0800 number has 10 or 11 digits",
    "01": "a number that begins 01 has 11 digits, few have 10",
    "02": "a number that begins 02 has 11 digits",
}  # fmt: skip
DEAR = ("084", "087", "09")
NOT_HELD_HERE = ("BT", "GY", "IM", "JE")
"""Postcodes of Northern Ireland and the islands are not among those that ship."""


@dataclass(frozen=True, slots=True)
class Around:
    """What a check may look at besides the field itself."""

    today: date
    page: ServicePage | None = None
    gazetteer: Gazetteer | None = None
    """Where postcodes are; the one that ships, if none is given."""
    practice: bool = False

    @property
    def places(self) -> Gazetteer:
        """Postcodes and areas."""
        return self.gazetteer or _shipped()

    @property
    def hosts(self) -> tuple[str, ...]:
        """The hosts of the websites in the record."""
        contacts = self.page.contacts if self.page else ()
        return tuple(host_of(web_address(c.value) or "") for c in contacts if c.kind == "website")

    @property
    def names(self) -> str:
        """Name and organisation of the record."""
        if self.page is None:
            return ""
        by = self.page.organisation.name if self.page.organisation else ""
        return f"{self.page.name} {by}"


Check = Callable[[str, Around], str | None]


def check_field(field: str, value: str, around: Around) -> tuple[str, ...]:
    """Return what to look at in one field, as sentences; nothing for a field without checks.

    Args:
        field: A key of ``FIELD_CHECKS``; of a contact, its kind.
        value: As typed; a date as ISO text.
        around: The record and the day.
    """
    if not value.strip():
        return ()
    told = (check(value.strip(), around) for check in FIELD_CHECKS.get(field, ()))
    return tuple(dict.fromkeys(words for words in told if words))


def dates_problem(starts_on: date | None, ends_on: date | None) -> str | None:
    """Return that something ends before it starts."""
    if starts_on and ends_on and ends_on < starts_on:
        return f"It ends before it starts on {spoken_date(starts_on)}."
    return None


def place_problem(location: Location, typed: Mapping[str, str]) -> str | None:
    """Return that what was typed would find a place that is hidden, or told by its area only.

    Args:
        location: The place, with its visibility.
        typed: Field to text, as it stands in the form.
    """
    if not any(typed.get(field, "").strip() for field in NOT_HELD[location.visibility]):
        return None
    if location.visibility == "hidden":
        return "A hidden place has no address here. What you typed about where it is is not kept."
    return "Only the town or ward of this place is kept. Its address is not."


def _number(value: str, _around: Around) -> str | None:
    if is_phone(value):
        return None
    number = bare_number(value)
    if is_phone(f"0{number}") and not number.startswith("0"):
        return "Is the 0 at the front missing?"
    told = (
        words
        for prefix, words in sorted(LENGTHS.items(), reverse=True)
        if number[: len(prefix)] == prefix
    )
    known = next(told, "")
    return f"{len(number)} digits: {known}." if known else "This is not a whole phone number."


def _dear(value: str, _around: Around) -> str | None:
    return (
        "It costs extra to ring. Is there another?" if bare_number(value).startswith(DEAR) else None
    )


def _mail(value: str, _around: Around) -> str | None:
    return (
        None if is_email(value.removeprefix("mailto:")) else "This is not a whole e-mail address."
    )


def _misspelt_mail(value: str, around: Around) -> str | None:
    """Compare it with the websites of the record: one letter too many is easily missed."""
    host = host_of(value)
    near = next((other for other in around.hosts if almost_the_same(host, other)), "")
    return f"The website is {near}. Is it {value.rpartition('@')[0]}@{near}?" if near else None


def _own_mail(value: str, around: Around) -> str | None:
    if host_of(value) in FREE_MAIL:
        return "This may be one person's own address. Is there one of the service?"
    if names_a_person(value, around.names):
        return "This looks like a person's name. Use an address that stays, such as that of a role."
    return None


def _dead(value: str, _around: Around) -> str | None:
    dead = dead_domain(host_of(value if "@" in value else web_address(value) or ""))
    if dead is None:
        return None
    ended = spoken_date(date.fromisoformat(dead.ended_on))
    return f"It is at {dead.body}, which ended on {ended}. Now: {dead.now}."


def _website(value: str, _around: Around) -> str | None:
    return None if web_address(value) else "This is not a web address that can be opened."


def _postcode(value: str, around: Around) -> str | None:
    code = postcode(value)
    if code is None:
        return "This is not a whole postcode."
    place = around.places.place_of(code)
    if place is None:
        return (
            None if code.startswith(NOT_HELD_HERE) else "This postcode is not known. Is it right?"
        )
    if place.coarse and _boroughs(place) and not around.practice:
        return f"This postcode is not among those held for {place.areas[0].name}. Is it right?"
    return None


def _town_of_postcode(value: str, around: Around) -> str | None:
    """Compare the postcode with the town of the same place, as far as both are known."""
    code = postcode(value)
    here = around.places.place_of(code) if code else None
    places = around.page.locations if around.page else ()
    town = next((one.town for one in places if postcode(one.postcode) == code), "")
    there = around.places.understand(town) if town and here else None
    if here is None or there is None or not (_boroughs(here) and _boroughs(there)):
        return None
    if _boroughs(here) & _boroughs(there):
        return None
    return f"{code} is in {' or '.join(sorted(_boroughs(here)))}, and {town} is not."


def _boroughs(place: Place) -> frozenset[str]:
    return frozenset(area.name for area in place.areas if area.kind == "borough")


def _hours(value: str, _around: Around) -> str | None:
    understood = read_hours(value)
    return None if understood.whole else understood.feedback


def _ends(value: str, around: Around) -> str | None:
    ends = _day(value)
    if ends and ends < around.today:
        return f"It ended on {spoken_date(ends)}: it is not found or printed any more."
    return dates_problem(around.page.starts_on if around.page else None, ends)


def _starts(value: str, around: Around) -> str | None:
    return dates_problem(_day(value), around.page.ends_on if around.page else None)


def _in_the_future(value: str, around: Around) -> str | None:
    day = _day(value)
    return "This day has not come yet." if day and day > around.today else None


def _no_day(value: str, _around: Around) -> str | None:
    return None if _day(value) else "This is not a day. Write it as 2026-11-22."


def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def _of_words(check: Callable[[str], str | None]) -> Check:
    return lambda value, _around: check(value)


@lru_cache(maxsize=1)
def _shipped() -> Gazetteer:
    return Gazetteer.open()


_NAME: tuple[Check, ...] = (_of_words(label_in_name),)
_LABEL: tuple[Check, ...] = (_of_words(label_found),)
_PLAIN: tuple[Check, ...] = (
    *_LABEL, _of_words(long_sentence), _of_words(word_of_the_trade), _of_words(many_long_words),
)  # fmt: skip
FIELD_CHECKS: dict[str, tuple[Check, ...]] = {
    "phone": (_number, _dear),
    "text": (_number,),
    "email": (_mail, _misspelt_mail, _dead, _own_mail),
    "website": (_website, _dead),
    "postcode": (_postcode, _town_of_postcode),
    "hours": (_hours,),
    "starts_on": (_no_day, _starts),
    "ends_on": (_no_day, _ends),
    "checked_on": (_no_day, _in_the_future),
    "name": _NAME,
    "public_name": _NAME,
    "neutral_name": _NAME,
    "place": _NAME,
    "summary": (_of_words(long_summary), *_PLAIN),
    "description": _PLAIN,
    "who_for": _PLAIN,
    "not_for": _PLAIN,
    "how_to_refer": _LABEL,
    "while_you_wait": _PLAIN,
    "next_step": _PLAIN,
    "cost_words": _PLAIN,
    "access_words": _PLAIN,
    "waiting_time": _PLAIN,
    "for_public": _PLAIN,
    "for_worker": _LABEL,
}
"""The checks of each field, by its key."""
