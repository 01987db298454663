"""The map of a marketplace day as a web page in one file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from directory.interchange.event.event_html import event_page
from directory.marketplace.papers.hall_map.words import map_sheet

if TYPE_CHECKING:
    from directory.desk import Desk


def event_html(desk: Desk, event_id: str, edition: str = "public") -> bytes:
    """Return the page of an event's map and lists, to be saved and put on any web site.

    Args:
        desk: The desk that holds the event.
        event_id: Which event.
        edition: public, professional or venue.

    Raises:
        SignpostProblem: In one sentence, if there is no such event, or nobody stands there yet.
    """
    return event_page(map_sheet(desk.papers().at_event(event_id), {"edition": edition})).encode()
