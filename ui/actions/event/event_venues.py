"""The venue of an event, taken from a place of the directory."""

from __future__ import annotations

from typing import TYPE_CHECKING

from directory.errors import BadInput
from directory.marketplace.venues import KnownVenue, taken, venues_of

if TYPE_CHECKING:
    from directory.desk import Desk
    from directory.model.events import Event

__all__ = ["KnownVenue", "venue_of_service", "venues_like", "with_venue"]

SERVICES_READ = 40
NO_PLACE = (
    "That service has no place that can be a venue: none with an address that anybody may know."
)


def venues_like(desk: Desk, words: str, limit: int = 5) -> tuple[KnownVenue, ...]:
    """Return places of the directory by what they are called, where they are, or who is there."""
    if not words.strip():
        return ()
    hits = desk.papers().search.find(words, SERVICES_READ)
    order = {hit.card.id: place for place, hit in enumerate(hits)}
    pages = sorted(desk.directory.pages(list(order)), key=lambda page: order[page.id])
    return venues_of(pages)[:limit]


def venue_of_service(desk: Desk, service: str) -> KnownVenue:
    """Return the first place of one service that may be a venue.

    Raises:
        UnknownName: If there is no such service.
        BadInput: If it has no such place.
    """
    found = venues_of((desk.directory.page(service),))
    if not found:
        raise BadInput(NO_PLACE)
    return found[0]


def with_venue(event: Event, known: KnownVenue) -> Event:
    """Return the event at a place of the directory; the rest of its venue is to be typed."""
    return event.model_copy(update={"venue": taken(event.venue, known)})
