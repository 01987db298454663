"""A record as one edition of a file may hold it: for the public, for professionals, for keepers.

The only way from a record to a file that leaves the computer: whatever writes one is handed
records that went through :func:`seen_by`. What a place that is hidden would tell is not held at
all, so no edition has it.
"""

import hashlib
from collections.abc import Iterator
from typing import Any, Literal, NamedTuple, TypeVar

from directory.disclosure.rules.clean import (
    goes_by_another_name,
    public_name,
    without_labels,
    without_names,
)
from directory.disclosure.rules.freshness import withheld
from directory.disclosure.rules.labels import labels_in
from directory.disclosure.rules.who_can_go import RISK, tells_of_risk
from directory.model import Criterion, Organisation, Route, ServicePage, Translation
from directory.model.base import Noun
from directory.model.vocabulary import FactGroup
from directory.words import is_whole_number, sentences

FileEdition = Literal["public", "professional", "keeper"]
EDITIONS: dict[FileEdition, str] = {
    "public": "For anybody to read",
    "professional": "For professionals",
    "keeper": "For another keeper: all of it",
}
"""The editions of a file, each as it is offered."""


def edition_or_keeper(name: str) -> FileEdition:
    """Return the edition of a name in a file; where there is none, the file holds all of it."""
    return next((edition for edition in EDITIONS if edition == name), "keeper")


LABELS = "Sentences and words that label people"
NAMES = "Names that the public does not read"
STAFF = "Contacts, ways in, rules and links that are for staff only"
WORKERS = "Words for workers, blank forms and what a keeper keeps for the record alone"
UNKNOWN = "Properties of the source that we do not know"
SUGGESTED = "Needs, rules and ways in that only the program suggests"
WITHHELD = "Facts reported wrong and not checked since"
NOT_WHOLE = "Phone numbers that are not whole"
TAGS = "Tags"
NOT_REVIEWED = "Translations that nobody has reviewed"
WHERE = "Addresses for post of services that hide where they are"
RISKS = "Rules about risk, which staff alone read"

_NOT_WORDS = frozenset({
    "id", "name", "public_name", "neutral_name", "organisation_id", "publisher", "source_id",
    "contact_safe", "who_for", "not_for",
})  # fmt: skip
"""Text of a record that has a rule of its own; all other text loses what labels people."""
_WITHHELD: dict[FactGroup, tuple[str, ...]] = {
    "contact": ("contacts", "locations"),
    "hours": ("sessions", "closures"),
    "referral": ("routes",),
    "criteria": ("criteria",),
}
_STANDS = "list-"
_Listed = TypeVar("_Listed", bound=Noun)
Changes = dict[str, Any]


class Seen(NamedTuple):
    """A record as an edition holds it, and what was left out of it."""

    page: ServicePage
    left_out: tuple[str, ...]


def seen_by(page: ServicePage, edition: FileEdition) -> Seen:
    """Return a record as ``edition`` may hold it."""
    if edition == "keeper":
        return Seen(page, ())
    left = dict[str, None]()
    shown = _without_hidden(_without_withheld(page, left), left)
    changes: Changes = {"tags": ()}
    if page.tags:
        left[TAGS] = None
    if edition == "public":
        shown = _for_the_public(shown, left)
    return Seen(_held_together(shown.model_copy(update=changes)), tuple(left))


def _without_withheld(page: ServicePage, left: dict[str, None]) -> ServicePage:
    """Return a record without the facts that somebody reported wrong."""
    gone = {field for group in withheld(page) for field in _WITHHELD[group]}
    changes: Changes = {field: () for field in gone if getattr(page, field)}
    if "routes" in gone:
        changes["how_to_refer"] = ""
    if "locations" in changes:
        changes |= {name: _nowhere(getattr(page, name)) for name in ("sessions", "closures")
                    if name not in gone}  # fmt: skip
    if changes:
        left[WITHHELD] = None
    return page.model_copy(update=changes) if changes else page


def _without_hidden(page: ServicePage, left: dict[str, None]) -> ServicePage:
    """Return a record without what often says where a place is that is not to be found."""
    if all(place.visibility == "public" for place in page.locations):
        return page
    contacts = tuple(one for one in page.contacts if one.kind != "post")
    if len(contacts) < len(page.contacts):
        left[WHERE] = None
    body = page.organisation
    if page.extra or (body and body.extra):
        left[UNKNOWN] = None
    told = body.model_copy(update={"extra": {}}) if body else None
    return page.model_copy(update={"contacts": contacts, "extra": {}, "organisation": told})


def _nowhere(listed: tuple[_Listed, ...]) -> tuple[_Listed, ...]:
    """Return sessions or closures without the place that they are held at."""
    return tuple(one.model_copy(update={"location_id": None}) for one in listed)


