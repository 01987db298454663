"""A picture of the venue under the drawing: how large it is, from one length that is known."""

from directory.errors import BadInput
from directory.marketplace.hall.shapes import far
from directory.model.events import Event
from directory.model.halls import Point, Underlay

LEAST, LARGEST = 0.1, 1000.0
"""Metres of a length that is known."""


def with_underlay(event: Event, underlay: Underlay | None) -> Event:
    """Return an event with another picture to trace over, or without one."""
    return event.model_copy(update={"hall": event.hall.model_copy(update={"underlay": underlay})})


def scaled(event: Event, start: Point, end: Point, metres: float) -> Event:
    """Return an event whose picture is so large that two of its points are as far as they are.

    Args:
        event: With a picture.
        start: A point of the picture as it lies now.
        end: The other end of the known length.
        metres: How long that is.

    Raises:
        BadInput: In one sentence, if there is no picture or no such length.
    """
    underlay = event.hall.underlay
    if underlay is None:
        raise BadInput("There is no picture to trace over yet. Choose one first.")
    if not LEAST <= metres <= LARGEST:
        raise BadInput(f"Write a length from {LEAST:g} to {LARGEST:g} metres.")
    drawn = far(start, end)
    if drawn < 1e-6:
        raise BadInput("Mark two different points of a length that you know.")
    larger = underlay.model_copy(update={"metres_per_px": underlay.metres_per_px * metres / drawn})
    return with_underlay(event, larger)
