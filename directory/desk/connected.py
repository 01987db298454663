"""What is held around one record: where it leads, what leads to it, and what is at its venue."""

from collections.abc import Sequence
from datetime import date

from directory.disclosure.record.connected import Connected, Near, connected
from directory.model import Location, ServicePage
from directory.store import Directory
from directory.words import tidy

MOST_HERE = 40
_LEADING = """SELECT DISTINCT s.id FROM link l JOIN service s ON s.key = l.service_key
    WHERE l."to" = ? ORDER BY s.name"""
_AT_POSTCODE = """SELECT DISTINCT s.id FROM location p JOIN service s ON s.key = p.service_key
    WHERE p.visibility = 'public' AND upper(replace(p.postcode, ' ', '')) = ? ORDER BY s.name"""


def connected_to(
    directory: Directory, record_id: str, today: date, *, public: bool
) -> tuple[Connected, ...]:
    """Return what hangs together with a record, for staff or for the person.

    Raises:
        UnknownName: If there is no such record.
    """
    page = directory.page(record_id)
    linked = directory.pages(list(dict.fromkeys(link.to for link in page.links)))
    leading = _pages(directory, _LEADING, page.id)
    near = Near({one.id: one for one in linked}, leading, at_the_same_venue(directory, page))
    return connected(page, near, today, public=public)


def at_the_same_venue(directory: Directory, page: ServicePage) -> list[ServicePage]:
    """Return the other records that are held where this one is; never for a hidden place."""
    found: dict[str, ServicePage] = {}
    for place in page.locations:
        if place.visibility == "public" and place.postcode:
            bare = place.postcode.replace(" ", "").upper()
            for other in _pages(directory, _AT_POSTCODE, bare):
                if other.id != page.id and any(_same(place, one) for one in other.locations):
                    found.setdefault(other.id, other)
    return list(found.values())[:MOST_HERE]


def _pages(directory: Directory, sql: str, value: str) -> Sequence[ServicePage]:
    ids = [str(row[0]) for row in directory.rows(sql, (value,))]
    held = {page.id: page for page in directory.pages(ids)}
    return [held[one] for one in ids if one in held]


def _same(one: Location, other: Location) -> bool:
    """Return whether two places are one: the same postcode, and the same name or street."""
    if other.visibility != "public" or _bare(one.postcode) != _bare(other.postcode):
        return False
    said = {tidy(one.name), tidy(one.address)} - {""}
    return bool(said & {tidy(other.name), tidy(other.address)})


def _bare(postcode: str) -> str:
    return postcode.replace(" ", "").upper()
