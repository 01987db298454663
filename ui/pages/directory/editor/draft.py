"""One record while somebody edits it. Every step can be taken back; nothing is kept by itself."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from directory.model import ServicePage
    from directory.model.base import Noun

Path = tuple[str | int, ...]
"""Where a value stands: ``("name",)``, or ``("contacts", 0, "value")``."""


MOVES = ("address", "postcode")
"""Fields of a place that, once changed, say that it is somewhere else."""
NOWHERE: Mapping[str, object] = MappingProxyType({"latitude": None, "longitude": None})


class Draft:
    """The record as it stands in the form, and the steps that led there."""

    def __init__(self, page: ServicePage, digest: str, *, unsaved: bool = False) -> None:
        """Begin with ``page``, which counts as changed from the start if it is ``unsaved``."""
        self.page = page
        self.digest = digest
        self._kept = None if unsaved else page
        self._past: list[tuple[ServicePage, Path]] = []
        self._future: list[tuple[ServicePage, Path]] = []
        self._sealed = True

    @property
    def is_new(self) -> bool:
        """True until it was saved for the first time."""
        return not self.digest

    @property
    def changed(self) -> bool:
        """True while something here is not saved."""
        return self.page != self._kept

    @property
    def can_undo(self) -> bool:
        """True while there is a step to take back."""
        return bool(self._past)

    @property
    def can_redo(self) -> bool:
        """True while a step was taken back."""
        return bool(self._future)

    def value(self, path: Path) -> object:
        """Return what stands at a place; None where there is nothing any more."""
        found: object = self.page
        for part in path:
            if isinstance(part, int):
                things = found if isinstance(found, tuple) else ()
                found = things[part] if part < len(things) else None
            else:
                found = getattr(found, part, None)
        return found

    def set(self, path: Path, value: object) -> None:
        """Put a value at a place; letters typed one after another in one field are one step."""
        if self.value(path) == value:
            return
        goes_on = not self._sealed and self._past and self._past[-1][1] == path
        page = _with(self.page, path, value)
        if goes_on:
            self.page = page
        else:
            self._step(page, path)
        self._sealed = False

    def seal(self) -> None:
        """The caret has left: what is typed next is a step of its own."""
        self._sealed = True

    def change(self, path: Path, **fields: object) -> None:
        """Change several fields of the record in one step, named after a place."""
        self._step(self.page.model_copy(update=fields), path)

    def add(self, name: str, thing: Noun) -> int:
        """Put a thing at the end of a list; return where it stands."""
        things = getattr(self.page, name)
        self.change((name,), **{name: (*things, thing)})
        return len(things)

    def move(self, name: str, at: int, by: int) -> None:
        """Move a thing up (negative) or down its list."""
        things = list(getattr(self.page, name))
        things.insert(at + by, things.pop(at))
        self.change((name,), **{name: tuple(things)})

    def remove(self, name: str, at: int) -> None:
        """Take a thing off its list, and whatever pointed at it lets go of it."""
        things = getattr(self.page, name)
        fields: dict[str, object] = {name: (*things[:at], *things[at + 1 :])}
        if name == "contacts":
            fields |= _without_contact(self.page, things[at].id)
        if name == "forms":
            fields |= _without_form(self.page, things[at].id)
        if name == "locations":
            fields |= _without_place(self.page, things[at].id)
        self.change((name,), **fields)

    def undo(self) -> Path:
        """Take the last step back; return where it was made."""
        page, path = self._past.pop()
        self._future.append((self.page, path))
        self.page, self._sealed = page, True
        return path

    def redo(self) -> Path:
        """Do again what was taken back last; return where."""
        page, path = self._future.pop()
        self._past.append((self.page, path))
        self.page, self._sealed = page, True
        return path

    def restore(self, page: ServicePage) -> None:
        """Put the whole record as it was left, in one step."""
        self._step(page, ("name",))

    def _step(self, page: ServicePage, path: Path) -> None:
        self._past.append((self.page, path))
        self._future.clear()
        self.page, self._sealed = page, True


def _with(page: ServicePage, path: Path, value: object) -> ServicePage:
    name = str(path[0])
    if len(path) == 1:
        return page.model_copy(update={name: value})
    things = list(getattr(page, name))
    at, field = int(path[1]), str(path[2])
    moved = name == "locations" and field in MOVES
    things[at] = things[at].model_copy(update={**(NOWHERE if moved else {}), field: value})
    return page.model_copy(update={name: tuple(things)})


def _without_contact(page: ServicePage, contact: str) -> Mapping[str, object]:
    routes = (
        route.model_copy(update={"contact_id": None}) if route.contact_id == contact else route
        for route in page.routes
    )
    return {"routes": tuple(routes)}


def _without_form(page: ServicePage, form: str) -> Mapping[str, object]:
    routes = (
        route.model_copy(update={"form_id": None}) if route.form_id == form else route
        for route in page.routes
    )
    return {"routes": tuple(routes)}


def _without_place(page: ServicePage, place: str) -> Mapping[str, object]:
    """Return the lists without the hours of a place, and with contacts that stand without it."""
    kept: dict[str, object] = {
        name: tuple(thing for thing in getattr(page, name) if thing.location_id != place)
        for name in ("sessions", "closures")
    }
    contacts = (
        one.model_copy(update={"location_id": None}) if one.location_id == place else one
        for one in page.contacts
    )
    return {**kept, "contacts": tuple(contacts)}


def filled(page: ServicePage) -> ServicePage:
    """Return a record without what was added and never filled in: phones, areas, translations."""
    contacts = tuple(one for one in page.contacts if one.value.strip())
    gone = {one.id for one in page.contacts} - {one.id for one in contacts}
    for one in gone:
        page = page.model_copy(update=_without_contact(page, one))
    areas = tuple(one for one in page.coverage if one.name.strip())
    said = tuple(one for one in page.translations if one.text.strip())
    kept = {"contacts": contacts, "coverage": areas, "translations": said}
    return page.model_copy(update=kept)
