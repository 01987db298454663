"""What of a record a flat row has no room for, found by reading the row back."""

from collections.abc import Callable, Mapping
from typing import Any

from directory.keeping.record.fields import FIELD_NAMES
from directory.model import ServicePage
from directory.words import first_large

NO_NAME = "Records whose row could not be read back"
_TOLD_BY_ID = frozenset({
    "id", "source_id", "publisher", "organisation_id", "needs", "ways_read", "checks", "extra",
    "source", "name",
})  # fmt: skip
"""What the id tells, what is found again at import, and what is looked up by name."""
_WORDS = {name: first_large(FIELD_NAMES.get(name, name.replace("_", " ")))
          for name in ServicePage.model_fields if name not in _TOLD_BY_ID}  # fmt: skip
_NOTHING = (None, "", (), "not_recorded", "not_known")
_ELSEWHERE = frozenset({"id", "location_id", "contact_id"})


def no_room_for(page: ServicePage, back: ServicePage | None) -> tuple[str, ...]:
    """Return what of a record its row does not hold, in words.

    Args:
        page: The record.
        back: What a reader makes of its row.
    """
    if back is None:
        return (NO_NAME,)
    said = vars(page)
    return tuple(
        words
        for name, words in _WORDS.items()
        if said[name] not in _NOTHING and _held(page, name) != _held(back, name)
    )


def _held(page: ServicePage, name: str) -> Any:  # noqa: ANN401  (whatever the field holds)
    """Return what is compared of a field."""
    value = getattr(page, name)
    if name in _COMPARED:
        return _COMPARED[name](page)
    if isinstance(value, tuple):
        return [_bare(one) for one in value]
    return value


def _bare(one: Any) -> Any:  # noqa: ANN401
    """Return one of a list without what only ties it to the others."""
    if not hasattr(one, "model_dump"):
        return one
    return {key: value for key, value in vars(one).items() if key not in _ELSEWHERE}


def _finer_places(page: ServicePage) -> object:
    """Return the places beyond the first, and what is known of that besides its address."""
    first = page.locations[:1]
    finer = [(p.landmark, p.door, p.bus_stop, p.no_steps, p.mobile) for p in first]
    return len(page.locations), [one for one in finer if any(part for part in one)]


_COMPARED: Mapping[str, Callable[[ServicePage], object]] = {
    "locations": _finer_places,
    "organisation": lambda page: page.organisation.name if page.organisation else "",
    "coverage": lambda page: [area.name or area.code for area in page.coverage],
    "access": lambda page: sorted(
        {*page.access, *(one for place in page.locations[:1] for one in place.access)}
    ),
    "criteria": lambda page: [_bare(c) for c in page.criteria if c.structure != "suggested"],
}
"""Fields that a row holds in another way than the record does."""
