"""Write out the short form in which people type records: areas, needs, times and checks as words.

A record may be typed in full, field by field as ``directory.model`` names them, or with any of
the short forms below, which become the same fields.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from directory.model import ServicePage
from directory.model.vocabulary import Weekday
from directory.words import tidy
from seed.reading import SeedProblem, line_of, make

AREA_CODES = {
    "Knowsley": "E08000011",
    "Liverpool": "E08000012",
    "Sefton": "E08000014",
    "Leicester": "E06000016",
    "England": "E92000001",
}
TOWNS = {
    "Bootle": (53.45, -2.99),
    "Huyton": (53.41, -2.84),
    "Kirkby": (53.48, -2.89),
    "Leicester": (52.63, -1.13),
    "Liverpool": (53.41, -2.98),
    "Northwood": (53.49, -2.87),
    "Southport": (53.65, -3.01),
}
"""About where a town is: a made-up street has no better place on the map."""
WEEK: tuple[Weekday, ...] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
GROUPS = ("contact", "hours", "referral", "criteria")
CONTACTS = {"phone": "phone", "text": "text", "email": "email", "web": "website"}
"""Short keys for one public contact; its id is the key."""

_RUN_BY = re.compile(r"(?P<name>.+?) \((?P<form>\w+)\)")
_TIME = re.compile(
    r"(?P<place>[\w-]+) (?P<days>[a-z,-]+) (?P<opens>\d\d:\d\d)(?:-(?P<closes>\d\d:\d\d))?"
    r"(?P<more>(?: [a-z_]+)*)"
)
_CHECKED = re.compile(r"(?P<day>\d{4}-\d\d-\d\d) by (?P<means>\w+)")
_MORE: dict[str, dict[str, object]] = {
    "second_week": {"every": "second_week"},
    "term_time": {"season": "term_time"},
    "holidays": {"season": "holidays"},
    "winter": {"season": "winter"},
    "book": {"booking": True},
    "no_booking": {"booking": False},
    "not_bank_holidays": {"closed_on_bank_holidays": True},
}
"""Words that may follow the times of a session."""


class ShortFormError(ValueError):
    """Something in the short form cannot be read; its text is the words that were typed."""


def make_record(values: Mapping[str, Any], path: Path) -> ServicePage:
    """Return the record typed in ``path``, with every short form written out.

    Raises:
        SeedProblem: a short form cannot be read or a value does not fit, with the line.
    """
    try:
        return make(ServicePage, written_out(values), path)
    except ShortFormError as problem:
        line = line_of(path, str(problem))
        raise SeedProblem(path.name, line, f"cannot be read: {problem}") from problem


def written_out(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return a record with every short form written out.

    Raises:
        ShortFormError: a short form cannot be read.
    """
    page = dict(values)
    page["needs"] = [_need(one) for one in page.get("needs", ())]
    page["coverage"] = [*page.get("coverage", ()), *map(_area, page.pop("areas", ()))]
    page["contacts"] = [*_contacts(page), *page.get("contacts", ())]
    page["locations"] = [_location(one) for one in page.get("locations", ())]
    times = [one for line in page.pop("times", ()) for one in _sessions(line)]
    page["sessions"] = [*times, *page.get("sessions", ())]
    if "run_by" in page:
        page["organisation"] = _organisation(page.pop("run_by"), page)
    if "checked" in page:
        page["checks"] = [*_checks(page.pop("checked"), page.get("source", ""))]
    return page


def _need(one: object) -> object:
    return {"need": one} if isinstance(one, str) else one


def _area(name: str) -> dict[str, str]:
    return {"name": name, "code": AREA_CODES.get(name, "")}


def _contacts(page: dict[str, Any]) -> Iterator[dict[str, str]]:
    for key, kind in CONTACTS.items():
        if key in page:
            yield {"id": key, "kind": kind, "value": page.pop(key)}


def _location(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return a location with the rough place of its town, if it is public and stands still."""
    town = TOWNS.get(values.get("town", ""))
    if town is None or not values.get("address") or "latitude" in values:
        return dict(values)
    return {**values, "latitude": town[0], "longitude": town[1]}


def _sessions(line: str) -> Iterator[dict[str, Any]]:
    """Yield the sessions of ``hall mon-wed,fri 09:30-16:00 term_time``, one for each day."""
    found = _TIME.fullmatch(line)
    words = found["more"].split() if found else []
    if found is None or not set(words) <= _MORE.keys():
        raise ShortFormError(line)
    times: dict[str, Any] = {"opens": found["opens"], "closes": found["closes"] or ""}
    for word in words:
        times |= _MORE[word]
    if found["place"] != "-":
        times["location_id"] = found["place"]
    for day in _days(found["days"], line):
        yield {"weekday": day, **times}


def _days(words: str, line: str) -> Iterator[Weekday]:
    if words == "daily":
        yield from WEEK
        return
    for part in words.split(","):
        first, _, last = part.partition("-")
        if first not in WEEK or (last or first) not in WEEK:
            raise ShortFormError(line)
        yield from WEEK[WEEK.index(first) : WEEK.index(last or first) + 1]


def _organisation(words: str, page: Mapping[str, Any]) -> dict[str, str]:
    """Return the body of ``Practice Beacon Trust (charity)``, of the publisher of its record."""
    found = _RUN_BY.fullmatch(words)
    if found is None:
        raise ShortFormError(words)
    publisher = page.get("publisher", "")
    slug = "-".join(word for word in tidy(found["name"]).split() if word != publisher)
    return {
        "id": f"{publisher}-org-{slug}",
        "name": found["name"],
        "legal_form": found["form"],
        "status": "open",
        "publisher": publisher,
        "source": page.get("source", ""),
    }


def _checks(words: str, source: str) -> Iterator[dict[str, Any]]:
    """Yield one check of every group of facts, from ``2026-11-03 by phone``."""
    found = _CHECKED.fullmatch(words)
    if found is None:
        raise ShortFormError(words)
    for group in GROUPS:
        check = {"group": group, "source": source, "means": found["means"]}
        yield {**check, "checked_on": found["day"]}
