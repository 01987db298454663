"""A record as one row of the Signpost spreadsheet, written so that it is read back as the same.

Each row is read back as it is written: what comes back otherwise is what a flat row has no room
for, and is told.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from directory.hours.typed import typed
from directory.interchange.cells.cleaning import plain, plain_line
from directory.interchange.out.cells import cell_for
from directory.interchange.reading import ReadRecord
from directory.interchange.tables.columns import FIELDS
from directory.interchange.tables.row_page import read_own_row
from directory.interchange.understanding import needs_by_name
from directory.matching.notation import write_rule
from directory.matching.route_notation import write_routes
from directory.model import Closure, Location, Need, ServicePage, Session
from directory.model.vocabulary import Cost
from directory.words import one_line, tidy

_LINES = frozenset({"description", "criteria", "hours", "who_for", "how_to_refer"})
"""Columns that may hold several lines."""
_COSTS: dict[Cost, str] = {
    "free": "free", "donation": "donation", "fee": "fee", "membership": "membership"
}  # fmt: skip
_TRIES = 3


def need_names(needs: Mapping[str, Need]) -> dict[str, str]:
    """Return for each need, by its id, the name by which its column is read: the public one."""
    named = needs_by_name(tuple(needs.values()))
    return {
        id_: name
        for id_, need in needs.items()
        if named.get(tidy(name := one_line(need.public_name))) == id_ and ";" not in name
    }


class FlatRow(NamedTuple):
    """The cells of a record by column, and what a reader makes of them."""

    cells: dict[str, str]
    back: ServicePage | None
    """None where a reader would leave the row out."""


def row_of(page: ServicePage, needs: Mapping[str, str]) -> FlatRow:
    """Return the row of a record, such that reading and writing it again changes nothing.

    Args:
        page: The record, as the edition may hold it.
        needs: From :func:`need_names`.
    """
    named = cell_for("; ".join(_need_names(page, needs)), plain_line)
    cells = {"needs": named, **_cells(page, _COLUMNS)}  # needs are looked up by their names later
    written, back = page, read_back(cells)
    for _ in range(_TRIES):
        if back is None:
            break
        again = {**cells, **_cells(back, _changed(written, back))}
        if again == cells:
            break
        written, cells, back = back, again, read_back(again)
    return FlatRow(cells, back)


def read_back(cells: Mapping[str, str]) -> ServicePage | None:
    """Return what a reader makes of a row; None where it would leave it out."""
    read = read_own_row({field: cells.get(field, "") for field in FIELDS})
    return read.page if isinstance(read, ReadRecord) else None


def id_parts(page: ServicePage) -> tuple[str, str]:
    """Return publisher and id as their columns hold them; together they are our id again."""
    if page.publisher and page.id.startswith(f"{page.publisher}-"):
        return page.publisher, page.id[len(page.publisher) + 1 :]
    first, dash, rest = page.id.partition("-")
    return (first, rest) if dash and rest else ("", page.id)


def _cells(page: ServicePage, columns: Iterable[str]) -> dict[str, str]:
    return {
        column: cell_for(_COLUMNS[column].said(page), plain if column in _LINES else plain_line)
        for column in columns
    }


def _changed(written: ServicePage, back: ServicePage) -> list[str]:
    """Return the columns that may say something else of a record that was read back."""
    before, now = vars(written), vars(back)
    other = {field for field in _READ if before[field] != now[field]}
    if any(_written_in_two_ways(rule.value) for rule in (*before["criteria"], *now["criteria"])):
        other.add("criteria")
    changed = [name for name, column in _COLUMNS.items() if not other.isdisjoint(column.fields)]
    return [name for name in changed if name not in _SAYS or _SAYS[name](written, back)]


def _written_in_two_ways(value: object) -> bool:
    """Say whether a rule holds what equals another value that is written otherwise: 2.0 and 2."""
    several = value if isinstance(value, tuple | list) else (value,)
    return any(isinstance(one, float | bool) for one in several)


def _hours_differ(one: ServicePage, other: ServicePage) -> bool:
    """Say whether the times at the first place differ in more than what that place is called."""
    (times, days), (others, other_days) = _at_first_place(one), _at_first_place(other)
    return _nowhere(times) != _nowhere(others) or _nowhere(days) != _nowhere(other_days)


def _nowhere(listed: Iterable[Session | Closure]) -> list[dict[str, object]]:
    return [vars(one) | {"location_id": None} for one in listed]


def _routes_differ(one: ServicePage, other: ServicePage) -> bool:
    """Say whether the ways in differ in more than what the contacts are called that they name."""
    return _led(one) != _led(other)


def _led(page: ServicePage) -> list[dict[str, object]]:
    reached = {one.id: (one.kind, one.value) for one in page.contacts}
    named = ((one, one.contact_id or "") for one in page.routes)
    return [vars(one) | {"contact_id": reached.get(id_, id_)} for one, id_ in named]


def _need_names(page: ServicePage, names: Mapping[str, str]) -> Iterable[str]:
    stated = (one.need for one in page.needs if one.structure != "suggested")
    return (names.get(need, need) for need in stated)


def _rules(page: ServicePage) -> str:
    """Return the rules as typed; where all are words alone, a line each."""
    stated = [rule for rule in page.criteria if rule.structure != "suggested"]
    if all(rule.kind == "words" for rule in stated):
        return "\n".join(one_line(rule.words) for rule in stated)
    return "; ".join(map(write_rule, stated))


def _contacts(page: ServicePage, *kinds: str) -> str:
    told = (c.value for c in page.contacts if c.kind in kinds and c.audience == "public")
    return "; ".join(dict.fromkeys(told))


def _place(page: ServicePage) -> Location | None:
    """Return the one place that a row has room for."""
    return page.locations[0] if page.locations else None


def _shown(page: ServicePage) -> Location | None:
    """Return that place where anybody may know where it is."""
    place = _place(page)
    return place if place is not None and place.visibility == "public" else None


def _visibility(page: ServicePage) -> str:
    """Return how much of the place may be told; areas alone are read back as a public place."""
    place = _place(page)
    if place is None:
        return "public" if page.coverage else ""
    return place.visibility.replace("_", " ")


def _address(page: ServicePage) -> str:
    place = _shown(page)
    if place is None:
        return ""
    parts = (place.name, place.address, place.town)
    said = [part for part in dict.fromkeys(map(one_line, parts)) if part]
    tidied = [tidy(part) for part in said]
    return ", ".join(part for at, part in enumerate(said)
                     if not any(tidied[at] in other for other in tidied[at + 1 :]))  # fmt: skip


def _point(page: ServicePage) -> tuple[str, str]:
    """Return latitude and longitude of a place that has both."""
    place = _shown(page)
    if place is None or place.latitude is None or place.longitude is None:
        return "", ""
    return repr(place.latitude), repr(place.longitude)


def _areas(page: ServicePage) -> Iterable[str]:
    """Return the areas covered; a place that is told by its area only gives it first."""
    told = [area.name or area.code for area in page.coverage]
    place = _place(page)
    area_only = [place.area] if place and place.visibility == "area_only" and place.area else []
    return dict.fromkeys((*area_only, *told))


def _hours(page: ServicePage) -> str:
    """Return the hours at the first place, as typed."""
    return typed(*_at_first_place(page))


def _at_first_place(page: ServicePage) -> tuple[list[Session], list[Closure]]:
    place = _place(page)
    at = place.id if place else None
    sessions = [one for one in page.sessions if one.location_id in (None, at)]
    return sessions, [one for one in page.closures if one.location_id in (None, at)]


def _access(page: ServicePage) -> str:
    place = _place(page)
    told = dict.fromkeys((*page.access, *(place.access if place else ())))
    features = (feature.replace("_", " ") for feature in told)
    return "; ".join(filter(None, (*features, page.access_words)))


def _checked_on(page: ServicePage) -> str:
    """Return the oldest check among the groups that were checked."""
    days = [check.checked_on for check in page.checks if check.checked_on]
    return min(days).isoformat() if days else ""


class _Column(NamedTuple):
    """A column of the row."""

    fields: tuple[str, ...]
    """All that it is made of: where none of them changes, neither does its cell."""
    said: Callable[[ServicePage], str]


_COLUMNS: Mapping[str, _Column] = {
    "id": _Column(("id", "publisher"), lambda page: id_parts(page)[1]),
    "name": _Column(("name",), lambda page: page.name),
    "organisation": _Column(
        ("organisation",), lambda page: page.organisation.name if page.organisation else ""
    ),
    "description": _Column(("description",), lambda page: page.description),
    "who_for": _Column(("who_for",), lambda page: page.who_for),
    "how_to_refer": _Column(("how_to_refer",), lambda page: page.how_to_refer),
    "referral_routes": _Column(
        ("routes", "contacts"), lambda page: write_routes(page.routes, page.contacts)
    ),
    "criteria": _Column(("criteria",), _rules),
    "phone": _Column(("contacts",), lambda page: _contacts(page, "phone", "text")),
    "email": _Column(("contacts",), lambda page: _contacts(page, "email")),
    "website": _Column(("contacts",), lambda page: _contacts(page, "website")),
    "address": _Column(("locations",), _address),
    "postcode": _Column(
        ("locations",), lambda page: place.postcode if (place := _shown(page)) else ""
    ),
    "latitude": _Column(("locations",), lambda page: _point(page)[0]),
    "longitude": _Column(("locations",), lambda page: _point(page)[1]),
    "location_visibility": _Column(("locations", "coverage"), _visibility),
    "areas": _Column(("locations", "coverage"), lambda page: "; ".join(_areas(page))),
    "hours": _Column(("locations", "sessions", "closures"), _hours),
    "cost": _Column(
        ("cost", "cost_words"), lambda page: page.cost_words or _COSTS.get(page.cost, "")
    ),
    "languages": _Column(("languages",), lambda page: "; ".join(page.languages)),
    "access": _Column(("access", "access_words", "locations"), _access),
    "status": _Column(
        ("status",),
        lambda page: "" if page.status == "not_known" else page.status.replace("_", " "),
    ),
    "ends_on": _Column(("ends_on",), lambda page: page.ends_on.isoformat() if page.ends_on else ""),
    "checked_on": _Column(("checks",), _checked_on),
    "source": _Column(
        ("source", "id", "publisher"),
        lambda page: page.source if page.source != id_parts(page)[0] else "",
    ),
    "publisher": _Column(("id", "publisher"), lambda page: id_parts(page)[0]),
}
"""Every column but the needs, and but the edition, which is that of the whole file."""
_SAYS: Mapping[str, Callable[[ServicePage, ServicePage], bool]] = {
    "hours": _hours_differ, "referral_routes": _routes_differ
}  # fmt: skip
"""Columns that take long to write: whether two records differ in what they say."""
_READ = frozenset(field for column in _COLUMNS.values() for field in column.fields)
