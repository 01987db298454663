"""The numbers of the tables: each upright on its own table, none meeting another."""

from collections.abc import Iterable, Iterator, Sequence
from math import hypot
from typing import NamedTuple

from reportlab.pdfbase.pdfmetrics import stringWidth

from directory.marketplace.papers.hall_map.hall import MapTable
from directory.printing.event.hall_map import pieces
from directory.printing.event.hall_map.laying import Laying
from directory.printing.event.hall_map.pieces import DIGIT
from directory.printing.event.hall_map.room import Point, Rect, around, centred, rings
from directory.printing.layout.fonts import NUMBERS

LEAST = 12.0
"""No number is smaller, in points."""
PAD = 0.55
"""White around a number on its disc, of its height."""


class Spot(NamedTuple):
    """Where a number stands, and whether on a white disc of its own."""

    box: Rect
    disc: bool


def draw_numbers(on: Laying) -> float:
    """Put the numbers on their tables, at the largest size at which none meets another.

    Returns:
        That size, in points.
    """
    shown = [one for one in on.hall.tables if one.number]
    size = on.sizes.number
    spots = _spots(on, shown, size)
    while len(spots) < len(shown) and size > LEAST:
        size = max(size - 1, LEAST)
        spots = _spots(on, shown, size)
    for table, spot in zip(shown, spots, strict=True):
        if spot is None:
            on.crowded.append(str(table.number))
        _draw(on, table, spot or _own(on, table, size), size)
    return size


def stand_on_their_tables(on: Laying) -> bool:
    """Return whether every number, as large as it should be, stands on its own table."""
    shown = [one for one in on.hall.tables if one.number]
    spots = _spots(on, shown, on.sizes.number)
    return len(spots) == len(shown) and all(
        spot is not None and _holds(around(on.shape(table.shape)), spot.box.middle)
        for table, spot in zip(shown, spots, strict=True)
    )


def _holds(table: Rect, at: Point) -> bool:
    return table.left <= at[0] <= table.right and table.low <= at[1] <= table.high


def _draw(on: Laying, table: MapTable, spot: Spot, size: float) -> None:
    at, middle = on.at(table.middle), spot.box.middle
    if hypot(middle[0] - at[0], middle[1] - at[1]) > spot.box.height:
        on.over.append(pieces.line_of((at, middle), on.node, 0.8))
    on.over.append(pieces.number(str(table.number), spot.box, size, on.node, disc=spot.disc))
    on.ground.take(spot.box)


def _own(on: Laying, table: MapTable, size: float) -> Spot:
    """Return the usual place, the middle of its table; all discs of a map are of one size."""
    at = on.at(table.middle)
    widest = max(len(str(one.number)) for one in on.hall.tables)
    wide, high = stringWidth("0" * widest, NUMBERS, size), size * DIGIT
    corners = on.shape(table.shape)
    box = around(corners)
    level = abs(corners[0][0] - corners[1][0]) < 1 or abs(corners[0][1] - corners[1][1]) < 1
    if level and box.width >= wide + 4 and box.height >= high + 3:
        return Spot(centred(at, wide, high), disc=False)
    return Spot(centred(at, wide + high * PAD, high * (1 + PAD)), disc=True)


def _spots(on: Laying, shown: Sequence[MapTable], size: float) -> list[Spot | None]:
    """Return a place for each number, up to the first that finds none.

    At the least size the others follow too, with None for those that find none.
    """
    tables = [(around(on.shape(one.shape)), one) for one in shown]
    spots: list[Spot | None] = []
    taken: list[Rect] = []
    for table in shown:
        own = _own(on, table, size)
        others = [box for box, other in tables if other is not table]
        near = _about(own) if own.disc else _along(on, table, own.box)
        found = next((one for one in near if _is_free(on, one, taken, others)), None)
        if found is None and size > LEAST:
            break
        spots.append(Spot(found, own.disc) if found else None)
        if found:
            taken.append(found)
    return spots


def _is_free(on: Laying, box: Rect, taken: Iterable[Rect], others: Iterable[Rect]) -> bool:
    seam = on.ground.seam
    if not on.room.holds(box) or (seam is not None and box.left - 1 < seam < box.right + 1):
        return False
    return not any(box.grown(1).meets(one) for one in taken) and not any(
        box.meets(one) for one in others
    )


def _about(own: Spot) -> Iterator[Rect]:
    return rings(own.box.middle, own.box.width, own.box.height, 3 * own.box.height)


def _along(on: Laying, table: MapTable, box: Rect) -> Iterator[Rect]:
    """Yield places for a number along its table, the middle first."""
    yield box
    whole = around(on.shape(table.shape))
    across, up = (whole.width - box.width) / 2 - 2, (whole.height - box.height) / 2 - 1
    x, y = box.middle
    for share in (0.3, 0.6, 1.0):
        for side in (-share, share):
            yield centred((x + side * max(across, 0), y), box.width, box.height)
            yield centred((x, y + side * max(up, 0)), box.width, box.height)
