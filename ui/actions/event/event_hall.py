"""Draw a hall: quick hall, tables, walls, a picture to trace over, what is wrong, halls to reuse.

What changes an event takes it and returns it changed; whoever asked keeps it as one step.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from directory.errors import BadInput, UnreadableFile
from directory.marketplace import kept
from directory.marketplace.allocation.numbers import number
from directory.marketplace.hall import adding, edits
from directory.marketplace.hall.changing import found
from directory.marketplace.hall.figures import FIGURES, figure, with_figure
from directory.marketplace.hall.picture import MOST_BYTES, look_at
from directory.marketplace.hall.quick import QuickAnswers, QuickPlan, quick_hall
from directory.marketplace.hall.rows import Size, island, row
from directory.marketplace.hall.tracing import scaled, with_underlay
from directory.marketplace.hall.warnings import hall_warnings
from directory.model.halls import Pitch, Underlay
from directory.store.blank_forms import put_form, read_form
from directory.words import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from directory.desk import Desk
    from directory.keeping.record.venue_page import VenuePage
    from directory.marketplace.hall.noticed import HallWarning
    from directory.marketplace.hall.picture import Picture
    from directory.marketplace.hall.things import Ref
    from directory.model.events import Event
    from directory.model.halls import Point
    from directory.model.kept_events import KeptHall

__all__ = [
    "FIGURES", "QuickAnswers", "adding", "edits", "figure", "found", "scaled", "with_underlay",
]  # fmt: skip
"""Passed on as they are: each takes an event and returns it changed."""
NEW_PICTURE = 30.0
"""Metres that the longer side of a picture takes until somebody says how long something is."""
NOT_KEPT = "The picture of the venue is not on this laptop. Choose it again."


def quick(event: Event, answers: QuickAnswers) -> tuple[Event, QuickPlan]:
    """Return an event with a quick hall, and what is to be known about it; a second or two.

    Its tables are numbered in walking order from the door.

    Raises:
        SignpostProblem: In one sentence, if an answer cannot be, or the numbers were printed.
    """
    plan = quick_hall(answers, event.figures)
    return number(adding.with_quick_hall(event, plan)), plan


def numbered(event: Event) -> Event:
    """Return an event whose tables are numbered in walking order; a second or two.

    Once numbers were printed they stay, and only new tables take free ones.
    """
    return number(event)


def as_list(event: Event, count: int) -> Event:
    """Return an event with so many tables: more have no place on the drawing, the last ones go.

    Raises:
        SignpostProblem: In one sentence, if a hall cannot have so many.
    """
    return adding.with_list(event, count)


def tables_along(
    event: Event, tool: str, points: Sequence[Point], count: int
) -> tuple[Event, tuple[Ref, ...]]:
    """Return an event with one table, a row of them or an island, and the new tables.

    Args:
        event: Whose hall it is.
        tool: ``table``, ``row`` or ``island``.
        points: The middle of a table; where a row begins and ends.
        count: How many tables.

    Raises:
        SignpostProblem: In one sentence, if they do not fit along the line.
    """
    size = Size(figure(event.figures, "table_width"), figure(event.figures, "table_depth"))
    if tool == "table":
        x, y = points[0]
        left, low = round(x - size.w / 2, 3), round(y - size.d / 2, 3)
        one = Pitch(id="new", x=left, y=low, w=size.w, d=size.d)
        return adding.with_pitches(event, (one,))
    made = row if tool == "row" else island
    return adding.with_pitches(event, made(points[0], points[1], count, size))


def warnings(event: Event) -> tuple[HallWarning, ...]:
    """Return what is wrong with the hall; a second for a hundred tables."""
    return hall_warnings(event)


def set_figure(event: Event, name: str, value: float) -> Event:
    """Return an event with one figure of the warnings set.

    Raises:
        SignpostProblem: In one sentence, if it cannot be so much.
    """
    return event.model_copy(update={"figures": with_figure(event.figures, name, value)})


# -- halls that are used again


def halls(desk: Desk) -> tuple[KeptHall, ...]:
    """Return every hall that was kept for other events."""
    return kept.halls(desk.directory)


def keep_hall(desk: Desk, event: Event) -> str:
    """Keep the hall of an event for others, over one of the same name; return that name.

    Raises:
        SignpostProblem: In one sentence, if there is no hall, or no name for it.
    """
    name = one_line(event.hall.name or event.venue.name)
    if not event.pitches and not event.hall.outline:
        raise BadInput("There is no hall yet. Make one, then keep it.")
    if not name:
        raise BadInput("Give the hall a name first, so that it can be found again.")
    plain = "".join(one if one.isalnum() else "-" for one in name.casefold())
    named = event.hall.model_copy(update={"name": name})
    kept.keep_hall(desk.directory, plain.strip("-") or "hall", named, event.pitches)
    return name


def use_hall(desk: Desk, event: Event, hall_id: str) -> Event:
    """Return an event in a hall that was kept.

    Raises:
        SignpostProblem: In one sentence, if there is none, or the numbers were printed.
    """
    hall, pitches = kept.hall(desk.directory, hall_id)
    return adding.with_hall(event, hall, pitches)


# -- a picture to trace over


def trace_over(desk: Desk, path: Path) -> Underlay:
    """Return a picture or a PDF of the venue to trace over; its bytes are kept.

    Raises:
        SignpostProblem: In one sentence, if the file cannot be used; nothing was changed.
    """
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as problem:
        raise UnreadableFile(f"The file '{path.name}' cannot be read. Is it there?") from problem
    picture = _sized(look_at(content), content)
    digest = desk.directory.change("keeping a picture", partial(put_form, content=content))
    longer = max(picture.width, picture.height) or 1
    return Underlay(digest=digest, kind=picture.kind, metres_per_px=NEW_PICTURE / longer)


def picture_of(desk: Desk, underlay: Underlay) -> bytes:
    """Return the picture of a venue as it was chosen.

    Raises:
        SignpostProblem: In one sentence, if it is not kept here.
    """
    content = desk.directory.ask(partial(read_form, digest=underlay.digest))
    if content is None:
        raise BadInput(NOT_KEPT)
    return content


def pdf_page(content: bytes, page: int = 0) -> VenuePage:
    """Return a page of a PDF as a picture; it is drawn in a process of its own, in seconds.

    Raises:
        SignpostProblem: In one sentence, if it cannot be read.
    """
    from directory.keeping.record.venue_page import venue_page

    return venue_page(content, page)


def drop_picture(event: Event) -> Event:
    """Return an event without a picture to trace over."""
    return with_underlay(event, None)


def _sized(picture: Picture, content: bytes) -> Picture:
    """Return a picture with its size; that of a PDF is its first page in points."""
    if picture.kind != "pdf":
        return picture
    page = pdf_page(content)
    return picture._replace(width=page.points_across, height=page.points_up)
