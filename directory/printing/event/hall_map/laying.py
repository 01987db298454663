"""A hall on a page: its scale, where each point lies, and what was put where so far.

All measures are points; those of the hall are metres until ``at`` lays them on the page.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.enums import TA_CENTER
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth

from directory.marketplace.hall.shapes import inside
from directory.marketplace.papers.hall_map.hall import MapHall
from directory.printing.event.hall_map import pieces
from directory.printing.event.hall_map.room import Ground, Point, Rect, rings
from directory.printing.layout.blocks import Words, words
from directory.printing.layout.fonts import BOLD, Ink, kept_together
from directory.printing.layout.looks import style
from directory.printing.layout.tagging import Node

SIGN = 8 * mm
LEADING = 1.12
REACH = 260.0
"""Points that words may stand from what they name, before they are given up."""


@dataclass(frozen=True, slots=True)
class MapSizes:
    """The sizes of one format, in points."""

    number: float
    sign: float
    """Of the word beside a sign."""
    zone: float
    name: float
    here: float = 16.0


@dataclass(frozen=True, slots=True)
class Drawing:
    """What a map is drawn with."""

    hall: MapHall
    room: Rect
    """Where on the page."""
    sizes: MapSizes
    ink: Ink
    """Remembers what no font could draw."""
    node: Node
    """The figure that everything belongs to."""
    seam: float | None = None
    """Where the sheet is cut to be taped."""


class Laying:
    """One hall being laid on one page; each part of the map adds to it.

    Args:
        drawing: The hall, where it goes, and how large its words are.
        key_rows: Lines of the key under the drawing.
    """

    def __init__(self, drawing: Drawing, key_rows: int = 1) -> None:
        self.hall, self.sizes, self.node = drawing.hall, drawing.sizes, drawing.node
        self.ink, self.room = drawing.ink, drawing.room
        self.ground = Ground(drawing.room, drawing.seam)
        self.under: list[pieces.Piece] = []
        """What lies below: zones, walls, tables."""
        self.over: list[pieces.Piece] = []
        """What lies above: numbers, signs, words."""
        self.crowded: list[str] = []
        """Words that found no free place."""
        self.key_row = self.sizes.zone * 1.25 + 3
        self.key_high = self.key_row * key_rows + 5
        self._fit()
        self._outline = self.shape(self.hall.outline)
        self.ground.take(
            Rect(self.room.left, self.room.low, self.room.right, self.room.low + self.key_high)
        )

    def at(self, point: Point) -> Point:
        """Return where a point of the hall lies on the page."""
        return (self._left + point[0] * self.scale, self._low + point[1] * self.scale)

    def shape(self, points: Sequence[Point]) -> tuple[Point, ...]:
        """Return where some points of the hall lie on the page."""
        return tuple(self.at(one) for one in points)

    def is_indoors(self, box: Rect) -> bool:
        """Return whether the middle of a box lies in the hall; anywhere does without an outline."""
        return not self.hall.outline or inside(box.middle, self._outline)

    def words(self, said: str, size: float, font: str = BOLD, wide: float = 0.0) -> Words:
        """Return words that were measured; in one line where no width is given."""
        look = style(font, size, alignment=TA_CENTER, leading=size * LEADING)
        room = wide or self.measure(said, size, font)[0]
        return pieces.measured(words(self.ink, said, look, self.node), room)

    def measure(self, said: str, size: float, font: str = BOLD) -> tuple[float, float]:
        """Return how wide and how high words are in one line."""
        return stringWidth(kept_together(said), font, size) + 2, size * LEADING

    def put(self, made: Words, box: Rect) -> None:
        """Put words in a box, and take it."""
        self.over.append(pieces.put(made, box.left, box.low))
        self.ground.take(box)

    def say(self, said: str, size: float, first: Sequence[Rect], anchor: Rect) -> None:
        """Put words at the first free place, on white; remember those that found none."""
        made = self.words(said, size)
        near = (*first, *rings(anchor.middle, made.width, made.height, REACH))
        found = self.ground.first_free(near)
        if found is None:
            self.crowded.append(said)
            return
        self.over.append(pieces.plate(found, self.node))
        self.put(made, found)

    def _fit(self) -> None:
        """Choose the scale: as large as it goes, with room for the signs of doors outside."""
        room = self.room
        out = [one.out for one in self.hall.signs]
        along, across = SIGN + 16, SIGN + self.sizes.sign * 3.4
        left = across if any(x < -0.5 for x, _ in out) else 4.0
        right = across if any(x > 0.5 for x, _ in out) else 4.0
        top = along if any(y > 0.5 for _, y in out) else 4.0
        bottom = along if any(y < -0.5 for _, y in out) else 4.0
        wide = room.width - left - right
        tall = room.height - top - bottom - self.key_high
        self.scale = min(wide / (self.hall.width or 1), tall / (self.hall.height or 1))
        self._left = room.left + left + (wide - self.hall.width * self.scale) / 2
        spare = tall - self.hall.height * self.scale
        self._low = room.low + self.key_high + bottom + spare / 2
