"""The floor of a map: zones, walls with their doors, what stands about, ways, and the tables."""

from collections.abc import Sequence
from itertools import pairwise
from math import hypot

from directory.printing.event.hall_map import pieces
from directory.printing.event.hall_map.laying import Laying
from directory.printing.event.hall_map.patterns import zone
from directory.printing.event.hall_map.pieces import Piece
from directory.printing.event.hall_map.room import Point, around, beside, centred

WALL, TABLE, THIN = 2.0, 1.0, 0.8
GREY, PALE, WHITE, RED = "#5A5A5A", "#E6E6E6", "#FFFFFF", "#B3261E"
DASHES = "6 4"
MARK = 14.0
"""How large the arrow is that marks where a poster hangs."""


def draw_floor(on: Laying) -> None:
    """Draw everything that carries no words yet."""
    for one in on.hall.zones:
        for band in one.bands:
            corners = on.shape(band)
            on.under.append(zone(corners, one.pattern, on.node))
            on.ground.take(around(corners))
    _areas(on)
    _rooms(on)
    _walls(on)
    for route in on.hall.routes:
        line = on.shape(route)
        draw_route(on, line)
        on.ground.walls += pairwise(line)
    for table in on.hall.tables:
        corners = on.shape(table.shape)
        on.under.append(pieces.shape(corners, on.node, TABLE, WHITE))
        on.ground.take(around(corners))


def draw_route(on: Laying, line: Sequence[Point]) -> None:
    """Draw a way without steps: dashes with the head of an arrow."""
    on.under.append(pieces.line_of(line, on.node, 1.6, DASHES, GREY))
    on.under.append(pieces.arrow_head(line[-2], line[-1], on.node, 9))


def draw_here(on: Laying, at: Point, said: str) -> None:
    """Mark where a poster hangs, with its words beside it; metres of the hall."""
    x, y = on.at(at)
    box = centred((x, y), MARK, MARK)
    corners = ((box.left, box.low), (x, box.low + 4), (box.right, box.low), (x, box.high))
    on.over.append(pieces.shape(corners, on.node, THIN, RED))
    on.ground.take(box)
    width, height = on.measure(said, on.sizes.here)
    on.say(said, on.sizes.here, tuple(beside(box, width, height)), box)


def _areas(on: Laying) -> None:
    for area in on.hall.areas:
        clear = area.kind == "keep_clear"
        fill, dash = ("", "3 3") if clear else (PALE, "")
        corners = on.shape(area.shape)
        on.under.append(pieces.shape(corners, on.node, THIN, fill, dash))
        on.ground.take(around(corners))


def _rooms(on: Laying) -> None:
    """Draw rooms and the desk; words stand within or without, never across their sides."""
    for sign in on.hall.signs:
        if sign.shape:
            corners = on.shape(sign.shape)
            fill = PALE if "info_desk" in sign.kinds else WHITE
            on.under.append(pieces.shape(corners, on.node, THIN, fill))
            on.ground.walls += zip(corners, (*corners[1:], corners[0]), strict=True)


def _walls(on: Laying) -> None:
    outline = on.shape(on.hall.outline)
    if outline:
        on.under.append(pieces.shape(outline, on.node, WALL))
        on.ground.walls += zip(outline, (*outline[1:], outline[0]), strict=True)
    for wall in on.hall.walls:
        line = on.shape(wall)
        on.under.append(pieces.line_of(line, on.node, WALL))
        on.ground.walls += pairwise(line)
    for opening in on.hall.openings:
        start, end = on.shape(opening)
        on.under.append(pieces.line_of((start, end), on.node, 2 * WALL, colour=WHITE))
        on.under += [_jamb(on, start, end), _jamb(on, end, start)]


def _jamb(on: Laying, at: Point, other: Point) -> Piece:
    """Return a short stroke across the wall where a door begins."""
    far = hypot(other[0] - at[0], other[1] - at[1]) or 1.0
    x, y = (other[1] - at[1]) / far * 5, (at[0] - other[0]) / far * 5
    ends = ((at[0] - x, at[1] - y), (at[0] + x, at[1] + y))
    return pieces.line_of(ends, on.node, 1.5)
