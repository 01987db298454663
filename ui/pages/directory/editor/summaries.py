"""A thing of a list in one line, as it stands in the form while it is closed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from directory.keeping.record.choice_words import STAFF_ONLY
from directory.model import (
    BlankForm,
    Closure,
    Contact,
    Coverage,
    Location,
    Route,
    Translation,
)
from directory.words import grouped, one_line, spoken_date
from ui.pages.directory.editor import choices

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from directory.model.base import Noun

HIDDEN = "Hidden place: nothing is kept that would find it"
LEAFLET = "leaflet to hand out"
NOT_REVIEWED = "not reviewed yet, shown to nobody"
CLOSED_FROM = "{first} to {last}"


def summary_of(thing: Noun) -> str:
    """Return a thing in one line; nothing while nothing was typed."""
    return next((words(thing) for kind, words in _WORDS.items() if isinstance(thing, kind)), "")


def _contact(contact: Contact) -> str:
    if not contact.value:
        return ""
    rings = contact.kind in {"phone", "text"}
    value = grouped(contact.value) if rings else contact.value
    kind = choices.CONTACT_KINDS[contact.kind]
    return _said(f"{kind}: {value}", contact.label, _staff(contact.audience))


def _route(route: Route) -> str:
    no = "not this way" if route.accepted == "no" else ""
    wait = f"wait: {route.waiting_time}" if route.waiting_time else ""
    told = (choices.CHANNELS[route.channel], route.partner, route.area, no, wait)
    return _said(*told, _staff(route.audience))


def _place(place: Location) -> str:
    if place.visibility == "hidden":
        return HIDDEN
    return _said(place.name, place.address, place.town or place.area, place.postcode)


def _closure(closure: Closure) -> str:
    first, last = spoken_date(closure.starts_on), spoken_date(closure.ends_on)
    days = first if first == last else CLOSED_FROM.format(first=first, last=last)
    return _said(days, closure.words)


def _form(form: BlankForm) -> str:
    return _said(form.title, form.version, LEAFLET if form.kind == "leaflet" else "")


def _translation(one: Translation) -> str:
    if not one.text:
        return ""
    how = NOT_REVIEWED
    if one.reviewer and one.reviewed_on:
        how = f"reviewed {spoken_date(one.reviewed_on)}"
    language = choices.LANGUAGES.get(one.language, one.language)
    return _said(f"{language}: {choices.TRANSLATED.get(one.field, one.field)}", how)


def _area(area: Coverage) -> str:
    return one_line(area.name)


def _staff(audience: str) -> str:
    return STAFF_ONLY if audience == "professional" else ""


def _said(*parts: str) -> str:
    return ", ".join(one_line(part) for part in parts if part)


_WORDS: Mapping[type[Noun], Callable[[Any], str]] = {
    Contact: _contact,
    Route: _route,
    Location: _place,
    Closure: _closure,
    Coverage: _area,
    BlankForm: _form,
    Translation: _translation,
}