def _for_the_public(page: ServicePage, left: dict[str, None]) -> ServicePage:
    """Return a record as anybody may read it."""
    return page.model_copy(
        update={
            **_names(page, left),
            **_words_of(page, left),
            **{field: _of_whom(getattr(page, field), left) for field in ("who_for", "not_for")},
            **_for_staff_alone(page, left),
            **_lists(page, left),
            **_whose(page, left),
            "checks": tuple(
                check.model_copy(update={"reported_wrong": None, "reported_on": None,
                                         "source": _clean(check.source, left)})
                for check in page.checks
                if not check.withheld
            ),
        }
    )  # fmt: skip


def _words_of(page: ServicePage, left: dict[str, None]) -> Changes:
    """Return every text of a record that labels people, without the sentences that do."""
    words = {name: text for name, text in vars(page).items()
             if text and isinstance(text, str) and name not in _NOT_WORDS}  # fmt: skip
    quiet = words
    if goes_by_another_name(page):  # a code is one word, and stays
        quiet = {name: without_names(page, text) if " " in text else text
                 for name, text in words.items()}  # fmt: skip
    if quiet != words:
        left[NAMES] = None
    said = {name: _clean(text, left) for name, text in quiet.items()}
    return {name: text for name, text in said.items() if text != words[name]}


def _names(page: ServicePage, left: dict[str, None]) -> Changes:
    """Return the names, and the ids, that tell on nobody."""
    shown = public_name(page)
    other = ("also_known_as", "former_names", "acronyms")
    quiet = goes_by_another_name(page)
    changes: Changes = {name: () if quiet else _words(getattr(page, name), left) for name in other}
    if shown != page.name or page.public_name or page.neutral_name:
        left[NAMES] = None
    return {
        **changes,
        "name": shown,
        "public_name": "",
        "neutral_name": "",
        "id": plain_id(page.id),
        "source_id": _clean_whole(page.source_id),
        "publisher": plain_id(page.publisher) if page.publisher else "",
    }


def _whose(page: ServicePage, left: dict[str, None]) -> Changes:
    """Return whose it is; nothing where a neutral name stands, for that would say what it is."""
    if goes_by_another_name(page):
        return {"organisation": None, "organisation_id": None}
    body = page.organisation_id
    told = plain_id(body) if body else None
    return {"organisation": _body(page.organisation, left), "organisation_id": told}


def _for_staff_alone(page: ServicePage, left: dict[str, None]) -> Changes:
    """Return the fields that the public does not read, emptied."""
    if page.extra:
        left[UNKNOWN] = None
    if page.forms or page.contact_safe:
        left[WORKERS] = None
    if page.ways_read:
        left[SUGGESTED] = None
    return {
        "extra": {}, "forms": (), "contact_safe": "", "ways_read": (), "level": "not_recorded",
    }  # fmt: skip


def _lists(page: ServicePage, left: dict[str, None]) -> Changes:
    """Return the lists of a record with what the public may read of them."""
    contacts = tuple(
        one.model_copy(update={"label": _clean(one.label, left),
                               "best_time": _clean(one.best_time, left)})
        if one.label or one.best_time
        else one
        for one in _public(page.contacts, left)
        if one.kind not in ("phone", "text") or _whole(one.value, left)
    )  # fmt: skip
    stated = tuple(one for one in page.needs if one.structure != "suggested")
    if len(stated) < len(page.needs):
        left[SUGGESTED] = None
    return {
        "contacts": contacts,
        "routes": tuple(_route(one, left) for one in _public(page.routes, left)),
        "criteria": tuple(_rules(page, left)),
        "needs": tuple(one.model_copy(update={"words": ()}) if one.words else one
                       for one in stated),
        "links": tuple(
            one.model_copy(update={"to": plain_id(one.to), "words": _clean(one.words, left),
                                   "who_can_start": _clean(one.who_can_start, left)})
            for one in _public(page.links, left)
        ),
        "categories": _words(page.categories, left),
        "translations": tuple(_translations(page, left)),
        **{name: _cleaned(getattr(page, name), left)
           for name in ("locations", "sessions", "closures", "coverage")},
    }  # fmt: skip


def _public(listed: tuple[_Listed, ...], left: dict[str, None]) -> list[_Listed]:
    """Return what of a list is for everybody."""
    shown = [one for one in listed if vars(one)["audience"] == "public"]
    if len(shown) < len(listed):
        left[STAFF] = None
    return shown


def _whole(number: str, left: dict[str, None]) -> bool:
    whole = is_whole_number(number)
    if not whole:
        left[NOT_WHOLE] = None
    return whole


