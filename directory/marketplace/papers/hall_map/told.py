"""What a map shows, in words: for whoever hears the page read out, or cannot see the drawing."""

from collections.abc import Iterator

from directory.marketplace.papers.hall_map.hall import MapHall, MapTable
from directory.model.events import Event
from directory.model.halls import Point

SIDES = ("left", "middle", "right")
DEPTHS = ("front", "middle", "back")


def said_of_map(hall: MapHall, event: Event) -> str:
    """Return the drawing in words: where the door is, each table with its place, the signs."""
    return " ".join((*_start(hall, event), *_tables(hall), *_rest(hall)))


def _start(hall: MapHall, event: Event) -> Iterator[str]:
    name = hall.name or event.venue.name
    yield f"Map of {name}." if name else "Map of the hall."
    if any("way_in" in one.kinds for one in hall.signs):
        yield "The way in is at the bottom; front is near it."


def _tables(hall: MapHall) -> Iterator[str]:
    shown = sorted((one for one in hall.tables if one.number), key=lambda one: one.number)
    if shown:
        yield "Tables: " + "; ".join(_table(hall, one) for one in shown) + "."


def _table(hall: MapHall, table: MapTable) -> str:
    named = f" {table.name}," if table.name else ""
    return f"{table.number}{named} {where(hall, table.middle)}"


def _rest(hall: MapHall) -> Iterator[str]:
    if hall.zones:
        yield "Zones: " + "; ".join(one.words for one in hall.zones) + "."
    if hall.signs:
        yield "Signs: " + "; ".join(f"{s.words}, {where(hall, s.at)}" for s in hall.signs) + "."


def where(hall: MapHall, at: Point) -> str:
    """Return about where a point lies: ``front left``, ``back middle``, ``middle``."""
    across = SIDES[min(int(3 * at[0] / (hall.width or 1)), 2)]
    deep = DEPTHS[min(int(3 * at[1] / (hall.height or 1)), 2)]
    return deep if across == deep else f"{deep} {across}"
