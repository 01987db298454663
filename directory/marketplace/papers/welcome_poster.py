"""The poster at the door: what it is, when, where, and that it is free."""

from collections.abc import Iterator, Mapping, Sequence

from directory.marketplace.at_event import AtEvent
from directory.marketplace.papers.day import PLACE_TO_WRITE, the_day, without_venue
from directory.marketplace.papers.day_words import access_of, day_of, place_of, span
from directory.marketplace.papers.sign_words import Sign, SignSheet
from directory.words import one_line

COME = "Come and meet people who can help."
FREE = ("It is free.", "You do not need to book.")
NOT_SURE = "Not sure where to start? Ask at the i desk."


def welcome_poster(at: AtEvent, _stalls: Sequence[str], _options: Mapping[str, str]) -> SignSheet:
    """Return the poster."""
    day = the_day(at)
    sign = Sign(
        title=day.name, lines_heading=day_of(at.event), lines=tuple(_lines(at)), last=NOT_SURE
    )
    return SignSheet((sign,), day.made_on, day.practice, upright=True, warnings=without_venue(at))


def _lines(at: AtEvent) -> Iterator[str]:
    event = at.event
    # A line for each: a house number stands before its street, not at the end of a line.
    yield from filter(None, (span(event.public_hours), one_line(event.venue.name)))
    yield from filter(None, (place_of(event.venue.model_copy(update={"name": ""})),))
    if not place_of(event.venue):
        yield PLACE_TO_WRITE
    yield from access_of(event.venue)
    yield COME
    yield from FREE
    quiet = span(event.quiet_hours)
    if quiet:
        yield f"Less light and noise: {quiet}."