def _route(route: Route, left: dict[str, None]) -> Route:
    """Return a way in without what is for workers."""
    if route.for_workers or route.form_id:
        left[WORKERS] = None
    fields = ("partner", "area", "for_public", "reply_time", "waiting_time", "next_step")
    changes: Changes = {field: _clean(getattr(route, field), left) for field in fields}
    bring = _words(route.bring, left)
    return route.model_copy(update={**changes, "bring": bring, "for_workers": "", "form_id": None})


def _rules(page: ServicePage, left: dict[str, None]) -> Iterator[Criterion]:
    """Yield the rules that the public may read; of alternatives all, or none."""
    groups: dict[str, list[Criterion]] = {}
    for at, rule in enumerate(page.criteria):
        groups.setdefault(rule.group or f"{at}", []).append(rule)
    shut = {key: why for key, group in groups.items() if (why := _closed(group))}
    for why in shut.values():
        left[why] = None
    for at, rule in enumerate(page.criteria):
        if (rule.group or f"{at}") not in shut:
            yield rule


def _closed(group: list[Criterion]) -> str:
    """Return why a rule and its alternatives are none for the public to read, or nothing."""
    if any(rule.kind == RISK or tells_of_risk(rule.words) for rule in group):
        return RISKS
    if any(rule.audience == "professional" for rule in group):
        return STAFF
    if any(rule.structure == "suggested" for rule in group):
        return SUGGESTED
    told = (f"{rule.words} {rule.value}" for rule in group)
    return LABELS if any(labels_in(words) for words in told) else ""


def _translations(page: ServicePage, left: dict[str, None]) -> Iterator[Translation]:
    """Yield the translations that somebody has reviewed, of what is still shown."""
    for one in page.translations:
        if not one.reviewed_on:
            left[NOT_REVIEWED] = None
        elif labels_in(one.text) or (one.field == "name" and public_name(page) != page.name):
            left[LABELS] = None
        elif one.field != "contact_safe":
            yield one


def _body(body: Organisation | None, left: dict[str, None]) -> Organisation | None:
    """Return an organisation as the public may read of it; one whose name labels, not at all."""
    if body is None or labels_in(body.name):
        if body:
            left[LABELS] = None
        return None
    if body.extra:
        left[UNKNOWN] = None
    return body.model_copy(
        update={
            "id": plain_id(body.id),
            "publisher": plain_id(body.publisher) if body.publisher else "",
            "also_known_as": _words(body.also_known_as, left),
            "description": _clean(body.description, left),
            "source": _clean(body.source, left),
            "source_id": _clean_whole(body.source_id),
            "extra": {},
        }
    )


def _cleaned(listed: tuple[_Listed, ...], left: dict[str, None]) -> tuple[_Listed, ...]:
    """Return places, times or areas without the words that label people."""
    return tuple(
        one.model_copy(update={name: _clean(text, left) for name, text in told})
        if (told := [(k, v) for k, v in vars(one).items()
                     if v and isinstance(v, str) and labels_in(v)])
        else one
        for one in listed
    )  # fmt: skip


def _words(listed: tuple[str, ...], left: dict[str, None]) -> tuple[str, ...]:
    kept = tuple(one for one in listed if not labels_in(one))
    if len(kept) < len(listed):
        left[LABELS] = None
    return kept


def _clean(text: str, left: dict[str, None]) -> str:
    """Return a text without the sentences that label people."""
    if not labels_in(text):
        return text
    left[LABELS] = None
    return without_labels(text).text


def _of_whom(text: str, left: dict[str, None]) -> str:
    """Return whom a service is for, or not for, as the public reads it."""
    told = _clean(text, left)
    if not tells_of_risk(told):
        return told
    left[RISKS] = None
    return " ".join(one for one in sentences(told) if not tells_of_risk(one))


def _clean_whole(text: str) -> str:
    return "" if labels_in(text) else text


def plain_id(id_: str) -> str:
    """Return an id as it stands, or another that stands for it where it would label people."""
    if not labels_in(id_):
        return id_
    return f"{_STANDS}{hashlib.sha256(id_.encode()).hexdigest()[:16]}"


def stands_for_another(id_: str) -> bool:
    """Say whether an id looks like one that stands for another."""
    return id_.startswith(_STANDS)


def _held_together(page: ServicePage) -> ServicePage:
    """Return a record in which nothing names a contact, place or form that is no longer there."""
    contacts = {None, *(one.id for one in page.contacts)}
    places = {None, *(one.id for one in page.locations)}
    routes = tuple(
        one if one.contact_id in contacts else one.model_copy(update={"contact_id": None})
        for one in page.routes
    )
    found = tuple(
        one if one.location_id in places else one.model_copy(update={"location_id": None})
        for one in page.contacts
    )
    if routes == page.routes and found == page.contacts:
        return page
    return page.model_copy(update={"routes": routes, "contacts": found})
