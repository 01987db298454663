"""The formats of the map: what stands on which side of which sheet."""

from collections.abc import Mapping

from directory.errors import BadInput
from directory.printing.event.hall_map.lists import Pouring, balanced, columns, fits
from directory.printing.event.hall_map.making import LARGE, LIST_SIZES, ON_A3, ON_A4, Making
from directory.printing.event.hall_map.pages import A3, A4, TAPE, Size, page_room, wide
from directory.printing.event.hall_map.pieces import Piece
from directory.printing.event.hall_map.room import Rect

ON_ONE_SIDE, FOLDED = 24, 45
"""Up to so many tables one A4 sheet does, or one A3 sheet that is folded."""
HEAD_SHARE = 0.58
"""Of the width, for the title; how to use it takes the rest."""
LIST_HEAD_SHARE = 0.54
"""The same over lists without a map."""
GAP = 14.0
SEAM = 3.0
"""Points that words keep from where two sheets are taped."""
LIST_SHARES = ((1 / 3, 1), (1 / 3, 2), (0.42, 2), (0.5, 3))
"""Of the width of a poster for its list, and in how many columns; the first that does."""
PAPERS = ("A4", "A3")


def paper_in(options: Mapping[str, str]) -> str:
    """Return the paper asked for, or nothing.

    Raises:
        BadInput: If the map does not come on it.
    """
    said = options.get("paper", "").upper()
    if said and said not in PAPERS:
        raise BadInput(f"The map comes on {' or '.join(PAPERS)}, not on “{said}”.")
    return said


def for_the_hand(making: Making) -> None:
    """Draw what visitors are handed, on as much paper as there are tables."""
    tables = making.sheet.stalls
    paper = making.paper or ("A4" if tables <= ON_ONE_SIDE else "A3")
    if paper == "A4":
        _leaf(making)
    elif tables <= FOLDED:
        _folded(making)
    else:
        _map_side(making, wide(A3))
        _list_sides(making, A4, 2, sides=2)


def large(making: Making) -> None:
    """Draw the large-print twin: on A3 where the numbers do not stand on their tables on A4."""
    size = wide(A4)
    if making.paper != "A4":
        room = _map_room(Making(making.sheet, making.form, ""), size)
        fits_a4 = making.numbers_fit(room, LARGE)
        size = size if fits_a4 and making.paper != "A3" else wide(A3)
    _map_side(making, size)
    _list_sides(making, A4, 1)


def lists_alone(making: Making) -> None:
    """Draw the lists without a map, as many sides as they take."""
    _list_sides(making, A4, 1 if making.is_large else 2, head=True)


def poster(making: Making) -> None:
    """Draw a poster: the map at the left, the list by need at the right."""
    size = wide(A3)
    pieces: list[Piece] = []
    poured = _poster(making, page_room(size), pieces)
    making.pages.page(size, pieces)
    making.pour_rest(poured, size, 4)


def taped(making: Making) -> None:
    """Draw the same as two A4 sheets: a little smaller than A3, for printers leave edges white."""
    room = Rect(0, 0, 2 * (A4[0] - 2 * TAPE), A4[1] - 2 * TAPE - 20)
    pieces: list[Piece] = []
    poured = _poster(making, room, pieces, seam=room.middle[0])
    making.pages.taped(room, pieces)
    making.pour_rest(poured, A4, 2)


def _poster(making: Making, room: Rect, pieces: list[Piece], seam: float | None = None) -> Pouring:
    pages = making.pages
    if seam:
        # Each half says for itself that it is practice, and whom it is for.
        left, right = room._replace(right=seam - SEAM), room._replace(left=seam + SEAM)
        left, right = pages.band(left, pieces), pages.band(right, pieces, again=True)
    else:
        left = right = pages.band(room, pieces)
        left, right = columns(left, 2)
    low = pages.head(left, right, pieces)
    foot = pages.foot(Rect(left.left, room.low, left.right, low), pieces)
    body = Rect(room.left, foot.low, room.right, low - 4)
    share, count, size = _list_room(making, body)
    start = body.right - body.width * share
    drawing = Rect(body.left, body.low, start - GAP, body.high)
    making.draw_map(drawing, ON_A3, pieces, seam)
    poured = Pouring(pages.ink, making.lines(size, names=False), pages.document)
    for column in columns(Rect(start, room.low, body.right, body.high), count):
        pieces += poured.into(column)
    return poured


def _list_room(making: Making, body: Rect) -> tuple[float, int, float]:
    """Return how much of the width the list takes, in how many columns, at which size."""
    for share, count in LIST_SHARES:
        start = body.right - body.width * share
        rooms = columns(Rect(start, body.low, body.right, body.high), count)
        for size in LIST_SIZES:
            if fits(making.lines(size, names=False), rooms):
                return share, count, size
    return (*LIST_SHARES[0], LIST_SIZES[0])


