"""A record as one row of the Signpost spreadsheet, written so that it is read back as the same.

Each row is read back as it is written: what comes back otherwise is what a flat row has no room
for, and is told.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from directory.hours.typed import typed
from directory.interchange.cleaning import plain, plain_line
from directory.interchange.columns import FIELDS
from directory.interchange.csv_rows import Row
from directory.interchange.out.cells import cell_for
from directory.interchange.reading import ReadItem, ReadRecord
from directory.interchange.signpost_csv import row_reader
from directory.interchange.understanding import needs_by_name
from directory.matching.notation import write_rule
from directory.matching.route_notation import write_routes
from directory.model import Location, Need, ServicePage
from directory.model.vocabulary import Cost
from directory.words import one_line, tidy

_LINES = frozenset({"description", "criteria", "hours", "who_for", "how_to_refer"})
"""Columns that may hold several lines."""
_COSTS: dict[Cost, str] = {
    "free": "free", "donation": "donation", "fee": "fee", "membership": "membership"
}  # fmt: skip
_TRIES = 3


@lru_cache(maxsize=1)
def _reader() -> Callable[[Row], ReadItem]:
    return row_reader(list(FIELDS), "list")


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
    cells = _cells(page, needs)
    back = read_back(cells)
    for _ in range(_TRIES):
        again = _cells(back, needs) if back else cells
        same = {**again, "needs": cells["needs"]}  # needs are looked up later, by their names
        if same == cells:
            break
        cells, back = same, read_back(same)
    return FlatRow(cells, back)


def read_back(cells: Mapping[str, str]) -> ServicePage | None:
    """Return what a reader makes of a row; None where it would leave it out."""
    read = _reader()(Row(2, [cells.get(field, "") for field in FIELDS]))
    return read.page if isinstance(read, ReadRecord) else None


def id_parts(page: ServicePage) -> tuple[str, str]:
    """Return publisher and id as their columns hold them; together they are our id again."""
    if page.publisher and page.id.startswith(f"{page.publisher}-"):
        return page.publisher, page.id[len(page.publisher) + 1 :]
    first, dash, rest = page.id.partition("-")
    return (first, rest) if dash and rest else ("", page.id)


def _cells(page: ServicePage, needs: Mapping[str, str]) -> dict[str, str]:
    publisher, id_ = id_parts(page)
    place = page.locations[0] if page.locations else None
    told = {
        "id": id_,
        "name": page.name,
        "organisation": page.organisation.name if page.organisation else "",
        "description": page.description,
        "needs": "; ".join(_need_names(page, needs)),
        "who_for": page.who_for,
        "how_to_refer": page.how_to_refer,
        "referral_routes": write_routes(page.routes, page.contacts),
        "criteria": _rules(page),
        "phone": _contacts(page, "phone", "text"),
        "email": _contacts(page, "email"),
        "website": _contacts(page, "website"),
        **_where(place),
        "areas": "; ".join(_areas(page, place)),
        "hours": _hours(page, place),
        "cost": page.cost_words or _COSTS.get(page.cost, ""),
        "languages": "; ".join(page.languages),
        "access": "; ".join(filter(None, (*_access(page, place), page.access_words))),
        "status": "" if page.status == "not_known" else page.status.replace("_", " "),
        "ends_on": page.ends_on.isoformat() if page.ends_on else "",
        "checked_on": _checked_on(page),
        "source": page.source if page.source != publisher else "",
        "publisher": publisher,
    }
    return {field: _cell(field, text) for field, text in told.items()}


def _cell(field: str, text: str) -> str:
    return cell_for(text, plain if field in _LINES else plain_line)


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


def _where(place: Location | None) -> dict[str, str]:
    """Return the cells of the first place."""
    if place is None or place.visibility != "public":
        shown = place.visibility.replace("_", " ") if place else ""
        nothing = {"address": "", "postcode": "", "latitude": "", "longitude": ""}
        return {**nothing, "location_visibility": shown}
    parts = (place.name, place.address, place.town)
    said = [part for part in dict.fromkeys(map(one_line, parts)) if part]
    line = ", ".join(part for at, part in enumerate(said)
                     if not any(tidy(part) in tidy(other) for other in said[at + 1 :]))  # fmt: skip
    point = place.latitude is not None and place.longitude is not None
    return {
        "address": line,
        "postcode": place.postcode,
        "latitude": repr(place.latitude) if point else "",
        "longitude": repr(place.longitude) if point else "",
        "location_visibility": place.visibility,
    }


def _areas(page: ServicePage, place: Location | None) -> Iterable[str]:
    """Return the areas covered; a place that is told by its area only gives it first."""
    told = [area.name or area.code for area in page.coverage]
    area_only = [place.area] if place and place.visibility == "area_only" and place.area else []
    return dict.fromkeys((*area_only, *told))


def _hours(page: ServicePage, place: Location | None) -> str:
    """Return the hours at the first place, as typed."""
    at = place.id if place else None
    sessions = [one for one in page.sessions if one.location_id in (None, at)]
    closures = [one for one in page.closures if one.location_id in (None, at)]
    return typed(sessions, closures)


def _access(page: ServicePage, place: Location | None) -> Iterable[str]:
    told = dict.fromkeys((*page.access, *(place.access if place else ())))
    return (feature.replace("_", " ") for feature in told)


def _checked_on(page: ServicePage) -> str:
    """Return the oldest check among the groups that were checked."""
    days = [check.checked_on for check in page.checks if check.checked_on]
    return min(days).isoformat() if days else ""
