"""``event venue``: where an event is, taken from a place of the directory."""

from typing import TYPE_CHECKING, Annotated

import typer

from ui.actions.event import event_venues, events
from ui.terminal.common import common_of, say, say_json, tell
from ui.terminal.event.keeping import EventId, warn_of_practice

if TYPE_CHECKING:
    from directory.model.events import Venue


def venue(
    context: typer.Context,
    event_id: EventId,
    service: Annotated[
        str, typer.Argument(metavar="[SERVICE]", help="A service that is held at the venue.")
    ] = "",
    like: Annotated[
        str, typer.Option("--like", metavar="WORDS", help="Only name places of the directory.")
    ] = "",
) -> None:
    """Tell the venue; with a service, take the venue from its place.

    For example: signpost event venue EVENT --like "library kirkby"
    signpost event venue EVENT elm-library
    """
    common = common_of(context)
    desk = common.open()
    held = events.event(desk, event_id)
    if not common.as_json:
        warn_of_practice(desk)
    if like:
        _tell_like(event_venues.venues_like(desk, like), as_json=common.as_json)
        return
    if service:
        known = event_venues.venue_of_service(desk, service)
        changed = event_venues.with_venue(held, known)
        held = events.keep_event(desk, changed, "Event: Venue")
    if common.as_json:
        say_json(held.venue.model_dump(mode="json", exclude_defaults=True))
        return
    told = [f"{name.replace('_', ' ')}: {value}" for name, value in _said(held.venue)]
    for line in told or ["No venue yet. Name a service that is held there."]:
        tell(line)


def _said(venue: "Venue") -> list[tuple[str, str]]:
    written = venue.model_dump(mode="json", exclude_defaults=True).items()
    return [(name, ", ".join(value) if isinstance(value, list) else value)
            for name, value in written]  # fmt: skip


def _tell_like(found: "tuple[event_venues.KnownVenue, ...]", *, as_json: bool) -> None:
    if as_json:
        say_json([{"service": one.service, "place": one.told} for one in found])
        return
    for one in found:
        say(f"{one.service:<24} {one.told}")
    if not found:
        tell("Nothing found. Try other words: a name, a street, a postcode.")
