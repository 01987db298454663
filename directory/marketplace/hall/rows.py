"""A row of numbered tables along a line in one gesture; two rows back to back are an island."""

from collections.abc import Iterable, Sequence
from math import atan2, degrees
from typing import NamedTuple

from directory.errors import BadInput
from directory.marketplace.hall.shapes import far
from directory.model.halls import Pitch, Point

MOST = 500
"""Tables that one hall can have."""


class Size(NamedTuple):
    """How large each table of a row is, in metres."""

    w: float = 1.8
    d: float = 0.6


def most_along(length: float, width: float, between: float = 0.0) -> int:
    """Return how many tables of a width fit along a line, with room between them."""
    return max(int((length + between + 1e-6) / (width + between)), 0) if width > 0 else 0


USUAL = Size()


def row(
    start: Point, end: Point, count: int, size: Size = USUAL, *, turned_round: bool = False
) -> tuple[Pitch, ...]:
    """Return tables spread evenly along a line, not numbered and without ids yet.

    Args:
        start: Where the first table begins.
        end: Where the last one ends. Visitors stand at the right of who walks the line.
        count: How many.
        size: Of each table.
        turned_round: Visitors stand at the left instead.

    Raises:
        BadInput: In one sentence, if they do not fit along the line.
    """
    length = far(start, end)
    fits = most_along(length, size.w)
    if count < 1:
        raise BadInput("A row has at least one table.")
    if count > fits:
        raise BadInput(
            f"{count} tables need {count * size.w:.1f} m and this line is {length:.1f} m long. "
            f"{fits} fit: draw a longer line, or ask for fewer."
        )
    x, y = (end[0] - start[0]) / length, (end[1] - start[1]) / length
    spare = (length - count * size.w) / (count - 1) if count > 1 else 0.0
    first = size.w / 2 if count > 1 else length / 2
    turn = round(degrees(atan2(y, x)), 3) % 360
    return tuple(
        _table((start[0] + x * along, start[1] + y * along), size, turn + 180 * turned_round)
        for along in (first + n * (size.w + spare) for n in range(count))
    )


def island(
    start: Point, end: Point, count: int, size: Size = USUAL, *, apart: float = 1.2
) -> tuple[Pitch, ...]:
    """Return two rows back to back along a line, with ``apart`` metres between their backs.

    Raises:
        BadInput: In one sentence, if they do not fit along the line.
    """
    first, second = count - count // 2, count // 2
    length = far(start, end) or 1.0
    x, y = (end[0] - start[0]) / length, (end[1] - start[1]) / length
    away = (apart + size.d) / 2
    right = ((start[0] + y * away, start[1] - x * away), (end[0] + y * away, end[1] - x * away))
    left = ((end[0] - y * away, end[1] + x * away), (start[0] - y * away, start[1] + x * away))
    return (*row(*right, first, size), *(row(*left, second, size) if second else ()))


def numbered(new: Iterable[Pitch], held: Sequence[Pitch]) -> tuple[Pitch, ...]:
    """Return new tables with free ids, the next numbers, and a row of their own.

    Raises:
        BadInput: If the hall would have more tables than any hall can.
    """
    made = tuple(new)
    if len(held) + len(made) > MOST:
        raise BadInput(f"A hall can have {MOST} tables.")
    taken = {one.id for one in held}
    first = max((one.number for one in held), default=0) + 1
    free = (f"t{n}" for n in range(1, 2 * MOST + len(held)))
    ids = (one for one in free if one not in taken)
    rows = {one.row for one in held}
    name = next(one for one in (f"row-{n}" for n in range(1, MOST + 2)) if one not in rows)
    return tuple(
        one.model_copy(update={"id": next(ids), "number": first + n, "row": one.row or name})
        for n, one in enumerate(made)
    )


def _table(at: Point, size: Size, turn: float) -> Pitch:
    x, y = round(at[0] - size.w / 2, 4), round(at[1] - size.d / 2, 4)
    return Pitch(id="new", x=x, y=y, w=size.w, d=size.d, turn=turn % 360)
