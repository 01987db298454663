"""Puts one fact right: what was typed or written back is checked, then stands in the record."""

import re
from collections.abc import Callable

from directory.disclosure.rules.facts import AGES, NEW_PHONE, Fact
from directory.disclosure.rules.personal import check_typed
from directory.errors import BadInput
from directory.hours import read_hours
from directory.model import Contact, Location, ServicePage
from directory.words import digits, is_whole_number, one_line, parted, postcodes_within

LONGEST = 400
"""Characters of one fact; what is longer is a text to edit, not a fact to put right."""
_MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]{2,}")
_WEB = re.compile(r"(?i)(?:https?://)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:[/?#]\S*)?")

Put = Callable[[ServicePage, str, str], ServicePage]
"""Puts words at one place of a record, named by what follows the colon of the fact's id."""


def checked(fact: Fact, typed: str) -> str:
    """Return what was typed for a fact as it can be kept.

    Raises:
        BadInput: If it does not fit; the sentence says what would.
        RefusedWords: If it is about a person, or labels people.
    """
    words = one_line(typed)
    if not words:
        raise BadInput("Write what it is now, or choose Could not say.")
    if len(words) > LONGEST:
        raise BadInput(f"At most {LONGEST} letters here. Open the record to write more.")
    _CHECKS.get(fact.kind, check_typed)(words)
    return words


def put_right(page: ServicePage, fact: Fact, typed: str) -> ServicePage:
    """Return a record in which one fact says what was typed.

    Raises:
        BadInput: If it does not fit, or the record has no such fact any more.
        RefusedWords: If it is about a person, or labels people.
    """
    words, (kind, _, which) = checked(fact, typed), fact.id.partition(":")
    if words == fact.to_change:
        return page
    if fact.id == NEW_PHONE:
        return _add_phone(page, words)
    return _PLACES.get(kind, _plain(kind))(page, which, words)


def _check_phone(words: str) -> None:
    bare = digits(words)
    half = len(bare) < 8 and bare.startswith("0")
    if half or not is_whole_number(words):
        raise BadInput(f"'{words}' is not a whole phone number. Write all of it, nothing else.")


def _check_mail(words: str) -> None:
    if not _MAIL.fullmatch(words):
        raise BadInput(f"'{words}' is not a mail address. It needs one @ and no blanks.")


def _check_web(words: str) -> None:
    if not _WEB.fullmatch(words):
        raise BadInput(f"'{words}' is not a web address. Write it like www.example.org.")


_CHECKS: dict[str, Callable[[str], None]] = {
    "phone": _check_phone,
    "email": _check_mail,
    "website": _check_web,
}


def _put_contact(page: ServicePage, which: str, words: str) -> ServicePage:
    same = _one_of([contact.id for contact in page.contacts], which)
    held = page.contacts[same]
    number = held.kind in ("phone", "text") and _rung(held.value) == _rung(words)
    value = held.value if number else words
    return _changed(page, "contacts", same, {"value": value})


def _rung(number: str) -> tuple[str, str]:
    """Return what is dialled, and what one asks for then, however the number is written."""
    return digits(number), parted(number)[1]


def _add_phone(page: ServicePage, words: str) -> ServicePage:
    taken = {contact.id for contact in page.contacts}
    free = next(f"phone-{n}" for n in range(1, len(taken) + 2) if f"phone-{n}" not in taken)
    added = Contact(id=free, kind="phone", value=words)
    return page.model_copy(update={"contacts": (*page.contacts, added)})


def _put_place(page: ServicePage, which: str, words: str) -> ServicePage:
    """Put an address; whatever told where the old one was goes with it."""
    at = _one_of([place.id for place in page.locations], which)
    place = page.locations[at]
    if place.visibility != "public":
        raise BadInput("Where this is must not be held.")
    written = _address(words, place)
    if written["postcode"] != place.postcode:
        gone = {"latitude": None, "longitude": None, "landmark": "", "door": "", "bus_stop": ""}
        written |= gone
    return _changed(page, "locations", at, written)


def _address(words: str, place: Location) -> dict[str, object]:
    codes = postcodes_within(words)
    rest = re.sub(r"(?i)\b[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}\b", "", words) if codes else words
    parts = [part.strip(" .") for part in rest.split(",") if part.strip(" .")]
    town = parts.pop() if len(parts) > 1 else place.town
    kept = place.postcode if not codes and ", ".join(parts) == place.address else ""
    return {"address": ", ".join(parts), "town": town, "postcode": codes[0] if codes else kept}


def _put_times(page: ServicePage, which: str, words: str) -> ServicePage:
    others = tuple(one for one in page.sessions if (one.location_id or "") != which)
    said = read_hours(words, which or None)
    return page.model_copy(
        update={"sessions": (*others, *said.sessions), "closures": (*page.closures, *said.closures)}
    )


def _put_way_in(page: ServicePage, which: str, words: str) -> ServicePage:
    at = _one_of([str(number) for number in range(len(page.routes))], which)
    field = "for_workers" if page.routes[at].for_workers else "for_public"
    return _changed(page, "routes", at, {field: words})


def _put_rule(page: ServicePage, which: str, words: str) -> ServicePage:
    """Put the wording of a rule: until somebody reads it again, its structure is only suggested."""
    at = _one_of([str(number) for number in range(len(page.criteria))], which)
    return _changed(page, "criteria", at, {"words": words, "structure": "suggested"})


def _put_ages(page: ServicePage, _which: str, words: str) -> ServicePage:
    said = f"{page.who_for.rstrip('. ')}. Ages: {words}".removeprefix(". ")
    return page.model_copy(update={"who_for": said})


_PLACES: dict[str, Put] = {
    "contact": _put_contact,
    "place": _put_place,
    "hours": _put_times,
    "route": _put_way_in,
    "rule": _put_rule,
    AGES: _put_ages,
}
PLAIN_FIELDS = ("how_to_refer", "waiting_time", "cost_words", "who_for", "not_for")


def _plain(field: str) -> Put:
    def put(page: ServicePage, _which: str, words: str) -> ServicePage:
        if field not in PLAIN_FIELDS:
            raise BadInput("The record has no such fact any more.")
        return page.model_copy(update={field: words})

    return put


def _one_of(ids: list[str], which: str) -> int:
    if which not in ids:
        raise BadInput("The record has no such fact any more.")
    return ids.index(which)


def _changed(page: ServicePage, field: str, at: int, update: dict[str, object]) -> ServicePage:
    held = list(getattr(page, field))
    held[at] = held[at].model_copy(update=update)
    return page.model_copy(update={field: tuple(held)})
