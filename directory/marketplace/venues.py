"""The place of a service as the venue of an event: its record is read, not typed again."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import get_args

from directory.disclosure.rules.clean import without_labels
from directory.disclosure.rules.freshness import withheld
from directory.model import Location, ServicePage
from directory.model.events import Venue
from directory.model.vocabulary import BuildingFeature
from directory.words import one_line, tidy


@dataclass(frozen=True, slots=True)
class KnownVenue:
    """One place that a service of the directory is held at."""

    service: str
    """The id of the service whose record tells of it."""
    told: str
    """Its name and where it is, in one line."""
    venue: Venue


def venues_of(pages: Iterable[ServicePage]) -> tuple[KnownVenue, ...]:
    """Return each place of records that may be a venue, in their order, each place once.

    Only a place that anybody may be told, with an address: nothing of a sensitive or closed
    service, and nothing that nobody has confirmed or that was reported wrong.
    """
    found: dict[str, KnownVenue] = {}
    for page in pages:
        unsure = page.standing == "unconfirmed" or "contact" in withheld(page)
        if unsure or page.sensitive or page.status == "closed":
            continue
        for place in page.locations:
            if place.visibility == "public" and (place.address or place.postcode):
                known = _known(page, place)
                found.setdefault(tidy(known.told), known)
    return tuple(found.values())


def taken(held: Venue, known: KnownVenue) -> Venue:
    """Return a venue with what is known of another place.

    What only this place's keeper can tell (parking, fire, first aid) goes with the place before;
    where it is the same place, it stays.
    """
    if tidy(held.name) == tidy(known.venue.name) and _code(held) == _code(known.venue):
        said = {name: value for name, value in known.venue if value}
        return held.model_copy(update=said)
    return known.venue


def _known(page: ServicePage, place: Location) -> KnownVenue:
    name = _safe(place.name) or _safe(page.organisation.name if page.organisation else page.name)
    street = ", ".join(filter(None, (_safe(place.address).rstrip(",."), _safe(place.town))))
    way = " ".join(filter(None, map(_safe, (place.door, place.landmark, place.bus_stop))))
    told_of = {*place.access, *(("step_free",) if place.no_steps else ())}
    venue = Venue(
        name=name,
        address=street,
        postcode=one_line(place.postcode),
        how_to_find=way,
        access=tuple(one for one in get_args(BuildingFeature) if one in told_of),
    )
    told = ", ".join(filter(None, (venue.name, venue.address, venue.postcode)))
    return KnownVenue(page.id, told, venue)


def _code(venue: Venue) -> str:
    return tidy(venue.postcode).replace(" ", "")


def _safe(text: str) -> str:
    return one_line(without_labels(text).text)
