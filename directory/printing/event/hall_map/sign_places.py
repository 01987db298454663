"""The signs of a map: in their rooms, before their doors, or as near as there is room."""

from collections.abc import Iterator, Sequence
from math import hypot
from typing import NamedTuple

from reportlab.pdfbase.pdfmetrics import stringWidth

from directory.marketplace.papers.hall_map.hall import MapSign
from directory.printing.event.hall_map import pieces
from directory.printing.event.hall_map.laying import REACH, SIGN, Laying
from directory.printing.event.hall_map.room import Rect, around, beside, centred, crosses, rings
from directory.printing.layout.blocks import Words
from directory.printing.layout.fonts import BOLD, kept_together

GAP, BESIDE = 3.0, 5.0
"""Points between two pictures, and between a picture and its word."""
GAPS = (3.0, 6.0, 9.0, 12.0, 16.0, 20.0, 24.0)
"""So far from its room a sign is tried along it, the nearest first."""
FAR, LINE_FROM = 12.0, 6.0
"""A sign within so many points of its room stands well; from so many on it has a line to it."""
NEARER = 6.0
"""A sign in more lines must be nearer by so much: one line is read best."""
WRONG_SIDE = 60.0
"""How much farther a sign counts that stands beyond the wall from where it belongs."""
WRONG_ROOM = 30.0
"""The same for one that stands at another room as much as at its own."""
ACROSS = 40.0
"""The same for one whose line would run through a table or a word."""
NOWHERE = 600.0
"""The same for one that finds no place."""
ACCESSIBLE = 3
"""How much more it matters where a room without steps is."""
STEP_FREE_SIGN = "step_free"
ORDERS = 6
"""In so many orders the signs are laid, and the best is drawn."""


class Form(NamedTuple):
    """A sign as it could be drawn: its word beside the pictures, or under them."""

    made: Words
    level: bool
    width: float
    height: float


class Found(NamedTuple):
    """Where a form fits, and how far from its room or door that is; 0 inside."""

    far: float
    box: Rect
    form: Form


Placed = list[tuple[MapSign, Found | None]]
"""Each sign and where it stands."""


def draw_signs(on: Laying) -> None:
    """Draw the signs of doors, then of rooms; remember those that found no room."""
    for sign, found in _laid_best(on):
        if found is None:
            on.crowded.append(sign.words)
            continue
        if sign.shape and found.far > LINE_FROM:
            lead = _lead(around(on.shape(sign.shape)), found.box)
            on.under.append(pieces.line_of(lead, on.node, 0.8))
        _draw(on, sign, found)
    for sign in on.hall.signs:
        if sign.shape:
            on.ground.take(around(on.shape(sign.shape)))


def _laid_best(on: Laying) -> Placed:
    """Return where all signs stand: the small first, then whichever came off worst before."""
    order = sorted(on.hall.signs, key=lambda one: _size(on, one))
    best: Placed = []
    for _ in range(ORDERS):
        placed = _laid(on, order)
        if not best or _strayed(placed) < _strayed(best):
            best = placed
        worst, found = max(placed, key=lambda one: _far(one[1]), default=(None, None))
        if worst is None or _far(found) <= FAR or order[0] is worst:
            break
        order = [worst, *(one for one in order if one is not worst)]
    return best


def _laid(on: Laying, order: Sequence[MapSign]) -> Placed:
    """Return where signs stand if each takes the best place that those before it left."""
    taken = len(on.ground.taken)
    placed: Placed = []
    for sign in order:
        found = _best(on, sign)
        if found is not None:
            on.ground.take(found.box)
        placed.append((sign, found))
    del on.ground.taken[taken:]
    return placed


def _strayed(placed: Placed) -> float:
    """Return how far all signs stand from where they belong."""
    return sum(max(_far(found) - FAR, 0) * _weight(sign) for sign, found in placed)


def _weight(sign: MapSign) -> int:
    """Return how much it matters that a sign stands near: who has one toilet must find it."""
    return ACCESSIBLE if sign.shape and STEP_FREE_SIGN in sign.kinds else 1


def _far(found: Found | None) -> float:
    return found.far if found else NOWHERE


def _size(on: Laying, sign: MapSign) -> float:
    """Return how large a room is: small things need the nearest places; a door has no size."""
    box = around(on.shape(sign.shape)) if sign.shape else Rect(0, 0, 0, 0)
    return box.width * box.height


def draw_area_words(on: Laying) -> None:
    """Write what stands about, inside it or near: stage, stairs, seats."""
    size = on.sizes.sign
    for area in on.hall.areas:
        box = around(on.shape(area.shape))
        if not area.words:
            continue
        width, height = on.measure(area.words, size)
        if box.holds(inside := centred(box.middle, width, height)):
            on.put(on.words(area.words, size), inside)
        else:
            on.say(area.words, size, tuple(beside(box, width, height)), box)


def _best(on: Laying, sign: MapSign) -> Found | None:
    own = around(on.shape(sign.shape)) if sign.shape else centred(on.at(sign.at), 4, 4)
    best: Found | None = None
    for form in _forms(on, sign):
        if best is not None and best.far <= FAR:
            break
        for found in _found(on, sign, own, form, _reach(own, form, best)):
            if best is None or found.far < best.far - NEARER:
                best = found
    return best


