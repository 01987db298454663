"""A new thing of a list, as it stands in the form before anything is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from directory.model import Closure, Contact, Coverage, Location, Route, Translation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import date

    from directory.model import ServicePage
    from directory.model.base import Noun


def new_thing(name: str, page: ServicePage, today: date) -> Noun:
    """Return a new thing for the list ``name`` of a record."""
    return _NEW[name](page, today)


def _contact(page: ServicePage, _today: date) -> Contact:
    return Contact(id=_free("contact", (one.id for one in page.contacts)), kind="phone", value="")


def _place(page: ServicePage, _today: date) -> Location:
    return Location(id=_free("place", (one.id for one in page.locations)))


def _route(_page: ServicePage, _today: date) -> Route:
    return Route(channel="self_phone", accepted="yes")


def _area(_page: ServicePage, _today: date) -> Coverage:
    return Coverage(name="")


def _closure(_page: ServicePage, today: date) -> Closure:
    return Closure(starts_on=today, ends_on=today)


def _translation(_page: ServicePage, _today: date) -> Translation:
    return Translation(field="summary", language="pl", text="")


def _free(stem: str, taken: Iterable[str]) -> str:
    """Return an id that no other thing of the list has."""
    held, number = set(taken), 1
    while f"{stem}-{number}" in held:
        number += 1
    return f"{stem}-{number}"


_NEW: Mapping[str, Callable[[ServicePage, date], Noun]] = {
    "contacts": _contact,
    "locations": _place,
    "routes": _route,
    "coverage": _area,
    "closures": _closure,
    "translations": _translation,
}
