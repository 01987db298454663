"""Lays a hall out on a page: to scale, every number in its table, every word where it is free.

What must stand comes first: numbers, doors, signs. Words of zones and names follow where there is
room; what found none is said in the key under the drawing, or in the lists.
"""

from dataclasses import dataclass

from directory.printing.event.hall_map.floor import draw_floor, draw_here
from directory.printing.event.hall_map.labels import (
    draw_facts,
    draw_key,
    draw_names,
    draw_zone_words,
)
from directory.printing.event.hall_map.laying import Drawing, Laying
from directory.printing.event.hall_map.numbers import draw_numbers, stand_on_their_tables
from directory.printing.event.hall_map.pieces import Piece
from directory.printing.event.hall_map.room import Point
from directory.printing.event.hall_map.sign_places import draw_area_words, draw_signs

KEY_ROWS = (2, 3)
"""Lines of the key that are tried where a zone found no room in one."""


@dataclass(frozen=True, slots=True)
class LaidMap:
    """A map on its page."""

    pieces: tuple[Piece, ...]
    number_size: float
    """Of the numbers: smaller than wanted where the tables stand too close."""
    named: bool
    """Whether the tables' names, where they have any, stand beside them."""
    crowded: tuple[str, ...]
    """Words that found no free place at all."""


def lay_out(drawing: Drawing, here: Point | None = None, here_words: str = "") -> LaidMap:
    """Return a map as it lies on its page.

    Args:
        drawing: The hall, where it goes, and how large its words are.
        here: Where a poster hangs, in metres, or None.
        here_words: What stands there.
    """
    made = _laid(drawing, here, here_words, 1)
    for rows in KEY_ROWS:
        if not any(one.words in made.crowded for one in drawing.hall.zones):
            break
        made = _laid(drawing, here, here_words, rows)
    return made


def numbers_fit(drawing: Drawing) -> bool:
    """Return whether every number would stand on its table, at its full size; nothing is drawn."""
    return stand_on_their_tables(Laying(drawing, KEY_ROWS[-1]))


def _laid(drawing: Drawing, here: Point | None, here_words: str, key_rows: int) -> LaidMap:
    on = Laying(drawing, key_rows)
    draw_floor(on)
    size = draw_numbers(on)
    if here:
        draw_here(on, here, here_words)
    draw_signs(on)
    draw_area_words(on)
    named = draw_names(on)
    draw_facts(on)
    in_the_key = draw_zone_words(on)
    draw_key(on, in_the_key)
    return LaidMap((*on.under, *on.over), size, named, tuple(on.crowded))