def _reach(own: Rect, form: Form, best: Found | None) -> float:
    """Return how far it is worth to look: no farther than what was found before."""
    if best is None:
        return REACH
    sizes = max(own.width, own.height) + max(form.width, form.height)
    return min(REACH, best.far + sizes / 2)


def _found(on: Laying, sign: MapSign, own: Rect, form: Form, reach: float) -> Iterator[Found]:
    """Yield the first free place on the right side of the wall, and the first on the other.

    A room's sign belongs in the hall, that of a door outside it.
    """
    others = _others(on, sign, own)
    free = (
        box
        for box in _places(sign, own, form, reach)
        if on.ground.is_free(box) and not any(box.meets(one) for one in others)
    )
    least: float | None = None
    for box in free:
        (x, y), (end_x, end_y) = _lead(own, box)
        far = hypot(end_x - x, end_y - y)
        amiss = _amiss(on, sign, own, box, others)
        if least is None or far + amiss < least:
            least = far + amiss
            yield Found(least, box, form)
        if not amiss:
            return


def _amiss(on: Laying, sign: MapSign, own: Rect, box: Rect, others: Sequence[Rect]) -> float:
    """Return how much farther a place counts, for what is wrong with it; 0 where nothing is."""
    lead = _lead(own, box)
    outside = on.hall.outline and on.is_indoors(box) != bool(sign.shape)
    amiss = WRONG_SIDE if outside else 0.0
    if not sign.shape:
        return amiss
    if hypot(lead[1][0] - lead[0][0], lead[1][1] - lead[0][1]) > FAR:
        return amiss + (ACROSS if any(crosses(lead, one) for one in on.ground.taken) else 0)
    shared = _side_by_side(own, box)
    wrong = any(one.grown(FAR).meets(box) and _side_by_side(one, box) > shared for one in others)
    return amiss + (WRONG_ROOM if wrong else 0)


def _side_by_side(room: Rect, box: Rect) -> float:
    """Return along how much of its side a sign stands at a room."""
    across = min(room.right, box.right) - max(room.left, box.left)
    return max(across, min(room.high, box.high) - max(room.low, box.low), 0.0)


def _others(on: Laying, sign: MapSign, own: Rect) -> list[Rect]:
    """Return the rooms of other signs: a word in one of them would name the wrong door."""
    shapes = (one.shape for one in on.hall.signs if one is not sign and one.shape)
    return [box for box in map(around, map(on.shape, shapes)) if not box.meets(own)]


def _places(sign: MapSign, own: Rect, form: Form, reach: float) -> Iterator[Rect]:
    """Yield where a sign could stand: in its room, or outside before its door, then around."""
    width, height = form.width, form.height
    if sign.shape:
        yield centred(own.middle, width, height)
    else:
        x, y = sign.out
        away = 6.0
        far = (own.width + width) / 2 * abs(x) + (own.height + height) / 2 * abs(y) + away
        yield centred((own.middle[0] + x * far, own.middle[1] + y * far), width, height)
    for gap in GAPS:
        yield from beside(own, width, height, gap)
    yield from rings(own.middle, width, height, reach)


def _forms(on: Laying, sign: MapSign) -> Iterator[Form]:
    """Yield a sign with its words in one line, then in two: beside the pictures and under them."""
    size = on.sizes.sign
    marks = _marks(sign)
    widths = [0.0]
    if " " in sign.words:
        said = kept_together(sign.words)
        longest = max(stringWidth(part, BOLD, size) for part in said.split(" "))
        widths.append(max(longest, stringWidth(said, BOLD, size) * 0.55) + 2)
        widths.append(longest + 2)
    for wide in widths:
        made = on.words(sign.words, size, wide=wide)
        yield Form(made, True, marks + BESIDE + made.width, max(SIGN, made.height))
        yield Form(made, False, max(marks, made.width), SIGN + 1 + made.height)


def _draw(on: Laying, sign: MapSign, found: Found) -> None:
    box, form = found.box, found.form
    left = box.left if form.level else box.middle[0] - _marks(sign) / 2
    low = box.middle[1] - SIGN / 2 if form.level else box.high - SIGN
    on.over.append(pieces.plate(box, on.node))
    for place, kind in enumerate(sign.kinds):
        start = left + place * (SIGN + GAP)
        on.over.append(pieces.picture(kind, Rect(start, low, start + SIGN, low + SIGN), on.node))
    made = form.made
    if form.level:
        at = (left + _marks(sign) + BESIDE, box.middle[1] - made.height / 2 + 1)
    else:
        at = (box.middle[0] - made.width / 2, box.low)
    on.over.append(pieces.put(made, *at))
    on.ground.take(box)


def _lead(own: Rect, box: Rect) -> tuple[tuple[float, float], tuple[float, float]]:
    """Return the nearest points of a room and of its sign; one point twice where they meet."""
    x = min(max(box.middle[0], own.left), own.right)
    y = min(max(box.middle[1], own.low), own.high)
    return (x, y), (min(max(x, box.left), box.right), min(max(y, box.low), box.high))


def _marks(sign: MapSign) -> float:
    return SIGN * len(sign.kinds) + GAP * (len(sign.kinds) - 1)