def _leaf(making: Making) -> None:
    """Draw one A4 leaf: the map on one side, the lists on the other."""
    hall = making.sheet.hall
    tall = hall is not None and hall.height > hall.width * 1.15
    size = A4 if tall else wide(A4)
    _map_side(making, size)
    _list_sides(making, size, 2 if tall else 3, sides=1)


def _map_side(making: Making, size: Size) -> None:
    pieces: list[Piece] = []
    room = _around(making, size, pieces)
    sizes = LARGE if making.is_large else ON_A3 if min(size) > min(A4) else ON_A4
    making.draw_map(room, sizes, pieces)
    making.pages.page(size, pieces)


def _map_room(making: Making, size: Size) -> Rect:
    """Return how much room the words around a map leave, without drawing anything."""
    return _around(making, size, [])


def _around(making: Making, size: Size, pieces: list[Piece]) -> Rect:
    """Add what stands around a map; return the room for it."""
    pages = making.pages
    room = pages.band(page_room(size), pieces)
    split = room.left + room.width * HEAD_SHARE
    left = Rect(room.left, room.low, split - GAP, room.high)
    right = Rect(split, room.low, room.right, room.high)
    low = pages.head(left, right, pieces)
    above = pages.foot(room, pieces)
    return Rect(room.left, above.low, room.right, low - 4)


def _list_sides(
    making: Making, size: Size, count: int, *, sides: int = 0, head: bool = False
) -> None:
    """Draw the lists on pages of their own.

    Args:
        making: The map being made.
        size: Of the pages.
        count: Columns on each.
        sides: How many they should take, if smaller words can do it; 0 for as many as they need,
            and one less where hardly smaller words save it.
        head: Whether the name of the day and how to use the lists stand over them.
    """
    pages = making.pages
    pieces: list[Piece] = []
    room = pages.band(page_room(size), pieces, again=not head)
    if head:
        left, right = _head_of_lists(room) if count > 1 else (room, None)
        low = pages.head(left, right, pieces)
        room = Rect(room.left, room.low, room.right, low - 6)
    last: list[Piece] = []  # read last, as it stands at the foot
    rooms = columns(pages.foot(room, last), count)
    later = columns(_later_room(making, size), count)
    look = making.size_that_fits(rooms * sides) if sides else making.look_for_fewest(rooms, later)
    lines = making.lines(look)
    poured = Pouring(pages.ink, lines, pages.document)
    for column in balanced(lines, rooms):
        pieces += poured.into(column)
    pages.page(size, [*pieces, *last])
    making.pour_rest(poured, size, count)


def _head_of_lists(room: Rect) -> tuple[Rect, Rect]:
    """Return where the name of the day stands, and how to use the lists: a day takes one line."""
    split = room.left + room.width * LIST_HEAD_SHARE
    return room._replace(right=split - SEAM), room._replace(left=split + SEAM)


def _later_room(making: Making, size: Size) -> Rect:
    """Return the room for lists on a further side, without drawing anything."""
    pages = Making(making.sheet, making.form, "").pages
    return pages.foot(pages.band(page_room(size), [], again=True), [])


def _folded(making: Making) -> None:
    """Draw an A3 sheet to be folded: front and back outside, the map across the inside."""
    pages, size = making.pages, wide(A3)
    outside: list[Piece] = []
    front = _half(making, size[0] / 2, outside, again=False)
    low = pages.head(front, None, outside)
    front = pages.foot(Rect(front.left, front.low, front.right, low - 6), outside, whole=False)
    back_pieces: list[Piece] = []
    back = pages.foot(_half(making, 0, back_pieces, again=True), back_pieces)
    at_front, at_back = columns(front, 2), columns(back, 2)
    letters = making.size_that_fits([*at_front, *at_back])
    by_need, names = making.lines(letters, names=False), making.names(letters)
    if not (fits(by_need, at_front) and fits(names, at_back)):
        by_need, names = (*by_need, *names), ()
    poured = Pouring(pages.ink, by_need, pages.document)
    on_front = [piece for column in at_front for piece in poured.into(column)]
    if names:
        # A list of its own for each side, if they fit like that.
        poured = Pouring(pages.ink, names, pages.document)
        at_back = list(balanced(names, at_back))
    on_back = [piece for column in at_back for piece in poured.into(column)]
    # Drawn in the order it is read: the front, then the back, though the back lies at the left.
    pages.page(size, [*outside, *on_front, *back_pieces, *on_back])
    _inside(making, size)
    making.pour_rest(poured, A4, 2)


def _half(making: Making, start: float, pieces: list[Piece], *, again: bool) -> Rect:
    own = page_room(A4)
    moved = Rect(own.left + start, own.low, own.right + start, own.high)
    return making.pages.band(moved, pieces, again=again)


def _inside(making: Making, size: Size) -> None:
    """Draw the inside of a folded sheet: the map alone, its name, and where urgent help is."""
    pieces: list[Piece] = []
    pages = making.pages
    room = pages.band(page_room(size), pieces, again=True)
    room = pages.name_again(room, pieces)
    room = pages.foot(room, pieces)
    making.draw_map(room, ON_A3, pieces)
    pages.page(size, pieces)
