"""One map being made: its words, its sizes, and the few acts that every format is made of."""

from collections.abc import Sequence

from directory.marketplace.papers.hall_map.turns import YOU_ARE_HERE
from directory.marketplace.papers.hall_map.words import MapSheet
from directory.marketplace.papers.need_lists import WHAT_NEED, ListPart
from directory.printing.event.hall_map.laying import Drawing, MapSizes
from directory.printing.event.hall_map.layout import LaidMap, lay_out, numbers_fit
from directory.printing.event.hall_map.lists import (
    CLOSER,
    Line,
    ListLook,
    Pouring,
    balanced,
    columns,
    fits,
    lines_of,
)
from directory.printing.event.hall_map.pages import MapPages, Size, TextSizes, page_room
from directory.printing.event.hall_map.pieces import Piece
from directory.printing.event.hall_map.room import Rect
from directory.printing.layout.fonts import Ink
from directory.printing.layout.printable import Printed
from directory.printing.layout.tagging import Node, finish

FILE_TITLE = "Map of the tables"
ON_A4 = MapSizes(number=16, sign=12, zone=14, name=12)
ON_A3 = MapSizes(number=24, sign=14, zone=14, name=12)
LARGE = MapSizes(number=28, sign=18, zone=18, name=18, here=20)
LIST_SIZES = (14.0, 13.0, 12.0)
"""The largest at which the lists keep to their sides."""
FINE_LOOKS = (
    ListLook(14.0),
    *(ListLook(size, **CLOSER) for size in (14.0, 13.6, 13.2, 12.8, 12.4, 12.0)),
)
"""The same, tried more finely where less saves a side with a few lines on it."""
LARGE_LIST = 18.0
LARGE_LOOKS = (ListLook(LARGE_LIST), ListLook(LARGE_LIST, **CLOSER))
MOST_SIDES = 8
"""Lists that take more are not looked at: a side more or less is nothing to them."""
LARGE_TEXT = TextSizes(title=28, body=18, small=18)
SMALLER = "The numbers are {size:g} points on this map, not {wanted:g}: its tables stand close."
UNNAMED = "The map has no room for the names of the tables: they stand in the lists."
NO_ROOM = "The map has no room for: {words}. Print it on larger paper."


class Making:
    """One map being made."""

    def __init__(
        self, sheet: MapSheet, form: str, paper: str, file_title: str = FILE_TITLE
    ) -> None:
        self.sheet, self.form, self.paper = sheet, form, paper
        self.file_title = file_title
        self.is_large = form == "large"
        self.pages = MapPages(sheet, LARGE_TEXT if self.is_large else TextSizes())
        self.warnings: list[str] = []

    def printed(self) -> Printed:
        """Return the finished file."""
        sheet, pages = self.sheet, self.pages
        drawn = pages.finished()
        pdf = finish(drawn, pages.document, self.file_title, sheet.day.made_on)
        left_out = pages.ink.warning(self.file_title)
        told = (*sheet.warnings, *self.warnings, *((left_out,) if left_out else ()))
        return Printed(pdf, pages.pages, sheet.stalls, tuple(dict.fromkeys(told)))

    def lines(self, how: float | ListLook, *, names: bool = True) -> tuple[Line, ...]:
        """Return the lines of the lists at a size, or as close as a look has them."""
        title = "" if self.sheet.edition == "venue" else WHAT_NEED
        by_need = lines_of(self.sheet.parts, _look(how), title)
        return (*by_need, *self.names(how)) if names else by_need

    def names(self, how: float | ListLook) -> tuple[Line, ...]:
        """Return the lines of the list from A to Z; none for the venue."""
        held = self.sheet.names
        return lines_of((ListPart("", held.lines),), _look(how), held.heading) if held else ()

    def draw_map(
        self, room: Rect, sizes: MapSizes, pieces: list[Piece], seam: float | None = None
    ) -> LaidMap | None:
        """Add the map to a page; None where the event has no drawing."""
        hall = self.sheet.hall
        if hall is None:
            return None
        node = self.pages.document.add("Figure", self.sheet.told)
        drawing = Drawing(hall, room, sizes, self.pages.ink, node, seam)
        laid = lay_out(drawing, self.sheet.here, YOU_ARE_HERE)
        pieces += laid.pieces
        if laid.number_size < sizes.number:
            self.warnings.append(SMALLER.format(size=laid.number_size, wanted=sizes.number))
        if not laid.named:
            self.warnings.append(UNNAMED)
        if laid.crowded:
            self.warnings.append(NO_ROOM.format(words=", ".join(laid.crowded)))
        return laid

    def numbers_fit(self, room: Rect, sizes: MapSizes) -> bool:
        """Return whether each number would stand on its table at its full size in some room."""
        hall = self.sheet.hall
        if hall is None:
            return False
        return numbers_fit(Drawing(hall, room, sizes, Ink(), Node("Figure")))

    def size_that_fits(self, rooms: Sequence[Rect], *, names: bool = True) -> float:
        """Return the largest size at which the lists find room; the largest where none does."""
        if self.is_large:
            return LARGE_LIST
        fitting = (size for size in LIST_SIZES if fits(self.lines(size, names=names), rooms))
        return next(fitting, LIST_SIZES[0])

    def look_for_fewest(self, first: Sequence[Rect], later: Sequence[Rect]) -> ListLook:
        """Return the usual look, or a closer one where that saves a side.

        Closer lines come first, then smaller words; in large print the lines alone.

        Args:
            first: The columns of the first side.
            later: Those of every further side.
        """
        looks = LARGE_LOOKS if self.is_large else FINE_LOOKS
        for sides in range(MOST_SIDES):
            rooms = (*first, *(one for _ in range(sides) for one in later))
            fitting = (look for look in looks if fits(self.lines(look), rooms))
            found = next(fitting, None)
            if found:
                return found
        return looks[0]

    def pour_rest(self, poured: Pouring, size: Size, count: int) -> None:
        """Add pages of columns until every line has its place."""
        while not poured.done:
            pieces: list[Piece] = []
            room = self.pages.band(page_room(size), pieces, again=True)
            last: list[Piece] = []
            room = self.pages.foot(room, last)
            before = poured.poured
            for column in balanced(poured.rest, columns(room, count)):
                pieces += poured.into(column)
            if poured.poured == before:
                break
            self.pages.page(size, [*pieces, *last])


def _look(how: float | ListLook) -> ListLook:
    return how if isinstance(how, ListLook) else ListLook(how)
